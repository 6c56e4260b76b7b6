import Kernel

/// What Les emplois de l'inclusion checks of the dates of a hire
/// (itou/www/apply/forms.py, 475-505; vectors `job_application.accept_dates`).
package enum HireDateRemark: String, Coded, Sendable {
  /// Incoherent: the only one that is refused.
  case endBeforeStart = "end_before_start"
  case startInPast = "start_in_past"
  case startFarFuture = "start_far_future"
  case startAfterPassEnd = "start_after_pass_end"

  /// Coherence of data is refused; a practice is explained, and a human may go on with a reason.
  package var isRefused: Bool { self == .endBeforeStart }
}

package enum HireDates {
  /// Les emplois takes no hire that starts later than this many months from today.
  package static let monthsAhead = 6

  /// - Parameters:
  ///   - endsOn: the last day, counted.
  ///   - passEnd: the last day of her latest PASS IAE; one that is over today is not looked at.
  package static func remarks(
    kind: StructureKind, startsOn: Day, endsOn: Day?, passEnd: Day?, on today: Day
  ) -> [HireDateRemark] {
    var remarks: [HireDateRemark] = []
    if startsOn < today, kind != .geiq { remarks.append(.startInPast) }
    if startsOn > today.adding(months: monthsAhead) { remarks.append(.startFarFuture) }
    if let endsOn, endsOn < startsOn { remarks.append(.endBeforeStart) }
    if let passEnd, kind.isSIAE, passEnd >= today, startsOn > passEnd {
      remarks.append(.startAfterPassEnd)
    }
    return remarks
  }
}
