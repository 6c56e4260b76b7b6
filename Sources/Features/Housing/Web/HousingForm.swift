import Domain
import Kernel
import UseCases
import WebSupport

/// What the forms of a measure's page say.
enum HousingForm {
  static func day(_ form: Form, _ field: String = "jour") throws -> Day {
    guard let day = Day(form[field]) else { throw Refusal.invalid(HousingMessages.dayMissing) }
    return day
  }

  static func end(_ form: Form) throws -> HousingEnd {
    var problems: [UserMessage] = []
    let kind = HousingEndKind(rawValue: form["fin"])
    if kind == nil {
      problems.append(UserMessage("Choisir comment la mesure se termine.", field: "fin"))
    }
    let way = HousingWayOn(rawValue: form["suite"])
    if way == nil { problems.append(UserMessage("Choisir ce qui vient ensuite.", field: "suite")) }
    if Day(form["jour"]) == nil { problems.append(HousingMessages.dayMissing) }
    guard problems.isEmpty, let kind, let way, let day = Day(form["jour"]) else {
      throw Refusal.invalid(problems)
    }
    return HousingEnd(
      on: day, kind: kind, way: way, isWithoutHome: form.has("sans_toit", "oui"))
  }
}

/// The form that opens a measure.
enum MeasureForm {
  static func blank(_ start: MeasureStart) -> Form {
    Form([
      ("debut", start.today.description), ("transport", PublicTransport.notKnown.code),
      ("besoin", start.neededBefore?.code ?? ""),
    ])
  }

  static func facts(_ form: Form, of person: ID<Person>, _ start: MeasureStart) throws
    -> HousingMeasureFacts
  {
    var problems: [UserMessage] = []
    let kind = HousingMeasureKind(rawValue: form["mesure"])
    if kind == nil { problems.append(UserMessage("Choisir une mesure.", field: "mesure")) }
    let carrier = start.operators.first { $0.id.text == form["operateur"] }
    if carrier == nil { problems.append(HousingMessages.operatorUnknown) }
    let needed = HousingSupportLevel(rawValue: form["besoin"])
    if needed == nil {
      problems.append(
        UserMessage("Dire l’accompagnement dont elle a besoin.", field: "besoin"))
    }
    let offered = HousingSupportLevel(rawValue: form["offre"])
    if offered == nil {
      problems.append(
        UserMessage("Dire l’accompagnement que la mesure offre.", field: "offre"))
    }
    if Day(form["debut"]) == nil {
      problems.append(UserMessage("Donner le premier jour.", field: "debut"))
    }
    let commune = start.commune(form["commune"])
    if commune == nil, form.filled("commune") != nil {
      problems.append(HousingMessages.communeUnknown)
    }
    guard problems.isEmpty, let kind, let carrier, let needed, let offered,
      let day = Day(form["debut"])
    else { throw Refusal.invalid(problems) }
    return HousingMeasureFacts(
      person: person, kind: kind, operator: carrier.id, supportOffered: offered,
      supportNeeded: needed, startsOn: day, commune: commune,
      writtenReason: form.filled("raison"),
      transport: PublicTransport(rawValue: form["transport"]) ?? .notKnown,
      ways: Set(form.all("suite").compactMap { HousingWayForward(rawValue: $0) }))
  }

  /// What differs is told above the form: only what must be typed stays in the list of corrections.
  static func shown(_ messages: [UserMessage]) -> [UserMessage] {
    messages.filter { $0.field != nil }
  }
}
