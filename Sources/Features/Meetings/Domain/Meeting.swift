import Kernel

/// People of several structures meet around a person: with her, or because she chose to let them.
package struct Meeting: Sendable, Hashable {
  package let id: ID<Meeting>
  package let person: ID<Person>
  package let organiser: ID<Account>
  /// The structure that organises: its people in her circle prepare it and write its minutes.
  package let structure: ID<Structure>
  /// The committee over many persons it is one page of; nil when it stands alone.
  package let committee: ID<Committee>?
  package var plan: MeetingPlan
  package var herPart: HerPart
  /// Counts the changes sent out, from 0 (RFC 5545, SEQUENCE).
  package var sequence: Int
  package var cancellation: MeetingCancellation?
  package var minutes: MeetingMinutes
  package let version: Int

  package init(
    id: ID<Meeting>, person: ID<Person>, organiser: ID<Account>, structure: ID<Structure>,
    committee: ID<Committee>? = nil, plan: MeetingPlan, herPart: HerPart, sequence: Int = 0,
    cancellation: MeetingCancellation? = nil, minutes: MeetingMinutes = MeetingMinutes(),
    version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.organiser = organiser
    self.structure = structure
    self.committee = committee
    self.plan = plan
    self.herPart = herPart
    self.sequence = sequence
    self.cancellation = cancellation
    self.minutes = minutes
    self.version = version
  }

  package var isCancelled: Bool { cancellation != nil }

  /// It takes place that day or later. A meeting counts as to come all its day long.
  package func isToCome(on today: Day) -> Bool { !isCancelled && plan.starts.day >= today }

  /// Its day has come, and nobody wrote what was said.
  package func awaitsMinutes(on today: Day) -> Bool {
    !isCancelled && plan.starts.day <= today && minutes.isEmpty
  }
}

/// When, where, with whom, about what.
package struct MeetingPlan: Sendable, Hashable {
  package var kind: MeetingKind
  /// On a Paris clock.
  package var starts: LocalTime
  /// How long, in minutes.
  package var minutes: Int
  package var place: String
  /// The address of a video call, `https://…`; empty when there is none.
  package var link: String
  /// Why it is proposed, in one sentence.
  package var reason: String
  package var agenda: [AgendaPoint]
  package var seats: [MeetingSeat]

  package init(
    kind: MeetingKind, starts: LocalTime, minutes: Int = 60, place: String = "",
    link: String = "", reason: String = "", agenda: [AgendaPoint] = [], seats: [MeetingSeat] = []
  ) {
    self.kind = kind
    self.starts = starts
    self.minutes = minutes
    self.place = place
    self.link = link
    self.reason = reason
    self.agenda = agenda
    self.seats = seats
  }

  package var startsAt: Instant { ParisTime.instant(starts) }
  package var endsAt: Instant { startsAt.adding(seconds: minutes * 60) }
}

/// A place at the table.
package struct MeetingSeat: Sendable, Hashable {
  package let id: ID<MeetingSeat>
  package let who: MeetingGuest
  /// Whether she or he came; nil until it is written down.
  package var came: Bool?

  package init(id: ID<MeetingSeat>, who: MeetingGuest, came: Bool? = nil) {
    self.id = id
    self.who = who
    self.came = came
  }
}

package enum MeetingGuest: Sendable, Hashable {
  /// Someone with an account, as she works in one structure.
  case member(ID<Account>, ID<Structure>)
  /// Someone without one: a name, what she or he does, an address when an invitation goes there.
  case guest(name: String, role: String, email: Email?)

  package var structure: ID<Structure>? {
    if case .member(_, let structure) = self { structure } else { nil }
  }
}

/// The person's own part in a meeting about her.
package struct HerPart: Sendable, Hashable {
  package var choice: HerChoice
  /// What she wants said, in her words; empty when she said nothing.
  package var words: String
  package var saidOn: Day?
  /// Whether she came; nil until it is written down.
  package var came: Bool?

  package init(_ choice: HerChoice, words: String = "", saidOn: Day? = nil, came: Bool? = nil) {
    self.choice = choice
    self.words = words
    self.saidOn = saidOn
    self.came = came
  }
}

package enum HerChoice: String, Labelled {
  case invited = "invitee"
  case comes = "vient"
  case choseNotTo = "ne_vient_pas"
  /// A committee over many persons was opened: she is to be told before it meets.
  case toTell = "a_prevenir"

  package var label: String {
    switch self {
    case .invited: "Elle est invitée"
    case .comes: "Elle a dit qu’elle vient"
    case .choseNotTo: "Elle a choisi de ne pas venir"
    case .toTell: "Lui en parler avant"
    }
  }

  /// What whoever plans a meeting may say of her.
  package static let planned: [HerChoice] = [.invited, .comes, .choseNotTo]
}

package struct MeetingCancellation: Sendable, Hashable {
  package let at: Instant
  package let reason: String
  package init(at: Instant, reason: String) {
    self.at = at
    self.reason = reason
  }
}
