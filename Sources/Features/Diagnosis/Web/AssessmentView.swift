import Domain
import Kernel
import WebSupport

/// The page of the assessment: one form, made to be filled by two.
func assessmentView(_ page: AssessmentPage, request: PageRequest) -> HTML {
  """
  \(breadcrumbs([("Personnes", "/personnes"), (page.name, "/personnes/\(page.person)")], here: "Diagnostic socio-professionnel"))
  <div class="head">
  <h1>Faire le point avec \(page.firstName)</h1>
  <p>À remplir à deux, dans l’ordre que \(page.firstName) préfère. Chaque réponse est facultative. \
  Cordée ne calcule aucune note et aucun thème n’empêche de postuler.</p>
  </div>
  \(page.state.summary)\(page.meanwhile.map(meanwhileNote))\(hintNote(page))
  <form class="stack l" action="/personnes/\(page.person)/diagnostic" method="post">
  \(request.csrfField)<input type="hidden" name="base" value="\(page.state.values["base"])">
  \(wishSection(page))
  \(skillSection(page))
  \(workSection(page))
  \(gridSection(page))
  \(obstacleSection(page))
  <div class="row"><button class="btn" name="action" value="enregistrer">Enregistrer le point du \(French.dayAndMonth(page.today))</button>\
  <a class="btn quiet" href="/personnes/\(page.person)">Reprendre plus tard</a></div>
  <p class="small muted">Rien n’est envoyé à un employeur depuis cette page. Les points d’avant restent dans l’historique.</p>
  </form>
  """
}

private func wishSection(_ page: AssessmentPage) -> HTML {
  let words: HTML? = page.wish.map { voice($0.words, footer: "Le \($0.day)", small: true) }
  let last: HTML? = page.lastPoint.map {
    """
    <li>Le dernier point date du \($0). <a href="/personnes/\(page.person)/diagnostic/historique">Revoir les points d’avant</a></li>
    """
  }
  return """
    <section class="cols" aria-labelledby="t-envie">
    <div class="stack">
    <h2 id="t-envie">Ce qu’elle veut</h2>
    \(words)
    \(textArea("envie", "Ses mots aujourd’hui", in: page.state, hint: "Écrire comme elle le dit, sans reformuler."))
    \(textArea("motivation", "Ce qui lui donne envie", in: page.state, hint: "Ce que le travail, une activité ou une rencontre changerait pour elle."))
    </div>
    <div class="stack"><div class="card soft stack s" role="group" aria-labelledby="t-av">
    <h2 id="t-av">Avant de commencer</h2>
    <ul class="bullets small"><li>\(page.firstName) voit tout ce qui est écrit ici.</li>\
    <li>Elle peut passer un thème ou arrêter.</li>\
    <li>Ne rien écrire sur la santé.</li>\(last)\
    \(if: page.isWorthRefreshing, "<li>Ce point a plus de six mois. Il est temps d’en reparler ensemble.</li>")</ul>
    <p class="small"><a href="/personnes/\(page.person)/diagnostic/phrases">Relire ses phrases</a><br>\
    <a href="/personnes/\(page.person)/diagnostic/prescription">Choisir avec elle ce qui part</a></p>
    </div>\(sharedCard(page))</div>
    </section>
    """
}

private func sharedCard(_ page: AssessmentPage) -> HTML? {
  guard !page.shared.isEmpty else { return nil }
  return """
    <div class="card stack s" role="group" aria-labelledby="t-partage"><h2 id="t-partage">Déjà dit ailleurs, et partagé avec vous</h2>
    <dl class="kv">\(page.shared.html { "<dt>\($0.label)</dt><dd>\($0.words)<br><span class=\"small muted\">Le \($0.day)</span></dd>" })</dl></div>
    """
}

