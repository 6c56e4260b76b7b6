import Domain
import Kernel
import WebSupport

/// The eight rows of the guide's grid.
func gridSection(_ page: AssessmentPage) -> HTML {
  """
  <section class="stack" aria-labelledby="t-grille">
  <div class="split">
  <div class="stack s"><h2 id="t-grille">Où elle en est, thème par thème</h2>
  <p class="muted measure">Les textes viennent du guide de la prescription. De gauche à droite\u{A0}: de «\u{A0}Vulnérable\u{A0}» à «\u{A0}Disponible\u{A0}». Les étiquettes rappellent les points d’avant.</p></div>
  <a class="btn alt" href="/personnes/\(page.person)/diagnostic/papier">\(Icon.print.html)Grille à remplir sur papier</a>
  </div>
  <div class="card">\(page.themes.html { themeRow($0, page.state) })</div>
  </section>
  """
}

private func themeRow(_ row: AssessmentPage.Theme, _ state: FormState) -> HTML {
  let name = "grille_\(row.theme.code)"
  let chosen = state.values[name]
  let cells = row.cells.html { cell in
    let value = String(cell.level.rawValue)
    let isWide = row.theme.levels.count == 3 && cell.level == .three
    let earlier: HTML? = cell.earlier.map {
      "<span class=\"badge\"><span class=\"vh\">Position en </span>\($0)</span>"
    }
    return """
      <label class="cell\(if: isWide, " two")"><input type="radio" name="\(name)" value="\(value)"\
      \(if: value == chosen, " checked")><span>\(cell.text)</span>\(earlier)</label>
      """
  }
  let tips = row.theme.levels.html { level in
    guard let advice = row.theme.advice(level) else { return HTML() }
    return """
      <div class="note info tip t\(level.rawValue)">\(Icon.info)<div><p class="small">\(advice.text)</p></div></div>
      """
  }
  let blind: HTML? =
    row.isEmployerBlind
    ? "<p class=\"small muted\">Pour ce thème, rien n’est transmis à un employeur.</p>" : nil
  return """
    <fieldset class="theme"><legend>\(row.theme.label)</legend>
    <div class="cells">\(cells)</div>
    <div class="theme-foot"><div class="stack s">\(tips)\(guideLines(row.theme))\(blind)</div>\
    <div><label class="choice"><input type="radio" name="\(name)" value="0"\(if: chosen == "0", " checked")>Ne souhaite pas en parler</label>\
    <label class="choice"><input type="radio" name="\(name)" value=""\(if: chosen.isEmpty, " checked")>Pas encore abordé</label></div></div>
    </fieldset>
    """
}

private func guideLines(_ theme: GridTheme) -> HTML {
  let source = theme.guideAdvice.first?.source.label ?? ""
  return """
    <details class="more"><summary>Ce que dit le guide</summary><ul class="bullets small">\
    \(theme.guideAdvice.html { "<li>\($0.text)</li>" })</ul><p class="small muted">\(source)</p></details>
    """
}

/// The same grid to print and fill with a pen.
func paperGridView(name: String, person: ID<Person>, themes: [GridTheme], today: Day) -> HTML {
  """
  \(breadcrumbs([("Personnes", "/personnes"), (name, "/personnes/\(person)"), ("Diagnostic", "/personnes/\(person)/diagnostic")], here: "Grille sur papier"))
  <div class="head"><h1>Faire le point, sur papier</h1>
  <p>Avec \(name). Date\u{A0}: . . . . . . . . . . . . . . . . . . . . . . Chaque réponse est facultative. Il n’y a pas de note.</p>
  <p class="no-print muted">Imprimer cette page depuis le navigateur. Les réponses se recopient ensuite, ensemble.</p></div>
  <div class="field"><b>Ses mots aujourd’hui</b><p class="paper-line"></p><p class="paper-line"></p></div>
  <div class="card">\(themes.html { theme in
    """
    <div class="theme"><h2>\(theme.label)</h2><div class="cells">\
    \(theme.levels.html { level in
      "<div class=\"cell\(if: theme.levels.count == 3 && level == .three, " two")\"><span>☐ \(theme.officialText(level) ?? "")</span><span class=\"small muted\">\(theme.plainText(level) ?? "")</span></div>"
    })</div><p class="small">☐ Ne souhaite pas en parler</p></div>
    """
  })</div>
  <div class="field"><b>Ce qui est déjà engagé, et par qui</b><p class="paper-line"></p><p class="paper-line"></p></div>
  <div class="field"><b>Ce qui reste difficile, avec ses mots</b><p class="paper-line"></p><p class="paper-line"></p></div>
  <p class="only-print">Ce papier est à vous. Rien n’est obligatoire.</p>
  """
}
