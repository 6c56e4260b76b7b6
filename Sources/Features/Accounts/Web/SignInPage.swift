import Kernel
import WebSupport

/// What the sign-in page shows.
struct SignInPage {
  var state = FormState()
  /// Where to go afterwards; empty for the first page.
  var returnTo = ""
  /// What was typed, sealed, when a session ended under a form.
  var sealed: String?
  /// What was typed, in clear, when nobody can say whose session it was.
  var unsealed: [(String, String)] = []
  /// Why the page is shown instead of another.
  var reason: String?
}

func signInView(_ page: SignInPage, request: PageRequest, footer: Footer) -> HTML {
  let reason: HTML? = page.reason.map {
    note("<p>\($0)</p>", .info, icon: Icon.lock.html, role: "status")
  }
  return pageLayout(
    title: "Se connecter", request: request, footer: footer, narrow: true,
    content: """
      <div class="stack s"><h1>Se connecter</h1><p class="muted">Cordée, \(footer.territory)</p></div>
      \(reason)\(copyOfWhatWasTyped(page.unsealed))\(page.state.summary)
      \(professionalCard(page, request))
      \(ownSpaceCard(page, request))
      <p class="small muted">Un souci pour entrer\u{A0}? <a href="/aide">Lire l’aide</a>.</p>
      """)
}

private func professionalCard(_ page: SignInPage, _ request: PageRequest) -> HTML {
  let sealed: HTML? = page.sealed.map {
    "<input type=\"hidden\" name=\"garde\" value=\"\($0)\">"
  }
  return """
    <section class="card stack" aria-labelledby="t-pro">\
    <h2 id="t-pro">Je travaille dans une structure</h2>\
    <form class="stack" action="/connexion" method="post">\(request.csrfField)\(sealed)\
    <input type="hidden" name="retour" value="\(page.returnTo)">\
    \(textField("courriel", "Adresse électronique", in: page.state, type: "email",
      extra: " autocomplete=\"username\" required"))\
    \(textField("mot_de_passe", "Mot de passe", in: page.state, type: "password",
      extra: " autocomplete=\"current-password\" required"))\
    <button class="btn full">Me connecter</button>\
    <p class="small"><a href="/mot-de-passe-oublie">Mot de passe oublié</a></p></form>\
    <p class="small muted">Pas encore de compte\u{A0}? Un collègue de votre structure vous invite, \
    ou vous <a href="/acces">demandez un accès</a>.</p></section>
    """
}

private func ownSpaceCard(_ page: SignInPage, _ request: PageRequest) -> HTML {
  let returnTo = page.returnTo.hasPrefix("/mon-espace") ? page.returnTo : ""
  return """
    <section class="card stack" aria-labelledby="t-moi">\
    <h2 id="t-moi">Je cherche un travail ou un logement</h2>\
    <p>Vous avez un papier avec votre identifiant. Vous avez choisi un code.</p>\
    <form class="stack" action="/mon-espace/connexion" method="post">\(request.csrfField)\
    <input type="hidden" name="retour" value="\(returnTo)">\
    \(textField("identifiant", "Mon identifiant", in: page.state, hint: "Huit lettres, sur votre papier",
      extra: " autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" maxlength=\"12\" required"))\
    \(textField("code", "Mon code", in: page.state, type: "password",
      extra: " inputmode=\"numeric\" autocomplete=\"off\" required"))\
    <button class="btn alt full">Ouvrir mon espace</button></form>\
    <p class="small muted">Pas de papier\u{A0}? Code oublié\u{A0}? Demandez à la personne qui vous aide.</p>\
    </section>
    """
}

private func copyOfWhatWasTyped(_ fields: [(String, String)]) -> HTML? {
  guard !fields.isEmpty else { return nil }
  return """
    <details class="more card" open><summary>Voici ce que vous aviez écrit</summary>\
    <p class="small muted">Rien n’a été envoyé. Copiez votre texte avant de vous connecter.</p>\
    \(facts(fields.map { (fieldLabel($0.0), "\($0.1)") }))</details>
    """
}
