import Domain
import Kernel
import WebSupport

/// The door of her space: what a kiosk shows, and what a wrong code comes back to.
func spaceDoorView(_ state: FormState, request: PageRequest, footer: Footer) -> HTML {
  plainLayout(
    title: "Ouvrir mon espace", request: request, footer: footer, tools: "",
    content: """
      <h1>Ouvrir mon espace</h1>\(state.summary)
      \(idea("f-entrer", "J’entre", .key, """
        <p>Prenez votre papier.</p>\
        <form class="stack" method="post" action="/mon-espace/connexion">\(request.csrfField)\
        \(textField("identifiant", "Mon identifiant", in: state, hint: "Huit lettres, sur votre papier",
          extra: " autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" maxlength=\"12\" required"))\
        \(textField("code", "Mon code", in: state, hint: "Des chiffres", type: "password",
          extra: " inputmode=\"numeric\" autocomplete=\"off\" required"))\
        <p><button class="btn">Ouvrir mon espace</button></p></form>\
        <p>Pas de papier\u{A0}? Code oublié\u{A0}? Demandez à la personne qui vous aide.</p>
        """))
      """)
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
