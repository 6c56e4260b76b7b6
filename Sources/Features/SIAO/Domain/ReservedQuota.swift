import Kernel

/// Measures of one kind reserved, for a territory and a year, to the people of some programmes
/// (« fléchage »). PHC and CVG share one in Charente.
package struct ReservedQuota: Sendable, Hashable {
  package let id: ID<ReservedQuota>
  package let territory: ID<Territory>
  package let year: Int
  package let programmes: Set<Programme>
  package let kind: HousingMeasureKind
  package let ledger: QuotaLedger
  /// Bumped by each entry: of two that start from the same one, one wins.
  package let version: Int

  package init(
    id: ID<ReservedQuota>, territory: ID<Territory>, year: Int, programmes: Set<Programme>,
    kind: HousingMeasureKind, ledger: QuotaLedger, version: Int = 1
  ) {
    self.id = id
    self.territory = territory
    self.year = year
    self.programmes = programmes
    self.kind = kind
    self.ledger = ledger
    self.version = version
  }

  /// Whether somebody of these programmes may be given one of them.
  package func isFor(_ programmes: Set<Programme>) -> Bool {
    !self.programmes.isDisjoint(with: programmes)
  }

  /// « IML, PHC et CVG, 2026 ».
  package var title: String {
    "\(kind.shortLabel), \(programmesText), \(year)"
  }
  package var programmesText: String {
    programmes.map { $0.rawValue.uppercased() }.sorted(by: >).joined(separator: " et ")
  }
}

extension HousingMeasureKind {
  /// « IML », « CHRS », « Pension de famille ».
  package var shortLabel: String {
    switch self {
    case .iml: "IML"
    case .act: "ACT"
    default: label
    }
  }
}

/// What happened to reserved measures, one line after the other. Nothing is ever rubbed out: a
/// mistake is another line.
package struct QuotaLedger: Sendable, Hashable {
  package let entries: [QuotaEntry]

  package init(_ entries: [QuotaEntry] = []) { self.entries = entries }

  /// Measures reserved: opened, brought from another year, less those taken away or carried over.
  package var dedicated: Int {
    entries.filter { !$0.kind.movesOne }.reduce(0) { $0 + $1.units }
  }
  /// Measures given to somebody and not returned.
  package var allocated: Int {
    -entries.filter(\.kind.movesOne).reduce(0) { $0 + $1.units }
  }
  /// What is left: the sum of the lines. Never negative.
  package var free: Int { entries.reduce(0) { $0 + $1.units } }
  package var fraction: QuotaFraction { QuotaFraction(allocated, of: dedicated) }

  /// Whether that case holds one of them now.
  package func holds(_ allocation: ID<CommitteeCase>) -> Bool {
    -entries.filter { $0.allocation == allocation }.reduce(0) { $0 + $1.units } > 0
  }

  // Each act gives the line to add, or says why it cannot be.

  package func opening(_ count: Int) throws(QuotaRefusal) -> QuotaMove {
    guard (1...500).contains(count) else { throw .impossibleCount }
    return QuotaMove(entries.isEmpty ? .opening : .increase, count)
  }

  package func reducing(by count: Int) throws(QuotaRefusal) -> QuotaMove {
    guard count > 0 else { throw .impossibleCount }
    guard count <= free else { throw .onlyFree(free) }
    return QuotaMove(.reduction, -count)
  }

  package func allocating(to allocation: ID<CommitteeCase>) throws(QuotaRefusal) -> QuotaMove {
    guard !holds(allocation) else { throw .alreadyHeld }
    guard free > 0 else { throw .nothingLeft }
    return QuotaMove(.allocation, -1, allocation)
  }

  package func returning(_ allocation: ID<CommitteeCase>) throws(QuotaRefusal) -> QuotaMove {
    guard holds(allocation) else { throw .notHeld }
    return QuotaMove(.returned, 1, allocation)
  }

  /// What is left goes to the next year, all of it or a part.
  package func carryingOut(_ count: Int) throws(QuotaRefusal) -> QuotaMove {
    guard count > 0 else { throw .impossibleCount }
    guard count <= free else { throw .onlyFree(free) }
    return QuotaMove(.carriedOut, -count)
  }

  package func carryingIn(_ count: Int) throws(QuotaRefusal) -> QuotaMove {
    guard count > 0 else { throw .impossibleCount }
    return QuotaMove(.carriedIn, count)
  }
}

/// A line about to be written.
package struct QuotaMove: Sendable, Hashable {
  package let kind: QuotaEntryKind
  /// Signed: what it adds to what is left.
  package let units: Int
  package let allocation: ID<CommitteeCase>?

  init(_ kind: QuotaEntryKind, _ units: Int, _ allocation: ID<CommitteeCase>? = nil) {
    self.kind = kind
    self.units = units
    self.allocation = allocation
  }
}

/// A line of the register.
package struct QuotaEntry: Sendable, Hashable {
  /// 1, 2, 3… without a gap.
  package let number: Int
  package let kind: QuotaEntryKind
  package let units: Int
  package let allocation: ID<CommitteeCase>?
  package let reason: String
  package let at: Instant
  package let by: ID<Account>?

  package init(
    number: Int, kind: QuotaEntryKind, units: Int, allocation: ID<CommitteeCase>? = nil,
    reason: String = "", at: Instant, by: ID<Account>?
  ) {
    self.number = number
    self.kind = kind
    self.units = units
    self.allocation = allocation
    self.reason = reason
    self.at = at
    self.by = by
  }
}

package enum QuotaEntryKind: String, Labelled {
  case opening = "ouverture"
  case increase = "ajout"
  case reduction
  case allocation = "attribution"
  case returned = "retour"
  case carriedOut = "report_sorti"
  case carriedIn = "report_entre"

  package var label: String {
    switch self {
    case .opening: "Ouverture"
    case .increase: "Ajout"
    case .reduction: "Réduction"
    case .allocation: "Attribution"
    case .returned: "Retour dans les mesures libres"
    case .carriedOut: "Report sur l’année suivante"
    case .carriedIn: "Report de l’année précédente"
    }
  }

  /// Gives or takes back one measure; the others change how many there are.
  package var movesOne: Bool { self == .allocation || self == .returned }
}

package enum QuotaRefusal: Error, Hashable, Sendable {
  case impossibleCount
  case nothingLeft
  case onlyFree(Int)
  case alreadyHeld
  case notHeld
}

/// « 10/13, soit 76,9 % »: both numbers first, the percentage after, never alone.
package struct QuotaFraction: Sendable, Hashable {
  package let part: Int
  package let whole: Int

  package init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// In tenths of a percent, rounded half up; nil of nothing.
  package var tenths: Int? {
    whole > 0 ? (part * 2000 + whole) / (whole * 2) : nil
  }

  /// « 10/13 ».
  package var text: String { "\(part)/\(whole)" }

  /// « 10/13, soit 76,9 % »; « 0/0 » has no percentage.
  package var sentence: String {
    guard let tenths else { return text }
    let decimals = tenths % 10 == 0 ? "" : ",\(tenths % 10)"
    return "\(text), soit \(tenths / 10)\(decimals)\u{A0}%"
  }
}
