import Domain
import Kernel
import WebSupport

/// « Suis-je prescripteur ? »: choose what one's structure is, read the answer and what to do.
func prescriberQuestionView(_ request: PageRequest, _ footer: Footer, on today: Day) -> HTML {
  let kind = StructureKind(rawValue: request.query["type"])
  let own: HTML? = request.visitor.member.map { member in
    note(
      "<p>Vous travaillez à <b>\(member.structureName)</b>. <a href=\"/structures/\(member.structure)/habilitation\">Voir ce que votre structure peut prescrire</a></p>",
      .info)
  }
  let kinds = StructureKind.allCases.map { (value: $0.code, label: $0.label) }
    .sorted { folded($0.label) < folded($1.label) }
  return pageLayout(
    title: "Suis-je prescripteur ?", request: request, footer: footer,
    content: """
      <div class="head"><h1>Suis-je prescripteur\u{A0}?</h1>
      <p>Un prescripteur habilité valide l’éligibilité d’une personne à un parcours d’insertion. Un orienteur propose la personne, et l’employeur ou un collègue habilité valide.</p></div>
      \(own)
      <form class="card row" method="get" action="/suis-je-prescripteur">\
      \(selectField("type", "Ma structure est", [(value: "", label: "Choisir")] + kinds, in: FormState(request.query)))\
      <button class="btn">Voir la réponse</button></form>
      \(kind.map { answer($0, on: today) })
      <section class="stack" aria-labelledby="t-liste"><h2 id="t-liste">La liste nationale</h2>
      <p class="muted measure">Depuis le \(time(NationalListEntry.inForceFrom)). Une structure de cette liste est habilitée sans rien demander.</p>
      <ol class="list card flush measure">\(NationalListEntry.allCases.html { entry in
        """
        <li><div><p class="what">\(entry.label)</p><p class="meta">\(named(by: entry))</p></div></li>
        """
      })</ol>
      \(ruleDetails(PrescriberRulebook.nationalList))</section>
      """)
}

private func named(by entry: NationalListEntry) -> String {
  let kinds = StructureKind.allCases.filter { NationalListEntry.naming($0) == entry }
  return "Dans Cordée\u{A0}: " + kinds.map(\.label).joined(separator: ", ") + "."
}

private func answer(_ kind: StructureKind, on today: Day) -> HTML {
  let found = standing(of: kind, authorisation: .byKind, on: today)
  let next: HTML? =
    found.isAuthorised || kind.family == .employer
    ? nil
    : """
    <h3>Ce que vous pouvez faire</h3>
    <ul class="bullets"><li>Demander à un collègue habilité du territoire de faire le diagnostic avec la personne.</li>\
    <li>Envoyer la candidature avec la liste des critères\u{A0}: l’employeur valide lui-même. <a href="/simulateur">Voir les critères</a></li>\
    <li>Préparer une demande au préfet, sur quatre axes\u{A0}: \(AuthorisationAxis.allCases.map { $0.label.prefix(1).lowercased() + $0.label.dropFirst() }.joined(separator: " ; ")). Votre direction la dépose à la DDETS depuis la page de votre structure.</li></ul>
    \(ruleDetails(PrescriberRulebook.prefect))
    """
  return """
    <section class="card stack" aria-labelledby="t-reponse" role="status"><div class="card-h"><h2 id="t-reponse">\(kind.label)</h2>\
    \(standingBadge(found))</div>\(standingExplanation(found, kind: kind))\(next)</section>
    """
}
