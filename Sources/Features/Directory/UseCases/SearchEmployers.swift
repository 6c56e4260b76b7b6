import Domain
import Kernel

/// Finds employers, or open posts, in the directory in memory. Open to everybody: it reads nothing
/// about persons, and the order depends on none.
package struct SearchEmployers: Sendable {
  private let directory: LiveDirectory
  package init(_ directory: LiveDirectory) { self.directory = directory }

  package func callAsFunction(_ criteria: EmployerCriteria) -> EmployerPage<EmployerHit> {
    Self.employers(criteria, in: directory.index)
  }

  /// The same over a directory held by the caller.
  package static func employers(_ criteria: EmployerCriteria, in directory: DirectoryIndex)
    -> EmployerPage<EmployerHit>
  {
    EmployerSearch(criteria, in: directory).employers()
  }

  package func posts(_ criteria: EmployerCriteria) -> EmployerPage<PostHit> {
    EmployerSearch(criteria, in: directory.index).posts()
  }

  /// What a typed commune means; see `CommuneIndex.reading`.
  package func commune(_ text: String) -> CommuneIndex.Reading {
    directory.index.communes.reading(text)
  }

  package func commune(_ insee: INSEECode) -> Commune? { directory.index.communes[insee] }

  /// « Angoulême (16000) »…
  package func communeSuggestions(_ text: String) -> [String] {
    directory.index.communes.suggestions(text).map(\.label)
  }

  /// Names of trades.
  package func tradeSuggestions(_ text: String) -> [String] {
    directory.index.trades.suggestions(text)
  }

  /// The code a text names exactly; nil when it is unclear.
  package func trade(named text: String) -> ROMECode? {
    directory.index.trades.code(named: text)
  }

  package func tradeLabel(_ code: ROMECode) -> String? { directory.index.trades.label(code) }
}
