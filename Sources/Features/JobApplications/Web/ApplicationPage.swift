import Domain
import Kernel
import UseCases
import WebSupport

/// One application, as the employer or her circle reads it.
func applicationPage(
  _ page: ReadableApplication, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let isEmployer = page.reader == .employer
  let content: HTML = """
    \(breadcrumbs([("Candidatures", "/candidatures")] + way(page), here: isEmployer ? page.name : page.employer.name))
    \(state.summary)
    <div class="split">
    <div class="stack s"><h1>\(title(page))</h1>\
    <p class="muted">\(about(page))</p></div>
    <div class="stack s">\(alertChip(page.alert) ?? stateBadge(page.application.status))\
    \(isEmployer ? whatSheSees(page) : "")</div>
    </div>
    \(statusNote(page))\(hirePassNote(page, request))
    <div class="cols">
    \(message(page))
    <aside class="stack l beside" aria-label="\(isEmployer ? "Réponse" : "Suite")">
    \(isEmployer ? answerPanel(page, state, request) : circlePanel(page, request))
    </aside>
    <div class="stack l">
    \(conversation(page, state, request))
    \(history(page))
    </div>
    </div>
    """
  return pageLayout(
    title: "Candidature \(French.of(page.name))", section: .applications, request: request,
    footer: footer, content: content)
}

private func way(_ page: ReadableApplication) -> [(String, String)] {
  guard page.reader == .employer else {
    return [(page.name, "/personnes/\(page.application.person)/candidatures")]
  }
  let waiting = page.waitingAtEmployer
  return waiting == 0 ? [] : [("En attente de réponse (\(waiting))", "/candidatures")]
}

private func title(_ page: ReadableApplication) -> String {
  page.reader == .employer ? page.name : "\(page.name) chez \(page.employer.name)"
}

private func about(_ page: ReadableApplication) -> HTML {
  let posts = postsText(page.posts.map(\.title))
  guard let sentAt = page.application.sentAt else { return "\(posts). Brouillon, pas envoyé." }
  let day = ParisTime.day(of: sentAt)
  if page.reader == .employer {
    return
      "\(posts). Reçue le \(time(day)), proposée par \(page.senderName), \(page.senderStructure)."
  }
  return "\(posts). Envoyée le \(time(day)) par \(page.senderName)."
}

/// What she reads in her own space about the same thing.
private func whatSheSees(_ page: ReadableApplication) -> HTML? {
  guard case .waiting(let days, let level) = page.alert else { return nil }
  let since = level == .none ? "" : " depuis \(French.count(days, "jour"))"
  return "<p class=\"small muted\">Elle voit\u{A0}: « Pas encore de réponse\(since). »</p>"
}

private func statusNote(_ page: ReadableApplication) -> HTML? {
  guard let sentence = statusSentence(page.application.status) else {
    return page.application.firstAnswerAt != nil && page.alert != .quiet
      ? nil : silenceNote(page)
  }
  var text: HTML = "<p><strong>\(page.application.state.label).</strong> \(sentence)</p>"
  if case .refused(let refusal) = page.application.status {
    text += voice(refusal.words, footer: "La phrase pour elle", small: true)
  }
  return note(text, page.application.state == .hired ? .ok : .info)
}

private func silenceNote(_ page: ReadableApplication) -> HTML? {
  guard case .waiting(let days, .silence) = page.alert else { return nil }
  return note(
    """
    <p><strong>Sans réponse humaine depuis \(days) jours.</strong> Ce silence est compté à part \
    des refus. Une réponse reste possible.</p>
    """, .info)
}

private func message(_ page: ReadableApplication) -> HTML {
  var lines = page.items.map { (label: $0.item.label, words: $0.words) }
  if case .validatedByPrescriber(let day) = page.eligibility {
    lines.append(
      (
        label: "PASS IAE",
        words: "Éligibilité validée par un prescripteur habilité le \(French.day(day))"
      ))
  }
  if page.reader != .employer, page.application.consent.items.contains(.referentStructure) {
    lines.append((label: "Structure qui accompagne", words: page.senderStructure))
  }
  let cv: HTML? = page.cvName.map {
    """
    <p><a href="/candidatures/\(page.application.id)/cv">\(Icon.list.html)Lire son CV</a> \
    <span class="small muted">(\($0))</span></p>
    """
  }
  let isEmpty = page.parts.isEmpty && lines.isEmpty && page.cvName == nil
  let content: HTML =
    isEmpty
    ? "<p class=\"muted\">\(nothingToRead(page))</p>" : sharedContent(page.parts, lines)
  return """
    <section class="card stack" aria-labelledby="t-m"><h2 id="t-m">Sa candidature</h2>
    \(content)\(cv)\(unseenNote(page))\(sharedFooter(page))</section>
    """
}

