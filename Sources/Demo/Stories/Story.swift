import Domain
import Kernel

/// The story of one person, told in days before today. `DemoTerritory` plays all stories together,
/// in the order of time, through the use cases of the house.
package struct Story: Sendable {
  /// Stable in the demonstration: `leila`.
  package let key: String
  package let firstName: String
  package let lastName: String
  /// The first name is one she chose to be called by.
  package let isAlias: Bool
  /// Completed years today, or so; nil when she did not say.
  package let age: Int?
  package let commune: String?
  package let hasPhone: Bool
  package let programmes: Set<Programme>
  package let opened: Int
  package let referent: DemoWorker
  package let place: DemoPlace
  package private(set) var steps: [Step]

  init(
    _ key: String, _ firstName: String, _ lastName: String = "", alias: Bool = false,
    age: Int? = nil, from commune: String? = nil, phone: Bool = false,
    _ programmes: Set<Programme> = [], opened: Int, by referent: DemoWorker,
    at place: DemoPlace? = nil, _ steps: [Step]
  ) {
    self.key = key
    self.firstName = firstName
    self.lastName = lastName
    isAlias = alias
    self.age = age
    self.commune = commune
    hasPhone = phone
    self.programmes = programmes
    self.opened = opened
    self.referent = referent
    self.place = place ?? referent.card.place
    self.steps = steps
  }

  package var id: ID<Person> { ID("demo-\(key)") }

  /// The same story with more of it.
  func adding(_ more: [Step]) -> Story {
    var story = self
    story.steps += more
    return story
  }
}

/// Something that happened, so many days ago, written down by someone (the referent unless said).
package struct Step: Sendable {
  package let daysAgo: Int
  package let by: DemoWorker?
  package let event: StoryEvent
}

/// What may happen in a story.
package enum StoryEvent: Sendable {
  case wish(String)
  case note(ShareableItem, String)
  case joins(DemoWorker, CircleRole, at: DemoPlace?)
  case agrees([ShareableItem], DemoPlace, AgreementPurpose, months: Int, AgreementManner, String)
  /// With whoever accompanies her, or from her own space.
  case withdraws(ShareableItem, DemoPlace, byHerself: Bool)
  case assesses(DemoAssessment)
  /// The prescription diagnosis, agreed with her.
  case diagnoses(Set<EligibilityCriterion>)
  /// The employer of that application validates an eligibility itself.
  case selfPrescribes(String, Set<EligibilityCriterion>)
  case drafts(DemoApplication)
  case sends(DemoApplication)
  /// An answer to the application of that key.
  case answers(String, DemoAnswer)
  case says(String, String)
  case withdrawsApplication(String)
  case recordsPass(String, number: String)
  /// The hours of that week, under the contract of that hire, written down by the supervisor.
  case works(String, hours: Int)
  /// Other hours a week from that day on.
  case amends(String, hours: Int)
  case keepsTimetable(String, String)
  case seenDoing(String, String)
  /// The employer of that application declares a suspension from that day, its end unknown.
  case suspendsPass(String, SuspensionReason)
  case reads
  case takesHandle(pin: String)
  /// She leaves the employer of that application, the day before it is written.
  case leaves(String, DemoLeaving)
  /// She agrees that the author takes her news after her last exit.
  case letsNewsBeTaken(FollowUpChannel, sharedWithEmployer: Bool)
  /// Her news, at that month; nil when she could not be reached by two ways.
  case tellsNews(month: Int, FollowUpAnswer?)
  /// The rows of the grid she follows with that employer.
  case followsRows(Set<GridTheme>, DemoPlace)
  case meets(DemoMeeting)
  case writesMinutes(DemoMinutes)
  /// She asks the SIAO for a home, with whoever tells her story.
  case asksHome(DemoHomeRequest)
}

