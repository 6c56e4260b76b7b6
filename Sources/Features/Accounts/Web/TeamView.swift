import Domain
import Kernel
import WebSupport

func teamView(_ page: TeamPage, request: PageRequest, footer: Footer) -> HTML {
  pageLayout(
    title: "Équipe, \(page.structure.name)",
    section: page.isPlatform ? .administration : .structure, request: request, footer: footer,
    content: """
      \(structureHead(page.structure, standing: page.standing, isPlatform: page.isPlatform, showsTeam: true, current: "equipe"))
      \(page.invite.summary)
      <div class="cols"><div class="stack l">\(requestsCard(page, request))\
      \(membersCard(page, request))\(invitationsCard(page, request))</div>\
      <aside class="stack l">\(inviteCard(page, request))\(rightsCard(page))</aside></div>
      """)
}

/// Name, kind, standing, and the pages of one structure.
func structureHead(
  _ structure: Structure, standing: PrescriberStanding, isPlatform: Bool, showsTeam: Bool,
  current: String
) -> HTML {
  let team = TabEntry(
    "Équipe", "/structures/\(structure.id)/equipe", isCurrent: current == "equipe")
  let group = TabEntry(
    "Association", "/structures/\(structure.id)/groupe", isCurrent: current == "groupe")
  let way: HTML =
    isPlatform
    ? breadcrumbs(
      [("Administration", "/administration"), ("Structures", "/administration/structures")],
      here: structure.name) : ""
  return """
    \(way)<div class="head"><h1>\(structure.name)</h1>\
    <p>\(structure.kind.label)\(structure.place.city.isEmpty ? "" : ", \(structure.place.city)")</p>\
    <p>\(standingBadge(standing))</p></div>
    \(tabs(
      "Pages de la structure",
      (showsTeam ? [team] : []) + [
        TabEntry(
          "Habilitation", "/structures/\(structure.id)/habilitation",
          isCurrent: current == "habilitation"),
      ] + (showsTeam ? [group] : []) + [
        TabEntry("Fiche publique", "/structures/\(structure.id)")
      ]))
    """
}

private func requestsCard(_ page: TeamPage, _ request: PageRequest) -> HTML? {
  guard !page.requests.isEmpty else { return nil }
  let lines = page.requests.html { asked in
    let message: HTML? =
      asked.message.isEmpty ? nil : "<p class=\"small\">«\u{A0}\(asked.message)\u{A0}»</p>"
    let proof =
      asked.isKnownAccount
      ? "A déjà un compte" : "Recevra un lien, pour prouver que l’adresse est la sienne"
    let base = "/structures/\(page.structure.id)/demandes/\(asked.id)"
    return """
      <li><div class="stack s"><p class="what">\(asked.name)</p>\
      <p class="meta">\(asked.email), \(time(asked.at)). \(proof).</p>\(message)\
      <form class="row" method="post" action="\(base)/accepter">\(request.csrfField)\
      \(compactRoleSelect(page.givableRoles, chosen: page.givableRoles.first, label: "Rôle de \(asked.name)"))\
      <button class="btn mini">Accueillir dans l’équipe</button></form>\
      \(actionButton("Ne pas donner suite", post: "\(base)/refuser", request: request, .altMini, describedAs: "à la demande de \(asked.name)"))\
      </div></li>
      """
  }
  return """
    <section class="card flush" aria-labelledby="t-demandes"><div class="card-h">\
    <h2 id="t-demandes">Demandes d’accès</h2><span class="count">\(page.requests.count)</span></div>\
    <ul class="list">\(lines)</ul></section>
    <p class="small muted">N’acceptez que les personnes que vous connaissez\u{A0}: elles liront ce que l’équipe lit.</p>
    """
}

private func membersCard(_ page: TeamPage, _ request: PageRequest) -> HTML {
  let lines = page.lines.html { line in
    let administers: HTML? =
      line.isAdministrator ? badge("Administre", .info, icon: Icon.star.html) : nil
    let me: HTML? = line.isMe ? "<span class=\"muted\"> (vous)</span>" : nil
    return """
      <li><div class="stack s"><div class="row">\(avatar(line.name))<div><p class="what">\(line.name)\(me)</p>\
      <p class="meta">\(line.role.label), \(line.email)</p></div></div>\
      \(page.isAdministrator ? memberActions(line, page, request) : "")</div>\
      <div class="side">\(administers)</div></li>
      """
  }
  let list: HTML =
    page.lines.isEmpty
    ? emptyState("Personne encore. La première personne qui rejoint la structure l’administre.")
    : "<ul class=\"list\">\(lines)</ul>"
  return """
    <section class="card flush" aria-labelledby="t-membres"><div class="card-h">\
    <h2 id="t-membres">Membres</h2><span class="count">\(page.lines.count)</span></div>\
    \(list)</section>
    """
}

