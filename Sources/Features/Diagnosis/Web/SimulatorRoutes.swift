import Domain
import Hummingbird
import Kernel
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/simulateur` | everyone | a situation without a name; nothing is kept |
  package mutating func addSimulator(_ footer: Footer) {
    get("/simulateur", .everyone, "une situation sans nom, rien n’est gardé") { request in
      let query = request.query
      let situation = EligibilitySituation(
        criteria: criteria(in: query),
        geiqCriteria: Set(query.all("critere_geiq").compactMap { GEIQCriterion(rawValue: $0) }),
        age: Int(query["age"]).flatMap { EligibilitySituation.ages.contains($0) ? $0 : nil },
        hasAuthorisedPrescriber: query["prescripteur"] == "oui",
        isOrientedToESAT: query["esat"] == "oui")
      var messages: [UserMessage] = []
      if query.filled("age") != nil, situation.age == nil {
        messages.append(
          UserMessage("Donner un âge de 16 à 99 ans, ou laisser vide.", field: "age"))
      }
      return .html(
        pageLayout(
          title: "Simulateur d’éligibilité", request: request, footer: footer,
          content: simulatorView(
            query.has("voir") ? situation : nil,
            state: FormState(query, messages: messages))))
    }
  }
}
