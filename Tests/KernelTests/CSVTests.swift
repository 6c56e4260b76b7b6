import Kernel
import TestSupport
import Testing

struct CSVTests {
  private func read(_ text: String) -> [CSVReader.Line] { Array(CSVReader(Array(text.utf8))) }
  private func good(_ number: Int, _ fields: String...) -> CSVReader.Line {
    CSVReader.Line(number: number, fields: .success(fields))
  }

  @Test("Quoted fields keep separators, quotes and line breaks, and lines keep their number")
  func quoted() {
    let lines = read("a,b\n\"x,\"\"y\"\"\nz\",é\r\n\n1,\n")
    #expect(lines == [good(1, "a", "b"), good(2, "x,\"y\"\nz", "é"), good(5, "1", "")])
  }

  @Test("A byte-order mark is skipped, and semicolons are understood")
  func spreadsheet() {
    #expect(read("\u{FEFF}nom;ville\r\nA;B,C") == [good(1, "nom", "ville"), good(2, "A", "B,C")])
  }

  @Test("An unclosed quote is told where it opened")
  func unclosed() {
    #expect(
      read("a,b\n1,\"2\n3,4\n") == [
        good(1, "a", "b"), CSVReader.Line(number: 2, fields: .failure(.quoteNeverClosed)),
      ])
  }

  @Test("Text after a closing quote spoils its line only")
  func afterQuote() {
    #expect(
      read("a,b\n\"1\"x,2\n3,4") == [
        good(1, "a", "b"), CSVReader.Line(number: 2, fields: .failure(.textAfterQuote)),
        good(3, "3", "4"),
      ])
  }

  @Test("A field longer than the limit spoils its line only")
  func tooLong() {
    let long = String(repeating: "x", count: CSVReader.mostFieldBytes + 1)
    #expect(
      read("a,b\n\(long),2\n3,4") == [
        good(1, "a", "b"), CSVReader.Line(number: 2, fields: .failure(.fieldTooLong)),
        good(3, "3", "4"),
      ])
  }

  @Test("Nothing, or only line breaks, is no line")
  func empty() {
    #expect(read("").isEmpty)
    #expect(read("\n\r\n\n").isEmpty)
  }

  @Test("Random bytes never stop the reader")
  func hostile() {
    var generator = SplitMix(seed: 20_261_121)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in
        Array("\",;\r\nab".utf8).randomElement(using: &generator)!
      }
      #expect(Array(CSVReader(bytes)).count <= bytes.count)
    }
  }

  @Test("The first line that is not UTF-8 is named")
  func utf8() {
    #expect(firstLineNotUTF8(Array("é\nb".utf8)) == nil)
    #expect(firstLineNotUTF8(Array("a\nb".utf8) + [0x0A, 0xE9, 0x0A]) == 3)
  }
}
