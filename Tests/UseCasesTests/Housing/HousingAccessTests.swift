import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct HousingAccessTests {
  private func seen(
    _ id: ID<HousingMeasure>, _ fixture: Fixture, by member: Member
  ) async -> HousingReading? {
    let read = ReadHousing(fixture.dependencies, readings: FileReadings(database: fixture.database))
    return try? await read.measure(id, by: member).reading
  }

  @Test("Qui lit une mesure: le SIAO et l’opérateur en entier, l’équipe du dossier sans l’ACT")
  func readers() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    try await fixture.ask()
    let id = try await fixture.openMeasure(.act, needed: .medium, offered: .medium)
    #expect(await seen(id, fixture, by: Fixture.vasseur) == .whole)
    #expect(await seen(id, fixture, by: Fixture.bruno) == .whole)
    #expect(await seen(id, fixture, by: Fixture.camille) == .team)
    for other in Fixture.members
    where ![Fixture.vasseur, Fixture.camille].contains(other) {
      #expect(await seen(id, fixture, by: other) == nil, "\(other.name)")
    }
  }

  @Test(
    "Un membre du cercle d’une autre structure lit selon l’accord, et plus rien après le retrait")
  func withdrawn() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    try await fixture.ask()
    let id = try await fixture.openMeasure()
    let today = fixture.today
    try await fixture.database.write { session in
      for member in [Fixture.thomas, Fixture.julien] {
        try CircleStore.add(
          CircleMember(
            id: ID("c-\(member.account)"), account: member.account, structure: member.structure,
            role: .employmentAdviser, isReferent: false, from: today),
          to: Fixture.leila.id, in: session)
      }
    }
    #expect(await seen(id, fixture, by: Fixture.thomas) == nil)
    try await fixture.agree([.housing], to: ID("mission"), purpose: .followUp)
    try await fixture.agree([.housing], to: ID("jardins"))
    let homes = ReadHousing(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    let told = try await homes(of: Fixture.leila.id, by: Fixture.thomas)
    #expect(
      told.reading == .path && told.measures.map(\.label) == ["Intermédiation locative (IML)"])
    #expect(told.measures.allSatisfy { $0.operator == nil && !$0.isOpen })
    #expect(await seen(id, fixture, by: Fixture.thomas) == nil)
    // An employer never reads more than the kind, in the circle or not.
    #expect(await seen(id, fixture, by: Fixture.julien) == nil)
    let kind = try await homes(of: Fixture.leila.id, by: Fixture.julien)
    #expect(kind.reading == .kind && kind.kindNow == "Intermédiation locative (IML)")
    #expect(kind.measures.isEmpty && kind.stays.isEmpty)
    let withdraw = WithdrawAgreement(fixture.dependencies)
    try await withdraw(
      .housing, from: ID("mission"), of: Fixture.leila.id, by: .member(Fixture.camille))
    try await withdraw(
      .housing, from: ID("jardins"), of: Fixture.leila.id, by: .member(Fixture.camille))
    let forgotten = try await homes(of: Fixture.leila.id, by: Fixture.thomas)
    #expect(forgotten.reading == .none && forgotten.measures.isEmpty)
    #expect(try await homes(of: Fixture.leila.id, by: Fixture.julien).kindNow == nil)
    #expect(await seen(id, fixture, by: Fixture.bruno) == .whole)
  }

  @Test("Qui ouvre une mesure, et qui ne peut pas")
  func openers() async throws {
    for member in Fixture.members + [Fixture.bruno] {
      let fixture = try await Fixture.openWithHomes()
      try await fixture.openFile()
      try await fixture.ask()
      let opened = (try? await fixture.openMeasure(by: member)) != nil
      #expect(
        opened == [Fixture.camille, Fixture.vasseur].contains(member), "\(member.name)")
    }
  }

  @Test("Le SIAO qui n’a pas de demande ne connaît pas son nom")
  func noRequest() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    await #expect(throws: Refusal.notFound) {
      _ = try await fixture.database.read { session in
        try PeopleStore.disclosed(
          Fixture.leila.id, to: Fixture.vasseur, on: Day("2026-11-24")!, in: session)
      }
    }
    try await fixture.ask()
    let known = try await fixture.database.read { session in
      try PeopleStore.disclosed(
        Fixture.leila.id, to: Fixture.vasseur, on: Day("2026-11-24")!, in: session)
    }
    #expect(known.name == "Leïla H." && known.standing == .housingService)
    #expect(known.wish == nil && known.phone == nil && known.lastName == nil)
  }

  @Test("Elle lit tout de son logement, avec les vrais mots, et ce qui a été dit")
  func herself() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    try await fixture.ask()
    let id = try await fixture.openMeasure(
      .act, needed: .medium, offered: .medium, from: fixture.today.adding(months: -12))
    let review = try #require(try await fixture.measure(id).nextReview).id
    try await ChangeHousingMeasure(fixture.dependencies).hold(
      review, of: id, on: fixture.today, words: "Le bruit du soir gêne. On en parle au voisin.",
      version: 1, by: Fixture.bruno)
    let home = try await ReadMySpace(fixture.dependencies)(Fixture.leila.id).home
    #expect(
      home.measures == ["Appartement de coordination thérapeutique (ACT), avec Habitat Relais"])
    #expect(home.told.map(\.words) == ["Le bruit du soir gêne. On en parle au voisin."])
  }

  @Test("Son chemin ne montre ses logements qu’à qui peut les lire")
  func path() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    try await fixture.ask()
    try await fixture.openMeasure()
    let today = fixture.today
    try await fixture.database.write { session in
      for member in [Fixture.thomas, Fixture.julien] {
        try CircleStore.add(
          CircleMember(
            id: ID("c-\(member.account)"), account: member.account, structure: member.structure,
            role: .employmentAdviser, isReferent: false, from: today),
          to: Fixture.leila.id, in: session)
      }
    }
    func homes(_ member: Member) async throws -> [PathStep] {
      let read = ReadFile(
        fixture.dependencies, readings: FileReadings(database: fixture.database))
      guard case .full(let file) = try await read(Fixture.leila.id, by: member) else { return [] }
      return file.steps.filter { $0.strand == .housing }
    }
    #expect(try await homes(Fixture.camille).map(\.structure) == ["Habitat Relais"])
    #expect(try await homes(Fixture.thomas).isEmpty)
    #expect(try await homes(Fixture.julien).isEmpty)
    let list = try await ListMyPersons(fixture.dependencies)(by: Fixture.julien)
    #expect(list.rows.map(\.step).allSatisfy { $0?.strand != .housing })
    try await fixture.agree([.housing], to: ID("mission"), purpose: .followUp)
    #expect(try await homes(Fixture.thomas).map(\.structure) == [nil])
  }

  @Test("Une mesure qui répond à une demande: le SIAO la lit, qui que ce soit qui l’ait notée")
  func fromRequest() async throws {
    for member in [Fixture.camille, Fixture.bruno, Fixture.vasseur] {
      let fixture = try await Fixture.openWithHomes()
      try await fixture.openFile()
      let facts = HousingMeasureFacts(
        person: Fixture.leila.id, kind: .iml, operator: Fixture.relais.id, supportOffered: .light,
        supportNeeded: .light, startsOn: fixture.today, request: "SIAO16-0042")
      let id = try await OpenHousingMeasure(fixture.dependencies)(facts, by: member)
      #expect(await seen(id, fixture, by: Fixture.vasseur) == .whole, "\(member.name)")
      #expect(await seen(id, fixture, by: Fixture.bruno) == .whole)
      #expect(await seen(id, fixture, by: Fixture.camille) == .team)
      #expect(await seen(id, fixture, by: Fixture.sofia) == nil)
      let found = try await fixture.database.read {
        try HousingMeasureStore.ofRequest("SIAO16-0042", in: $0).map(\.id)
      }
      #expect(found == [id])
    }
  }
}
