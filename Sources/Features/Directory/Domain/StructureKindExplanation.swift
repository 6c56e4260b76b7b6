extension StructureKind {
  /// What this kind of structure does, in one sentence for somebody who has never met one.
  package var explanation: String {
    switch self {
    case .aci:
      "Embauche en CDD d’insertion des personnes loin de l’emploi, avec un encadrement technique et un accompagnement social proches."
    case .ei:
      "Produit et vend comme une entreprise ordinaire, et embauche en CDD d’insertion avec un accompagnement."
    case .ai:
      "Met ses salariés à disposition de particuliers, d’associations, de collectivités ou d’entreprises, souvent pour quelques heures, avec un accompagnement."
    case .etti:
      "Propose des missions d’intérim avec un accompagnement\u{A0}; convient quand on peut enchaîner des missions."
    case .eiti:
      "Aide à travailler à son compte, avec des clients et un accompagnement."
    case .geiq:
      "Groupe d’employeurs qui embauche et forme en alternance, puis met ses salariés à disposition des entreprises du groupe."
    case .ea:
      "Emploie surtout des personnes reconnues travailleurs handicapés, avec un contrat de travail et un poste adapté."
    case .eatt:
      "Agence d’intérim pour des personnes reconnues travailleurs handicapés."
    case .esat:
      "Propose un travail protégé et un soutien médico-social, sur orientation de la commission des droits et de l’autonomie (CDAPH)."
    case .opcs:
      "Recherche les heures de travail réservées à l’insertion dans les marchés publics, et les personnes pour les faire."
    case .chrs:
      "Héberge et accompagne vers l’autonomie des personnes et des familles en grande difficulté."
    case .chu, .hu: "Héberge en urgence des personnes sans abri."
    case .huda: "Héberge en urgence des personnes qui demandent l’asile."
    case .cada: "Héberge et accompagne des personnes pendant leur demande d’asile."
    case .cph: "Héberge et accompagne des personnes réfugiées vers le logement et l’emploi."
    case .dayCentre:
      "Accueille en journée des personnes sans abri\u{A0}: repos, douche, repas, écoute, démarches."
    case .siao: "Reçoit les demandes d’hébergement du département et oriente vers les places."
    case .oacas: "Accueille dans une communauté où l’on vit et travaille ensemble."
    case .pension:
      "Loge sans limite de durée, dans une petite maison avec des temps partagés."
    case .socialResidence: "Loge en meublé, pour un temps, avec un accompagnement."
    case .rentalIntermediary:
      "Loue des logements et les sous-loue ou les gère pour des personnes accompagnées."
    case .franceTravail:
      "Service public de l’emploi\u{A0}: inscription, conseil, formations, offres."
    case .capEmploi: "Accompagne vers l’emploi les personnes en situation de handicap."
    case .missionLocale: "Accompagne les jeunes de 16 à 25 ans vers l’emploi et l’autonomie."
    case .caf: "Verse les prestations familiales et sociales, dont le RSA."
    case .msa: "Sécurité sociale du monde agricole."
    case .departmentCouncil:
      "Assistants sociaux du département\u{A0}: droits, budget, RSA, logement."
    case .childWelfare: "Protège les enfants et accompagne les jeunes qui lui ont été confiés."
    case .delegatedByDepartment:
      "Accompagne des personnes au RSA pour le compte du conseil départemental."
    case .ccas: "Action sociale de la commune ou de l’intercommunalité."
    case .plie: "Accompagnement renforcé vers l’emploi, porté par les communes."
    case .spip: "Accompagne les personnes suivies par la justice, en prison et dehors."
    case .pjj: "Accompagne les mineurs suivis par la justice."
    case .cidff: "Informe les femmes et les familles sur leurs droits et l’emploi."
    case .preventionClub: "Éducateurs qui vont à la rencontre des jeunes là où ils sont."
    case .afpa: "Organisme public de formation professionnelle des adultes."
    case .youthInformation: "Informe les jeunes sur tout ce qui les concerne."
    case .cava: "Atelier pour reprendre un rythme d’activité, à côté d’un hébergement."
    case .csapa: "Accueille et soigne les personnes qui ont une addiction."
    case .caarud: "Accueille et réduit les risques pour les personnes qui consomment des drogues."
    case .epide: "Internat d’insertion pour les jeunes adultes."
    case .e2c: "Formation en alternance pour les jeunes sans diplôme."
    case .ddets:
      "Service de l’État qui conventionne les structures d’insertion et d’hébergement du département."
    case .coordination: "Relie les acteurs de l’hébergement et de l’emploi du territoire."
    case .company: "Entreprise qui recrute sans conventionnement d’insertion."
    case .other: "Organisation du territoire."
    }
  }
}
