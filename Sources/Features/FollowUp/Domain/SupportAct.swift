import Kernel

/// What accompanying time is given to: the four acts of the family F2 « Emploi et vie
/// professionnelle » of the référentiel national des prestations (field: L8), the other families,
/// and the missions it names (field: L7).
package enum SupportAct: String, Labelled {
  case information = "F2.A1"
  case rights = "F2.A2"
  case access = "F2.A3"
  case working = "F2.A4"
  case housing = "RNP.logement"
  case citizenRights = "RNP.droits"
  case health = "RNP.sante"
  case social = "RNP.vie_sociale"
  case welcome = "RNP.accueillir"
  case shelter = "RNP.heberger"
  case food = "RNP.alimenter"

  package var label: String {
    switch self {
    case .information: "S’informer sur l’emploi et la formation"
    case .rights: "Ouvrir ou renouveler des droits liés à l’emploi"
    case .access: "Aller vers l’emploi"
    case .working: "Vie professionnelle"
    case .housing: "Logement"
    case .citizenRights: "Droits, papiers, citoyenneté"
    case .health: "Santé et estime de soi"
    case .social: "Vie sociale et quotidienne"
    case .welcome: "Accueillir et orienter"
    case .shelter: "Héberger"
    case .food: "Alimenter"
    }
  }

  package var mission: SupportMission {
    switch self {
    case .information, .rights, .access, .working, .housing, .citizenRights, .health, .social:
      .accompany
    case .welcome: .welcome
    case .shelter: .shelter
    case .food: .food
    }
  }

  /// Counted as time given to work: F2.A1 to F2.A4 and nothing else.
  package var isWork: Bool {
    switch self {
    case .information, .rights, .access, .working: true
    default: false
    }
  }

  /// What time on that strand is, when nobody says more.
  package static func usual(on strand: Strand) -> SupportAct {
    switch strand {
    case .activity: .access
    case .housing: .housing
    case .healthAndRights: .citizenRights
    }
  }
}

/// The four missions of the référentiel national des prestations.
package enum SupportMission: String, Labelled {
  case accompany = "accompagner"
  case welcome = "accueillir"
  case shelter = "heberger"
  case food = "alimenter"

  package var label: String {
    switch self {
    case .accompany: "Accompagner"
    case .welcome: "Accueillir et orienter"
    case .shelter: "Héberger"
    case .food: "Alimenter"
    }
  }

  /// Whether its minutes are accompanying time: a bed and a meal are counted apart.
  package var isAccompaniment: Bool { self == .accompany || self == .welcome }
}

/// Time given to a person, written in the same gesture as the step or the note it belongs to.
package struct SupportMoment: Sendable, Hashable {
  package let id: ID<SupportMoment>
  package let person: ID<Person>
  package let account: ID<Account>
  package let structure: ID<Structure>
  package let day: Day
  package let minutes: Int
  package let act: SupportAct
  /// The step it belongs to, when it does.
  package let step: ID<FollowUpStep>?
  /// What is worth remembering; read by the structure that wrote it, and by herself.
  package let words: String

  package init(
    id: ID<SupportMoment>, person: ID<Person>, account: ID<Account>, structure: ID<Structure>,
    day: Day, minutes: Int, act: SupportAct, step: ID<FollowUpStep>? = nil, words: String = ""
  ) {
    self.id = id
    self.person = person
    self.account = account
    self.structure = structure
    self.day = day
    self.minutes = minutes
    self.act = act
    self.step = step
    self.words = words
  }
}

/// Minutes typed beside a step, and what they were given to.
package struct TimeTyped: Sendable, Hashable {
  package let minutes: Int
  /// Nil: what is usual on the strand of the step.
  package let act: SupportAct?

  package init(minutes: Int, act: SupportAct? = nil) {
    self.minutes = minutes
    self.act = act
  }

  package func moment(
    with person: ID<Person>, on strand: Strand, step: ID<FollowUpStep>
  ) -> NewSupportMoment {
    NewSupportMoment(
      person: person, minutes: minutes, act: act ?? .usual(on: strand), step: step)
  }
}

/// Time as it is typed.
package struct NewSupportMoment: Sendable, Hashable {
  package var person: ID<Person>
  /// Today when nil.
  package var day: Day?
  package var minutes: Int
  package var act: SupportAct
  package var step: ID<FollowUpStep>?
  package var words: String

  package init(
    person: ID<Person>, day: Day? = nil, minutes: Int, act: SupportAct,
    step: ID<FollowUpStep>? = nil, words: String = ""
  ) {
    self.person = person
    self.day = day
    self.minutes = minutes
    self.act = act
    self.step = step
    self.words = words
  }

  /// Minutes one gesture may hold: a working day.
  package static let mostMinutes = 600
  /// Days back that may still be written down.
  package static let oldestDays = 62

  /// All that stands against it.
  package func problems(today: Day) -> [UserMessage] {
    var problems = PersonFileRules.checkNote(words, field: "mots")
    if !(1...Self.mostMinutes).contains(minutes) {
      problems.append(
        UserMessage(
          "Donner un nombre de minutes, de 1 à \(Self.mostMinutes).", field: "minutes"))
    }
    if let day, day > today || day < today.adding(days: -Self.oldestDays) {
      problems.append(
        UserMessage(
          "Donner un jour des deux derniers mois.", detail: "Au plus tard aujourd’hui.",
          field: "jour"))
    }
    return problems
  }
}
