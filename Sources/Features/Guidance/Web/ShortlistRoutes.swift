import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/personnes/:id/envisages` | her circle | employers kept in sight with her |
  /// | POST | `/personnes/:id/envisages/:place/retirer` | her circle | she no longer thinks of it |
  mutating func addShortlist(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let read = ReadShortlist(dependencies, readings: readings)
    let keep = KeepInSight(dependencies)
    let setAside = SetAsidePlace(dependencies)
    let why = "les structures envisagées se gardent avec elle, dans son cercle"

    get("/personnes/:id/envisages", members: .companions, why) { request, member in
      let sheet = try await read(try request.id(), for: member)
      return .html(shortlistPage(sheet, request, footer))
    }

    post("/personnes/:id/envisages", members: .companions, why) { request, member in
      let person: ID<Person> = try request.id()
      try await keep(
        request.form.filled("structure").flatMap { ID(parsing: $0) },
        post: request.form.filled("poste").flatMap { ID(parsing: $0) }, with: person,
        by: member)
      // Back to the search, as it stood.
      let search = "/personnes/\(person)/employeurs"
      let back = request.form["retour"]
      return .seeOther(
        back.hasPrefix(search) ? back : "/personnes/\(person)/envisages",
        flash: "C’est gardé. Rien n’est envoyé.")
    }

    post("/personnes/:id/envisages/:place/retirer", members: .companions, why) { request, member in
      let person: ID<Person> = try request.id()
      try await setAside(try request.id("place"), of: person, by: member)
      return .seeOther(
        "/personnes/\(person)/envisages",
        flash: "La structure n’est plus gardée. Une candidature déjà partie reste en cours.")
    }
  }
}
