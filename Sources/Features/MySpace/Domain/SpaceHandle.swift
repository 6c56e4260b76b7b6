import Kernel

/// The name a person signs in with, printed on her paper: eight letters that can be read aloud,
/// « KAVU TERA ». It is not a secret; the code is.
package struct SpaceHandle: Sendable, Hashable, CustomStringConvertible {
  /// Eight capital letters, without space.
  package let letters: String

  // No I and no L, which look like each other; O stays, since there is never a digit.
  private static let consonants = Array("BCDFGHJKMNPRSTVZ")
  private static let vowels = Array("AEOU")

  /// Reads what she types: small or capital letters, with or without spaces or hyphens, a zero for
  /// an O. Nil when it cannot be a handle.
  package init?(_ text: String) {
    let typed = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
      .replacing("0", with: "O")
    guard typed.count == 8,
      typed.enumerated().allSatisfy({ position, letter in
        (position % 2 == 0 ? Self.consonants : Self.vowels).contains(letter)
      })
    else { return nil }
    letters = typed
  }

  /// Draws one: four syllables, never one of a few words that would not be kind to carry.
  /// - Parameter draw: a number from 0 up to, not including, its argument.
  package static func draw(_ draw: (Int) -> Int) -> SpaceHandle {
    while true {
      var letters = ""
      for _ in 0..<4 {
        letters.append(consonants[draw(consonants.count)])
        letters.append(vowels[draw(vowels.count)])
      }
      if !unkind.contains(where: { letters.contains($0) }), let handle = SpaceHandle(letters) {
        return handle
      }
    }
  }

  private static let unkind = [
    "PUTE", "PUTA", "CACA", "COCU", "CUCU", "PEDE", "NAZE", "RATE", "TARE", "GAGA", "BETE",
    "BAVE", "ZERO", "PETE", "ROTE", "NEGRO", "TUE", "TEBE",
  ]

  /// As it is printed, in two groups: « KAVU TERA ».
  package var display: String { "\(letters.prefix(4))\u{A0}\(letters.suffix(4))" }

  package var description: String { "‹identifiant›" }
}
