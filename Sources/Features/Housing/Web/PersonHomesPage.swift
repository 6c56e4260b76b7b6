import Domain
import Kernel
import UseCases
import WebSupport

/// « Logement » of a person's file: where she lives now, her path, what is next.
func personHomesPage(
  _ homes: PersonHomes, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = homes.header.person
  let name = person.firstName ?? "elle"
  let base = "/personnes/\(person.id)/logement"
  let actions: HTML =
    homes.mayWrite
    ? """
    \(buttonLink("Demande au SIAO", to: "/personnes/\(person.id)/demande-siao", .alt, icon: Icon.home.html))\
    \(buttonLink("Noter une mesure", to: "\(base)/mesures/nouvelle", .alt, icon: Icon.plus.html))
    """
    : ""
  return pageLayout(
    title: "Logement \(French.of(person.name))", section: .people, request: request,
    footer: footer,
    content: """
      \(personFrame(homes.header, current: .housing, actions: actions))\(state.summary)
      <div class="cols"><div class="stack l">\(now(homes, name, keepsPlaces: keepsPlaces(request)))\(told(homes))\
      \(homePath(homes))</div>
      <aside class="stack l" aria-label="Ce qui vient, et son ménage">\(next(homes))\
      \(householdCard(homes, state, request))</aside></div>
      """)
}

/// Only whoever keeps the places of a house notes an arrival.
private func keepsPlaces(_ request: PageRequest) -> Bool {
  request.visitor.member.map { HousingAccess.keepsPlaces(of: $0.structure, $0) } ?? false
}

private func now(_ homes: PersonHomes, _ name: String, keepsPlaces: Bool) -> HTML {
  let text: HTML
  switch homes.reading {
  case .none:
    text = "<p>Rien à montrer ici. \(name) décide de ce qu’elle partage de son logement.</p>"
  case .kind:
    text =
      homes.kindNow.map { "<p class=\"lead\"><strong>\($0)</strong></p>" }
      ?? "<p>Rien n’est noté.</p>"
  case .path, .team, .whole:
    text = place(homes, name, keepsPlaces: keepsPlaces)
  }
  return """
    <section class="card stack" aria-labelledby="t-ici"><h2 id="t-ici">Le toit d’aujourd’hui</h2>\
    \(text)</section>
    """
}

private func place(_ homes: PersonHomes, _ name: String, keepsPlaces: Bool) -> HTML {
  var lines = HTML()
  if let stay = homes.current {
    let where_: HTML = stay.structure.map { "\($0)" } ?? "\(stay.kind)"
    let room: HTML? = stay.place.map { ", \($0)" }
    lines += """
      <p><strong>\(where_)\(room)</strong><br><span class="muted">Depuis le \
      \(time(stay.stay.enteredOn))</span></p>
      """
  }
  for home in homes.measures
  where [.running, .slid].contains(home.measure.status(on: homes.today)) {
    let carrier: HTML? = home.operator.map { ", \($0)" }
    let since = home.measure.slidOn ?? home.measure.startsOn
    let title: HTML =
      home.measure.slidOn == nil
      ? "\(home.label)\(carrier)" : "Chez elle, le bail est à son nom"
    lines += """
      <p><strong>\(title)</strong><br><span class="muted">Depuis le \(time(since))</span>\
      \(home.isOpen ? " <a href=\"/logement/mesures/\(home.measure.id)\">Ouvrir la mesure</a>" : nil)</p>
      """
  }
  guard lines.isEmpty else { return lines }
  return emptyState(
    "Rien n’est noté encore. Où \(name) dort-elle, et où voudrait-elle habiter\u{A0}?",
    action: homes.mayWrite && keepsPlaces
      ? buttonLink(
        "Noter son arrivée", to: "/logement/arrivees/nouvelle?personne=\(homes.header.person.id)",
        .alt) : nil)
}

/// What she said of her home, as the file keeps it.
private func told(_ homes: PersonHomes) -> HTML? {
  homes.header.person.note(.housing).map { note in
    """
    <section class="stack s" aria-labelledby="t-dit"><h2 id="t-dit">Ce qui est noté ensemble</h2>\
    <p>\(note.words)</p><p class="small muted">Noté le \(time(note.recordedOn)).</p></section>
    """
  }
}

