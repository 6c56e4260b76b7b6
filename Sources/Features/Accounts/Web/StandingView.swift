import Domain
import Kernel
import UseCases
import WebSupport

/// « Habilitée », « Orienteuse » or « À vérifier », in one badge.
package func standingBadge(_ standing: PrescriberStanding) -> HTML {
  switch standing {
  case .authorised: badge("Prescripteur habilité", .ok, icon: Icon.fits)
  case .referrerOnly: badge("Orienteur", .info, icon: Icon.relay.html)
  case .toBeChecked: badge("Habilitation à vérifier", .warn, icon: Icon.warning.html)
  }
}

/// What the standing rests on, in one or two sentences, with its source.
package func standingExplanation(_ standing: PrescriberStanding, kind: StructureKind) -> HTML {
  switch standing {
  case .authorised(.nationalList(let entry)):
    """
    <p>Cette structure peut valider l’éligibilité à un parcours d’insertion par le diagnostic \
    qu’elle fait avec la personne, sans critères administratifs.</p>\
    <p>Elle figure sur la liste nationale\u{A0}: «\u{A0}\(entry.label)\u{A0}».</p>\
    \(source)
    """
  case .authorised(.prefect(let reference, let until)):
    """
    <p>Cette structure peut valider l’éligibilité à un parcours d’insertion, par arrêté du préfet \
    (référence \(reference)), jusqu’au \(time(until)) inclus.</p>\
    <p class="small muted">Un arrêté du préfet vaut cinq ans au plus et se renouvelle après avis du CDIAE \
    (guide de la prescription, page 20).</p>
    """
  case .referrerOnly where kind.isSIAE:
    """
    <p>Cette structure recrute\u{A0}: elle ne prescrit pas. Elle peut valider elle-même \
    l’éligibilité d’une personne qu’elle embauche, sur critères administratifs (autoprescription), \
    ou s’appuyer sur le diagnostic d’un prescripteur habilité.</p>\(source)
    """
  case .referrerOnly:
    """
    <p>Cette structure n’est pas sur la liste nationale et n’a pas d’arrêté du préfet en cours\u{A0}: \
    elle peut proposer une personne à un employeur, pas valider son éligibilité.</p>\(source)
    """
  case .toBeChecked:
    """
    <p>La liste nationale ne nomme pas «\u{A0}\(kind.label)\u{A0}». La structure est habilitée si \
    l’établissement qui la porte relève du 8° du I de l’article L. 312-1 du code de l’action \
    sociale et des familles (un CHRS, par exemple), ou si le préfet l’a habilitée. \
    Tant que ce n’est pas vérifié, Cordée la traite comme un orienteur.</p>\(source)
    """
  }
}

private let source: HTML = """
  <p class="small muted">Source\u{A0}: arrêté du 1er septembre 2021 fixant la liste des \
  prescripteurs habilités (code du travail, article L. 5132-3), repris dans le guide de la \
  prescription, page 14, lu en novembre 2026.</p>
  """

func standingView(
  _ view: StandingView, order: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let isPlatform: Bool
  if case .platform = request.visitor { isPlatform = true } else { isPlatform = false }
  let isOwn = request.visitor.member?.structure == view.structure.id
  let wayForward: HTML? =
    view.standing.isAuthorised || view.structure.family == .employer ? nil : waysForward(view)
  return pageLayout(
    title: "Habilitation, \(view.structure.name)",
    section: isPlatform ? .administration : .structure, request: request, footer: footer,
    content: """
      \(structureHead(view.structure, standing: view.standing, isPlatform: isPlatform, showsTeam: isOwn || isPlatform, current: "habilitation"))
      \(order.summary)\(endingSoon(view))
      <section class="card stack" aria-labelledby="t-pourquoi"><h2 id="t-pourquoi">\(standingTitle(view.standing))</h2>\
      \(standingExplanation(view.standing, kind: view.structure.kind))</section>
      \(wayForward)
      \(isOwn ? ownFile(view) : nil)
      \(isPlatform ? orderCard(view, order, request) : nil)
      """)
}

