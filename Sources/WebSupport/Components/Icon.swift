/// Line icons of the look (24 × 24), hidden from screen readers: the word beside them says it.
package enum Icon: String, Sendable {
  case menu = "M4 7h16M4 12h16M4 17h16"
  case close = "M6 6l12 12M18 6 6 18"
  case work = "M3 8h18v11H3zM9 8V5h6v3M3 13h18"
  case home = "M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6"
  case health = "M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z"
  case restart = "M4 12a8 8 0 1 0 2.5-5.8M4 4v4.5h4.5"
  case print = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"
  case hidden =
    "M4 4l16 16M9.5 5.9A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3.2 3.9M6.2 7.8A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 3.6-.7"
  case plus = "M12 5v14M5 12h14"
  case tick = "m5 12.5 4.5 4.5L19 7.5"
  case pencil = "m4 20 1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5"
  case list = "M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1"
  case lock = "M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3"
  case warning = "M12 4 2.8 20h18.4zM12 10v4.5M12 17.4v.1"
  case calendar = "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"
  case relay = "M3 8h12M11.5 4.5 15 8l-3.5 3.5M21 16H9M12.5 12.5 9 16l3.5 3.5"
  case phone =
    "M5 4h4l1.5 5-2.2 1.6a12 12 0 0 0 5.1 5.1L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z"
  case hand =
    "M12 21c-4.5 0-7-3-7-7V9.5a1.5 1.5 0 0 1 3 0V12 5.5a1.5 1.5 0 0 1 3 0V11 4.5a1.5 1.5 0 0 1 3 0V11 6.5a1.5 1.5 0 0 1 3 0V15c0 3.5-2 6-5 6z"
  case star =
    "m12 4 2.4 5.2 5.6.6-4.2 3.8 1.2 5.6L12 16.3 7 19.2l1.2-5.6L4 9.8l5.6-.6z"
  case building = "M5 21V4h9v17M14 9h5v12M3 21h18M8.5 8h2M8.5 12h2M8.5 16h2"
  case speaker =
    "M4 9.5h4L13 5v14l-5-4.5H4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11"
  case envelope = "M3 6h18v13H3zM3 6.5l9 7 9-7"
  case people =
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6.5 6.5-6.5s6.5 2.5 6.5 6.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18 13.9c2.2.9 3.5 3 3.5 6.1"

  /// Icons with a circle in them, which a single path does not draw.
  package static let eye: HTML =
    "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z\"/><circle cx=\"12\" cy=\"12\" r=\"3\"/></svg>"
  package static let search: HTML = circled(
    "<circle cx=\"10.5\" cy=\"10.5\" r=\"6.5\"/><path d=\"m15.5 15.5 5 5\"/>")
  package static let info: HTML = circled(
    "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5M12 8v.1\"/>")
  package static let fits: HTML = circled(
    "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m8 12.2 2.8 2.8L16 9.5\"/>")
  package static let toCheck: HTML = circled(
    "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M8 13c1-1.6 2.5-1.6 4-.6s3 1 4-.6\"/>")
  package static let different: HTML = circled(
    "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M8 12h8\"/>")
  package static let clock: HTML = circled(
    "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5l3.5 2\"/>")

  private static func circled(_ shapes: HTML) -> HTML {
    "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">\(shapes)</svg>"
  }

  package var html: HTML {
    "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"\(rawValue)\"/></svg>"
  }
}