private func homePath(_ homes: PersonHomes) -> HTML? {
  guard homes.reading >= .path else { return nil }
  let stays: [(Day, HTML)] = homes.stays.flatMap { seen -> [(Day, HTML)] in
    let where_ = seen.structure ?? seen.kind
    var lines: [(Day, HTML)] = [
      (
        seen.stay.enteredOn,
        pathLine(
          "Arrivée, \(where_)",
          homes.reading >= .team && seen.stay.origin != .notSaid
            ? "Avant\u{A0}: \(seen.stay.origin.label.lowercased())" : "", seen.stay.enteredOn)
      )
    ]
    if let end = seen.stay.end {
      lines.append(
        (
          end.on,
          pathLine(
            "Sortie, \(where_)", homes.reading >= .team ? end.reason.label : "", end.on)
        ))
    }
    return lines
  }
  let measures: [(Day, HTML)] = homes.measures.flatMap { home -> [(Day, HTML)] in
    let measure = home.measure
    let title: HTML =
      home.isOpen
      ? "<a href=\"/logement/mesures/\(measure.id)\">\(home.label)</a>" : "\(home.label)"
    var lines: [(Day, HTML)] = [
      (measure.startsOn, pathLine(title, home.operator ?? "", measure.startsOn))
    ]
    if let end = measure.end {
      lines.append(
        (
          end.on,
          pathLine(
            "\(end.kind.label)",
            end.kind == .leaseSlid
              ? "Même adresse, mêmes voisins" : homes.reading >= .team ? end.way.label : "", end.on)
        ))
    }
    return lines
  }
  let all = (stays + measures).sorted { $0.0 > $1.0 }
  guard !all.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-chez"><h2 id="t-chez">Son chemin, d’un toit à l’autre\
    </h2><ol class="flow">\(all.html { $0.1 })</ol></section>
    """
}

private func pathLine(_ title: HTML, _ detail: String, _ day: Day) -> HTML {
  let more: HTML? = detail.isEmpty ? nil : "<p class=\"meta\">\(detail)</p>"
  return "<li class=\"log\"><strong>\(title)</strong>\(more)\(time(day))</li>"
}

private func next(_ homes: PersonHomes) -> HTML? {
  guard homes.reading >= .team else { return nil }
  let lines = homes.measures.filter(\.isOpen).flatMap { nextLines($0.measure, homes.today) }
  let body: HTML =
    lines.isEmpty
    ? "<p class=\"muted\">Aucune date à venir.</p>"
    : "<ul class=\"list bare\">\(lines.html { $0 })</ul>"
  return """
    <section class="stack" aria-labelledby="t-suite"><h2 id="t-suite">Ce qui vient</h2>\
    \(body)</section>
    """
}

/// What a measure waits for: signs, its next review, news of the home.
func nextLines(_ measure: HousingMeasure, _ today: Day) -> [HTML] {
  let path = "/logement/mesures/\(measure.id)"
  func line(_ what: String, _ meta: HTML) -> HTML {
    """
    <li><div><p class="what"><a href="\(path)">\(what)</a></p><p class="meta">\(meta)</p></div></li>
    """
  }
  var lines = measure.openSigns.map {
    line($0.kind.label, "Noté le \(time($0.seenOn)). Et si vous en parliez ensemble\u{A0}?")
  }
  if let review = measure.nextReview {
    let late: HTML? = review.plannedOn < today ? ", à faire" : nil
    lines.append(line(review.motive.label, "\(time(review.plannedOn))\(late)"))
  }
  if let check = measure.dueCheck(on: today) {
    lines.append(line("Prendre des nouvelles", "\(check.round.label)"))
  }
  return lines
}

private func householdCard(_ homes: PersonHomes, _ state: FormState, _ request: PageRequest)
  -> HTML?
{
  guard homes.reading >= .team else { return nil }
  let base = "/personnes/\(homes.header.person.id)/logement/menage"
  guard let household = homes.household else {
    guard homes.mayWrite else { return nil }
    return """
      <section class="card stack s" aria-labelledby="t-men"><h2 id="t-men">Son ménage</h2>\
      <p class="small muted">Un ménage arrive et part ensemble.</p>\
      <details class="more"\(if: !state.messages.isEmpty, " open")><summary>Noter son ménage</summary>\
      <form class="stack" method="post" action="\(base)">\(request.csrfField)\
      \(selectField("membre", "Avec qui, parmi vos dossiers", [(value: "", label: "Personne d’autre")]
        + homes.nearby.map { (value: $0.id.text, label: $0.name) }, in: state))\
      \(textField("enfants", "Enfants et autres sans dossier", in: state, type: "number",
        short: true, extra: " min=\"0\" max=\"15\" inputmode=\"numeric\""))\
      <button class="btn">Garder ce ménage</button></form></details></section>
      """
  }
  var words = household.names
  if household.unnamed > 0 { words.append(French.count(household.unnamed, "autre personne")) }
  if household.household.dependants > 0 {
    words.append(
      French.count(
        household.household.dependants, "personne sans dossier", "personnes sans dossier"))
  }
  let part: HTML? =
    homes.mayWrite
    ? """
    <details class="more"><summary>Le ménage se sépare</summary>\
    <p class="small muted">Possible quand plus personne du ménage n’est hébergé à ce titre\u{A0}: on ne \
    sépare pas un ménage au milieu d’un séjour.</p>\
    \(actionButton("Séparer le ménage", post: "\(base)/separer", request: request, .alt))</details>
    """ : nil
  return """
    <section class="card stack s" aria-labelledby="t-men"><h2 id="t-men">Son ménage</h2>\
    <ul>\(words.html { "<li>\($0)</li>" })</ul>\(part)</section>
    """
}
