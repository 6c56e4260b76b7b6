import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct HousingRequestAccessTests {
  private func read(_ fixture: Fixture) -> ReadHousingRequests {
    ReadHousingRequests(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
  }

  private func reads(
    _ member: Member, _ id: ID<HousingRequest>, in fixture: Fixture
  ) async throws -> HousingRequestAccess {
    do { return try await read(fixture)(id, by: member).access } catch Refusal.notFound {
      return .none
    }
  }

  @Test("Qui lit une demande, et qui ne la lit pas", arguments: Engine.available)
  func whoReads(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let id = try await fixture.askHome()
    for member in Fixture.members {
      let expected: HousingRequestAccess =
        switch member.account.text {
        case "camille": .side
        case "vasseur": .desk
        default: .none
        }
      #expect(try await reads(member, id, in: fixture) == expected, "\(member.account)")
    }
    await fixture.database.close()
  }

  @Test(
    "Un employeur de son cercle ne lit rien de sa demande, et n’en fait pas",
    arguments: Engine.available)
  func employers(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: ID("awa"), account: Fixture.awa.account, structure: Fixture.awa.structure,
          role: .employmentAdviser, isReferent: false, from: fixture.today),
        to: Fixture.leila.id, in: session)
    }
    await #expect(throws: Refusal.notFound) {
      try await RequestHousing(fixture.dependencies)(
        .sample(), of: Fixture.leila.id, by: Fixture.awa)
    }
    let id = try await fixture.askHome()
    #expect(try await reads(Fixture.awa, id, in: fixture) == .none)
    await #expect(throws: Refusal.notFound) {
      try await read(fixture).ofPerson(Fixture.leila.id, by: Fixture.awa)
    }
    await fixture.database.close()
  }

  @Test(
    "Retirée, la demande sort de chaque liste à la requête suivante", arguments: Engine.available)
  func withdrawn(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let quota = try await fixture.openQuota(.iml, 1)
    let id = try await fixture.askHome()
    let committee = try await fixture.committee(of: [id])
    try await DecideCase(fixture.dependencies)(
      .proposal(from: fixture.today, quota: quota), of: committee.cases[0].id, version: 1,
      by: Fixture.vasseur)
    let readings = FileReadings(database: fixture.database)
    let proposals = ReadProposals(fixture.dependencies, readings: readings)
    #expect(try await proposals(by: Fixture.sofia).map(\.name) == ["Leïla H."])
    #expect(
      try await ReadSIAOBoard(fixture.dependencies)(.init(), by: Fixture.vasseur).lines.count == 1)

    try await WithdrawHousingRequest(fixture.dependencies)(byHerself: Fixture.leila.id)
    #expect(try await reads(Fixture.vasseur, id, in: fixture) == .none)
    let board = try await ReadSIAOBoard(fixture.dependencies)(.init(), by: Fixture.vasseur)
    #expect(board.lines.isEmpty)
    #expect(board.counts.open == 0)
    #expect(try await proposals(by: Fixture.sofia).isEmpty)
    await #expect(throws: Refusal.notFound) {
      try await proposals(committee.cases[0].id, by: Fixture.sofia)
    }
    let reading = try await ReadCommittees(fixture.dependencies, readings: readings)(
      committee.id, by: Fixture.vasseur)
    #expect(reading.cases.allSatisfy { $0.line == nil })
    // The measure is free again; whoever made the request with her still sees that it was.
    #expect(try await fixture.quota(quota)?.ledger.fraction.text == "0/1")
    let register = try await ReadQuotas(fixture.dependencies)(quota, by: Fixture.vasseur)
    #expect(register.households.isEmpty)
    #expect(try await reads(Fixture.camille, id, in: fixture) == .side)
    // And she may ask again.
    _ = try await fixture.askHome()
    await fixture.database.close()
  }

  @Test("Deux demandes à la fois : une seule tient", arguments: Engine.available)
  func oneStands(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let ask = RequestHousing(fixture.dependencies)
    let won = await withTaskGroup(of: Bool.self) { group in
      for _ in 1...4 {
        group.addTask {
          do {
            _ = try await ask(.sample(), of: Fixture.leila.id, by: Fixture.camille)
            return true
          } catch Refusal.changedMeanwhile(SIAOMessages.alreadyOpen) {
            return false
          } catch {
            Issue.record(error)
            return false
          }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(won == 1)
    await fixture.database.close()
  }

  @Test("Ce qu’elle ne dit plus de son travail disparaît pour le SIAO")
  func workHidden() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.database.write { session in
      try ContractStore.insert(
        Contract(
          id: ID("phc"), person: Fixture.leila.id, employer: ID("jardins"), kind: .cddiPHC,
          period: ContractPeriod(Day("2026-10-01")!, Day("2027-01-31")!)!, weeklyHours: 20),
        in: session)
    }
    let id = try await fixture.askHome(Fixture.leila.id, .sample(sharesWork: true))
    var sheet = try await read(fixture)(id, by: Fixture.vasseur)
    #expect(sheet.work?.weeklyHours == 20)
    #expect(sheet.work?.endsOn == Day("2027-01-31"))
    let board = try await ReadSIAOBoard(fixture.dependencies)(.init(), by: Fixture.vasseur)
    #expect(board.work[id]?.weeklyHours == 20)
    try await WithdrawHousingRequest(fixture.dependencies).work(byHerself: Fixture.leila.id)
    sheet = try await read(fixture)(id, by: Fixture.vasseur)
    #expect(sheet.work == nil)
    #expect(sheet.request.want.programmes.isEmpty)
    let after = try await ReadSIAOBoard(fixture.dependencies)(.init(), by: Fixture.vasseur)
    #expect(after.work.isEmpty)
  }
}
