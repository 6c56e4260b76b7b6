import Kernel

/// The « diagnostic d'accompagnement »: what was talked about with her, one day. Each save is a new
/// one; none is ever changed. It belongs to the structure that recorded it: another structure only
/// meets the items she agreed to share.
package struct SupportAssessment: Sendable, Hashable {
  package let id: ID<SupportAssessment>
  package let person: ID<Person>
  package let structure: ID<Structure>
  /// Who held the pen.
  package let author: ID<Account>
  /// 1, 2, 3… for this person in this structure.
  package let number: Int
  package let madeOn: Day
  package let content: AssessmentContent

  package init(
    id: ID<SupportAssessment>, person: ID<Person>, structure: ID<Structure>, author: ID<Account>,
    number: Int, madeOn: Day, content: AssessmentContent
  ) {
    self.id = id
    self.person = person
    self.structure = structure
    self.author = author
    self.number = number
    self.madeOn = madeOn
    self.content = content
  }

  /// After six months it is worth going through again together (as long as a prescription
  /// diagnosis stays valid); it is never out of use.
  package func isWorthRefreshing(on day: Day) -> Bool { madeOn.adding(months: 6) <= day }
}

/// What was said. Every part may be empty; none adds up to anything.
package struct AssessmentContent: Sendable, Hashable {
  // What she wants.
  package var wish = ""
  package var motivation = ""
  // Where she comes from.
  package var path = ""
  package var training = ""
  package var languages = ""
  package var skills: [Skill] = []
  // What she would like, and refuses.
  package var work = WorkWishes()
  package var workingConditions = ""
  // Where she stands.
  package var grid = SituationGrid()
  // What stands in the way, and what moves already.
  package var obstacles: Set<Obstacle> = []
  /// Codes of `Lever`.
  package var levers: Set<String> = []
  package var remainsHard = ""
  package var steps: [StepTaken] = []

  package init() {}

  /// The part of it that such a structure may hold at all: what it could never receive from
  /// another, it does not write down either (decisions, « Shareable items »).
  package func limited(to recipient: RecipientKind) -> AssessmentContent {
    var copy = self
    let themes = GridTheme.discussable(with: recipient)
    copy.grid = SituationGrid(
      Dictionary(uniqueKeysWithValues: themes.map { ($0, grid[$0]) }))
    let kept = Obstacle.recordable(by: recipient)
    copy.obstacles = obstacles.filter { kept.contains($0) }
    copy.levers = levers.filter { code in
      copy.obstacles.contains { $0.lever(code) != nil }
    }
    return copy
  }

  package var isEmpty: Bool { self == AssessmentContent() }

  /// Every free text with its field name, for the guard on what is typed.
  package var freeTexts: [(field: String, text: String)] {
    [
      ("envie", wish), ("motivation", motivation), ("parcours", path), ("formation", training),
      ("langues", languages), ("metiers", work.tradesWanted),
      ("refus", work.tradesRefused), ("conditions", workingConditions), ("reste", remainsHard),
    ]
      + skills.enumerated().map {
        (
          "savoir_\($0.offset)",
          [$0.element.name, $0.element.origin, $0.element.recognisedBy]
            .joined(separator: " ")
        )
      }
      + steps.enumerated().map {
        ("demarche_\($0.offset)", [$0.element.what, $0.element.byWhom].joined(separator: " "))
      }
  }
}

extension GridTheme {
  /// The rows a structure of that side may talk about: an employer never holds rights, resources
  /// nor justice; the SIAO and operators never hold justice.
  package static func discussable(with recipient: RecipientKind) -> [GridTheme] {
    allCases.filter { $0.item.mayBeGiven(to: recipient) != .never }
  }
}

extension Obstacle {
  package static func recordable(by recipient: RecipientKind) -> [Obstacle] {
    allCases.filter { $0.mayBeRecorded && $0.item.mayBeGiven(to: recipient) != .never }
  }
}

/// Something she knows how to do, and where it comes from.
package struct Skill: Sendable, Hashable {
  package var name: String
  package var experience: ExperienceKind
  /// « Jardin familial, puis potager partagé ».
  package var origin: String
  /// « Elle-même », « l'animateur du potager », « attestation A2 ».
  package var recognisedBy: String

  package init(
    name: String, experience: ExperienceKind = .life, origin: String = "",
    recognisedBy: String = ""
  ) {
    self.name = name
    self.experience = experience
    self.origin = origin
    self.recognisedBy = recognisedBy
  }
}

/// Work counts, and so do family, volunteering and getting by.
package enum ExperienceKind: String, Labelled {
  case work = "travail"
  case care = "proches"
  case volunteering = "benevolat"
  case activity = "activite"
  case life = "vie"

  package var label: String {
    switch self {
    case .work: "Un travail"
    case .care: "S’occuper de proches"
    case .volunteering: "Du bénévolat"
    case .activity: "Une activité, un atelier"
    case .life: "La vie de tous les jours"
    }
  }
}

/// A step already under way, and who takes it.
package struct StepTaken: Sendable, Hashable {
  package var what: String
  package var byWhom: String

  package init(what: String, byWhom: String = "") {
    self.what = what
    self.byWhom = byWhom
  }
}