private func skillSection(_ page: AssessmentPage) -> HTML {
  """
  <section class="stack" aria-labelledby="t-forces">
  <h2 id="t-forces">Ce qu’elle sait faire</h2>
  <p class="muted measure">Le travail compte, la famille, le bénévolat et la débrouille aussi.</p>
  <div class="cols even">
  \(textArea("parcours", "Son parcours", in: page.state, hint: "Travail, activités, pauses et reprises."))
  \(textArea("formation", "Ses formations, et celles qu’elle voudrait", in: page.state))
  </div>
  \(textField("langues", "Langues parlées", in: page.state, hint: "Par exemple\u{A0}: arabe, français (niveau A2)."))
  <div class="wrap"><table class="table fold">
  <caption class="vh">Savoir-faire, avec l’expérience d’où ils viennent</caption>
  <thead><tr><th scope="col">Savoir-faire</th><th scope="col">Appris par</th><th scope="col">D’où il vient</th><th scope="col">Reconnu par</th></tr></thead>
  <tbody>\((0..<page.skillRows).html { skillRow($0, page) })</tbody>
  </table></div>
  <div class="row"><button class="btn alt" name="action" value="ajouter_savoir">\(Icon.plus.html)Ajouter un savoir-faire</button></div>
  </section>
  """
}

private func skillRow(_ row: Int, _ page: AssessmentPage) -> HTML {
  let values = page.state.values
  let chosen = values["experience_\(row)"]
  return """
    <tr><td data-th="Savoir-faire">\(cellInput("savoir_\(row)", "Savoir-faire \(row + 1)", page))</td>\
    <td data-th="Appris par"><select name="experience_\(row)" aria-label="Appris par, savoir-faire \(row + 1)">\
    \(ExperienceKind.allCases.html { "<option value=\"\($0.code)\"\(if: $0.code == chosen, " selected")>\($0.label)</option>" })</select></td>\
    <td data-th="D’où il vient">\(cellInput("origine_\(row)", "D’où il vient, savoir-faire \(row + 1)", page))</td>\
    <td data-th="Reconnu par">\(cellInput("reconnu_\(row)", "Reconnu par, savoir-faire \(row + 1)", page))</td></tr>
    """
}

private func cellInput(_ name: String, _ label: String, _ page: AssessmentPage) -> HTML {
  let error: HTML? = page.state.message(for: name).map {
    "<span class=\"err\">\(Icon.warning.html)\($0.title)\u{A0}\($0.detail)</span>"
  }
  return """
    <input id="champ-\(name)" name="\(name)" value="\(page.state.values[name])" aria-label="\(label)">\(error)
    """
}

private func workSection(_ page: AssessmentPage) -> HTML {
  let state = page.state
  return """
    <section class="stack" aria-labelledby="t-souhaits">
    <h2 id="t-souhaits">Ce qu’elle aimerait, ce qu’elle ne veut pas</h2>
    <p class="muted measure">Ces réponses expliquent les propositions d’employeurs. Elles n’en écartent aucune.</p>
    <div class="cols even">
    \(textField("metiers", "Métiers ou mots qui attirent", in: state, hint: "Séparés par des virgules\u{A0}: jardin, plantes, cuisine."))
    \(textField("refus", "Ce qu’elle ne veut pas", in: state, hint: "Métiers ou mots, séparés par des virgules."))
    </div>
    <div class="inline">
    \(selectField("lieu", "Dedans ou dehors", WorkSetting.allCases.map { ($0.code, $0 == .unknown ? "Sans préférence" : $0.label) }, in: state))
    \(selectField("equipe", "Seule ou en équipe", WorkCompany.allCases.map { ($0.code, $0 == .unknown ? "Sans préférence" : $0.label) }, in: state))
    \(textField("heures_min", "Heures par semaine, au moins", in: state, type: "number", short: true, extra: " min=\"1\" max=\"48\" inputmode=\"numeric\""))
    \(textField("heures_max", "Heures par semaine, au plus", in: state, type: "number", short: true, extra: " min=\"1\" max=\"48\" inputmode=\"numeric\""))
    </div>
    <div class="inline">
    \(textField("pas_avant", "Pas avant", in: state, type: "time", short: true))
    \(textField("pas_apres", "Pas après", in: state, type: "time", short: true))
    \(textField("distance", "Distance possible, en km", in: state, type: "number", short: true, extra: " min=\"0\" max=\"200\" inputmode=\"numeric\""))
    </div>
    <fieldset><legend>Jours possibles</legend><div class="row">\(WorkDay.allCases.html { checkBox("jours", value: $0.code, $0.label, in: state) })</div></fieldset>
    <fieldset><legend>Pour se déplacer</legend><div class="row">\(TravelMeans.allCases.html { checkBox("moyens", value: $0.code, $0.label, in: state) })</div></fieldset>
    \(textArea("conditions", "Ce qui l’aide au travail", in: state, hint: "Ce dont elle a besoin, jamais pourquoi. Par exemple\u{A0}: pas de port de charges, consignes montrées plutôt qu’écrites."))
    </section>
    """
}

