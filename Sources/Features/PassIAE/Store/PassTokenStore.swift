import Domain
import Kernel
import SQL

/// The random words that lead from a printed attestation to whether its PASS holds.
package enum PassTokenStore {
  /// The token of that PASS: the one it has, else the one proposed, kept from then on.
  package static func token(
    of pass: ID<PassIAE>, orElse proposed: String, in session: any SQLSession
  ) throws -> String {
    try session.run(
      """
      INSERT INTO pass_token (pass_id, token) VALUES (\(pass), \(proposed))
      ON CONFLICT (pass_id) DO NOTHING
      """)
    return try session.first("SELECT token FROM pass_token WHERE pass_id = \(pass)") { $0.text(0) }
      ?? proposed
  }

  package static func pass(_ token: String, in session: any SQLSession) throws -> PassIAE? {
    let id = try session.first(
      "SELECT pass_id FROM pass_token WHERE token = \(token)"
    ) { $0.id(0, of: PassIAE.self) }
    return try id.flatMap { try PassIAEStore.load($0, in: session) }
  }
}