private func memberActions(_ line: TeamPage.Line, _ page: TeamPage, _ request: PageRequest) -> HTML
{
  let base = "\(page.path)/\(line.account)"
  let toggle =
    line.isAdministrator
    ? actionButton(
      "Retirer l’administration", post: "\(base)/administration", request: request, .altMini,
      hidden: [("administre", "non")], describedAs: "à \(line.name)")
    : actionButton(
      "Nommer administrateur", post: "\(base)/administration", request: request, .altMini,
      hidden: [("administre", "oui")], describedAs: line.name)
  return """
    <details class="more"><summary>Modifier<span class="vh"> \(line.name)</span></summary>\
    <div class="stack s"><form class="row" method="post" action="\(base)/role">\(request.csrfField)\
    \(compactRoleSelect(page.givableRoles, chosen: line.role, label: "Rôle de \(line.name)"))\
    <button class="btn alt mini">Changer le rôle</button></form>\(toggle)\
    <p class="small muted">Après son départ, cette personne ne lit plus rien de la structure, dès la page suivante. Ce qu’elle a écrit reste.</p>\
    \(actionButton("Retirer de la structure", post: "\(base)/retirer", request: request, .altMini, describedAs: line.name))\
    </div></details>
    """
}

private func compactRoleSelect(_ roles: [AccountRole], chosen: AccountRole?, label: String) -> HTML
{
  """
  <select name="role" aria-label="\(label)">\(roles.html {
    "<option value=\"\($0.code)\"\(if: $0 == chosen, " selected")>\($0.label)</option>"
  })</select>
  """
}

private func invitationsCard(_ page: TeamPage, _ request: PageRequest) -> HTML? {
  guard !page.invitations.isEmpty else { return nil }
  return """
    <section class="card flush" aria-labelledby="t-invitations"><div class="card-h">\
    <h2 id="t-invitations">Invitations envoyées</h2><span class="count">\(page.invitations.count)</span></div>\
    <ul class="list">\(page.invitations.html { invited in
      """
      <li><div><p class="what">\(invited.email)</p>\
      <p class="meta">\(invited.role), lien valable jusqu’au \(time(invited.until))</p></div>\
      <div class="side">\(actionButton("Annuler", post: "/structures/\(page.structure.id)/invitations/\(invited.id)/annuler", request: request, .altMini, describedAs: "l’invitation de \(invited.email)"))</div></li>
      """
    })</ul></section>
    """
}

private func inviteCard(_ page: TeamPage, _ request: PageRequest) -> HTML {
  let administer: HTML? =
    page.isAdministrator
    ? checkBox(
      "administre", "Administre aussi la structure", in: page.invite,
      hint: "Accueille et retire des membres, modifie la fiche.") : nil
  return """
    <section class="card stack" aria-labelledby="t-inviter"><h2 id="t-inviter">Inviter un collègue</h2>\
    <form class="stack" method="post" action="/structures/\(page.structure.id)/invitations">\(request.csrfField)\
    \(textField("courriel", "Adresse électronique", in: page.invite, type: "email", extra: " autocomplete=\"off\""))\
    \(selectField("role", "Rôle", page.givableRoles, in: page.invite))\(administer)\
    <button class="btn full">Envoyer l’invitation</button></form>\
    <p class="small muted">Le lien fonctionne une fois, pendant \(MemberInvitation.days) jours.</p></section>
    """
}

private func rightsCard(_ page: TeamPage) -> HTML {
  let everyone = TeamRight.allCases.filter(\.isForEveryMember)
  let administrators = TeamRight.allCases.filter { !$0.isForEveryMember }
  return """
    <section class="card soft stack s" aria-labelledby="t-droits"><h2 id="t-droits">Qui peut quoi</h2>\
    <h3>Chaque membre</h3><ul class="bullets">\(everyone.html { "<li>\($0.label)</li>" })</ul>\
    <h3>Les administrateurs seulement</h3><ul class="bullets">\(administrators.html { "<li>\($0.label)</li>" })</ul>\
    <p class="small muted">Il reste toujours au moins un administrateur.</p></section>
    """
}
