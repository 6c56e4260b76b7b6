import Domain
import Hummingbird
import Kernel
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/verifier/{jeton}` | everyone | the code of a printed attestation; says no name |
  package mutating func addPassVerification(_ verify: VerifyPass, _ footer: Footer) {
    get(
      "/verifier/:jeton", .everyone,
      "le code d’une attestation imprimée : valide ou non, et la fin, sans nom"
    ) { request in
      let found = try await verify(request.parameters["jeton"] ?? "", from: request.address)
      var response = Response.html(
        verificationView(found, request: request, footer: footer),
        status: found == nil ? .tooManyRequests : .ok)
      if found == nil { response.headers[.retryAfter] = "60" }
      return response
    }
  }
}

/// Nothing but whether it holds, and until when: whoever finds the paper learns no more.
func verificationView(_ found: PassVerification?, request: PageRequest, footer: Footer) -> HTML {
  let answer: HTML
  switch found {
  case .valid(let end):
    answer = note(
      "<strong>Ce PASS IAE est valide</strong><p>Il se termine le \(time(end)).</p>", .ok,
      icon: Icon.fits)
  case .suspended(let end):
    answer = note(
      "<strong>Ce PASS IAE est suspendu</strong><p>Ses jours sont gardés. Il se termine le \(time(end)), et reprend à une nouvelle embauche.</p>",
      .info, icon: Icon.clock)
  case .over(let end):
    answer = note(
      "<strong>Ce PASS IAE n’est pas valide</strong><p>Il s’est terminé le \(time(end)).</p>",
      .warn, icon: Icon.warning.html)
  case .unknown:
    answer = note(
      "<strong>Ce PASS IAE n’est pas valide</strong><p>Aucun PASS délivré ici ne porte ce code. Vérifiez que l’adresse est entière.</p>",
      .warn, icon: Icon.warning.html)
  case nil:
    answer = note(
      "<strong>Trop de vérifications en peu de temps</strong><p>Réessayez dans une minute.</p>",
      .info, icon: Icon.clock)
  }
  return pageLayout(
    title: "Vérifier un PASS IAE", request: request, footer: footer, narrow: true,
    content: """
      <div class="stack"><h1>Vérifier un PASS IAE</h1>\(answer)\
      <p class="small muted">Cette page ne dit ni le nom ni le numéro. Elle répond au code imprimé \
      sur une attestation, jamais à un numéro.</p></div>
      """)
}
