import Domain
import Kernel
import UseCases
import WebSupport

/// What the form of a request says, as text, and back.
struct HousingRequestForm {
  static func draft(_ form: Form) -> HousingRequestDraft {
    var draft = HousingRequestDraft()
    draft.solutions = (1...HousingRequestDraft.mostSolutions).compactMap {
      HousingMeasureKind(rawValue: form["solution_\($0)"])
    }
    draft.words = form["mots"]
    draft.places = (1...HousingRequestDraft.mostPlaces).compactMap { form.filled("lieu_\($0)") }
    draft.adults = form["adultes"]
    draft.children = form["enfants"]
    draft.support = HousingSupportLevel(rawValue: form["etayage"])
    draft.supportWhy = form["pourquoi"]
    draft.sharesWork = form.has("travail", "oui")
    draft.programmes = Set(form.all("programme").compactMap { Programme(rawValue: $0) })
    draft.reference = form["reference"]
    draft.askedOn = form["depuis"]
    draft.isAgreed = form.has("accord", "oui")
    return draft
  }

  /// A request already made, as its form shows it.
  static func form(_ sheet: HousingRequestSheet) -> Form {
    let want = sheet.request.want
    var pairs = [
      ("mots", want.words), ("adultes", String(want.adults)), ("enfants", String(want.children)),
      ("etayage", want.support.code), ("pourquoi", want.supportWhy),
      ("reference", want.reference), ("version", String(sheet.request.version)),
    ]
    for (index, solution) in want.solutions.enumerated() {
      pairs.append(("solution_\(index + 1)", solution.code))
    }
    // The code, not the name: two communes may bear one name.
    for (index, place) in want.places.enumerated() {
      pairs.append(("lieu_\(index + 1)", place.description))
    }
    if want.sharesWork { pairs.append(("travail", "oui")) }
    for programme in want.programmes { pairs.append(("programme", programme.code)) }
    return Form(pairs)
  }

  static let empty = Form([("adultes", "1"), ("enfants", "0")])
}

/// The fields of a request, in the order one speaks of them with her.
func housingRequestFields(
  _ file: HousingRequestFile, _ state: FormState, isNew: Bool
) -> HTML {
  let firstName = file.header.person.firstName ?? "elle"
  let work: HTML? = file.work.map { facts in
    checkBox(
      "travail", "\(firstName) accepte que le SIAO lise son travail", in: state,
      hint:
        "Ses heures, la commune où elle travaille, la fin de son contrat\u{A0}: \(facts.sentence). Ni l’employeur, ni le métier. Lu dans son contrat, jamais recopié."
    )
  }
  let programmes: HTML? =
    file.programmes.isEmpty
    ? nil
    : """
    \(file.programmes.html { programme in
      checkBox(
        "programme", value: programme.code, "Dire au SIAO\u{A0}: \(programme.label)", in: state,
        hint: "Des mesures peuvent être réservées à ce programme.")
    })
    """
  let noWork: HTML? =
    work == nil && programmes == nil
    ? "<p class=\"muted\">Aucun contrat en cours n’est noté dans son dossier.</p>" : nil
  let older: HTML? =
    isNew
    ? textField(
      "depuis", "Demande déjà faite le", in: state,
      hint: "Si elle attend depuis plus longtemps. Sinon, laisser vide\u{A0}: ce sera aujourd’hui.",
      type: "date", short: true)
    : nil
  return """
    <fieldset class="card stack"><legend><h2>Ce qu’elle veut</h2></legend>\
    \(textArea(
      "mots", "Avec ses mots", in: state,
      hint: "Par exemple\u{A0}: un toit à moi, quelqu’un qui passe souvent."))\
    <div class="grid narrow">\((1...HousingRequestDraft.mostSolutions).html { number in
      selectField(
        "solution_\(number)", number == 1 ? "D’abord" : "Sinon, \(number)", HousingMeasureKind.allCases,
        none: number == 1 ? "Choisir avec elle" : "Rien d’autre", in: state)
    })</div>\
    <div class="grid narrow">\((1...HousingRequestDraft.mostPlaces).html { number in
      textField(
        "lieu_\(number)", number == 1 ? "Où, d’abord" : "Ou bien, \(number)", in: state,
        hint: number == 1 ? "Une commune. Vide\u{A0}: partout." : nil)
    })</div></fieldset>
    <fieldset class="card stack"><legend><h2>Avec qui</h2></legend><div class="row">\
    \(textField("adultes", "Adultes", in: state, type: "number", short: true, extra: " min=\"1\" max=\"15\" required"))\
    \(textField("enfants", "Enfants", in: state, type: "number", short: true, extra: " min=\"0\" max=\"15\""))</div></fieldset>
    <fieldset class="card stack"><legend><h2>L’accompagnement qu’elle souhaite chez elle</h2></legend>\
    \(selectField("etayage", "À quel point quelqu’un vient la voir", HousingSupportLevel.allCases, none: "Choisir avec elle", in: state))\
    \(textArea(
      "pourquoi", "Pourquoi", in: state,
      hint: "Ce qui aide au quotidien. Ni santé, ni justice."))</fieldset>
    <fieldset class="card stack"><legend><h2>Son travail, si elle le veut</h2></legend>\(work)\(programmes)\
    \(noWork)</fieldset>
    <fieldset class="card stack"><legend><h2>SI SIAO</h2></legend>\
    \(textField(
      "reference", "Numéro de la demande dans SI SIAO", in: state,
      hint: "Le numéro seulement. Rien de ce qui y est écrit n’est recopié ici.", short: true))\(older)</fieldset>
    """
}
