import Kernel
import Testing

struct ContactTests {
  @Test("Une adresse e-mail est rangée en minuscules, sans espaces autour")
  func email() {
    #expect(Email("  Camille.Rousset@Exemple.FR ")?.address == "camille.rousset@exemple.fr")
    #expect(Email("a+b@sous.domaine.fr") != nil)
  }

  @Test(
    "Ce qui n’est pas une adresse e-mail",
    arguments: [
      "", "camille", "camille@", "@exemple.fr", "a@b", "a@.fr", "a@fr.", "a@b@c.fr", "a b@c.fr",
      "a@c .fr", "a<b@c.fr", "a@c.fr, d@e.fr", "a@c.fr\nBcc: x@y.fr", "a@c.fr\u{0}",
      String(repeating: "a", count: 250) + "@c.fr",
    ])
  func notAnEmail(_ text: String) {
    #expect(Email(text) == nil)
  }

  @Test(
    "Un téléphone se lit comme on l’écrit en France, et les numéros étrangers avec +",
    arguments: [
      ("06 12 34 56 78", "+33612345678"), ("06.12.34.56.78", "+33612345678"),
      ("+33 6 12 34 56 78", "+33612345678"), ("+33 (0)6 12 34 56 78", "+33612345678"),
      ("0033612345678", "+33612345678"), ("+93 70 123 4567", "+93701234567"),
      ("06\u{A0}12\u{A0}34\u{A0}56\u{A0}78", "+33612345678"),
    ])
  func phone(_ typed: String, _ number: String) {
    #expect(Phone(typed)?.number == number)
  }

  @Test(
    "Ce qui n’est pas un téléphone",
    arguments: [
      "", "06 12 34 56", "06 12 34 56 789", "612345678", "abc", "06 12 34 56 78 (soir)",
      "+33612", "+33 6 12 34 56 78 90", "++33612345678", "+1234567890123456789",
    ])
  func notAPhone(_ text: String) {
    #expect(Phone(text) == nil)
  }

  @Test("Un téléphone français s’affiche par paires, un autre tel quel")
  func display() {
    #expect(Phone("+33612345678")?.display == "06\u{A0}12\u{A0}34\u{A0}56\u{A0}78")
    #expect(Phone("+93701234567")?.display == "+93701234567")
  }

  @Test("Ni l’adresse ni le téléphone ne s’écrivent dans un journal technique par mégarde")
  func redacted() throws {
    let email = try #require(Email("camille@exemple.fr"))
    let phone = try #require(Phone("0612345678"))
    #expect(!"\(email)".contains("camille"))
    #expect(!"\(phone)".contains("612"))
  }

  @Test("Les blancs aux deux bouts s’en vont, pas ceux du milieu")
  func trims() {
    #expect(trimmed(" \u{A0}a b\n") == "a b")
    #expect(trimmed("   ") == "")
    #expect(trimmed("") == "")
  }
}
