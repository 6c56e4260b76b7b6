import Kernel

/// A CV as a file: PDF, 5 MB at most, looked at by its bytes and not by its name.
package struct CurriculumVitae: Sendable, Hashable {
  package let name: String
  package let bytes: [UInt8]

  package static let mostBytes = 5 * 1024 * 1024

  package enum Problem: Error, Hashable, Sendable {
    case empty
    case tooLarge
    /// No `%PDF-` in front or no `%%EOF` near the end (ISO 32000-1, 7.5.2 and 7.5.5): something
    /// else, or cut short.
    case notPDF
  }

  package init(name: String, bytes: [UInt8]) throws(Problem) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.mostBytes else { throw .tooLarge }
    guard bytes.starts(with: "%PDF-".utf8), Self.holds("%%EOF", in: bytes.suffix(1024)) else {
      throw .notPDF
    }
    self.name = String(name.prefix(120))
    self.bytes = bytes
  }

  private static func holds(_ mark: String, in bytes: ArraySlice<UInt8>) -> Bool {
    let mark = Array(mark.utf8)
    guard bytes.count >= mark.count else { return false }
    return (bytes.startIndex...bytes.endIndex - mark.count).contains {
      bytes[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }
}
