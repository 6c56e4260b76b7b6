import Kernel
import Testing

struct RegistersTests {
  @Test("Un SIRET se lit avec ou sans espaces")
  func siretWithSpaces() {
    #expect(SIRET("130 025 265 00013")?.digits == "13002526500013")
    #expect(SIRET("130\u{A0}025\u{A0}265 00013")?.hasValidKey == true)
  }

  @Test(
    "La clé de Luhn d’un SIRET",
    arguments: [
      ("13002526500013", true), ("73282932000074", true), ("73282932000075", false),
      ("00000000000000", true),
      // La Poste: the sum of the digits is a multiple of five instead.
      ("35600000000048", true), ("35600000000049", false),
    ])
  func luhn(_ text: String, _ valid: Bool) {
    #expect(SIRET(text)?.hasValidKey == valid)
  }

  @Test(
    "Ce qui n’a pas quatorze chiffres n’est pas un SIRET",
    arguments: [
      "", "1300252650001", "130025265000133", "1300252650001A", "１３００２５２６５０００１３", "-3002526500013",
    ])
  func notASiret(_ text: String) {
    #expect(SIRET(text) == nil)
  }

  @Test("Un code ROME : une lettre de A à N et quatre chiffres")
  func rome() {
    #expect(ROMECode(" a1203 ")?.code == "A1203")
    for text in ["", "A120", "A12034", "1A203", "P1203", "É1203", "A12O3"] {
      #expect(ROMECode(text) == nil, "\(text)")
    }
  }

  @Test("Un code INSEE n’est pas un code postal, et la Corse a des lettres")
  func insee() {
    #expect(INSEECode("16015")?.code == "16015")
    #expect(INSEECode("2a004")?.code == "2A004")
    for text in ["", "1601", "160155", "2C004", "A2004", "16O15", "16 15"] {
      #expect(INSEECode(text) == nil, "\(text)")
    }
  }
}
