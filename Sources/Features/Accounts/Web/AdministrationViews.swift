import Domain
import Kernel
import UseCases
import WebSupport

/// A page of administration, with what remains to be done before real persons are entered.
func administrationLayout(
  title: String, checklist: OpeningChecklist, request: PageRequest, footer: Footer, content: HTML
) -> HTML {
  let reminder: HTML? =
    checklist.reminds
    ? note(
      """
      <strong>Avant d’ouvrir à de vraies personnes, \
      \(French.count(checklist.missing.count, "étape n’est pas datée", "étapes ne sont pas datées")).</strong>\
      <p><a href="/administration/mise-en-service">Voir la mise en service</a>. Rien n’est bloqué\u{A0}: \
      c’est à vous d’en décider.</p>
      """, .warn, icon: Icon.warning.html) : nil
  return pageLayout(
    title: title, section: .administration, request: request, footer: footer,
    content: "\(reminder)\(content)")
}

func administrationHomeView(
  _ overview: InstanceOverview, request: PageRequest, footer: Footer
) -> HTML {
  let done = OpeningStep.allCases.count - overview.checklist.missing.count
  return administrationLayout(
    title: "Administration", checklist: overview.checklist, request: request, footer: footer,
    content: """
      <div class="head"><h1>Administration</h1>\
      <p>Vous voyez les comptes et les structures. Les personnes accompagnées ne vous sont jamais montrées.</p></div>
      \(orphans(overview))
      <div class="grid">\
      <section class="card stack" aria-labelledby="t-structures"><h2 id="t-structures">Structures</h2>\
      <form class="stack" method="get" action="/administration/structures">\
      \(textField("q", "Nom, nature ou commune", in: FormState()))\
      <button class="btn full">Chercher une structure</button></form>\
      <p><a href="/administration/structures/nouvelle">Ajouter une structure</a></p></section>\
      <section class="card stack" aria-labelledby="t-comptes"><h2 id="t-comptes">Comptes</h2>\
      <p class="muted">Les membres des structures sont invités par leurs collègues. \
      Ici, on retrouve un compte, on en ouvre un, on en ferme un.</p>\
      \(buttonLink("Voir les comptes", to: "/administration/comptes", .altFull))</section>\
      <section class="card stack" aria-labelledby="t-service"><h2 id="t-service">Mise en service</h2>\
      <p>\(French.count(done, "étape datée", "étapes datées")) sur \(OpeningStep.allCases.count)\
      \(overview.checklist.isDemonstration ? ". Ceci est une démonstration\u{A0}: les personnes sont inventées" : "").</p>\
      \(buttonLink("Voir les étapes", to: "/administration/mise-en-service", .altFull))</section></div>
      """)
}

private func orphans(_ overview: InstanceOverview) -> HTML? {
  guard !overview.orphanRequests.isEmpty else { return nil }
  return """
    <section class="card flush" aria-labelledby="t-attente"><div class="card-h">\
    <h2 id="t-attente">Demandes d’accès sans administrateur pour répondre</h2>\
    <span class="count">\(overview.orphanRequests.count)</span></div><ul class="list">\
    \(overview.orphanRequests.html { line in
      """
      <li><div><p class="what">\(line.request.name)</p>\
      <p class="meta">\(line.structure), \(line.request.email.address), \(time(line.request.requestedAt))</p></div>\
      <div class="side"><a class="btn mini" href="/structures/\(line.request.structure)/equipe">Répondre\
      <span class="vh"> à \(line.request.name)</span></a></div></li>
      """
    })</ul></section>
    """
}

struct StructuresPage {
  let words: String
  let found: [StructureName]
  let next: ID<Structure>?
  let checklist: OpeningChecklist
}

