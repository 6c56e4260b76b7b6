import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/personnes/:id/diagnostic` | her circle | made with her; belongs to the structure |
  /// | GET | `/personnes/:id/diagnostic/papier` | her circle | the grid to fill with a pen |
  /// | GET | `/personnes/:id/diagnostic/historique` | her circle | the points of the structure |
  /// | GET, POST | `/personnes/:id/diagnostic/phrases` | her circle | what she may choose to share |
  package mutating func addDiagnosis(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let open = OpenAssessment(dependencies, readings: readings)
    let save = SaveAssessment(dependencies)
    let sentences = EditItemSentences(dependencies, readings: readings)
    let why = "le diagnostic se fait dans le cercle de la personne"

    get("/personnes/:id/diagnostic", members: .companions, why) { request, member in
      let sheet = try await open(try request.id(), for: member)
      let state = FormState(
        AssessmentForm.values(
          of: sheet.latest?.content ?? AssessmentContent(), base: sheet.number))
      let page = AssessmentPage(sheet, state: state)
      return .html(assessmentLayout(page, request, footer))
    }

    post("/personnes/:id/diagnostic", members: .companions, why) { request, member in
      let id = try request.id(of: Person.self)
      let form = AssessmentForm(request.form)
      let sheet = { try await open(id, for: member) }
      switch request.form["action"] {
      case "ajouter_savoir", "ajouter_demarche":
        let addsSkill = request.form["action"] == "ajouter_savoir"
        let page = AssessmentPage(
          try await sheet(), state: FormState(request.form), moreSkills: addsSkill ? 1 : 0,
          moreSteps: addsSkill ? 0 : 1)
        return .html(assessmentLayout(page, request, footer))
      default: break
      }
      do {
        guard form.messages.isEmpty else { throw Refusal.invalid(form.messages) }
        switch try await save(form.content, of: id, after: form.base, by: member) {
        case .saved:
          let hints = AssessmentRules.hints(of: form.content)
          return .seeOther(
            "/personnes/\(id)/diagnostic/phrases",
            flash: hints.isEmpty
              ? "Le point est enregistré. Relire maintenant les phrases avec elle."
              : "Le point est enregistré. Un texte semble parler de santé ou de consommations\u{A0}: le relire avec elle, rien n’est bloqué."
          )
        case .changedMeanwhile(let other, let author):
          var page = AssessmentPage(
            try await sheet(),
            state: FormState(request.form.setting("base", String(other.number))))
          page.meanwhile = AssessmentPage.Meanwhile(
            by: author, when: "le \(French.day(other.madeOn))",
            differences: differences(theirs: other.content, typed: form.content))
          return .html(assessmentLayout(page, request, footer), status: .conflict)
        }
      } catch Refusal.invalid(let messages) {
        let page = AssessmentPage(
          try await sheet(), state: FormState(request.form, messages: messages),
          hintedFields: AssessmentRules.hints(of: form.content))
        return .html(assessmentLayout(page, request, footer), status: .unprocessableContent)
      }
    }

    get("/personnes/:id/diagnostic/papier", members: .companions, why) { request, member in
      let sheet = try await open(try request.id(), for: member)
      return .html(
        pageLayout(
          title: "Grille sur papier", section: .people, request: request, footer: footer,
          content: paperGridView(
            name: sheet.person.name, person: sheet.person.id,
            themes: GridTheme.discussable(with: sheet.side), today: sheet.today)))
    }

    get("/personnes/:id/diagnostic/historique", members: .companions, why) { request, member in
      let found = try await open.history(try request.id(), for: member)
      return .html(
        pageLayout(
          title: "Les points faits avec \(found.person.name)", section: .people,
          request: request, footer: footer,
          content: assessmentHistoryView(
            name: found.person.name, person: found.person.id,
            points: found.points.map { PastPoint($0, author: found.authors[$0.author]) })))
    }

    get("/personnes/:id/diagnostic/phrases", members: .companions, why) { request, member in
      let sheet = try await sentences.open(try request.id(), for: member)
      let state = FormState(Form(sheet.sentences.map { ("phrase_\($0.item.code)", $0.words) }))
      return .html(sentencesLayout(sheet, state, request, footer))
    }

    post("/personnes/:id/diagnostic/phrases", members: .companions, why) { request, member in
      let id = try request.id(of: Person.self)
      var words: [ShareableItem: String] = [:]
      for item in AssessmentSentences.items where request.form.has("phrase_\(item.code)") {
        words[item] = request.form["phrase_\(item.code)"]
      }
      do {
        try await sentences.save(words, of: id, by: member)
        return .seeOther(
          "/personnes/\(id)", flash: "Les phrases sont gardées. Elle choisit qui les lit.")
      } catch Refusal.invalid(let messages) {
        let sheet = try await sentences.open(id, for: member)
        return .html(
          sentencesLayout(
            sheet, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

private func assessmentLayout(
  _ page: AssessmentPage, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Diagnostic socio-professionnel de \(page.name)", section: .people, request: request,
    footer: footer, content: assessmentView(page, request: request))
}

private func sentencesLayout(
  _ sheet: EditItemSentences.Sheet, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Les phrases de \(sheet.person.name)", section: .people, request: request,
    footer: footer, content: itemSentencesView(sheet, state: state, request: request))
}

/// What the other point says that the typed one does not, label by label.
private func differences(theirs: AssessmentContent, typed: AssessmentContent)
  -> [(label: String, theirs: String)]
{
  let mine = PastPoint.lines(typed)
  return PastPoint.lines(theirs).filter { line in
    !mine.contains { $0.label == line.label && $0.text == line.text }
  }.map { ($0.label, $0.text) }
}
