/// How many times one thing was wanted and not there.
package struct UnmetNeedCount: Sendable, Hashable {
  package let kind: UnmetNeedKind
  package let solution: HousingMeasureKind?
  package let isRural: Bool
  package let count: Int

  package init(kind: UnmetNeedKind, solution: HousingMeasureKind?, isRural: Bool, count: Int) {
    self.kind = kind
    self.solution = solution
    self.isRural = isRural
    self.count = count
  }

  /// « CHRS en milieu rural », « Des cours de français ».
  package var label: String {
    guard let solution else { return isRural ? "\(kind.label), en milieu rural" : kind.label }
    // Outside the SIAO and its operator an ACT tells of health.
    return isRural ? "\(solution.maskedLabel) en milieu rural" : solution.maskedLabel
  }
}
