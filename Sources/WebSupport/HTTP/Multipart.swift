import Foundation
import Kernel

/// Reads `multipart/form-data` (RFC 7578) from a body held in memory.
enum Multipart {
  /// Nil when it is cut short or not well formed, when a text is not UTF-8, or when there are too
  /// many parts.
  static func form(_ body: [UInt8], boundary: String) -> Form? {
    let data = Data(body)
    let delimiter = Data("--\(boundary)".utf8)
    let lineEnd = Data("\r\n".utf8)
    var form = Form()
    guard !boundary.isEmpty, var position = data.range(of: delimiter)?.upperBound else {
      return nil
    }
    while true {
      if data[position...].starts(with: Data("--".utf8)) { return form }
      guard data[position...].starts(with: lineEnd),
        let headEnd = data.range(
          of: Data("\r\n\r\n".utf8), in: position + 2..<data.endIndex),
        let next = data.range(of: lineEnd + delimiter, in: headEnd.upperBound..<data.endIndex),
        let head = String(validating: data[position + 2..<headEnd.lowerBound], as: UTF8.self),
        let name = parameter("name", of: head)
      else { return nil }
      let content = [UInt8](data[headEnd.upperBound..<next.lowerBound])
      if let file = parameter("filename", of: head) {
        form.append(UploadedFile(field: name, name: file, bytes: content))
      } else {
        guard let text = String(validating: content, as: UTF8.self) else { return nil }
        form.append(name, text)
      }
      guard form.pairs.count + form.files.count <= Form.mostPairs else { return nil }
      position = next.upperBound
    }
  }

  /// `name="x"` in the `Content-Disposition` line.
  private static func parameter(_ key: String, of head: String) -> String? {
    for line in head.split(separator: "\r\n")
    where line.lowercased().hasPrefix("content-disposition:") {
      for part in line.split(separator: ";").dropFirst() {
        let sides = part.split(separator: "=", maxSplits: 1)
        guard sides.count == 2, trimmed(sides[0]).lowercased() == key else { continue }
        return trimmed(sides[1]).trimmingCharacters(in: CharacterSet(charactersIn: "\""))
          .replacing("%22", with: "\"")
      }
    }
    return nil
  }
}
