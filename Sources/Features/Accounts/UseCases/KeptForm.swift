import Kernel

/// A form that could not be received because the session had ended: where it was going and what
/// was typed. Passwords and form tokens are never part of it; files must be chosen again.
package struct KeptForm: Sendable, Hashable {
  package let path: String
  package let fields: [Field]
  /// The names of the fields that held a file.
  package let files: [String]

  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(path: String, fields: [Field], files: [String]) {
    self.path = path
    self.fields = fields.filter { !$0.name.hasPrefix("_") && !$0.name.contains("passe") }
    self.files = files
  }

  /// Texts one after the other, each behind its length: any text may stand in it.
  func written(at instant: Instant) -> String {
    ([String(instant.milliseconds), path, String(files.count)] + files
      + fields.flatMap { [$0.name, $0.value] })
      .map { "\($0.utf8.count):\($0)" }.joined()
  }

  /// Reads what `written` wrote; nil for anything else.
  static func read(_ text: String) -> (form: KeptForm, at: Instant)? {
    var texts: [String] = []
    var rest = Array(text.utf8)[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      guard let length = Int(String(decoding: rest[..<colon], as: UTF8.self)), length >= 0,
        colon + 1 + length <= rest.endIndex
      else { return nil }
      texts.append(String(decoding: rest[(colon + 1)..<(colon + 1 + length)], as: UTF8.self))
      rest = rest[(colon + 1 + length)...]
    }
    guard rest.isEmpty, texts.count >= 3, let milliseconds = Int64(texts[0]),
      let fileCount = Int(texts[2]), fileCount >= 0, texts.count >= 3 + fileCount,
      (texts.count - 3 - fileCount).isMultiple(of: 2)
    else { return nil }
    let pairs = texts[(3 + fileCount)...]
    let fields = stride(from: pairs.startIndex, to: pairs.endIndex, by: 2)
      .map { Field(pairs[$0], pairs[$0 + 1]) }
    return (
      KeptForm(path: texts[1], fields: fields, files: Array(texts[3..<(3 + fileCount)])),
      Instant(milliseconds: milliseconds)
    )
  }
}
