import Domain
import Kernel
import Testing

struct PasswordRuleTests {
  private func refusal(_ password: String) -> PasswordRefusal? {
    PasswordRule.refusal(
      password, email: Email("camille.rousset@tilleuls.fr")!, name: "Camille Rousset")
  }

  @Test(
    "Une phrase à soi est un bon mot de passe",
    arguments: [
      "une phrase assez longue", "le chat dort sur le four", "Kj8!pQ2#vN4$", "fenouil-tracteur-9",
    ])
  func accepted(_ password: String) {
    #expect(refusal(password) == nil)
  }

  @Test(
    "Un mot de passe très utilisé est refusé, même maquillé",
    arguments: [
      "motdepasse123", "MotDePasse2026", "M0td3p@sse2026", "azertyuiop12", "123azertyuiop",
      "bonjourbonjour", "soleilsoleilsoleil", "administrateur", "marseille13013",
      "liberteegalitefraternite", "azertyqwerty",
    ])
  func common(_ password: String) {
    #expect(refusal(password) == .common)
  }

  @Test("Onze caractères ne suffisent pas, douze suffisent")
  func length() {
    #expect(refusal("fenouil-tra") == .tooShort(11))
    #expect(refusal("fenouil-trac") == nil)
    #expect(refusal(String(repeating: "fenouil-tracteur", count: 80)) == .tooLong)
  }

  @Test(
    "Des chiffres seuls ou toujours les mêmes signes se devinent",
    arguments: ["123456789012", "aaaaaaaaaaaaa", "abababababab", "01 02 03 04 05"])
  func simple(_ password: String) {
    #expect(refusal(password) == .tooSimple)
  }

  @Test(
    "Son propre nom n’est pas un mot de passe", arguments: ["CamilleRousset", "camille.rousset16"])
  func own(_ password: String) {
    #expect(refusal(password) == .ownName)
  }
}
