import CPangoCairo
import Surroundings

extension PDFPress {
  func drawTitle() {
    ink(.brand)
    tagged("H1") { flow(document.title, .title) }
    ink(.dark)
    if !document.subtitle.isEmpty {
      y += 4
      ink(.soft)
      tagged("P") { flow(document.subtitle, .lead) }
      ink(.dark)
    }
    y += 8
    line(at: y, .brand, thickness: 1.2)
    y += 14
  }

  func draw(_ block: PrintedBlock) throws {
    switch block {
    case .heading(let text, let level): heading(text, level)
    case .paragraph(let text, let kind):
      tagged("P") { flow(text, face(of: kind)) }
      y += 8
    case .facts(let facts): draw(facts)
    case .table(let caption, let header, let rows, let widths):
      table(caption, header, rows, widths)
    case .list(let items, let isOrdered): list(items, isOrdered)
    case .note(let title, let text): note(title, text)
    case .qrCode(let content, let caption, let alternative):
      try qrCode(content, caption, alternative)
    case .signature(let label, let lines): signature(label, lines)
    case .pageBreak: if y > PDFSheet.top { turnPage() }
    }
  }

  /// Text from margin to margin, cut between two lines at the foot of a page.
  func flow(_ text: String, _ face: PDFFace, indent: Double = 0) {
    for line in type.lines(text, face, width: PDFSheet.measure - indent) {
      if y + line.height > PDFSheet.bottom, y > PDFSheet.top { turnPage() }
      type.show(line, x: PDFSheet.left + indent, y: y)
      y += line.height
    }
  }

  private func face(of kind: PrintedText) -> PDFFace {
    switch kind {
    case .lead: .lead
    case .body: .body
    case .small: .small
    }
  }

  private func heading(_ text: String, _ level: Int) {
    let face: PDFFace = level <= 2 ? .heading : .smallHeading
    y += 8
    // Never alone at the foot of a page: with the caption, the head and a row of its table.
    keepTogether(type.height(text, face, width: PDFSheet.measure) + PDFSheet.leastAfterHeading)
    tagged(level <= 2 ? "H2" : "H3") { flow(text, face) }
    y += 5
  }

  private func list(_ items: [String], _ isOrdered: Bool) {
    tagged("L") {
      for (position, item) in items.enumerated() {
        keepTogether(type.height("X", .body, width: PDFSheet.measure))
        tagged("LI") {
          tagged("Lbl") {
            type.show(
              isOrdered ? "\(position + 1)." : "•", .body, x: PDFSheet.left + 4, y: y, width: 20)
          }
          tagged("LBody") { flow(item, .body, indent: 22) }
        }
        y += 3
      }
    }
    y += 7
  }

  private func note(_ title: String, _ text: String) {
    let width = PDFSheet.measure - 28
    let titleHeight = type.height(title, .strong, width: width)
    let textHeight = type.height(text, .body, width: width)
    let height = titleHeight + textHeight + 22
    guard height < PDFSheet.bottom - PDFSheet.top else {
      heading(title, 3)
      tagged("P") { flow(text, .body) }
      y += 8
      return
    }
    keepTogether(height)
    ground(y: y, height: height)
    tagged("Note") {
      tagged("P") { type.show(title, .strong, x: PDFSheet.left + 16, y: y + 9, width: width) }
      tagged("P") {
        type.show(
          text, .body, x: PDFSheet.left + 16, y: y + 13 + titleHeight, width: width)
      }
    }
    y += height + 12
  }

  private func signature(_ label: String, _ lines: [String]) {
    let width = PDFSheet.measure * 0.55
    let x = PDFSheet.left + PDFSheet.measure - width
    let written = lines.joined(separator: "\n")
    let linesHeight = lines.isEmpty ? 0 : type.height(written, .body, width: width) + 6
    let labelHeight = type.height(label, .strong, width: width) + 6
    keepTogether(linesHeight + labelHeight + 92)
    y += 8
    if !lines.isEmpty {
      tagged("P") { type.show(written, .body, x: x, y: y, width: width) }
      y += linesHeight
    }
    tagged("P") { type.show(label, .strong, x: x, y: y, width: width) }
    y += labelHeight
    frame(x: x, y: y, width: width, height: 72)
    y += 84
  }
}
