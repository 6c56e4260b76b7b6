import Kernel
import TestSupport
import Testing

struct IdentifierTests {
  @Test("A UUID version 7 has its version, its variant and its time")
  func shape() {
    let id = IDGenerator.uuid7(
      at: Instant(milliseconds: 0x0123_4567_89AB), random: (UInt64.max, UInt64.max))
    #expect(id == "01234567-89ab-7fff-bfff-ffffffffffff")
    #expect(ID<Day>(parsing: id)?.text == id)
    #expect(
      IDGenerator.uuid7(at: Instant(milliseconds: -5), random: (0, 0))
        == "00000000-0000-7000-8000-000000000000")
  }

  @Test("Identifiers sort by the time they were made", arguments: SeededRandom.seeds)
  func sortByTime(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var last = ""
    for millisecond in stride(from: Int64(1_700_000_000_000), to: 1_700_000_200_000, by: 777) {
      let id = IDGenerator.uuid7(
        at: Instant(milliseconds: millisecond), random: (random.next(), random.next()))
      #expect(id > last)
      last = id
    }
  }

  @Test(
    "An identifier that cannot be one is not read",
    arguments: [
      "", " ", "a b", "é", "a/b", "../x", "a%20", "<script>", "a'--", "a\u{0}", "a\n",
      String(repeating: "a", count: 65),
    ])
  func refuses(_ text: String) {
    #expect(ID<Day>(parsing: text) == nil)
  }

  @Test("Hexadecimal text is two lower-case digits a byte")
  func hexadecimalText() {
    #expect(hexadecimal([0x00, 0x0F, 0xA0, 0xFF] as [UInt8]) == "000fa0ff")
    #expect(String(decoding: hexadecimal(UInt64(0xDEAD_BEEF)), as: UTF8.self) == "00000000deadbeef")
  }
}
