import Kernel

/// How an exit counts, and why.
package struct ExitJudgement: Sendable, Hashable {
  package let verdict: ExitVerdict
  /// One sentence with the fact that decided.
  package let because: String
  package let rule: Rule
  /// True where the guide says nothing: the structure and the State's service talk about it.
  package let isForAHuman: Bool

  init(_ verdict: ExitVerdict, _ because: String, _ rule: Rule, isForAHuman: Bool = false) {
    self.verdict = verdict
    self.because = because
    self.rule = rule
    self.isForAHuman = isForAHuman
  }

  /// The same in the three answers of every rule; the exit itself always stays as it was written.
  package var answer: RuleAnswer {
    if isForAHuman { return .humanDecides(reason: because) }
    switch verdict {
    case .tooShort, .neutralised, .counted(.durable), .counted(.transition), .counted(.positive):
      return .fits
    case .toJudge(let until):
      return .doesNotFit(
        reason: because,
        wayForward: "Écrire sa situation avant le \(French.day(until)) suffit.")
    case .counted(.other):
      return .doesNotFit(
        reason: because,
        wayForward: "Si sa situation a commencé dans le mois, écrivez-la\u{A0}: le compte suit.")
    }
  }
}

package enum ExitVerdict: Sendable, Hashable {
  /// Present for less than three months: not counted.
  case tooShort
  /// Left out, for a cause that nobody kept.
  case neutralised
  /// The month after is not over and nothing is known yet.
  case toJudge(until: Day)
  case counted(ExitKind)

  /// Stored nowhere; the codes of our vectors and of the CSV.
  package var code: String {
    switch self {
    case .tooShort: "trop_courte"
    case .neutralised: "neutralisee"
    case .toJudge: "a_apprecier"
    case .counted(let kind): kind.code
    }
  }

  package var label: String {
    switch self {
    case .tooShort: "Moins de trois mois"
    case .neutralised: "Neutralisée"
    case .toJudge: "À apprécier"
    case .counted(let kind): kind.label
    }
  }

  package var kind: ExitKind? { if case .counted(let kind) = self { kind } else { nil } }
}

/// The facts a judgement needs.
package struct ExitFacts: Sendable, Hashable {
  /// First and last day in the structure, both counted.
  package let presence: DayRange
  package let isNeutralised: Bool
  package let situation: ExitSituation

  package init(presence: DayRange, isNeutralised: Bool, situation: ExitSituation) {
    self.presence = presence
    self.isNeutralised = isNeutralised
    self.situation = situation
  }

  package var parameters: ExitParameters { .inForce(on: presence.last) }

  /// The last day of the month in which her situation is judged: 28 February for 31 January.
  package var judgedUntil: Day { presence.last.adding(months: parameters.judgedMonths) }

  /// Whether she was there long enough: from 5 March, three months are full on 4 June.
  package var wasPresentLongEnough: Bool {
    lasts(presence, months: parameters.presenceMonths)
  }

  /// How the exit counts, seen from that day.
  package func judgement(on today: Day) -> ExitJudgement {
    let months = parameters.presenceMonths
    guard wasPresentLongEnough else {
      return ExitJudgement(
        .tooShort,
        "Présente du \(French.day(presence.first)) au \(French.day(presence.last)), moins de \(months) mois.",
        ExitRules.counting)
    }
    if isNeutralised {
      return ExitJudgement(
        .neutralised, "La sortie est neutralisée. La cause n’est pas gardée.",
        ExitRules.neutralised)
    }
    if situation.next == .unknown {
      return today <= judgedUntil
        ? ExitJudgement(
          .toJudge(until: judgedUntil),
          "Sa situation s’apprécie jusqu’au \(French.day(judgedUntil)).", ExitRules.month)
        : ExitJudgement(
          .counted(.other), "Sa situation du mois qui suit n’est pas connue.", ExitRules.month)
    }
    if let first = situation.firstDay, first > judgedUntil {
      return ExitJudgement(
        .counted(.other),
        "Sa situation commence le \(French.day(first)), après le mois qui suit (\(French.day(judgedUntil))).",
        ExitRules.month)
    }
    return classified
  }

  private var classified: ExitJudgement {
    let label = situation.next.label
    switch situation.next {
    case .permanentElsewhere, .permanentHere, .ownBusiness, .publicService:
      return ExitJudgement(.counted(.durable), "\(label).", ExitRules.durable)
    case .permanentHereSubsidised:
      return ExitJudgement(
        .counted(.other),
        "Le guide ne dit rien d’un CDI aidé dans la structure ou une filiale\u{A0}: à voir au dialogue de gestion.",
        ExitRules.durable, isForAHuman: true)
    case .fixedTerm: return fixedTerm
    case .fixedTermSubsidised:
      return ExitJudgement(.counted(.transition), "\(label).", ExitRules.transition)
    case .interim: return interim
    case .anotherSIAE, .training, .retirement:
      return ExitJudgement(.counted(.positive), "\(label).", ExitRules.positive)
    case .jobSeeking, .inactive, .unknown:
      return ExitJudgement(.counted(.other), "\(label).", ExitRules.counting)
    }
  }

  private var fixedTerm: ExitJudgement {
    let months = parameters.durableMonths
    guard let since = situation.since, let until = situation.until,
      let period = DayRange(since, until)
    else {
      return ExitJudgement(
        .counted(.transition),
        "La durée du CDD n’est pas connue\u{A0}: il compte comme un emploi de transition tant qu’elle manque.",
        ExitRules.transition, isForAHuman: true)
    }
    let dates = "CDD non aidé du \(French.day(since)) au \(French.day(until))"
    return lasts(period, months: months)
      ? ExitJudgement(
        .counted(.durable), "\(dates), \(months) mois ou plus.", ExitRules.durable)
      : ExitJudgement(
        .counted(.transition), "\(dates), moins de \(months) mois.", ExitRules.transition)
  }

  private var interim: ExitJudgement {
    let months = parameters.durableMonths
    let runs = joined(situation.missions)
    guard let longest = runs.max(by: { $0.dayCount < $1.dayCount }) else {
      return ExitJudgement(
        .counted(.transition),
        "La durée des missions n’est pas connue\u{A0}: l’intérim compte comme un emploi de transition tant qu’elle manque.",
        ExitRules.interim, isForAHuman: true)
    }
    let dates = "Missions du \(French.day(longest.first)) au \(French.day(longest.last))"
    return runs.contains { lasts($0, months: months) }
      ? ExitJudgement(
        .counted(.durable), "\(dates), \(months) mois ou plus.", ExitRules.interim)
      : ExitJudgement(
        .counted(.transition), "\(dates), moins de \(months) mois.", ExitRules.interim)
  }
}

/// Whether a period, both ends counted, is at least that many months long: from 5 March, three
/// months are full on 4 June; from 30 November, on 27 February (or 28), as `Day.adding(months:)`
/// clamps.
package func lasts(_ period: DayRange, months: Int) -> Bool {
  period.last.adding(days: 1) >= period.first.adding(months: months)
}

/// Missions that follow each other without a day between them, or overlap, as one.
package func joined(_ missions: [DayRange]) -> [DayRange] {
  var runs: [DayRange] = []
  for mission in missions.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
    if let last = runs.last, mission.first <= last.last.adding(days: 1) {
      runs[runs.count - 1] = DayRange(last.first, max(last.last, mission.last))!
    } else {
      runs.append(mission)
    }
  }
  return runs
}
