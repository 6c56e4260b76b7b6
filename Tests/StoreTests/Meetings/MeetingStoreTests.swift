import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing

struct MeetingStoreTests {
  private func fixture(_ engine: Engine) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    return fixture
  }

  private func load(_ id: String, _ fixture: Fixture) async throws -> Meeting? {
    try await fixture.database.read { try MeetingStore.load(ID(id), in: $0) }
  }

  @Test("A meeting comes back as it was kept", arguments: Engine.available)
  func roundTrip(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    var meeting = Meeting.sample(
      seats: [Fixture.julien],
      agenda: [.words("Le bus"), AgendaPoint(.passEnd, day: Day("2027-01-10"))])
    meeting.plan.seats.append(
      MeetingSeat(
        id: ID("z"), who: .guest(name: "Mme Petit", role: "tutrice", email: Email("p@x.fr"))))
    meeting.plan.link = "https://visio.example/s"
    meeting.plan.reason = "Faire le point"
    meeting.herPart = HerPart(.comes, words: "Je veux rester", saidOn: fixture.today)
    try await fixture.hold(meeting)
    let kept = try #require(try await load("rencontre", fixture))
    #expect(kept.plan.seats.map(\.who).count == 3)
    #expect(Set(kept.plan.seats) == Set(meeting.plan.seats))
    #expect(kept.plan.agenda == meeting.plan.agenda)
    #expect(kept.herPart == meeting.herPart)
    #expect(kept.plan.starts == meeting.plan.starts && kept.plan.link == meeting.plan.link)
    #expect(kept.minutes.isEmpty && kept.version == 1)
  }

  @Test(
    "Minutes and decisions come back; an old version writes nothing", arguments: Engine.available)
  func minutes(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    try await fixture.hold()
    var meeting = try #require(try await load("rencontre", fixture))
    let old = meeting
    meeting.minutes.points = [
      MinutesPoint(
        title: "Bus", said: "Repéré\nensemble", items: [.mobility], structure: ID("chrs"))
    ]
    meeting.minutes.plain = "Le bus est repéré."
    meeting.minutes.writtenAt = fixture.world.now
    meeting.minutes.writtenBy = Fixture.camille.account
    meeting.plan.seats[0].came = true
    meeting.herPart.came = false
    let decision = MeetingDecision(
      id: ID("d1"), words: "Faire le trajet", strand: .activity,
      carrier: .member(Fixture.camille.account, Fixture.camille.structure),
      dueOn: Day("2026-12-01"), structure: ID("chrs"))
    let now = fixture.world.now
    let written = meeting
    let (first, second) = try await fixture.database.write { session in
      let first = try MeetingStore.saveMinutes(written, in: session)
      try MeetingPartsStore.add(decision, to: written.id, at: now, in: session)
      return (first, try MeetingStore.saveMinutes(old, in: session))
    }
    #expect(first && !second)
    let kept = try #require(try await load("rencontre", fixture))
    #expect(kept.minutes.points == meeting.minutes.points)
    #expect(kept.minutes.plain == meeting.minutes.plain)
    #expect(kept.minutes.decisions == [decision])
    #expect(kept.plan.seats[0].came == true && kept.herPart.came == false)
    #expect(kept.version == 2)
  }

  @Test("The days ahead and the minutes to write are found", arguments: Engine.available)
  func lists(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    try await fixture.hold(.sample("hier", on: "2026-11-23"))
    try await fixture.hold(
      .sample("jourmeme", by: Fixture.paul, on: "2026-11-24", seats: [Fixture.camille]))
    try await fixture.hold(.sample("loin", on: "2026-12-24"))
    let today = fixture.today
    let (near, unwritten, paul) = try await fixture.database.read { session in
      (
        try MeetingStore.around(
          Fixture.camille, from: today, until: today.adding(days: 2), limit: 9, in: session),
        try MeetingStore.unwritten(
          by: Fixture.camille, since: today.adding(days: -45), on: today, limit: 9, in: session),
        try MeetingStore.around(
          Fixture.paul, from: today, until: today.adding(days: 2), limit: 9, in: session)
      )
    }
    #expect(near.map(\.id) == [ID("jourmeme")])
    #expect(unwritten.map(\.id) == [ID("hier")])
    #expect(paul.map(\.id) == [ID("jourmeme")])
  }

  @Test(
    "A structure numbers its committees, and no number is taken twice", arguments: Engine.available)
  func committees(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    try await fixture.holdCommittee(over: [Fixture.leila.id])
    let (next, other, kept, pages) = try await fixture.database.read { session in
      (
        try MeetingCommitteeStore.nextNumber(of: ID("jardins"), in: session),
        try MeetingCommitteeStore.nextNumber(of: ID("recycleco"), in: session),
        try MeetingCommitteeStore.around(ID("chrs"), in: session),
        try MeetingStore.ofCommittee(ID("comite"), in: session)
      )
    }
    #expect(next == 2 && other == 1)
    #expect(kept.map(\.id) == [ID("comite")])
    #expect(kept[0].parties.count == 2 && kept[0].programmes == [.phc])
    #expect(pages.map(\.person) == [Fixture.leila.id])
    await #expect(throws: (any Error).self) {
      try await fixture.holdCommittee("autre", over: [])
    }
    let saved = try await fixture.database.write { session in
      let balance = CommitteeBalance(wentWell: "Deux embauches", closedOn: fixture.today)
      return (
        try MeetingCommitteeStore.save(balance, of: kept[0], in: session),
        try MeetingCommitteeStore.save(balance, of: kept[0], in: session)
      )
    }
    #expect(saved == (true, false))
  }
}
