import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct QuotaRaceTests {
  @Test(
    "Huit décisions à la même seconde sur trois mesures : trois passent, cinq lisent pourquoi",
    arguments: Engine.available)
  func neverOverspent(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let quota = try await fixture.openQuota(.iml, 3)
    var requests: [ID<HousingRequest>] = []
    for number in 1...8 {
      let person = try await fixture.openPerson("personne\(number)")
      requests.append(try await fixture.askHome(person))
    }
    let asked = requests
    // Two committees, four cases each.
    let one = try await fixture.committee(of: Array(requests.prefix(4)))
    let two = try await fixture.committee(of: Array(requests.suffix(4)))
    let decide = DecideCase(fixture.dependencies)
    let today = fixture.today
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for one in one.cases + two.cases {
        group.addTask {
          do {
            try await decide(
              .proposal(from: today, quota: quota), of: one.id, version: one.version,
              by: Fixture.vasseur)
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
    #expect(outcomes.filter { $0 }.count == 3)
    let ledger = try #require(try await fixture.quota(quota)).ledger
    #expect(ledger.free == 0)
    #expect(ledger.fraction.text == "3/3")
    #expect(ledger.entries.map(\.number) == Array(1...4))
    // Those who came too late were not touched: they may still be decided.
    let states = try await fixture.database.read { session in
      try HousingRequestStore.load(asked, in: session).values.map(\.state)
    }
    #expect(states.filter { $0 == .proposed }.count == 3)
    #expect(states.filter { $0 == .received }.count == 5)
    await fixture.database.close()
  }

  @Test(
    "Deux réponses à la même proposition : une mesure revient une seule fois",
    arguments: Engine.available)
  func answeredOnce(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let quota = try await fixture.openQuota(.iml, 2)
    let request = try await fixture.askHome()
    let one = try await fixture.committee(of: [request]).cases[0]
    try await DecideCase(fixture.dependencies)(
      .proposal(from: fixture.today, quota: quota), of: one.id, version: one.version,
      by: Fixture.vasseur)
    let answer = AnswerProposal(fixture.dependencies)
    let won = await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        (try? await answer(.no(.rent), to: one.id, by: Fixture.camille)) != nil
      }
      group.addTask {
        (try? await answer.decline(one.id, because: .noLongerFree, by: Fixture.sofia)) != nil
      }
      group.addTask { (try? await answer(.no(.notSaid), byHerself: Fixture.leila.id)) != nil }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(won == 1)
    let ledger = try #require(try await fixture.quota(quota)).ledger
    #expect(ledger.fraction.text == "0/2")
    #expect(ledger.entries.map(\.kind) == [.opening, .allocation, .returned])
    await fixture.database.close()
  }

  @Test("Le report de fin d’année est une décision, écrite dans les deux registres")
  func carryOver() async throws {
    let fixture = try await Fixture.open()
    let id = try await fixture.openQuota(.alt, 4)
    let manage = ManageQuotas(fixture.dependencies)
    func carry(_ count: Int, _ reason: String, by member: Member = Fixture.etat) async throws
      -> ID<ReservedQuota>
    {
      try await manage.carryOver(id, count: count, reason: reason, version: 2, by: member)
    }
    await #expect(throws: Refusal.invalid(QuotaMessages.tooEarly(2026))) {
      try await carry(2, "Deux entrées en janvier")
    }
    fixture.world.travel(to: Day("2026-12-15")!)
    await #expect(throws: Refusal.invalid(QuotaMessages.reasonMissing)) { try await carry(2, "") }
    await #expect(throws: Refusal.invalid(QuotaMessages.message(.onlyFree(4)))) {
      try await carry(5, "Trop")
    }
    await #expect(throws: Refusal.notAllowed(QuotaMessages.notYours)) {
      try await carry(2, "La coordination lit", by: Fixture.clara)
    }
    await #expect(throws: Refusal.notFound) { try await carry(2, "", by: Fixture.camille) }
    let next = try await carry(2, "Deux entrées en janvier")
    #expect(try await fixture.quota(id)?.ledger.fraction.text == "0/2")
    let opened = try #require(try await fixture.quota(next))
    #expect(opened.year == 2027)
    #expect(opened.ledger.entries.map(\.kind) == [.carriedIn])
    // The second of two who start from the same register is told.
    await #expect(throws: Refusal.changedMeanwhile(QuotaMessages.changed)) {
      try await carry(1, "Encore")
    }
  }
}
