import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct AllocationCommitteeTests {
  private func opened(_ engine: Engine = .sqlite) async throws -> (Fixture, ID<HousingRequest>) {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let id = try await fixture.askHome(
      Fixture.leila.id, .sample(askedOn: "2026-01-20"))
    return (fixture, id)
  }

  private func decide(
    _ draft: DecisionDraft, _ request: ID<HousingRequest>, in fixture: Fixture
  ) async throws -> CommitteeCase {
    let one = try await fixture.committee(of: [request]).cases[0]
    try await DecideCase(fixture.dependencies)(
      draft, of: one.id, version: one.version, by: Fixture.vasseur)
    return try #require(
      try await fixture.database.read { try CommitteeStore.oneCase(one.id, in: $0) })
  }

  @Test(
    "Refuser un logement n’enlève pas un jour d’ancienneté, et la mesure revient",
    arguments: Engine.available)
  func refusalKeepsSeniority(_ engine: Engine) async throws {
    let (fixture, id) = try await opened(engine)
    let quota = try await fixture.openQuota(.iml, 1)
    let one = try await decide(
      .proposal(from: fixture.today, quota: quota), id, in: fixture)
    #expect(try await fixture.request(id)?.state == .proposed)
    #expect(try await fixture.quota(quota)?.ledger.free == 0)
    try await AnswerProposal(fixture.dependencies)(.no(.rent), to: one.id, by: Fixture.camille)
    let request = try #require(try await fixture.request(id))
    #expect(request.state == .received)
    #expect(request.seniorityFrom == Day("2026-01-20")!)
    #expect(try await fixture.quota(quota)?.ledger.free == 1)
    let board = try await ReadSIAOBoard(fixture.dependencies)(.init(), by: Fixture.vasseur)
    #expect(board.motives.map(\.label) == ["Loyer jugé trop élevé"])
    // The next committee may propose it again.
    _ = try await decide(.proposal(from: fixture.today, quota: quota), id, in: fixture)
    await fixture.database.close()
  }

  @Test("Une mesure plus légère que le besoin demande une raison, et passe avec elle")
  func mismatchAsksForAReason() async throws {
    let (fixture, id) = try await opened()
    let one = try await fixture.committee(of: [id]).cases[0]
    let decide = DecideCase(fixture.dependencies)
    await #expect(throws: Refusal.invalid([CommitteeMessages.mismatchReason])) {
      try await decide(
        .proposal(offered: .light, from: fixture.today), of: one.id, version: one.version,
        by: Fixture.vasseur)
    }
    let fit = try await ReadCommittees(
      fixture.dependencies, readings: FileReadings(database: fixture.database)
    ).fit(of: .proposal(offered: .light, from: fixture.today), for: one.id, by: Fixture.vasseur)
    #expect(fit?.remarks == [.supportTooLight(needed: .reinforced, offered: .light)])
    let relay = ProposalRelay(
      reinforced: true, reviews: true, keepsRequest: true, countsNeed: true)
    try await decide(
      .proposal(
        offered: .light, from: fixture.today,
        writtenReason: "La liste du CHRS dépasse dix mois, il dort dehors.", relay: relay),
      of: one.id, version: one.version, by: Fixture.vasseur)
    // The need is counted, nobody is named.
    let counts = try await ReadNeeds(fixture.dependencies)(by: Fixture.vasseur)
    #expect(counts.rows.map(\.label) == ["CHRS"])
    #expect(counts.rows.map(\.count) == [1])
    try await AnswerProposal(fixture.dependencies)(
      .yes(fixture.today), to: one.id, by: Fixture.camille)
    // Housed, and still waiting for what she wanted first, with her seniority.
    let request = try #require(try await fixture.request(id))
    #expect(request.state == .waiting)
    #expect(request.seniorityFrom == Day("2026-01-20")!)
    let list = try await ReadWaitingList(fixture.dependencies)(.chrs, by: Fixture.vasseur)
    #expect(list.places.map(\.line.request.id) == [id])
    // Her referent is told by a letter that names no solution.
    let letters = try await fixture.database.read { session in
      try session.all("SELECT recipient, body FROM mail_outbox ORDER BY recipient") {
        ($0.text(0), $0.text(1))
      }
    }
    #expect(letters.map(\.0).contains("camille@cordee.test"))
    #expect(letters.allSatisfy { !$0.1.contains("CHRS") && !$0.1.contains("Haddad") })
  }

  @Test("Un quota d’un autre type, d’un autre programme ou vide ne se prend pas")
  func quotaFits() async throws {
    let (fixture, id) = try await opened()
    let alt = try await fixture.openQuota(.alt, 1)
    await #expect(throws: Refusal.invalid([CommitteeMessages.quotaUnknown])) {
      _ = try await decide(.proposal(from: fixture.today, quota: alt), id, in: fixture)
    }
    let nour = try await fixture.openPerson("nour")
    let other = try await fixture.askHome(nour, .sample(programmes: []))
    let iml = try await fixture.openQuota(.iml, 1)
    await #expect(throws: Refusal.invalid([CommitteeMessages.quotaUnknown])) {
      _ = try await decide(.proposal(from: fixture.today, quota: iml), other, in: fixture)
    }
  }

  @Test("Seul le SIAO du territoire tient une commission")
  func whoDecides() async throws {
    let (fixture, id) = try await opened()
    let one = try await fixture.committee(of: [id]).cases[0]
    let elsewhere = Member(
      account: Fixture.vasseur.account, name: "Ailleurs", structure: ID("siao-ailleurs"),
      structureName: "SIAO d’ailleurs", structureKind: .siao, territory: ID("vienne"),
      role: .member, isAdministrator: true)
    for member in Fixture.members.filter({ $0.structureKind != .siao }) + [elsewhere] {
      await #expect(throws: Refusal.notFound, "\(member.name)") {
        try await DecideCase(fixture.dependencies)(
          .waiting([.chrs]), of: one.id, version: one.version, by: member)
      }
    }
  }

  @Test("L’opérateur dit non pour ses raisons, un autre opérateur ne voit rien")
  func operatorDeclines() async throws {
    let (fixture, id) = try await opened()
    let one = try await decide(.proposal(from: fixture.today), id, in: fixture)
    let proposals = ReadProposals(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    #expect(try await proposals(one.id, by: Fixture.sofia).sheet.name == "Leïla H.")
    for member in [Fixture.nadia, Fixture.paul, Fixture.julien, Fixture.clara, Fixture.etat] {
      await #expect(throws: Refusal.notFound, "\(member.name)") {
        try await proposals(one.id, by: member)
      }
    }
    try await AnswerProposal(fixture.dependencies).decline(
      one.id, because: .size, by: Fixture.sofia)
    // Said no: it reads of her no more.
    await #expect(throws: Refusal.notFound) { try await proposals(one.id, by: Fixture.sofia) }
    #expect(try await fixture.request(id)?.seniorityFrom == Day("2026-01-20")!)
  }

  @Test("Les besoins : tous pour le SIAO, rien de 1 à 4 pour l’État")
  func maskedNeeds() async throws {
    let fixture = try await Fixture.open()
    let read = ReadNeeds(fixture.dependencies)
    var need = NeedDraft()
    need.kind = .housing
    need.solution = .chrs
    need.isRural = true
    for _ in 1...6 { try await read.add(need, by: Fixture.vasseur) }
    need.solution = .pensionDeFamille
    need.isRural = false
    for _ in 1...3 { try await read.add(need, by: Fixture.clara) }
    let exact = try await read(by: Fixture.vasseur)
    #expect(exact.rows.map(\.count) == [6, 3])
    #expect(exact.rows.map(\.label) == ["CHRS en milieu rural", "Pension de famille"])
    let masked = try await read(by: Fixture.etat)
    #expect(masked.rows.map(\.count) == [nil, nil])
    #expect(masked.total == 9)
    await #expect(throws: Refusal.self) { try await read.add(need, by: Fixture.etat) }
  }
}
