import Domain
import Kernel
import Store
import Testing
import TestSupport
import UseCases

struct SignInTests {
  private func signIn(
    _ fixture: Fixture, _ email: String = "camille@cordee.test",
    password: String = Fixture.password, address: String = "", replacing previous: String? = nil
  ) async throws -> String {
    try await SignIn(fixture.dependencies)(
      email: email, password: password, address: address, replacing: previous
    ).secret.text
  }

  private func identify(_ fixture: Fixture, _ secret: String) async throws -> SignedIn? {
    try await IdentifyVisitor(fixture.dependencies)(secret)
  }

  @Test("Le bon mot de passe ouvre une session dans sa structure", arguments: Engine.available)
  func opens(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let secret = try await signIn(fixture, " Camille@Cordee.test ")
    #expect(try await identify(fixture, secret) == .member(Fixture.camille))
    #expect(try await identify(fixture, secret + "0") == nil)
    let stored = try await fixture.database.read {
      try $0.count("SELECT count(*) FROM session WHERE digest = \(secret)")
    }
    #expect(stored == 0, "le secret lui-même n’est pas gardé")
    let root = try await signIn(fixture, "root@cordee.test")
    #expect(try await identify(fixture, root) == .platform(Fixture.root))
  }

  @Test("Se connecter termine la session que ce navigateur avait", arguments: Engine.available)
  func rotates(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let first = try await signIn(fixture)
    let second = try await signIn(fixture, replacing: first)
    #expect(try await identify(fixture, first) == nil)
    #expect(try await identify(fixture, second) == .member(Fixture.camille))
  }

  @Test(
    "La réponse est la même pour un compte inconnu, fermé, ou un mauvais mot de passe",
    arguments: Engine.available)
  func saysNothing(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await AccountsFromConsole(fixture.dependencies).disable(email: "nadia@cordee.test")
    for (email, password) in [
      ("camille@cordee.test", "pas le bon du tout"), ("inconnu@cordee.test", Fixture.password),
      ("nadia@cordee.test", Fixture.password), ("pas une adresse", Fixture.password),
    ] {
      await #expect(throws: Refusal.invalid(AccountsRefusals.wrongSignIn)) {
        _ = try await signIn(fixture, email, password: password)
      }
    }
  }

  @Test(
    "Après cinq essais il faut attendre, que le compte existe ou non", arguments: Engine.available,
    ["camille@cordee.test", "inconnu@cordee.test"])
  func waits(_ engine: Engine, _ email: String) async throws {
    let fixture = try await Fixture.open(engine)
    for _ in 0..<5 {
      await #expect(throws: Refusal.invalid(AccountsRefusals.wrongSignIn)) {
        _ = try await signIn(fixture, email, password: "faux, faux et faux")
      }
    }
    await #expect(throws: Refusal.invalid(AccountsRefusals.tooManyTries(seconds: 30))) {
      _ = try await signIn(fixture, email)
    }
    fixture.world.travel(seconds: 31)
    if email.hasPrefix("camille") {
      _ = try await signIn(fixture, email)
      _ = try await signIn(fixture, email)
    } else {
      await #expect(throws: Refusal.invalid(AccountsRefusals.wrongSignIn)) {
        _ = try await signIn(fixture, email)
      }
      await #expect(throws: Refusal.invalid(AccountsRefusals.tooManyTries(seconds: 60))) {
        _ = try await signIn(fixture, email)
      }
    }
  }

  @Test("Une adresse qui essaie tous les comptes doit attendre aussi", arguments: Engine.available)
  func waitsByAddress(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    for number in 0..<30 {
      await #expect(throws: Refusal.invalid(AccountsRefusals.wrongSignIn)) {
        _ = try await signIn(
          fixture, "compte\(number)@cordee.test", password: "faux", address: "192.0.2.7")
      }
    }
    await #expect(throws: Refusal.invalid(AccountsRefusals.tooManyTries(seconds: 30))) {
      _ = try await signIn(fixture, address: "192.0.2.7")
    }
    _ = try await signIn(fixture, address: "192.0.2.8")
  }

  @Test(
    "Une session dort douze heures, vit sept jours, et se prolonge en travaillant",
    arguments: Engine.available)
  func life(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let secret = try await signIn(fixture)
    for _ in 0..<15 {
      fixture.world.travel(seconds: 11 * 3600)
      #expect(try await identify(fixture, secret) != nil)
    }
    fixture.world.travel(seconds: 3 * 3600)
    #expect(try await identify(fixture, secret) == nil, "sept jours sont passés")
    let other = try await signIn(fixture)
    fixture.world.travel(seconds: 12 * 3600)
    #expect(try await identify(fixture, other) == nil)
  }

  @Test("Fermer un compte termine ses sessions tout de suite", arguments: Engine.available)
  func disabled(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let secret = try await signIn(fixture)
    try await AccountsFromConsole(fixture.dependencies).disable(email: "camille@cordee.test")
    #expect(try await identify(fixture, secret) == nil)
    let password = try await AccountsFromConsole(fixture.dependencies)
      .reset(email: "camille@cordee.test")
    #expect(try await identify(fixture, secret) == nil, "rouvrir ne rend pas l’ancienne session")
    _ = try await signIn(fixture, password: password)
  }

  @Test("Changer de mot de passe termine les autres sessions", arguments: Engine.available)
  func changes(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let here = try await signIn(fixture)
    let elsewhere = try await signIn(fixture)
    let change = ChangePassword(fixture.dependencies)
    let account = Fixture.camille.account
    await #expect(throws: Refusal.invalid([AccountsRefusals.wrongPresentPassword])) {
      try await change(
        present: "faux", new: "le chat dort sur le four", again: "le chat dort sur le four",
        by: account, keeping: here)
    }
    await #expect(throws: Refusal.invalid([AccountsRefusals.passwordsDiffer])) {
      try await change(
        present: Fixture.password, new: "le chat dort sur le four", again: "le chien",
        by: account, keeping: here)
    }
    try await change(
      present: Fixture.password, new: "le chat dort sur le four",
      again: "le chat dort sur le four", by: account, keeping: here)
    #expect(try await identify(fixture, here) != nil)
    #expect(try await identify(fixture, elsewhere) == nil)
    _ = try await signIn(fixture, password: "le chat dort sur le four")
  }

  @Test(
    "On travaille dans l’une de ses structures, jamais dans une autre",
    arguments: Engine.available)
  func switches(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let now = fixture.world.now
    try await fixture.database.write {
      try AccountStore.insert(
        Membership(
          account: Fixture.camille.account, structure: ID("halte"), role: .member,
          isAdministrator: false), since: now.adding(seconds: 60), in: $0)
    }
    let secret = try await signIn(fixture)
    let member = try await SwitchStructure(fixture.dependencies)(
      to: ID("halte"), by: Fixture.camille.account, session: secret)
    #expect(member.structureName == "Accueil de jour La Halte")
    #expect(try await identify(fixture, secret) == .member(member))
    await #expect(throws: Refusal.notFound) {
      _ = try await SwitchStructure(fixture.dependencies)(
        to: ID("jardins"), by: Fixture.camille.account, session: secret)
    }
    let next = try await signIn(fixture)
    #expect(try await identify(fixture, next) == .member(member), "on reprend où l’on était")
  }
}
