import Kernel

/// Carries one letter out of the house.
package protocol MailTransport: Sendable {
  /// - Throws: when the letter was not taken; it will be tried again later.
  func send(recipient: String, subject: String, body: String, id: String) async throws
}
