import Kernel

/// From what she said and public facts to the four reasons, in their order. Pure: the same words
/// give the same sentences, and nothing here moves an employer up or down.
package enum FacetRules {
  package static func facets(of facts: EmployerFacts, for her: SaidByHer) -> [Facet] {
    [
      FacetOfWish.facet(facts, her.work), FacetOfTravel.facet(facts, her.work),
      FacetOfHours.facet(facts, her.work), FacetOfSupport.facet(facts.kind, her),
    ]
  }
}

/// Envie: her words, indoors or outdoors, alone or in a team.
enum FacetOfWish {
  static func facet(_ facts: EmployerFacts, _ work: WorkWishes) -> Facet {
    let saidSomething =
      !work.wantedWords.isEmpty || !work.refusedWords.isEmpty || work.setting != .unknown
      || work.company != .unknown
    guard saidSomething else {
      return Facet(
        .wish, .toCheck, "Elle n’a pas encore dit ce qu’elle aimerait. En parler ensemble.")
    }
    guard !facts.posts.isEmpty else {
      return Facet(
        .wish, .toCheck,
        facts.isOpenToSpontaneous
          ? "Pas de poste annoncé. Demander quels métiers sont possibles."
          : "Pas de poste annoncé. Appeler avant de candidater.")
    }
    // The post nearest to what she said speaks for the employer.
    let readings = facts.posts.map { reading($0, work) }
    return readings.first { $0.mark == .fits } ?? readings.first { $0.mark == .toCheck }
      ?? readings[0]
  }

  private static func reading(_ post: EmployerFacts.Post, _ work: WorkWishes) -> Facet {
    if let refused = work.refusedWords.first(where: { speaks(post.title, of: $0) }) {
      return Facet(.wish, .different, "\(post.title). Elle ne veut pas\u{A0}: \(refused).")
    }
    if disagrees(post.setting, work.setting) {
      return Facet(
        .wish, .different,
        "\(post.title), \(words(post.setting)). Elle préfère \(words(work.setting)).")
    }
    if disagrees(post.company, work.company) {
      return Facet(
        .wish, .different,
        "\(post.title), \(words(post.company)). Elle préfère \(words(work.company)).")
    }
    let known = [words(post.setting), words(post.company)].filter { !$0.isEmpty }
    let fact = ([post.title] + known).joined(separator: ", ")
    let meetsWords =
      work.wantedWords.isEmpty || post.answersHerWords
      || work.wantedWords.contains { speaks(post.title, of: $0) }
    guard meetsWords else {
      return Facet(
        .wish, .toCheck, "\(fact). Un autre métier que ceux qu’elle a dits. À voir avec elle.")
    }
    if work.setting != .unknown, work.setting != .both, post.setting == .unknown {
      return Facet(.wish, .toCheck, "\(fact). Dedans ou dehors\u{A0}: à demander.")
    }
    return Facet(.wish, .fits, "\(fact).")
  }

  /// Whether a title holds a word of hers: whole words, or their first five letters
  /// (« jardin », « jardinier »).
  static func speaks(_ title: String, of words: String) -> Bool {
    let titleWords = folded(title).split(separator: " ").map(String.init)
    let wanted = folded(words).split(separator: " ").map(String.init).filter { $0.count > 2 }
    guard !wanted.isEmpty else { return false }
    return wanted.allSatisfy { word in
      titleWords.contains {
        $0 == word || (word.count >= 5 && $0.hasPrefix(String(word.prefix(5))))
      }
    }
  }

  private static func disagrees(_ post: WorkSetting, _ wanted: WorkSetting) -> Bool {
    (post == .indoors && wanted == .outdoors) || (post == .outdoors && wanted == .indoors)
  }
  private static func disagrees(_ post: WorkCompany, _ wanted: WorkCompany) -> Bool {
    (post == .alone && wanted == .team) || (post == .team && wanted == .alone)
  }

