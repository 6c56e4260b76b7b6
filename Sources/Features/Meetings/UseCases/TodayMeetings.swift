import Domain
import Kernel
import SQL
import Store

/// A meeting as the day of a member names it.
package struct TodayMeeting: Sendable {
  package let id: ID<Meeting>
  package let name: String
  package let kind: MeetingKind
  package let starts: LocalTime
  /// Its day is over, and nobody wrote what was said.
  package let awaitsMinutes: Bool
}

/// What meetings ask of a member today: those of today and of the next two days, then minutes to
/// write.
enum TodayMeetings {
  static let ahead = 2

  static func of(_ member: Member, on today: Day, in session: any SQLSession) throws
    -> [TodayMeeting]
  {
    let near = try MeetingStore.around(
      member, from: today, until: today.adding(days: ahead), limit: 12, in: session)
    let unwritten = try MeetingStore.unwritten(
      by: member, since: today.adding(days: -MeetingRules.minutesDays), on: today, limit: 12,
      in: session)
    let all = near + unwritten
    let known = try PeopleStore.disclosed(
      Array(Set(all.map(\.person))), to: member, on: today, in: session)
    return all.compactMap { meeting in
      guard let seen = known[meeting.person], seen.standing.mayMeet else { return nil }
      return TodayMeeting(
        id: meeting.id, name: seen.name, kind: meeting.plan.kind, starts: meeting.plan.starts,
        awaitsMinutes: meeting.plan.starts.day < today)
    }
  }
}
