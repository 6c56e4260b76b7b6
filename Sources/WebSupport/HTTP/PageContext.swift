import Domain
import Hummingbird
import Kernel
import NIOCore

/// What travels with one request: who asks, what was sent, the browser's key.
package struct PageContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  package var visitor: Visitor = .nobody
  package var form = Form()
  /// The secret cookie this browser holds, from which its CSRF token is drawn.
  package var browserKey = ""
  /// What to tell once on the next page, after a POST and its redirection.
  package var flash: String?
  /// The reference a visitor may quote when something failed.
  package var reference = ""

  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
  }
}

/// One request as a page sees it.
package struct PageRequest: Sendable {
  package let path: String
  package let parameters: [String: String]
  package let query: Form
  package let form: Form
  package let visitor: Visitor
  /// To be printed in each form: `\(request.csrfField)`.
  package let csrfToken: String
  package let flash: String?
  package let address: String
  package let headers: HTTPFields

  package init(
    path: String, parameters: [String: String] = [:], query: Form = Form(), form: Form = Form(),
    visitor: Visitor = .nobody, csrfToken: String = "", flash: String? = nil,
    address: String = "", headers: HTTPFields = [:]
  ) {
    self.path = path
    self.parameters = parameters
    self.query = query
    self.form = form
    self.visitor = visitor
    self.csrfToken = csrfToken
    self.flash = flash
    self.address = address
    self.headers = headers
  }

  /// The identifier in the address. One that cannot be is as one that does not exist.
  package func id<Subject>(_ name: String = "id", of: Subject.Type = Subject.self) throws
    -> ID<Subject>
  {
    guard let text = parameters[name], let id = ID<Subject>(parsing: text) else {
      throw Refusal.notFound
    }
    return id
  }

  package var csrfField: HTML {
    "<input type=\"hidden\" name=\"_csrf\" value=\"\(csrfToken)\">"
  }
}