  private static func words(_ setting: WorkSetting) -> String {
    switch setting {
    case .indoors: "à l’intérieur"
    case .outdoors: "dehors"
    case .both: "dedans et dehors"
    case .unknown: ""
    }
  }
  private static func words(_ company: WorkCompany) -> String {
    switch company {
    case .alone: "plutôt en solo"
    case .team: "en équipe"
    case .both: "en équipe et en solo"
    case .unknown: ""
    }
  }
}

/// Trajet: the distance as the crow flies, what she said she can do, and by which means.
enum FacetOfTravel {
  static func facet(_ facts: EmployerFacts, _ work: WorkWishes) -> Facet {
    guard let kilometres = facts.kilometres else {
      return Facet(.travel, .toCheck, "Distance inconnue. Demander le lieu exact du travail.")
    }
    let distance = "\(text(kilometres)) à vol d’oiseau"
    guard let furthest = work.furthestKilometres else {
      return Facet(.travel, .toCheck, "\(distance). Elle n’a pas dit jusqu’où elle peut aller.")
    }
    let said = "elle a dit jusqu’à \(furthest)\u{A0}km"
    if kilometres > Double(furthest) {
      return Facet(.travel, .different, "\(distance), \(said).")
    }
    if work.means.isEmpty {
      return Facet(.travel, .toCheck, "\(distance), \(said). Voir par quel moyen.")
    }
    // A straight line tells nothing of a bus line: only its own means make a distance enough.
    let ownMeans: Set<TravelMeans> = [.bicycle, .twoWheels, .car]
    if work.means.isDisjoint(with: ownMeans), !(work.means.contains(.walking) && kilometres <= 2) {
      let question =
        work.means.contains(.publicTransport)
        ? "Vérifier le bus ou le train, et le premier départ" : "Voir le trajet ensemble"
      return Facet(.travel, .toCheck, "\(distance). \(question).")
    }
    return Facet(.travel, .fits, "\(distance), \(said).")
  }

  /// « 800 m », « 4,2 km », « 37 km ».
  static func text(_ kilometres: Double) -> String {
    if kilometres < 0.95 { return "\(Int((kilometres * 10).rounded()) * 100)\u{A0}m" }
    let tenths = Int((kilometres * 10).rounded())
    if tenths >= 100 { return "\(Int(kilometres.rounded()))\u{A0}km" }
    return tenths % 10 == 0
      ? "\(tenths / 10)\u{A0}km" : "\(tenths / 10),\(tenths % 10)\u{A0}km"
  }
}

/// Heures: hours per week, and the hours of the day she cannot work.
enum FacetOfHours {
  static func facet(_ facts: EmployerFacts, _ work: WorkWishes) -> Facet {
    let ranges = facts.posts.compactMap(\.hours)
    guard let first = ranges.first else {
      return Facet(.hours, .toCheck, "Heures par semaine à demander.\(clock(work))")
    }
    guard work.hoursLeast != nil || work.hoursMost != nil else {
      return Facet(
        .hours, .toCheck,
        "\(text(first)) par semaine. Elle n’a pas dit combien d’heures elle souhaite.\(clock(work))"
      )
    }
    let least = work.hoursLeast ?? 1, most = work.hoursMost ?? AssessmentRules.mostHours
    guard least <= most, let meeting = ranges.first(where: { $0.overlaps(least...most) }) else {
      if facts.programmes.contains(.phc), most < first.lowerBound {
        return Facet(
          .hours, .toCheck,
          "\(text(first)) par semaine. Premières heures en chantier\u{A0}: commencer plus bas est possible, à demander."
        )
      }
      return Facet(.hours, .different, "\(text(first)) par semaine, elle a dit \(said(work)).")
    }
    let question = clock(work)
    return Facet(
      .hours, question.isEmpty ? .fits : .toCheck,
      "\(text(meeting)) par semaine, elle a dit \(said(work)).\(question)")
  }

