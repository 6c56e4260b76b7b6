import Kernel

/// Something a structure offers that is not a contract of work: a workshop, volunteering, French,
/// an « atelier d'adaptation à la vie active ». Coming is never an obligation.
package struct Activity: Sendable, Hashable {
  package let id: ID<Activity>
  package let structure: ID<Structure>
  package let kind: ActivityKind
  package let name: String
  /// What coming shows one can do, in a few words each.
  package let skills: [String]

  package init(
    id: ID<Activity>, structure: ID<Structure>, kind: ActivityKind, name: String,
    skills: [String]
  ) {
    self.id = id
    self.structure = structure
    self.kind = kind
    self.name = name
    self.skills = skills
  }

  package static let mostSkills = 6
  package static let longestSkill = 60
}

package enum ActivityKind: String, Labelled {
  case workshop = "atelier", volunteering = "benevolat", french = "francais", aava
  case other = "autre"

  package var label: String {
    switch self {
    case .workshop: "Atelier collectif"
    case .volunteering: "Bénévolat"
    case .french: "Cours de français"
    case .aava: "Adaptation à la vie active (AAVA)"
    case .other: "Autre activité"
    }
  }
}

/// Somebody takes part in an activity, from a first day to a last one.
package struct ActivityPlace: Sendable, Hashable {
  package let id: ID<ActivityPlace>
  package let activity: ID<Activity>
  package let person: ID<Person>
  package let period: ContractPeriod
  /// Of an AAVA: the share of the SMIC she is paid for an hour, in percent.
  package let rate: Int?
  /// Of an AAVA: why it goes on although a rule says otherwise, such as the préfet's agreement.
  package let reason: String

  package init(
    id: ID<ActivityPlace>, activity: ID<Activity>, person: ID<Person>, period: ContractPeriod,
    rate: Int? = nil, reason: String = ""
  ) {
    self.id = id
    self.activity = activity
    self.person = person
    self.period = period
    self.rate = rate
    self.reason = reason
  }
}

/// She came that day, for that long.
package struct ActivityPresence: Sendable, Hashable {
  package let place: ID<ActivityPlace>
  package let day: Day
  /// Minutes, up to a day's work.
  package let minutes: Int

  package init(place: ID<ActivityPlace>, day: Day, minutes: Int) {
    self.place = place
    self.day = day
    self.minutes = minutes
  }

  package static let most = 12 * 60
}
