import Kernel

/// What becomes of a valid PASS when she is hired again.
package enum PassReuse: Sendable, Hashable {
  case asItIs
  /// It had not started and the hire starts before it: it starts with the hire, and keeps its
  /// number of days.
  case startsEarlier(DayRange)
  /// The hire would start after its last day.
  case endsBeforeHire
}

extension PassIAE {
  /// - Precondition: the PASS is valid today.
  package func reuse(forHireStarting start: Day, on today: Day) -> PassReuse {
    if start > validity.last { return .endsBeforeHire }
    if status(on: today) == .future, start < validity.first {
      return .startsEarlier(DayRange(from: start, days: validity.dayCount))
    }
    return .asItIs
  }
}
