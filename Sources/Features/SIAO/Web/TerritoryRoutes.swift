import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addTerritory(_ dependencies: Dependencies, _ footer: Footer) {
    let readers = RouteAccess.members([.member, .headOfService, .coordinator, .institution])
    let read = ReadNeeds(dependencies)
    get("/besoins", members: readers, "des nombres, sans aucun nom") { request, member in
      .html(needsPage(try await read(by: member), FormState(), request, footer))
    }
    get("/besoins.csv", members: readers, "les mêmes nombres, en fichier") { _, member in
      .file(
        needsCSV(try await read(by: member)), type: "text/csv; charset=utf-8",
        name: "besoins-non-couverts.csv")
    }
    post("/besoins", members: readers, "le SIAO et la coordination comptent un besoin") {
      request, member in
      var need = NeedDraft()
      need.kind = UnmetNeedKind(rawValue: request.form["nature"])
      need.solution = HousingMeasureKind(rawValue: request.form["solution"])
      need.isRural = request.form.has("rural", "oui")
      need.commune = request.form["commune"]
      do {
        try await read.add(need, by: member)
        return .seeOther("/besoins", flash: "Le besoin est compté, sans aucun nom.")
      } catch Refusal.invalid(let messages) {
        let state = FormState(request.form, messages: messages)
        return .html(
          needsPage(try await read(by: member), state, request, footer),
          status: .unprocessableContent)
      }
    }
    get(
      "/territoire/phc-cvg", members: .companions,
      "la coordination du territoire\u{A0}: des nombres, et les personnes de son cercle"
    ) { request, member in
      .html(
        territoryBoardPage(
          try await ReadTerritoryBoard(dependencies)(by: member), request, footer))
    }
  }
}