func structuresView(_ page: StructuresPage, request: PageRequest, footer: Footer) -> HTML {
  let more: HTML? = page.next.map {
    """
    <nav class="pages" aria-label="Suite"><ul><li>\
    <a href="/administration/structures?q=\(percentEncoded(page.words))&amp;apres=\($0)">Suivantes</a></li></ul></nav>
    """
  }
  let list: HTML =
    page.found.isEmpty
    ? emptyState(
      "Aucune structure ne porte ces mots.",
      action: buttonLink("Ajouter une structure", to: "/administration/structures/nouvelle", .alt))
    : """
    <div class="card flush"><ul class="list">\(page.found.html { structure in
      """
      <li><div><p class="what"><a href="/structures/\(structure.id)/equipe">\(structure.name)</a></p>\
      <p class="meta">\(structure.kind.label)\(structure.city.isEmpty ? "" : ", \(structure.city)")</p></div>\
      <div class="side"><a class="btn mini alt" href="/structures/\(structure.id)/habilitation">Habilitation\
      <span class="vh"> de \(structure.name)</span></a></div></li>
      """
    })</ul></div>
    """
  return administrationLayout(
    title: "Structures", checklist: page.checklist, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Administration", "/administration")], here: "Structures"))
      <div class="split"><div class="head"><h1>Structures</h1></div>\
      \(buttonLink("Ajouter une structure", to: "/administration/structures/nouvelle", .alt, icon: Icon.plus.html))</div>
      <form class="card row end" method="get" action="/administration/structures">\
      \(textField("q", "Nom, nature ou commune", in: FormState(Form([("q", page.words)]))))\
      <button class="btn">Chercher</button></form>
      \(list)\(more)
      """)
}

func newStructureView(
  _ state: FormState, territories: [(id: ID<Territory>, name: String)],
  checklist: OpeningChecklist, request: PageRequest, footer: Footer
) -> HTML {
  administrationLayout(
    title: "Ajouter une structure", checklist: checklist, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Administration", "/administration"), ("Structures", "/administration/structures")], here: "Ajouter"))
      <div class="head"><h1>Ajouter une structure</h1>\
      <p>Pour celles qu’aucun registre ne liste, comme un centre d’hébergement. \
      Ses administrateurs complètent la fiche ensuite.</p></div>\(state.summary)
      <form class="card stack" method="post" action="/administration/structures">\(request.csrfField)\
      \(textField("nom", "Nom que les gens emploient", in: state))\
      \(selectField("nature", "Nature", StructureKind.allCases.sorted { folded($0.label) < folded($1.label) }, none: "Choisir", in: state))\
      \(selectField("territoire", "Territoire", [(value: "", label: "Aucun pour l’instant")] + territories.map { (value: $0.id.text, label: $0.name) }, in: state))\
      \(textField("groupe", "Association ou groupe qui la porte", in: state, hint: "Facultatif. Le même nom pour toutes ses structures."))\
      <div class="row">\(textField("code_postal", "Code postal", in: state, short: true, extra: " inputmode=\"numeric\""))\
      \(textField("commune", "Commune", in: state))</div>\
      \(textField("courriel", "Adresse de la première personne qui l’administrera", in: state, hint: "Facultatif. Elle reçoit une invitation, valable quatorze jours.", type: "email"))\
      <div class="row"><button class="btn">Ajouter la structure</button></div></form>
      """)
}

struct AccountsPage {
  let letters: String
  let lines: [FoundAccount]
  let next: String?
  let checklist: OpeningChecklist
  var create: FormState
}

