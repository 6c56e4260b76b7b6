import Kernel
import Testing

struct CSVWriterTests {
  @Test("What is written is read back, whatever is in it")
  func comesBack() {
    let rows = [
      ["nom", "heures"], ["Haddad; dite « Lei »", "4,50"], ["deux\r\nlignes", "\"guillemets\""],
      ["", "fin"],
    ]
    let read = Array(CSVReader(csvFile(rows))).map { try? $0.fields.get() }
    #expect(read == rows)
  }

  @Test(
    "A cell that a spreadsheet would run is kept as text", arguments: ["=1+1", "+33", "-1", "@a"])
  func harmless(_ cell: String) {
    let text = String(decoding: csvFile([[cell]]), as: UTF8.self)
    #expect(text.hasSuffix("'\(cell)\r\n"))
  }
}
