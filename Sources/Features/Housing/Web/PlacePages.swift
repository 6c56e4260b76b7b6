import Domain
import Kernel
import UseCases
import WebSupport

func newPlacePage(_ state: FormState, _ request: PageRequest, _ footer: Footer) -> HTML {
  pageLayout(
    title: "Ajouter un lieu", section: .housing, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Logement", "/logement")], here: "Ajouter un lieu"))
      <h1>Ajouter un lieu</h1>\(state.summary)
      <form class="card stack" method="post">\(request.csrfField)\(placeFields(state))
      <div class="row"><button class="btn">Ouvrir ce lieu</button>\
      \(buttonLink("Revenir", to: "/logement", .quiet))</div></form>
      """)
}

private func placeFields(_ state: FormState) -> HTML {
  """
  \(textField("nom", "Comment l’équipe l’appelle", in: state, hint: "Par exemple\u{A0}: Chambre 12"))
  <div class="row">\(selectField("genre", "C’est", HousingPlaceKind.allCases, in: state))\
  \(textField("places", "Personnes, enfants compris", in: state, type: "number", short: true,
    extra: " min=\"1\" max=\"60\" inputmode=\"numeric\""))</div>
  \(textField("commune", "Commune", in: state, hint: "Pour le trajet vers le travail.",
    extra: " list=\"communes\" data-source=\"/api/v1/suggestions/communes?q=\" autocomplete=\"off\""))\
  <datalist id="communes"></datalist>
  \(textField("adresse", "Adresse", in: state, hint: "Lue par votre équipe seulement."))
  \(selectField("transport", "Transport en commun", PublicTransport.allCases, in: state))
  \(checkBox("confidentiel", "Adresse protégée", in: state,
    hint: "Elle protège les personnes qui y dorment\u{A0}: elle ne sort ni des pages ni des exports."))
  """
}

/// One place: who sleeps there, what it is, and closing it.
func placePage(
  _ opened: OpenedPlace, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let place = opened.place
  let path = "/logement/lieux/\(place.id)"
  let hidden = opened.taken - opened.guests.count
  let guests: HTML =
    opened.taken == 0
    ? "<p class=\"muted\">Personne n’y dort aujourd’hui.</p>"
    : """
    <ul class="list bare">\(opened.guests.html(guestLine))</ul>\(hidden > 0 ? "<p class=\"small muted\">Et \(French.count(hidden, "autre personne", "autres personnes")).</p>" : nil)
    """
  let close: HTML =
    opened.taken == 0
    ? """
    <form method="post" action="\(path)/fermeture">\(request.csrfField)\
    <input type="hidden" name="version" value="\(place.version)">\
    <button class="btn alt">Ne plus proposer ce lieu</button></form>
    """ : "<p class=\"small muted\">Un lieu se ferme quand plus personne n’y dort.</p>"
  let protected_: HTML? =
    place.isConfidential ? badge("Adresse protégée", .info, icon: Icon.lock.html) : nil
  return pageLayout(
    title: place.name, section: .housing, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Logement", "/logement")], here: place.name))
      <div class="split"><div class="stack s"><h1>\(place.name)</h1><p class="muted">\
      \(place.kind.label), \(Occupancy(taken: opened.taken, capacity: place.capacity).text)</p></div>\
      \(protected_)</div>\(state.summary)
      <div class="cols"><div class="stack l"><section class="card stack" aria-labelledby="t-qui">\
      <h2 id="t-qui">Qui y dort</h2>\(guests)\
      \(opened.taken < place.capacity ? "<p>\(buttonLink("Noter une arrivée", to: "/logement/arrivees/nouvelle?lieu=\(place.id)", .alt))</p>" : nil)</section></div>
      <aside class="stack l" aria-label="Ce lieu"><details class="more card"\(if: !state.messages.isEmpty, " open")>\
      <summary>Modifier ce lieu</summary><form class="stack" method="post" action="\(path)">\
      \(request.csrfField)<input type="hidden" name="version" value="\(place.version)">\
      \(placeFields(state))<button class="btn">Garder</button></form></details>\(close)</aside></div>
      """)
}

private func guestLine(_ guest: HouseBoard.Guest) -> HTML {
  let who: HTML =
    guest.mayWrite
    ? "<a href=\"/logement/sejours/\(guest.stay.id)\">\(guest.name)</a>" : "\(guest.name)"
  return """
    <li><div><p class="what">\(who)</p>\
    <p class="meta">Depuis le \(time(guest.stay.enteredOn))</p></div></li>
    """
}