func accountsView(_ page: AccountsPage, request: PageRequest, footer: Footer) -> HTML {
  let more: HTML? = page.next.map {
    """
    <nav class="pages" aria-label="Suite"><ul><li>\
    <a href="/administration/comptes?q=\(percentEncoded(page.letters))&amp;apres=\(percentEncoded($0))">Suivants</a></li></ul></nav>
    """
  }
  let list: HTML =
    page.lines.isEmpty
    ? emptyState("Aucun compte ne correspond.")
    : "<div class=\"card flush\"><ul class=\"list\">\(page.lines.html { accountLine($0, request) })</ul></div>"
  return administrationLayout(
    title: "Comptes", checklist: page.checklist, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Administration", "/administration")], here: "Comptes"))
      <div class="head"><h1>Comptes</h1><p>Des professionnels et des bénévoles. \
      Les personnes accompagnées n’ont pas de compte ici\u{A0}: elles ont leur espace.</p></div>\
      \(page.create.summary)
      <form class="card row end" method="get" action="/administration/comptes">\
      \(textField("q", "Début de l’adresse, ou un nom", in: FormState(Form([("q", page.letters)]))))\
      <button class="btn">Chercher</button></form>
      \(list)\(more)
      <section class="card stack" aria-labelledby="t-ouvrir"><h2 id="t-ouvrir">Ouvrir un compte</h2>\
      <form class="stack" method="post" action="/administration/comptes">\(request.csrfField)\
      \(textField("nom", "Prénom et nom", in: page.create))\
      \(textField("courriel", "Adresse électronique", in: page.create, hint: "Un lien pour choisir le mot de passe y est envoyé", type: "email"))\
      \(checkBox("administre", "Administre cette instance", in: page.create, hint: "Voit les comptes et les structures, jamais les personnes. Ne travaille dans aucune structure."))\
      <div class="row"><button class="btn">Ouvrir le compte</button></div></form></section>
      """)
}

private func accountLine(_ line: FoundAccount, _ request: PageRequest) -> HTML {
  let account = line.account
  let works =
    account.isPlatformAdministrator
    ? "Administre l’instance"
    : line.structures.isEmpty ? "Dans aucune structure" : line.structures.joined(separator: ", ")
  let side: HTML =
    line.isClosed
    ? """
    \(badge("Fermé"))\(actionButton("Rouvrir", post: "/administration/comptes/\(account.id)/rouvrir", request: request, .altMini, describedAs: "le compte de \(account.name)"))
    """
    : actionButton(
      "Fermer", post: "/administration/comptes/\(account.id)/fermer", request: request, .altMini,
      describedAs: "le compte de \(account.name)")
  return """
    <li><div><p class="what">\(account.name)</p>\
    <p class="meta">\(account.email.address), \(works)</p></div><div class="side">\(side)</div></li>
    """
}

func openingView(
  _ checklist: OpeningChecklist, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let done = OpeningStep.allCases.count - checklist.missing.count
  return administrationLayout(
    title: "Mise en service", checklist: checklist, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Administration", "/administration")], here: "Mise en service"))
      <div class="head"><h1>Mise en service</h1>\
      <p>Ce qu’il faut avoir fait avant d’écrire le nom d’une vraie personne. \
      \(French.count(done, "étape datée", "étapes datées")) sur \(OpeningStep.allCases.count). Le détail est dans le document «\u{A0}mise-en-service\u{A0}» livré avec Cordée.</p></div>\
      \(state.summary)
      <ol class="stack">\(OpeningStep.allCases.html { openingCard($0, checklist, state, request) })</ol>
      """)
}

private func openingCard(
  _ step: OpeningStep, _ checklist: OpeningChecklist, _ state: FormState, _ request: PageRequest
) -> HTML {
  let mark = checklist.marks[step]
  let sign =
    mark == nil
    ? badge("À dater", .warn, icon: Icon.warning.html) : badge("Fait", .ok, icon: Icon.fits)
  let told: HTML? = mark.map {
    "<p class=\"small muted\">Fait le \(time($0.doneOn)), noté par \($0.notedBy).</p>"
  }
  let shown =
    state.message(for: step.code) == nil
    ? FormState(Form([(step.code, mark?.doneOn.description ?? "")])) : state
  return """
    <li class="card stack s"><div class="split"><h2>\(step.label)</h2>\(sign)</div>\
    <p>\(step.explanation)</p>\(told)\
    <form class="row end" method="post" action="/administration/mise-en-service/\(step.code)">\(request.csrfField)\
    \(textField(step.code, "Fait le", in: shown, type: "date", short: true))\
    <button class="btn alt">\(mark == nil ? "Enregistrer la date" : "Changer la date")\
    <span class="vh">\u{A0}: \(step.label)</span></button></form></li>
    """
}
