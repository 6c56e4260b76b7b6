import Kernel

/// A letter ready to leave, as plain values.
package struct OutgoingMail: Sendable, Hashable {
  package let sender: String
  package let recipient: String
  package let subject: String
  package let body: String
  /// Stable: a letter sent twice bears the same `Message-ID`, so that it is shown once.
  package let id: String
  package let writtenAt: Instant
  /// An iCalendar file attached to it; nil for most letters.
  package let calendar: String?

  package init(
    sender: String, recipient: String, subject: String, body: String, id: String,
    writtenAt: Instant, calendar: String? = nil
  ) {
    self.sender = sender
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.id = id
    self.writtenAt = writtenAt
    self.calendar = calendar
  }
}

/// Carries one letter out of the house. Blocks while it does: call it from a thread that may wait.
package protocol MailTransport: Sendable {
  /// - Throws: when the letter was not taken; it will be tried again later.
  func carry(_ mail: OutgoingMail) throws
}

/// Why a letter was not taken, for the log of the instance.
package struct MailFailure: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}

/// The transport a URL names.
///
/// - `mail://file/var/courrier`: one file a letter in that folder (`mail://file//tmp/x` for an
///   absolute path).
/// - `smtp://user:password@host:587`: STARTTLS is required, except towards this very machine or
///   with `?tls=non`.
/// - `smtps://host:465`: TLS from the first byte.
/// - Throws: `MailFailure` when the URL says nothing of the kind.
package func mailTransport(_ url: String) throws -> any MailTransport {
  if url.hasPrefix("mail://file/") {
    let folder = String(url.dropFirst("mail://file/".count))
    guard !folder.isEmpty else { throw MailFailure("no folder in \(url)") }
    return MailFolder(path: folder)
  }
  guard let server = SMTPServer(url: url) else {
    throw MailFailure("not an address for mail: use mail://file/…, smtp://… or smtps://…")
  }
  return SMTPTransport(server: server)
}
