import Domain
import Kernel
import UseCases
import WebSupport

/// The yearly file: what the State counts, and the distance travelled beside it.
func yearlyFilePage(
  _ file: YearlyFile, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let year = file.period.year
  let way: [(String, String)] =
    file.isMasked
    ? [("Dialogue de gestion", "/dialogue-de-gestion?annee=\(year)")] : [("Sorties", "/sorties")]
  return pageLayout(
    title: "Dialogue de gestion \(year)", section: file.isMasked ? .yearlyFiles : .exits,
    request: request, footer: footer,
    content: """
      \(breadcrumbs(way, here: "Dialogue de gestion \(year)"))
      <div class="head split"><div class="stack s"><h1>Dialogue de gestion \(year)</h1>\
      <p>\(file.structure.name), \(file.periodText). Chiffres du \(time(file.frozenOn)).</p></div>\
      <div class="row no-print">\(buttonLink(
        "Imprimer le dossier (PDF)", to: yearlyPath(file, "/pdf"), icon: Icon.print.html))\
      \(buttonLink("Tableau (CSV)", to: yearlyPath(file, "/csv"), .alt))</div></div>
      \(state.summary)
      \(years(file))
      \(maskedNote(file))
      <div class="cols"><div class="stack l">\(countedCard(file))\(leaversCard(file))\
      \(distanceCard(file))\(newsCard(file))\(axesCard(file, state, request))</div>
      <aside class="stack l" aria-label="Repères">\(targetsCard(file))\
      \(targetForm(file, state, request))\(rules)</aside></div>
      """)
}

private func years(_ file: YearlyFile) -> HTML {
  let year = file.period.year
  return """
    <nav class="row no-print" aria-label="Années">\
    <a href="\(yearlyPath(file, year: year - 1))">\(year - 1)</a>\
    <strong aria-current="true">\(year)</strong>\
    <a href="\(yearlyPath(file, year: year + 1))">\(year + 1)</a></nav>
    """
}

private func maskedNote(_ file: YearlyFile) -> HTML? {
  guard file.isMasked else { return nil }
  return note(
    """
    <strong>Des nombres, personne en particulier</strong><p>De 1 à 4, un nombre est caché, et avec \
    lui celui qui permettrait de le retrouver. Zéro se dit.</p>
    """, .info)
}

/// A figure; for those who may, it opens the list behind it.
private func cell(_ figure: YearlyFigure, _ file: YearlyFile) -> HTML {
  guard let count = figure.count else { return "<span class=\"muted\">caché</span>" }
  guard file.reading == .whole, count > 0 else { return "\(French.number(count))" }
  return """
    <a href="\(yearlyPath(file, "/sorties"))&amp;part=\(figure.part.code)">\(French.number(count))\
    <span class="vh">, voir la liste</span></a>
    """
}

private func countedCard(_ file: YearlyFile) -> HTML {
  let dynamic = file.dynamic
  let isEmpty = file.kindFigures.allSatisfy { $0.count == 0 }
  return """
    <section class="card stack wrap" aria-labelledby="t-comptees"><h2 id="t-comptees">Les sorties \
    comptées</h2><p class="kpi"><strong>\(dynamic.rate ?? dynamic.text)</strong>\
    <span class="small muted">sorties dynamiques\u{A0}: durables, de transition et positives</span></p>\
    <table class="table"><caption class="vh">Par type</caption><thead><tr><th scope="col">Type</th>\
    <th scope="col" class="n">Nombre</th><th scope="col" class="n">Part</th></tr></thead><tbody>\
    \((file.kindFigures + [dynamic]).html { figure in
      """
      <tr><th scope="row">\(figure.part.label)</th><td class="n">\(cell(figure, file))</td>\
      <td class="n">\(isEmpty ? "–" : figure.rate ?? "")</td></tr>
      """
    })</tbody></table></section>
    """
}

private func leaversCard(_ file: YearlyFile) -> HTML {
  """
  <section class="card stack wrap" aria-labelledby="t-sorties"><h2 id="t-sorties">Toutes les \
  sorties</h2><table class="table"><caption class="vh">Comptées ou non</caption><thead><tr>\
  <th scope="col">Sorties</th><th scope="col" class="n">Nombre</th></tr></thead><tbody>\
  \((file.leaverFigures + [file.leavers]).html { figure in
    """
    <tr><th scope="row">\(figure.part.label)</th><td class="n">\(cell(figure, file))</td></tr>
    """
  })</tbody></table></section>
  """
}

