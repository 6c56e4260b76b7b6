import CArgon2
import NIOPosix

/// Argon2id, off the threads that serve pages (20 ms of work per call).
package struct PasswordHasher: Sendable {
  private let hashing: @Sendable (String, [UInt8]) async throws -> String
  private let verifying: @Sendable (String, String) async throws -> Bool

  /// - Parameters:
  ///   - hashing: password and salt to the encoded hash.
  ///   - verifying: password and encoded hash to yes or no.
  package init(
    hashing: @escaping @Sendable (String, [UInt8]) async throws -> String,
    verifying: @escaping @Sendable (String, String) async throws -> Bool
  ) {
    self.hashing = hashing
    self.verifying = verifying
  }

  package func hash(_ password: String, salt: [UInt8]) async throws -> String {
    try await hashing(password, salt)
  }

  package func verify(_ password: String, against encoded: String) async throws -> Bool {
    try await verifying(password, encoded)
  }

  /// The real thing. 19 MiB, two passes, one lane: the minimum of OWASP's « Password Storage
  /// Cheat Sheet » for Argon2id (read in November 2026).
  package static func argon2id(threads: NIOThreadPool, kibibytes: UInt32 = 19_456) -> Self {
    PasswordHasher(
      hashing: { password, salt in
        try await threads.runIfActive { try encode(password, salt, kibibytes) }
      },
      verifying: { password, encoded in
        try await threads.runIfActive { check(password, encoded) }
      })
  }

  private static func encode(_ password: String, _ salt: [UInt8], _ memory: UInt32) throws
    -> String
  {
    let length = argon2_encodedlen(2, memory, 1, UInt32(salt.count), 32, Argon2_id)
    var encoded = [CChar](repeating: 0, count: length)
    var password = password
    let status = password.withUTF8 {
      argon2id_hash_encoded(
        2, memory, 1, $0.baseAddress, $0.count, salt, salt.count, 32, &encoded, length)
    }
    guard status == ARGON2_OK.rawValue else { throw HashingFailure(status: status) }
    return String(
      decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func check(_ password: String, _ encoded: String) -> Bool {
    var password = password
    return password.withUTF8 { argon2id_verify(encoded, $0.baseAddress, $0.count) }
      == ARGON2_OK.rawValue
  }
}

package struct HashingFailure: Error {
  package let status: Int32
}
