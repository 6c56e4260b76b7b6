/// A text as it goes on paper.
///
/// Control characters, typed or pasted, become spaces. A space that must not break becomes a plain
/// one and its place is kept: both draw the same glyph, and a reader that meets one glyph with two
/// meanings loses the words after it.
struct PDFText {
  private(set) var text = ""
  /// Bytes of `text` inside which no line may be cut: a letter, the space after it, the next one.
  private(set) var unbroken: [Range<Int>] = []

  init(_ source: String) {
    var offset = 0
    var before = 0
    var opened: Int?
    for scalar in source.unicodeScalars {
      let isKept = scalar == "\n" || scalar.properties.generalCategory != .control
      let isJoining = scalar == "\u{A0}" || scalar == "\u{202F}"
      let printed: Unicode.Scalar = isJoining || !isKept ? " " : scalar
      text.unicodeScalars.append(printed)
      let end = offset + UTF8.width(printed)
      if isJoining {
        opened = opened ?? before
      } else if let start = opened {
        unbroken.append(start..<end)
        opened = nil
      }
      before = offset
      offset = end
    }
  }
}
