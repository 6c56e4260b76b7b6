import Domain
import Testing

struct SpaceDoorTests {
  @Test("L’identifiant a huit lettres qui se lisent à voix haute, sans I ni L")
  func handle() {
    var state: UInt64 = 42
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      let handle = SpaceHandle.draw(draw)
      #expect(handle.letters.count == 8)
      #expect(!handle.letters.contains { "IL0123456789".contains($0) })
      #expect(SpaceHandle(handle.display) == handle)
      #expect(SpaceHandle(handle.letters.lowercased()) == handle)
      #expect(!handle.letters.contains("PUTE"))
    }
    #expect(SpaceHandle("kavu-tera")?.display == "KAVU\u{A0}TERA")
    #expect(SpaceHandle("K0VU TERA")?.letters == "KOVUTERA")
    #expect(SpaceHandle("KAVUTER") == nil)
    #expect(SpaceHandle("KKKKKKKK") == nil)
    #expect(SpaceHandle("") == nil)
  }

  @Test("Un mot qui blesse n’est jamais tiré")
  func unkind() {
    // The first eight numbers spell PUTE then anything; it is drawn again.
    var numbers = [10, 3, 13, 1, 0, 0, 0, 0] + Array(repeating: 1, count: 8)
    let handle = SpaceHandle.draw { _ in numbers.removeFirst() }
    #expect(handle.letters == "CECECECE")
  }

  @Test(
    "Le code a 4 à 6 chiffres et ne se devine pas du premier coup",
    arguments: [
      ("2580", true), ("7391", true), ("73 91", true), ("402716", true),
      ("0000", false), ("111111", false), ("1234", false), ("123456", false), ("4321", false),
      ("9876", false), ("1212", false), ("909090", false), ("0123", false),
    ])
  func code(_ text: String, _ isGood: Bool) {
    #expect(((try? SpaceCode(choosing: text)) != nil) == isGood, "\(text)")
  }

  @Test(
    "Trop court, trop long ou avec des lettres : on dit la forme",
    arguments: ["123", "1234567", "12a4", "", "１２３５"])
  func shape(_ text: String) {
    #expect(throws: SpaceCode.Problem.shape) { try SpaceCode(choosing: text) }
  }
}
