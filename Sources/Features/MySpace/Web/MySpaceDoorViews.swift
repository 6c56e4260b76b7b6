import Domain
import Kernel
import UseCases
import WebSupport

/// What the door of her space shows.
struct SpaceDoorPage {
  var state = FormState()
  /// What she wrote, sealed, when her session ended under a form.
  var sealed: String?
  /// What she wrote, in clear, when nobody can say whose session it was.
  var unsealed: [String] = []
  /// The page had stayed open too long.
  var isLate = false
}

/// The door of her space: what a kiosk shows, and what a wrong code comes back to.
func spaceDoorView(_ page: SpaceDoorPage, request: PageRequest, footer: Footer) -> HTML {
  let state = page.state
  let sealed: HTML? = page.sealed.map {
    "<input type=\"hidden\" name=\"garde\" value=\"\($0)\">"
  }
  return plainLayout(
    title: "Ouvrir mon espace", request: request, footer: footer, tools: "",
    content: """
      <h1>Ouvrir mon espace</h1>\(lateNote(page))\(state.summary)
      \(idea("f-entrer", "J’entre", .key, """
        <p>Prenez votre papier.</p>\
        <form class="stack" method="post" action="/mon-espace/connexion">\(request.csrfField)\(sealed)\
        \(textField("identifiant", "Mon identifiant", in: state, hint: "Huit lettres, sur votre papier",
          extra: " autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" maxlength=\"12\" required"))\
        \(textField("code", "Mon code", in: state, hint: "Des chiffres", type: "password",
          extra: " inputmode=\"numeric\" autocomplete=\"off\" required"))\
        <p><button class="btn">Ouvrir mon espace</button></p></form>\
        <p>Pas de papier\u{A0}? Code oublié\u{A0}? Demandez à la personne qui vous aide.</p>
        """))
      """)
}

private func lateNote(_ page: SpaceDoorPage) -> HTML? {
  guard page.isLate else { return nil }
  let words: HTML =
    page.unsealed.isEmpty
    ? ""
    : "<p>Voici ce que vous aviez écrit\u{A0}:</p>\(page.unsealed.html { "<p class=\"keep-lines\">\($0)</p>" })"
  let kept: HTML? =
    page.sealed == nil
    ? nil : "<p>Vos mots sont gardés pour vous. Ouvrez votre espace pour les retrouver.</p>"
  return note(
    "<p>Votre espace s’est fermé. Rien n’est parti.</p>\(kept)\(words)", .info,
    icon: Icon.lock.html, role: "status")
}

/// What she had written when her space closed: she reads it again, and sends it or not.
func keptSpaceFormView(_ form: KeptForm, request: PageRequest, footer: Footer) -> HTML {
  mySpaceLayout(
    title: "Vos mots sont là", request: request, footer: footer,
    content: """
      <h1>Vos mots sont là</h1>
      \(idea("f-garde", "Je relis", .again, """
        <p>Votre espace s’était fermé.</p><p>Rien n’est perdu. Rien n’est parti.</p>\
        <form class="stack" method="post" action="\(form.path)">\(request.csrfField)\
        \(form.fields.enumerated().html { number, field in
          """
          <div class="field"><label for="garde-\(number)">\(fieldLabel(field.name))</label>\
          <textarea id="garde-\(number)" name="\(field.name)">\(field.value)</textarea></div>
          """
        })<p><button class="btn">\(keptGesture(form.path))</button></p></form>\
        <p>\(buttonLink("Ne rien envoyer", to: "/mon-espace", .alt))</p>
        """))
      """)
}

/// The button that was about to be pressed.
private func keptGesture(_ path: String) -> String {
  if path.hasPrefix("/mon-espace/accords/") { return "Dire stop maintenant" }
  if path.hasSuffix("/retirer") { return "Retirer ma candidature maintenant" }
  return "Envoyer maintenant"
}

/// She chooses her code.
func chooseCodeView(
  isFirst: Bool, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let present: HTML? =
    isFirst
    ? nil
    : textField(
      "present", "Mon code d’aujourd’hui", in: state, type: "password",
      extra: " inputmode=\"numeric\" autocomplete=\"off\" required")
  let digits: HTML = " inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"6\" required"
  return mySpaceLayout(
    title: "Choisir mon code", request: request, footer: footer,
    content: """
      <h1>\(isFirst ? "Bienvenue" : "Changer mon code")</h1>\(state.summary)
      \(idea("f-choisir", "Je choisis mon code", .key, """
        <p>Choisissez 4, 5 ou 6 chiffres.</p><p>Ne dites votre code à personne.</p>\
        <p>La personne qui vous aide ne le connaît pas.</p>\
        <form class="stack" method="post" action="/mon-espace/code">\(request.csrfField)\(present)\
        \(textField("code", "Mon nouveau code", in: state, type: "password", extra: digits))\
        \(textField("encore", "Encore une fois", in: state, type: "password", extra: digits))\
        <p><button class="btn">Garder ce code</button></p></form>
        """))
      """)
}

/// She changes her words.
func myWordsView(_ state: FormState, request: PageRequest, footer: Footer) -> HTML {
  mySpaceLayout(
    title: "Changer mes mots", request: request, footer: footer,
    content: """
      <h1>Changer mes mots</h1>\(state.summary)
      \(idea("f-mots", "Ce que je veux", .wish, """
        <p>Écrivez avec vos mots.</p><p>Les fautes ne comptent pas.</p>\
        <p>La personne qui vous aide va les lire.</p>\
        <form class="stack" method="post" action="/mon-espace/mots">\(request.csrfField)\
        \(textArea("mots", "Mes mots", in: state, extra: " maxlength=\"600\" required"))\
        <p><button class="btn">Garder mes mots</button></p></form>\
        <p>\(buttonLink("Ne rien changer", to: "/mon-espace", .alt))</p>
        """))
      """)
}
