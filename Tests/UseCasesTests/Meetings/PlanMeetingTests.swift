import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct PlanMeetingTests {
  /// Leïla works at the Jardins; Paul of the day centre is in her circle.
  private func fixture(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.bring(Fixture.paul)
    try await fixture.employ(.sample(to: "2027-01-31"))
    return fixture
  }

  private func key(_ member: Member) -> String { "\(member.account)|\(member.structure)" }

  private func entry(
    _ day: String = "2026-11-26", invited: [Member] = [Fixture.paul, Fixture.julien],
    choice: HerChoice = .invited
  ) -> MeetingEntry {
    MeetingEntry(
      kind: .synthesis, starts: LocalTime("\(day)T14:00")!, place: "Mairie",
      reason: "Préparer la suite du contrat", points: ["Ce qui va bien"],
      invited: Set(invited.map(key)), herChoice: choice)
  }

  @Test(
    "Proposer une rencontre prévient les invités et l’écrit au journal", arguments: Engine.available
  )
  func plans(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let start = try await PlanMeeting(fixture.dependencies).start(
      Fixture.leila.id, by: Fixture.camille)
    #expect(start.drawn.map(\.topic) == [.contractEnd])
    #expect(
      Set(start.invitees.map(\.key)).isSuperset(of: [key(Fixture.paul), key(Fixture.julien)]))
    var entry = entry()
    entry.drawn = Set(start.drawn.map(\.key))
    let id = try await PlanMeeting(fixture.dependencies)(
      entry, about: Fixture.leila.id, by: Fixture.camille)
    let meeting = try #require(
      try await fixture.database.read { try MeetingStore.load(id, in: $0) })
    #expect(meeting.plan.seats.count == 3 && meeting.plan.agenda.count == 2)
    #expect(try await fixture.journal() == ["meetingPlanned"])
    #expect(
      try await Set(fixture.letters().map(\.to)) == ["paul@cordee.test", "julien@cordee.test"])
  }

  @Test(
    "Qui n’est ni de son cercle ni son employeur ne propose rien et n’apprend rien",
    arguments: [
      Fixture.nadia, Fixture.helene, Fixture.maryse, Fixture.denis, Fixture.lucie, Fixture.thomas,
      Fixture.vasseur, Fixture.etat, Fixture.clara,
    ])
  func whoMayNot(_ member: Member) async throws {
    let fixture = try await fixture()
    await #expect(throws: Refusal.notFound) {
      _ = try await PlanMeeting(fixture.dependencies)(
        entry(), about: Fixture.leila.id, by: member)
    }
    #expect(try await fixture.letters().isEmpty)
  }

  @Test("Son employeur propose une rencontre sans apprendre quelle structure l’accompagne")
  func byEmployer() async throws {
    let fixture = try await fixture()
    let start = try await PlanMeeting(fixture.dependencies).start(
      Fixture.leila.id, by: Fixture.julien)
    #expect(start.person.header == nil)
    #expect(
      !start.invitees.contains { $0.name.contains("Camille") || $0.detail.contains("Tilleuls") })
    var entry = entry(invited: [])
    entry.invited = ["referent"]
    let id = try await PlanMeeting(fixture.dependencies)(
      entry, about: Fixture.leila.id, by: Fixture.julien)
    #expect(try await fixture.letters().map(\.to) == ["camille@cordee.test"])
    let read = ReadMeetings(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    let seen = try await read(id, by: Fixture.julien)
    #expect(seen.seats.map(\.name).contains("La personne qui l’accompagne"))
    #expect(!seen.seats.contains { $0.name.contains("Camille") || $0.detail.contains("Tilleuls") })
    // Camille, at the table, reads who everyone is.
    let hers = try await read(id, by: Fixture.camille)
    #expect(hers.access == .minutes)
    #expect(hers.seats.contains { $0.name == "Camille Rousset" })
    // She agrees that the Jardins know: names appear at the next request.
    try await fixture.agree([.referentStructure], to: ID("jardins"))
    let told = try await read(id, by: Fixture.julien)
    #expect(told.seats.contains { $0.name == "Camille Rousset" })
  }

  @Test("Un jour passé, personne d’autre, une clé inventée\u{A0}: refusés avec une phrase")
  func refused() async throws {
    let fixture = try await fixture()
    func fields(_ entry: MeetingEntry) async -> [String?] {
      do {
        _ = try await PlanMeeting(fixture.dependencies)(
          entry, about: Fixture.leila.id, by: Fixture.camille)
        return ["kept"]
      } catch Refusal.invalid(let messages) { return messages.map(\.field) } catch {
        return ["\(error)"]
      }
    }
    #expect(await fields(entry("2026-11-23")) == ["jour"])
    #expect(await fields(entry(invited: [])) == ["invites"])
    // Lucie has nothing to do with her: her key invites nobody.
    #expect(await fields(entry(invited: [Fixture.lucie])) == ["invites"])
    #expect(try await fixture.letters().isEmpty)
  }

  @Test("Changer puis annuler compte chaque envoi et prévient chacun", arguments: Engine.available)
  func changes(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let id = try await PlanMeeting(fixture.dependencies)(
      entry(), about: Fixture.leila.id, by: Fixture.camille)
    let change = ChangeMeeting(fixture.dependencies)
    // Julien no longer comes; Awa does.
    try await change(
      entry("2026-11-27", invited: [Fixture.paul, Fixture.awa]), id, version: 1,
      by: Fixture.camille)
    let letters = try await fixture.letters()
    func told(_ name: String, _ words: String) -> Bool {
      letters.contains { $0.to.hasPrefix(name) && $0.subject.contains(words) }
    }
    #expect(letters.count == 5)
    #expect(told("julien", "n’aura pas lieu") && told("paul", "change"))
    #expect(told("awa", "Une rencontre le 27\u{A0}novembre"))
    // Each letter brings the calendar: the same entry, one change later.
    let files = try await fixture.database.read { session in
      try session.all("SELECT calendar FROM mail_outbox ORDER BY id") { $0.text(0) }
    }
    #expect(files.allSatisfy { $0.contains("UID:\(id)@cordee") })
    #expect(files.filter { $0.contains("SEQUENCE:1") }.count == 3)
    #expect(files.filter { $0.contains("STATUS:CANCELLED") }.count == 1)
    #expect(!files.contains { $0.contains("Leïla") || $0.contains("contrat") })
    await #expect(throws: Refusal.changedMeanwhile(MeetingSentences.changed)) {
      try await change(entry("2026-11-28"), id, version: 1, by: Fixture.camille)
    }
    await #expect(throws: Refusal.invalid(MeetingSentences.cancelReason)) {
      try await change.cancel(id, because: "", by: Fixture.camille)
    }
    try await change.cancel(id, because: "Leïla est en stage", by: Fixture.camille)
    let meeting = try #require(
      try await fixture.database.read { try MeetingStore.load(id, in: $0) })
    #expect(meeting.isCancelled && meeting.sequence == 2)
    await #expect(throws: Refusal.changedMeanwhile(MeetingSentences.cancelled)) {
      try await change.cancel(id, because: "Encore", by: Fixture.camille)
    }
    #expect(
      try await fixture.journal() == ["meetingPlanned", "meetingChanged", "meetingCancelled"])
    // Those at the table read; they do not change it.
    await #expect(throws: Refusal.self) {
      try await change.cancel(id, because: "Non", by: Fixture.paul)
    }
  }
}
