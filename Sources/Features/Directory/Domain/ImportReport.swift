import Kernel

/// What an import did, or would do: counts, and every line it has something to say about.
package struct ImportReport: Sendable, Hashable {
  /// Lines of data read, good or bad.
  package var read = 0
  package var added = 0
  package var changed = 0
  package var unchanged = 0
  /// Lines kept out; the others were imported.
  package var refused: [ImportRemark] = []
  /// Lines imported, with something to know.
  package var warned: [ImportRemark] = []
  package var isDryRun = false

  package init() {}

  /// False when the database is, or would stay, as it was.
  package var changesAnything: Bool { added + changed > 0 }
}

/// One sentence about one line of a file.
package struct ImportRemark: Sendable, Hashable {
  package let file: String
  /// As an editor numbers lines, from 1; the header is line 1.
  package let line: Int
  package let sentence: String

  package init(file: String, line: Int, sentence: String) {
    self.file = file
    self.line = line
    self.sentence = sentence
  }
}

/// What can be wrong with a line of an import. The sentences are in `DirectoryMessages`.
package enum ImportFault: Error, Sendable, Hashable {
  case csv(CSVReader.Fault)
  case fieldCount(found: Int, wanted: Int)
  case missing(column: String)
  case unreadable(column: String, value: String)
  case tooLong(column: String, most: Int)
  case controlCharacter
  /// Another line has the same key and says something else.
  case duplicate(ofLine: Int)
  /// Another line says exactly the same: nothing is lost.
  case repeated(ofLine: Int)
  case unknownTrade(String)
  case siretKey(String)
  case unplaced(city: String)
}

/// What makes a whole file unusable: nothing of it was imported.
package enum ImportRefusal: Error, Sendable, Hashable {
  case notUTF8(file: String, line: Int)
  case empty(file: String)
  case missingColumns(file: String, [String])
  case unknownFile(file: String)
  case tooBig(file: String, megabytes: Int)
}
