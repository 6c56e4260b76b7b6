import CPangoCairo
import Surroundings

extension PDFPress {
  /// Names on the left third, values on the rest, a hairline under each.
  func draw(_ facts: [PrintedFact]) {
    let nameWidth = PDFSheet.measure * 0.34
    let columns = [
      PDFColumn(x: PDFSheet.left, width: nameWidth - 12, face: .strong, tag: "TH"),
      PDFColumn(
        x: PDFSheet.left + nameWidth, width: PDFSheet.measure - nameWidth, face: .body, tag: "TD"),
    ]
    line(at: y)
    tagged("Table") {
      for fact in facts { row([fact.name, fact.value], columns) }
    }
    y += 12
  }

  /// The header comes back at the top of each page.
  func table(_ caption: String, _ header: [String], _ rows: [[String]], _ widths: [Int]) {
    guard !header.isEmpty else { return }
    let shares = widths.count == header.count ? widths : header.map { _ in 1 }
    let total = Double(max(1, shares.reduce(0, +)))
    var columns: [PDFColumn] = []
    var x = PDFSheet.left
    for share in shares {
      let width = PDFSheet.measure * Double(share) / total
      columns.append(PDFColumn(x: x, width: width - 10, face: .small, tag: "TD"))
      x += width
    }
    let heads = columns.map { PDFColumn(x: $0.x, width: $0.width, face: .strongSmall, tag: "TH") }
    let least =
      (caption.isEmpty ? 0 : type.height(caption, .strong, width: PDFSheet.measure) + 4)
      + height(of: header, heads) + (rows.first.map { height(of: $0, columns) } ?? 0)
    keepTogether(least)
    tagged("Table") {
      if !caption.isEmpty {
        tagged("Caption") { flow(caption, .strong) }
        y += 4
      }
      line(at: y, .brand)
      row(header, heads)
      for cells in rows {
        let filled = cells + [String](repeating: "", count: max(0, header.count - cells.count))
        if y + height(of: filled, columns) > PDFSheet.bottom {
          turnPage()
          row(header, heads)
        }
        row(filled, columns)
      }
    }
    y += 12
  }

  private func height(of cells: [String], _ columns: [PDFColumn]) -> Double {
    (zip(cells, columns).map { type.height($0, $1.face, width: $1.width) }.max() ?? 0) + 8
  }

  private func row(_ cells: [String], _ columns: [PDFColumn]) {
    let height = height(of: cells, columns)
    // A cell longer than a page is a text, and is set as one.
    guard height < PDFSheet.bottom - PDFSheet.top else {
      tagged("TR") {
        for (cell, column) in zip(cells, columns) {
          tagged(column.tag) { flow(cell, column.face) }
        }
      }
      return
    }
    keepTogether(height)
    tagged("TR") {
      for (cell, column) in zip(cells, columns) {
        tagged(column.tag) {
          type.show(cell, column.face, x: column.x, y: y + 4, width: column.width)
        }
      }
    }
    y += height
    line(at: y)
  }
}

struct PDFColumn {
  let x: Double
  let width: Double
  let face: PDFFace
  let tag: String
}
