import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/structures/{id}/groupe` | its members, the platform | which association holds it |
  /// | POST | `/structures/{id}/groupe` | its administrators, the platform | L12, « modifier la fiche » |
  mutating func addGroups(_ dependencies: Dependencies, _ footer: Footer) {
    let change = ChangeGroup(dependencies)
    let path = "/structures/:id/groupe"
    get(path, .signedIn, "quelle association porte la structure") { request in
      let view = try await change.open(try request.id(), by: try request.teamActor)
      let state = FormState(Form([("groupe", view.name ?? "")]))
      return .html(groupPage(view, state, request, footer))
    }
    post(path, .signedIn, "administrateurs de la structure (L12)") { request in
      let id: ID<Structure> = try request.id()
      do {
        try await change(request.form["groupe"], for: id, by: try request.teamActor)
        return .seeOther("/structures/\(id)/groupe", flash: "C’est enregistré.")
      } catch Refusal.invalid(let messages) {
        let view = try await change.open(id, by: try request.teamActor)
        return .html(
          groupPage(view, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

private func groupPage(
  _ view: GroupView, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let structure = view.structure
  let isPlatform = request.visitor.member == nil
  let sisters: HTML =
    view.sisters.isEmpty
    ? "<p class=\"muted\">Aucune autre structure n’y est rattachée ici.</p>"
    : "<ul class=\"bullets\">\(view.sisters.html { "<li><a href=\"/structures/\($0.id)\">\($0.name)</a>, \($0.kind.label)</li>" })</ul>"
  let form: HTML =
    view.mayChange
    ? """
    <form class="stack" method="post" action="/structures/\(structure.id)/groupe">\
    \(request.csrfField)\(textField(
      "groupe", "Association ou groupe qui la porte", in: state,
      hint: "Le même nom pour toutes ses structures. Vide s’il n’y en a pas.",
      extra: " maxlength=\"120\""))\
    <div class="row"><button class="btn">Enregistrer l’association</button></div></form>
    """
    : "<p class=\"small muted\">Les administrateurs de la structure peuvent la changer.</p>"
  return pageLayout(
    title: "Association, \(structure.name)", section: isPlatform ? .administration : .structure,
    request: request, footer: footer,
    content: """
      \(structureHead(structure, standing: view.standing, isPlatform: isPlatform, showsTeam: true, current: "groupe"))
      \(state.summary)
      <section class="card stack" aria-labelledby="t-groupe"><h2 id="t-groupe">\
      \(view.name ?? "Aucune association n’est indiquée")</h2>\(view.name == nil ? "" : sisters)
      <p class="small muted">Les structures d’une même association se voient sur la page \
      Habilitation. Aucun dossier n’est partagé pour autant.</p>\(form)</section>
      """)
}
