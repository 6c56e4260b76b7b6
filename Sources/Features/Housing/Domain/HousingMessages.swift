import Kernel

/// What is said when something of a home cannot be kept as it was typed.
package enum HousingMessages {
  package static let reasonMissing = UserMessage(
    "Écrire pourquoi cette mesure est choisie.",
    detail: "Rien n’est bloqué\u{A0}: une phrase suffit, elle sera relue au prochain point.",
    field: "raison")
  package static let mayNotOpen = UserMessage(
    "Une mesure se note par le SIAO, par l’opérateur qui la porte, ou par la personne qui accompagne."
  )
  package static let mayNotNote = UserMessage(
    "Cette mesure se note par l’opérateur, par le SIAO ou par la personne qui accompagne.")
  package static let sameRunning = UserMessage(
    "Cette mesure est déjà en cours avec cet opérateur.",
    detail: "Ouvrez-la, ou notez d’abord sa fin.", field: "operateur")
  package static let operatorUnknown = UserMessage(
    "Choisir l’opérateur dans la liste.", field: "operateur")
  package static let placeNotTheirs = UserMessage(
    "Ce lieu n’est pas un lieu de cet opérateur.", field: "lieu")
  package static let startTooFar = UserMessage(
    "Donner un premier jour dans les six mois à venir, ou passé.", field: "debut")
  package static let changed = UserMessage(
    "Quelqu’un a noté quelque chose pendant que vous écriviez.",
    detail: "Relisez la page, puis recommencez. Rien n’a été gardé.")
  package static let capacity = UserMessage(
    "Donner le nombre de personnes, de 1 à 60.", field: "places")
  package static let placeNameMissing = UserMessage(
    "Donner un nom à ce lieu, comme l’équipe l’appelle.", field: "nom")
  package static let placeNameTaken = UserMessage(
    "Un lieu porte déjà ce nom.", detail: "Choisissez-en un autre.", field: "nom")
  package static let communeUnknown = UserMessage(
    "Choisir une commune de la liste.", detail: "Par exemple\u{A0}: Angoulême (16000).",
    field: "commune")
  package static let placeMissing = UserMessage("Choisir un lieu.", field: "lieu")
  package static let personMissing = UserMessage("Choisir qui arrive.", field: "personne")
  package static let dayMissing = UserMessage(
    "Donner un jour qui existe.", detail: "Par exemple\u{A0}: 2026-11-24.", field: "jour")
  package static let answerMissing = UserMessage(
    "Choisir une réponse.", detail: "«\u{A0}Non jointe\u{A0}» en est une.", field: "reponse")
  package static let householdTooSmall = UserMessage(
    "Choisir au moins une autre personne, ou un nombre d’enfants.", field: "membre")
  package static let dependants = UserMessage(
    "Donner un nombre d’enfants de 0 à 15.", field: "enfants")
}

extension HousingRefusal {
  package var message: UserMessage {
    switch self {
    case .alreadyEnded(let day):
      UserMessage(
        "Cette mesure s’est terminée le \(French.day(day)).",
        detail: "Ce qui suit se note dans la mesure suivante.")
    case .beforeStart(let day):
      UserMessage(
        "Ce jour vient avant le début de la mesure, le \(French.day(day)).",
        detail: "Corriger la date.", field: "jour")
    case .notYet(let day):
      UserMessage(
        "Le \(French.day(day)) n’est pas encore venu.",
        detail: "Cela se note à partir de ce jour.", field: "jour")
    case .reviewHeld(let day):
      UserMessage("Ce point a déjà été fait, le \(French.day(day)).", field: "jour")
    case .reviewNotFound: UserMessage("Ce point n’est plus prévu.", detail: "Relisez la page.")
    case .wordsMissing:
      UserMessage(
        "Écrire ce qui a été dit, en mots simples.", detail: "Elle le lira aussi.", field: "mots")
    case .cannotSlide(let kind):
      UserMessage(
        "Un bail ne glisse pas depuis cette mesure (\(kind.maskedLabel)).",
        detail: "Notez sa fin, puis le logement qui suit.", field: "jour")
    case .slidesBySliding:
      UserMessage(
        "Un bail qui glisse se note à part\u{A0}: l’adresse reste la même.", field: "fin")
    case .signNotFound: UserMessage("Ce signe est déjà réglé.", detail: "Relisez la page.")
    case .checkNotDue:
      UserMessage(
        "Aucune nouvelle n’est attendue aujourd’hui.",
        detail: "Elle a peut-être déjà été notée, ou le jour n’est pas venu.", field: "reponse")
    }
  }

  package var refusal: Refusal { .invalid(message) }
}

extension StayRefusal {
  package var message: UserMessage {
    switch self {
    case .placeFull(let free, let asked):
      UserMessage(
        free == 0
          ? "Ce lieu est complet."
          : "Il reste \(French.count(free, "place")) dans ce lieu, pour \(French.count(asked, "personne")).",
        detail: "Quelqu’un est peut-être entré à l’instant. Choisissez un autre lieu.",
        field: "lieu")
    case .placeClosed:
      UserMessage(
        "Ce lieu n’était pas ouvert ce jour-là.",
        detail: "Choisissez un autre lieu ou un autre jour.",
        field: "lieu")
    case .alreadyHoused:
      UserMessage(
        "Un séjour est déjà en cours.", detail: "Notez d’abord sa sortie, puis son arrivée ici.",
        field: "personne")
    case .notYet(let day):
      UserMessage(
        "Le \(French.day(day)) n’est pas encore venu.",
        detail: "Une arrivée ou une sortie se note à partir de son jour.", field: "jour")
    case .beforeEntry(let day):
      UserMessage(
        "La sortie vient avant l’arrivée, le \(French.day(day)).", detail: "Corriger la date.",
        field: "jour")
    case .alreadyLeft(let day):
      UserMessage("La sortie est déjà notée, au \(French.day(day)).", field: "jour")
    case .householdSplit:
      UserMessage(
        "Ce ménage est hébergé ensemble\u{A0}: il ne se sépare pas au milieu d’un séjour.",
        detail:
          "Notez d’abord la sortie de tout le ménage. Séparez-le ensuite, puis notez l’arrivée de chacun, le même jour si besoin.",
        field: "membre")
    case .inAnotherHousehold:
      UserMessage(
        "Cette personne fait déjà partie d’un autre ménage.",
        detail: "Séparez d’abord l’autre ménage.", field: "membre")
    case .capacityTooSmall(let taken):
      UserMessage(
        "\(French.count(taken, "personne")) y dorment aujourd’hui.",
        detail: "Le nombre de places ne peut pas être plus petit.", field: "places")
    }
  }

  package var refusal: Refusal { .invalid(message) }
}
