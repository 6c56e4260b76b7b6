import Domain
import Kernel
import UseCases
import WebSupport

/// Calendar addresses and what the structure chose.
func appointmentSettingsView(
  _ desk: AppointmentDeskSettings, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let structure: HTML? =
    desk.maySet
    ? addressCard(
      "Le calendrier de la structure", desk.structureAddress, .structure,
      "Tous les rendez-vous de la structure.", request) : nil
  return pageLayout(
    title: "Réglages de l’agenda", section: .agenda, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs([("Agenda", "/agenda")], here: "Réglages"))
      <div class="stack s"><h1>Réglages de l’agenda</h1><p>Vos rendez-vous sur votre téléphone, et \
      ce que votre structure a choisi.</p></div>\(state.summary)
      \(addressCard(
        "Mon calendrier", desk.myAddress, .mine,
        "Vos rendez-vous dans l’agenda de votre téléphone ou de votre ordinateur.", request))\
      \(structure)\(desk.maySet ? choices(state, request) : chosen(desk.settings))
      """)
}

private func addressCard(
  _ title: String, _ address: String?, _ which: CalendarAddresses.Which, _ text: String,
  _ request: PageRequest
) -> HTML {
  let path = "/agenda/reglages/calendrier"
  let hidden = [("lequel", which.rawValue)]
  let body: HTML
  if let address {
    let change = actionButton(
      "Changer l’adresse", post: path, request: request, .alt, hidden: hidden, describedAs: title)
    let stop = actionButton(
      "Arrêter", post: path, request: request, .quiet, hidden: hidden + [("geste", "arreter")],
      describedAs: title)
    body = """
      <div class="field"><label for="adresse-\(which.rawValue)">Adresse à copier</label>\
      <input id="adresse-\(which.rawValue)" value="\(address)" readonly></div>\
      <div class="row">\(change)\(stop)</div>\
      <p class="small muted">Qui a cette adresse voit les heures et les initiales. Si elle a \
      circulé, changez-la\u{A0}: l’ancienne n’ouvrira plus rien.</p>
      """
  } else {
    let create = actionButton(
      "Créer une adresse", post: path, request: request, .alt, hidden: hidden, describedAs: title)
    body = """
      <div class="row">\(create)</div>\
      <p class="small muted">Aucune adresse n’existe tant que vous n’en créez pas.</p>
      """
  }
  return """
    <section class="card stack" aria-labelledby="t-\(which.rawValue)"><h2 id="t-\(which.rawValue)">\
    \(title)</h2><p>\(text) Des heures et des initiales\u{A0}: ni nom, ni lieu, ni motif, ni sorte \
    de structure.</p>\(body)</section>
    """
}

private func choices(_ state: FormState, _ request: PageRequest) -> HTML {
  """
  <form class="card stack" method="post" action="/agenda/reglages">\(request.csrfField)\
  <h2>Ce que la structure choisit</h2>\
  \(textField("duree", "Une invitation ouvre pendant combien de jours", in: state,
    hint: "Plus de \(InvitationRules.reminderAfterDays). Laisser vide pour qu’elle ne finisse jamais.",
    short: true, extra: " inputmode=\"numeric\""))\
  \(textField("telephone", "Téléphone pour être aidé", in: state,
    hint: "Écrit sur les invitations et les rappels.", type: "tel", short: true))\
  \(checkBox("convoque", "Notre structure envoie des convocations", in: state,
    hint: "Après une invitation sans réponse ou un rendez-vous qui n’a pas eu lieu. Inviter d’abord réussit deux fois mieux."))\
  \(textArea("convocation", "Ce que la convocation ajoute", in: state,
    hint: "En mots simples\u{A0}: pourquoi venir, et ce qui se passe si l’on ne vient pas.",
    extra: " maxlength=\"400\""))\
  \(textField("webhook", "Adresse de votre prestataire d’envoi de textes (facultatif)", in: state,
    hint: "Commence par https://. Sans adresse, les textes attendent dans «\u{A0}Textes à envoyer\u{A0}» et rien ne part seul.",
    extra: " maxlength=\"300\" autocomplete=\"off\""))\
  <div class="row"><button class="btn">Garder ces choix</button></div></form>
  """
}

private func chosen(_ settings: AppointmentSettings) -> HTML {
  let days = settings.invitationDays.map { French.count($0, "jour") } ?? "Sans fin"
  return """
    <section class="card stack" aria-labelledby="t-choix"><h2 id="t-choix">Ce que la structure a \
    choisi</h2>\(facts([
      ("Une invitation ouvre", "\(days)"), ("Téléphone d’aide", "\(settings.helpPhone)"),
      ("Convocations", settings.convenes ? "Oui" : "Non"),
    ]))</section>
    """
}

/// Texts ready for telephones.
func textsView(_ lines: [TextsToSend.Line], request: PageRequest, footer: Footer) -> HTML {
  let list: HTML =
    lines.isEmpty
    ? emptyState(
      "Aucun texte n’attend.", action: buttonLink("Revenir à l’agenda", to: "/agenda", .alt))
    : """
    <form class="card stack wrap" method="post" action="/agenda/textes">\(request.csrfField)\
    <table class="table fold"><caption>Textes prêts<span>\(French.count(lines.count, "texte"))</span>\
    </caption><thead><tr><th scope="col">À</th><th scope="col">Texte</th>\
    <th scope="col">Prêt depuis</th></tr></thead><tbody>\(lines.html(textRow))</tbody></table>\
    <div class="row no-print"><button class="btn">Tous ces textes sont envoyés</button>\
    \(buttonLink("Télécharger pour un prestataire", to: "/agenda/textes.csv", .alt))</div></form>
    """
  return pageLayout(
    title: "Textes à envoyer", section: .agenda, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Agenda", "/agenda")], here: "Textes à envoyer"))
      <div class="stack s"><h1>Textes à envoyer</h1><p>Invitations et rappels, de \(textLength) \
      signes au plus. Ils ne disent ni le motif ni la sorte de structure.</p></div>\(list)
      """)
}

private func textRow(_ line: TextsToSend.Line) -> HTML {
  """
  <tr><th scope="row">\(line.name)<input type="hidden" name="texte" value="\(line.id)">\
  <p class="small num">\(Phone(line.phone)?.display ?? line.phone)</p></th>\
  <td data-th="Texte">\(line.words)</td>\
  <td data-th="Prêt depuis">\(time(line.createdAt))</td></tr>
  """
}