/// What became of somebody who left; days count from her last day.
package struct DemoLeaving: Sendable {
  package let next: NextSituation
  /// How many days the job or the training lasts; nil without end.
  package let lasting: Int?
  package let isNeutralised: Bool

  init(_ next: NextSituation, lasting: Int? = nil, neutralised: Bool = false) {
    self.next = next
    self.lasting = lasting
    isNeutralised = neutralised
  }
}

/// What an employer does with an application. Days count from the day of the answer.
package enum DemoAnswer: Sendable {
  case underReview
  case interview(inDays: Int, hour: Int, String)
  case later(inDays: Int, String)
  case refused(RefusalReason, String, recontactInDays: Int?)
  case hired(inDays: Int, ContractKind, hours: Int, months: Int? = nil)
  case hireCancelled(String)
  case reopened
}

/// One application of a story: to a post, or spontaneous to a structure.
package struct DemoApplication: Sendable {
  package let key: String
  package let place: DemoPlace
  package let posts: [DemoPost]
  package let message: DemoMessage
  /// What she lets this employer read.
  package let sharing: [ShareableItem]
  /// The application this one proposes again.
  package let after: String?
}

/// The four parts of a message, as she and her worker wrote it.
package struct DemoMessage: Sendable {
  package let skills: String
  package let support: String
  package let steps: String
  package let obstacles: String

  init(_ skills: String, _ support: String, _ steps: String, _ obstacles: String = "") {
    self.skills = skills
    self.support = support
    self.steps = steps
    self.obstacles = obstacles
  }
}

/// A talk about work: her words, what she can do, what stands in the way, and the grid in eight
/// characters in the order of the guide (language, work, housing, rights, mobility, money, justice,
/// availability): `1` to `4`, `n` for « ne souhaite pas en parler », `-` for not talked about yet.
package struct DemoAssessment: Sendable {
  package let motivation: String
  package let experiences: [String]
  /// What she would like and refuses, as she says it.
  package let wanted: String
  package let refused: String
  package let grid: String
  package let work: WorkWishes
  package let hard: String
  package let obstacles: Set<Obstacle>
  package let steps: String

  init(
    _ motivation: String, done experiences: [String] = [], wants wanted: String = "",
    refuses refused: String = "", grid: String, work: WorkWishes = WorkWishes(),
    hard: String = "", about obstacles: Set<Obstacle> = [], steps: String = ""
  ) {
    self.motivation = motivation
    self.experiences = experiences
    self.wanted = wanted
    self.refused = refused
    self.grid = grid
    self.work = work
    self.hard = hard
    self.obstacles = obstacles
    self.steps = steps
  }

  /// As the room of diagnoses keeps it.
  var content: AssessmentContent {
    var content = AssessmentContent()
    content.motivation = typeset(motivation)
    content.skills = experiences.map { words in
      Skill(name: typeset(words), experience: experience(words), recognisedBy: "Elle-même")
    }
    content.work = work
    if content.work.tradesWanted.isEmpty { content.work.tradesWanted = typeset(wanted) }
    if content.work.tradesRefused.isEmpty { content.work.tradesRefused = typeset(refused) }
    content.obstacles = obstacles
    content.remainsHard = typeset(hard)
    content.steps = steps.isEmpty ? [] : [StepTaken(what: typeset(steps))]
    content.grid = SituationGrid(
      Dictionary(
        uniqueKeysWithValues: zip(GridTheme.allCases, grid).map { theme, mark in
          (theme, answer(mark, theme))
        }))
    return content
  }

  private func answer(_ mark: Character, _ theme: GridTheme) -> GridAnswer {
    switch mark {
    case "n": return .doesNotWish
    case "-": return .notYetDiscussed
    default:
      let level = min(mark.wholeNumberValue ?? 1, theme.levels.count)
      return GridLevel(rawValue: level).map(GridAnswer.level) ?? .notYetDiscussed
    }
  }

  /// Care, volunteering and workshops count as much as a contract.
  private func experience(_ words: String) -> ExperienceKind {
    let text = folded(words)
    if ["garde", "famil", "freres", "proche"].contains(where: text.contains) { return .care }
    if text.contains("benevol") || text.contains("dispensaire") { return .volunteering }
    if ["repas", "atelier", "entretien du materiel", "jardin de", "decouverte", "abri"]
      .contains(where: text.contains)
    {
      return .activity
    }
    return .work
  }
}

