import Kernel

extension JournalEvent {
  /// What happened, as the end of a sentence whose subject is who did it: « a lu le dossier ».
  package func sentence(
    structures: [ID<Structure>: String], accounts: [ID<Account>: String], byHerself: Bool = false
  ) -> String {
    let structure = (facts[.structure] ?? facts[.recipient]).flatMap { structures[ID($0)] }
    let account = facts[.account].flatMap { accounts[ID($0)] } ?? "quelqu’un"
    let items = (facts[.items] ?? facts[.item]).map(ItemList.items) ?? []
    let list = items.map { "«\u{A0}\($0.label)\u{A0}»" }.joined(separator: ", ")
    let place = structure.map { ", \($0)" } ?? ""
    let until = facts[.until].flatMap { Day($0) }.map { ", jusqu’au \(French.day($0))" } ?? ""
    switch kind {
    case .fileOpened: return "a ouvert le dossier"
    case .fileRead: return list.isEmpty ? "a lu le dossier" : "a lu le dossier\u{A0}: \(list)"
    case .applicationRead:
      return list.isEmpty ? "a lu une candidature" : "a lu une candidature\u{A0}: \(list)"
    case .identityChanged: return "a modifié \(list.isEmpty ? "l’identité" : list)"
    case .itemRecorded: return "a noté \(list)"
    case .wishSaid: return "a noté ce qu’elle veut"
    case .circleJoined: return "a fait entrer \(account)\(place) dans le cercle"
    case .circleLeft: return "a fait sortir \(account)\(place) du cercle"
    case .referentChanged: return "a passé le relais à \(account)\(place)"
    case .accessRequested: return "a demandé à rejoindre le cercle"
    case .accessRefused: return "n’a pas donné suite à la demande de \(account)"
    case .programmeChanged: return "a modifié les programmes"
    case .agreementGiven:
      return
        "\(byHerself ? "a donné son accord" : "a noté son accord")\u{A0}: \(list)\(place)\(until)"
    case .agreementRenewed:
      return
        "\(byHerself ? "a renouvelé son accord" : "a noté l’accord renouvelé")\u{A0}: \(list)\(place)\(until)"
    case .agreementWithdrawn:
      return
        "\(byHerself ? "a retiré son accord" : "a noté l’accord retiré")\u{A0}: \(list)\(place)"
    case .filesMerged: return "a réuni deux dossiers"
    case .mergeUndone: return "a séparé de nouveau deux dossiers"
    case .linkCodeGiven: return "a donné un code de liaison"
    case .filesLinked: return "a relié le dossier avec un code\(place)"
    case .assessmentSaved: return "a fait le point avec elle"
    case .prescriptionDiagnosed: return "a fait le diagnostic de prescription"
    case .eligibilityRecorded: return "a enregistré l’éligibilité\(place)"
    case .criteriaGathered: return "a rassemblé des papiers avec elle"
    case .controlProofAdded: return "a donné une preuve pour un contrôle de l’État"
    case .controlProofRead: return "a lu une preuve pour un contrôle de l’État"
    case .goalSaid: return "a noté un objectif, avec ses mots"
    case .goalMoved: return "a noté où en est un objectif"
    case .stepAdded: return "a noté une étape à faire"
    case .carrierChanged:
      let theme = facts[.theme].flatMap { CarriedTheme(rawValue: $0) }?.label ?? "un thème"
      return facts[.account] == nil
        ? "a noté que personne ne porte «\u{A0}\(theme)\u{A0}»"
        : "a noté que \(account)\(place) porte «\u{A0}\(theme)\u{A0}»"
    case .presencePlanned:
      return facts[.until] == nil
        ? "a enlevé le dernier jour prévu de \(account)\(place)"
        : "a prévu le dernier jour de \(account)\(place)\(until)"
    case .handoverProposed: return "a proposé un relais à \(account)\(place)"
    case .handoverAnswered:
      return byHerself ? "a dit oui à un relais" : "a noté un oui à un relais"
    case .handoverAccepted: return "a passé le relais à \(account)\(place), avec deux oui"
    case .handoverClosed:
      let state = facts[.state].flatMap { HandoverState(rawValue: $0) } ?? .withdrawn
      return state == .withdrawn
        ? "a retiré un relais" : "a noté qu’un relais ne se fait pas"
    case .timeNoted: return "a noté un moment passé avec elle"
    case .referentEntrusted: return "a confié le dossier à \(account)\(place)"
    case .stepChanged: return "a noté où en est une étape"
    case .unmetNeedRecorded: return "a signalé un besoin non couvert"
    case .placeEnvisaged: return "a gardé une structure avec elle\(place)"
    case .placeSetAside: return "ne garde plus une structure\(place)"
    case .stayBegan: return "a noté son arrivée\(place)"
    case .stayEnded: return "a noté sa sortie\(place)"
    case .householdFormed: return "a noté qui vit avec elle"
    case .householdParted: return "a noté que le ménage se sépare"
    case .housingMeasureOpened: return "a ouvert une mesure de logement\(place)"
    case .housingReviewPlanned: return "a prévu un point sur le logement"
    case .housingReviewHeld: return "a fait le point sur le logement"
    case .housingSignNoted: return "a noté un premier signe"
    case .housingSignSettled: return "a noté qu’un premier signe est réglé"
    case .leaseSlid: return "a noté que le bail est à son nom"
    case .housingMeasureEnded: return "a noté la fin d’une mesure de logement"
    case .homeChecked: return "a pris des nouvelles du logement"
    case .applicationDrafted: return "a préparé une candidature\(place)"
    case .applicationSent: return "a envoyé une candidature\(place)"
    case .applicationUnderReview: return "étudie la candidature"
    case .interviewProposed: return "a proposé un entretien"
    case .applicationLater: return "a répondu pour plus tard\(until)"
    case .applicationRefused: return "a répondu «\u{A0}pas cette fois\u{A0}»"
    case .applicationReopened: return "a repris la candidature"
    case .applicationWithdrawn: return "a retiré la candidature\(place)"
    case .applicationClosedElsewhere: return "a fermé une candidature\u{A0}: embauchée ailleurs"
    case .hired: return "a embauché"
    case .hireMoved: return "a changé les dates de l’embauche"
    case .hireCancelled: return "a annulé l’embauche"
    case .messageSent: return "a écrit un message"
    case .exitRecorded:
      let day = facts[.day].flatMap { Day($0) }.map { " le \(French.day($0))" } ?? ""
      return "a noté la fin du contrat\(day)\(place)"
    case .exitRevised: return "a précisé une sortie"
    case .restartOpened: return "a ouvert une suite à préparer"
    case .restartSettled: return "a noté la suite décidée avec elle"
    case .followUpAgreed:
      return byHerself
        ? "a accepté que l’on prenne de ses nouvelles\(place)"
        : "a noté son accord pour prendre de ses nouvelles\(place)"
    case .followUpStopped:
      return byHerself ? "a dit stop aux nouvelles" : "a noté qu’elle dit stop aux nouvelles"
    case .followUpAnswered: return "a pris de ses nouvelles"
    case .followUpUnreached: return "n’a pas pu la joindre, et n’insiste pas"
    case .followedRowsChosen: return "a choisi les lignes de la grille à suivre\(place)"
    case .contractOpened: return "a noté un contrat\(place)"
    case .contractAmended: return "a noté un avenant\(place)"
    case .contractSuspended: return "a suspendu le contrat\(place)"
    case .contractResumed: return "a noté la reprise du contrat\(place)"
    case .contractEnded: return "a noté la fin du contrat\(place)"
    case .contractDeleted: return "a retiré un contrat\(place)"
    case .timetableSet: return "a noté l’emploi du temps\(place)"
    case .hoursRecorded: return "a noté les heures d’une semaine\(place)"
    case .skillSeen: return "a noté un savoir-faire vu au travail\(place)"
    case .activityJoined: return "a noté sa place dans une activité\(place)"
    case .tapajWorked: return "a noté des jours TAPAJ\(place)"
    case .tapajPaid: return "a payé des jours TAPAJ\(place)"
    case .passExpected: return "a ouvert un PASS IAE attendu"
    case .passRecorded: return "a écrit le numéro du PASS IAE"
    case .passIssued: return "a délivré le PASS IAE"
    case .passReused: return "a repris le PASS IAE à une nouvelle embauche"
    case .passDeleted: return "a supprimé le PASS IAE"
    case .passSuspended: return "a suspendu le PASS IAE"
    case .suspensionChanged: return "a modifié la suspension du PASS IAE"
    case .suspensionEnded: return "a fait reprendre le PASS IAE"
    case .suspensionDeleted: return "a supprimé la suspension du PASS IAE"
    case .suspensionPrepared: return "a préparé une demande de suspension\(place)"
    case .passProlonged: return "a prolongé le PASS IAE"
    case .prolongationAsked: return "a demandé une prolongation du PASS IAE"
    case .prolongationDenied: return "n’a pas accordé la prolongation"
    case .meetingPlanned: return "a proposé une rencontre"
    case .meetingChanged: return "a changé une rencontre"
    case .meetingCancelled: return "a annulé une rencontre"
    case .meetingWordsSaid:
      return byHerself
        ? "a écrit ses mots pour une rencontre" : "a noté ses mots pour une rencontre"
    case .meetingDecided: return "a noté une décision prise ensemble"
    case .minutesWritten: return "a écrit le compte rendu d’une rencontre"
    case .minutesChanged: return "a modifié le compte rendu d’une rencontre"
    case .minutesReadBack:
      return byHerself ? "a relu ce qui s’est dit" : "a relu avec elle ce qui s’est dit"
    case .appointmentInvited: return "a invité à choisir un rendez-vous\(place)\(until)"
    case .appointmentTaken: return "a pris un rendez-vous\(place)"
    case .appointmentMoved: return "a changé l’heure d’un rendez-vous\(place)"
    case .appointmentOutcome: return "a noté la suite d’un rendez-vous\(place)"
    case .appointmentReminded: return "a rappelé un rendez-vous\(place)"
    case .housingRequested: return "a fait une demande au SIAO avec elle"
    case .housingRequestChanged: return "a complété la demande au SIAO"
    case .housingEvaluated:
      return facts[.state] == HousingEvaluationKind.flash.code
        ? "a noté l’évaluation flash" : "a noté l’évaluation approfondie"
    case .housingRequestWithdrawn: return "a retiré la demande au SIAO"
    case .housingRequestClosed: return "a clos la demande au SIAO"
    case .housingDecided:
      let choice = facts[.state].flatMap { CommitteeChoiceCode(rawValue: $0) }
      let answer = choice.map { "\u{A0}: \($0.label.lowercased())" } ?? ""
      return "a noté la réponse de la commission\(answer)"
    case .housingProposalAnswered: return "a noté la réponse à une proposition de logement"
    case .handleGiven: return "a donné un code d’accès à l’espace personnel"
    case .pinChosen: return "a choisi un code secret"
    case .spaceOpened: return "a ouvert son espace"
    case .pinRefused: return "a essayé un code qui n’est pas le bon"
    default: return kind.label.prefix(1).lowercased() + kind.label.dropFirst()
    }
  }
}
