import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct RelayTests {
  private let leila = Fixture.leila.id

  private func world(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    return fixture
  }

  private func propose(_ fixture: Fixture, to seat: CircleSeat) async throws -> ID<Handover> {
    try await ProposeHandover(fixture.dependencies)(
      to: .seat(seat), as: .socialWorker, because: "Je quitte la structure", of: leila,
      by: Fixture.camille)
  }

  private func referent(_ fixture: Fixture) async throws -> [String] {
    try await fixture.database.read { session in
      try CircleStore.members(of: ID("leila"), in: session)
        .filter { $0.isReferent && $0.isPresent(on: fixture.today) }.map(\.account.text)
    }
  }

  private func reading(_ fixture: Fixture, _ id: ID<Handover>, _ member: Member) async throws
    -> HandoverReading
  {
    try await ReadHandover(
      fixture.dependencies, readings: FileReadings(database: fixture.database))(
        id, of: leila, by: member)
  }

  @Test(
    "Le relais vers une autre structure : rien ne se lit avant son oui, la fiche après",
    arguments: Engine.available)
  func crossStructure(_ engine: Engine) async throws {
    let fixture = try await world(engine)
    try await SayGoal(fixture.dependencies)(
      "Avoir ma clé à moi", on: .housing, saidOn: nil, of: leila, by: Fixture.camille)
    try await AddFollowUpStep(fixture.dependencies)(
      NewFollowUpStep(
        person: leila, wording: "Visiter l’atelier", carrier: .herself,
        dueOn: fixture.today.adding(days: 4), strand: .activity), by: Fixture.camille)
    try await AddFollowUpStep(fixture.dependencies)(
      NewFollowUpStep(
        person: leila, wording: "Renouveler la CSS", carrier: .herself, strand: .healthAndRights),
      by: Fixture.camille)
    let id = try await ProposeHandover(fixture.dependencies)(
      to: .elsewhere(Email("thomas@cordee.test")!), as: .employmentAdviser,
      because: "Elle s’installe à Angoulême", of: leila, by: Fixture.camille)
    let before = try await reading(fixture, id, Fixture.thomas)
    #expect(before.name == "Une personne" && before.sheet == nil && before.rights.mayAnswer)
    await #expect(throws: Refusal.notFound) {
      try await PersonHeaderProbe.load(fixture, Fixture.thomas)
    }
    for stranger in [Fixture.nadia, Fixture.sofia] {
      await #expect(throws: Refusal.notFound) { try await reading(fixture, id, stranger) }
    }
    let answer = AnswerHandover(fixture.dependencies)
    #expect(try await answer.byHerself(yes: true, to: id, of: leila) == .proposed)
    let after = try await reading(fixture, id, Fixture.thomas)
    let sheet = try #require(after.sheet)
    #expect(after.name == "Leïla H.")
    // Only what the newcomer may read: not her words without her agreement, nor her rights.
    #expect(sheet.goals.isEmpty)
    #expect(sheet.steps.map(\.wording) == ["Visiter l’atelier"])
    #expect(try await referent(fixture) == ["camille"])
    #expect(
      try await answer.incoming(yes: true, words: "", to: id, of: leila, by: Fixture.thomas)
        == .accepted)
    #expect(try await referent(fixture) == ["thomas"])
    let kinds = try await fixture.database.read { session in
      try Journal.entries(about: .person(ID("leila")), limit: 50, in: session).map(\.event.kind)
    }
    #expect(kinds.contains(.handoverAccepted) && kinds.contains(.referentChanged))
    let letters = try await fixture.database.read {
      try $0.all("SELECT recipient, body FROM mail_outbox ORDER BY recipient") {
        ($0.text(0), $0.text(1))
      }
    }
    #expect(letters.map(\.0) == ["camille@cordee.test", "thomas@cordee.test"])
    #expect(letters.allSatisfy { !$0.1.contains("Leïla") && !$0.1.contains("Haddad") })
  }

  @Test(
    "Un non referme ce que le relais avait ouvert, et le référent reste",
    arguments: Engine.available)
  func refusedAfterHerYes(_ engine: Engine) async throws {
    let fixture = try await world(engine)
    let id = try await ProposeHandover(fixture.dependencies)(
      to: .elsewhere(Email("thomas@cordee.test")!), as: .employmentAdviser, because: "Départ",
      of: leila, by: Fixture.camille)
    let answer = AnswerHandover(fixture.dependencies)
    _ = try await answer.byHerself(yes: true, to: id, of: leila)
    try await PersonHeaderProbe.load(fixture, Fixture.thomas)
    #expect(
      try await answer.incoming(
        yes: false, words: "Trop de monde", to: id, of: leila, by: Fixture.thomas)
        == .refusedByIncoming)
    await #expect(throws: Refusal.notFound) {
      try await PersonHeaderProbe.load(fixture, Fixture.thomas)
    }
    #expect(try await referent(fixture) == ["camille"])
    // Another relay may be proposed at once.
    _ = try await propose(fixture, to: CircleSeat(Fixture.nadia))
  }

  @Test(
    "Accepté deux fois au même instant : une fois compte, l’autre est prévenue",
    arguments: Engine.available)
  func acceptedTwice(_ engine: Engine) async throws {
    let fixture = try await world(engine)
    let id = try await propose(fixture, to: CircleSeat(Fixture.nadia))
    let answer = AnswerHandover(fixture.dependencies)
    _ = try await answer.incoming(yes: true, words: "", to: id, of: leila, by: Fixture.nadia)
    // She says yes in her space while Camille writes down what she said.
    let outcomes = await race([
      { _ = try await answer.byHerself(yes: true, to: id, of: ID("leila")) },
      {
        _ = try await answer.noted(
          yes: true, on: nil, manner: .spoken, words: "", to: id, of: ID("leila"),
          by: Fixture.camille)
      },
    ])
    #expect(outcomes.sorted { !$0 && $1 } == [false, true])
    #expect(try await referent(fixture) == ["nadia"])
    let accepted = try await fixture.database.read { session in
      try Journal.entries(
        about: .person(ID("leila")), kinds: [.handoverAccepted], limit: 9, in: session
      ).count
    }
    #expect(accepted == 1)
  }

  @Test(
    "Deux référents au même instant, par relais et par nomination : un seul gagne",
    arguments: Engine.available)
  func twoReferents(_ engine: Engine) async throws {
    let fixture = try await world(engine)
    try await BringIntoCircle(fixture.dependencies)(
      .colleague(Fixture.helene.account), as: .socialWorker, around: leila, by: Fixture.camille)
    let circle = try await ReadCircle(fixture.dependencies)(leila, by: Fixture.camille)
    let helene = try #require(circle.present.first { $0.member.account.text == "helene" })
    let id = try await propose(fixture, to: CircleSeat(Fixture.nadia))
    let answer = AnswerHandover(fixture.dependencies)
    _ = try await answer.byHerself(yes: true, to: id, of: leila)
    let change = ChangeReferent(fixture.dependencies)
    let version = circle.header.person.version
    let outcomes = await race([
      {
        _ = try await answer.incoming(
          yes: true, words: "", to: id, of: ID("leila"), by: Fixture.nadia)
      },
      {
        try await change(
          to: helene.member.id, of: ID("leila"), version: version, by: Fixture.camille)
      },
    ])
    #expect(outcomes.filter { $0 }.count == 1)
    #expect(try await referent(fixture).count == 1)
    // Whichever lost, nothing waits any more under the old referent.
    let open = try await fixture.database.read { try HandoverStore.open(of: ID("leila"), in: $0) }
    #expect(open == nil)
  }

  @Test(
    "Un relais à la fois ; qui n’est pas référent n’en propose pas ; une institution n’en prend pas"
  )
  func refusals() async throws {
    let fixture = try await world()
    _ = try await propose(fixture, to: CircleSeat(Fixture.nadia))
    await #expect(throws: Refusal.invalid(HandoverSentences.alreadyOpen)) {
      _ = try await propose(fixture, to: CircleSeat(Fixture.helene))
    }
    await #expect(throws: Refusal.notFound) {
      _ = try await ProposeHandover(fixture.dependencies)(
        to: .seat(CircleSeat(Fixture.helene)), as: .other, because: "Parce que", of: leila,
        by: Fixture.nadia)
    }
    let fresh = try await world()
    for email in ["etat@cordee.test", "maryse@cordee.test", "personne@cordee.test"] {
      await #expect(throws: Refusal.invalid(HandoverSentences.incomingUnknown)) {
        _ = try await ProposeHandover(fresh.dependencies)(
          to: .elsewhere(Email(email)!), as: .other, because: "Parce que", of: leila,
          by: Fixture.camille)
      }
    }
    await #expect(throws: Refusal.invalid(HandoverSentences.alreadyReferent)) {
      _ = try await propose(fresh, to: CircleSeat(Fixture.camille))
    }
  }

  @Test(
    "La référente quitte la structure : aucun dossier orphelin en silence",
    arguments: Engine.available)
  func turnOver(_ engine: Engine) async throws {
    let fixture = try await world(engine)
    let list = ReadOrphanFiles(fixture.dependencies)
    #expect(try await list(by: Fixture.helene).lines.isEmpty)
    try await AccountStoreProbe.makeAdministrator(Fixture.helene, fixture)
    try await RemoveMember(fixture.dependencies)(
      Fixture.camille.account, from: ID("chrs"),
      by: .member(Fixture.helene.asAdministrator))
    let orphans = try await list(by: Fixture.helene)
    #expect(orphans.lines.map(\.person.name) == ["Leïla H."])
    // The day of departure is the first without a referent.
    #expect(orphans.continuity.daysWithout == 1 && orphans.continuity.changes == 0)
    guard case .companion(_, let team?) = try await ReadToday(fixture.dependencies)(Fixture.helene)
    else {
      Issue.record("no team")
      return
    }
    #expect(team.orphans == 1)
    await #expect(throws: Refusal.self) { try await list(by: Fixture.nadia) }
    #expect(try await list(by: Fixture.sofia).lines.isEmpty)
    // Entrusted twice at once: one colleague is the referent.
    let entrust = EntrustFile(fixture.dependencies)
    let outcomes = await race([
      { try await entrust(ID("leila"), to: Fixture.nadia.account, by: Fixture.helene) },
      { try await entrust(ID("leila"), to: Fixture.helene.account, by: Fixture.helene) },
    ])
    #expect(outcomes.filter { $0 }.count == 1)
    #expect(try await referent(fixture).count == 1)
    let after = try await list(by: Fixture.helene)
    #expect(after.lines.isEmpty)
    #expect(after.continuity.changes == 1 && after.continuity.accepted == 0)
    await #expect(throws: Refusal.self) {
      try await entrust(ID("leila"), to: Fixture.nadia.account, by: Fixture.helene)
    }
  }

  @Test("Une présence qui finit est annoncée, puis le dossier paraît sans référent")
  func plannedEnd() async throws {
    let fixture = try await world()
    let place = try await ReadCircle(fixture.dependencies)(leila, by: Fixture.camille).present[0]
    let last = fixture.today.adding(days: 10)
    try await PlanPresence(fixture.dependencies)(
      place.member.id, until: last, around: leila, by: Fixture.camille)
    let list = ReadOrphanFiles(fixture.dependencies)
    let announced = try await list(by: Fixture.helene)
    #expect(announced.lines.isEmpty)
    #expect(announced.ending.map(\.lastDay) == [last])
    fixture.world.travel(days: 11)
    let after = try await list(by: Fixture.helene)
    #expect(after.lines.count == 1 && after.ending.isEmpty)
    #expect(after.continuity.daysWithout == 1)
  }
}