extension WorkWishes {
  /// - Parameters:
  ///   - from: earliest hour; `until`: latest hour; `within`: kilometres.
  static func work(
    _ setting: WorkSetting, _ company: WorkCompany, hours: ClosedRange<Int>? = nil,
    from: Int? = nil, until: Int? = nil, within kilometres: Int, by means: TravelMeans,
    trades: String = "", not refused: String = ""
  ) -> WorkWishes {
    var wishes = WorkWishes()
    wishes.setting = setting
    wishes.company = company
    wishes.hoursLeast = hours?.lowerBound
    wishes.hoursMost = hours?.upperBound
    wishes.notBefore = from.map { $0 * 60 }
    wishes.notAfter = until.map { $0 * 60 }
    wishes.furthestKilometres = kilometres
    wishes.means = [means]
    wishes.tradesWanted = trades
    wishes.tradesRefused = refused
    return wishes
  }
}

extension Step {
  static func wish(_ daysAgo: Int, _ words: String) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .wish(words))
  }
  static func note(_ daysAgo: Int, _ item: ShareableItem, _ words: String) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .note(item, words))
  }
  static func joins(
    _ daysAgo: Int, _ who: DemoWorker, _ role: CircleRole, at place: DemoPlace? = nil
  ) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .joins(who, role, at: place))
  }
  static func agrees(
    _ daysAgo: Int, to place: DemoPlace, _ items: [ShareableItem],
    for purpose: AgreementPurpose = .followUp, months: Int = 6,
    _ manner: AgreementManner = .spoken, in language: String = "français"
  ) -> Step {
    Step(
      daysAgo: daysAgo, by: nil,
      event: .agrees(items, place, purpose, months: months, manner, language))
  }
  static func withdraws(
    _ daysAgo: Int, _ item: ShareableItem, from place: DemoPlace, byHerself: Bool = false
  ) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .withdraws(item, place, byHerself: byHerself))
  }
  static func assesses(_ daysAgo: Int, _ assessment: DemoAssessment) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .assesses(assessment))
  }
  static func diagnoses(_ daysAgo: Int, _ criteria: Set<EligibilityCriterion> = []) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .diagnoses(criteria))
  }
  static func drafts(
    _ daysAgo: Int, _ key: String, _ post: DemoPost, also: [DemoPost] = [],
    sharing: [ShareableItem] = usual, _ message: DemoMessage
  ) -> Step {
    Step(
      daysAgo: daysAgo, by: nil,
      event: .drafts(
        DemoApplication(
          key: key, place: post.place, posts: [post] + also, message: message, sharing: sharing,
          after: nil)))
  }
  static func sends(
    _ daysAgo: Int, _ key: String, _ post: DemoPost, also: [DemoPost] = [],
    sharing: [ShareableItem] = usual, after: String? = nil, _ message: DemoMessage
  ) -> Step {
    Step(
      daysAgo: daysAgo, by: nil,
      event: .sends(
        DemoApplication(
          key: key, place: post.place, posts: [post] + also, message: message, sharing: sharing,
          after: after)))
  }
  /// Without naming a post.
  static func offers(
    _ daysAgo: Int, _ key: String, to place: DemoPlace, sharing: [ShareableItem] = usual,
    _ message: DemoMessage
  ) -> Step {
    Step(
      daysAgo: daysAgo, by: nil,
      event: .sends(
        DemoApplication(
          key: key, place: place, posts: [], message: message, sharing: sharing, after: nil)))
  }
  static func answer(
    _ daysAgo: Int, _ key: String, _ answer: DemoAnswer, by: DemoWorker? = nil
  ) -> Step {
    Step(daysAgo: daysAgo, by: by, event: .answers(key, answer))
  }
  static func says(_ daysAgo: Int, _ key: String, _ who: DemoWorker, _ words: String) -> Step {
    Step(daysAgo: daysAgo, by: who, event: .says(key, words))
  }
  static func takesBack(_ daysAgo: Int, _ key: String) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .withdrawsApplication(key))
  }
  static func selfPrescribes(
    _ daysAgo: Int, _ key: String, _ criteria: Set<EligibilityCriterion>, by: DemoWorker
  ) -> Step {
    Step(daysAgo: daysAgo, by: by, event: .selfPrescribes(key, criteria))
  }
  static func recordsPass(_ daysAgo: Int, _ key: String, _ number: String, by: DemoWorker) -> Step {
    Step(daysAgo: daysAgo, by: by, event: .recordsPass(key, number: number))
  }
  /// One week after the other, from the one `daysAgo` falls in.
  static func works(_ daysAgo: Int, _ key: String, _ who: DemoWorker, _ weeks: [Int]) -> [Step] {
    weeks.enumerated().compactMap { rank, hours in
      let day = daysAgo - 7 * rank
      return day < 0 ? nil : Step(daysAgo: day, by: who, event: .works(key, hours: hours))
    }
  }
  static func amends(_ daysAgo: Int, _ key: String, hours: Int, by who: DemoWorker) -> Step {
    Step(daysAgo: daysAgo, by: who, event: .amends(key, hours: hours))
  }
  static func timetable(_ daysAgo: Int, _ key: String, _ text: String, by who: DemoWorker) -> Step {
    Step(daysAgo: daysAgo, by: who, event: .keepsTimetable(key, text))
  }
  static func seen(_ daysAgo: Int, _ key: String, _ who: DemoWorker, doing words: String) -> Step {
    Step(daysAgo: daysAgo, by: who, event: .seenDoing(key, words))
  }
  static func reads(_ daysAgo: Int, _ who: DemoWorker) -> Step {
    Step(daysAgo: daysAgo, by: who, event: .reads)
  }
  static func takesHandle(_ daysAgo: Int, pin: String) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .takesHandle(pin: pin))
  }

  static func leaves(
    _ daysAgo: Int, _ key: String, _ next: NextSituation, lasting: Int? = nil,
    neutralised: Bool = false
  ) -> Step {
    Step(
      daysAgo: daysAgo, by: nil,
      event: .leaves(key, DemoLeaving(next, lasting: lasting, neutralised: neutralised)))
  }
  static func suspends(_ daysAgo: Int, _ key: String, _ reason: SuspensionReason) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .suspendsPass(key, reason))
  }
  static func letsNewsBeTaken(
    _ daysAgo: Int, _ channel: FollowUpChannel, shared: Bool = false, by: DemoWorker? = nil
  ) -> Step {
    Step(
      daysAgo: daysAgo, by: by,
      event: .letsNewsBeTaken(channel, sharedWithEmployer: shared))
  }
  static func tells(
    _ daysAgo: Int, month: Int, _ work: WorkNews, _ housing: HousingNews = .same,
    to: DemoWorker? = nil
  ) -> Step {
    Step(
      daysAgo: daysAgo, by: to,
      event: .tellsNews(month: month, FollowUpAnswer(work: work, housing: housing)))
  }
  static func notReached(_ daysAgo: Int, month: Int) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .tellsNews(month: month, nil))
  }
  static func followsRows(
    _ daysAgo: Int, _ rows: Set<GridTheme>, with place: DemoPlace
  ) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .followsRows(rows, place))
  }

  /// What most people let an employer read.
  static let usual: [ShareableItem] = [.firstName, .wish, .skills, .mobility, .schedule]
}