/// For her circle: what is written and that the employer does not read.
private func unseenNote(_ page: ReadableApplication) -> HTML? {
  guard page.reader != .employer, !page.unseenParts.isEmpty else { return nil }
  return """
    <p class="small muted row">\(Icon.hidden.html)L’employeur ne lit pas\u{A0}: \
    \(page.unseenParts.map { "« \($0.label) »" }.joined(separator: ", ")).</p>
    """
}

private func nothingToRead(_ page: ReadableApplication) -> String {
  guard page.reader == .employer else { return "Rien n’est partagé avec votre structure." }
  return page.application.state.isOpen || page.application.state == .hired
    ? "Rien n’est partagé aujourd’hui. La personne ou son équipe peut en parler avec vous."
    : "La candidature est terminée : il n’y a plus rien à lire ici."
}

private func sharedFooter(_ page: ReadableApplication) -> HTML? {
  if page.reader == .employer {
    guard let until = page.sharedUntil, !(page.parts.isEmpty && page.items.isEmpty) else {
      return nil
    }
    return """
      <p class="small muted">Vous lisez ce qu’elle a accepté de partager, jusqu’au \(time(until)). \
      Chaque lecture lui est visible.</p>
      """
  }
  let until: HTML =
    page.sharedUntil.map { "Son accord avec \(page.employer.name) tient jusqu’au \(time($0))." }
    ?? "Aucun accord avec \(page.employer.name) n’est en cours : l’employeur ne lit rien."
  return """
    <p class="small muted">\(until) <a href="/personnes/\(page.application.person)/partages">Voir \
    ou retirer ses accords</a></p>
    """
}

// MARK: Her circle

private func circlePanel(_ page: ReadableApplication, _ request: PageRequest) -> HTML {
  guard case .circle(mayWrite: true) = page.reader else { return "" }
  let application = page.application
  let path = "/candidatures/\(application.id)"
  let version = [("version", String(application.version))]
  let choices = ApplicationTransition.choices(from: application.state, for: .sender)
  var actions: [HTML] = []
  if application.state == .draft {
    actions.append(buttonLink("Reprendre le brouillon", to: "\(path)/modifier", .full))
  }
  if let again = page.followedBy {
    actions.append(
      buttonLink("Voir la nouvelle proposition", to: "/candidatures/\(again)", .altFull))
  } else if [.refused, .closedElsewhere, .withdrawn, .hireCancelled].contains(application.state) {
    actions.append(
      actionButton(
        "Proposer à nouveau", post: "\(path)/proposer", request: request, .full,
        icon: Icon.restart.html))
  }
  if choices.contains(.withdrawn) {
    actions.append(
      actionButton(
        "Retirer la candidature", post: "\(path)/retirer", request: request, .altFull,
        hidden: version))
  }
  return """
    <section class="card stack" aria-labelledby="t-s"><h2 id="t-s">La suite</h2>
    \(nextStep(page))\(envisagedStep(page))\(actions)</section>
    <section class="stack s" aria-labelledby="t-l"><h2 id="t-l">Ce qui est vrai pour elle</h2>
    <p class="small muted">Le silence est compté à part des refus. Un refus vaut pour un moment, et \
    ne ferme pas les autres portes.</p></section>
    """
}

