import Kernel

/// Two files that were made one. Undoing is possible for thirty days.
package struct FileMerge: Sendable, Hashable {
  package let id: ID<FileMerge>
  package let kept: ID<Person>
  package let merged: ID<Person>
  package let by: ID<Account>
  package let at: Instant

  package init(
    id: ID<FileMerge>, kept: ID<Person>, merged: ID<Person>, by: ID<Account>, at: Instant
  ) {
    self.id = id
    self.kept = kept
    self.merged = merged
    self.by = by
    self.at = at
  }

  package static let undoDays = 30

  package func mayBeUndone(at instant: Instant) -> Bool {
    at.seconds(to: instant) <= Double(Self.undoDays * 86_400)
  }
}

/// The code she gives so that a second structure joins her file: eight signs, ten minutes, once.
package enum LinkCode {
  /// Without the letters and digits that look alike.
  package static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
  package static let length = 8
  package static let lifeInSeconds = 600
  /// Wrong codes one account may type in ten minutes.
  package static let tries = 5

  /// As typed: lower case, spaces and hyphens forgiven.
  package static func normalised(_ typed: String) -> String {
    String(typed.uppercased().filter { alphabet.contains($0) })
  }

  /// « ABCD-EFGH », easier to say aloud.
  package static func display(_ code: String) -> String {
    "\(code.prefix(length / 2))-\(code.suffix(length / 2))"
  }
}
