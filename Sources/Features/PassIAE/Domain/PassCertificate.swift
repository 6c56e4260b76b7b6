import Kernel

/// What is written on the certificate of a PASS that Les emplois de l'inclusion delivered.
package struct PassCertificate: Sendable, Hashable {
  package let number: PassNumber
  /// Both ends count; more than one day.
  package let validity: DayRange

  /// Reads what was typed; all that is wrong comes back together.
  /// - Parameters:
  ///   - end: may be empty: the PASS then ends 730 days after its start.
  package init(number: String, start: String, end: String) throws(InvalidInput) {
    var problems: [UserMessage] = []
    let parsed = PassNumber(number)
    if parsed?.isOfficial != true { problems.append(PassMessages.numberShape) }
    let first = Day(start)
    if first == nil { problems.append(PassMessages.startMissing) }
    let last = end.isEmpty ? first.map { PassIAE.validity(from: $0).last } : Day(end)
    if last == nil, first != nil || !end.isEmpty { problems.append(PassMessages.endMissing) }
    var period: DayRange?
    if let first, let last {
      period = PassIAE.validity(first, last)
      if period == nil { problems.append(PassMessages.endBeforeStart) }
    }
    guard let parsed, let period, problems.isEmpty else { throw InvalidInput(problems) }
    self.number = parsed
    validity = period
  }
}