private func standingTitle(_ standing: PrescriberStanding) -> String {
  switch standing {
  case .authorised: "Ce que permet l’habilitation"
  case .referrerOnly: "Ce que permet le rôle d’orienteur"
  case .toBeChecked: "Ce qu’il faut vérifier"
  }
}

private func endingSoon(_ view: StandingView) -> HTML? {
  guard case .byPrefect(let period, _) = view.structure.authorisation else { return nil }
  let end = lastDay(ofPrefectOrder: period)
  if end < view.today {
    return note(
      """
      <strong>L’arrêté du préfet a pris fin le \(French.day(end)).</strong>\
      <p>Les diagnostics faits avant restent valables. Pour la suite, demandez son renouvellement à la DDETS.</p>
      """, .warn, icon: Icon.warning.html)
  }
  guard PrefectOrderAlert.end(of: view.structure.authorisation, on: view.today) != nil else {
    return nil
  }
  return note(
    """
    <strong>L’arrêté du préfet prend fin le \(French.day(end)).</strong>\
    <p>Demandez son renouvellement à la DDETS dès maintenant\u{A0}: il passe devant le CDIAE.</p>
    """, .info, icon: Icon.calendar.html)
}

/// The door to the structure's own request, where one may be made.
private func ownFile(_ view: StandingView) -> HTML? {
  if case .authorised(.nationalList) = view.standing { return nil }
  if view.structure.kind.family == .employer { return nil }
  let path = "/structures/\(view.structure.id)/habilitation/dossier"
  return """
    <div class="row">\(buttonLink(view.standing.isAuthorised ? "Voir le dossier et préparer le renouvellement" : "Préparer la demande au préfet", to: path, .alt))\
    <a class="btn quiet" href="/suis-je-prescripteur">Lire la liste nationale</a></div>
    """
}

private func waysForward(_ view: StandingView) -> HTML {
  """
  <section class="stack" aria-labelledby="t-suite"><h2 id="t-suite">Ce que vous pouvez faire</h2>
  \(askSisters(view))\(askColleague(view))\(withCriteria)\(askPrefect(view))</section>
  """
}

/// A day centre run by a shelter's association (story F5): the answer is often next door.
private func askSisters(_ view: StandingView) -> HTML? {
  guard !view.authorisedSisters.isEmpty else { return nil }
  let names = view.authorisedSisters.map(\.name).joined(separator: ", ")
  return note(
    """
    <strong>Votre association porte aussi une structure habilitée\u{A0}: \(names).</strong>\
    <p>Demandez à votre direction si votre service relève du même établissement. Si oui, faites-le \
    confirmer par la DDETS. En attendant, un collègue de cette structure peut faire le diagnostic avec la personne.</p>
    """, .info)
}

private func askColleague(_ view: StandingView) -> HTML {
  let near = view.authorisedNearby
  let list: HTML =
    near.isEmpty
    ? emptyState("Aucun prescripteur habilité n’est enregistré sur le territoire.")
    : """
    <ul class="list">\(near.html { structure in
      """
      <li><div><p class="what"><a href="/structures/\(structure.id)">\(structure.name)</a></p>\
      <p class="meta">\(structure.kind.label)\(structure.place.city.isEmpty ? "" : ", \(structure.place.city)")</p></div>\
      <div class="side">\(contactLinks(structure.contact))</div></li>
      """
    })</ul>
    """
  return """
    <section class="card flush" aria-labelledby="t-collegue"><div class="card-h">\
    <h3 id="t-collegue">Demander à un collègue habilité du territoire</h3>\
    <span class="count">\(near.count)</span></div>\(list)</section>
    <p class="small muted">Avec l’accord de la personne, ce collègue entre dans son cercle et fait le diagnostic avec elle.</p>
    """
}

/// Telephone and e-mail, each a link; « contact à demander » when there is neither.
func contactLinks(_ contact: PublicContact) -> HTML {
  let phone: HTML? = contact.phone.map { "<a href=\"tel:\($0.number)\">\($0.display)</a> " }
  let email: HTML? = contact.email.map { "<a href=\"mailto:\($0.address)\">\($0.address)</a>" }
  if phone == nil, email == nil { return "<span class=\"muted small\">Contact à demander</span>" }
  return "<span class=\"small\">\(phone)\(email)</span>"
}

