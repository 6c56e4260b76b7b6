import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct AgreementTests {
  private let mobility = AgreementProposal(
    items: [.mobility, .housing], recipient: ID("jardins"), purpose: .application,
    language: "arabe, avec interprète")

  @Test(
    "Retiré deux fois en même temps, un accord est retiré une fois", arguments: Engine.available)
  func withdrawnOnce(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await consider(fixture)
    try await GiveAgreement(fixture.dependencies)(
      mobility, of: ID("leila"), by: .member(Fixture.camille))
    let withdraw = WithdrawAgreement(fixture.dependencies)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for party in [AgreementParty.herself, .member(Fixture.camille), .herself] {
        group.addTask {
          try await withdraw(.housing, from: ID("jardins"), of: ID("leila"), by: party)
        }
      }
      try await group.waitForAll()
    }
    let kinds = try await journal(fixture).map(\.event.kind)
    #expect(kinds.filter { $0 == .agreementWithdrawn }.count == 1)
    #expect(try await items(fixture, Fixture.julien) == [.mobility])
  }

  @Test("Dès la requête suivante, l’employeur ne voit plus rien de l’information retirée")
  func withdrawnAtOnce() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await consider(fixture)
    try await GiveAgreement(fixture.dependencies)(
      mobility, of: ID("leila"), by: .member(Fixture.camille))
    #expect(try await items(fixture, Fixture.julien) == [.mobility, .housing])
    #expect(try await items(fixture, Fixture.lucie) == [], "another employer")
    try await WithdrawAgreement(fixture.dependencies)(
      .housing, from: ID("jardins"), of: ID("leila"), by: .herself)
    #expect(try await items(fixture, Fixture.julien) == [.mobility])
    // Neither on a page nor in a list.
    let listed = try await fixture.database.read { session in
      try PeopleStore.disclosed([ID("leila")], to: Fixture.julien, on: fixture.today, in: session)
    }
    #expect(listed[ID("leila")]?.items == [.mobility])
    try await WithdrawAgreement(fixture.dependencies).everything(
      from: ID("jardins"), of: ID("leila"), by: .member(Fixture.camille))
    #expect(try await items(fixture, Fixture.julien) == [])
  }

  @Test("Renouveler prolonge ; retirer prend tous les accords sur cette information")
  func renewals() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await consider(fixture)
    let give = GiveAgreement(fixture.dependencies)
    try await give(mobility, of: ID("leila"), by: .member(Fixture.camille))
    fixture.world.travel(days: 30)
    try await give(mobility, of: ID("leila"), by: .member(Fixture.camille))
    let seen = try await ReadAgreements(fixture.dependencies)(ID("leila"), by: Fixture.camille)
    #expect(seen.standing.map(\.agreement.item) == [.mobility, .housing])
    #expect(seen.standing.allSatisfy { $0.agreement.period.last == Day("2027-06-24") })
    try await WithdrawAgreement(fixture.dependencies)(
      seen.standing[1].agreement.id, of: ID("leila"), by: .herself)
    #expect(try await items(fixture, Fixture.julien) == [.mobility])
    let kinds = try await journal(fixture).map(\.event.kind)
    #expect(kinds.filter { $0 == .agreementRenewed }.count == 2)
    #expect(kinds.filter { $0 == .agreementWithdrawn }.count == 1)
  }

  @Test("Après un accord fini, plus rien ne se lit sans que personne ne fasse rien")
  func ends() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await consider(fixture)
    try await GiveAgreement(fixture.dependencies)(
      mobility, of: ID("leila"), by: .member(Fixture.camille))
    fixture.world.travel(to: Day("2027-05-24")!)
    #expect(try await items(fixture, Fixture.julien) == [.mobility, .housing])
    fixture.world.travel(days: 1)
    #expect(try await items(fixture, Fixture.julien) == [])
  }

  @Test(
    "Ni une collègue hors du cercle, ni une autre structure, ni l’employeur ne notent un accord")
  func whoMayNot() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await consider(fixture)
    let give = GiveAgreement(fixture.dependencies)
    for member in [Fixture.nadia, Fixture.helene, Fixture.sofia, Fixture.julien, Fixture.etat] {
      await #expect(throws: Refusal.notFound, "\(member.name)") {
        try await give(mobility, of: ID("leila"), by: .member(member))
      }
    }
  }

  @Test("Après le retrait, elle voit ce qui avait été lu, par qui et quand")
  func readBefore() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await consider(fixture)
    try await GiveAgreement(fixture.dependencies)(
      mobility, of: ID("leila"), by: .member(Fixture.camille))
    let readings = FileReadings(database: fixture.database)
    // Julien reads; she withdraws before the batch is written.
    readings.note(ID("leila"), by: Fixture.julien, at: fixture.world.now)
    fixture.world.travel(seconds: 1)
    try await WithdrawAgreement(fixture.dependencies)(
      .housing, from: ID("jardins"), of: ID("leila"), by: .herself)
    try await readings.flush()
    let seen = try await ReadJournal(fixture.dependencies).readers(of: ID("leila"))
    #expect(seen.map(\.reader) == ["Julien Marchetti"])
    #expect(seen[0].items == [.mobility, .housing])
    #expect(seen[0].structure == "Les Jardins de la Boëme")
    // The same hour is written once; the next one again.
    readings.note(ID("leila"), by: Fixture.julien, at: fixture.world.now)
    try await readings.flush()
    #expect(try await ReadJournal(fixture.dependencies).readers(of: ID("leila")).count == 1)
    fixture.world.travel(seconds: 3600)
    readings.note(ID("leila"), by: Fixture.julien, at: fixture.world.now)
    try await readings.flush()
    #expect(
      try await ReadJournal(fixture.dependencies).readers(of: ID("leila")).map(\.items) == [
        [.mobility], [.mobility, .housing],
      ])
  }

  private func consider(_ fixture: Fixture) async throws {
    try await fixture.database.write {
      try EmployerLinks.set(
        .considering, between: ID("leila"), and: ID("jardins"), in: $0)
    }
  }

  private func items(_ fixture: Fixture, _ member: Member) async throws -> Set<ShareableItem> {
    let today = fixture.today
    return try await fixture.database.read { session in
      let facts = try PeopleStore.facts(ID("leila"), in: session)!
      return Disclosure.items(to: member, facts: facts, on: today)
    }
  }

  private func journal(_ fixture: Fixture) async throws -> [JournalEntry] {
    try await fixture.database.read {
      try Journal.entries(about: .person(ID("leila")), limit: 100, in: $0)
    }
  }
}
