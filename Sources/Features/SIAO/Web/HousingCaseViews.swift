import Domain
import Kernel
import UseCases
import WebSupport

/// What committees said of this request, the last first; a proposal that waits comes first, with
/// both answers.
func proposalCards(_ sheet: HousingRequestSheet, _ request: PageRequest) -> HTML {
  let open: HTML = sheet.proposals.filter { $0.one.openProposal != nil }
    .html { openProposalCard($0, sheet, request) }
  let said = sheet.proposals.filter { $0.one.decision != nil }
  let waiting = sheet.proposals.first { $0.one.decision == nil }
  let agenda: HTML? = waiting.map {
    note(
      "<p>À l’ordre du jour de la commission du \(time($0.committee.startsAt.day)).</p>", .info,
      icon: Icon.calendar.html)
  }
  guard !said.isEmpty else { return "\(agenda)" }
  return """
    \(agenda)\(open)<section class="card stack" aria-labelledby="t-dit"><h2 id="t-dit">Ce que la commission a dit</h2>\
    <ol class="flow">\(said.html { line in
      """
      <li><p>\(time(line.committee.startsAt.day))</p><div><p><strong>\(decisionTitle(line))</strong></p>\
      <p>\(line.one.decision?.reason ?? "")</p>\(mismatchLine(line))\(outcomeLine(line.one.outcome))\(measureLink(line.one))</div></li>
      """
    })</ol></section>
    """
}

/// Where one sees how the measure holds, once it opened.
func measureLink(_ one: CommitteeCase) -> HTML? {
  one.measure.map { "<p><a href=\"/logement/mesures/\($0)\">Voir la mesure</a></p>" }
}

/// « Intermédiation locative (IML), Fondation X, à Ruffec ».
func decisionTitle(_ line: HousingCaseLine) -> String {
  switch line.one.decision?.choice {
  case .proposal(let proposal):
    ["Proposition\u{A0}: \(proposal.kind.label)", line.operator, line.commune.map { "à \($0)" }]
      .compactMap { $0 }.joined(separator: ", ")
  case .waitingList(let kinds):
    "Liste d’attente\u{A0}: \(kinds.map(\.label).joined(separator: ", "))"
  case .postponed: "À revoir à la prochaine commission"
  case .otherWay: "Une autre voie"
  case nil: "À l’ordre du jour"
  }
}

func mismatchLine(_ line: HousingCaseLine) -> HTML? {
  guard let proposal = line.one.proposal, !proposal.writtenReason.isEmpty else { return nil }
  let ways = relayWords(proposal.relay)
  let relay: HTML? = ways.isEmpty ? nil : " Relais\u{A0}: \(ways.joined(separator: ", "))."
  return """
    <p class="small">Un écart a été vu. Pourquoi cette mesure quand même\u{A0}: \(proposal.writtenReason)\(relay)</p>
    """
}

func relayWords(_ relay: ProposalRelay) -> [String] {
  [
    relay.reinforced ? "accompagnement renforcé" : nil,
    relay.reviews ? "points à 15, 30, 60 et 90 jours" : nil,
    relay.keepsRequest ? "demande gardée avec son ancienneté" : nil,
    relay.countsNeed ? "besoin compté" : nil,
  ].compactMap { $0 }
}

func outcomeLine(_ outcome: ProposalOutcome?) -> HTML? {
  switch outcome {
  case .accepted(let day): "<p>\(badge("Oui", .ok, icon: Icon.fits)) Entrée le \(time(day)).</p>"
  case .refusedByHousehold(let motive):
    "<p>\(badge("Le ménage a dit non")) \(motive.label). L’ancienneté reste la même.</p>"
  case .refusedByOperator(let motive):
    "<p>\(badge("L’opérateur a dit non")) \(motive.label). L’ancienneté reste la même.</p>"
  case .fell: "<p class=\"muted\">La proposition est tombée avec la demande.</p>"
  case nil: nil
  }
}

/// A proposal that waits: yes on a day, or no with her motive.
private func openProposalCard(
  _ line: HousingCaseLine, _ sheet: HousingRequestSheet, _ request: PageRequest
) -> HTML {
  guard let proposal = line.one.openProposal else { return "" }
  let path = "/siao/propositions/\(line.one.id)/reponse"
  let yes = FormState(
    Form([("entree", max(proposal.freeFrom, sheet.now.today).description)])
  ).apart("oui")
  return """
    <section class="card stack" aria-labelledby="t-prop"><h2 id="t-prop">Une proposition attend sa réponse</h2>\
    \(facts([
      ("Mesure", "\(proposal.kind.label)"), ("Opérateur", "\(line.operator ?? "")"),
      ("Commune", "\(line.commune ?? "")"),
      ("Accompagnement", "\(proposal.supportOffered.label)"),
      ("À partir du", time(proposal.freeFrom)),
    ]))\
    <form class="stack" method="post" action="\(path)">\(request.csrfField)\
    <input type="hidden" name="reponse" value="oui"><input type="hidden" name="retour" value="\(request.path)">\
    \(textField("entree", "Jour de l’entrée", in: yes, type: "date", short: true))\
    <button class="btn">Noter que le ménage dit oui</button></form>\
    <details class="more"><summary>Le ménage dit non</summary><form class="stack" method="post" action="\(path)">\(request.csrfField)\
    <input type="hidden" name="reponse" value="non"><input type="hidden" name="retour" value="\(request.path)">\
    \(selectField("motif", "Son motif, comme il le dit", HouseholdMotive.allCases, none: "Choisir avec lui", in: FormState().apart("non")))\
    <p class="small muted">Dire non n’enlève pas un jour d’ancienneté. La mesure retourne dans les mesures libres.</p>\
    <button class="btn alt">Noter que le ménage dit non</button></form></details></section>
    """
}
