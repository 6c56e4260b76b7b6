import Domain
import Kernel
import Testing
import TestSupport
import UseCases

struct KeepFormTests {
  private let typed = KeptForm(
    path: "/personnes/leila/notes",
    fields: [
      .init("texte", "Elle dit : « oui, 3:abc »\nsur deux lignes"), .init("vide", ""),
      .init("_csrf", "jeton"), .init("mot_de_passe", "secret"),
    ], files: ["cv"])

  @Test(
    "Ce qui était écrit revient au même compte, sans mot de passe ni jeton",
    arguments: Engine.available)
  func comesBack(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let secret = try await SignIn(fixture.dependencies)(
      email: "camille@cordee.test", password: Fixture.password, address: "", replacing: nil
    ).secret.text
    fixture.world.travel(days: 2)
    let keep = KeepForm(fixture.dependencies)
    let sealed = try #require(try await keep.seal(typed, ofSession: secret))
    #expect(!sealed.contains("leila"))
    let back = try await keep.open(sealed, by: Fixture.camille.account)
    #expect(back == typed)
    #expect(back?.fields.map(\.name) == ["texte", "vide"])
    #expect(back?.fields.first?.value == "Elle dit : « oui, 3:abc »\nsur deux lignes")
    #expect(back?.files == ["cv"])
    #expect(try await keep.open(sealed, by: Fixture.nadia.account) == nil)
    let last = sealed.last == "0" ? "1" : "0"
    #expect(try await keep.open(sealed.dropLast() + last, by: Fixture.camille.account) == nil)
    fixture.world.travel(days: 1)
    #expect(try await keep.open(sealed, by: Fixture.camille.account) == nil)
  }

  @Test("Sans session connue, rien n’est gardé pour personne", arguments: Engine.available)
  func unknown(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    #expect(try await KeepForm(fixture.dependencies).seal(typed, ofSession: "inconnue") == nil)
  }
}