private func nextStep(_ page: ReadableApplication) -> HTML {
  switch (page.application.status, page.alert) {
  case (_, .waiting(_, let level)) where level >= .warning:
    """
    <p>Un appel aide souvent plus qu’un message\u{A0}: « Êtes-vous en surcharge en ce moment ? Une \
    date suffit. »\(phone(page))</p>
    """
  case (_, .waiting(_, .notice)):
    "<p>La structure a été prévenue, et elle est rappelée à 7 jours. Un message peut suffire.</p>"
  case (_, .waiting): "<p>La structure a été prévenue. Un rappel partira à 7 jours.</p>"
  case (_, .withoutNews):
    "<p>Plus de nouvelles depuis un mois. Un message peut relancer.\(phone(page))</p>"
  case (.interview, _): "<p>Choisir le créneau avec elle, puis répondre dans la conversation.</p>"
  case (.refused(let refusal), _) where refusal.recontactFrom != nil:
    "<p>À recontacter dès \(refusal.recontactFrom.map(French.month) ?? ""). Vous serez prévenu, et son accord lui sera redemandé.</p>"
  default: "<p class=\"muted\">Rien ne presse de votre côté.</p>"
  }
}

/// Where it comes from, and whether other doors kept with her are still to try.
private func envisagedStep(_ page: ReadableApplication) -> HTML? {
  let from: HTML? = page.diagnosedOn.map {
    "Tirée du diagnostic de prescription du \(time($0))."
  }
  let list = "/personnes/\(page.application.person)/envisages"
  let rest: HTML? =
    page.envisagedToDo == 0
    ? nil
    : "<a href=\"\(list)\">Encore \(French.count(page.envisagedToDo, "structure gardée", "structures gardées")) avec elle</a>"
  guard from != nil || rest != nil else { return nil }
  return "<p class=\"small muted\">\(from) \(rest)</p>"
}

private func phone(_ page: ReadableApplication) -> HTML? {
  page.employer.contact.phone.map {
    " <a href=\"tel:\($0.number)\">\(page.employer.name), \($0.display)</a>"
  }
}

// MARK: Talk

private func conversation(
  _ page: ReadableApplication, _ state: FormState, _ request: PageRequest
) -> HTML {
  guard page.application.state != .draft else { return "" }
  let mine: ApplicationActor = page.reader == .employer ? .employer : .sender
  let mayWrite = page.reader == .employer || page.reader == .circle(mayWrite: true)
  let list: HTML =
    page.conversation.isEmpty
    ? "<p class=\"muted\">Pas encore de message.</p>"
    : """
    <ol class="chat">\(page.conversation.html { line in
        let author = line.author.flatMap { page.names[$0] } ?? "Cordée"
        return """
          <li\(if: line.side == mine, " class=\"me\"")><span class="meta">\(author), \
          \(time(line.at))</span><p class="keep-lines">\(line.words)</p></li>
          """
      })</ol>
    """
  let other =
    page.reader == .employer
    ? "Lu par \(page.senderName) et par elle." : "Lu par \(page.employer.name) et par elle."
  let form: HTML? =
    mayWrite
    ? """
    <form class="stack s" action="/candidatures/\(page.application.id)/messages" method="post">\
    \(request.csrfField)\(textArea("message", "Votre message", in: state, hint: other))
    <div class="row"><button class="btn alt">Envoyer le message</button></div></form>
    """ : nil
  return """
    <section class="stack" aria-labelledby="t-c"><h2 id="t-c">Conversation</h2>\(list)\(form)
    </section>
    """
}

private func history(_ page: ReadableApplication) -> HTML {
  """
  <section class="stack" aria-labelledby="t-h"><h2 id="t-h">Historique</h2>
  <ol class="flow">\(page.history.html { event in
    "<li>\(sentence(event, page))<br>\(time(event.at))</li>"
  })<li>Message préparé avec elle<br>\(time(page.application.createdAt))</li></ol></section>
  """
}

private func sentence(_ event: ApplicationEvent, _ page: ReadableApplication) -> String {
  let name = event.account.flatMap { page.names[$0] }
  switch event.kind {
  case .read: return "Candidature lue par \(name ?? "l’employeur")"
  case .redated: return "Dates de l’embauche changées\(name.map { ", par \($0)" } ?? "")"
  case .reminded: return "Rappel envoyé à l’employeur, \(event.days ?? 0) jours sans réponse"
  case .moved:
    let state = event.state?.label ?? ""
    switch event.actor {
    case .herself: return "\(state), par elle"
    case .system: return "\(state). La candidature se ferme sans refus de personne"
    case .sender, .employer: return name.map { "\(state), par \($0)" } ?? state
    }
  }
}
