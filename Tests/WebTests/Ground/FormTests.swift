import TestSupport
import Testing

@testable import WebSupport

struct FormTests {
  private func read(_ text: String) -> Form? { Form(urlEncoded: Array(text.utf8)) }

  @Test("A repeated name keeps all its values, and the last one counts alone")
  func repeated() throws {
    let form = try #require(read("jour=lundi&jour=mardi&nom=+Le%C3%AFla+"))
    #expect(form.all("jour") == ["lundi", "mardi"])
    #expect(form["jour"] == "mardi")
    #expect(form["nom"] == "Leïla")
    #expect(form.has("jour", "lundi") && !form.has("jour", "samedi") && !form.has("absent"))
    #expect(form["absent"] == "" && form.filled("absent") == nil)
  }

  @Test(
    "What is not UTF-8, or a percent cut short, is refused whole",
    arguments: [
      "a=%", "a=%4", "a=%zz", "a=%C3", "a=%C3%28", "a=%FF%FE", "%C3=1", "a=1&b=%ED%A0%80",
      "a=%C0%AF",
    ])
  func refused(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test("Odd but harmless forms are read", arguments: ["", "&&&", "=", "a", "a=b=c", "=x", "a&a"])
  func odd(_ text: String) {
    #expect(read(text) != nil)
  }

  @Test("Raw bytes that are not UTF-8 are refused")
  func rawBytes() {
    #expect(Form(urlEncoded: [0x61, 0x3D, 0xE9]) == nil)
  }

  @Test("Thousands of empty pairs are refused, not stored")
  func tooMany() {
    #expect(read(String(repeating: "a&", count: Form.mostPairs))?.pairs.count == Form.mostPairs)
    #expect(read(String(repeating: "a&", count: Form.mostPairs + 1)) == nil)
    #expect(read(String(repeating: "a&", count: 1_000_000)) == nil)
  }

  @Test("Encoding then decoding is identity", arguments: SeededRandom.seeds)
  func roundTrip(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("aé&=+% \u{A0}\n\"<👩‍🌾%2B/?#;")
    for _ in 0..<200 {
      let value = String((0..<20).map { _ in alphabet.randomElement(using: &random)! })
      #expect(percentDecoded(Array(percentEncoded(value).utf8)) == value)
      #expect(read("x=\(percentEncoded(value))")?.pairs.first?.value == value)
    }
  }
}

struct MultipartTests {
  private let boundary = "----limite42"
  private func body(_ parts: [String]) -> [UInt8] {
    Array((parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n").utf8)
  }
  private let file =
    "Content-Disposition: form-data; name=\"cv\"; filename=\"CV de Leïla.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\r\n--limite\r\n\u{0}fin"

  @Test("Fields and files are read, binary files whole")
  func reads() throws {
    let bytes = body([
      "Content-Disposition: form-data; name=\"jour\"\r\n\r\nlundi",
      "content-disposition: form-data; name=\"jour\"\r\n\r\nmardi", file,
    ])
    let form = try #require(Multipart.form(bytes, boundary: boundary))
    #expect(form.all("jour") == ["lundi", "mardi"])
    let cv = try #require(form.file("cv"))
    #expect(cv.name == "CV de Leïla.pdf")
    #expect(String(decoding: cv.bytes, as: UTF8.self) == "%PDF-1.7\r\n--limite\r\n\u{0}fin")
  }

  @Test("Cut short anywhere, it is refused")
  func truncated() {
    let bytes = body(["Content-Disposition: form-data; name=\"a\"\r\n\r\nb", file])
    // The last two bytes only end the line: the form is whole before them.
    for length in 0..<bytes.count - 2 {
      #expect(
        Multipart.form(Array(bytes[..<length]), boundary: boundary) == nil, "\(length) bytes")
    }
  }

  @Test("No boundary, another boundary, no name, a text that is not UTF-8: refused")
  func malformed() {
    let good = body(["Content-Disposition: form-data; name=\"a\"\r\n\r\nb"])
    #expect(Multipart.form(good, boundary: "") == nil)
    #expect(Multipart.form(good, boundary: "autre") == nil)
    #expect(Multipart.form([], boundary: boundary) == nil)
    #expect(Multipart.form(body(["Content-Type: text/plain\r\n\r\nb"]), boundary: boundary) == nil)
    var latin = good
    latin[latin.firstIndex(of: UInt8(ascii: "b"))!] = 0xE9
    #expect(Multipart.form(latin, boundary: boundary) == nil)
  }

  @Test("A file field left empty is no file")
  func emptyFile() throws {
    let bytes = body([
      "Content-Disposition: form-data; name=\"cv\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    ])
    #expect(try #require(Multipart.form(bytes, boundary: boundary)).file("cv") == nil)
  }

  @Test("Noise never brings the reader down", arguments: SeededRandom.seeds)
  func noise(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "--\(boundary)", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "\r\n\r\n", ";",
      "filename=", "\"", "x", "\u{0}",
    ]
    for _ in 0..<2_000 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random)! }.joined()
      _ = Multipart.form(Array(text.utf8), boundary: boundary)
    }
  }
}