private func distanceCard(_ file: YearlyFile) -> HTML {
  let rows = file.distanceFigures
  let body: HTML =
    rows.isEmpty
    ? """
    <p>Personne n’a encore choisi de ligne de la grille à suivre. Chaque personne le fait dans son \
    espace, ou avec qui l’accompagne.</p>
    """
    : """
    <table class="table fold"><caption class="vh">Lignes choisies par les personnes</caption><thead>\
    <tr><th scope="col">Ligne</th><th scope="col" class="n">Personnes</th>\
    \(MoveDirection.allCases.html { "<th scope=\"col\" class=\"n\">\($0.label)</th>" })</tr></thead>\
    <tbody>\(rows.html { row in
      """
      <tr><th scope="row">\(row.theme.label)</th><td class="n" data-th="Personnes">\(shown(row.total))</td>\
      \(zip(MoveDirection.allCases, row.cells).map { $0 }.html { direction, cell in
        "<td class=\"n\" data-th=\"\(direction.shortLabel)\">\(shown(cell))</td>"
      })</tr>
      """
    })</tbody></table>
    """
  return """
    <section class="card stack wrap" aria-labelledby="t-distance"><h2 id="t-distance">La distance \
    parcourue</h2>\(body)<p class="small muted">Du premier au dernier point fait avec la structure, \
    depuis le départ de chacune. Ces nombres n’ouvrent aucune liste\u{A0}: un point appartient à la \
    personne et à son cercle. De 1 à 4, ils sont cachés pour tout le monde.</p></section>
    """
}

private func shown(_ count: Int?) -> HTML {
  count.map { "\(French.number($0))" } ?? "<span class=\"muted\">caché</span>"
}

private func newsCard(_ file: YearlyFile) -> HTML? {
  guard !file.news.isEmpty else { return nil }
  return """
    <section class="card stack wrap" aria-labelledby="t-apres"><h2 id="t-apres">Après la sortie</h2>\
    <table class="table fold"><caption class="vh">Nouvelles à 3, 6 et 12 mois</caption><thead><tr>\
    <th scope="col">Après</th><th scope="col" class="n">Emploi ou formation</th>\
    <th scope="col" class="n">Logement tenu</th><th scope="col" class="n">Non joints</th>\
    <th scope="col" class="n">Pas de réponse notée</th></tr></thead><tbody>\(file.news.html { figures in
      """
      <tr><th scope="row">\(French.count(figures.month, "mois", "mois"))</th>\
      <td class="n" data-th="Travail">\(ExitRate(figures.active, of: figures.answeredWork).textOrNotYet)</td>\
      <td class="n" data-th="Logement">\(ExitRate(figures.housed, of: figures.answeredHousing).textOrNotYet)</td>\
      <td class="n" data-th="Non joints">\(figures.unreached)</td>\
      <td class="n" data-th="Sans note">\(figures.withoutAnswer)</td></tr>
      """
    })</tbody></table><p class="small muted">Seulement les personnes qui ont accepté que votre \
    structure lise leurs réponses. Non joint n’est pas une réponse, et ne compte contre personne.</p>\
    </section>
    """
}

/// What the structure did on the four axes: read by both sides, written by one.
private func axesCard(
  _ file: YearlyFile, _ state: FormState, _ request: PageRequest
) -> HTML {
  let lines = ExitAxis.allCases.html { axis -> HTML in
    let note = file.axes[axis].flatMap { $0.words.isEmpty ? nil : $0 }
    let words: HTML = note.map { "\($0.words)" } ?? "<span class=\"muted\">Rien d’écrit.</span>"
    return "<dt><strong>\(axis.label)</strong></dt><dd>\(words)</dd>"
  }
  let hasProblem = state.messages.contains { $0.field?.hasPrefix("axe_") ?? false }
  let form: HTML? =
    !file.mayWriteAxes
    ? nil
    : """
    <details class="more no-print"\(if: hasProblem, " open")><summary>Écrire les quatre axes</summary>\
    <form class="stack" method="post" action="\(yearlyPath(file, "/axes"))">\(request.csrfField)\
    <p class="small muted">La DDETS lit ces textes. Jamais le nom ni l’histoire d’une personne.</p>\
    \(ExitAxis.allCases.html { axis in
      """
      <input type="hidden" name="version_\(axis.code)" value="\(file.axes[axis]?.version ?? 0)">\
      \(textArea("axe_\(axis.code)", axis.label, in: state))
      """
    })<button class="btn alt">Garder ces textes</button></form></details>
    """
  return """
    <section class="card stack" aria-labelledby="t-axes"><h2 id="t-axes">Les actions de l’année, sur \
    quatre axes</h2><dl class="stack s">\(lines)</dl>\(form)\(ruleDetails(ExitRules.axes))</section>
    """
}

