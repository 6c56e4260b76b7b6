import Domain
import Kernel
import UseCases
import WebSupport

/// What « Mon compte » shows.
struct AccountPage {
  let account: Account
  let structures: [Line]
  let otherSessions: Int
  var name = FormState()
  var password = FormState()

  struct Line {
    let id: ID<Structure>
    let name: String
    let detail: String
    let isCurrent: Bool
  }

  init(_ own: OwnAccount, current: ID<Structure>?) {
    account = own.account
    structures = own.memberships.map { member in
      let rights = member.isAdministrator ? ", administre la structure" : ""
      return Line(
        id: member.structure, name: member.structureName,
        detail: "\(member.structureKind.shortLabel)\u{A0}: \(member.role.label)\(rights)",
        isCurrent: member.structure == current)
    }
    otherSessions = max(0, own.aliveSessions - 1)
    name = FormState(Form([("nom", own.account.name)]))
  }
}

func accountView(_ page: AccountPage, request: PageRequest, footer: Footer) -> HTML {
  pageLayout(
    title: "Mon compte", request: request, footer: footer, narrow: true,
    content: """
      <div class="split"><div class="head"><h1>Mon compte</h1><p>\(page.account.email.address)</p></div>\
      \(actionButton("Me déconnecter", post: "/deconnexion", request: request, .alt))</div>
      \(page.name.summary)\(page.password.summary)
      \(structuresCard(page, request))
      \(nameCard(page, request))
      \(passwordCard(page, request))
      \(sessionsCard(page, request))
      <section class="card split"><div><h2>Mes nouvelles par courriel</h2>\
      <p class="small muted">Tout de suite, une seule lettre le matin, ou jamais.</p></div>\
      <a class="btn alt" href="/compte/nouvelles">Choisir</a></section>
      """)
}

private func structuresCard(_ page: AccountPage, _ request: PageRequest) -> HTML {
  if page.account.isPlatformAdministrator {
    return note(
      """
      <strong>Vous administrez cette instance de Cordée.</strong>\
      <p>Vous voyez les comptes et les structures, jamais les personnes accompagnées.</p>
      """, .info)
  }
  let lines = page.structures.html { line in
    let side: HTML =
      line.isCurrent
      ? badge("Vous y travaillez", .ok, icon: Icon.tick.html)
      : actionButton(
        "Y travailler", post: "/compte/structure", request: request, .altMini,
        hidden: [("structure", line.id.text)], describedAs: "à \(line.name)")
    return """
      <li><div><p class="what"><a href="/structures/\(line.id)/equipe">\(line.name)</a></p>\
      <p class="meta">\(line.detail)</p></div><div class="side">\(side)</div></li>
      """
  }
  let list: HTML =
    page.structures.isEmpty
    ? emptyState(
      "Vous n’êtes encore dans aucune structure.",
      action: buttonLink("Demander à en rejoindre une", to: "/acces", .alt))
    : "<ul class=\"list\">\(lines)</ul>"
  return """
    <section class="card flush" aria-labelledby="t-structures"><div class="card-h">\
    <h2 id="t-structures">Mes structures</h2></div>\(list)</section>
    <p class="small muted">Vos droits sont ceux de la structure où vous travaillez, pas la somme de toutes.</p>
    """
}

private func nameCard(_ page: AccountPage, _ request: PageRequest) -> HTML {
  """
  <section class="card stack" aria-labelledby="t-nom"><h2 id="t-nom">Mon nom</h2>\
  <form class="stack" method="post" action="/compte/nom">\(request.csrfField)\
  \(textField("nom", "Prénom et nom", in: page.name, hint: "Comme vos collègues le lisent",
    extra: " autocomplete=\"name\""))\
  <div class="row"><button class="btn alt">Enregistrer mon nom</button></div></form></section>
  """
}

private func passwordCard(_ page: AccountPage, _ request: PageRequest) -> HTML {
  """
  <section class="card stack" aria-labelledby="t-passe"><h2 id="t-passe">Mon mot de passe</h2>\
  <form class="stack" method="post" action="/compte/mot-de-passe">\(request.csrfField)\
  \(textField("mot_de_passe_actuel", "Mot de passe actuel", in: page.password, type: "password",
    extra: " autocomplete=\"current-password\""))\
  \(newPasswordFields(page.password))\
  <p class="small muted">Vos sessions sur d’autres appareils se termineront.</p>\
  <div class="row"><button class="btn alt">Changer mon mot de passe</button></div></form></section>
  """
}

/// A new password and the same again.
func newPasswordFields(_ state: FormState) -> HTML {
  """
  \(textField("mot_de_passe", "Nouveau mot de passe", in: state,
    hint: "Au moins \(PasswordRule.shortest) caractères. Une phrase à vous se retient bien.",
    type: "password", extra: " autocomplete=\"new-password\""))\
  \(textField("mot_de_passe_encore", "Le même, encore une fois", in: state, type: "password",
    extra: " autocomplete=\"new-password\""))
  """
}

private func sessionsCard(_ page: AccountPage, _ request: PageRequest) -> HTML {
  let text =
    page.otherSessions == 0
    ? "Aucune autre session n’est ouverte."
    : "\(French.count(page.otherSessions, "autre session est ouverte", "autres sessions sont ouvertes"))."
  let action: HTML? =
    page.otherSessions == 0
    ? nil
    : actionButton("Les terminer", post: "/compte/sessions", request: request, .alt)
  return """
    <section class="card stack" aria-labelledby="t-sessions"><h2 id="t-sessions">Mes autres sessions</h2>\
    <p>\(text) Une session se termine après douze heures sans activité, et au bout de sept jours.</p>\
    \(action)</section>
    """
}
