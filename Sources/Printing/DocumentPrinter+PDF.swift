import CPangoCairo
import NIOPosix
import Surroundings

extension DocumentPrinter {
  /// Tagged PDF through Pango and Cairo, on threads of its own: Pango keeps one map of fonts for
  /// each thread, so a thread serves one document at a time.
  package static func pdf(threads: NIOThreadPool) -> DocumentPrinter {
    DocumentPrinter { document in
      try await threads.runIfActive { try printedPDF(document) }
    }
  }
}

/// The bytes of the document. Blocks while it draws.
/// - Throws: `PrintingFailure` when Cairo refuses, or when a QR code cannot hold its text.
package func printedPDF(_ document: PrintedDocument) throws -> [UInt8] {
  // Set twice: « page 1 sur 3 » is known once the last page is.
  let rehearsal = try PDFPress(document, pageCount: nil).press()
  let pressed = try PDFPress(document, pageCount: rehearsal.pageCount).press()
  return PDFCompletion(
    title: document.title, language: document.language, figures: pressed.figures
  ).complete(pressed.bytes)
}
