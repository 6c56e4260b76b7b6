import CPangoCairo

/// A sheet of A4 and its margins, in points from the top left.
struct PDFSheet {
  static let width = 595.28
  static let height = 841.89
  static let left = 56.0
  static let top = 56.0
  /// Where text stops; the foot comes under it.
  static let bottom = 770.0
  static let foot = 792.0
  /// What must follow a heading on its page: a caption, a head and a row of two lines each.
  static let leastAfterHeading = 110.0
  /// The width of the text.
  static let measure = width - 2 * left
}

/// The few tones of a paper, all of them readable when it is copied in grey.
enum PDFInk {
  case dark, soft, brand, hairline, ground

  fileprivate var colour: (Double, Double, Double) {
    switch self {
    case .dark: (0.08, 0.12, 0.11)
    case .soft: (0.33, 0.38, 0.36)
    case .brand: (0.059, 0.357, 0.306)
    case .hairline: (0.72, 0.76, 0.74)
    case .ground: (0.945, 0.957, 0.949)
    }
  }
}

extension PDFPress {
  func ink(_ ink: PDFInk) {
    let (red, green, blue) = ink.colour
    cairo_set_source_rgb(context, red, green, blue)
  }

  func line(at y: Double, _ tone: PDFInk = .hairline, thickness: Double = 0.6) {
    ink(tone)
    cairo_set_line_width(context, thickness)
    cairo_move_to(context, PDFSheet.left, y)
    cairo_line_to(context, PDFSheet.left + PDFSheet.measure, y)
    cairo_stroke(context)
    ink(.dark)
  }

  func frame(x: Double, y: Double, width: Double, height: Double) {
    ink(.hairline)
    cairo_set_line_width(context, 0.8)
    cairo_rectangle(context, x, y, width, height)
    cairo_stroke(context)
    ink(.dark)
  }

  func ground(y: Double, height: Double) {
    ink(.ground)
    cairo_rectangle(context, PDFSheet.left, y, PDFSheet.measure, height)
    cairo_fill(context)
    ink(.brand)
    cairo_rectangle(context, PDFSheet.left, y, 3, height)
    cairo_fill(context)
    ink(.dark)
  }
}
