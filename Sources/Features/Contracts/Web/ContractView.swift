import Domain
import Kernel
import UseCases
import WebSupport

/// One contract: what was signed, what changed, and the few things that may happen to it.
///
/// - Parameters:
///   - opened: the panel whose form is shown again with what was typed.
func contractView(
  _ page: PersonContracts, _ seen: PersonContracts.Seen, opened: String? = nil,
  state: FormState = FormState(), request: PageRequest, footer: Footer
) -> HTML {
  let contract = seen.contract
  let isOpen = contract.endCause == nil && contract.status(on: page.today) != .ended
  let panels: HTML? =
    seen.access == .edit
    ? """
    <section class="card flush" aria-labelledby="t-actes"><div class="card-h">\
    <h2 id="t-actes">Ce qui change</h2></div>\
    \(isOpen ? amendPanel(seen, page, opened, state, request) : nil)\
    \(isOpen ? suspendPanel(seen, page, opened, state, request) : nil)\
    \(contract.endCause == nil ? endPanel(seen, page, opened, state, request) : nil)</section>
    """ : nil
  return pageLayout(
    title: "\(contract.kind.label) \(French.of(page.person.name))",
    section: page.header == nil ? .employees : .people, request: request, footer: footer,
    content: """
      \(contractsTop(page, here: contract.kind.label))\((opened.map { state.apart($0) } ?? state).summary)
      <div class="cols"><div class="stack l">\(termsCard(page, seen))\
      \(remarks(seen))\(timetableCard(seen, opened, state, request))\(history(contract))</div>
      <aside class="stack l" aria-label="Agir sur ce contrat">\(panels)\
      \(isOpen || seen.access != .edit ? nil : exitCard)</aside></div>
      """)
}

private func termsCard(_ page: PersonContracts, _ seen: PersonContracts.Seen) -> HTML {
  let contract = seen.contract
  return """
    <section class="card stack" aria-labelledby="t-termes"><div class="split">\
    <h2 id="t-termes">Ce qui est signé</h2>\
    \(badge(statusWords(contract, on: page.today)))</div>\(facts([
      ("Employeur", "\(seen.employer)"),
      ("Premier jour", time(contract.period.start)),
      ("Dernier jour", contract.period.end.map { time($0) } ?? "sans date"),
      ("Heures par semaine", "\(contract.weeklyHours)\u{A0}h"),
      (
        "Autre contrat",
        contract.otherWeeklyHours.map { "\($0)\u{A0}h par semaine" } ?? ""
      ),
      ("Pourquoi ainsi", "\(contract.reason)"),
      ("Emploi du temps", timetableWords(contract.timetable)),
    ]))</section>
    """
}

private func timetableWords(_ timetable: WeeklyTimetable) -> HTML {
  guard !timetable.isEmpty else { return "" }
  let days = Dictionary(grouping: timetable.spans, by: \.weekday)
  let text = days.keys.sorted().map { day in
    let spans = days[day]!.map { "\(clock($0.start)) à \(clock($0.end))" }
    return "\(weekdayNames[day - 1]) \(spans.joined(separator: " et "))"
  }
  return "\(text.joined(separator: ", "))"
}

private func clock(_ minutes: Int) -> String {
  French.time(hour: minutes / 60, minute: minutes % 60)
}

let weekdayNames = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

private func remarks(_ seen: PersonContracts.Seen) -> HTML? {
  guard !seen.remarks.isEmpty else { return nil }
  return """
    <section class="stack s" aria-labelledby="t-regles"><h2 id="t-regles">À regarder</h2>\
    \(seen.remarks.html { ruleAnswer($0.answer, of: $0.rule) })</section>
    """
}

