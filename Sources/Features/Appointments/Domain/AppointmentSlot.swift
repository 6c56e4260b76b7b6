import Kernel

/// An hour offered by a structure: for one person with one member, or a session with seats.
package struct AppointmentSlot: Sendable, Hashable {
  package let id: ID<AppointmentSlot>
  package let structure: ID<Structure>
  /// Who receives.
  package let host: ID<Account>
  /// Nil for an hour that serves any meeting alone.
  package let motive: AppointmentMotive?
  /// The name of a session; empty for an hour for one.
  package let title: String
  package let place: String
  /// As a clock in Paris shows it.
  package let starts: LocalTime
  package let minutes: Int
  package let seats: Int
  package let taken: Int
  package let isCollective: Bool
  package let isWithdrawn: Bool

  package init(
    id: ID<AppointmentSlot>, structure: ID<Structure>, host: ID<Account>,
    motive: AppointmentMotive?, title: String = "", place: String, starts: LocalTime,
    minutes: Int, seats: Int = 1, taken: Int = 0, isCollective: Bool = false,
    isWithdrawn: Bool = false
  ) {
    self.id = id
    self.structure = structure
    self.host = host
    self.motive = motive
    self.title = title
    self.place = place
    self.starts = starts
    self.minutes = minutes
    self.seats = seats
    self.taken = taken
    self.isCollective = isCollective
    self.isWithdrawn = isWithdrawn
  }

  package var startsAt: Instant { ParisTime.instant(starts) }
  package var endsAt: Instant { startsAt.adding(seconds: minutes * 60) }
  package var isFull: Bool { taken >= seats }
  /// Whether the hour serves a meeting of that motive.
  package func serves(_ asked: AppointmentMotive) -> Bool { motive == nil || motive == asked }

  /// Minutes an hour lasts.
  package static let lengths = 5...480
  package static let mostSeats = 200
  package static let longestText = 120
}

/// Hours a member offers in one go: a stretch of a day cut into equal lengths, the same day for
/// some weeks.
package struct SlotPlan: Sendable, Hashable {
  package let day: Day
  /// Minutes since midnight; the end is not counted.
  package let from: Int
  package let to: Int
  package let length: Int
  /// 1 when it is not repeated.
  package let weeks: Int

  package init(day: Day, from: Int, to: Int, length: Int, weeks: Int = 1) {
    self.day = day
    self.from = from
    self.to = to
    self.length = length
    self.weeks = weeks
  }

  package static let mostWeeks = 26
  /// In one go.
  package static let mostSlots = 200

  /// The beginnings of all its hours, in the order of time; only whole lengths.
  package var starts: [LocalTime] {
    (0..<max(0, weeks)).flatMap { week in
      stride(from: from, through: to - length, by: max(1, length)).map { minute in
        LocalTime(day: day.adding(days: week * 7), hour: minute / 60, minute: minute % 60)
      }
    }
  }
}
