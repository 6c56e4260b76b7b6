import Kernel

/// Sentences about suspending and prolonging a PASS.
package enum PassLifeMessages {
  package static let suspensionStartMissing = UserMessage(
    "Donnez le premier jour de la suspension.", field: "debut")
  package static let endBeforeStart = UserMessage(
    "Le dernier jour vient avant le premier.", detail: "Une suspension dure un jour au moins.",
    field: "fin")
  package static let reasonMissing = UserMessage("Choisissez un motif.", field: "motif")
  package static let explanationMissing = UserMessage(
    "Dites en quelques phrases pourquoi.",
    detail: "Le prescripteur n’a que ces mots pour répondre.", field: "explication")
  package static let prescriberMissing = UserMessage(
    "Choisissez un prescripteur habilité.",
    detail: "Ce motif demande son accord. Tout membre de sa structure pourra répondre.",
    field: "prescripteur")
  package static let startsLater = UserMessage(
    "Une suspension ne peut pas commencer dans l’avenir.",
    detail: "Vous pourrez la déclarer le jour où elle commence.", field: "debut")
  package static let pending = UserMessage(
    "Une demande de prolongation attend déjà une réponse.",
    detail: "Il n’y en a qu’une à la fois. Vous pouvez appeler le prescripteur.")
  package static let notLatest = UserMessage(
    "Ce PASS IAE n’est pas le dernier de la personne.",
    detail: "Seul le dernier peut être prolongé.")
  package static let prolongSuspended = UserMessage(
    "Ce PASS IAE est suspendu aujourd’hui.",
    detail: "Ses jours ne se consomment pas. La prolongation se demande à la reprise.")
  package static let reasonNotForKind = UserMessage(
    "Les emplois de l’inclusion ne propose pas ce motif à votre type de structure.",
    detail: "Pour continuer, dites pourquoi.", field: "raison")
  package static let toConfirm = UserMessage(
    "Cordée ne connaît pas ce point.", detail: "Vérifiez-le avec elle, puis cochez la case.",
    field: "verifie")
  package static let notTheLastEmployer = UserMessage(
    "Sur Les emplois de l’inclusion, seule la structure de la dernière embauche peut déclarer cette suspension.",
    detail:
      "Vous pouvez lui préparer la demande. Pour noter quand même la suspension ici, dites pourquoi.",
    field: "raison")
  package static let notRunning = UserMessage(
    "Ce PASS IAE n’est pas en cours.",
    detail: "On ne suspend qu’un PASS qui a commencé et qui n’est pas terminé.")
  package static let alreadySuspended = UserMessage(
    "Ce PASS IAE est déjà suspendu aujourd’hui.",
    detail: "Vous pouvez modifier la suspension en cours, ou dire qu’elle reprend.")
  package static let returnOutside = UserMessage(
    "Le jour de reprise vient après le premier jour de la suspension, et avant son dernier jour.",
    detail: "Si la suspension n’a pas eu lieu, supprimez-la.", field: "reprise")
  package static let suspensionOver = UserMessage(
    "Cette suspension est terminée.",
    detail: "Seule une suspension en cours se modifie. Les dates passées sont celles de l’État.")
  package static let askedByEmployer = UserMessage(
    "Sur Les emplois de l’inclusion, la structure d’insertion qui l’a embauchée fait la demande.",
    detail:
      "Vous pouvez l’appeler. Pour prolonger ici sans attendre, dites pourquoi\u{A0}: l’acte reste à faire sur Les emplois.",
    field: "raison")
  package static let notAnEmployer = UserMessage(
    "Une prolongation se demande par la structure d’insertion qui l’a embauchée, ou par un prescripteur habilité.",
    detail: "Vous pouvez en parler avec elle\u{A0}: la page du PASS dit jusqu’à quand.")
  package static let notAuthorised = UserMessage(
    "Cette structure n’est pas un prescripteur habilité aujourd’hui.",
    detail: "Choisissez une autre structure de la liste.", field: "prescripteur")
  package static let noLongerAuthorised = UserMessage(
    "Votre structure n’est pas habilitée à prescrire aujourd’hui.",
    detail:
      "Seul un prescripteur habilité répond à une demande de prolongation. L’employeur peut l’adresser à un autre."
  )
  package static let alreadyAnswered = UserMessage(
    "Quelqu’un a déjà répondu à cette demande.",
    detail: "La réponse est sur sa page. Elle ne change plus.")
  package static let endMoved = UserMessage(
    "La fin du PASS IAE a bougé pendant que vous lisiez.",
    detail: "Relisez les nouvelles dates, puis répondez.")
  package static let denialMissing = UserMessage(
    "Choisissez la raison de votre réponse.", field: "refus")
  package static let denialExplanationMissing = UserMessage(
    "Expliquez votre réponse.", detail: "L’employeur et la personne la liront.",
    field: "explication")
  package static let actionMissing = UserMessage(
    "Dites ce qui peut suivre.",
    detail: "Quand l’IAE ne convient plus, choisissez au moins une suite.", field: "suite")

  package static func dayUnknown(_ field: String) -> UserMessage {
    UserMessage(
      "Cette date n’existe pas.", detail: "Exemple\u{A0}: 2026-11-24.", field: field)
  }
  package static func outside(_ validity: DayRange) -> UserMessage {
    UserMessage(
      "La suspension commence hors du PASS IAE.",
      detail: "Il va du \(French.day(validity.first)) au \(French.day(validity.last)).",
      field: "debut")
  }
  package static func tooLong(_ latest: Day) -> UserMessage {
    UserMessage(
      "Une suspension dure trente-six mois au plus.",
      detail: "Avec ce premier jour, elle va jusqu’au \(French.day(latest)).", field: "fin")
  }
  package static func overlaps(_ other: DayRange) -> UserMessage {
    UserMessage(
      "Elle chevauche une autre suspension.",
      detail:
        "Le PASS IAE est déjà suspendu du \(French.day(other.first)) au \(French.day(other.last)). Un jour ne se suspend qu’une fois.",
      field: "debut")
  }
  package static func startsBefore(_ earliest: Day) -> UserMessage {
    UserMessage(
      "Les emplois de l’inclusion n’accepte pas de suspension avant le \(French.day(earliest)).",
      detail: "Changez le premier jour, ou dites pourquoi la noter ici.", field: "raison")
  }
  /// Where a request starts from: facts, to be completed.
  package static func facts(of pass: PassIAE, on today: Day) -> String {
    let used = French.count(pass.usedDays(on: today), "jour utilisé", "jours utilisés")
    let kept = pass.keptDays > 0 ? ", \(French.count(pass.keptDays, "jour")) de suspension" : ""
    return "PASS commencé le \(French.day(pass.validity.first))\u{A0}: \(used)\(kept)."
  }
  /// What the prescriber reads: why, then what she says of it.
  package static func asked(_ explanation: String, herWords: String) -> String {
    herWords.isEmpty
      ? explanation : "\(explanation)\nCe qu’elle en dit\u{A0}: «\u{A0}\(herWords)\u{A0}»"
  }
  package static func prolongNothing(_ end: Day) -> UserMessage {
    UserMessage(
      "La nouvelle fin doit venir après le \(French.day(end)).",
      detail: "Une prolongation ajoute un jour au moins.", field: "fin")
  }
  package static func outsideWindow(_ window: DayRange) -> UserMessage {
    UserMessage(
      "Une prolongation se demande du \(French.day(window.first)) au \(French.day(window.last)).",
      detail: "Pour continuer aujourd’hui, dites pourquoi.", field: "raison")
  }
  package static func beyondCap(_ days: Int, latest: Day) -> UserMessage {
    days > 0
      ? UserMessage(
        "Pour ce motif, il reste \(French.count(days, "jour")) à demander, jusqu’au \(French.day(latest)).",
        detail: "Choisissez une fin plus tôt, ou dites pourquoi.", field: "raison")
      : UserMessage(
        "Le plafond de ce motif est atteint.",
        detail:
          "Toutes les prolongations comptent ensemble, quel que soit leur motif. Pour continuer, dites pourquoi.",
        field: "raison")
  }
  package static func tooYoung(_ age: Int) -> UserMessage {
    UserMessage(
      "D’après sa date de naissance, elle n’aura pas \(age) ans.",
      detail: "Vérifiez avec elle. Pour continuer, dites pourquoi.", field: "raison")
  }
}
