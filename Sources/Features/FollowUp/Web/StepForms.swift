import Domain
import Kernel
import UseCases
import WebSupport

/// What was typed about a step, as values.
struct StepForm {
  let form: Form

  func step(of person: ID<Person>) throws -> NewFollowUpStep {
    var problems: [UserMessage] = []
    let strand = Strand(rawValue: form["brin"])
    if strand == nil {
      problems.append(UserMessage("Choisir sur quel brin avance l’étape.", field: "brin"))
    }
    let due = day(&problems)
    let carrier = carrier(&problems)
    guard problems.isEmpty, let strand, let carrier else { throw Refusal.invalid(problems) }
    return NewFollowUpStep(
      person: person, wording: form["etape"], carrier: carrier, dueOn: due, strand: strand,
      goal: form.filled("objectif").flatMap { ID(parsing: $0) })
  }

  func change() throws -> ChangeFollowUpStep.Change {
    var problems: [UserMessage] = []
    var change = ChangeFollowUpStep.Change(state: StepState(rawValue: form["etat"]))
    if form.has("jour") { change.dueOn = .some(day(&problems)) }
    if form.has("porteur") { change.carrier = carrier(&problems) }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return change
  }

  /// Time given in the same gesture; nil when none was typed.
  func time() throws -> TimeTyped? {
    guard let text = form.filled("minutes") else { return nil }
    guard let minutes = Int(text), (1...NewSupportMoment.mostMinutes).contains(minutes) else {
      throw Refusal.invalid(
        UserMessage(
          "Donner un nombre de minutes, de 1 à \(NewSupportMoment.mostMinutes).",
          field: "minutes"))
    }
    return TimeTyped(minutes: minutes, act: SupportAct(rawValue: form["acte"]))
  }

  private func day(_ problems: inout [UserMessage]) -> Day? {
    guard let text = form.filled("jour") else { return nil }
    if let day = Day(text) { return day }
    problems.append(UserMessage("Donner un jour qui existe.", field: "jour"))
    return nil
  }

  private func carrier(_ problems: inout [UserMessage]) -> StepCarrier? {
    if let carrier = StepCarrier(formValue: form["porteur"]) { return carrier }
    problems.append(UserMessage("Choisir qui porte l’étape.", field: "porteur"))
    return nil
  }
}

extension StepCarrier {
  /// « elle », or the account and the structure.
  var formValue: String {
    switch self {
    case .herself: "elle"
    case .member(let account, let structure): CircleSeat(account, structure).formValue
    }
  }

  init?(formValue: String) {
    if formValue == "elle" {
      self = .herself
    } else if let seat = CircleSeat(formValue: formValue) {
      self = .member(seat.account, seat.structure)
    } else {
      return nil
    }
  }
}

extension CircleSeat {
  /// The account and the structure.
  var formValue: String { "\(account):\(structure)" }

  init?(formValue: String) {
    let parts = formValue.split(separator: ":").map(String.init)
    guard parts.count == 2, let account = ID<Account>(parsing: parts[0]),
      let structure = ID<Structure>(parsing: parts[1])
    else { return nil }
    self.init(account, structure)
  }
}

/// « Elle-même », then everyone around her.
func carrierOptions(_ choices: StepChoices) -> [(value: String, label: String)] {
  let name = choices.header.person.firstName ?? "elle"
  return [(value: "", label: "Choisir"), (value: "elle", label: "\(name)")]
    + choices.circle.map {
      (
        value: StepCarrier.member($0.member.account, $0.member.structure).formValue,
        label: "\($0.name), \($0.structure)"
      )
    }
}

