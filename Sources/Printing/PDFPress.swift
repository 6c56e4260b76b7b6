import CPangoCairo
import Kernel
import Surroundings

/// One printing of one document: where the pen stands, and the pages behind it.
final class PDFPress {
  let document: PrintedDocument
  let pageCount: Int?
  let sheet = PDFSheet()
  let context: OpaquePointer
  let type: PDFType
  /// From the top of the page, in points.
  var y = PDFSheet.top
  private(set) var page = 1
  /// What each drawn figure says, in order.
  var figures: [String] = []
  private let surface: OpaquePointer
  private let sink = PDFSink()

  struct Pressed {
    let bytes: [UInt8]
    let pageCount: Int
    let figures: [String]
  }

  init(_ document: PrintedDocument, pageCount: Int?) throws {
    self.document = document
    self.pageCount = pageCount
    let made = cairo_pdf_surface_create_for_stream(
      { sink, bytes, count in
        guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<PDFSink>.fromOpaque(sink).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(sink).toOpaque(), PDFSheet.width, PDFSheet.height)
    guard let made, let context = cairo_create(made) else {
      throw PrintingFailure("cairo makes no surface")
    }
    surface = made
    self.context = context
    type = PDFType(context, language: document.language)
    cairo_pdf_surface_set_metadata(made, CAIRO_PDF_METADATA_TITLE, document.title)
    cairo_pdf_surface_set_metadata(made, CAIRO_PDF_METADATA_AUTHOR, document.author)
    cairo_pdf_surface_set_metadata(made, CAIRO_PDF_METADATA_CREATOR, "Cordée")
    // The day of the document, never the clock: the same paper has the same bytes.
    cairo_pdf_surface_set_metadata(
      made, CAIRO_PDF_METADATA_CREATE_DATE, "\(document.date)T00:00:00Z")
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  func press() throws -> Pressed {
    try tagged("Document") {
      drawTitle()
      for block in document.blocks { try draw(block) }
      drawFoot()
    }
    cairo_show_page(context)
    cairo_surface_finish(surface)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
    else { throw PrintingFailure(String(cString: cairo_status_to_string(status))) }
    return Pressed(bytes: sink.bytes, pageCount: page, figures: figures)
  }

  /// Gives the following lines their place in the structure that a reading machine walks.
  func tagged<Result>(_ name: String, attributes: String = "", _ drawing: () throws -> Result)
    rethrows -> Result
  {
    cairo_tag_begin(context, name, attributes)
    defer { cairo_tag_end(context, name) }
    return try drawing()
  }

  /// Goes to a new page unless that height is left on this one.
  func keepTogether(_ height: Double) {
    if y + height > PDFSheet.bottom, y > PDFSheet.top { turnPage() }
  }

  func turnPage() {
    drawFoot()
    cairo_show_page(context)
    page += 1
    y = PDFSheet.top
  }

  private func drawFoot() {
    ink(.soft)
    let count = pageCount.map { " sur \($0)" } ?? ""
    let day = document.language.hasPrefix("fr") ? French.day(document.date) : "\(document.date)"
    tagged("P") {
      type.show(
        "\(document.author) · \(day)", .small, x: PDFSheet.left, y: PDFSheet.foot,
        width: PDFSheet.measure * 0.75)
    }
    tagged("P") {
      type.show(
        "Page \(page)\(count)", .small, x: PDFSheet.left + PDFSheet.measure * 0.75,
        y: PDFSheet.foot, width: PDFSheet.measure * 0.25, isRight: true)
    }
    ink(.dark)
  }
}

/// Where Cairo writes.
private final class PDFSink {
  var bytes: [UInt8] = []
}
