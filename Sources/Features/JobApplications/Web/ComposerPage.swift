import Domain
import Kernel
import UseCases
import WebSupport

/// The composer: the message and her agreements on the left, exactly what the employer will see on
/// the right.
func composerPage(
  _ workshop: ApplicationWorkshop, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = workshop.person
  let name = person.firstName ?? "elle"
  let employer = workshop.employer
  let action =
    workshop.draft.map { "/candidatures/\($0.id)/modifier" }
    ?? "/personnes/\(person.id)/candidatures/nouvelle?structure=\(employer.id)"
  let version: HTML? = workshop.draft.map {
    "<input type=\"hidden\" name=\"version\" value=\"\($0.version)\">"
  }
  let content: HTML = """
    \(breadcrumbs(
      [
        (person.name, "/personnes/\(person.id)"),
        ("Candidatures", "/personnes/\(person.id)/candidatures"),
      ], here: "Candidature à \(employer.name)"))
    <div class="head"><h1>Préparer une candidature avec \(name)</h1>
    <p>\(employer.name), \(employer.kind.label)\(place(employer)).</p></div>
    \(steps(current: 1, name))
    \(state.summary)
    \(recentNote(workshop))\(followsNote(workshop))\(envisagedNote(workshop))
    <form class="cols" action="\(action)" method="post" enctype="multipart/form-data">
    \(request.csrfField)\(version)
    <div class="stack l">
    \(postChoice(workshop, state))
    \(messageFields(workshop, state, name))
    \(agreementFields(workshop, state, name))
    <div class="row"><button class="btn" name="action" value="relire">Relire avec \(name)</button>\
    <button class="btn alt" name="action" value="garder">Garder en brouillon</button></div>
    </div>
    \(livePreview(workshop, state))
    </form>
    """
  return pageLayout(
    title: "Préparer la candidature \(French.of(person.name))", section: .applications,
    request: request, footer: footer, content: content)
}

func steps(current: Int, _ name: String) -> HTML {
  let titles = ["Employeur choisi", "Message et accords", "Relire avec \(name)", "Envoyer"]
  return """
    <ol class="steps" aria-label="Étapes">\(titles.enumerated().html { step in
      if step.offset < current { return "<li class=\"done\">\(step.element)</li>" }
      if step.offset == current { return "<li aria-current=\"step\">\(step.element)</li>" }
      return "<li>\(step.element)</li>"
    })</ol>
    """
}

private func place(_ employer: Structure) -> String {
  employer.place.city.isEmpty ? "" : ", \(employer.place.city)"
}

/// A first one left less than a day ago: it is shown, and nothing is blocked.
func recentNote(_ workshop: ApplicationWorkshop) -> HTML? {
  guard let recent = workshop.recent, let sentAt = recent.sentAt else { return nil }
  return note(
    """
    <p><strong>Une candidature est déjà partie vers cette structure</strong> le \(time(sentAt)) \
    (<a href="/candidatures/\(recent.id)">la relire</a>). Au moment d’envoyer, il faudra dire \
    pourquoi en envoyer une autre. Rien n’est bloqué.</p>
    """, .info)
}

func followsNote(_ workshop: ApplicationWorkshop) -> HTML? {
  guard let first = workshop.follows else { return nil }
  let name = workshop.person.firstName ?? "elle"
  return note(
    """
    <p><strong>Nouvelle proposition après « \(first.state.label) ».</strong> Les mots d’avant sont \
    repris. L’accord \(French.of(name)) se redemande\u{A0}: seuls les points encore accordés sont \
    cochés. <a href="/candidatures/\(first.id)">Relire la première candidature</a></p>
    """, .info)
}

/// Where this application comes from, and the doors still to knock at.
private func envisagedNote(_ workshop: ApplicationWorkshop) -> HTML? {
  guard let here = workshop.envisaged else { return nil }
  let from: HTML =
    workshop.shortlist.diagnosis.map {
      "Gardé avec elle, d’après le diagnostic de prescription du \(time($0.madeOn))."
    } ?? "Gardé avec elle."
  let others = workshop.shortlist.toDo.filter { $0.place.employer != here.place.employer }
  let rest: HTML =
    others.isEmpty
    ? "Aucune autre structure gardée n’attend sa candidature."
    : """
    Encore à faire\u{A0}: \(others.enumerated().html { offset, line in
      "\(offset == 0 ? "" : ", ")<a href=\"\(line.composer)\">\(line.post?.title ?? line.employer.name)</a>"
    }).
    """
  return note(
    """
    <p><strong>\(from)</strong> \(rest) \
    <a href="/personnes/\(workshop.person.id)/envisages">Voir la liste</a></p>
    """, .info)
}

