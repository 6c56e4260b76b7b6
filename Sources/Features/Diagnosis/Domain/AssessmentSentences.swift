import Kernel

/// The short sentence each shareable item gets from an assessment: what she may choose to show.
/// Facts she gave, in plain words; never a cell of the grid as the guide writes it, never why.
package enum AssessmentSentences {
  /// The items an assessment fills, in the order of the page.
  package static let items: [ShareableItem] = [
    .skills, .trades, .languages, .mobility, .schedule, .workingConditions, .stepsTaken, .housing,
    .rights, .resources,
  ]

  /// Those a structure of that side may hold at all.
  package static func items(for side: RecipientKind) -> [ShareableItem] {
    items.filter { $0.mayBeGiven(to: side) != .never }
  }

  /// Empty when she said nothing about it. Justice has no sentence: it is written by hand, only
  /// when she asks.
  package static func sentence(for item: ShareableItem, of content: AssessmentContent) -> String {
    switch item {
    case .skills: skills(content)
    case .trades: trades(content.work)
    case .languages: content.languages
    case .mobility: mobility(content)
    case .schedule: schedule(content)
    case .workingConditions: conditions(content)
    case .stepsTaken: steps(content)
    case .housing, .rights, .resources: sentences([gridSentence(item, content.grid)])
    case .firstName, .wish, .identity, .phone, .email, .cv, .referentStructure, .rightToWork,
      .healthSteps, .justice, .household:
      ""
    }
  }

  /// What to write for an item when a new assessment follows another: the sentence of the new one,
  /// unless somebody had written it by hand with her.
  ///
  /// - Returns: nil to leave what is there.
  package static func renewed(
    _ item: ShareableItem, current: String?, previous: AssessmentContent?,
    next: AssessmentContent
  ) -> String? {
    let sentence = sentence(for: item, of: next)
    let before = previous.map { self.sentence(for: item, of: $0) } ?? ""
    guard (current ?? "") == before else { return nil }
    return sentence == (current ?? "") ? nil : sentence
  }

  private static func skills(_ content: AssessmentContent) -> String { skills(content.skills) }

  /// The sentence of the item `skills` that such a list gives by itself.
  package static func skills(_ skills: [Skill]) -> String {
    sentences([
      skills.map { skill in
        skill.origin.isEmpty ? skill.name : "\(skill.name) (\(skill.origin))"
      }.joined(separator: " ; ")
    ])
  }

  private static func trades(_ work: WorkWishes) -> String {
    sentences([
      work.wantedWords.isEmpty
        ? "" : "Souhaite\u{A0}: \(work.wantedWords.joined(separator: ", "))",
      work.refusedWords.isEmpty
        ? "" : "Ne souhaite pas\u{A0}: \(work.refusedWords.joined(separator: ", "))",
    ])
  }

  private static func mobility(_ content: AssessmentContent) -> String {
    let work = content.work
    let means = TravelMeans.allCases.filter { work.means.contains($0) }.map(\.words)
    return sentences([
      means.isEmpty ? "" : "Se déplace \(means.joined(separator: ", "))",
      work.furthestKilometres.map { "Jusqu’à \($0)\u{A0}km" } ?? "",
      means.isEmpty ? gridSentence(.mobility, content.grid) : "",
    ])
  }

  private static func schedule(_ content: AssessmentContent) -> String {
    let work = content.work
    let days = WorkDay.allCases.filter { work.days.contains($0) }.map(\.rawValue)
    return sentences([
      hours(work), days.isEmpty ? "" : days.joined(separator: ", "),
      work.notBefore.map { "Pas avant \(clock($0))" } ?? "",
      work.notAfter.map { "Pas après \(clock($0))" } ?? "",
      gridSentence(.schedule, content.grid),
    ])
  }

  private static func hours(_ work: WorkWishes) -> String {
    switch (work.hoursLeast, work.hoursMost) {
    case (let least?, let most?) where least == most: "\(least)\u{A0}h par semaine"
    case (let least?, let most?): "De \(least) à \(most)\u{A0}h par semaine"
    case (let least?, nil): "Au moins \(least)\u{A0}h par semaine"
    case (nil, let most?): "Jusqu’à \(most)\u{A0}h par semaine"
    case (nil, nil): ""
    }
  }

  private static func conditions(_ content: AssessmentContent) -> String {
    let work = content.work
    return sentences([
      work.setting == .unknown ? "" : work.setting.label,
      work.company == .unknown ? "" : work.company.label, content.workingConditions,
    ])
  }

  private static func steps(_ content: AssessmentContent) -> String {
    sentences(
      content.steps.map { $0.byWhom.isEmpty ? $0.what : "\($0.what) (\($0.byWhom))" })
  }

  private static func gridSentence(_ item: ShareableItem, _ grid: SituationGrid) -> String {
    guard let theme = GridTheme.allCases.first(where: { $0.item == item }),
      let level = grid[theme].level
    else { return "" }
    return theme.sharedText(level)
  }

  private static func sentences(_ parts: [String]) -> String {
    parts.map { trimmed($0) }.filter { !$0.isEmpty }
      .map { part in
        let text = part.prefix(1).uppercased() + part.dropFirst()
        return ".?!…".contains(text.last ?? ".") ? text : text + "."
      }
      .joined(separator: " ")
  }

  /// « 9 h », « 8 h 30 ».
  package static func clock(_ minutes: Int) -> String {
    let rest = minutes % 60
    return rest == 0
      ? "\(minutes / 60)\u{A0}h" : "\(minutes / 60)\u{A0}h\u{A0}\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension GridTheme {
  /// A sober fact for the sentence she may share; empty where the cell alone would say too much.
  fileprivate func sharedText(_ level: GridLevel) -> String {
    let texts: [String]
    switch self {
    case .french, .workCapacity, .justice: return ""
    case .housing:
      texts = [
        "Sans logement", "Hébergement en structure",
        "Hébergement chez un tiers ou logement fragile",
        "Logement stable",
      ]
    case .rights:
      texts = [
        "Droits à découvrir", "Droits à renouveler", "Démarches en cours", "Droits ouverts",
      ]
    case .mobility:
      texts = [
        "Trajet à préparer ensemble", "Covoiturage ou véhicule à mettre en règle",
        "Transports en commun ou deux-roues", "Permis et véhicule",
      ]
    case .resources:
      texts = [
        "Ressources à ouvrir", "Dossier de surendettement suivi", "Budget au jour le jour",
        "Budget géré",
      ]
    case .availability:
      texts = [
        "", "Disponibilité à organiser", "Disponible tout de suite, avec des horaires à respecter",
        "Disponible tout de suite",
      ]
    }
    return texts[level.rawValue - 1]
  }
}
