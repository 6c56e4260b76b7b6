/// What stands beside each row: one practical idea for the ticked cell, and what the guide says of
/// the theme. The guide's lines restate pages of part 2.1 « Le diagnostic d'accompagnement ».
extension GridTheme {
  /// One idea for that level. Ours: never a condition to apply for a job.
  package func advice(_ level: GridLevel) -> GuideAdvice? {
    let texts = ideas
    guard level.rawValue <= texts.count else { return nil }
    return GuideAdvice(texts[level.rawValue - 1], .ours)
  }

  /// What the guide says of the theme, whatever the level. Empty for a theme it does not discuss.
  package var guideAdvice: [GuideAdvice] {
    switch self {
    case .french:
      [
        guide(
          "Ne pas maîtriser le français n’empêche pas toujours de travailler. Travailler est déjà une façon de l’apprendre.",
          "La maîtrise de la langue"),
        guide(
          "La SIAE peut mettre en place une formation adaptée\u{A0}: français, lecture, écriture.",
          "La maîtrise de la langue"),
      ]
    case .workCapacity:
      [
        guide(
          "Prendre en compte l’envie et la capacité de reprendre après une longue période sans activité.",
          "Sa durée d’inactivité"),
        guide(
          "Selon la situation, orienter vers un type de SIAE plutôt qu’un autre, ou vers une entreprise adaptée.",
          "Sa durée d’inactivité"),
      ]
    case .housing:
      [
        guide(
          "L’emploi aide à accéder à un hébergement ou à un logement, et à y rester.",
          "Le logement"),
        guide(
          "Après la rue ou un hébergement précaire, des programmes existent, comme Premières heures en chantier.",
          "Le logement"),
      ]
    case .rights:
      [
        guide(
          "Le salaire compte dans le calcul des aides. Un changement de régime est possible, par exemple vers la MSA.",
          "La situation financière")
      ]
    case .mobility:
      [
        guide(
          "La mobilité peut être travaillée pendant le parcours en SIAE, par exemple en atelier.",
          "La mobilité"),
        guide(
          "Être salarié peut aider à passer le permis\u{A0}: formation et financement.",
          "La mobilité"),
      ]
    case .resources:
      [
        guide(
          "Reprendre une activité apporte des revenus réguliers, des fiches de paie, un accès plus facile au logement.",
          "La situation financière"),
        guide(
          "Estimer ensemble l’effet du salaire sur les aides avant de signer.",
          "La situation financière"),
      ]
    case .justice:
      [
        guide(
          "Une personne suivie en milieu ouvert peut travailler dans une SIAE.",
          "La situation judiciaire"),
        guide(
          "Une activité peut aider à sécuriser sa situation.", "La situation judiciaire"),
      ]
    case .availability:
      [
        guide(
          "Des horaires peuvent être adaptés avec la personne et la SIAE, par exemple pour la garde d’un enfant.",
          "Les contraintes familiales")
      ]
    }
  }

  private func guide(_ text: String, _ heading: String) -> GuideAdvice {
    GuideAdvice(text, .prescriptionGuide("partie 2.1, «\u{A0}\(heading)\u{A0}»"))
  }

  private var ideas: [String] {
    switch self {
    case .french:
      [
        "Un premier pas à l’oral compte déjà. Chercher un atelier de conversation sans inscription.",
        "Chercher une place de français qui tient avec les heures de travail. Certains chantiers l’enseignent sur le poste.",
        "Un poste en binôme aide à progresser. Proposer une attestation de niveau à garder sur soi.",
        "Une langue parlée en plus du français\u{A0}: à dire dans le message à l’employeur.",
      ]
    case .workCapacity:
      [
        "Aucune urgence. Une activité dans la structure, quelques heures de bénévolat, une visite\u{A0}: tout compte si la personne en a envie.",
        "Premières heures en chantier\u{A0}: quatre heures par semaine sont possibles, sans sélection.",
        "Viser un chantier (ACI) avec des horaires souples. Dire à l’employeur ce qui aide, jamais pourquoi.",
        "Ouvrir aussi l’entreprise ordinaire, une immersion courte (PMSMP) ou un GEIQ.",
      ]
    case .housing:
      [
        "Garder la demande SIAO active, même pendant le travail. Le travail n’attend pas le logement.",
        "Prévoir des rendez-vous après les heures de travail et une adresse stable pour le contrat.",
        "Alerter tôt\u{A0}: une intervention est possible avant la perte du logement.",
        "Penser au coût du trajet, et aux aides au logement si les revenus changent.",
      ]
    case .rights:
      [
        "Faire le point ensemble sur mesdroitssociaux.gouv.fr, puis noter une seule démarche à la fois.",
        "Proposer d’aller à deux à une permanence.",
        "Garder les dates de renouvellement dans l’agenda commun.",
        "Avant de signer un contrat\u{A0}: voir ensemble l’effet sur les aides.",
      ]
    case .mobility:
      [
        "Faire le trajet une première fois ensemble, avec une feuille de route imprimée.",
        "Un garage solidaire aide à la mise en règle à prix réduit.",
        "Vérifier les horaires réels et le premier départ du matin.",
        "Vérifier avec l’employeur si le permis est vraiment utile au poste.",
      ]
    case .resources:
      [
        "Une aide d’urgence peut être demandée au CCAS. Le premier salaire arrive souvent après cinq semaines.",
        "Prévenir la commission du changement de revenus, avec la personne.",
        "Calculer ensemble le budget du premier mois de travail\u{A0}: trajet, repas, garde.",
        "Projet de permis\u{A0}: plateforme de mobilité, aide possible de la SIAE.",
      ]
    case .justice:
      [
        "Rester sur l’agenda\u{A0}: les horaires de travail peuvent être vus avec le SPIP, par la personne.",
        "Noter seulement les jours de rendez-vous, sans motif.",
        "Rien à prévoir.",
      ]
    case .availability:
      [
        "Crèches à vocation d’insertion (AVIP)\u{A0}: des places pour les parents qui cherchent. La recherche peut commencer avant la place.",
        "Demander à l’employeur si l’heure de début peut être changée. C’est souvent possible.",
        "Chercher d’abord les postes aux horaires compatibles.",
        "Rien à prévoir, sauf le souhait de la personne.",
      ]
    }
  }
}