private func targetsCard(_ file: YearlyFile) -> HTML {
  """
  <section class="card stack" aria-labelledby="t-reperes"><h2 id="t-reperes">Face aux repères</h2>\
  <ul class="stack s">\(file.againstTargets.html { target in
    let mark: HTML? =
      target.isReached == nil
      ? nil
      : target.isReached == true ? badge("Atteint", .ok, icon: Icon.fits) : badge("Pas cette année")
    return "<li>\(target.name)\u{A0}: <strong>\(target.percent)\u{A0}%</strong> \(mark)</li>"
  })</ul><p class="small muted">Un taux seul ne dit pas qui la structure a accueilli. Il se lit avec \
  la distance parcourue.</p>\(ruleDetails(ExitRules.target))</section>
  """
}

private func targetForm(
  _ file: YearlyFile, _ state: FormState, _ request: PageRequest
) -> HTML? {
  guard file.maySetTarget else { return nil }
  return """
    <section class="card stack no-print" aria-labelledby="t-objectif"><h2 id="t-objectif">L’objectif \
    négocié</h2><details class="more"\(if: !state.messages.isEmpty, " open")><summary>Écrire \
    l’objectif et la période</summary><form class="stack" method="post" action="\(yearlyPath(file))">\
    \(request.csrfField)<input type="hidden" name="version" value="\(state.values["version"])">\
    \(textField("objectif", "Sorties dynamiques, en %", in: state, type: "number", short: true))\
    \(textField("objectif_durable", "Emploi durable, en %", in: state, type: "number", short: true))\
    \(textField("periode_debut", "Convention, premier jour", in: state, hint: "Vide pour l’année civile", type: "date", short: true))\
    \(textField("periode_fin", "Dernier jour", in: state, type: "date", short: true))\
    <button class="btn alt">Garder cet objectif</button></form></details></section>
    """
}

private let rules: HTML = """
  <section class="card soft stack s" aria-labelledby="t-regles"><h2 id="t-regles">Comment on compte\
  </h2>\(ruleDetails(ExitRules.all.prefix(7)))</section>
  """

/// The list behind one figure.
func yearlyListPage(
  _ file: YearlyFile, _ part: ExitPart, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let lines = file.lines(behind: part)
  let list: HTML =
    lines.isEmpty
    ? emptyState("Aucune sortie ici pour cette période.")
    : exitTable(lines, caption: French.count(lines.count, "sortie"))
  return pageLayout(
    title: part.label, section: .exits, request: request, footer: footer,
    content: """
      \(breadcrumbs(
        [("Sorties", "/sorties"), ("Dialogue de gestion \(file.period.year)", yearlyPath(file))],
        here: part.label))
      <div class="head split"><div class="stack s"><h1>\(part.label)</h1>\
      <p>\(file.structure.name), \(file.periodText).</p></div><div class="row no-print">\
      \(buttonLink("Toute la liste (CSV)", to: yearlyPath(file, "/liste"), .alt))</div></div>
      \(list)
      """)
}

/// The files of a territory, for the State's service.
func territoryExitsPage(
  _ exits: TerritoryExits, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let rows: HTML =
    exits.rows.isEmpty
    ? emptyState("Aucune structure d’insertion dans le territoire.")
    : """
    <div class="card wrap"><table class="table"><caption>Structures d’insertion du territoire</caption>\
    <thead><tr><th scope="col">Structure</th><th scope="col">Type</th></tr></thead>\
    <tbody>\(exits.rows.html { row in
      """
      <tr><th scope="row"><a href="/structures/\(row.structure)/dialogue-de-gestion?annee=\(exits.year)">\
      \(row.name)</a></th><td>\(row.kind.shortLabel)</td></tr>
      """
    })</tbody></table></div>
    """
  return pageLayout(
    title: "Dialogue de gestion \(exits.year)", section: .yearlyFiles, request: request,
    footer: footer,
    content: """
      <div class="head"><h1>Dialogue de gestion \(exits.year)</h1>\
      <p>Des nombres, jamais une personne. De 1 à 4, un nombre est caché.</p></div>
      <nav class="row no-print" aria-label="Années">\
      <a href="/dialogue-de-gestion?annee=\(exits.year - 1)">\(exits.year - 1)</a>\
      <strong aria-current="true">\(exits.year)</strong>\
      <a href="/dialogue-de-gestion?annee=\(exits.year + 1)">\(exits.year + 1)</a></nav>\(rows)
      """)
}
