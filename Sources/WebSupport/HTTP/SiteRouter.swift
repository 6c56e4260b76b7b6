import Domain
import Hummingbird
import Kernel
import Logging
import NIOCore

/// What the site needs to know from outside to become a web server.
package struct SiteSettings: Sendable {
  /// From a session cookie to who it belongs to; `.nobody` for an ended one.
  package var identify: @Sendable (String) async throws -> Visitor
  /// What to answer when somebody must sign in first: the sign-in page, keeping what was typed.
  package var signIn: @Sendable (PageRequest) async throws -> Response
  /// What to answer when a form was opened before the visitor signed in or out elsewhere: the same
  /// form to send again.
  package var resume: @Sendable (PageRequest) async throws -> Response
  package var footer: Footer
  /// Cookies are `Secure` and HSTS is sent.
  package var behindTLS: Bool
  package var logger: Logger
  package var newReference: @Sendable () -> String

  package init(
    identify: @escaping @Sendable (String) async throws -> Visitor,
    signIn: @escaping @Sendable (PageRequest) async throws -> Response,
    resume: @escaping @Sendable (PageRequest) async throws -> Response,
    footer: Footer, behindTLS: Bool, logger: Logger, newReference: @escaping @Sendable () -> String
  ) {
    self.identify = identify
    self.signIn = signIn
    self.resume = resume
    self.footer = footer
    self.behindTLS = behindTLS
    self.logger = logger
    self.newReference = newReference
  }
}

extension Site {
  /// The Hummingbird router that serves every route, behind the same doors.
  package func router(_ settings: SiteSettings) -> Router<PageContext> {
    let router = Router(context: PageContext.self)
    // From the outside in.
    router.add(middleware: SecurityHeaders(behindTLS: settings.behindTLS))
    router.add(middleware: Compression())
    router.add(middleware: ErrorPages(settings: settings))
    router.add(middleware: Cookies(identify: settings.identify, behindTLS: settings.behindTLS))
    router.add(middleware: FormReader())
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        let page = PageRequest(request, context)
        do {
          guard route.access.admits(page.visitor) else {
            if page.visitor == .nobody || route.access == .herself { throw SignInNeeded() }
            throw Refusal.notFound
          }
          return try await route.handler(page)
        } catch  where !page.form.pairs.isEmpty {
          // What was typed goes with the error, so that the next page can give it back.
          throw RequestStopped(cause: error, form: page.form)
        }
      }
    }
    return router
  }
}

extension PageRequest {
  init(_ request: Request, _ context: PageContext) {
    var parameters: [String: String] = [:]
    for (name, value) in context.coreContext.parameters {
      parameters[String(name)] = percentDecoded(
        Array(value.utf8).flatMap { $0 == UInt8(ascii: "+") ? Array("%2B".utf8) : [$0] })
    }
    self.init(
      path: request.uri.path, parameters: parameters,
      query: Form(urlEncoded: (request.uri.query ?? "").utf8) ?? Form(), form: context.form,
      visitor: context.visitor, csrfToken: WebSupport.csrfToken(context.browserKey),
      flash: context.flash, address: request.uri.string, headers: request.headers)
  }
}
