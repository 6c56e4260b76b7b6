import Domain
import Kernel
import Store
import Testing
import TestSupport
import UseCases

/// What an invitation's letter carries: the token at the end of its link.
func tokenOfLetter(to address: String, in fixture: Fixture) async throws -> String {
  let body = try await fixture.database.read {
    try $0.first(
      """
      SELECT body FROM mail_outbox WHERE recipient = \(address) ORDER BY created_at DESC, id DESC
      """
    ) { $0.text(0) }
  }
  let found = try #require(body?.firstMatch(of: /(invitation|mot-de-passe)\/([0-9a-f]+)/))
  return String(found.2)
}

struct TeamUseCaseTests {
  private let chrs = ID<Structure>("chrs")
  private let phrase = "le chat dort sur le four"

  private func invite(
    _ fixture: Fixture, _ email: String = "nouvelle@exemple.fr", as role: AccountRole = .member,
    administrator: Bool = false, by actor: TeamActor = .member(Fixture.camille)
  ) async throws -> String {
    try await InviteMember(fixture.dependencies)(
      email, as: role, administrator: administrator, to: chrs, by: actor)
    return try await tokenOfLetter(to: email, in: fixture)
  }

  private func members(_ fixture: Fixture, of structure: ID<Structure> = ID("chrs")) async throws
    -> [Member]
  {
    try await fixture.database.read { try AccountStore.members(of: structure, in: $0) }
  }

