import Domain
import Kernel
import UseCases
import WebSupport

/// The way to a page of this room.
func meetingCrumbs(_ person: MeetingPerson, here: String, then more: [(String, String)] = [])
  -> HTML
{
  var way = [("Aujourd’hui", "/aujourd-hui")]
  if person.header != nil { way.append((person.name, "/personnes/\(person.id)")) }
  way.append(("Rencontres", "/personnes/\(person.id)/rencontres"))
  return breadcrumbs(way + more, here: here)
}

/// Proposes a meeting, or changes one.
func meetingFormPage(
  _ start: MeetingStart, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = start.person
  let isNew = start.meeting == nil
  let title = isNew ? "Proposer une rencontre" : "Changer la rencontre"
  let path =
    start.meeting.map { "/rencontres/\($0.id)/modifier" }
    ?? "/personnes/\(person.id)/rencontres/nouvelle"
  let version: HTML? = start.meeting.map { _ in
    "<input type=\"hidden\" name=\"version\" value=\"\(state.values["version"])\">"
  }
  return pageLayout(
    title: "\(title), \(person.name)", section: .people, request: request, footer: footer,
    content: """
      \(meetingCrumbs(person, here: title))
      <div class="head"><h1>\(title)</h1>\
      <p>Autour \(French.of(person.name)), avec elle si elle le veut. Chaque invité reçoit la date \
      par courriel, sans rien de sa situation.</p></div>
      \(state.summary)
      <form class="stack l" method="post" action="\(path)">\(request.csrfField)\(version)
      <div class="cols even"><div class="stack l">\(kindCard(state))\(agendaCard(start, state))</div>
      <div class="stack l">\(whenCard(state))\(herCard(person, state))\
      \(tableCard(start, state))</div></div>
      <div class="row"><button class="btn">\(isNew ? "Proposer cette rencontre" : "Envoyer le changement")\
      </button><a class="btn quiet" href="/personnes/\(person.id)/rencontres">Revenir</a></div>
      </form>
      """)
}

private func kindCard(_ state: FormState) -> HTML {
  """
  <fieldset class="card stack" id="champ-genre"><legend><h2>Pourquoi se retrouver</h2></legend>\
  \(MeetingKind.allCases.html {
    radio("genre", value: $0.code, $0.label, in: state, hint: $0.hint)
  })\
  \(textArea("motif", "Ce qui amène cette rencontre", in: state,
    hint: "Une phrase. Elle la lit aussi. Le courriel ne la dit pas.", extra: " rows=\"2\""))\
  </fieldset>
  """
}

private func whenCard(_ state: FormState) -> HTML {
  """
  <fieldset class="card stack"><legend><h2>Quand et où</h2></legend>\
  <div class="row">\(textField("jour", "Jour", in: state, type: "date", short: true, extra: " required"))\
  \(textField("heure", "Heure", in: state, type: "time", short: true, extra: " required"))\
  \(selectField("duree", "Durée", durations, in: state))</div>\
  \(textField("lieu", "Lieu", in: state, hint: "Une adresse, une salle. Si le lieu dit quelque chose de sa situation, le courriel n’en parle pas."))\
  \(textField("visio", "Ou une adresse de visio", in: state, type: "url"))</fieldset>
  """
}

private let durations: [(value: String, label: String)] = [
  ("30", "30 minutes"), ("45", "45 minutes"), ("60", "1 heure"), ("90", "1 h 30"),
  ("120", "2 heures"), ("180", "3 heures"),
]

private func herCard(_ person: MeetingPerson, _ state: FormState) -> HTML {
  """
  <fieldset class="card stack" id="champ-elle"><legend><h2>La place \(French.of(person.firstName))\
  </h2></legend>\(HerChoice.planned.html {
    radio("elle", value: $0.code, $0.label, in: state)
  })\
  \(textArea("ses_mots", "Ce qu’elle veut dire, avec ses mots", in: state,
    hint: "Gardé tel quel, et dit en premier. Elle peut l’écrire ou le changer dans son espace.",
    extra: " rows=\"3\""))</fieldset>
  """
}

private func tableCard(_ start: MeetingStart, _ state: FormState) -> HTML {
  let circle: HTML =
    start.invitees.isEmpty
    ? "<p class=\"muted\">Personne d’autre n’est encore dans son cercle.</p>"
    : start.invitees.html {
      checkBox("invite", value: $0.key, $0.name, in: state, hint: $0.detail)
    }
  let hasGuests = MeetingForm.guestRows.contains { state.values.filled("nom_\($0)") != nil }
  return """
    <fieldset class="card stack" id="champ-invites"><legend><h2>Autour de la table</h2></legend>\
    <p class="small muted">Vous y êtes. Cochez qui d’autre.</p>\(circle)\
    <details class="more"\(if: hasGuests, " open")><summary>Inviter quelqu’un qui n’a pas de compte\
    </summary><div class="stack"><p class="small muted">Son courriel porte la date et votre nom, rien \
    d’autre. Il ne lit pas le compte rendu dans Cordée.</p>\
    \(MeetingForm.guestRows.html { row in
      """
      <div class="row">\(textField("nom_\(row)", "Nom", in: state))\
      \(textField("fonction_\(row)", "Fonction", in: state))\
      \(textField("courriel_\(row)", "Courriel, s’il faut l’inviter", in: state, type: "email"))</div>
      """
    })</div></details></fieldset>
    """
}

private func agendaCard(_ start: MeetingStart, _ state: FormState) -> HTML {
  let drawn: HTML =
    start.drawn.isEmpty
    ? "<p class=\"muted\">Rien n’arrive à échéance dans ce que vous pouvez lire.</p>"
    : """
    <p class="small muted">Ce qui arrive, d’après ce que vous pouvez lire. Chacun n’en voit que ce \
    qu’il peut lire lui-même, le jour où il lit.</p>\
    \(start.drawn.html { checkBox("tire", value: $0.key, $0.sentence, in: state) })
    """
  return """
    <fieldset class="card stack"><legend><h2>Ordre du jour</h2></legend>\(drawn)\
    \(textArea("points", "Les autres points, un par ligne", in: state,
      hint: "Commencer par ce qui va bien. Tous ceux qui sont invités lisent ces lignes.",
      extra: " rows=\"5\""))</fieldset>
    """
}