/// Runs them at the same time; true for each that went through, false for each that was told.
func race(_ acts: [@Sendable () async throws -> Void]) async -> [Bool] {
  await withTaskGroup(of: Bool.self) { group in
    for act in acts {
      group.addTask {
        do {
          try await act()
          return true
        } catch is Refusal {
          return false
        } catch {
          Issue.record(error)
          return false
        }
      }
    }
    return await group.reduce(into: [Bool]()) { $0.append($1) }
  }
}

enum PersonHeaderProbe {
  @discardableResult
  static func load(_ fixture: Fixture, _ member: Member) async throws -> String {
    try await fixture.database.read { session in
      try PersonHeader.load(Fixture.leila.id, by: member, on: fixture.today, in: session).person
        .name
    }
  }
}

enum AccountStoreProbe {
  static func makeAdministrator(_ member: Member, _ fixture: Fixture) async throws {
    try await fixture.database.write { session in
      try AccountStore.update(
        Membership(
          account: member.account, structure: member.structure, role: member.role,
          isAdministrator: true), in: session)
    }
  }
}

extension Member {
  var asAdministrator: Member {
    Member(
      account: account, name: name, structure: structure, structureName: structureName,
      structureKind: structureKind, territory: territory, role: role, isAdministrator: true)
  }
}
