import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/structures/:id` | everyone | public facts; a confidential address only to its members |
  /// | GET POST | `/structures/:id/modifier` | signed in | its administrators and the platform; others 404 |
  package mutating func addStructures(
    _ dependencies: Dependencies, _ directory: LiveDirectory, _ footer: Footer
  ) {
    let read = ReadStructure(dependencies)
    get("/structures/:id", .everyone, "fiche publique d’une structure") { request in
      let file = try await read(try request.id(), by: request.visitor.editor)
      return .html(structurePage(file, request, footer))
    }

    let edit = EditStructure(dependencies)
    let search = SearchEmployers(directory)
    get("/structures/:id/modifier", .signedIn, "ses administrateurs modifient la fiche") {
      request in
      let structure = try await edit.open(try request.id(), by: request.visitor.editor)
      let state = FormState(StructureForm.values(structure, search))
      return .html(structureFormPage(structure, state, request, footer))
    }
    post("/structures/:id/modifier", .signedIn, "ses administrateurs modifient la fiche") {
      request in
      let id: ID<Structure> = try request.id()
      let editor = request.visitor.editor
      let shown = try await edit.open(id, by: editor)
      do {
        let form = try StructureForm(request.form, search)
        let version = Int(request.form["version"]) ?? 0
        switch try await edit(id, seen: version, by: editor, { form.write(into: &$0) }) {
        case .saved:
          return .seeOther(
            "/structures/\(id)", flash: "La fiche est à jour. Tout le monde peut la lire.")
        case .changedMeanwhile(let recorded):
          let conflict = conflictNote(
            recorded: StructureForm.values(recorded, search), typed: request.form,
            StructureForm.labels)
          let state = FormState(request.form.setting("version", String(recorded.version)))
          return .html(
            structureFormPage(recorded, state, conflict: conflict, request, footer),
            status: .conflict)
        }
      } catch Refusal.invalid(let messages) {
        return .html(
          structureFormPage(shown, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

extension Visitor {
  /// What this visitor may do in the directory.
  var editor: DirectoryEditor {
    switch self {
    case .member(let member): .member(member)
    case .platform(let account): .platform(account)
    case .nobody, .newcomer, .herself: .nobody
    }
  }
}
