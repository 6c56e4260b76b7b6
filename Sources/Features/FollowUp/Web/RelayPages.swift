import Domain
import Kernel
import UseCases
import WebSupport

func proposeRelayPage(
  _ choices: HandoverChoices, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = choices.person
  let name = person.firstName ?? "elle"
  let here: [(value: String, label: String)] = choices.circle.map {
    (CircleSeat($0.member).formValue, "\($0.name), \($0.structure), dans son cercle")
  }
  let colleagues: [(value: String, label: String)] = choices.colleagues.map {
    (CircleSeat($0).formValue, "\($0.name), votre structure")
  }
  let now: HTML =
    choices.referent.map { "Aujourd’hui, c’est \($0)." } ?? "Aujourd’hui, personne n’est référent."
  return pageLayout(
    title: "Proposer un relais, \(person.name)", section: .people, request: request,
    footer: footer, narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)")],
        here: "Proposer un relais"))
      <div class="stack s"><h1>Proposer un relais pour \(name)</h1>\
      <p class="muted measure">\(now) Le relais se fait quand la personne proposée et \(name) ont \
      toutes deux dit oui. D’ici là, rien ne change.</p></div>
      \(state.summary)
      <form class="card stack" method="post">\(request.csrfField)
      \(selectField(
        "a", "Qui prendrait le relais", [(value: "", label: "Choisir")] + here + colleagues,
        in: state))
      \(textField(
        "courriel", "Ou quelqu’un d’une autre structure du territoire", in: state,
        hint: "Son adresse électronique de travail. Le dossier ne s’ouvre pour elle qu’au oui de la personne.",
        type: "email", extra: " autocomplete=\"off\""))
      \(selectField("role", "Ce qu’elle ou il fera", CircleRole.companions, in: state))
      \(textArea(
        "raison", "Pourquoi maintenant", in: state,
        hint: "«\u{A0}Je quitte la structure le 15 décembre\u{A0}». Rien sur la situation de la personne.",
        extra: " required"))
      <div class="row"><button class="btn">Proposer le relais</button>\
      \(buttonLink("Revenir au dossier", to: "/personnes/\(person.id)", .quiet))</div></form>
      """)
}

/// `/personnes/{id}/relais/{relais}`: who, where it stands, what to answer, and the sheet.
func relayPage(
  _ relay: HandoverReading, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let handover = relay.handover
  let way: [(String, String)] =
    relay.isInCircle
    ? [("Personnes", "/personnes"), (relay.name, "/personnes/\(handover.person)")]
    : [("Aujourd’hui", "/aujourd-hui")]
  return pageLayout(
    title: "Relais, \(relay.name)", section: .people, request: request, footer: footer,
    content: """
      \(breadcrumbs(way, here: "Relais"))
      <div class="split"><div class="stack s"><h1>Un relais pour \(relay.name)</h1>\
      <p class="muted measure">\(relayLead(relay))</p></div>\(stateBadge(handover.state))</div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(sheetView(relay))</div>
      <aside class="stack l" aria-label="Où en est le relais">\(standing(relay))\
      \(answers(relay, state, request))</aside></div>
      """)
}

private func relayLead(_ relay: HandoverReading) -> HTML {
  let from: HTML =
    relay.outgoing.map { "De \($0) à \(relay.incoming)." } ?? "Vers \(relay.incoming)."
  return "\(from) Proposé par \(relay.proposedBy), le \(time(relay.handover.proposedAt))."
}

private func stateBadge(_ state: HandoverState) -> HTML {
  switch state {
  case .proposed: badge(state.label, .info, icon: Icon.relay.html)
  case .accepted: badge(state.label, .ok, icon: Icon.fits)
  case .refusedByIncoming, .refusedByHer, .withdrawn: badge(state.label)
  }
}

private func standing(_ relay: HandoverReading) -> HTML {
  let handover = relay.handover
  let incoming: HTML =
    handover.incomingSaidYesAt.map { "Oui, le \(time($0))" }
    ?? (handover.state == .refusedByIncoming ? "Pas possible" : "Pas encore de réponse")
  let her: HTML =
    handover.herYes.map { "Oui, le \(time($0.on)), \($0.manner.label.lowercased())" }
    ?? (handover.state == .refusedByHer ? "Préfère autrement" : "Pas encore de réponse")
  let words: HTML? =
    handover.words.isEmpty ? nil : "<p>«\u{A0}\(handover.words)\u{A0}»</p>"
  let after: HTML?
  switch handover.state {
  case .refusedByIncoming, .refusedByHer, .withdrawn:
    after =
      relay.isInCircle
      ? """
      <p>Le référent reste le même. Un autre relais peut être proposé, plus tard ou autrement.</p>\
      <p class="no-print"><a href="/personnes/\(handover.person)/relais">Proposer un autre relais\
      </a></p>
      """ : "<p>Le référent reste le même.</p>"
  case .proposed, .accepted: after = nil
  }
  return """
    <section class="card stack s" aria-labelledby="t-reponses"><h2 id="t-reponses">Les deux oui</h2>\
    <p><b>\(relay.incoming)</b><br>\(incoming)</p><p><b>\(relay.name)</b><br>\(her)</p>\
    <p class="muted">\(handover.reason)</p>\(words)\(after)</section>
    """
}

private func answers(
  _ relay: HandoverReading, _ state: FormState, _ request: PageRequest
) -> HTML {
  let base = "/personnes/\(relay.handover.person)/relais/\(relay.handover.id)"
  var out = HTML()
  if relay.rights.mayAnswer, relay.handover.incomingSaidYesAt == nil {
    out += """
      <form class="card stack" method="post" action="\(base)/reponse">\(request.csrfField)\
      <h2>Votre réponse</h2>\
      <p class="small muted">Dire non est possible. Le référent reste le même.</p>\
      \(textArea("mots", "Un mot, si c’est non", in: state.apart("arrivee"), hint: "Pas un mot sur la personne."))\
      <div class="row"><button class="btn" name="reponse" value="oui">Prendre le relais</button>\
      <button class="btn alt" name="reponse" value="non">Pas possible pour moi</button></div></form>
      """
  }
  if relay.rights.mayNoteHerAnswer {
    out += """
      <form class="card stack" method="post" action="\(base)/elle">\(request.csrfField)\
      <h2>Ce que répond \(relay.name)</h2>\
      <p class="small muted">La personne peut aussi répondre dans son espace. Votre nom et la date \
      restent avec sa réponse.</p>\
      \(textField("jour", "Dit le", in: state.apart("elle"), type: "date", short: true))\
      \(selectField("maniere", "Comment", [AgreementManner.spoken, .written, .signed], in: state.apart("elle")))\
      \(textArea("mots", "Ses mots, si c’est non", in: state.apart("elle")))\
      <div class="row"><button class="btn" name="reponse" value="oui">La personne dit oui</button>\
      <button class="btn alt" name="reponse" value="non">La personne préfère autrement</button></div></form>
      """
  }
  if relay.rights.mayWithdraw {
    out += actionButton(
      "Retirer ce relais", post: "\(base)/retrait", request: request, .quiet)
  }
  return out
}

private func sheetView(_ relay: HandoverReading) -> HTML {
  guard let sheet = relay.sheet else {
    return """
      <section class="card stack s" aria-labelledby="t-fiche"><h2 id="t-fiche">La fiche de relais</h2>\
      <p>Elle s’ouvrira quand la personne aura dit oui. Avant, rien de son dossier ne se lit.</p>\
      </section>
      """
  }
  let goals: HTML =
    sheet.goals.isEmpty
    ? "<p class=\"muted\">Aucun que vous puissiez lire tous les deux.</p>"
    : """
    <div class="stack s">\(sheet.goals.html {
      voice($0.words, footer: "\($0.strand.label), le \(time($0.saidOn))", small: true)
    })</div>
    """
  return """
    <section class="card stack" aria-labelledby="t-fiche"><div class="card-h">\
    <h2 id="t-fiche">La fiche de relais</h2></div>\
    <p class="small muted">Tirée du dossier. Elle ne montre que ce que la personne qui arrive peut \
    lire. Les accords donnés à une autre structure ne suivent pas\u{A0}: ils se redemandent.</p>\
    <h3>Ses objectifs</h3>\(goals)\
    <h3>Étapes en cours</h3>\(lines(sheet.steps.map { line in
      let due = line.step.dueOn.map { ", pour le \(French.day($0))" } ?? ""
      return "\(line.wording), \(line.carrier.map { "par \($0)" } ?? "par \(relay.name)")\(due)"
    }, none: "Aucune étape en cours."))\
    <h3>Qui porte quoi</h3>\(lines(
      sheet.themes.map { "\($0.theme.label)\u{A0}: \($0.carrier ?? "")" },
      none: "Rien n’est noté."))\
    <h3>Dates à venir</h3>\(lines(
      sheet.coming.map { "\($0.title), le \(French.day($0.day))" }, none: "Aucune."))\
    <h3>Accords en cours</h3>\(lines(
      sheet.agreements.map { group in
        "\(group.items.map(\.label).joined(separator: ", "))\u{A0}: \(group.recipientName), jusqu’au \(French.day(group.until))"
      }, none: "Aucun. À proposer à la personne, un par un."))</section>
    """
}

private func lines(_ texts: [String], none: String) -> HTML {
  texts.isEmpty
    ? "<p class=\"muted\">\(none)</p>"
    : "<ul class=\"dots stack s\">\(texts.html { "<li>\($0)</li>" })</ul>"
}
