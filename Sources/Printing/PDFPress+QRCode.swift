import CPangoCairo
import CQrencode
import Surroundings

extension PDFPress {
  /// The square on the left with its quiet border, the caption beside it.
  func qrCode(_ content: String, _ caption: String, _ alternative: String) throws {
    guard let code = QRcode_encodeString8bit(content, 0, QR_ECLEVEL_M) else {
      throw PrintingFailure("a QR code cannot hold \(content.utf8.count) bytes")
    }
    defer { QRcode_free(code) }
    let count = Int(code.pointee.width)
    // A telephone reads a module of 0.8 mm from a hand's length; never wider than a third.
    let module = min(2.6, PDFSheet.measure * 0.33 / Double(count + 8))
    let side = Double(count + 8) * module
    let textX = PDFSheet.left + side + 10
    let textWidth = PDFSheet.measure - side - 10
    keepTogether(side)
    figures.append(alternative)
    tagged("Figure") {
      for row in 0..<count {
        for column in 0..<count where code.pointee.data[row * count + column] & 1 == 1 {
          cairo_rectangle(
            context, PDFSheet.left + Double(column + 4) * module, y + Double(row + 4) * module,
            module, module)
        }
      }
      cairo_set_source_rgb(context, 0, 0, 0)
      cairo_fill(context)
      ink(.dark)
    }
    let height = type.height(caption, .small, width: textWidth)
    tagged("P") {
      type.show(
        caption, .small, x: textX, y: y + max(0, (side - height) / 2), width: textWidth)
    }
    y += max(side, height) + 8
  }
}
