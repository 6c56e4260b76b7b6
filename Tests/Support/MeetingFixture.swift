import Domain
import Kernel
import SQL
import Store
import Surroundings

extension Meeting {
  /// A synthèse about Leïla on 26 November 2026 at 14 h, organised by Camille.
  package static func sample(
    _ id: String = "rencontre", of person: ID<Person> = Fixture.leila.id,
    by organiser: Member = Fixture.camille, on day: String = "2026-11-26",
    seats: [Member] = [], agenda: [AgendaPoint] = [], committee: ID<Committee>? = nil
  ) -> Meeting {
    Meeting(
      id: ID(id), person: person, organiser: organiser.account, structure: organiser.structure,
      committee: committee,
      plan: MeetingPlan(
        kind: .synthesis, starts: LocalTime(day: Day(day)!, hour: 14, minute: 0),
        place: "Salle du marché", agenda: agenda,
        seats: ([organiser] + seats).map {
          MeetingSeat(
            id: ID("\(id)-\($0.account)"), who: .member($0.account, $0.structure))
        }),
      herPart: HerPart(committee == nil ? .invited : .toTell))
  }
}

extension Fixture {
  /// Somebody more around her, of any structure.
  package func bring(
    _ member: Member, as role: CircleRole = .socialWorker, around person: ID<Person> = leila.id
  ) async throws {
    let place = CircleMember(
      id: ID("place-\(member.account)-\(person)"), account: member.account,
      structure: member.structure, role: role, isReferent: false, from: today.adding(days: -30))
    try await database.write { try CircleStore.add(place, to: person, in: $0) }
  }

  package func hold(_ meeting: Meeting = .sample()) async throws {
    let now = world.now
    try await database.write { try MeetingStore.insert(meeting, at: now, in: $0) }
  }

  /// A committee of the Jardins with the CHRS, over these persons.
  package func holdCommittee(
    _ id: String = "comite", over persons: [ID<Person>], on day: String = "2026-11-24"
  ) async throws {
    let committee = Committee(
      id: ID(id), organiser: Self.julien.account, structure: ID("jardins"), number: 1,
      starts: LocalTime(day: Day(day)!, hour: 9, minute: 0), minutes: 120, place: "Serre",
      programmes: [.phc],
      parties: [
        CommitteeParty(ID("jardins"), isEmployer: true),
        CommitteeParty(ID("chrs"), isEmployer: false),
      ])
    let now = world.now
    try await database.write { try MeetingCommitteeStore.insert(committee, at: now, in: $0) }
    for person in persons {
      try await hold(
        .sample("page-\(person)", of: person, by: Self.julien, on: day, committee: ID(id)))
    }
  }

  package func letters() async throws -> [(to: String, subject: String, body: String)] {
    try await database.read { session in
      try session.all("SELECT recipient, subject, body FROM mail_outbox ORDER BY id") {
        ($0.text(0), $0.text(1), $0.text(2))
      }
    }
  }
}
