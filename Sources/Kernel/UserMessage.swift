/// A sentence to a human being about something that could not be done as asked.
package struct UserMessage: Error, Hashable, Sendable {
  /// What is wrong, in one French sentence.
  package let title: String
  /// The fact behind it and what to do next; empty when the title says all.
  package let detail: String
  /// The name of the form field it is about, so that the page can show it there.
  package let field: String?

  package init(_ title: String, detail: String = "", field: String? = nil) {
    self.title = title
    self.detail = detail
    self.field = field
  }
}

/// Several sentences at once: a form shows all that is wrong with it, not the first thing only.
package struct InvalidInput: Error, Hashable, Sendable {
  package let messages: [UserMessage]
  package init(_ messages: [UserMessage]) { self.messages = messages }
}

/// What a use case answers when it will not do a thing. Pages turn each into one status and one
/// calm page; a failure of the machine is any other error.
package enum Refusal: Error, Hashable, Sendable {
  /// It does not exist, or the one who asks may not know that it does. (404)
  case notFound
  /// The one who asks is known and may not do this; the message says who may. (403)
  case notAllowed(UserMessage)
  /// What was typed does not fit. (422)
  case invalid([UserMessage])
  /// Somebody else changed it meanwhile. (409)
  case changedMeanwhile(UserMessage)

  package static func invalid(_ message: UserMessage) -> Refusal { .invalid([message]) }
}
