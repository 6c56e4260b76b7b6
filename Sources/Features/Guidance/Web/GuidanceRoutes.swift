import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/personnes/:id/employeurs` | her circle | employers, explained by what she said |
  /// | GET, POST | `/personnes/:id/besoin` | her circle | « Rien ne convient ? », counted without a name |
  package mutating func addGuidance(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings,
    directory: LiveDirectory
  ) {
    addShortlist(dependencies, footer, readings: readings)
    let guide = GuidePerson(dependencies, readings: readings)
    let record = RecordUnmetNeed(dependencies)
    let search = SearchEmployers(directory)
    let why = "les propositions s’expliquent avec ce qu’elle a dit, dans son cercle"

    get("/personnes/:id/employeurs", members: .companions, why) { request, member in
      let sheet = try await guide(try request.id(), for: member)
      let page = GuidancePage(sheet, query: request.query, search)
      return .html(
        pageLayout(
          title: "Des employeurs avec \(page.name)", section: .people, request: request,
          footer: footer, content: guidanceView(page, request)))
    }

    get("/personnes/:id/besoin", members: .companions, why) { request, member in
      let sheet = try await guide(try request.id(), for: member)
      let commune = sheet.person.commune.flatMap { search.commune($0) }
      let state = FormState(
        Form([
          ("nature", request.query["nature"]), ("mots", request.query["mots"]),
          ("commune", commune?.label ?? ""),
        ]))
      return .html(needLayout(sheet, state, request, footer))
    }

    post("/personnes/:id/besoin", members: .companions, why) { request, member in
      let id = try request.id(of: Person.self)
      do {
        guard let kind = UnmetNeedKind(rawValue: request.form["nature"]) else {
          throw Refusal.invalid(UserMessage("Choisir ce qui manque.", field: "nature"))
        }
        var commune: INSEECode?
        if let typed = request.form.filled("commune") {
          guard case .found(let found) = search.commune(typed) else {
            throw Refusal.invalid(
              UserMessage(
                "Choisir une commune de la liste, ou laisser vide.", field: "commune"))
          }
          commune = found.insee
        }
        try await record(
          kind, words: request.form["mots"], commune: commune, noticedWith: id, by: member)
        return .seeOther(
          "/personnes/\(id)/employeurs",
          flash: "Le besoin est compté, sans nom, dans les besoins du territoire. Merci.")
      } catch Refusal.invalid(let messages) {
        let sheet = try await guide(id, for: member)
        return .html(
          needLayout(sheet, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

private func needLayout(
  _ sheet: GuidePerson.Sheet, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Signaler un besoin", section: .people, request: request, footer: footer,
    content: unmetNeedView(
      name: sheet.person.name, person: sheet.person.id, state: state, request: request))
}