  @Test(
    "Une invitation crée le compte, ouvre la session, et ne sert qu’une fois",
    arguments: Engine.available)
  func accepted(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let token = try await invite(fixture, as: .headOfService)
    #expect(try await ReadInvitation(fixture.dependencies)(token)?.structure.id == chrs)
    let accept = AcceptInvitation(fixture.dependencies)
    let secret = try await accept.creatingAccount(
      token, name: "Zoé Nouvelle", password: phrase, again: phrase)
    let visitor = try await IdentifyVisitor(fixture.dependencies)(secret.text)
    guard case .member(let member) = visitor else {
      Issue.record("la session n’est pas celle d’un membre")
      return
    }
    #expect(member.role == .headOfService && !member.isAdministrator && member.structure == chrs)
    await #expect(throws: Refusal.notFound) {
      _ = try await accept.creatingAccount(
        token, name: "Une Autre", password: phrase, again: phrase)
    }
    #expect(try await ReadInvitation(fixture.dependencies)(token) == nil)
  }

  @Test("Quatorze jours après, le lien ne fonctionne plus", arguments: Engine.available)
  func expires(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let token = try await invite(fixture)
    fixture.world.travel(seconds: 14 * 86_400 - 1)
    #expect(try await ReadInvitation(fixture.dependencies)(token) != nil)
    fixture.world.travel(seconds: 1)
    #expect(try await ReadInvitation(fixture.dependencies)(token) == nil)
    await #expect(throws: Refusal.notFound) {
      _ = try await AcceptInvitation(fixture.dependencies).creatingAccount(
        token, name: "Zoé Nouvelle", password: phrase, again: phrase)
    }
    #expect(try await members(fixture).count == 4)
  }

  @Test(
    "Acceptée vingt fois en même temps, une invitation n’a qu’un gagnant",
    arguments: Engine.available)
  func oneWinner(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let token = try await invite(fixture)
    let newcomers = (0..<20).map {
      Account(
        id: ID("nouveau-\($0)"), email: Email("nouveau\($0)@exemple.fr")!, name: "Nouveau \($0)")
    }
    let now = fixture.world.now
    try await fixture.database.write { session in
      for account in newcomers {
        try AccountStore.insert(account, passwordHash: nil, at: now, in: session)
      }
    }
    let accept = AcceptInvitation(fixture.dependencies)
    let winners = await withTaskGroup(of: Bool.self) { group in
      for account in newcomers {
        group.addTask {
          do {
            try await accept.joining(token, by: account.id, session: "")
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(winners == 1)
    #expect(try await members(fixture).count == 5)
  }

  @Test(
    "Un membre invite, mais ne nomme ni administrateur ni chef de service",
    arguments: Engine.available)
  func memberInvites(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let nadia = TeamActor.member(Fixture.nadia)
    _ = try await invite(fixture, by: nadia)
    await #expect(
      throws: Refusal.notAllowed(AccountsRefusals.administratorsOnly(.nameAdministrator))
    ) { _ = try await invite(fixture, "autre@exemple.fr", administrator: true, by: nadia) }
    await #expect(throws: TeamRefusal.roleNotOffered.refusal) {
      _ = try await invite(fixture, "autre@exemple.fr", as: .headOfService, by: nadia)
    }
    await #expect(throws: Refusal.notFound) {
      _ = try await invite(fixture, "autre@exemple.fr", by: .member(Fixture.julien))
    }
    await #expect(throws: Refusal.invalid(AccountsRefusals.alreadyMember)) {
      _ = try await invite(fixture, "helene@cordee.test", by: nadia)
    }
  }

  @Test(
    "Chaque droit d’administration est refusé au membre, et à l’administrateur d’ailleurs",
    arguments: Engine.available)
  func rights(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let dependencies = fixture.dependencies
    try await InviteMember(dependencies)(
      "x@exemple.fr", as: .member, administrator: false, to: chrs, by: .member(Fixture.camille))
    try await RequestAccess(dependencies)(
      to: chrs, name: "Marc Renaud", email: "marc@exemple.fr", message: "", account: nil,
      address: "")
    let view = try await ReadTeam(dependencies)(chrs, by: .member(Fixture.camille))
    let invitation = try #require(view.invitations.first?.id)
    let request = try #require(view.requests.first?.id)
    let helene = Fixture.helene.account
    let acts: [(TeamRight, @Sendable (TeamActor) async throws -> Void)] = [
      (
        .withdrawInvitation,
        { try await WithdrawInvitation(dependencies)(invitation, of: self.chrs, by: $0) }
      ),
      (
        .answerRequests,
        {
          try await AnswerAccessRequest(dependencies)(
            request, of: self.chrs, grantingAs: .member, by: $0)
        }
      ),
      (
        .nameAdministrator,
        { try await ChangeMember(dependencies)(helene, of: self.chrs, administrator: true, by: $0) }
      ),
      (
        .withdrawAdministrator,
        {
          try await ChangeMember(dependencies)(helene, of: self.chrs, administrator: false, by: $0)
        }
      ),
      (
        .changeRole,
        { try await ChangeMember(dependencies)(helene, of: self.chrs, role: .volunteer, by: $0) }
      ),
      (.removeMember, { try await RemoveMember(dependencies)(helene, from: self.chrs, by: $0) }),
    ]
    for (right, act) in acts {
      await #expect(throws: Refusal.notAllowed(AccountsRefusals.administratorsOnly(right))) {
        try await act(.member(Fixture.nadia))
      }
      await #expect(throws: Refusal.notFound, "\(right)") {
        try await act(.member(Fixture.julien))
      }
      try await act(.member(Fixture.camille))
    }
    #expect(try await members(fixture).map(\.account).contains(helene) == false)
    let nadiaSees = try await ReadTeam(dependencies)(chrs, by: .member(Fixture.nadia))
    #expect(nadiaSees.invitations.isEmpty && nadiaSees.requests.isEmpty)
  }

  @Test(
    "Retiré de l’équipe, un membre ne travaille plus dans la structure dès la page suivante",
    arguments: Engine.available)
  func removed(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let secret = try await SignIn(fixture.dependencies)(
      email: "nadia@cordee.test", password: Fixture.password, address: "", replacing: nil
    ).secret.text
    try await RemoveMember(fixture.dependencies)(
      Fixture.nadia.account, from: chrs, by: .member(Fixture.camille))
    let visitor = try await IdentifyVisitor(fixture.dependencies)(secret)
    guard case .newcomer = visitor else {
      Issue.record("\(String(describing: visitor))")
      return
    }
  }

  @Test(
    "Le dernier administrateur ne part pas tant que d’autres restent", arguments: Engine.available)
  func lastAdministrator(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let camille = TeamActor.member(Fixture.camille)
    await #expect(throws: TeamRefusal.lastAdministrator.refusal) {
      try await RemoveMember(fixture.dependencies)(
        Fixture.camille.account, from: chrs, by: camille)
    }
    await #expect(throws: TeamRefusal.lastAdministrator.refusal) {
      try await ChangeMember(fixture.dependencies)(
        Fixture.camille.account, of: chrs, administrator: false, by: camille)
    }
    try await ChangeMember(fixture.dependencies)(
      Fixture.nadia.account, of: chrs, administrator: true, by: camille)
    try await ChangeMember(fixture.dependencies)(
      Fixture.camille.account, of: chrs, administrator: false, by: camille)
    await #expect(
      throws: Refusal.notAllowed(AccountsRefusals.administratorsOnly(.removeMember))
    ) {
      try await RemoveMember(fixture.dependencies)(Fixture.helene.account, from: chrs, by: camille)
    }
  }

  @Test(
    "Deux administrateurs qui se retirent en même temps : il en reste un",
    arguments: Engine.available)
  func bothLeave(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let dependencies = fixture.dependencies
    try await ChangeMember(dependencies)(
      Fixture.nadia.account, of: chrs, administrator: true, by: .member(Fixture.camille))
    await withTaskGroup(of: Void.self) { group in
      for member in [Fixture.camille, Fixture.nadia] {
        group.addTask {
          try? await ChangeMember(dependencies)(
            member.account, of: self.chrs, administrator: false, by: .member(member))
        }
      }
    }
    #expect(try await members(fixture).filter(\.isAdministrator).count == 1)
  }

  @Test("Cinquante invitations attendent au plus", arguments: Engine.available)
  func fifty(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    for number in 0..<50 {
      _ = try await invite(fixture, "personne\(number)@exemple.fr")
    }
    await #expect(throws: Refusal.invalid(AccountsRefusals.tooManyInvitations)) {
      _ = try await invite(fixture, "une-de-trop@exemple.fr")
    }
    // Inviting the same address again replaces the older link.
    let older = try await tokenOfLetter(to: "personne7@exemple.fr", in: fixture)
    fixture.world.travel(seconds: 1)
    let newer = try await invite(fixture, "personne7@exemple.fr")
    #expect(try await ReadInvitation(fixture.dependencies)(older) == nil)
    #expect(try await ReadInvitation(fixture.dependencies)(newer) != nil)
  }

  @Test(
    "Une demande d’accès sans compte donne une invitation, avec compte une place",
    arguments: Engine.available)
  func access(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let ask = RequestAccess(fixture.dependencies)
    try await ask(
      to: chrs, name: "Marc Renaud", email: "marc@exemple.fr", message: "Nouveau veilleur",
      account: nil, address: "")
    fixture.world.travel(seconds: 1)
    try await ask(
      to: chrs, name: "", email: "", message: "", account: Fixture.julien.account, address: "")
    // Asking twice changes nothing and says nothing.
    try await ask(
      to: chrs, name: "Marc Renaud", email: "marc@exemple.fr", message: "", account: nil,
      address: "")
    let actor = TeamActor.member(Fixture.camille)
    let requests = try await ReadTeam(fixture.dependencies)(chrs, by: actor).requests
    #expect(requests.map(\.email.address) == ["marc@exemple.fr", "julien@cordee.test"])
    let answer = AnswerAccessRequest(fixture.dependencies)
    for request in requests {
      try await answer(request.id, of: chrs, grantingAs: .volunteer, by: actor)
    }
    #expect(try await members(fixture).map(\.account).contains(Fixture.julien.account))
    let token = try await tokenOfLetter(to: "marc@exemple.fr", in: fixture)
    let invitation = try await ReadInvitation(fixture.dependencies)(token)
    #expect(invitation?.role == .volunteer && invitation?.hasAccount == false)
    await #expect(throws: Refusal.notFound) {
      try await answer(requests[0].id, of: chrs, grantingAs: nil, by: actor)
    }
  }

  @Test("La première personne d’une structure l’administre", arguments: Engine.available)
  func firstComes(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.database.write {
      try StructureStore.insert(
        Structure(id: ID("neuve"), kind: .chu, name: "CHU Neuf"), in: $0)
    }
    try await RequestAccess(fixture.dependencies)(
      to: ID("neuve"), name: "", email: "", message: "", account: Fixture.nadia.account,
      address: "")
    let orphans = try await fixture.database.read { try TeamStore.orphanRequests(in: $0) }
    #expect(orphans.map(\.structure) == [ID("neuve")])
    try await AnswerAccessRequest(fixture.dependencies)(
      orphans[0].id, of: ID("neuve"), grantingAs: .member, by: .platform(Fixture.root))
    #expect(try await members(fixture, of: ID("neuve")).map(\.isAdministrator) == [true])
  }

  @Test(
    "Le lien de mot de passe sert une fois et termine les sessions", arguments: Engine.available)
  func passwordLink(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let dependencies = fixture.dependencies
    let secret = try await SignIn(dependencies)(
      email: "camille@cordee.test", password: Fixture.password, address: "", replacing: nil
    ).secret.text
    try await AskPasswordLink(dependencies)("camille@cordee.test", address: "")
    try await AskPasswordLink(dependencies)("inconnue@cordee.test", address: "")
    let letters = try await fixture.database.read {
      try $0.count("SELECT count(*) FROM mail_outbox")
    }
    #expect(letters == 1)
    let token = try await tokenOfLetter(to: "camille@cordee.test", in: fixture)
    let choose = ChoosePassword(dependencies)
    try await choose(token, password: phrase, again: phrase)
    #expect(try await IdentifyVisitor(dependencies)(secret) == nil)
    await #expect(throws: Refusal.notFound) {
      try await choose(token, password: phrase, again: phrase)
    }
    _ = try await SignIn(dependencies)(
      email: "camille@cordee.test", password: phrase, address: "", replacing: nil)
  }
}
