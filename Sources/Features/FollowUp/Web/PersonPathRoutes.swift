import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/personnes/:id/parcours` | companions | the circle reads her path, each what it may |
  /// | GET POST | `/personnes/:id/parcours/objectifs` … | companions | her goals, with her words |
  /// | GET POST | `/personnes/:id/parcours/etapes` … | companions | who does what by when |
  /// | GET POST | `/personnes/:id/parcours/porteurs` | companions | who carries what |
  /// | GET POST | `/personnes/:id/relais` … | companions | a relay, both say yes |
  /// | GET POST | `/equipe/absences` … | companions | who is away, who stands in |
  /// | GET POST | `/personnes/:id/parcours/moments` | companions | time given, in one gesture |
  /// | GET | `/personnes/:id/fiche` | companions | a page for a joint interview |
  /// | GET | `/temps-d-accompagnement` | companions | heads of service and administrators: counts |
  /// | GET POST | `/mon-espace/parcours` … | herself | her steps, the relay she is asked about |
  /// | GET POST | `/personnes/sans-referent` … | companions | heads of service and administrators |
  package mutating func addFollowUp(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let read = ReadPersonPath(dependencies, readings: readings)
    get("/personnes/:id/parcours", members: .companions, "le cercle lit son parcours") {
      request, member in
      let path = try await read(
        try request.id(), after: request.query.filled("apres").flatMap { TimelineKey($0) },
        by: member)
      return .html(personPathPage(path, request, footer))
    }
    addGoals(dependencies, footer)
    addSteps(dependencies, footer)
    addCarriers(dependencies, footer)
    addAbsences(dependencies, footer)
    addRelays(dependencies, footer, readings: readings)
    addOrphans(dependencies, footer)
    addMyPath(dependencies, footer)
    addTimeSpent(dependencies, footer)
    addFactSheet(dependencies, footer, readings: readings)
  }

  private mutating func addGoals(_ dependencies: Dependencies, _ footer: Footer) {
    let forms = ReadStepForms(dependencies)
    let page = "/personnes/:id/parcours/objectifs"
    get(page, members: .companions, "le cercle note ses objectifs") { request, member in
      let choices = try await forms.choices(of: try request.id(), by: member)
      let today = Form([("jour", choices.header.today.description)])
      return .html(newGoalPage(choices, FormState(today), request, footer))
    }
    let say = SayGoal(dependencies)
    post(page, members: .companions, "le cercle note ses objectifs") { request, member in
      let id = try request.id(of: Person.self)
      do {
        guard let strand = Strand(rawValue: request.form["brin"]) else {
          throw Refusal.invalid(UserMessage("Choisir sur quel brin.", field: "brin"))
        }
        let text = request.form.filled("jour")
        if let text, Day(text) == nil {
          throw Refusal.invalid(UserMessage("Donner un jour qui existe.", field: "jour"))
        }
        try await say(
          request.form["mots"], on: strand, saidOn: text.flatMap { Day($0) }, of: id, by: member)
        return .seeOther("/personnes/\(id)/parcours", flash: "C’est noté, avec ses mots.")
      } catch Refusal.invalid(let messages) {
        let choices = try await forms.choices(of: id, by: member)
        return .html(
          newGoalPage(choices, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    let move = MoveGoal(dependencies)
    post("\(page)/:objectif", members: .companions, "le cercle note où en est un objectif") {
      request, member in
      let id = try request.id(of: Person.self)
      guard let state = GoalState(rawValue: request.form["etat"]) else { throw Refusal.notFound }
      try await move(
        try request.id("objectif"), to: state, version: Int(request.form["version"]) ?? 0, of: id,
        by: member)
      return .seeOther("/personnes/\(id)/parcours", flash: "L’objectif est à jour.")
    }
  }

  private mutating func addCarriers(_ dependencies: Dependencies, _ footer: Footer) {
    let forms = ReadStepForms(dependencies)
    let page = "/personnes/:id/parcours/porteurs"
    get(page, members: .companions, "le cercle dit qui porte quoi") { request, member in
      let (themes, choices) = try await forms.themes(of: try request.id(), by: member)
      let state = FormState(
        Form(themes.lines.map { ($0.theme.code, $0.seat?.formValue ?? "") }))
      return .html(carriersPage(themes, choices, state, request, footer))
    }
    let set = SetThemeCarriers(dependencies)
    post(page, members: .companions, "le cercle dit qui porte quoi") { request, member in
      let id = try request.id(of: Person.self)
      var wanted: [CarriedTheme: CircleSeat?] = [:]
      for theme in CarriedTheme.allCases where request.form.has(theme.code) {
        let text = request.form[theme.code]
        wanted[theme] = .some(text.isEmpty ? nil : CircleSeat(formValue: text))
      }
      do {
        try await set(
          wanted, of: id, version: Int(request.form["version"]) ?? 0, by: member)
        return .seeOther(
          "/personnes/\(id)/parcours", flash: "C’est noté. Dites à la personne qui porte quoi.")
      } catch Refusal.invalid(let messages) {
        let (themes, choices) = try await forms.themes(of: id, by: member)
        return .html(
          carriersPage(
            themes, choices, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }

  private mutating func addSteps(_ dependencies: Dependencies, _ footer: Footer) {
    let forms = ReadStepForms(dependencies)
    let page = "/personnes/:id/parcours/etapes"
    get(page, members: .companions, "le cercle ajoute une étape") { request, member in
      let choices = try await forms.choices(of: try request.id(), by: member)
      return .html(newStepPage(choices, FormState(request.query), request, footer))
    }
    let add = AddFollowUpStep(dependencies)
    post(page, members: .companions, "le cercle ajoute une étape") { request, member in
      let id = try request.id(of: Person.self)
      do {
        let form = StepForm(form: request.form)
        try await add(try form.step(of: id), time: try form.time(), by: member)
        return .seeOther("/personnes/\(id)/parcours", flash: "L’étape est dans son parcours.")
      } catch Refusal.invalid(let messages) {
        let choices = try await forms.choices(of: id, by: member)
        return .html(
          newStepPage(choices, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    get("\(page)/:etape", members: .companions, "le cercle revoit une étape") {
      request, member in
      let (step, choices) = try await forms.step(
        try request.id("etape"), of: try request.id(), by: member)
      let state = FormState(
        Form([
          ("etat", step.state.code), ("porteur", step.carrier.formValue),
          ("jour", step.dueOn?.description ?? ""),
        ]))
      return .html(stepPage(step, choices, state, request, footer))
    }
    let change = ChangeFollowUpStep(dependencies)
    post("\(page)/:etape", members: .companions, "le cercle revoit une étape") {
      request, member in
      let id = try request.id(of: Person.self)
      let stepID = try request.id("etape", of: FollowUpStep.self)
      do {
        try await change(
          try StepForm(form: request.form).change(),
          time: try StepForm(form: request.form).time(), of: stepID,
          version: Int(request.form["version"]) ?? 0, around: id, by: member)
        return .seeOther("/personnes/\(id)/parcours", flash: "L’étape est à jour.")
      } catch Refusal.invalid(let messages) {
        let (step, choices) = try await forms.step(stepID, of: id, by: member)
        return .html(
          stepPage(
            step, choices, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}