private func history(_ contract: Contract) -> HTML? {
  let amendments = contract.amendments.map { amendment in
    (
      amendment.appliesFrom,
      """
      <li><strong>Avenant à partir du \(time(amendment.appliesFrom))</strong>\
      <p>\(amendmentWords(amendment))</p>\
      \(amendment.reason.isEmpty ? nil : "<p class=\"meta\">\(amendment.reason)</p>")</li>
      """ as HTML
    )
  }
  let suspensions = contract.suspensions.map { suspension in
    (
      suspension.first,
      """
      <li><strong>Suspendu à partir du \(time(suspension.first))</strong>\
      <p>\(suspension.motive.label)\(suspension.last.map { ", jusqu’au \(French.day($0))" } ?? ", pas encore repris").</p></li>
      """ as HTML
    )
  }
  let all = (amendments + suspensions).sorted { $0.0 > $1.0 }
  guard !all.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-hist"><h2 id="t-hist">Ce qui a changé</h2>\
    <ol class="flow">\(all.html { $0.1 })</ol></section>
    """
}

private func amendmentWords(_ amendment: ContractAmendment) -> String {
  var words: [String] = []
  if amendment.changesHours {
    words.append(
      "De \(amendment.before.weeklyHours) à \(amendment.after.weeklyHours)\u{A0}h par semaine.")
  }
  if amendment.changesEnd {
    words.append(
      amendment.after.endsOn.map { "Jusqu’au \(French.day($0))." } ?? "Sans date de fin.")
  }
  return words.joined(separator: " ")
}

// The panels.

private func panel(
  _ id: String, _ icon: HTML, _ title: String, _ hint: String, _ seen: PersonContracts.Seen,
  path: String, opened: String?, _ request: PageRequest, _ fields: () -> HTML
) -> HTML {
  """
  <details class="answer" name="acte" id="\(id)"\(if: opened == id, " open")><summary>\(icon)<span>\
  \(title)<small>\(hint)</small></span></summary><form class="stack" method="post" \
  action="/contrats/\(seen.contract.id)/\(path)">\(request.csrfField)\
  <input type="hidden" name="version" value="\(seen.contract.version)">\(fields())</form></details>
  """
}

private func contractReasonField(_ state: FormState) -> HTML? {
  guard state.message(for: "raison") != nil || !state.values["raison"].isEmpty else { return nil }
  return textArea(
    "raison", "Pourquoi continuer quand même", in: state,
    hint: "Une phrase, sans rien écrire de sa santé.")
}

private func amendPanel(
  _ seen: PersonContracts.Seen, _ page: PersonContracts, _ opened: String?, _ state: FormState,
  _ request: PageRequest
) -> HTML {
  let contract = seen.contract
  let seenTerms = Form([
    ("heures", String(contract.weeklyHours)),
    ("fin", contract.period.end?.description ?? ""),
  ])
  let typed = (opened == "avenants" ? state : FormState(seenTerms)).apart("avenants")
  return panel(
    "avenants", Icon.pencil.html, "Écrire un avenant", "D’autres heures, une autre fin", seen,
    path: "avenants", opened: opened, request
  ) {
    """
    \(textField("debut", "S’applique à partir du", in: typed, type: "date"))\
    \(textField("heures", "Heures par semaine", in: typed, extra: " inputmode=\"numeric\""))\
    \(textField("fin", "Dernier jour", in: typed, type: "date"))\(contractReasonField(typed))\
    \(contract.kind.isCDDI ? "<details class=\"more\"><summary>Avant que ses heures changent</summary><ul class=\"dots stack s\">\(ResourcesNotice.lines.html { "<li>\($0)</li>" })</ul></details>" : nil)\
    <button class="btn full">Garder l’avenant</button>
    """
  }
}

private func suspendPanel(
  _ seen: PersonContracts.Seen, _ page: PersonContracts, _ opened: String?, _ state: FormState,
  _ request: PageRequest
) -> HTML {
  if let running = seen.contract.suspensions.first(where: { $0.last == nil }) {
    let typed = (opened == "reprise" ? state : FormState()).apart("reprise")
    return panel(
      "reprise", Icon.restart.html, "Reprendre", "Suspendu depuis le \(French.day(running.first))",
      seen, path: "reprise", opened: opened, request
    ) {
      """
      \(textField("fin", "Dernier jour d’arrêt", in: typed, type: "date"))\
      <button class="btn full">Noter la reprise</button>
      """
    }
  }
  let typed = (opened == "suspensions" ? state : FormState()).apart("suspensions")
  return panel(
    "suspensions", Icon.clock, "Suspendre un temps", "Immersion, formation, absence", seen,
    path: "suspensions", opened: opened, request
  ) {
    """
    \(textField("debut", "Premier jour d’arrêt", in: typed, type: "date"))\
    \(textField("fin", "Dernier jour d’arrêt (facultatif)", in: typed, type: "date"))\
    \(selectField("motif", "Ce qui l’arrête", ContractSuspensionMotive.allCases, in: typed,
      hint: "Une absence se note sans dire pourquoi."))\
    <p class="small muted">Ces jours n’usent pas ses 24 mois. Son PASS IAE se suspend à part.</p>\
    <button class="btn full">Suspendre le contrat</button>
    """
  }
}

/// A contract that ended may be followed by another; or she left.
private let exitCard: HTML = """
  <section class="card soft stack s" aria-labelledby="t-sortie"><h2 id="t-sortie">A-t-elle quitté la \
  structure\u{A0}?</h2><p>Sa sortie dit ce qu’elle devient, et ouvre une suite pour elle.</p>\
  <p>\(buttonLink("Voir les présences et les sorties", to: "/sorties", .alt))</p></section>
  """

private func endPanel(
  _ seen: PersonContracts.Seen, _ page: PersonContracts, _ opened: String?, _ state: FormState,
  _ request: PageRequest
) -> HTML {
  let typed =
    (opened == "fin-du-contrat"
    ? state : FormState(Form([("cause", ContractEndCause.term.code)]))).apart("fin-du-contrat")
  return panel(
    "fin-du-contrat", Icon.relay.html, "Dire qu’il est terminé", "Dernier jour, et comment", seen,
    path: "fin", opened: opened, request
  ) {
    """
    \(textField("fin", "Dernier jour", in: typed, type: "date"))\
    \(selectField("cause", "Comment", ContractEndCause.offered, in: typed))\
    <p class="small muted">Une fin est une étape. Son cercle le verra dans son chemin, et pourra \
    préparer la suite avec elle.</p><button class="btn full">Terminer le contrat</button>
    """
  }
}

/// A usual week, two stretches a day.
private func timetableCard(
  _ seen: PersonContracts.Seen, _ opened: String?, _ state: FormState, _ request: PageRequest
) -> HTML? {
  guard seen.access == .edit, seen.contract.endCause == nil else { return nil }
  let isOpened = opened == "emploi-du-temps"
  let typed = isOpened ? state : FormState(timetableForm(seen.contract.timetable))
  return """
    <section class="card stack wrap" aria-labelledby="t-edt"><h2 id="t-edt">Son emploi du temps</h2>\
    <p class="small muted">Les rendez-vous se prendront en dehors de ces heures.</p>\
    <details class="more"\(if: isOpened, " open")><summary>Écrire la semaine habituelle</summary>\
    <form class="stack" method="post" action="/contrats/\(seen.contract.id)/emploi-du-temps">\
    \(request.csrfField)<input type="hidden" name="version" value="\(seen.contract.version)">\
    <table class="table mid fold"><caption class="vh">Semaine habituelle</caption><thead><tr>\
    <th scope="col">Jour</th>\(columns.html { "<th scope=\"col\">\($0.title)</th>" })</tr></thead>\
    <tbody>\((1...7).map { $0 }.html { day in
      """
      <tr><th scope="row">\(weekdayNames[day - 1])</th>\(columns.html { timeCell($0, day, typed) })\
      </tr>
      """
    })</tbody></table><div class="row"><button class="btn">Garder l’emploi du temps</button></div>\
    </form></details></section>
    """
}

private let columns: [(key: String, rank: Int, title: String)] = [
  ("de", 1, "De"), ("a", 1, "à"), ("de", 2, "Puis de"), ("a", 2, "jusqu’à"),
]

private func timeCell(
  _ column: (key: String, rank: Int, title: String), _ day: Int, _ state: FormState
) -> HTML {
  let name = "\(column.key)\(day)-\(column.rank)"
  return """
    <td data-th="\(column.title)"><label class="vh" for="emploi-du-temps-champ-\(name)">\(weekdayNames[day - 1]), \
    \(column.title.lowercased())</label><input type="time" id="emploi-du-temps-champ-\(name)" name="\(name)" \
    value="\(state.values[name])"\(if: state.message(for: name) != nil, " aria-invalid=\"true\"")></td>
    """
}

private func timetableForm(_ timetable: WeeklyTimetable) -> Form {
  var pairs: [(String, String)] = []
  for (day, spans) in Dictionary(grouping: timetable.spans, by: \.weekday) {
    for (rank, span) in spans.prefix(2).enumerated() {
      pairs.append(("de\(day)-\(rank + 1)", ContractForm.clock(span.start)))
      pairs.append(("a\(day)-\(rank + 1)", ContractForm.clock(span.end)))
    }
  }
  return Form(pairs)
}

/// A contract to write down.
func newContractView(
  _ page: PersonContracts, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  pageLayout(
    title: "Noter un contrat avec \(page.person.name)",
    section: page.header == nil ? .employees : .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(contractsTop(page, here: "Noter un contrat"))\(state.summary)
      <form class="card stack" method="post" \
      action="/personnes/\(page.person.id)/contrats/nouveau">\(request.csrfField)\
      \(selectField("contrat", "Contrat", ContractKind.allCases, in: state))\
      \(textField("debut", "Premier jour", in: state, type: "date", short: true))\
      \(textField("fin", "Dernier jour", in: state, hint: "Vide pour un contrat sans terme.",
        type: "date", short: true))\
      \(textField("heures", "Heures par semaine", in: state, short: true,
        extra: " inputmode=\"numeric\""))\
      \(textField("autres_heures", "Heures de l’autre contrat (cumul)", in: state,
        hint: "Seulement avec un contrat ordinaire à côté.", short: true,
        extra: " inputmode=\"numeric\""))\(contractReasonField(state))\
      <div class="row"><button class="btn">Garder le contrat</button></div></form>
      """)
}
