import Kernel

/// An e-mail to a professional. It never carries more of a person than her first name: the rest
/// is read in Cordée, after signing in.
package struct Letter: Sendable, Hashable {
  package let recipient: Email
  package let subject: String
  package let body: String

  package init(to recipient: Email, subject: String, body: String) {
    self.recipient = recipient
    self.subject = subject
    self.body = body
  }
}