/// Who arrives, and where. A household arrives together.
func arrivalPage(
  _ page: Arrivals, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let free = page.places.filter { $0.free > 0 || $0.place.id.text == state.values["lieu"] }
  let form: HTML
  if page.persons.isEmpty {
    form = emptyState(
      "Toutes les personnes que vous accompagnez ont déjà un séjour en cours.",
      action: buttonLink("Accueillir une personne", to: "/personnes/nouvelle"))
  } else if page.places.isEmpty {
    form = emptyState(
      "Aucun lieu n’est noté.",
      action: buttonLink("Ajouter un lieu", to: "/logement/lieux/nouveau"))
  } else {
    form = """
      <form class="card stack" method="post" action="/logement/arrivees/nouvelle">\(request.csrfField)
      \(selectField("personne", "Qui arrive", [(value: "", label: "Choisir")]
        + page.persons.map {
          (value: $0.id.text,
            label: $0.persons > 1 ? "\($0.name), ménage de \($0.persons)" : $0.name)
        }, in: state, hint: "Son ménage arrive avec elle."))
      \(selectField("lieu", "Où", [(value: "", label: "Choisir")]
        + free.map {
          (value: $0.place.id.text,
            label: "\($0.place.name), \(French.count($0.free, "place libre", "places libres"))")
        }, in: state))
      \(selectField("avant", "D’où elle vient", StayOrigin.allCases, in: state))
      \(textField("jour", "Le", in: state, type: "date", short: true))
      <div class="row"><button class="btn">Noter l’arrivée</button>\
      \(buttonLink("Revenir", to: "/logement", .quiet))</div></form>
      """
  }
  return pageLayout(
    title: "Noter une arrivée", section: .housing, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Logement", "/logement")], here: "Noter une arrivée"))
      <h1>Noter une arrivée</h1>\(state.summary)\(form)
      """)
}

/// One stay: since when, with whom, and leaving.
func stayPage(_ opened: OpenedStay, _ state: FormState, _ request: PageRequest, _ footer: Footer)
  -> HTML
{
  let stay = opened.stay
  let with: HTML =
    opened.together.isEmpty
    ? stay.dependants > 0
      ? "\(French.count(stay.dependants, "personne sans dossier", "personnes sans dossier"))" : ""
    : "\(opened.together.joined(separator: ", "))"
  let leaving: HTML
  if let end = stay.end {
    leaving = "<p>Sortie le \(time(end.on))\u{A0}: \(end.reason.label).</p>"
  } else if !opened.mayWrite {
    leaving = "<p class=\"muted\">La sortie se note par quelqu’un de son cercle.</p>"
  } else {
    let together: HTML? =
      opened.persons > 1
      ? """
      <p class="small muted">Tout le ménage sort ensemble (\(French.count(opened.persons, "personne"))).</p>
      """ : nil
    let alone: HTML? =
      opened.together.isEmpty
      ? nil : checkBox("seule", "\(opened.name) part seule, les autres restent", in: state)
    leaving = """
      <form class="stack" method="post" action="/logement/sejours/\(stay.id)/sortie">\
      \(request.csrfField)\(together)\
      \(selectField("vers", "Vers", StayEndReason.allCases, none: "Choisir", in: state))\
      \(alone)\(textField("jour", "Le", in: state, type: "date", short: true))\
      <button class="btn">Noter la sortie</button></form>
      """
  }
  return pageLayout(
    title: "Séjour \(French.of(opened.name))", section: .housing, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs([("Logement", "/logement")], here: opened.name))
      <h1>Séjour \(French.of(opened.name))</h1>\(state.summary)
      <section class="card stack">\(facts([
        ("Lieu", "\(opened.place)"), ("Depuis le", time(stay.enteredOn)), ("Avec", with),
        ("Avant", stay.origin == .notSaid ? "" : "\(stay.origin.label)"),
        ("Son dossier", "<a href=\"/personnes/\(stay.person)/logement\">Son logement</a>"),
      ]))</section>
      <section class="card stack" aria-labelledby="t-sortie"><h2 id="t-sortie">Sortie</h2>\(leaving)</section>
      """)
}
