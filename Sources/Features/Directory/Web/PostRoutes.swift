import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/postes` | companions of an employer | the posts of one's own structure |
  /// | GET POST | `/postes/nouveau`, `/postes` | companions of an employer | open a post |
  /// | GET | `/postes/:id` | everyone | public facts |
  /// | GET POST | `/postes/:id/modifier` | companions of its employer | rewrite it |
  /// | POST | `/postes/:id/fermer`, `/postes/:id/rouvrir` | companions of its employer | close, reopen |
  /// | POST | `/postes/:id/verifier` | companions | requirements checked with the employer |
  package mutating func addPosts(
    _ dependencies: Dependencies, _ directory: LiveDirectory, _ footer: Footer
  ) {
    addPublicPost(dependencies, footer)
    addOwnPosts(dependencies, SearchEmployers(directory), footer)
  }

  private mutating func addPublicPost(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadPost(dependencies)
    get("/postes/:id", .everyone, "fiche publique d’un poste") { request in
      let file = try await read(try request.id(), by: request.visitor.editor)
      return .html(postPage(file, request, footer))
    }
    let verify = VerifyRequirements(dependencies)
    post("/postes/:id/verifier", members: .companions, "prérequis vérifiés avec l’employeur") {
      request, member in
      let id: ID<JobPost> = try request.id()
      if request.form["reponse"].count > 300 {
        let file = try await read(id, by: .member(member))
        let message = UserMessage("La réponse dépasse 300 caractères.", field: "reponse")
        let state = FormState(request.form, messages: [message])
        return .html(
          postPage(file, verification: state, request, footer), status: .unprocessableContent)
      }
      try await verify(id, note: request.form["reponse"], by: member)
      return .seeOther(
        "/postes/\(id)", flash: "C’est noté. Tout le monde voit que le prérequis a été vérifié.")
    }
  }

  private mutating func addOwnPosts(
    _ dependencies: Dependencies, _ search: SearchEmployers, _ footer: Footer
  ) {
    let list = ListPosts(dependencies)
    get("/postes", members: .companions, "les postes de sa structure") { request, member in
      .html(postsPage(try await list(by: member), request, footer))
    }

    let open = OpenPost(dependencies)
    get("/postes/nouveau", members: .companions, "ouvrir un poste") { request, member in
      _ = try await list(by: member)
      let blank = Form([
        ("contrat", ContractKind.cddi.code), ("places", "1"), ("cadre", WorkSetting.unknown.code),
        ("equipe", WorkCompany.unknown.code),
      ])
      return .html(postFormPage(nil, FormState(blank), request, footer))
    }
    post("/postes", members: .companions, "ouvrir un poste") { request, member in
      guard member.family == .employer else { throw Refusal.notFound }
      do {
        let id = try await open(try PostForm.draft(request.form, search), by: member)
        return .seeOther(
          "/postes/\(id)", flash: "Le poste est ouvert. Il apparaît dans la recherche.")
      } catch Refusal.invalid(let messages) {
        return .html(
          postFormPage(nil, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    addPostChanges(dependencies, search, footer)
  }

  private mutating func addPostChanges(
    _ dependencies: Dependencies, _ search: SearchEmployers, _ footer: Footer
  ) {
    let change = ChangePost(dependencies)
    get("/postes/:id/modifier", members: .companions, "modifier un poste de sa structure") {
      request, member in
      let post = try await change.open(try request.id(), by: member)
      return .html(
        postFormPage(post, FormState(PostForm.values(post, search)), request, footer))
    }
    post("/postes/:id/modifier", members: .companions, "modifier un poste de sa structure") {
      request, member in
      let id: ID<JobPost> = try request.id()
      let shown = try await change.open(id, by: member)
      do {
        let draft = try PostForm.draft(request.form, search)
        let version = Int(request.form["version"]) ?? 0
        switch try await change(id, draft, seen: version, by: member) {
        case .saved:
          return .seeOther("/postes/\(id)", flash: "La fiche de poste est à jour.")
        case .changedMeanwhile(let recorded):
          let conflict = conflictNote(
            recorded: PostForm.values(recorded, search), typed: request.form, PostForm.labels)
          let state = FormState(request.form.setting("version", String(recorded.version)))
          return .html(
            postFormPage(recorded, state, conflict: conflict, request, footer), status: .conflict)
        }
      } catch Refusal.invalid(let messages) {
        return .html(
          postFormPage(shown, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    post("/postes/:id/fermer", members: .companions, "fermer un poste de sa structure") {
      request, member in
      let id: ID<JobPost> = try request.id()
      try await change.setOpen(false, id, by: member)
      return .seeOther(
        "/postes/\(id)",
        flash: "Le poste est fermé. Les candidatures déjà reçues attendent toujours une réponse.")
    }
    post("/postes/:id/rouvrir", members: .companions, "rouvrir un poste de sa structure") {
      request, member in
      let id: ID<JobPost> = try request.id()
      try await change.setOpen(true, id, by: member)
      return .seeOther("/postes/\(id)", flash: "Le poste est de nouveau ouvert.")
    }
  }
}
