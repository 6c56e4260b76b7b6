import Kernel

/// What a free text seems to hold that should not be written down. A hint for health and
/// consumption (never a block: a word may have another meaning); a refusal for a social security
/// number, which Cordée never stores (décret 2019-341: its uses are listed, ours is not one).
package enum TypedTextGuard {
  package enum Topic: Sendable, Hashable {
    case health
    case consumption
  }

  /// The topics a text seems to speak of.
  package static func topics(in text: String) -> Set<Topic> {
    let words = folded(text).split(separator: " ")
    var found: Set<Topic> = []
    if words.contains(where: { word in healthStems.contains { word.hasPrefix($0) } }) {
      found.insert(.health)
    }
    if words.contains(where: { word in consumptionStems.contains { word.hasPrefix($0) } }) {
      found.insert(.consumption)
    }
    return found
  }

  /// True when some digits look like a French social security number: 13, or 15 with the key,
  /// spaces allowed.
  package static func holdsSocialSecurityNumber(_ text: String) -> Bool {
    var run: [Character] = []
    for character in text + "\n" {
      if character.isASCII, character.isNumber || "ABab".contains(character) && run.count == 6 {
        run.append(character)
      } else if character == " " || character == "\u{A0}" || character == "." || character == "-" {
        continue
      } else {
        if looksLikeSocialSecurityNumber(run) { return true }
        run = []
      }
    }
    return false
  }

  /// One digit for the sex, two for the year, two for the month, five for the place, three for the
  /// order, then perhaps two for the key.
  private static func looksLikeSocialSecurityNumber(_ run: [Character]) -> Bool {
    guard run.count == 13 || run.count == 15, let first = run.first, "123478".contains(first),
      let month = Int(String(run[3...4]))
    else { return false }
    return (1...12).contains(month) || (20...42).contains(month) || (50...99).contains(month)
  }

  private static let healthStems = [
    "maladie", "malade", "hopital", "hospitalis", "depress", "psychiatr", "psychos", "suicid",
    "medicament", "traitement", "diabet", "cancer", "vih", "sida", "hepatit", "epileps",
    "schizo", "bipolair", "anxiet", "angoiss", "burnout", "grossesse", "enceinte", "handicap",
    "invalidite", "chirurg", "infirmier", "medecin",
  ]
  private static let consumptionStems = [
    "alcool", "drogue", "addict", "cannabis", "cocain", "heroin", "methadone", "subutex",
    "sevrage", "toxico", "csapa", "caarud", "joint", "ivre", "consomm",
  ]
}
