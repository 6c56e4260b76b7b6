import Kernel

/// What the pages of activities say when something must be corrected.
package enum ActivityMessages {
  package static let nameMissing = UserMessage(
    "Il manque le nom de l’activité.", detail: "Par exemple «\u{A0}Potager du mardi\u{A0}».",
    field: "nom")
  package static let kindMissing = UserMessage("Choisir la sorte d’activité.", field: "sorte")
  package static let tooManySkills = UserMessage(
    "Six savoir-faire suffisent.", detail: "Un par ligne, en quelques mots.", field: "savoirs")
  package static let skillTooLong = UserMessage(
    "Un savoir-faire tient en 60 caractères.", detail: "Un par ligne.", field: "savoirs")
  package static let startMissing = UserMessage(
    "Il manque le premier jour.", detail: "Donner une date.", field: "debut")
  package static let endBeforeStart = UserMessage(
    "La fin vient avant le début.", detail: "Vérifiez les deux dates.", field: "fin")
  package static let personMissing = UserMessage(
    "Choisir une personne que vous suivez.", field: "personne")
  package static let alreadyThere = UserMessage(
    "Cette personne participe déjà à cette activité ces jours-là.", field: "personne")
  package static let dayMissing = UserMessage("Il manque le jour.", field: "jour")
  package static let futureDay = UserMessage(
    "Ce jour n’est pas encore venu.", detail: "La présence se note une fois venue.",
    field: "jour")
  package static let phaseMissing = UserMessage("Choisir la phase.", field: "phase")
  package static let alreadyPaid = UserMessage(
    "C’est déjà noté comme payé.", detail: "Rouvrez la page.")

  package static func hours(_ typed: String, field: String) -> UserMessage {
    UserMessage(
      "«\u{A0}\(typed.prefix(12))\u{A0}» n’est pas une durée.",
      detail: "Écrire 2, 2,5 ou 2h30, douze heures au plus.", field: field)
  }
}

/// Who runs activities, and who takes attendance: whoever accompanies persons in that structure,
/// and its volunteers for the persons around them.
package enum ActivityAccess {
  package static func mayRun(_ member: Member) -> Bool {
    (member.role == .member || member.role == .headOfService)
      && (member.family == .shelter || member.family == .prescriber || member.family == .employer)
  }

  package static func mayTakeAttendance(_ member: Member) -> Bool {
    mayRun(member) || member.role == .volunteer
  }
}
