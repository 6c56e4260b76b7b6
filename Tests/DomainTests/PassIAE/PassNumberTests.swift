import Domain
import Kernel
import Testing

struct PassNumberTests {
  @Test("Un numéro de PASS IAE a douze chiffres, quels que soient les espaces")
  func parsing() {
    #expect(PassNumber("99999 26 12345")?.digits == "999992612345")
    #expect(PassNumber("99999\u{A0}26\u{A0}12345")?.digits == "999992612345")
    #expect(PassNumber("99999 26 1234") == nil)
    #expect(PassNumber("99999 26 123456") == nil)
    #expect(PassNumber("99999 26 1234X") == nil)
    #expect(PassNumber("٩٩٩٩٩٢٦١٢٣٤٥") == nil)
    #expect(PassNumber("") == nil)
  }

  @Test("Il s’écrit par groupes de 5, 2 et 5")
  func display() {
    #expect(PassNumber("999990000001")?.display == "99999\u{A0}00\u{A0}00001")
  }

  @Test("Le suivant d’un préfixe compte sur sept chiffres et s’arrête à 9 999 999")
  func counting() {
    #expect(PassNumber(prefix: "99916", count: 1)?.digits == "999160000001")
    #expect(PassNumber(prefix: "99916", count: 9_999_999)?.digits == "999169999999")
    #expect(PassNumber(prefix: "99916", count: 10_000_000) == nil)
    #expect(PassNumber(prefix: "99916", count: 0) == nil)
    #expect(PassNumber(prefix: "999", count: 1) == nil)
  }

  @Test("Seul 99999 est un numéro de l’État ; un autre préfixe est une démonstration")
  func official() {
    #expect(PassNumber("999990000001")!.isOfficial)
    #expect(!PassNumber("999160000001")!.isOfficial)
  }
}
