import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct WriteMinutesTests {
  /// A synthèse of today, with Paul of the day centre and Julien of the Jardins, who employ her.
  private func fixture(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.bring(Fixture.paul)
    try await fixture.bring(Fixture.nadia)
    try await fixture.employ()
    try await fixture.hold(
      .sample(on: "2026-11-24", seats: [Fixture.paul, Fixture.julien]))
    return fixture
  }

  private func read(_ fixture: Fixture, by member: Member) async throws -> MeetingContents {
    try await ReadMeetings(
      fixture.dependencies, readings: FileReadings(database: fixture.database))(
        ID("rencontre"), by: member)
  }

  private func entry(_ said: String, _ items: Set<ShareableItem> = []) -> MinutesEntry {
    MinutesEntry(
      points: [.init(title: "Logement", said: said, items: items)],
      plain: "Le logement va bien.\nOn se revoit.", sheCame: true)
  }

  @Test(
    "Deux comptes rendus au même moment\u{A0}: l’un est gardé, l’autre le sait",
    arguments: Engine.available)
  func twice(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let write = WriteMinutes(fixture.dependencies)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for member in [Fixture.camille, Fixture.nadia] {
        group.addTask {
          do {
            try await write(entry(member.name), of: ID("rencontre"), version: 1, by: member)
            return true
          } catch Refusal.changedMeanwhile { return false } catch {
            Issue.record("\(error)")
            return false
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 }.count == 1)
    let kept = try await read(fixture, by: Fixture.camille)
    #expect(kept.meeting.minutes.points.count == 1 && kept.meeting.version == 2)
    #expect(try await fixture.journal() == ["minutesWritten"])
  }

  @Test(
    "Elle retire son accord\u{A0}: le point disparaît chez l’autre structure, à la demande suivante"
  )
  func withdrawal() async throws {
    let fixture = try await fixture()
    try await fixture.agree([.housing], to: ID("jardins"), purpose: .employment)
    try await WriteMinutes(fixture.dependencies)(
      entry("Le bail se prépare", [.housing]), of: ID("rencontre"), version: 1,
      by: Fixture.camille)
    #expect(try await read(fixture, by: Fixture.julien).meeting.minutes.points.count == 1)
    // The day centre was given nothing.
    #expect(try await read(fixture, by: Fixture.paul).meeting.minutes.points.isEmpty)
    try await fixture.database.write { session in
      _ = try AgreementStore.withdraw(
        ID("leila-jardins-logement"), at: fixture.world.now, in: session)
    }
    let julien = try await read(fixture, by: Fixture.julien)
    #expect(julien.meeting.minutes.points.isEmpty)
    #expect(julien.meeting.minutes.plain.isEmpty)
    #expect(try await read(fixture, by: Fixture.camille).meeting.minutes.points.count == 1)
    // On paper as well.
    let paper = try await PrintMeeting(
      fixture.dependencies, readings: FileReadings(database: fixture.database))(
        ID("rencontre"), .professional, by: Fixture.julien)
    #expect(!String(decoding: paper, as: UTF8.self).contains("bail"))
    await #expect(throws: Refusal.notFound) {
      _ = try await PrintMeeting(
        fixture.dependencies, readings: FileReadings(database: fixture.database))(
          ID("rencontre"), .plain, by: Fixture.julien)
    }
  }

  @Test(
    "Qui n’était pas à la table ne lit rien de ce qui s’est dit",
    arguments: [
      Fixture.helene, Fixture.maryse, Fixture.awa, Fixture.denis, Fixture.lucie, Fixture.thomas,
      Fixture.etat, Fixture.clara,
    ])
  func strangers(_ member: Member) async throws {
    let fixture = try await fixture()
    await #expect(throws: Refusal.notFound) { _ = try await read(fixture, by: member) }
    await #expect(throws: Refusal.notFound) {
      try await WriteMinutes(fixture.dependencies)(
        entry("…"), of: ID("rencontre"), version: 1, by: member)
    }
  }

  @Test("Ceux de la table lisent et n’écrivent pas\u{A0}; partis du cercle, ils ne lisent plus")
  func readers() async throws {
    let fixture = try await fixture()
    for member in [Fixture.paul, Fixture.julien] {
      #expect(try await read(fixture, by: member).access == .minutes)
      await #expect(throws: Refusal.self) {
        try await WriteMinutes(fixture.dependencies)(
          entry("…"), of: ID("rencontre"), version: 1, by: member)
      }
    }
    let yesterday = fixture.today.adding(days: -1)
    try await fixture.database.write { session in
      try CircleStore.end(ID("place-paul-leila"), until: yesterday, in: session)
    }
    await #expect(throws: Refusal.notFound) { _ = try await read(fixture, by: Fixture.paul) }
  }

  @Test("Avant son jour, rien ne s’écrit\u{A0}; annulée non plus")
  func notYet() async throws {
    let fixture = try await fixture()
    try await fixture.hold(.sample("demain", on: "2026-11-25"))
    await #expect(throws: Refusal.invalid(MeetingSentences.notYet)) {
      try await WriteMinutes(fixture.dependencies)(
        entry("…"), of: ID("demain"), version: 1, by: Fixture.camille)
    }
    try await ChangeMeeting(fixture.dependencies).cancel(
      ID("demain"), because: "Grève des bus", by: Fixture.camille)
    await #expect(throws: Refusal.changedMeanwhile(MeetingSentences.cancelled)) {
      try await DecideInMeeting(fixture.dependencies)(
        "Rien", strand: .activity, carrier: .me, dueOn: nil, in: ID("demain"),
        by: Fixture.camille)
    }
  }

  @Test("Changer le texte simple demande de le relire avec elle", arguments: Engine.available)
  func readBack(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let write = WriteMinutes(fixture.dependencies)
    let mine = ReadMyMeetings(fixture.dependencies)
    await #expect(throws: Refusal.self) {
      try await mine.noteReadBack(ID("rencontre"), byHerself: Fixture.leila.id)
    }
    try await write(entry("A"), of: ID("rencontre"), version: 1, by: Fixture.camille)
    let hers = try await mine(Fixture.leila.id)
    #expect(
      hers.past.map(\.meeting.minutes.plainLines) == [["Le logement va bien.", "On se revoit."]])
    try await mine.noteReadBack(ID("rencontre"), byHerself: Fixture.leila.id)
    #expect(
      try await read(fixture, by: Fixture.camille).meeting.minutes.readBack?.byHerself == true)
    try await write(entry("B"), of: ID("rencontre"), version: 2, by: Fixture.camille)
    #expect(try await read(fixture, by: Fixture.camille).meeting.minutes.readBack != nil)
    var changed = entry("B")
    changed.plain = "Autre chose."
    try await write(changed, of: ID("rencontre"), version: 3, by: Fixture.camille)
    #expect(try await read(fixture, by: Fixture.camille).meeting.minutes.readBack == nil)
    // Nobody reads another's meetings from her own space.
    await #expect(throws: Refusal.notFound) {
      try await mine.noteReadBack(ID("rencontre"), byHerself: ID("omar"))
    }
  }
}
