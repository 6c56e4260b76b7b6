import Kernel

/// Everything a journal tells, by feature. Codes are stored for ever: retire, never rename.
package enum JournalKind: String, Labelled {
  // Accounts
  case accountCreated, accountDisabled, signedIn, passwordChanged, sessionsEnded
  case memberInvited, memberJoined, memberRemoved, memberRoleChanged, accessRequested
  case accessGranted, accessRefused, structureAuthorised, accountReopened, openingStepDated
  case invitationWithdrawn, authorisationRequested, authorisationAnswered
  // Directory
  case structureCreated, structureChanged, postOpened, postChanged, postClosed, imported
  // People
  case fileOpened, fileRead, identityChanged, itemRecorded, wishSaid
  case circleJoined, circleLeft, referentChanged, programmeChanged
  case agreementGiven, agreementRenewed, agreementWithdrawn
  case filesMerged, mergeUndone, linkCodeGiven, filesLinked, fileClosed, fileReopened
  // Diagnosis
  case assessmentSaved, prescriptionDiagnosed, eligibilityRecorded, criteriaGathered
  // Controls
  case controlOpened, controlProofAdded, controlAnswered, controlProofRead, controlContested
  case controlClosed
  // FollowUp
  case goalSaid, goalMoved, stepAdded, stepChanged, carrierChanged, presencePlanned
  case absenceNoted, absenceEnded, handoverProposed, handoverAnswered, handoverAccepted
  case handoverClosed, referentEntrusted, timeNoted
  // Guidance
  case unmetNeedRecorded, placeEnvisaged, placeSetAside
  // Housing
  case stayBegan, stayEnded, householdFormed, householdParted, placeOpened, placeChanged
  case housingMeasureOpened, housingReviewPlanned, housingReviewHeld, housingSignNoted
  case housingSignSettled, leaseSlid, housingMeasureEnded, homeChecked
  // JobApplications
  case applicationDrafted, applicationSent, applicationUnderReview, interviewProposed
  case applicationLater, applicationRefused, applicationReopened, applicationWithdrawn
  case applicationClosedElsewhere, hired, hireCancelled, messageSent, applicationRead
  case hireMoved
  // PassIAE
  case passExpected, passRecorded, passIssued, passReused, passDeleted, waitingPeriodLifted
  // Contracts
  case contractOpened, contractAmended, contractSuspended, contractResumed, contractEnded
  case contractDeleted, timetableSet, hoursRecorded, skillSeen
  case passStartMoved
  // Exits
  case exitRecorded, exitRevised, restartOpened, restartSettled, followUpAgreed, followUpStopped
  case followUpAnswered, followUpUnreached, followedRowsChosen, exitTargetSet
  case passSuspended, suspensionChanged, suspensionEnded, suspensionDeleted, suspensionPrepared
  case passProlonged, prolongationAsked, prolongationDenied
  case activityOpened, activityJoined, tapajWorked, tapajPaid
  // Meetings
  case meetingPlanned, meetingChanged, meetingCancelled, meetingWordsSaid, meetingDecided
  case minutesWritten, minutesChanged, minutesReadBack
  // Appointments
  case slotsOffered, slotWithdrawn, appointmentInvited, appointmentTaken, appointmentMoved
  case appointmentOutcome, appointmentReminded, calendarAddressChanged
  case appointmentSettingsChanged
  // MySpace
  case handleGiven, pinChosen, spaceOpened, pinRefused
  // Notifications
  case reminderSent
  // SIAO
  case housingRequested, housingRequestChanged, housingEvaluated, housingRequestWithdrawn
  case housingRequestClosed, housingDecided, housingProposalAnswered
  case quotaMoved, committeePlanned, committeeHeld, waitingOrderChosen

  package var label: String {
    switch self {
    case .accountCreated: "Compte créé"
    case .accountDisabled: "Compte fermé"
    case .signedIn: "Connexion"
    case .passwordChanged: "Mot de passe changé"
    case .sessionsEnded: "Sessions terminées"
    case .memberInvited: "Invitation envoyée"
    case .memberJoined: "Arrivée dans la structure"
    case .memberRemoved: "Départ de la structure"
    case .memberRoleChanged: "Rôle changé"
    case .accessRequested: "Accès demandé"
    case .accessGranted: "Accès accepté"
    case .accessRefused: "Accès refusé"
    case .structureAuthorised: "Habilitation enregistrée"
    case .accountReopened: "Compte rouvert"
    case .invitationWithdrawn: "Invitation annulée"
    case .authorisationRequested: "Dossier d’habilitation déposé"
    case .authorisationAnswered: "Réponse au dossier d’habilitation"
    case .openingStepDated: "Étape de mise en service datée"
    case .structureCreated: "Structure créée"
    case .structureChanged: "Fiche de la structure modifiée"
    case .postOpened: "Fiche de poste ouverte"
    case .postChanged: "Fiche de poste modifiée"
    case .postClosed: "Fiche de poste fermée"
    case .imported: "Import"
    case .fileOpened: "Dossier ouvert"
    case .fileRead: "Dossier lu"
    case .identityChanged: "Identité modifiée"
    case .itemRecorded: "Information notée"
    case .wishSaid: "Envie dite"
    case .circleJoined: "Arrivée dans le cercle"
    case .circleLeft: "Départ du cercle"
    case .referentChanged: "Changement de référent"
    case .programmeChanged: "Programme modifié"
    case .agreementGiven: "Accord donné"
    case .agreementRenewed: "Accord renouvelé"
    case .agreementWithdrawn: "Accord retiré"
    case .filesMerged: "Dossiers réunis"
    case .mergeUndone: "Réunion annulée"
    case .linkCodeGiven: "Code de liaison donné"
    case .filesLinked: "Dossiers reliés"
    case .fileClosed: "Dossier fermé"
    case .fileReopened: "Dossier rouvert"
    case .assessmentSaved: "Point fait ensemble"
    case .prescriptionDiagnosed: "Diagnostic de prescription"
    case .eligibilityRecorded: "Éligibilité enregistrée"
    case .criteriaGathered: "Papiers rassemblés"
    case .controlOpened: "Contrôle des autoprescriptions ouvert"
    case .controlProofAdded: "Preuve donnée pour un contrôle"
    case .controlAnswered: "Preuves envoyées à la DDETS"
    case .controlProofRead: "Preuve lue pour un contrôle"
    case .controlContested: "Phase contradictoire ouverte"
    case .controlClosed: "Contrôle des autoprescriptions clos"
    case .goalSaid: "Objectif dit"
    case .goalMoved: "Objectif revu"
    case .stepAdded: "Étape décidée"
    case .stepChanged: "Étape revue"
    case .carrierChanged: "Qui porte un thème"
    case .presencePlanned: "Dernier jour prévu dans le cercle"
    case .absenceNoted: "Absence notée"
    case .absenceEnded: "Absence terminée"
    case .handoverProposed: "Relais proposé"
    case .handoverAnswered: "Oui à un relais"
    case .handoverAccepted: "Relais passé"
    case .handoverClosed: "Relais non passé"
    case .timeNoted: "Temps d’accompagnement noté"
    case .referentEntrusted: "Personne confiée à un référent"
    case .unmetNeedRecorded: "Besoin non couvert signalé"
    case .placeEnvisaged: "Structure envisagée"
    case .placeSetAside: "Structure qui n’est plus envisagée"
    case .stayBegan: "Arrivée en hébergement"
    case .stayEnded: "Sortie d’hébergement"
    case .householdFormed: "Ménage noté"
    case .householdParted: "Ménage séparé"
    case .placeOpened: "Lieu d’hébergement ouvert"
    case .placeChanged: "Lieu d’hébergement modifié"
    case .housingMeasureOpened: "Mesure de logement"
    case .housingReviewPlanned: "Point logement prévu"
    case .housingReviewHeld: "Point logement fait"
    case .housingSignNoted: "Premier signe noté"
    case .housingSignSettled: "Premier signe réglé"
    case .leaseSlid: "Bail à son nom, même adresse"
    case .housingMeasureEnded: "Fin d’une mesure de logement"
    case .homeChecked: "Nouvelles du logement"
    case .applicationDrafted: "Candidature préparée"
    case .applicationSent: "Candidature envoyée"
    case .applicationUnderReview: "Candidature à l’étude"
    case .interviewProposed: "Entretien proposé"
    case .applicationLater: "Réponse donnée pour plus tard"
    case .applicationRefused: "Pas cette fois"
    case .applicationReopened: "Candidature reprise"
    case .applicationWithdrawn: "Candidature retirée"
    case .applicationClosedElsewhere: "Embauchée ailleurs"
    case .hired: "Embauche"
    case .hireCancelled: "Embauche annulée"
    case .hireMoved: "Dates d’embauche changées"
    case .messageSent: "Message envoyé"
    case .applicationRead: "Candidature lue"
    case .passExpected: "PASS IAE attendu"
    case .passRecorded: "PASS IAE enregistré"
    case .passIssued: "PASS IAE délivré"
    case .passReused: "PASS IAE repris"
    case .passDeleted: "PASS IAE supprimé"
    case .waitingPeriodLifted: "Délai de carence levé"
    case .contractOpened: "Contrat noté"
    case .contractAmended: "Avenant noté"
    case .contractSuspended: "Contrat suspendu"
    case .contractResumed: "Contrat repris"
    case .contractEnded: "Contrat terminé"
    case .contractDeleted: "Contrat retiré"
    case .timetableSet: "Emploi du temps noté"
    case .hoursRecorded: "Heures notées"
    case .skillSeen: "Savoir-faire vu au travail"
    case .passStartMoved: "Début du PASS IAE déplacé"
    case .exitRecorded: "Fin de contrat"
    case .exitRevised: "Sortie précisée"
    case .restartOpened: "Une suite à préparer"
    case .restartSettled: "Suite décidée avec elle"
    case .followUpAgreed: "Accord pour prendre de ses nouvelles"
    case .followUpStopped: "Nouvelles arrêtées"
    case .followUpAnswered: "Nouvelles prises"
    case .followUpUnreached: "Non joint, tour terminé"
    case .followedRowsChosen: "Lignes de la grille choisies"
    case .exitTargetSet: "Objectif de sorties écrit"
    case .passSuspended: "PASS IAE suspendu"
    case .suspensionChanged: "Suspension modifiée"
    case .suspensionEnded: "PASS IAE repris après une suspension"
    case .suspensionDeleted: "Suspension supprimée"
    case .suspensionPrepared: "Demande de suspension préparée"
    case .passProlonged: "PASS IAE prolongé"
    case .prolongationAsked: "Prolongation demandée"
    case .prolongationDenied: "Prolongation non accordée"
    case .activityOpened: "Activité ouverte"
    case .activityJoined: "Place dans une activité"
    case .tapajWorked: "Jours TAPAJ notés"
    case .tapajPaid: "Jours TAPAJ payés"
    case .meetingPlanned: "Rencontre prévue"
    case .meetingChanged: "Rencontre changée"
    case .meetingCancelled: "Rencontre annulée"
    case .meetingWordsSaid: "Mots pour une rencontre"
    case .meetingDecided: "Décidé ensemble"
    case .minutesWritten: "Rencontre\u{A0}: compte rendu écrit"
    case .minutesChanged: "Compte rendu modifié"
    case .minutesReadBack: "Compte rendu relu"
    case .slotsOffered: "Heures proposées"
    case .slotWithdrawn: "Heure retirée"
    case .appointmentInvited: "Invitation à un rendez-vous"
    case .appointmentTaken: "Rendez-vous pris"
    case .appointmentMoved: "Rendez-vous déplacé"
    case .appointmentOutcome: "Suite d’un rendez-vous notée"
    case .appointmentReminded: "Rappel d’un rendez-vous"
    case .calendarAddressChanged: "Adresse de calendrier changée"
    case .appointmentSettingsChanged: "Réglages des rendez-vous modifiés"
    case .handleGiven: "Code d’accès donné"
    case .pinChosen: "Code secret choisi"
    case .spaceOpened: "Espace personnel ouvert"
    case .pinRefused: "Code secret refusé"
    case .reminderSent: "Relance envoyée"
    case .housingRequested: "Demande au SIAO"
    case .housingRequestChanged: "Demande au SIAO complétée"
    case .housingEvaluated: "Évaluation pour le SIAO"
    case .housingRequestWithdrawn: "Demande au SIAO retirée"
    case .housingRequestClosed: "Demande au SIAO close"
    case .housingDecided: "Réponse de la commission"
    case .housingProposalAnswered: "Réponse à une proposition de logement"
    case .quotaMoved: "Ligne du registre des mesures réservées"
    case .committeePlanned: "Commission prévue"
    case .committeeHeld: "Commission terminée"
    case .waitingOrderChosen: "Ordre des listes d’attente choisi"
    }
  }
}