/// Numbers of criteria by kind: arrêté du 1er septembre 2021 on criteria, and Les emplois
/// (`eligibility/enums.py:26-32`).
private let withCriteria: HTML = """
  <section class="card stack" aria-labelledby="t-criteres">\
  <h3 id="t-criteres">Envoyer la candidature avec les critères</h3>\
  <p>L’employeur peut valider l’éligibilité lui-même (autoprescription) si la personne remplit \
  un critère de niveau 1, ou plusieurs de niveau 2\u{A0}:</p>\
  <ul class="bullets"><li>trois critères de niveau 2 pour un chantier d’insertion (ACI), une entreprise \
  d’insertion (EI) ou une EITI\u{A0};</li><li>deux pour une association intermédiaire (AI) ou une \
  entreprise de travail temporaire d’insertion (ETTI).</li></ul>\
  <p>Être sans hébergement, hébergé ou avoir un parcours de rue compte pour un critère de niveau 2\u{A0}: \
  une attestation de domiciliation, ou la déclaration d’un travailleur social de moins de trois mois, suffit.</p>\
  <p class="small muted">La personne choisit ce qu’elle remet. Ces preuves restent chez l’employeur, \
  dans le dossier d’éligibilité, et n’apparaissent nulle part ailleurs.</p></section>
  """

private func askPrefect(_ view: StandingView) -> HTML {
  let where_: HTML =
    view.authority.map { authority in
      "<p>À qui écrire\u{A0}: <a href=\"/structures/\(authority.id)\">\(authority.name)</a>. \(contactLinks(authority.contact))</p>"
    } ?? "<p>À qui écrire\u{A0}: la DDETS du département.</p>"
  return """
    <section class="card stack" aria-labelledby="t-prefet"><h3 id="t-prefet">Demander l’habilitation au préfet</h3>\
    <p>La DDETS regarde quatre choses, puis le CDIAE donne son avis\u{A0}:</p>\
    <ol class="bullets"><li>la structure est clairement identifiée sur le territoire\u{A0};</li>\
    <li>elle accueille ou accompagne des publics qui peuvent avoir besoin de l’insertion par l’activité économique\u{A0};</li>\
    <li>elle a des professionnels capables de faire un diagnostic social et professionnel\u{A0};</li>\
    <li>elle répond à un besoin que la liste nationale ne couvre pas ici.</li></ol>\(where_)\
    <p class="small muted">Source\u{A0}: guide de la prescription, page 20. L’habilitation vaut cinq ans au plus, renouvelable.</p></section>
    """
}

private func orderCard(_ view: StandingView, _ state: FormState, _ request: PageRequest) -> HTML {
  var shown = state
  var takeBack: HTML?
  if case .byPrefect(let period, let reference) = view.structure.authorisation {
    if state.messages.isEmpty {
      shown = FormState(
        Form([
          ("debut", "\(period.first)"), ("fin", "\(period.last)"), ("reference", reference),
        ]))
    }
    takeBack = actionButton(
      "Retirer cet arrêté", post: "/administration/structures/\(view.structure.id)/arrete/retirer",
      request: request, .quiet)
  }
  return """
    <section class="card stack" aria-labelledby="t-arrete"><h2 id="t-arrete">Arrêté du préfet</h2>\
    <form class="stack" method="post" action="/administration/structures/\(view.structure.id)/arrete">\
    \(request.csrfField)<div class="row">\(textField("debut", "Premier jour", in: shown, type: "date", short: true))\
    \(textField("fin", "Dernier jour", in: shown, hint: "Cinq ans au plus", type: "date", short: true))</div>\
    \(textField("reference", "Référence de l’arrêté", in: shown))\
    <div class="row"><button class="btn">Enregistrer l’arrêté</button></div></form>\(takeBack)</section>
    """
}

extension Structure {
  fileprivate var family: StructureFamily { kind.family }
}
