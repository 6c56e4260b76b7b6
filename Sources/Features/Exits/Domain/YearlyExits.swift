import Kernel

/// The exits of one period, counted for the dialogue de gestion.
package struct YearlyExits: Sendable, Hashable {
  package private(set) var tooShort = 0
  package private(set) var neutralised = 0
  package private(set) var toJudge = 0
  package private(set) var byKind: [ExitKind: Int] = [:]

  package init(_ verdicts: some Sequence<ExitVerdict>) {
    for verdict in verdicts {
      switch verdict {
      case .tooShort: tooShort += 1
      case .neutralised: neutralised += 1
      case .toJudge: toJudge += 1
      case .counted(let kind): byKind[kind, default: 0] += 1
      }
    }
  }

  package func count(_ kind: ExitKind) -> Int { byKind[kind] ?? 0 }
  package var leavers: Int { tooShort + neutralised + toJudge + counted }
  package var counted: Int { byKind.values.reduce(0, +) }
  package var dynamic: Int { counted - count(.other) }

  package var dynamicRate: ExitRate { ExitRate(dynamic, of: counted) }
  package func rate(_ kind: ExitKind) -> ExitRate { ExitRate(count(kind), of: counted) }
}

/// A share with what it is a share of.
package struct ExitRate: Sendable, Hashable {
  package let numerator: Int
  package let denominator: Int

  package init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether it is at least that percentage, exactly; nil when nothing was counted.
  package func reaches(_ percent: Int) -> Bool? {
    denominator == 0 ? nil : numerator * 100 >= percent * denominator
  }

  /// In tenths of a percent, rounded to the nearest; nil when nothing was counted.
  package var perMille: Int? {
    denominator == 0 ? nil : (numerator * 2000 + denominator) / (denominator * 2)
  }

  /// « 10/13, soit 76,9 % »; « pas encore de sortie comptée » over nothing.
  package var text: String {
    guard let perMille else { return "pas encore de sortie comptée" }
    let (whole, tenth) = (perMille / 10, perMille % 10)
    return
      "\(numerator)/\(denominator), soit \(whole)\(tenth == 0 ? "" : ",\(tenth)")\u{A0}%"
  }
}

/// The year of a structure's file: civil, or the period of its convention.
package struct ExitPeriod: Sendable, Hashable {
  package let year: Int
  package let days: DayRange

  /// From 1 January to 31 December.
  package static func civil(_ year: Int) -> ExitPeriod? {
    guard (2000...2100).contains(year), let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31), let days = DayRange(first, last)
    else { return nil }
    return ExitPeriod(year: year, days: days)
  }

  package init(year: Int, days: DayRange) {
    self.year = year
    self.days = days
  }

  package var isCivil: Bool { self == ExitPeriod.civil(year) }
}

/// What the structure and the State's service agreed on for a year.
package struct ExitTarget: Sendable, Hashable {
  package let structure: ID<Structure>
  package let year: Int
  /// The convention's period; nil for the civil year.
  package var period: DayRange?
  /// Percentages to reach; nil when none was agreed.
  package var dynamic: Int?
  package var durable: Int?
  package var version: Int

  package init(
    structure: ID<Structure>, year: Int, period: DayRange? = nil, dynamic: Int? = nil,
    durable: Int? = nil, version: Int = 0
  ) {
    self.structure = structure
    self.year = year
    self.period = period
    self.dynamic = dynamic
    self.durable = durable
    self.version = version
  }

  /// All that stands against it.
  package var problems: [UserMessage] {
    var problems: [UserMessage] = []
    if let dynamic, !(0...100).contains(dynamic) {
      problems.append(ExitSentences.percentage("objectif"))
    }
    if let durable, !(0...100).contains(durable) {
      problems.append(ExitSentences.percentage("objectif_durable"))
    }
    if let dynamic, let durable, durable > dynamic {
      problems.append(ExitSentences.durableAboveDynamic)
    }
    if let period, period.dayCount > 366 { problems.append(ExitSentences.periodTooLong) }
    return problems
  }
}
