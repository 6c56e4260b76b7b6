import Kernel

/// What a password must be: long, and not one that everybody tries first. No rule on symbols or
/// capitals, which make passwords shorter and alike (ANSSI and CNIL, « Recommandations relatives à
/// l'authentification multifacteur et aux mots de passe », 2021: length first).
package enum PasswordRule {
  /// Characters.
  package static let shortest = 12
  /// Bytes; longer is refused before any work is done on it.
  package static let longest = 1000

  /// Nil when the password may be used.
  package static func refusal(_ password: String, email: Email?, name: String) -> PasswordRefusal? {
    if password.count < shortest { return .tooShort(password.count) }
    if password.utf8.count > longest { return .tooLong }
    if Set(password.lowercased()).count < 5 { return .tooSimple }
    if password.allSatisfy({ $0.isNumber || $0.isWhitespace }) { return .tooSimple }
    let core = letters(password)
    var own = [letters(name), "cordee"]
    if let email { own += email.address.split(separator: "@").map { letters(String($0)) } }
    if own.contains(core) { return .ownName }
    return [core, letters(withoutDisguise(password))].contains(where: isCommon) ? .common : nil
  }

  /// Letters and inner digits, folded, without the digits people add at either end.
  private static func letters(_ text: String) -> String {
    let compact = folded(text).filter { $0 != " " }
    let start = compact.drop(while: \.isNumber)
    let end = start.lastIndex(where: { !$0.isNumber }).map { start[...$0] }
    return end.map(String.init) ?? compact
  }

  /// `M0td3p@sse` is read as `motdepasse`.
  private static func withoutDisguise(_ text: String) -> String {
    let letter: [Character: Character] = [
      "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    let end = text.lastIndex(where: { !$0.isNumber && $0 != "!" }) ?? text.startIndex
    return String(text[...end].map { letter[$0] ?? $0 })
  }

  /// A common password, one repeated, or two in a row.
  private static func isCommon(_ core: String) -> Bool {
    let common = CommonPasswords.all
    if common.contains(core) { return true }
    for cut in core.indices.dropFirst() {
      let head = String(core[..<cut])
      guard common.contains(head) else { continue }
      let tail = String(core[cut...])
      if common.contains(tail) || String(repeating: head, count: core.count / head.count) == core {
        return true
      }
    }
    return false
  }
}

/// Why a password cannot be used.
package enum PasswordRefusal: Error, Equatable, Sendable {
  case tooShort(Int)
  case tooLong
  case tooSimple
  case ownName
  case common

  /// The sentence beside the field.
  package func message(field: String) -> UserMessage {
    switch self {
    case .tooShort(let count):
      UserMessage(
        "Choisir au moins \(PasswordRule.shortest) caractères.",
        detail: "Il y en a \(count). Une phrase courte se retient bien.", field: field)
    case .tooLong:
      UserMessage("Choisir un mot de passe plus court.", field: field)
    case .tooSimple:
      UserMessage(
        "Ce mot de passe se devine trop vite.",
        detail: "Il répète les mêmes signes ou ne contient que des chiffres.", field: field)
    case .ownName:
      UserMessage(
        "Ce mot de passe ressemble à votre nom ou à votre adresse.",
        detail: "Choisir autre chose.", field: field)
    case .common:
      UserMessage(
        "Ce mot de passe est parmi les plus utilisés.",
        detail: "Quelqu’un l’essaiera en premier. Une phrase à vous convient mieux.",
        field: field)
    }
  }
}