  /// The hours of the day are never announced: they are asked.
  private static func clock(_ work: WorkWishes) -> String {
    var limits: [String] = []
    if let before = work.notBefore {
      limits.append("pas avant \(AssessmentSentences.clock(before))")
    }
    if let after = work.notAfter {
      limits.append("pas après \(AssessmentSentences.clock(after))")
    }
    if !work.days.isEmpty, work.days.count < 5 {
      limits.append(
        "seulement "
          + WorkDay.allCases.filter { work.days.contains($0) }.map(\.rawValue)
          .joined(separator: ", "))
    }
    return limits.isEmpty ? "" : " Horaires à demander\u{A0}: \(limits.joined(separator: ", "))."
  }

  private static func text(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)\u{A0}h" : "De \(range.lowerBound) à \(range.upperBound)\u{A0}h"
  }

  private static func said(_ work: WorkWishes) -> String {
    switch (work.hoursLeast, work.hoursMost) {
    case (let least?, let most?):
      least == most ? "\(least)\u{A0}h" : "de \(least) à \(most)\u{A0}h"
    case (let least?, nil): "au moins \(least)\u{A0}h"
    case (nil, let most?): "jusqu’à \(most)\u{A0}h"
    case (nil, nil): ""
    }
  }
}

/// Accompagnement: what each kind of employer offers (guide de la prescription, part 1).
enum FacetOfSupport {
  static func facet(_ kind: StructureKind, _ her: SaidByHer) -> Facet {
    switch kind {
    case .aci:
      Facet(.support, .fits, "Encadrement sur le chantier et accompagnement dans les démarches.")
    case .ei, .ai:
      her.wantsCloseSupport
        ? Facet(
          .support, .toCheck, "Accompagnement prévu. Demander combien de temps, et à quels moments."
        )
        : Facet(.support, .fits, "Accompagnement prévu dans les démarches et le projet.")
    case .etti:
      if her.wantsCloseSupport {
        Facet(.support, .different, "Missions courtes, peu de suivi sur place.")
      } else if her.suitsOrdinaryConditions {
        Facet(.support, .fits, "Missions accompagnées, quand on peut les enchaîner.")
      } else {
        Facet(
          .support, .toCheck,
          "Missions courtes et accompagnées. Voir avec elle si ce rythme lui va.")
      }
    case .eiti:
      her.wantsCloseSupport
        ? Facet(.support, .different, "Travail à son compte, accompagné à distance.")
        : Facet(.support, .toCheck, "Travail à son compte. Voir avec elle si elle en a envie.")
    case .geiq:
      Facet(.support, .toCheck, "Alternance avec formation. Demander le rythme et le tutorat.")
    case .ea, .eatt:
      Facet(
        .support, .toCheck,
        "Poste adapté. Une reconnaissance de travailleur handicapé est demandée.")
    case .esat:
      Facet(.support, .toCheck, "Travail protégé, sur orientation de la commission des droits.")
    case .opcs, .company:
      her.wantsCloseSupport
        ? Facet(
          .support, .different, "Pas d’accompagnement prévu. Un relais extérieur est possible.")
        : Facet(.support, .toCheck, "Pas d’accompagnement prévu. En parler avec l’employeur.")
    case .chrs, .chu, .hu, .huda, .cada, .cph, .dayCentre, .siao, .oacas, .pension,
      .socialResidence, .rentalIntermediary, .franceTravail, .capEmploi, .missionLocale, .caf,
      .msa, .departmentCouncil, .childWelfare, .delegatedByDepartment, .ccas, .plie, .spip, .pjj,
      .cidff, .preventionClub, .afpa, .youthInformation, .cava, .csapa, .caarud, .epide, .e2c,
      .ddets, .coordination, .other:
      Facet(.support, .toCheck, "Accompagnement à demander.")
    }
  }
}
