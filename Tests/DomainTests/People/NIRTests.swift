import Domain
import Testing

struct NIRTests {
  @Test(
    "Ce qui ressemble à un numéro de sécurité sociale est reconnu",
    arguments: [
      "2920516015123", "2 92 05 16 015 123 45", "n° 1.85.12.2A.004.123", "292051601512345.",
      "son numéro : 2-92-05-16-015-123",
    ])
  func recognised(_ text: String) {
    #expect(looksLikeNIR(text))
  }

  @Test(
    "Un téléphone, une date, un SIRET n’en sont pas",
    arguments: [
      "06 12 34 56 78", "0033612345678", "24/11/2026", "356 000 000 00048", "12 enfants", "",
      "99916 26 00001", "Marie 2A",
    ])
  func others(_ text: String) {
    #expect(!looksLikeNIR(text))
  }
}
