import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What somebody asks of reserved measures.
package struct QuotaOpening: Sendable {
  package var year: Int?
  package var programmes: Set<Programme> = []
  package var kind: HousingMeasureKind?
  package var count: Int?
  package var reason = ""
  package init() {}
}

/// Opens, adds, takes away and carries over reserved measures: each act is a line of the register,
/// with its reason.
package struct ManageQuotas: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func open(_ opening: QuotaOpening, by member: Member) async throws -> ID<ReservedQuota> {
    let moment = dependencies.moment
    let id = dependencies.newID(ReservedQuota.self)
    guard let territory = member.territory, SIAOAccess.readsQuotas(member, of: territory) else {
      throw Refusal.notFound
    }
    guard SIAOAccess.runsQuotas(member, of: territory) else {
      throw Refusal.notAllowed(QuotaMessages.notYours)
    }
    let (year, kind, count) = try Self.checked(opening, on: moment.today)
    let quota = ReservedQuota(
      id: id, territory: territory, year: year, programmes: opening.programmes, kind: kind,
      ledger: QuotaLedger())
    do {
      try await dependencies.database.write { session in
        try QuotaStore.insert(quota, in: session)
        let move = try QuotaDesk.decide { () throws(QuotaRefusal) in
          try quota.ledger.opening(count)
        }
        try QuotaDesk.add(
          move, to: quota, because: opening.reason, by: member, at: moment, in: session)
      }
      return id
    } catch let failure as SQLFailure where failure.kind == .duplicate {
      throw Refusal.invalid(QuotaMessages.alreadyOpen)
    }
  }

  /// More measures, or fewer.
  package func change(
    _ id: ID<ReservedQuota>, by count: Int, reason: String, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let quota = try QuotaDesk.own(id, version: version, by: member, in: session)
      guard !reason.isEmpty else { throw Refusal.invalid(QuotaMessages.reasonMissing) }
      let move = try QuotaDesk.decide { () throws(QuotaRefusal) in
        count < 0 ? try quota.ledger.reducing(by: -count) : try quota.ledger.opening(count)
      }
      try QuotaDesk.add(move, to: quota, because: reason, by: member, at: moment, in: session)
    }
  }

  /// What is left at the end of the year, or a part of it, goes to the next one: a decision, never
  /// a habit. Both registers are written in one act.
  package func carryOver(
    _ id: ID<ReservedQuota>, count: Int, reason: String, version: Int, by member: Member
  ) async throws -> ID<ReservedQuota> {
    let moment = dependencies.moment
    let fresh = dependencies.newID(ReservedQuota.self)
    return try await dependencies.database.write { session in
      let quota = try QuotaDesk.own(id, version: version, by: member, in: session)
      guard !reason.isEmpty else { throw Refusal.invalid(QuotaMessages.reasonMissing) }
      guard QuotaDesk.mayCarryOver(quota, on: moment.today) else {
        throw Refusal.invalid(QuotaMessages.tooEarly(quota.year))
      }
      let out = try QuotaDesk.decide { () throws(QuotaRefusal) in
        try quota.ledger.carryingOut(count)
      }
      try QuotaDesk.add(out, to: quota, because: reason, by: member, at: moment, in: session)
      var next = try QuotaStore.same(as: quota, in: quota.year + 1, session)
      if next == nil {
        let opened = ReservedQuota(
          id: fresh, territory: quota.territory, year: quota.year + 1,
          programmes: quota.programmes, kind: quota.kind, ledger: QuotaLedger())
        try QuotaStore.insert(opened, in: session)
        next = opened
      }
      let moveIn = try QuotaDesk.decide { () throws(QuotaRefusal) in
        try next!.ledger.carryingIn(count)
      }
      try QuotaDesk.add(moveIn, to: next!, because: reason, by: member, at: moment, in: session)
      return next!.id
    }
  }

  private static func checked(_ opening: QuotaOpening, on today: Day) throws
    -> (year: Int, kind: HousingMeasureKind, count: Int)
  {
    var problems: [UserMessage] = []
    if !(opening.year.map { (today.year - 3...today.year + 2).contains($0) } ?? false) {
      problems.append(QuotaMessages.year(today.year))
    }
    if opening.programmes.isEmpty { problems.append(QuotaMessages.programmeMissing) }
    if opening.kind == nil { problems.append(QuotaMessages.kindMissing) }
    if !(opening.count.map { (1...500).contains($0) } ?? false) {
      problems.append(QuotaMessages.count)
    }
    if opening.reason.isEmpty { problems.append(QuotaMessages.reasonMissing) }
    guard problems.isEmpty, let year = opening.year, let kind = opening.kind,
      let count = opening.count
    else { throw Refusal.invalid(problems) }
    return (year, kind, count)
  }
}

/// What every act on a register begins and ends with.
enum QuotaDesk {
  static func own(
    _ id: ID<ReservedQuota>, version: Int, by member: Member, in session: any SQLSession
  ) throws -> ReservedQuota {
    guard let quota = try QuotaStore.load(id, in: session),
      SIAOAccess.readsQuotas(member, of: quota.territory)
    else { throw Refusal.notFound }
    guard SIAOAccess.runsQuotas(member, of: quota.territory) else {
      throw Refusal.notAllowed(QuotaMessages.notYours)
    }
    guard quota.version == version else { throw Refusal.changedMeanwhile(QuotaMessages.changed) }
    return quota
  }

  /// From the last month of its year on.
  static func mayCarryOver(_ quota: ReservedQuota, on today: Day) -> Bool {
    today.year > quota.year || (today.year == quota.year && today.month == 12)
  }

  static func add(
    _ move: QuotaMove, to quota: ReservedQuota, because reason: String, by member: Member,
    at moment: Moment, in session: any SQLSession
  ) throws {
    try add(
      move, to: quota, because: reason, account: member.account, by: JournalActor(member),
      at: moment, in: session)
  }

  /// Writes the line, or says that somebody else wrote one first.
  static func add(
    _ move: QuotaMove, to quota: ReservedQuota, because reason: String, account: ID<Account>?,
    by actor: JournalActor, at moment: Moment, in session: any SQLSession
  ) throws {
    guard
      try QuotaStore.add(
        move, to: quota, because: reason, by: account, at: moment.instant, in: session)
    else { throw Refusal.changedMeanwhile(QuotaMessages.changed) }
    try Journal.append(
      JournalEvent(
        .quotaMoved,
        [.quota: quota.id.text, .state: move.kind.code, .count: String(move.units)]),
      about: .instance, by: actor, at: moment.instant, in: session)
  }

  static func decide(_ act: () throws(QuotaRefusal) -> QuotaMove) throws -> QuotaMove {
    do { return try act() } catch { throw Refusal.invalid(QuotaMessages.message(error)) }
  }
}
