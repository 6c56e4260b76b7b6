import Kernel

/// What the rules of contracts answer. Numbers are those of `ContractRules`.
package enum ContractChecks {
  package static let leastMonths = 4
  package static let leastHours = 20
  package static let mostMonths = 24
  /// With an exception: 60 months.
  package static let mostMonthsByException = 60
  package static let ageOfException = 50
  package static let firstHours = 4...20
  package static let openEndedAge = 57
  package static let openEndedPathMonths = 12
  package static let bridgeMonths = 3
  package static let bridgePathMonths = 4
  package static let cumulatedHours = 24

  /// Every rule that looks at such a contract, in the order of `ContractRules.all`.
  package static func findings(_ proposal: ContractProposal) -> [ContractFinding] {
    let incoherent = coherence(proposal)
    guard incoherent.isEmpty else { return incoherent }
    return [ContractFinding(ContractRules.coherence, .fits)]
      + [
        employer(proposal), leastDuration(proposal), hours(proposal), total(proposal),
        openEnded(proposal), bridge(proposal), mission(proposal), cumulation(proposal),
      ].compactMap { $0 }
  }

  /// Those that something must be done about.
  package static func remarks(_ proposal: ContractProposal) -> [ContractFinding] {
    findings(proposal).filter { !$0.answer.isFitting }
  }

  private static func coherence(_ proposal: ContractProposal) -> [ContractFinding] {
    var found: [ContractRefusal] = []
    if let end = proposal.end, end < proposal.start { found.append(.endBeforeStart) }
    if !Contract.possibleHours.contains(proposal.weeklyHours) { found.append(.impossibleHours) }
    if proposal.end != nil, proposal.kind.isOpenEnded { found.append(.endOfOpenEnded) }
    return found.map { refusal in
      let message = refusal.message
      return ContractFinding(
        ContractRules.coherence,
        .doesNotFit(reason: message.title, wayForward: message.detail), field: message.field)
    }
  }

  private static func employer(_ proposal: ContractProposal) -> ContractFinding? {
    guard let usual = proposal.kind.usualEmployers else { return nil }
    guard !usual.contains(proposal.employer) else {
      return ContractFinding(ContractRules.employer, .fits)
    }
    let kinds = StructureKind.allCases.filter(usual.contains).map(\.shortLabel)
    return ContractFinding(
      ContractRules.employer,
      .humanDecides(
        reason:
          "«\u{A0}\(proposal.kind.label)\u{A0}» se conclut d’habitude dans ces structures\u{A0}: \(kinds.joined(separator: ", ")). La vôtre est\u{A0}: \(proposal.employer.shortLabel)."
      ), field: "contrat")
  }

  private static func leastDuration(_ proposal: ContractProposal) -> ContractFinding? {
    guard proposal.kind.isCDDI else { return nil }
    guard let end = proposal.end else {
      return ContractFinding(
        ContractRules.leastMonths,
        .humanDecides(
          reason:
            "Un CDDI a un dernier jour, quatre mois au moins après le premier. Il n’est pas encore noté."
        ), field: "fin")
    }
    let least = lastDay(of: leastMonths, from: proposal.start)
    // A renewal follows another contract without a day between: it may be shorter.
    let renews = proposal.earlier.contains {
      $0.kind.isCDDI && $0.period.end?.adding(days: 1) == proposal.start
    }
    if end >= least || renews { return ContractFinding(ContractRules.leastMonths, .fits) }
    return ContractFinding(
      ContractRules.leastMonths,
      .humanDecides(
        reason:
          "Un CDDI dure quatre mois au moins\u{A0}: jusqu’au \(French.day(least)) pour celui-ci. Il s’arrête le \(French.day(end))."
      ), field: "fin")
  }

  private static func hours(_ proposal: ContractProposal) -> ContractFinding? {
    let hours = proposal.weeklyHours
    switch proposal.kind {
    case .cddiPHC:
      return ContractFinding(
        ContractRules.firstHours,
        firstHours.contains(hours)
          ? .fits
          : .humanDecides(
            reason:
              "Premières heures en chantier va de 4 à 20 heures par semaine. Celui-ci en prévoit \(hours)\u{A0}: est-ce le moment d’un CDDI\u{A0}?"
          ), field: "heures")
    case .cddi, .cddiCVG:
      guard hours < leastHours else { return ContractFinding(ContractRules.leastHours, .fits) }
      if proposal.employer == .aci { return ContractFinding(ContractRules.leastHours, .fits) }
      return ContractFinding(
        ContractRules.leastHours,
        .humanDecides(
          reason:
            "Un CDDI prévoit 20 heures par semaine au moins, sauf en chantier d’insertion ou en cumul. Celui-ci en prévoit \(hours)."
        ), field: "heures")
    case .cumulative, .cddu, .mission, .cdiInclusion, .bridge, .fixedTerm, .permanent,
      .apprenticeship, .professionalisation, .businessCreation, .other:
      return nil
    }
  }

  private static func total(_ proposal: ContractProposal) -> ContractFinding? {
    guard proposal.kind.isCDDI, let end = proposal.end else { return nil }
    let earlier = proposal.earlier.filter { $0.kind.isCDDI && $0.period.start < proposal.start }
    let first = earlier.map(\.period.start).min() ?? proposal.start
    let days =
      earlier.reduce(0) { $0 + $1.workedDays(until: proposal.start.adding(days: -1)) }
      + proposal.start.days(to: end) + 1
    func within(_ months: Int) -> Bool { days <= first.days(to: first.adding(months: months)) }
    if within(mostMonths) { return ContractFinding(ContractRules.mostMonths, .fits) }
    let isSenior = proposal.birth.map { $0.completedYears(on: end) >= ageOfException } ?? false
    if within(mostMonthsByException), isSenior || proposal.kind == .cddiCVG {
      return ContractFinding(ContractRules.mostMonths, .fits)
    }
    return ContractFinding(
      ContractRules.mostMonths,
      .humanDecides(
        reason: within(mostMonthsByException)
          ? "Ses CDDI chez vous dépasseraient 24 mois. C’est possible pour finir une formation, à partir de 50 ans, avec une RQTH, ou pour des difficultés particulières. Dites laquelle, sans rien écrire de sa santé."
          : "Ses CDDI chez vous dépasseraient 60 mois, la limite de toutes les exceptions."),
      field: "fin")
  }

  private static func openEnded(_ proposal: ContractProposal) -> ContractFinding? {
    guard proposal.kind == .cdiInclusion else { return nil }
    var reasons: [String] = []
    if let birth = proposal.birth {
      let age = birth.completedYears(on: proposal.start)
      if age < openEndedAge {
        reasons.append(
          "Le CDI inclusion se propose à partir de 57 ans. L’âge sera de \(age) ans ce jour-là.")
      }
    } else {
      reasons.append("Le CDI inclusion se propose à partir de 57 ans. Son âge n’est pas connu ici.")
    }
    reasons += pathReason(proposal, months: openEndedPathMonths, words: "douze mois")
    return ContractFinding(
      ContractRules.openEnded,
      reasons.isEmpty ? .fits : .humanDecides(reason: reasons.joined(separator: " ")),
      field: "contrat")
  }

  private static func bridge(_ proposal: ContractProposal) -> ContractFinding? {
    guard proposal.kind == .bridge else { return nil }
    var reasons: [String] = []
    let before = proposal.earlier.filter { $0.kind == .bridge }
    if let end = proposal.end {
      if end > lastDay(of: bridgeMonths, from: proposal.start) {
        reasons.append("Un contrat passerelle dure 3 mois, et se renouvelle une fois.")
      }
    } else {
      reasons.append("Un contrat passerelle a un dernier jour, trois mois après le premier.")
    }
    if before.count > 1 || before.contains(where: \.isRenewed) {
      reasons.append("Il a déjà été renouvelé une fois.")
    }
    reasons += pathReason(proposal, months: bridgePathMonths, words: "quatre mois")
    return ContractFinding(
      ContractRules.bridge,
      reasons.isEmpty ? .fits : .humanDecides(reason: reasons.joined(separator: " ")),
      field: "fin")
  }

  /// Why her path is too young for such a contract, or that its age is not known.
  private static func pathReason(_ proposal: ContractProposal, months: Int, words: String)
    -> [String]
  {
    guard let start = proposal.pathStart else {
      return ["Il vient après \(words) de parcours. Son début n’est pas connu ici."]
    }
    let from = start.adding(months: months)
    return proposal.start < from
      ? ["Il vient après \(words) de parcours\u{A0}: à partir du \(French.day(from))."] : []
  }

  private static func mission(_ proposal: ContractProposal) -> ContractFinding? {
    guard proposal.kind == .mission, let end = proposal.end else { return nil }
    if end <= lastDay(of: mostMonths, from: proposal.start) {
      return ContractFinding(ContractRules.mission, .fits)
    }
    return ContractFinding(
      ContractRules.mission,
      .humanDecides(reason: "Une mission dure 24 mois au plus, renouvellement compris."),
      field: "fin")
  }

  private static func cumulation(_ proposal: ContractProposal) -> ContractFinding? {
    guard proposal.kind == .cumulative else { return nil }
    guard let other = proposal.otherWeeklyHours else {
      return ContractFinding(
        ContractRules.cumulation,
        .humanDecides(
          reason:
            "Ensemble, les deux contrats font 24 heures par semaine au moins. Les heures de l’autre contrat ne sont pas notées."
        ), field: "autres_heures")
    }
    let whole = proposal.weeklyHours + other
    if !Contract.possibleHours.contains(whole) {
      return ContractFinding(
        ContractRules.leastHours,
        .doesNotFit(
          reason: "Les deux contrats font ensemble \(whole) heures par semaine.",
          wayForward: "Aucune semaine ne dépasse 48 heures, tous contrats compris."),
        field: "autres_heures")
    }
    return ContractFinding(
      ContractRules.cumulation,
      whole >= cumulatedHours
        ? .fits
        : .humanDecides(
          reason:
            "Ensemble, les deux contrats font 24 heures par semaine au moins. Ceux-ci en font \(whole)."
        ), field: "autres_heures")
  }

  /// The last day, counted, of a period of that many months.
  static func lastDay(of months: Int, from start: Day) -> Day {
    start.adding(months: months).adding(days: -1)
  }
}

extension Contract {
  /// An amendment gave it another end.
  package var isRenewed: Bool { amendments.contains { $0.changesEnd } }
}
