import Domain
import Kernel
import SQL

/// From a commune as somebody types it to its code, and back.
package enum CommuneNames {
  /// Takes an INSEE code, a name (« Angoulême »), or a name and a postcode or department
  /// (« Angoulême (16000) », « Angoulême (16) »). Nil when no commune, or several, bear it.
  package static func code(of typed: String, in session: any SQLSession) throws -> INSEECode? {
    if let code = INSEECode(typed) { return code }
    let parts = typed.split(separator: "(", maxSplits: 1)
    guard let first = parts.first else { return nil }
    let name = trimmed(first)
    let number = parts.count > 1 ? String(parts[1].filter(\.isNumber)) : ""
    let found = try session.all(
      """
      SELECT insee FROM commune
      WHERE name = \(name) AND (department = \(number) OR postcodes LIKE \("%\(number)%"))
      LIMIT 2
      """
    ) { try $0.insee(ifPresent: 0) }
    return found.count == 1 ? found[0] : nil
  }

  package static func name(of code: INSEECode, in session: any SQLSession) throws -> String? {
    try session.first("SELECT name FROM commune WHERE insee = \(code)") { $0.text(0) }
  }
}
