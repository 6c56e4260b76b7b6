import Domain
import Hummingbird
import Kernel
import Logging
import NIOCore

/// Turns what went wrong into one calm page: a refusal says what to do, a failure gives a
/// reference and is logged. Never a Swift error on a page, never a person's words in the log.
struct ErrorPages: RouterMiddleware {
  let settings: SiteSettings

  func handle(
    _ request: Request, context: PageContext,
    next: (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return try await answer(error, request, context)
    }
  }

  private func answer(_ error: any Error, _ request: Request, _ context: PageContext) async throws
    -> Response
  {
    // The visitor and the form are known deeper in; read again what the page needs.
    var context = context
    if let session = request.cookies[CookieName.session]?.value {
      context.browserKey = session
      context.visitor = (try? await settings.identify(session)) ?? .nobody
    } else if let browser = request.cookies[CookieName.browser]?.value {
      context.browserKey = browser
    }
    if let stopped = error as? RequestStopped { context.form = stopped.form }
    if let stale = error as? StaleForm { context.form = stale.form }
    let cause = (error as? RequestStopped)?.cause ?? error
    let page = PageRequest(request, context)
    let wantsJSON = request.uri.path.hasPrefix("/api/")
    do {
      switch cause {
      case is SignInNeeded where !wantsJSON: return try await settings.signIn(page)
      case is StaleForm where !wantsJSON: return try await settings.resume(page)
      default: break
      }
    } catch {
      settings.logger.error("sign-in page failed", metadata: ["error": "\(type(of: error))"])
    }
    let problem = Problem(cause)
    var reference = ""
    if problem.status.code >= 500 {
      reference = settings.newReference()
      settings.logger.error(
        "request failed",
        metadata: [
          "reference": "\(reference)", "path": "\(request.uri.path)", "error": "\(cause)",
        ])
    }
    if wantsJSON { return problem.json(reference: reference) }
    return .html(
      errorPage(problem, page: page, reference: reference, footer: settings.footer),
      status: problem.status)
  }
}

/// An error met after the form was read, with the form.
struct RequestStopped: Error {
  let cause: any Error
  let form: Form
}

/// One thing that went wrong, in the words of a page.
package struct Problem: Sendable {
  package let status: HTTPResponse.Status
  /// Stable code for machines.
  package let code: String
  package let title: String
  package let messages: [UserMessage]

  private init(
    _ status: HTTPResponse.Status, _ code: String, _ title: String, _ messages: [UserMessage]
  ) {
    self.status = status
    self.code = code
    self.title = title
    self.messages = messages
  }

  package init(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self.init(refusal)
    case let invalid as InvalidInput: self.init(Refusal.invalid(invalid.messages))
    case is SignInNeeded: self.init(.unauthorized, "sign-in-needed", "Il faut se connecter", [])
    case is ForeignForm:
      self.init(
        .forbidden, "foreign-form", "Ce formulaire vient d’un autre site",
        [UserMessage("Par sécurité, rien n’a été enregistré. Ouvrez la page depuis Cordée.")])
    case is UnreadableForm:
      self.init(
        .badRequest, "unreadable-form", "Le formulaire est arrivé incomplet",
        [
          UserMessage(
            "Rien n’a été enregistré. Revenez à la page précédente et envoyez-le de nouveau.")
        ])
    case let error as any HTTPResponseError: self.init(http: error.status)
    default:
      self.init(
        .serviceUnavailable, "failure", "Cordée ne peut pas répondre pour le moment",
        [
          UserMessage(
            "Rien n’a été enregistré à moitié. Réessayez dans une minute.",
            detail:
              "Si cela continue, donnez le repère ci-dessous à l’équipe du territoire.")
        ])
    }
  }

  private init(http status: HTTPResponse.Status) {
    switch status {
    case .notFound: self.init(Refusal.notFound)
    case .contentTooLarge:
      self.init(
        status, "too-large", "Ce qui a été envoyé est trop lourd",
        [
          UserMessage(
            "La limite est de 5 Mo par fichier. Rien n’a été enregistré.",
            detail: "Choisissez un fichier plus petit.")
        ])
    default:
      self.init(
        status, "bad-request", "La demande n’a pas été comprise",
        [UserMessage("Rien n’a été enregistré. Revenez à la page précédente.")])
    }
  }

  private init(_ refusal: Refusal) {
    switch refusal {
    case .notFound:
      self.init(
        .notFound, "not-found", "Cette page n’existe pas ou n’existe plus",
        [
          UserMessage(
            "Le lien est peut-être ancien.",
            detail:
              "Ou la personne a retiré son accord : dans ce cas la page disparaît, et c’est normal."
          )
        ])
    case .notAllowed(let message):
      self.init(.forbidden, "not-allowed", message.title, Self.detail(of: message))
    case .invalid(let found):
      self.init(.unprocessableContent, "invalid", "Il reste quelque chose à corriger", found)
    case .changedMeanwhile(let message):
      self.init(.conflict, "changed-meanwhile", message.title, Self.detail(of: message))
    }
  }

  private static func detail(of message: UserMessage) -> [UserMessage] {
    message.detail.isEmpty ? [] : [UserMessage(message.detail)]
  }

  /// `application/problem+json` (RFC 9457).
  package func json(reference: String = "") -> Response {
    let detail = messages.map { $0.title }.joined(separator: " ")
    var text =
      "{\"type\":\"about:blank\",\"status\":\(status.code),\"code\":\(jsonText(code)),"
      + "\"title\":\(jsonText(title)),\"detail\":\(jsonText(detail))"
    if !reference.isEmpty { text += ",\"reference\":\(jsonText(reference))" }
    var response = Response.json(text + "}", status: status)
    response.headers[.contentType] = "application/problem+json; charset=utf-8"
    return response
  }
}

/// A JSON string, quotes included.
package func jsonText(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case _ where scalar.value < 32:
      out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
