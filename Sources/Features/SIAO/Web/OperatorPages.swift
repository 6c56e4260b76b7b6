import Domain
import Kernel
import UseCases
import WebSupport

/// What committees proposed to this operator.
func proposalsPage(_ lines: [OperatorLine], _ request: PageRequest, _ footer: Footer) -> HTML {
  let rows: HTML = lines.html { line in
    let household =
      line.children == 0
      ? French.count(line.adults, "adulte")
      : "\(French.count(line.adults, "adulte")) et \(French.count(line.children, "enfant"))"
    let state: HTML =
      line.one.openProposal == nil
      ? badge("Le ménage a dit oui", .ok, icon: Icon.fits)
      : badge("Réponse attendue", .info, icon: Icon.clock)
    return """
      <li><div><p class="what"><a href="/siao/propositions/\(line.one.id)">\(line.name ?? "Un ménage")</a></p>\
      <p class="meta">\(line.proposal.kind.label), \(household), \(line.proposal.supportOffered.label.lowercased()). \
      À partir du \(time(line.proposal.freeFrom)).</p></div><div class="side">\(state)</div></li>
      """
  }
  return pageLayout(
    title: "Propositions du SIAO", section: .proposals, request: request, footer: footer,
    content: """
      <div class="head"><h1>Propositions du SIAO</h1><p class="measure">Les ménages que la commission vous propose. \
      Chaque fiche dit ce que la personne a choisi de dire, et se referme si elle retire sa demande.</p></div>
      \(lines.isEmpty ? emptyState("Aucune proposition en ce moment.") : "<div class=\"card flush\"><ul class=\"list\">\(rows)</ul></div>")
      """)
}

/// The sheet of one household, for the operator: her request and the measure, made to be printed.
func operatorSheetPage(
  _ reading: OperatorSheet, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let proposal = reading.proposal
  let sheet = reading.sheet
  let answer: HTML? =
    reading.isOpen
    ? """
    <section class="card stack no-print" aria-labelledby="t-non"><h2 id="t-non">Si vous ne pouvez pas</h2>\
    <p class="measure">Le ménage répond avec son référent. Si vous ne pouvez pas l’accueillir, dites pourquoi\u{A0}: \
    la mesure retourne dans les mesures libres et la demande garde son ancienneté.</p>\
    <form class="stack" method="post" action="/siao/propositions/\(reading.one.id)/refus">\(request.csrfField)\
    \(selectField("motif", "La raison", OperatorMotive.allCases, none: "Choisir", in: state))\
    <button class="btn alt">Dire que ce n’est pas possible</button></form></section>
    """
    : nil
  return pageLayout(
    title: "Fiche, \(sheet.name)", section: .proposals, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Propositions", "/siao/propositions")], here: sheet.name))
      <div class="head"><h1>\(sheet.name)</h1><p>Fiche pour l’opérateur. Ni santé, ni justice, ni ressources.</p></div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(wantCard(sheet))\(answer)</div>\
      <aside class="stack l" aria-label="La mesure"><section class="card stack" aria-labelledby="t-mesure">\
      <h2 id="t-mesure">La mesure proposée</h2>\(facts([
        ("Mesure", "\(proposal.kind.label)"), ("Commune", "\(reading.commune ?? "")"),
        ("Accompagnement offert", "\(proposal.supportOffered.label)"),
        ("À partir du", time(proposal.freeFrom)),
        ("Pourquoi", "\(reading.one.decision?.reason ?? "")"),
        ("Malgré l’écart", "\(proposal.writtenReason)"),
        ("Relais prévu", "\(relayWords(proposal.relay).joined(separator: ", "))"),
        ("Référent", "\(sheet.author), \(sheet.madeBy)"),
      ]))</section></aside></div>
      <p class="only-print small">Fiche confidentielle, imprimée le \(French.day(sheet.now.today)). À détruire si la demande est retirée.</p>
      """)
}