private func postChoice(_ workshop: ApplicationWorkshop, _ state: FormState) -> HTML {
  guard !workshop.posts.isEmpty else {
    let warning: HTML? =
      workshop.employer.isOpenToSpontaneous
      ? nil
      : " Cette structure ne dit pas prendre de candidature spontanée\u{A0}: un appel avant aide."
    return
      "<p class=\"muted measure\">Candidature spontanée\u{A0}: aucune fiche de poste n’est ouverte ici.\(warning)</p>"
  }
  return """
    <section class="stack" aria-labelledby="t-poste"><h2 id="t-poste">Pour quel poste</h2>
    <fieldset class="card"><legend class="vh">Postes</legend>\(workshop.posts.html { post in
      checkBox(
        "poste", value: post.id.text, post.title, in: state, hint: postHint(post))
    })<p class="hint">Sans poste coché, la candidature est spontanée.</p></fieldset></section>
    """
}

private func postHint(_ post: JobPost) -> String {
  var parts = [post.contract.label]
  if let hours = post.hours {
    parts.append(
      hours.lowerBound == hours.upperBound
        ? "\(hours.lowerBound)\u{A0}h par semaine"
        : "\(hours.lowerBound) à \(hours.upperBound)\u{A0}h par semaine")
  }
  if post.wantsCV { parts.append("CV souhaité") }
  if !post.isOpen { parts.append("poste fermé depuis") }
  return parts.joined(separator: ", ")
}

private func messageFields(
  _ workshop: ApplicationWorkshop, _ state: FormState, _ name: String
) -> HTML {
  let hints = workshop.draft.map { MessageHints.hints($0.message) } ?? []
  return """
    <section class="stack" aria-labelledby="t-msg"><h2 id="t-msg">Le message</h2>
    <p class="muted measure">Quatre questions. Deux phrases suffisent pour chacune. Le message est \
    écrit avec \(name) et elle peut tout changer.</p>
    \(MessageTheme.allCases.html { theme in
      """
      <div class="stack s">\(textArea(
        "texte_\(theme.code)", label(theme), in: state, hint: hint(theme),
        extra: HTML(trusted: " data-apercu=\"apercu-\(theme.code)\" rows=\"4\"")))
      \(hints.filter { $0.theme == theme }.html { note("<p>\($0.sentence)</p>", .info) })
      \(alsoSpeaksOf(theme, state))</div>
      """
    })
    <details class="more"><summary>Voir un exemple à éviter et un exemple utile</summary>
    <div class="cols even"><div class="card soft stack s"><h3>À éviter</h3>\
    <p class="small">« Je vous propose une personne motivée qui serait intéressée par les diverses \
    opportunités disponibles. »</p><p class="small muted">On ne sait ni ce qu’elle fait, ni ce \
    qu’elle veut.</p></div><div class="card soft stack s"><h3>Utile</h3>\
    <p class="small">« Elle dispose d’une solide expérience en bionettoyage et souhaite apprendre \
    la restauration collective. Elle a trouvé une solution de garde. »</p>\
    <p class="small muted">Un savoir-faire, une envie, une démarche.</p></div></div>
    <p class="small muted">D’après le guide de la prescription.</p></details>
    </section>
    """
}

private func label(_ theme: MessageTheme) -> String {
  theme == .obstacle ? "Ce qui l’aiderait, si elle veut en parler" : theme.label
}

private func hint(_ theme: MessageTheme) -> String {
  switch theme {
  case .skills: "Pour ce métier. Famille, bénévolat et débrouille comptent aussi."
  case .support: "Pourquoi un parcours accompagné, et pourquoi maintenant."
  case .steps: "Les démarches faites ou en cours, par elle ou avec vous."
  case .obstacle:
    "Un obstacle avec ses mots, et ce qui aiderait. Ne rien écrire sur la santé, la justice ou l’argent."
  }
}

private func alsoSpeaksOf(_ theme: MessageTheme, _ state: FormState) -> HTML {
  let field = "aussi_\(theme.code)"
  let subjects = MessageTheme.otherSubjects.filter { !theme.items.contains($0) }
  let isOpen = !state.values.all(field).isEmpty
  return """
    <details class="more"\(if: isOpen, " open")><summary>Ce texte parle aussi de…</summary>
    <fieldset><legend class="hint">Le texte ne se verra que si ces points sont accordés aussi.\
    </legend>\(subjects.html { checkBox(field, value: $0.code, $0.label, in: state) })</fieldset>
    </details>
    """
}

