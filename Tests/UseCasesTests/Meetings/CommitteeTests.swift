import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct CommitteeTests {
  /// Leïla (Camille, CHRS) and Nour (Paul, day centre) work at the Jardins in PHC.
  private func fixture(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let nour = Person(
      id: ID("nour"), openedBy: ID("halte"), firstName: "Nour", lastName: "Benslimane",
      openedOn: Day("2026-02-02")!)
    try await fixture.openFile(of: nour, referent: Fixture.paul)
    try await fixture.employ(.sample("k1"))
    try await fixture.employ(.sample("k2", of: nour.id))
    try await fixture.employ(.sample("k3", .cddi, of: try await fixture.openPerson("omar")))
    return fixture
  }

  private func read(_ fixture: Fixture) -> ReadCommittee {
    ReadCommittee(fixture.dependencies, readings: FileReadings(database: fixture.database))
  }

  @Test(
    "Le comité prend les salariés PHC et CVG, et numérote son compte rendu",
    arguments: Engine.available)
  func opens(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let open = OpenCommittee(fixture.dependencies)
    #expect(
      try await open.start(by: Fixture.clara).employers.map(\.name) == ["Les Jardins de la Boëme"])
    let entry = CommitteeEntry(
      starts: LocalTime("2026-11-24T14:00")!, employers: [ID("jardins")])
    let id = try await open(entry, by: Fixture.julien)
    let contents = try await read(fixture)(id, by: Fixture.julien)
    #expect(contents.rows.map(\.name) == ["Leïla H.", "Nour B."])
    #expect(contents.committee.number == 1)
    var all = entry
    all.programmes = []
    let second = try await open(all, by: Fixture.awa)
    #expect(try await read(fixture)(second, by: Fixture.awa).rows.count == 3)
    #expect(try await read(fixture)(second, by: Fixture.awa).committee.number == 2)
    #expect(try await fixture.journal() == ["meetingPlanned", "meetingPlanned"])
  }

  @Test(
    "Ni un hébergeur, ni un encadrant, ni l’État n’ouvrent un comité",
    arguments: [Fixture.camille, Fixture.denis, Fixture.etat, Fixture.vasseur, Fixture.maryse])
  func mayNotOpen(_ member: Member) async throws {
    let fixture = try await fixture()
    await #expect(throws: Refusal.notFound) {
      _ = try await OpenCommittee(fixture.dependencies).start(by: member)
    }
  }

  @Test("Chacun voit les personnes qu’il peut lire\u{A0}; les autres ne sont pas comptées")
  func seesOwn() async throws {
    let fixture = try await fixture()
    try await fixture.holdCommittee(over: [ID("nour"), Fixture.leila.id, ID("omar")])
    let read = read(fixture)
    #expect(try await read(ID("comite"), by: Fixture.julien).rows.count == 3)
    let camille = try await read(ID("comite"), by: Fixture.camille)
    #expect(camille.rows.map(\.name) == ["Leïla H.", "Omar T."])
    let page = try await read.page(ID("comite"), rank: 1, by: Fixture.camille)
    #expect(page.contents.person.name == "Leïla H." && page.count == 2)
    await #expect(throws: Refusal.notFound) {
      _ = try await read.page(ID("comite"), rank: 3, by: Fixture.camille)
    }
    // Same structure, other files: the committee, and nobody in it.
    #expect(try await read(ID("comite"), by: Fixture.nadia).rows.isEmpty)
    // A structure without a seat learns nothing, even in the circle of one of them.
    for member in [Fixture.paul, Fixture.lucie, Fixture.clara, Fixture.thomas] {
      await #expect(throws: Refusal.notFound) { _ = try await read(ID("comite"), by: member) }
    }
    // In her file, Paul reads that it takes place.
    let list = try await ReadMeetings(
      fixture.dependencies, readings: FileReadings(database: fixture.database)
    ).of(ID("nour"), by: Fixture.paul)
    #expect((list.toCome + list.past).map(\.access) == [.date])
  }

  @Test("Une autre structure complète la page sans effacer ce qu’elle ne lit pas")
  func keepsHidden() async throws {
    let fixture = try await fixture()
    try await fixture.holdCommittee(over: [Fixture.leila.id])
    let write = WriteMinutes(fixture.dependencies)
    try await write(
      MinutesEntry(points: [.init(title: "Chez elle", said: "Un loyer attend", items: [.housing])]),
      of: ID("page-leila"), version: 1, by: Fixture.camille)
    let before = try await read(fixture).page(ID("comite"), rank: 1, by: Fixture.julien)
    #expect(before.contents.meeting.minutes.points.isEmpty)
    try await write(
      MinutesEntry(points: [.init(title: "Au travail", said: "Elle forme les nouveaux")]),
      of: ID("page-leila"), version: 2, by: Fixture.julien)
    let after = try await read(fixture).page(ID("comite"), rank: 1, by: Fixture.camille)
    #expect(after.contents.meeting.minutes.points.map(\.title) == ["Chez elle", "Au travail"])
    #expect(after.contents.meeting.minutes.points.map(\.structure) == [ID("chrs"), ID("jardins")])
  }

  @Test("Le bilan a une seule plume\u{A0}: la structure qui organise, et un seul gagnant")
  func balance() async throws {
    let fixture = try await fixture()
    try await fixture.holdCommittee(over: [Fixture.leila.id])
    let close = CloseCommittee(fixture.dependencies)
    let balance = CommitteeBalance(wentWell: "Deux embauches", prospects: "Un maraîcher cherche")
    await #expect(throws: Refusal.self) {
      try await close(balance, of: ID("comite"), version: 1, isClosed: true, by: Fixture.camille)
    }
    try await close(balance, of: ID("comite"), version: 1, isClosed: true, by: Fixture.awa)
    await #expect(throws: Refusal.changedMeanwhile(CommitteeSentences.changed)) {
      try await close(balance, of: ID("comite"), version: 1, isClosed: true, by: Fixture.julien)
    }
    let paper = try await PrintCommittee(
      fixture.dependencies, readings: FileReadings(database: fixture.database))(
        ID("comite"), by: Fixture.nadia)
    let text = String(decoding: paper, as: UTF8.self)
    #expect(text.contains("Un maraîcher cherche") && !text.contains("Leïla"))
  }
}
