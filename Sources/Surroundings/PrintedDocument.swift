import Kernel

/// A paper to hand over, before it is printed: what it says, in order, and nothing of how it looks.
/// Its texts are French and final; the printer only sets them.
package struct PrintedDocument: Sendable, Hashable {
  /// Printed first as the only heading of level 1, and shown as the name of the window.
  package var title: String
  /// One line under the title; nothing is printed when it is empty.
  package var subtitle: String
  /// Who speaks: the structure or the instance.
  package var author: String
  /// The day it was made. The same document and day give the same bytes.
  package var date: Day
  /// A language tag: a reading machine takes its voice from it.
  package var language: String
  package var blocks: [PrintedBlock]

  package init(
    title: String, subtitle: String = "", author: String, date: Day, language: String = "fr-FR",
    blocks: [PrintedBlock]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.date = date
    self.language = language
    self.blocks = blocks
  }
}

/// One piece of a printed document.
package enum PrintedBlock: Sendable, Hashable {
  /// Level 2 or 3; the title is the only level 1.
  case heading(String, level: Int = 2)
  /// A line break in the text is kept.
  case paragraph(String, PrintedText = .body)
  /// Names on the left, what they are on the right.
  case facts([PrintedFact])
  /// Rows have as many cells as the header; missing ones are empty. The widths are shares of the
  /// page, equal when none is given.
  case table(caption: String, header: [String], rows: [[String]], widths: [Int] = [])
  case list([String], isOrdered: Bool = false)
  /// One message set apart on a soft ground.
  case note(title: String, text: String)
  /// A square a telephone reads. The caption is printed beside it; `alternative` says what it is
  /// to somebody who does not see it.
  case qrCode(content: String, caption: String, alternative: String)
  /// An empty box to sign in, under its label; the lines come first (« Fait à … »).
  case signature(label: String, lines: [String])
  case pageBreak
}

package enum PrintedText: Sendable, Hashable { case lead, body, small }

package struct PrintedFact: Sendable, Hashable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Sets documents as PDF, off the threads that serve pages (some milliseconds a page).
package struct DocumentPrinter: Sendable {
  private let printing: @Sendable (PrintedDocument) async throws -> [UInt8]

  package init(_ printing: @escaping @Sendable (PrintedDocument) async throws -> [UInt8]) {
    self.printing = printing
  }

  /// The bytes of a PDF.
  /// - Throws: `PrintingFailure` when the page could not be made.
  package func print(_ document: PrintedDocument) async throws -> [UInt8] {
    try await printing(document)
  }

  /// Where nothing is ever printed: asking it to is a failure.
  package static let absent = DocumentPrinter { _ in
    throw PrintingFailure("no printer was given to these use cases")
  }
}

package struct PrintingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}
