/// What is written on screen for each criterion, and what proves it.
extension EligibilityCriterion {
  /// Our words, without the vocabulary of the list.
  package var label: String {
    switch self {
    case .rsa: "Perçoit le RSA"
    case .ass: "Perçoit l’allocation de solidarité spécifique (ASS)"
    case .aah: "Perçoit l’allocation aux adultes handicapés (AAH)"
    case .jobSeekerOver24Months: "Cherche un emploi depuis plus de 24 mois"
    case .capOrLess: "Diplôme de niveau CAP ou BEP, ou pas de diplôme"
    case .over50: "A 50 ans ou plus"
    case .under26: "A moins de 26 ans"
    case .leavingChildWelfare: "Sort de l’aide sociale à l’enfance"
    case .jobSeeker12To24Months: "Cherche un emploi depuis 12 à 24 mois"
    case .disabledWorker: "Reconnaissance de travailleur handicapé (RQTH)"
    case .singleParent: "Élève seule ou seul un enfant"
    case .withoutHousing: "Sans logement, en hébergement ou après la rue"
    case .refugeeOrAsylumSeeker: "Réfugié, sous protection ou en demande d’asile"
    case .ruralZone: "Habite une zone rurale à revitaliser (ZRR, ZFRR)"
    case .priorityDistrict: "Habite un quartier prioritaire (QPV)"
    case .leavingDetention: "Sort de détention ou suivi par la justice"
    case .frenchBelowA1: "Apprend le français, niveau inférieur à A1"
    case .mobilityDifficulty: "Difficulté pour se déplacer, constatée"
    }
  }

  /// The official wording, kept for exports and for the sheet to enter on Les emplois.
  // texte officiel
  package var officialLabel: String {
    switch self {
    case .rsa: "Bénéficiaire du RSA"
    case .ass: "Allocataire ASS"
    case .aah: "Allocataire AAH"
    case .jobSeekerOver24Months: "DETLD (+24 mois)"
    case .capOrLess: "Niveau d’étude 3 (CAP, BEP) ou infra"
    case .over50: "Senior (+50 ans)"
    case .under26: "Jeune (-26 ans)"
    case .leavingChildWelfare: "Sortant de l’ASE"
    case .jobSeeker12To24Months: "DELD (12-24 mois)"
    case .disabledWorker: "Travailleur handicapé"
    case .singleParent: "Parent isolé"
    case .withoutHousing: "Personne sans hébergement ou hébergée ou ayant un parcours de rue"
    case .refugeeOrAsylumSeeker:
      "Réfugié statutaire, bénéficiaire d’une protection temporaire, protégé subsidiaire ou demandeur d’asile"
    case .ruralZone: "Résident ZRR"
    case .priorityDistrict: "Résident QPV"
    case .leavingDetention: "Sortant de détention ou personne placée sous main de justice"
    case .frenchBelowA1: "Maîtrise de la langue française inférieure au niveau A1"
    case .mobilityDifficulty: "Problème de mobilité"
    }
  }

  /// The paper that proves it.
  package var proof: String {
    switch self {
    case .rsa: "Attestation RSA"
    case .ass: "Attestation ASS"
    case .aah: "Attestation AAH"
    case .jobSeekerOver24Months, .jobSeeker12To24Months: "Attestation France Travail"
    case .capOrLess: "Diplôme, ou attestation sur l’honneur"
    case .over50, .under26: "Pièce d’identité"
    case .leavingChildWelfare: "Attestation de l’aide sociale à l’enfance"
    case .disabledWorker: "Reconnaissance de travailleur handicapé"
    case .singleParent: "Attestation de la CAF"
    case .withoutHousing:
      "Certificat de domiciliation, sinon déclaration d’un travailleur social ou d’une association"
    case .refugeeOrAsylumSeeker:
      "Titre de séjour ou son renouvellement ; demande d’asile\u{A0}: autorisation de travail ; protection temporaire\u{A0}: autorisation provisoire de séjour"
    case .ruralZone, .priorityDistrict: "Justificatif de domicile"
    case .leavingDetention: "Billet de sortie ou attestation du juge de l’application des peines"
    case .frenchBelowA1: "Évaluation du niveau de français"
    case .mobilityDifficulty: "Diagnostic de mobilité par un prescripteur habilité"
    }
  }

  /// How recent the proof must be.
  package var proofAge: ProofAge {
    switch self {
    case .rsa, .ass, .aah, .jobSeekerOver24Months, .capOrLess, .jobSeeker12To24Months,
      .singleParent, .withoutHousing:
      .lessThan(months: 3)
    case .leavingChildWelfare: .lessThan(months: 12)
    case .ruralZone, .priorityDistrict, .leavingDetention, .frenchBelowA1, .mobilityDifficulty:
      .lessThan(months: 6)
    case .disabledWorker, .refugeeOrAsylumSeeker: .validAtHire
    case .over50, .under26: .noLimit
    }
  }
}
