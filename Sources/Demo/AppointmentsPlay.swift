import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// A week of hours at Les Tilleuls, and an invitation in each state, played among the stories at
/// their moments.
struct AppointmentsPlay {
  private var acts: [(at: Instant, act: (StoryPlayer) async throws -> Void)]

  init(now: Moment) {
    let today = now.today
    func at(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Instant {
      min(
        ParisTime.instant(LocalTime(day: day, hour: hour, minute: minute)),
        now.instant.adding(seconds: -30))
    }
    let last = workingDay(today.adding(days: -7))
    let next = nextWorkingDay(today.adding(days: 1))
    let start = workingDay(today.adding(days: -13))
    let played: [(at: Instant, act: (StoryPlayer) async throws -> Void)] = [
      (at(start, 8, 30), { try await $0.openAgenda(on: last, from: next) }),
      // Ten days without an answer, over this morning.
      (at(workingDay(today.adding(days: -11)), 16), { try await $0.inviteToMeet("ines", .letter) }),
      (at(last.adding(days: -1), 15), { try await $0.fillMorning(on: last) }),
      (at(last, 16, 30), { try await $0.sayOutcomes(of: last) }),
      (at(workingDay(today.adding(days: -2)), 10), { try await $0.inviteToMeet("selma", .sms) }),
      (at(workingDay(today.adding(days: -1)), 14), { try await $0.inviteToMeet("tarek", .letter) }),
      (at(workingDay(today.adding(days: -1)), 15), { try await $0.planAhead(on: next) }),
    ]
    acts = played.sorted { $0.at < $1.at }
  }

  /// Plays what is due before that moment.
  mutating func play(before instant: Instant, with player: StoryPlayer) async throws {
    while let first = acts.first, first.at <= instant {
      acts.removeFirst()
      player.clock.move(to: first.at)
      do {
        try await first.act(player)
      } catch {
        throw DemoFault("rendez-vous", "\(error)")
      }
    }
  }
}

extension StoryPlayer {
  private static let office = "bureau 2, premier étage"

  /// The person of that story; nil while her file is not open.
  private func person(_ key: String) -> ID<Person>? {
    stories.firstIndex { $0.key == key }.flatMap { persons[$0] }
  }

  /// What the structure chose, and two mornings of hours, then the week to come.
  fileprivate func openAgenda(on last: Day, from next: Day) async throws {
    try await SetAppointments(dependencies)(
      AppointmentSettings(helpPhone: "05 45 00 00 14"), by: try member(.helene))
    let offer = OfferSlots(dependencies)
    let camille = try member(.camille)
    for day in [last] + (0..<5).map({ nextWorkingDay(next.adding(days: $0)) }) {
      // A Saturday and the Monday after it name the same day: offered once.
      _ = try? await offer(
        SlotPlan(day: day, from: 9 * 60, to: 12 * 60, length: 30), for: nil, at: Self.office,
        by: camille)
    }
    _ = try? await offer(
      SlotPlan(day: next, from: 17 * 60, to: 18 * 60, length: 30), for: nil, at: Self.office,
      by: camille)
  }

  fileprivate func inviteToMeet(_ key: String, _ channel: InvitationChannel) async throws {
    guard let person = person(key) else { return }
    _ = try await InviteToAppointment(dependencies)(
      person, to: .followUp, channel, withMe: true, by: try member(.camille))
  }

  /// Five persons one after the other.
  fileprivate func fillMorning(on day: Day) async throws {
    let camille = try member(.camille)
    for (key, hour) in zip(["leila", "marc", "joel", "karim", "selma"], 0...) {
      guard let person = person(key) else { continue }
      try await book(person, on: day, number: hour, .work, by: camille)
    }
  }

  fileprivate func sayOutcomes(of day: Day) async throws {
    let camille = try member(.camille)
    let outcomes: [(String, Attendance)] = [
      ("leila", .seen), ("marc", .noShow), ("joel", .excused), ("karim", .keptAtWork),
    ]
    for (key, outcome) in outcomes {
      guard let person = person(key) else { continue }
      let found = try await dependencies.database.read { session in
        try AppointmentStore.ofPerson(person, in: session).first { $0.slot.starts.day == day }
      }
      guard let found else { continue }
      try await BookAppointment(dependencies).say(
        outcome, of: found.id, version: found.version, by: camille)
    }
  }

  /// Tomorrow, and a session with places.
  fileprivate func planAhead(on day: Day) async throws {
    let camille = try member(.camille)
    for (key, hour) in [("leila", 1), ("joel", 3)] {
      guard let person = person(key) else { continue }
      try await book(person, on: day, number: hour, .followUp, by: camille)
    }
    let session = try await OfferSlots(dependencies).session(
      "Découvrir les structures d’insertion", .information,
      starts: LocalTime(day: nextWorkingDay(day.adding(days: 4)), hour: 14, minute: 0),
      minutes: 90, seats: 12, at: "salle commune", by: camille)
    for key in ["leila", "tarek", "ines", "marc"] {
      guard let person = person(key) else { continue }
      try await RunSession(dependencies).register(
        person, at: session, evenAtWork: true, by: camille)
    }
  }

  private func book(
    _ person: ID<Person>, on day: Day, number: Int, _ motive: AppointmentMotive, by member: Member
  ) async throws {
    let slots = try await dependencies.database.read { session in
      try AppointmentSlotStore.between(
        ParisTime.start(of: day), ParisTime.start(of: day.adding(days: 1)),
        of: member.structure, host: member.account, atMost: 50, in: session)
    }
    guard slots.indices.contains(number), !slots[number].isFull else { return }
    _ = try await BookAppointment(dependencies)(
      slots[number].id, for: person, motive, evenAtWork: true, by: member)
  }
}
