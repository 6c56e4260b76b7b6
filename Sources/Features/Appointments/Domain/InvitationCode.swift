import Kernel

/// The short code of one invitation, on a letter or in a text: eight signs, `K7RM 4TXD`. It opens
/// that invitation and nothing else.
package struct InvitationCode: Sendable, Hashable, CustomStringConvertible {
  /// Eight capital letters or digits, without space.
  package let signs: String

  /// As RDV-Insertion writes them (invitation.rb).
  package static let pattern = "^[A-Z0-9]{8}$"
  // No I, L, O, 0 or 1: on paper they look like each other.
  private static let alphabet = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")

  /// Reads what she types: small or capital letters, with spaces or hyphens. Nil when it cannot be
  /// a code.
  package init?(_ text: String) {
    let typed = text.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "." }
    guard typed.utf8.count == 8,
      typed.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) })
    else { return nil }
    signs = typed
  }

  /// - Parameter draw: a number from 0 up to, not including, its argument.
  package static func draw(_ draw: (Int) -> Int) -> InvitationCode {
    InvitationCode(String((0..<8).map { _ in alphabet[draw(alphabet.count)] }))!
  }

  /// « K7RM 4TXD ».
  package var display: String { "\(signs.prefix(4))\u{A0}\(signs.suffix(4))" }

  package var description: String { "‹code›" }
}
