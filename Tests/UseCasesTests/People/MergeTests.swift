import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct MergeTests {
  private let twin = Person(
    id: ID("twin"), openedBy: ID("chrs"), firstName: "Leila", lastName: "Haddad",
    email: Email("leila@exemple.fr"), openedOn: Day("2026-10-01")!)

  private func open(_ engine: Engine) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.openFile(of: twin, referent: Fixture.camille)
    try await fixture.agree([.mobility], to: ID("jardins"), of: twin.id)
    try await fixture.database.write { session in
      for (person, words) in [(Fixture.leila.id, "À pied"), (ID<Person>("twin"), "En bus")] {
        try PeopleStore.record(
          ItemNote(
            item: .mobility, words: words, recordedBy: ID("chrs"), recordedOn: Day("2026-11-01")!),
          of: person, in: session)
      }
      try PeopleStore.record(
        ItemNote(
          item: .languages, words: "Arabe", recordedBy: ID("chrs"), recordedOn: Day("2026-11-01")!),
        of: ID("twin"), in: session)
    }
    return fixture
  }

  /// Which row belongs to which file.
  private func owners(_ fixture: Fixture) async throws -> [String] {
    try await fixture.database.read { session in
      try personTables.flatMap { table in
        let columns = (table.key + ["person_id"]).joined(separator: " || '/' || ")
        return try session.all(
          SQLQuery(stringLiteral: "SELECT \(columns) FROM \(table.name) ORDER BY 1")
        ) { "\(table.name): \($0.text(0))" }
      }
    }
  }

  @Test("Réunir rassemble tout ; séparer rend tout à chacun", arguments: Engine.available)
  func mergesAndParts(_ engine: Engine) async throws {
    let fixture = try await open(engine)
    let before = try await owners(fixture)
    try await MergeFiles(fixture.dependencies)(
      twin.id, into: Fixture.leila.id, by: Fixture.camille)
    let file = try await read(Fixture.leila.id, fixture)
    #expect(file.header.person.note(.languages)?.words == "Arabe")
    #expect(file.header.person.note(.mobility)?.words == "À pied", "the kept one stays")
    #expect(file.header.person.email == twin.email, "what was not known is filled")
    #expect(file.shared.map(\.items) == [[.mobility]])
    #expect(file.circle.filter(\.member.isReferent).count == 1)
    #expect(file.merge != nil)
    let opened = try await ReadFile(
      fixture.dependencies, readings: FileReadings(database: fixture.database))(
        twin.id, by: Fixture.camille)
    guard case .moved(Fixture.leila.id) = opened else {
      Issue.record("the merged file does not lead to the kept one")
      return
    }
    for person in [Fixture.leila.id, twin.id] {
      #expect(try await kinds(person, fixture).first == .filesMerged, "both journals say so")
    }

    fixture.world.travel(days: 30)
    try await UndoMerge(fixture.dependencies)(Fixture.leila.id, by: Fixture.camille)
    #expect(try await owners(fixture) == before)
    let again = try await read(twin.id, fixture)
    #expect(again.header.person.note(.mobility)?.words == "En bus")
    #expect(again.header.referent?.name == "Camille Rousset")
    #expect(try await read(Fixture.leila.id, fixture).header.person.email == nil)
    #expect(try await VerifyJournal(fixture.database)().broken == nil)
  }

  @Test("Après trente jours, une réunion ne s’annule plus")
  func tooLate() async throws {
    let fixture = try await open(.sqlite)
    try await MergeFiles(fixture.dependencies)(
      twin.id, into: Fixture.leila.id, by: Fixture.camille)
    fixture.world.travel(days: 31)
    await #expect(throws: Refusal.self) {
      try await UndoMerge(fixture.dependencies)(Fixture.leila.id, by: Fixture.camille)
    }
  }

  @Test("Qui ne suit pas les deux dossiers ne les réunit pas")
  func whoMayNot() async throws {
    let fixture = try await open(.sqlite)
    for member in [Fixture.nadia, Fixture.helene, Fixture.sofia, Fixture.julien] {
      await #expect(throws: Refusal.notFound, "\(member.name)") {
        try await MergeFiles(fixture.dependencies)(
          twin.id, into: Fixture.leila.id, by: member)
      }
    }
  }

  @Test("Le doublon se montre avec sa raison, et se tait quand on a dit que non")
  func showsWhy() async throws {
    let fixture = try await open(.sqlite)
    #expect(try await read(Fixture.leila.id, fixture).duplicates.map(\.reasons) == [[.sameName]])
    try await TellApart(fixture.dependencies)(
      twin.id, from: Fixture.leila.id, by: Fixture.camille)
    #expect(try await read(Fixture.leila.id, fixture).duplicates.isEmpty)
  }

  private func read(_ id: ID<Person>, _ fixture: Fixture) async throws -> FileContents {
    let opened = try await ReadFile(
      fixture.dependencies, readings: FileReadings(database: fixture.database))(
        id, by: Fixture.camille)
    guard case .full(let contents) = opened else { throw Refusal.notFound }
    return contents
  }

  private func kinds(_ id: ID<Person>, _ fixture: Fixture) async throws -> [JournalKind] {
    try await fixture.database.read {
      try Journal.entries(about: .person(id), limit: 20, in: $0).map(\.event.kind)
    }
  }
}
