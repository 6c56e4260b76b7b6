import Kernel

/// One of the four plain reasons shown beside an employer: a comparison of what she said with
/// public facts (guide de la prescription, part 2.1, « choix de la structure »: field.md L14).
/// Never a percentage, a star or a rank.
package struct Facet: Sendable, Hashable {
  package let kind: FacetKind
  package let mark: FacetMark
  /// One sentence, in French: the fact, and what to ask.
  package let sentence: String

  package init(_ kind: FacetKind, _ mark: FacetMark, _ sentence: String) {
    self.kind = kind
    self.mark = mark
    self.sentence = sentence
  }
}

package enum FacetKind: String, Labelled {
  case wish = "envie"
  case travel = "trajet"
  case hours = "heures"
  case support = "accompagnement"

  package var label: String {
    switch self {
    case .wish: "Envie"
    case .travel: "Trajet"
    case .hours: "Heures"
    case .support: "Accompagnement"
    }
  }
}

package enum FacetMark: String, Labelled {
  case fits = "convient"
  case toCheck = "a_verifier"
  case different

  package var label: String {
    switch self {
    case .fits: "Convient"
    case .toCheck: "À vérifier"
    case .different: "Différent"
    }
  }

  /// What the mark means, for the legend.
  package var meaning: String {
    switch self {
    case .fits: "Va dans le sens de ce qu’elle a dit"
    case .toCheck: "À vérifier ensemble ou avec l’employeur"
    case .different: "Différent de ce qu’elle a dit"
    }
  }
}

/// What she said, as far as the viewer may read it. Everything may be missing.
package struct SaidByHer: Sendable, Hashable {
  package var work: WorkWishes
  /// True when she said she would like somebody close at work: she needs support before a post,
  /// or is still learning French.
  package var wantsCloseSupport: Bool
  /// True when she said ordinary conditions suit her.
  package var suitsOrdinaryConditions: Bool

  package init(
    work: WorkWishes = WorkWishes(), wantsCloseSupport: Bool = false,
    suitsOrdinaryConditions: Bool = false
  ) {
    self.work = work
    self.wantsCloseSupport = wantsCloseSupport
    self.suitsOrdinaryConditions = suitsOrdinaryConditions
  }

  /// From the last point made with her.
  package init(_ content: AssessmentContent) {
    let capacity = content.grid[.workCapacity].level
    let french = content.grid[.french].level
    self.init(
      work: content.work,
      wantsCloseSupport: capacity == .one || capacity == .two || french == .one || french == .two,
      suitsOrdinaryConditions: capacity == .four)
  }
}

/// What the directory says of an employer to everybody.
package struct EmployerFacts: Sendable, Hashable {
  package let kind: StructureKind
  /// As the crow flies, from the commune she starts from; nil when either place is unknown.
  package let kilometres: Double?
  package let isOpenToSpontaneous: Bool
  package let programmes: Set<Programme>
  package let posts: [Post]

  package struct Post: Sendable, Hashable {
    package let title: String
    package let hours: ClosedRange<Int>?
    package let setting: WorkSetting
    package let company: WorkCompany
    /// The search found it by her own words, through the names of trades.
    package let answersHerWords: Bool

    package init(
      title: String, hours: ClosedRange<Int>?, setting: WorkSetting, company: WorkCompany,
      answersHerWords: Bool
    ) {
      self.title = title
      self.hours = hours
      self.setting = setting
      self.company = company
      self.answersHerWords = answersHerWords
    }
  }

  package init(
    kind: StructureKind, kilometres: Double?, isOpenToSpontaneous: Bool,
    programmes: Set<Programme>, posts: [Post]
  ) {
    self.kind = kind
    self.kilometres = kilometres
    self.isOpenToSpontaneous = isOpenToSpontaneous
    self.programmes = programmes
    self.posts = posts
  }
}