func newStepPage(
  _ choices: StepChoices, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = choices.header.person
  let goals = choices.goals.map {
    (value: $0.id.text, label: "«\u{A0}\($0.words)\u{A0}»")
  }
  return pathFormPage(
    "Une étape avec \(person.firstName ?? "elle")", person, state, request, footer,
    lead: "Une chose à faire, petite et datée. Qui la porte le sait, et la personne aussi.",
    """
    <form class="card stack" method="post">\(request.csrfField)
    \(textField(
      "etape", "Quoi", in: state,
      hint: "«\u{A0}Visiter l’atelier avec Camille\u{A0}». Ne rien écrire sur la santé.",
      extra: " required maxlength=\"200\""))
    \(selectField("brin", "Sur quel brin", Strand.allCases, none: "Choisir", in: state))
    \(selectField("porteur", "Qui la porte", carrierOptions(choices), in: state))
    \(textField("jour", "Pour quand", in: state, hint: "Si un jour est choisi.", type: "date", short: true))
    \(goals.isEmpty
      ? nil
      : selectField(
        "objectif", "Pour quel objectif", [(value: "", label: "Aucun en particulier")] + goals,
        in: state))
    <details class="more"><summary>Y ajouter le temps passé</summary>\
    <div class="stack s">\(timeFields(state))</div></details>
    <div class="row"><button class="btn">Ajouter l’étape</button>\
    \(buttonLink("Revenir au parcours", to: "/personnes/\(person.id)/parcours", .quiet))</div></form>
    """)
}

func stepPage(
  _ step: FollowUpStep, _ choices: StepChoices, _ state: FormState, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let person = choices.header.person
  let states = [step.state] + step.state.next
  let origin: HTML? =
    step.origin.isEmpty ? nil : "<p class=\"small muted\">Décidée là\u{A0}: \(step.origin).</p>"
  return pathFormPage(
    "Où en est cette étape", person, state, request, footer, lead: step.wording,
    """
    <form class="card stack" method="post">\(request.csrfField)\
    <input type="hidden" name="version" value="\(step.version)">\(origin)
    <fieldset class="stack s"><legend>Aujourd’hui, elle est</legend>\
    \(states.html { radio("etat", value: $0.code, $0.label, in: state, hint: stateHint($0)) })\
    </fieldset>
    \(selectField("porteur", "Qui la porte", carrierOptions(choices), in: state))
    \(textField("jour", "Pour quand", in: state, type: "date", short: true))
    <details class="more"><summary>Y ajouter le temps passé</summary>\
    <div class="stack s">\(timeFields(state))</div></details>
    <div class="row"><button class="btn">Garder</button>\
    \(buttonLink("Revenir au parcours", to: "/personnes/\(person.id)/parcours", .quiet))</div></form>
    """)
}

private func stateHint(_ state: StepState) -> String? {
  state == .setAside ? "Elle peut être reprise à tout moment. Rien d’autre ne change." : nil
}

func newGoalPage(
  _ choices: StepChoices, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = choices.header.person
  let name = person.firstName ?? "elle"
  return pathFormPage(
    "Un objectif \(French.of(name))", person, state, request, footer,
    lead: "Ses mots exacts. Il peut y en avoir plusieurs, et aucun n’attend les autres.",
    """
    <form class="card stack" method="post">\(request.csrfField)
    \(textArea(
      "mots", "\(name) dit", in: state,
      hint: "Écrire comme elle le dit. Ne rien écrire sur la santé.", extra: " required"))
    \(selectField("brin", "Sur quel brin", Strand.allCases, none: "Choisir", in: state))
    \(textField("jour", "Dit le", in: state, type: "date", short: true))
    <div class="row"><button class="btn">Garder ses mots</button>\
    \(buttonLink("Revenir au parcours", to: "/personnes/\(person.id)/parcours", .quiet))</div></form>
    """)
}

/// A form about her path, on a page of its own.
func pathFormPage(
  _ title: String, _ person: Disclosed<Person>, _ state: FormState, _ request: PageRequest,
  _ footer: Footer, lead: String, _ form: HTML
) -> HTML {
  pageLayout(
    title: "\(title), \(person.name)", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(
        [
          ("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)"),
          ("Parcours", "/personnes/\(person.id)/parcours"),
        ], here: title))
      <div class="stack s"><h1>\(title)</h1><p class="muted measure">\(lead)</p></div>
      \(state.summary)\(form)
      """)
}
