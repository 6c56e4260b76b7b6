import Kernel

/// What is said when an exit, a follow-up or a target cannot be kept as it was typed.
package enum ExitSentences {
  package static func axisTooLong(_ axis: ExitAxis) -> UserMessage {
    UserMessage(
      "«\u{A0}\(axis.label)\u{A0}» est trop long.",
      detail: "2\u{A0}000 caractères au plus\u{A0}: l’entretien dira le reste.",
      field: "axe_\(axis.code)")
  }
  package static let firstDayMissing = UserMessage(
    "Donner son premier jour dans la structure.", field: "debut")
  package static let lastDayMissing = UserMessage("Donner son dernier jour.", field: "fin")
  package static let endsBeforeStart = UserMessage(
    "Son dernier jour vient avant le premier.", detail: "Corriger l’une des deux dates.",
    field: "fin")
  package static func notYet(_ day: Day) -> UserMessage {
    UserMessage(
      "Le \(French.day(day)) n’est pas encore passé.",
      detail: "Une sortie se note à partir de son dernier jour.", field: "fin")
  }
  package static func beforePreviousExit(_ day: Day) -> UserMessage {
    UserMessage(
      "Une sortie est déjà notée au \(French.day(day)).",
      detail: "Ce séjour commence après ce jour.", field: "debut")
  }
  package static let nextEndsBeforeStart = UserMessage(
    "Ce qui suit se termine avant de commencer.", detail: "Corriger l’une des deux dates.",
    field: "suite_fin")
  package static let situationMissing = UserMessage(
    "Dire ce qui suit, ou «\u{A0}Pas encore connue\u{A0}».", field: "suite")
  package static let missionDates = UserMessage(
    "Donner le premier et le dernier jour de chaque mission, dans cet ordre.", field: "mission_1")
  package static func dayUnreadable(_ field: String) -> UserMessage {
    UserMessage(
      "Cette date n’existe pas.", detail: "Par exemple\u{A0}: 2026-01-31.", field: field)
  }
  package static let alreadyRecorded = UserMessage(
    "Cette sortie est déjà notée.",
    detail: "Quelqu’un de votre structure l’a écrite avant vous. Rien n’a été ajouté.")
  package static let changed = UserMessage(
    "Cette page a changé pendant que vous écriviez.",
    detail: "Relisez-la, puis recommencez. Rien n’a été gardé.")

  package static let channelMissing = UserMessage(
    "Choisir avec elle comment prendre de ses nouvelles.", field: "moyen")
  package static let languageMissing = UserMessage(
    "Dire dans quelle langue vous en avez parlé.", field: "langue")
  package static let roundNotDue = UserMessage(
    "Aucune nouvelle n’est attendue aujourd’hui.",
    detail: "Elle a peut-être déjà été notée, ou le jour n’est pas venu.")
  package static let workNewsMissing = UserMessage(
    "Dire ce qu’elle a répondu sur le travail.",
    detail: "«\u{A0}Ne souhaite pas en parler\u{A0}» est une réponse.", field: "travail")
  package static let channelTried = UserMessage(
    "Dire par quel moyen vous avez essayé.", field: "essai")
  package static let over = UserMessage(
    "Plus d’un an a passé depuis cette sortie.", detail: "Ce suivi ne peut plus commencer.")

  package static func percentage(_ field: String) -> UserMessage {
    UserMessage("Donner un nombre entier de 0 à 100.", field: field)
  }
  package static let durableAboveDynamic = UserMessage(
    "Les sorties durables font partie des sorties dynamiques.",
    detail: "Leur objectif ne peut pas être plus haut.", field: "objectif_durable")
  package static let periodTooLong = UserMessage(
    "La période de la convention dure un an au plus.", field: "periode_fin")
  package static let periodIncomplete = UserMessage(
    "Donner le premier et le dernier jour de la période, dans cet ordre.",
    detail: "Ou laisser les deux vides pour l’année civile.", field: "periode_fin")
  package static let directionOnly = UserMessage(
    "L’objectif est écrit par la direction ou l’administration de la structure.")
  package static let restartDay = UserMessage(
    "Donner un jour à venir.", field: "jour")
}
