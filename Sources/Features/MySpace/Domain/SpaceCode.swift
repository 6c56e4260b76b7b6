import Kernel

/// The code she chooses: four to six digits. Never one that anybody would try first.
package struct SpaceCode: Sendable, Hashable, CustomStringConvertible {
  package let digits: String

  package enum Problem: Error, Sendable, Hashable {
    case shape
    case easyToGuess
  }

  package init(choosing text: String) throws(Problem) {
    let digits = text.filter { !$0.isWhitespace }
    guard (4...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
    else { throw .shape }
    guard !Self.isEasy(digits) else { throw .easyToGuess }
    self.digits = digits
  }

  /// A first code: six digits, for the paper.
  /// - Parameter draw: a number from 0 up to, not including, its argument.
  package static func first(_ draw: (Int) -> Int) -> SpaceCode {
    while true {
      let digits = (0..<6).map { _ in String(draw(10)) }.joined()
      if let code = try? SpaceCode(choosing: digits) { return code }
    }
  }

  package var description: String { "‹code›" }

  /// The first code of a paper not used within that many days opens nothing.
  package static let firstCodeDays = 30

  /// One digit again and again, two by turns, or digits that follow each other.
  private static func isEasy(_ digits: String) -> Bool {
    let values = digits.utf8.map { Int($0) - 48 }
    let steps = Set(zip(values, values.dropFirst()).map { $1 - $0 })
    if steps.count == 1, let step = steps.first, abs(step) <= 1 { return true }
    return zip(values, values.dropFirst(2)).allSatisfy { $0 == $1 }
  }
}
