import Domain
import Kernel
import UseCases
import WebSupport

/// What a colleague outside the circle sees: a first name, the referent, and how to join.
func colleaguePage(_ file: ColleagueFile, _ request: PageRequest, _ footer: Footer) -> HTML {
  let person = file.person
  let referent = file.referent.map { "\($0.name), \($0.structure)" } ?? "Personne pour le moment"
  return pageLayout(
    title: person.name, section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Personnes", "/personnes")], here: person.name))
      <div class="person">\(avatar(person.name, isPerson: true))<div><h1>\(person.name)</h1>\
      <p class="muted">Référent·e\u{A0}: \(referent)</p></div></div>
      \(note("""
        <p><strong>Vous n’êtes pas dans son cercle.</strong></p>\
        <p>Son dossier se lit à quelques personnes, qu’elle connaît. \
        Rien d’autre n’est visible ici.</p>
        """, icon: Icon.lock.html))
      \(joining(file, request))
      """)
}

private func joining(_ file: ColleagueFile, _ request: PageRequest) -> HTML {
  let path = "/personnes/\(file.person.id)/cercle"
  if file.mayJoinAtOnce {
    return """
      <section class="card stack"><h2>Rejoindre le cercle</h2>\
      <p class="measure">Votre fonction le permet tout de suite. \
      L’entrée est écrite dans le journal, et la personne peut la lire.</p>\
      \(actionButton("Rejoindre le cercle", post: "\(path)/rejoindre", request: request))</section>
      """
  }
  if file.hasAsked {
    return note(
      "<p>Votre demande est envoyée. Le cercle y répond.</p>", .info, icon: Icon.clock)
  }
  let state = FormState(request.form)
  return """
    <form class="card stack" method="post" action="\(path)/demandes">\(request.csrfField)\
    <h2>Demander à rejoindre</h2>\
    \(selectField(
      "role", "Ce que vous ferez avec elle", CircleRole.companions, in: state))\
    \(textArea(
      "raison", "Pourquoi, en une phrase", in: state,
      hint: "«\u{A0}Je prends le relais de l’atelier emploi\u{A0}». La personne peut la lire."))\
    <div class="row"><button class="btn">Envoyer la demande</button></div></form>
    """
}
