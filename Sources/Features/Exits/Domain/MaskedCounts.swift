/// Counts as somebody may read them who must recognise nobody: none from 1 to 4, and a second cell
/// hidden when one alone could be worked out from the total.
package enum MaskedCounts {
  package static let least = 5

  /// One cell for each count, in the same order: nil where it is hidden.
  ///
  /// - Parameter counts: parts of one whole whose total is shown; zero may be said.
  package static func cells(_ counts: [Int]) -> [Int?] {
    let total = counts.reduce(0, +)
    // Under five in all, even a zero would say where they are.
    guard total == 0 || total >= least else { return counts.map { _ in nil } }
    var hidden = Set(counts.indices.filter { isSmall(counts[$0]) })
    // What is hidden together must not be worked out: at least two cells, and five persons.
    while !hidden.isEmpty, hidden.count < 2 || hidden.map({ counts[$0] }).reduce(0, +) < least {
      let others = counts.indices.filter { !hidden.contains($0) && counts[$0] > 0 }
      guard let next = others.min(by: { counts[$0] < counts[$1] }) else { break }
      hidden.insert(next)
    }
    return counts.indices.map { hidden.contains($0) ? nil : counts[$0] }
  }

  /// The same where the total is not shown beside them: each stands alone.
  package static func withoutTotal(_ counts: [Int]) -> [Int?] {
    counts.map { isSmall($0) ? nil : $0 }
  }

  /// The total of such cells; nil from 1 to 4.
  package static func total(_ counts: [Int]) -> Int? {
    let total = counts.reduce(0, +)
    return isSmall(total) ? nil : total
  }

  private static func isSmall(_ count: Int) -> Bool { (1..<least).contains(count) }
}