private func obstacleSection(_ page: AssessmentPage) -> HTML {
  """
  <section class="stack" aria-labelledby="t-obs">
  <h2 id="t-obs">Obstacles, et ce qui est déjà engagé</h2>
  <p class="muted measure">Un obstacle tient souvent aux conditions, rarement à la personne. Noter d’abord ce qui avance.</p>
  <div class="wrap"><table class="table fold">
  <caption>Ce qui est déjà engagé</caption>
  <thead><tr><th scope="col">Démarche</th><th scope="col">Qui s’en occupe</th></tr></thead>
  <tbody>\((0..<page.stepRows).html { row in
    """
    <tr><td data-th="Démarche">\(cellInput("demarche_\(row)", "Démarche \(row + 1)", page))</td>\
    <td data-th="Qui s’en occupe">\(cellInput("par_\(row)", "Qui s’en occupe, démarche \(row + 1)", page))</td></tr>
    """
  })</tbody></table></div>
  <div class="row"><button class="btn alt" name="action" value="ajouter_demarche">\(Icon.plus.html)Ajouter une démarche</button></div>
  \(textArea("reste", "Ce qui reste difficile, avec ses mots", in: page.state))
  <fieldset><legend>Obstacles dont elle veut parler, et ce qui peut aider</legend>
  <div class="stack s">\(page.obstacles.html { obstacleRow($0, page) })</div></fieldset>
  <details class="more"><summary>Santé, consommations\u{A0}: ce qui existe, sans rien noter</summary><div class="stack s">\
  <p class="small muted measure">Ces sujets ne se notent pas ici. Ce qui aide au travail s’écrit dans «\u{A0}Ce qui l’aide au travail\u{A0}», sans dire pourquoi.</p>\
  \(page.readings.html { row in
    "<p class=\"small\"><b>\(row.obstacle.label).</b></p><ul class=\"bullets small\">\(row.levers.html { "<li>\($0.text). <span class=\"muted\">\($0.source.label)</span></li>" })</ul>"
  })</div></details>
  </section>
  """
}

private func obstacleRow(_ row: AssessmentPage.ObstacleRow, _ page: AssessmentPage) -> HTML {
  let values = page.state.values
  let isOpen =
    values.has("obstacles", row.obstacle.code)
    || row.levers.contains { values.has("leviers", $0.code) }
  return """
    <details class="more"\(if: isOpen, " open")><summary>\(row.obstacle.label)</summary><div class="stack s">\
    \(checkBox("obstacles", value: row.obstacle.code, "En parler comme d’un obstacle aujourd’hui", in: page.state))\
    <p class="small muted">Ce qui peut aider. Cocher ce qu’elle choisit.</p>\
    \(row.levers.html { checkBox("leviers", value: $0.code, $0.text, in: page.state, hint: $0.source.label) })</div></details>
    """
}

private func hintNote(_ page: AssessmentPage) -> HTML? {
  guard !page.hintedFields.isEmpty else { return nil }
  return note(
    """
    <p><b>Un texte semble parler de santé ou de consommations.</b> Ce n’est pas utile pour le travail, et \
    \(page.firstName) peut préférer le garder pour elle. Rien n’est bloqué\u{A0}: relire ensemble, puis garder ou retirer.</p>
    """, .warn, icon: Icon.hidden.html, role: "status")
}

private func meanwhileNote(_ other: AssessmentPage.Meanwhile) -> HTML {
  """
  <div class="note warn" role="alert">\(Icon.warning.html)<div class="stack s"><p><b>Un autre point a été enregistré entre-temps</b>, \
  \(other.when), par \(other.by). Rien n’est perdu\u{A0}: ce que vous avez écrit est ci-dessous, ce qui a été enregistré est ici. \
  Reprendre ce qui manque, puis enregistrer.</p>
  <dl class="kv">\(other.differences.html { "<dt>\($0.label)</dt><dd>\($0.theirs)</dd>" })</dl></div></div>
  """
}
