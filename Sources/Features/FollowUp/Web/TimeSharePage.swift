import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addTimeSpent(_ dependencies: Dependencies, _ footer: Footer) {
    let forms = ReadStepForms(dependencies)
    let page = "/personnes/:id/parcours/moments"
    get(page, members: .companions, "le cercle note un moment et son temps") {
      request, member in
      let choices = try await forms.choices(of: try request.id(), by: member)
      let today = Form([("jour", choices.header.today.description)])
      return .html(momentPage(choices, FormState(today), request, footer))
    }
    let note = NoteSupportMoment(dependencies)
    post(page, members: .companions, "le cercle note un moment et son temps") {
      request, member in
      let id = try request.id(of: Person.self)
      do {
        try await note(try momentForm(request.form, of: id), by: member)
        return .seeOther("/personnes/\(id)/parcours", flash: "Le moment est noté, avec son temps.")
      } catch Refusal.invalid(let messages) {
        let choices = try await forms.choices(of: id, by: member)
        return .html(
          momentPage(choices, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    let read = ReadTimeShares(dependencies)
    get(
      "/temps-d-accompagnement", members: .companions,
      "le chef de service et l’administrateur, des nombres"
    ) { request, member in
      .html(timeSharesPage(try await read(by: member), request, footer))
    }
  }
}

private func momentForm(_ form: Form, of person: ID<Person>) throws -> NewSupportMoment {
  var problems: [UserMessage] = []
  let day = form.filled("jour").flatMap { Day($0) }
  if form.filled("jour") != nil, day == nil {
    problems.append(UserMessage("Donner un jour qui existe.", field: "jour"))
  }
  guard let act = SupportAct(rawValue: form["acte"]) else {
    throw Refusal.invalid(
      problems + [UserMessage("Choisir à quoi ce temps a servi.", field: "acte")])
  }
  guard problems.isEmpty else { throw Refusal.invalid(problems) }
  return NewSupportMoment(
    person: person, day: day, minutes: Int(form["minutes"]) ?? 0, act: act, words: form["mots"])
}

private func momentPage(
  _ choices: StepChoices, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = choices.header.person
  return pathFormPage(
    "Noter un moment avec \(person.firstName ?? "elle")", person, state, request, footer,
    lead: "Une rencontre, un appel, un trajet ensemble. Le temps se note ici, une seule fois.",
    """
    <form class="card stack" method="post">\(request.csrfField)
    \(timeFields(state))
    \(textField("jour", "Quel jour", in: state, type: "date", short: true))
    \(textArea(
      "mots", "Ce qui compte, en une phrase", in: state,
      hint: "Lu par votre structure et par la personne. Ne rien écrire sur la santé."))
    <div class="row"><button class="btn">Noter ce moment</button>\
    \(buttonLink("Revenir au parcours", to: "/personnes/\(person.id)/parcours", .quiet))</div></form>
    """)
}

/// Minutes, and what they were given to: in the same gesture as the step or the note.
func timeFields(_ state: FormState) -> HTML {
  """
  \(textField(
    "minutes", "Temps passé, en minutes", in: state, type: "number", short: true,
    extra: " min=\"1\" max=\"600\" inputmode=\"numeric\""))\
  \(selectField(
    "acte", "À quoi ce temps a servi",
    [(value: "", label: "Selon le brin")] + SupportAct.allCases.map { act in
      (value: act.code, label: act.isWork ? "\(act.code)\u{A0}: \(act.label)" : act.label)
    }, in: state))
  """
}

private func timeSharesPage(
  _ shares: TimeShares, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Temps d’accompagnement", section: .people, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Aujourd’hui", "/aujourd-hui")], here: "Temps d’accompagnement"))
      <div class="stack s"><h1>Temps d’accompagnement</h1>\
      <p class="muted measure">\(shares.structure), du \(time(shares.period.first)) au \
      \(time(shares.period.last)). Des minutes et des nombres, aucun nom.</p></div>
      <div class="cols"><div class="stack l">\(months(shares))\(acts(shares))</div>
      <aside class="stack l" aria-label="Part du travail">\(share(shares))\(formula)</aside></div>
      """)
}

private func share(_ shares: TimeShares) -> HTML {
  let whole = shares.whole
  return """
    <section class="card stack" aria-labelledby="t-k16"><h2 id="t-k16">Temps donné au travail (K16)\
    </h2><dl class="kpi"><dt>Sur douze mois</dt><dd>\(percent(whole))</dd>\
    <dd>\(minutes(whole.work)) sur \(minutes(whole.accompaniment)), \
    \(French.count(whole.moments, "moment noté", "moments notés"))</dd></dl></section>
    """
}

private let formula: HTML = """
  <section class="card soft stack s"><h2>Comment c’est compté</h2><ul class="stack s small">\
  <li>Au-dessus\u{A0}: les minutes codées F2.A1, F2.A2, F2.A3 et F2.A4 (emploi et vie \
  professionnelle).</li>\
  <li>En dessous\u{A0}: toutes les minutes des missions «\u{A0}accompagner\u{A0}» et \
  «\u{A0}accueillir et orienter\u{A0}».</li>\
  <li>Les minutes d’hébergement et d’alimentation se comptent à part.</li>\
  <li>Seul compte le temps noté\u{A0}: un mois sans note n’est pas zéro, il est inconnu.</li>\
  <li>Repère\u{A0}: «\u{A0}seulement 5\u{A0}% du temps d’accompagnement en CHRS\u{A0}», table ronde \
  AHI et IAE, décembre 2024.</li></ul></section>
  """

private func months(_ shares: TimeShares) -> HTML {
  """
  <section class="card wrap" aria-labelledby="t-mois"><table class="table fold">\
  <caption><span class="card-h"><strong id="t-mois">Mois par mois</strong></span></caption>\
  <thead><tr><th scope="col">Mois</th><th scope="col">Travail</th>\
  <th scope="col">Accompagnement</th><th scope="col">Part</th></tr></thead><tbody>\
  \(shares.months.html { month in
    """
    <tr><th scope="row">\(French.month(month.month))</th>\
    <td data-th="Travail">\(noted(month.share, month.share.work))</td>\
    <td data-th="Accompagnement">\(noted(month.share, month.share.accompaniment))</td>\
    <td data-th="Part">\(percent(month.share))</td></tr>
    """
  })</tbody></table></section>
  """
}

private func acts(_ shares: TimeShares) -> HTML {
  """
  <section class="card wrap" aria-labelledby="t-actes"><table class="table">\
  <caption><span class="card-h"><strong id="t-actes">À quoi ce temps a servi</strong></span>\
  </caption><thead><tr><th scope="col">Acte</th><th scope="col">Mission</th>\
  <th scope="col">Temps</th></tr></thead><tbody>\
  \(SupportAct.allCases.html { act in
    """
    <tr><th scope="row">\(act.isWork ? "\(act.code)\u{A0}: " : "")\(act.label)</th>\
    <td>\(act.mission.label)</td><td>\(minutes(shares.whole.minutes[act] ?? 0))</td></tr>
    """
  })</tbody></table></section>
  """
}

/// A month in which nothing was written is unknown, not zero.
private func noted(_ share: TimeShare, _ count: Int) -> String {
  share.moments == 0 ? "rien de noté" : minutes(count)
}

/// « 3 h 20 », « 45 min ».
private func minutes(_ count: Int) -> String {
  if count < 60 { return "\(count)\u{A0}min" }
  let rest = count % 60
  return rest == 0
    ? "\(French.number(count / 60))\u{A0}h"
    : "\(French.number(count / 60))\u{A0}h\u{A0}\(rest < 10 ? "0\(rest)" : "\(rest)")"
}

private func percent(_ share: TimeShare) -> String {
  guard let permille = share.permille else { return "inconnu" }
  return "\(permille / 10),\(permille % 10)\u{A0}%"
}