private func agreementFields(
  _ workshop: ApplicationWorkshop, _ state: FormState, _ name: String
) -> HTML {
  let manners: [AgreementManner] = [.spoken, .written, .signed]
  return """
    <section class="stack" aria-labelledby="t-acc">
    <h2 id="t-acc">Ce que \(name) accepte de partager</h2>
    <p class="muted measure">Chaque point se décide avec elle. Refuser ne change rien à son \
    hébergement ni à ses droits. Elle peut changer d’avis à tout moment.</p>
    <fieldset class="card"><legend class="vh">Points partagés avec \(workshop.employer.name)\
    </legend>\(workshop.choices.html { choice in
      checkBox(
        "point", value: choice.item.code, choice.item.label, in: state,
        hint: choiceHint(choice, workshop), id: "p-\(choice.item.code)")
    })</fieldset>
    <p class="small muted row">\(Icon.lock.html)Santé, justice et ressources ne sont jamais \
    transmises à un employeur.</p>
    \(cvField(workshop, state))
    <div class="inline">
    \(selectField("maniere", "Accord donné", manners, in: state))
    \(textField("langue", "Langue de l’échange", in: state, extra: " maxlength=\"60\""))
    \(textField("jusquau", "Jusqu’au", in: state, type: "date"))
    </div>
    </section>
    """
}

/// What a box opens, and whether she had chosen it when the diagnosis was made.
private func choiceHint(
  _ choice: (item: ShareableItem, words: String?), _ workshop: ApplicationWorkshop
) -> String {
  let hint = choiceHint(choice.item, choice.words)
  return workshop.chosenAtDiagnosis.contains(choice.item)
    ? "Choisi avec elle au diagnostic. \(hint)" : hint
}

private func choiceHint(_ item: ShareableItem, _ words: String?) -> String {
  switch item {
  case .firstName: "Sans ce point, l’employeur lit «\u{A0}Une personne\u{A0}»."
  case .skills: opening("première", words)
  case .wish: opening("deuxième", words)
  case .stepsTaken: opening("troisième", words)
  case .workingConditions: opening("quatrième", words)
  case .referentStructure:
    "Sans ce point, la structure apparaît comme «\u{A0}une structure du territoire\u{A0}»."
  case .cv: "Le fichier choisi ci-dessous."
  default: words.map { "« \($0) »" } ?? "Ouvre les textes qui en parlent."
  }
}

/// What a box opens: a part of the message, and the sentence of her file that goes with it.
private func opening(_ part: String, _ words: String?) -> String {
  guard let words else { return "Ouvre la \(part) partie du message." }
  return "Ouvre la \(part) partie du message, et cette phrase\u{A0}: \(words)"
}

private func cvField(_ workshop: ApplicationWorkshop, _ state: FormState) -> HTML {
  let kept: HTML? = workshop.cvName.map {
    """
    <p class="small">CV joint\u{A0}: \($0)</p>\
    \(checkBox("retirer_cv", "Retirer ce CV de la candidature", in: state))
    """
  }
  return """
    <div class="stack s">\(kept)\(fileField(
      "cv", workshop.cvName == nil ? "CV (facultatif)" : "Choisir un autre CV",
      accept: "application/pdf,.pdf", in: state,
      hint: "PDF, 5 Mo au plus. Visible seulement si le point « CV » est coché."))</div>
    """
}

/// Follows the boxes and the words as they are typed; right without script after « Relire ».
private func livePreview(_ workshop: ApplicationWorkshop, _ state: FormState) -> HTML {
  let person = workshop.person
  let titles = workshop.posts.filter { state.values.has("poste", $0.id.text) }.map(\.title)
  return """
    <aside class="preview sheet stack" aria-labelledby="t-ap">
    <div class="row">\(Icon.eye)<h2 id="t-ap">Ce que l’employeur verra</h2></div>
    <p><strong data-si="prenom">\(person.name)</strong><strong data-sans="prenom">Une personne\
    </strong><br><span class="small muted">Proposée par \
    <span data-sans="structure_referente">une structure du territoire</span>\
    <span data-si="structure_referente">\(workshop.senderStructure)</span>. \
    \(postsText(titles)).</span></p>
    \(MessageTheme.allCases.html { theme in
      """
      <p id="apercu-\(theme.code)" class="keep-lines" data-part="\(theme.code)" \
      data-si="\(theme.items.map(\.code).sorted().joined(separator: " "))">\
      \(state.values["texte_\(theme.code)"])</p>
      """
    })
    <ul class="bullets small">\(workshop.choices.html { choice in
      guard let words = choice.words, choice.item != .referentStructure else { return "" }
      return "<li data-si=\"\(choice.item.code)\">\(choice.item.label)\u{A0}: \(words)</li>"
    })\(cvLine(workshop))</ul>
    <hr>
    <p class="small muted">Rien d’autre n’est visible. \(person.firstName ?? "Elle") retrouve \
    cette page dans son espace.</p>
    </aside>
    """
}

private func cvLine(_ workshop: ApplicationWorkshop) -> HTML? {
  workshop.cvName.map { "<li data-si=\"cv\">CV\u{A0}: \($0)</li>" }
}
