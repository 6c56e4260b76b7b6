import Kernel

/// What is said when reserved measures cannot be moved as asked.
package enum QuotaMessages {
  package static func year(_ now: Int) -> UserMessage {
    UserMessage("Donner une année.", detail: "De \(now - 3) à \(now + 2).", field: "annee")
  }
  package static let programmeMissing = UserMessage(
    "Choisir au moins un programme.", detail: "PHC et Convergence peuvent partager un quota.",
    field: "programme")
  package static let kindMissing = UserMessage("Choisir un type de mesure.", field: "type")
  package static let count = UserMessage(
    "Donner un nombre de mesures.", detail: "De 1 à 500.", field: "nombre")
  package static let reasonMissing = UserMessage(
    "Dire pourquoi.", detail: "Le registre garde la raison de chaque ligne.", field: "raison")
  package static let alreadyOpen = UserMessage(
    "Ce quota est déjà ouvert pour cette année.", detail: "Ajoutez-y des mesures depuis sa page.",
    field: "annee")
  package static let changed = UserMessage(
    "Quelqu’un vient d’écrire une ligne dans ce registre.",
    detail: "Relisez ce qui reste, puis décidez.")
  package static let notYours = UserMessage(
    "Ce registre se tient avec le SIAO et l’État.", detail: "Vous pouvez le lire.")
  package static func tooEarly(_ year: Int) -> UserMessage {
    UserMessage(
      "Le report se décide à partir de décembre \(year).",
      detail: "D’ici là, les mesures libres peuvent encore servir.", field: "nombre")
  }

  package static func message(_ refusal: QuotaRefusal) -> UserMessage {
    switch refusal {
    case .impossibleCount: count
    case .nothingLeft:
      UserMessage(
        "Il ne reste aucune mesure dans ce quota.",
        detail:
          "La dernière vient peut-être d’être attribuée. Une autre mesure, ou la liste d’attente, reste possible.",
        field: "quota")
    case .onlyFree(let free):
      UserMessage(
        "Il reste \(French.count(free, "mesure libre", "mesures libres")).",
        detail: "Une mesure attribuée ne se retire pas.", field: "nombre")
    case .alreadyHeld:
      UserMessage("Cette mesure est déjà attribuée à ce ménage.", field: "quota")
    case .notHeld:
      UserMessage("Cette mesure est déjà revenue dans les mesures libres.", field: "quota")
    }
  }
}
