import Kernel

/// An e-mail to a professional. It never carries more of a person than her first name: the rest
/// is read in Cordée, after signing in.
package struct Letter: Sendable, Hashable {
  package let recipient: Email
  package let subject: String
  package let body: String
  /// What the letter of the morning says of it: it names nobody.
  package let digestLine: String
  /// An iCalendar file that goes with it; nil for most letters.
  package let calendar: String?

  /// - Parameter digestLine: needed when the subject names somebody; the subject otherwise.
  package init(
    to recipient: Email, subject: String, body: String, digestLine: String? = nil,
    calendar: String? = nil
  ) {
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.digestLine = digestLine ?? subject
    self.calendar = calendar
  }
}
