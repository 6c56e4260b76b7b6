import Domain
import Kernel
import UseCases
import WebSupport

/// One follow-up: the round that is due, in one action; the five rounds.
func followUpPage(
  _ reading: FollowUpReading, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let followUp = reading.followUp
  let title: HTML =
    reading.mayOpenFile
    ? "<a href=\"/personnes/\(followUp.person)\">\(reading.name)</a>" : "\(reading.name)"
  let phone: HTML? = reading.phone.map {
    " <a href=\"tel:\($0.number)\">\($0.display)</a>"
  }
  return pageLayout(
    title: "Nouvelles \(French.of(reading.name))", section: .people, request: request,
    footer: footer,
    content: """
      \(breadcrumbs([("Prendre des nouvelles", "/suivis")], here: reading.name))
      <div class="head"><h1>Nouvelles \(French.of(reading.name))</h1>\
      <p>\(title) a quitté \(reading.employer) le \(time(followUp.leftOn)). Elle a choisi\u{A0}: \
      \(followUp.channel.plainLabel).\(phone)</p></div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(dueCard(reading, state, request))\
      \(rounds(reading))\(reading.survey.map(survey))</div>
      <aside class="stack l" aria-label="Son accord">\(agreement(reading, request))</aside></div>
      """)
}

private func dueCard(
  _ reading: FollowUpReading, _ state: FormState, _ request: PageRequest
) -> HTML {
  let followUp = reading.followUp
  guard let due = followUp.due(on: reading.today), reading.mayType else {
    let next: HTML =
      followUp.next(on: reading.today).map { "Prochaines nouvelles\u{A0}: le \(time($0.dueOn))." }
      ?? "L’année est passée. Merci d’avoir été là."
    return "<section class=\"card\"><p>\(next)</p></section>"
  }
  let path = "/suivis/\(followUp.id)"
  let month = ("mois", String(due.month))
  let tried = followUp.rounds.first { $0.month == due.month }?.tried ?? []
  let left = FollowUpChannel.allCases.filter { !tried.contains($0) }
  let firstTry: HTML? =
    tried.isEmpty
    ? nil
    : "<p>Déjà essayé\u{A0}: \(tried.map(\.label).sorted().joined(separator: ", ")).</p>"
  return """
    <section class="card stack l" aria-labelledby="t-tour"><div class="card-h">\
    <h2 id="t-tour">\(French.count(due.month, "mois", "mois")) après</h2>\
    \(badge("À prendre", .info, icon: Icon.clock))</div>\
    \(actionButton(
      "Tout tient\u{A0}: même emploi, même logement", post: "\(path)/reponse", request: request,
      hidden: [month, ("travail", WorkNews.sameJob.code), ("logement", HousingNews.same.code)]))\
    <details class="more"\(if: !state.messages.isEmpty, " open")><summary>Autre chose a changé</summary>\
    <form class="stack" method="post" action="\(path)/reponse">\(request.csrfField)\
    <input type="hidden" name="mois" value="\(due.month)">\
    <fieldset class="stack s" id="champ-travail"><legend>Le travail</legend>\
    \(WorkNews.allCases.html { radio("travail", value: $0.code, $0.label, in: state) })</fieldset>\
    <fieldset class="stack s"><legend>Le logement</legend>\
    \(HousingNews.allCases.html { radio("logement", value: $0.code, $0.label, in: state) })</fieldset>\
    <button class="btn">Garder ces nouvelles</button></form></details>\
    <details class="more"><summary>Non joint</summary>\(firstTry)\
    <form class="stack s" method="post" action="\(path)/non-joint">\(request.csrfField)\
    <input type="hidden" name="mois" value="\(due.month)">\
    \(selectField("essai", "J’ai essayé par", left, in: state,
      hint: "Au deuxième moyen, le tour se termine. Personne n’insiste."))\
    <button class="btn alt">Noter «\u{A0}non joint\u{A0}»</button></form></details></section>
    """
}

private func rounds(_ reading: FollowUpReading) -> HTML {
  let schedule = reading.followUp.schedule(on: reading.today)
  return """
    <section class="card wrap" aria-labelledby="t-tours"><table class="table fold">\
    <caption id="t-tours">Les cinq tours</caption><thead><tr><th scope="col">Tour</th>\
    <th scope="col">Date</th><th scope="col">Travail</th><th scope="col">Logement</th></tr></thead>\
    <tbody>\(schedule.html { round in
      let (work, housing) = cells(round)
      return """
        <tr><th scope="row">\(French.count(round.month, "mois", "mois"))</th>\
        <td data-th="Date">\(time(round.dueOn))</td><td data-th="Travail">\(work)</td>\
        <td data-th="Logement">\(housing)</td></tr>
        """
    })</tbody></table></section>
    """
}

private func survey(_ survey: AfterYearSurvey) -> HTML {
  """
  <section class="card stack s" aria-labelledby="t-un-an"><h2 id="t-un-an">Ce qu’elle en dit, un an \
  après</h2>\(afterYearAnswers(survey))</section>
  """
}

private func cells(_ round: ScheduledRound) -> (HTML, HTML) {
  switch round.state {
  case .answered(let answer): ("\(answer.work.label)", "\(answer.housing.label)")
  case .unreached: (badge("Non joint"), "Ne compte contre personne")
  case .due: (badge("À prendre", .info, icon: Icon.clock), "")
  case .toCome: ("À venir", "")
  case .passed: ("Rien de noté", "")
  }
}

private func agreement(_ reading: FollowUpReading, _ request: PageRequest) -> HTML {
  let followUp = reading.followUp
  let readers: HTML =
    followUp.isSharedWithEmployer
    ? "\(reading.follower), et \(reading.employer)" : "\(reading.follower), et personne d’autre"
  let stop: HTML? =
    reading.mayType
    ? actionButton(
      "Elle dit stop", post: "/suivis/\(followUp.id)/arret", request: request, .alt,
      icon: Icon.hidden.html) : nil
  return """
    <section class="card stack" aria-labelledby="t-accord"><h2 id="t-accord">Son accord</h2>\
    \(facts([
      ("Donné", "\(time(followUp.agreedOn)), \(followUp.given.label.lowercased())"),
      ("Langue", "\(followUp.language)"), ("Ses réponses se lisent par", readers),
    ]))\(stop)<p class="small muted">Elle le voit dans son espace, et peut dire stop elle-même. Dès \
    ce moment, ses réponses ne se lisent plus.</p>\(ruleDetails(ExitRules.followUp))</section>
    """
}
