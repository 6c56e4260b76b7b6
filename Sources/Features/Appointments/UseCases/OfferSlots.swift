import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Hours a member offers, or a session the structure opens.
package struct OfferSlots: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// How many were added; those that were offered already stay as they are.
  package func callAsFunction(
    _ plan: SlotPlan, for motive: AppointmentMotive?, at place: String, by member: Member
  ) async throws -> (added: Int, asked: Int) {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    let moment = dependencies.moment
    let starts = try checked(plan, at: place, on: moment)
    let slots = starts.map { start in
      AppointmentSlot(
        id: dependencies.newID(), structure: member.structure, host: member.account,
        motive: motive, place: place, starts: start, minutes: plan.length)
    }
    let added = try await dependencies.database.write { session in
      let kept = try slots.filter { slot in
        try AppointmentSlotStore.insert(slot, at: moment.instant, in: session)
      }
      if !kept.isEmpty {
        try Journal.append(
          JournalEvent(.slotsOffered, [.count: String(kept.count)]),
          about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
          in: session)
      }
      return kept.count
    }
    if added == 0 { throw Refusal.invalid(AppointmentMessages.allThere) }
    return (added, slots.count)
  }

  /// A session with seats, at one hour.
  package func session(
    _ title: String, _ motive: AppointmentMotive?, starts: LocalTime, minutes: Int, seats: Int,
    at place: String, by member: Member
  ) async throws -> ID<AppointmentSlot> {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    let moment = dependencies.moment
    var problems: [UserMessage] = []
    if title.isEmpty { problems.append(AppointmentMessages.titleMissing) }
    if !(motive?.isTogether ?? false) { problems.append(AppointmentMessages.motiveMissing) }
    if place.isEmpty { problems.append(AppointmentMessages.placeMissing) }
    if !(2...AppointmentSlot.mostSeats).contains(seats) {
      problems.append(AppointmentMessages.seatsMissing)
    }
    if !AppointmentSlot.lengths.contains(minutes) {
      problems.append(AppointmentMessages.lengthMissing)
    }
    problems += dayProblems(starts.day, on: moment.today)
    if ParisTime.instant(starts) <= moment.instant, starts.day == moment.today {
      problems.append(AppointmentMessages.dayPast)
    }
    guard problems.isEmpty, let motive else { throw Refusal.invalid(problems) }
    let slot = AppointmentSlot(
      id: dependencies.newID(), structure: member.structure, host: member.account, motive: motive,
      title: title, place: place, starts: starts, minutes: minutes, seats: seats,
      isCollective: true)
    try await dependencies.database.write { session in
      guard try AppointmentSlotStore.insert(slot, at: moment.instant, in: session) else {
        throw Refusal.invalid(AppointmentMessages.allThere)
      }
      try Journal.append(
        JournalEvent(.slotsOffered, [.count: "1", .day: starts.day.description]),
        about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
    return slot.id
  }

  /// Takes back an hour nobody holds. One's own, or any of the structure for its head.
  package func withdraw(_ id: ID<AppointmentSlot>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard ReceptionAccess.mayReceive(member),
        let slot = try AppointmentSlotStore.load(id, in: session),
        slot.structure == member.structure, !slot.isWithdrawn
      else { throw Refusal.notFound }
      guard slot.host == member.account || ReceptionAccess.maySet(member) else {
        throw Refusal.notFound
      }
      guard try AppointmentSlotStore.withdraw(id, at: moment.instant, in: session) else {
        throw Refusal.invalid(AppointmentMessages.slotHeld)
      }
      try Journal.append(
        JournalEvent(.slotWithdrawn, [.day: slot.starts.day.description]),
        about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }

  private func checked(_ plan: SlotPlan, at place: String, on moment: Moment) throws -> [LocalTime]
  {
    var problems = dayProblems(plan.day, on: moment.today)
    if !AppointmentSlot.lengths.contains(plan.length) {
      problems.append(AppointmentMessages.lengthMissing)
    }
    if !(1...SlotPlan.mostWeeks).contains(plan.weeks) {
      problems.append(AppointmentMessages.weeksMissing)
    }
    if place.isEmpty { problems.append(AppointmentMessages.placeMissing) }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    if plan.starts.count > SlotPlan.mostSlots { throw Refusal.invalid(AppointmentMessages.tooMany) }
    let starts = plan.starts.filter { ParisTime.instant($0) > moment.instant }
    guard !starts.isEmpty else { throw Refusal.invalid(AppointmentMessages.tooShort) }
    return starts
  }

  private func dayProblems(_ day: Day, on today: Day) -> [UserMessage] {
    if day < today { return [AppointmentMessages.dayPast] }
    if day > today.adding(months: 12) { return [AppointmentMessages.dayFar] }
    return []
  }
}
