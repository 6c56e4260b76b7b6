import Domain
import Kernel
import UseCases
import WebSupport

/// How an exit counts, in two words. No tone of warning: leaving is part of a path.
func exitBadge(_ verdict: ExitVerdict) -> HTML {
  switch verdict {
  case .counted(.durable): badge(verdict.label, .ok, icon: Icon.fits)
  case .counted(.transition), .counted(.positive):
    badge(verdict.label, .info, icon: Icon.relay.html)
  case .toJudge: badge(verdict.label, .info, icon: Icon.clock)
  case .counted(.other), .neutralised, .tooShort: badge(verdict.label)
  }
}

/// « CDD non aidé, du 1 février 2026 au 31 août 2026 ».
func situationText(_ situation: ExitSituation) -> String {
  let label = situation.next.label
  if situation.next == .interim, !situation.missions.isEmpty {
    let missions = situation.missions.map {
      "du \(French.day($0.first)) au \(French.day($0.last))"
    }
    return "\(label), \(missions.joined(separator: ", puis "))"
  }
  switch (situation.since, situation.until) {
  case (let since?, let until?):
    return "\(label), du \(French.day(since)) au \(French.day(until))"
  case (let since?, nil): return "\(label), à partir du \(French.day(since))"
  case (nil, let until?): return "\(label), jusqu’au \(French.day(until))"
  case (nil, nil): return label
  }
}

/// Exits as rows of a table, each opening its page.
func exitTable(_ lines: [ExitLine], caption: String) -> HTML {
  """
  <div class="card wrap"><table class="table fold"><caption>\(caption)</caption><thead><tr>\
  <th scope="col">Personne</th><th scope="col">Présence</th><th scope="col">Ce qui suit</th>\
  <th scope="col">Comment elle compte</th></tr></thead><tbody>\(lines.html { line in
    """
    <tr><th scope="row"><a href="/sorties/\(line.id)">\(line.name)</a></th>\
    <td data-th="Présence">\(time(line.presence.first)) au \(time(line.presence.last))</td>\
    <td data-th="Ce qui suit">\(line.judgement.verdict == .neutralised ? "" : situationText(line.situation))</td>\
    <td data-th="Comment elle compte">\(exitBadge(line.judgement.verdict))</td></tr>
    """
  })</tbody></table></div>
  """
}

/// Her agreement to news, asked in one form: how, in which language, and who else may read.
func followUpForm(
  _ exit: ID<PathExit>, name: String, isEmployer: Bool, back: String, state: FormState,
  request: PageRequest
) -> HTML {
  let shared: HTML? =
    isEmployer
    ? nil
    : checkBox(
      "employeur", "L’employeur qu’elle a quitté peut lire ses réponses", in: state,
      hint: "Seulement si elle le veut. Sans cette case, il n’en saura rien.")
  return """
    <form class="stack" method="post" action="/sorties/\(exit)/suivi">\(request.csrfField)\
    <input type="hidden" name="retour" value="\(back)">\
    <p class="measure">À lire avec \(name)\u{A0}: «\u{A0}Quelqu’un peut prendre de vos nouvelles à 1, \
    3, 6, 9 et 12 mois. Vous choisissez comment. Vous pouvez dire non, ou dire stop plus tard. Cela \
    ne change rien à vos droits ni à votre logement.\u{A0}»</p>\
    \(selectField("moyen", "Comment veut-elle être jointe\u{A0}?", FollowUpChannel.allCases,
      none: "Choisir avec elle", in: state))\
    <div class="row">\(selectField("maniere", "Comment l’a-t-elle dit\u{A0}?",
      [AgreementManner.spoken, .written, .signed], in: state))\
    \(textField("langue", "Dans quelle langue", in: state, short: true))</div>\(shared)\
    <p class="small muted">C’est vous qui prendrez de ses nouvelles. Ses réponses ne se montrent qu’à \
    vous\(isEmployer ? "" : ", et à l’employeur si elle l’a voulu").</p>\
    <button class="btn">Noter son accord</button></form>
    """
}

func followUpProposal(_ form: Form) -> FollowUpProposal {
  FollowUpProposal(
    channel: FollowUpChannel(rawValue: form["moyen"]),
    isSharedWithEmployer: form.has("employeur", "oui"),
    given: AgreementManner(rawValue: form["maniere"]) ?? .spoken,
    language: form["langue"])
}

let emptyFollowUpForm = Form([
  ("langue", "français"), ("maniere", AgreementManner.spoken.code),
])

/// That news is taken, by whom and until when; never what she answered.
func followUpSummaryView(_ summary: FollowUpSummary, request: PageRequest) -> HTML {
  guard summary.isRunning else {
    return "<p>Elle a dit stop. Plus personne ne prend de ses nouvelles à ce titre.</p>"
  }
  let next: HTML =
    summary.nextOn.map { "Prochaines nouvelles\u{A0}: \(time($0))." } ?? "L’année est passée."
  let open: HTML? =
    summary.mayOpen
    ? "<p>\(buttonLink("Ouvrir le suivi", to: "/suivis/\(summary.id)", .alt))</p>" : nil
  return """
    <p><strong>\(summary.follower)</strong>, \(summary.structure), prend de ses nouvelles \
    \(summary.channel.plainLabel). \(next)</p>\(open)
    """
}
