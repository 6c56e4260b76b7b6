import Domain
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/personnes` | companions | persons they follow |
  /// | GET POST | `/personnes/nouvelle` | companions | open a file |
  /// | GET | `/personnes/:id` | companions | the circle reads it, a colleague sees a first name |
  /// | GET POST | `/personnes/:id/envie` | companions | the circle writes what she wants |
  /// | GET POST | `/personnes/:id/modifier` | companions | the circle completes the file |
  /// | GET POST | `/personnes/:id/cercle` … | companions | who is around her, who enters and leaves |
  /// | GET POST | `/personnes/:id/doublons/:autre` … | companions | two files of one person |
  /// | POST | `/personnes/:id/liaison` | companions | a code she gives to another structure |
  /// | GET POST | `/personnes/:id/relier` | companions | the code she gave |
  /// | GET POST | `/personnes/:id/partages` … | companions | what she shares, what she takes back |
  package mutating func addPeople(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let list = ListMyPersons(dependencies)
    get("/personnes", members: .companions, "les personnes que l’on suit") { request, member in
      let search = request.query["nom"]
      let found = try await list(
        search: search, after: request.query.filled("apres").flatMap { ID(parsing: $0) },
        by: member)
      return .html(myPersonsPage(found, search: search, request, footer))
    }

    let open = OpenFile(dependencies)
    get("/personnes/nouvelle", members: .companions, "ouvrir un dossier") { request, _ in
      .html(newFilePage(FormState(Form([("langue", "français")])), request, footer))
    }
    post("/personnes/nouvelle", members: .companions, "ouvrir un dossier") { request, member in
      do {
        let id = try await open(try NewFileForm(request.form).file(), by: member)
        return .seeOther(
          "/personnes/\(id)",
          flash: "Le dossier est ouvert. Vous en êtes référent·e. Rien n’est partagé.")
      } catch Refusal.invalid(let messages) {
        return .html(
          newFilePage(FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }

    let read = ReadFile(dependencies, readings: readings)
    get("/personnes/:id", members: .companions, "le cercle lit, un collègue voit le prénom") {
      request, member in
      switch try await read(try request.id(), by: member) {
      case .full(let file): .html(filePage(file, request, footer))
      case .colleague(let file): .html(colleaguePage(file, request, footer))
      case .moved(let other): .seeOther("/personnes/\(other)", flash: request.flash)
      }
    }
    addWishes(dependencies, footer)
    addFileForm(dependencies, footer)
    addCircle(dependencies, footer)
    addAgreements(dependencies, footer)
    addJournal(dependencies, footer)
    addDuplicates(dependencies, footer)
  }
}
