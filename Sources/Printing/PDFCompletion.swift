/// What Cairo does not write and a reading machine needs: the language, the title in the window's
/// name, and what each figure says. Added as an update at the end of the file, as the format
/// foresees (ISO 32000-1, 7.5.6): nothing of what Cairo wrote is touched.
struct PDFCompletion {
  let title: String
  let language: String
  let figures: [String]

  /// The file with its update; as it was when its shape is not one we know.
  func complete(_ bytes: [UInt8]) -> [UInt8] {
    guard let file = PDFFile(bytes), let root = file.object(file.root) else { return bytes }
    var updates: [(number: Int, body: String)] = []
    if let body = adding(
      "/Lang (\(language)) /ViewerPreferences << /DisplayDocTitle true >>", to: root)
    {
      updates.append((file.root, body))
    }
    // Figures are numbered in the order they are drawn.
    let drawn = file.objects(containing: "/S /Figure")
    for (number, alternative) in zip(drawn, figures) {
      if let body = file.object(number),
        let told = adding("/Alt \(PDFCompletion.text(alternative))", to: body)
      {
        updates.append((number, told))
      }
    }
    return file.updated(updates.sorted { $0.number < $1.number })
  }

  /// Puts entries in the dictionary that the object is.
  private func adding(_ entries: String, to object: String) -> String? {
    guard let opening = object.firstRange(of: "<<") else { return nil }
    return object.replacingCharacters(in: opening, with: "<< \(entries)")
  }

  /// A text in UTF-16 with its mark, in hexadecimal: every letter, and nothing to escape.
  static func text(_ text: String) -> String {
    "<FEFF"
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + ">"
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
