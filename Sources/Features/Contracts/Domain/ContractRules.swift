import Kernel

/// The rules of contracts as a page tells them. Their numbers live beside the functions that apply
/// them (`ContractChecks`); a test compares the two. The articles are named as the guide and the
/// field notes name them: we read the guide, not the code itself.
package enum ContractRules {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let employer = Rule(
    id: "R11.employeur", title: "Chaque contrat a ses structures", force: .guide,
    explanation:
      "Le CDDI se conclut dans un atelier et chantier d’insertion ou une entreprise d’insertion, parfois dans une association intermédiaire. Le CDDU est celui des associations intermédiaires, le contrat de mission celui des entreprises de travail temporaire d’insertion. Premières heures en chantier et Convergence vivent dans les chantiers.",
    source: "Guide de la prescription IAE (2023), fiche 3", readOn: readOn)

  package static let leastMonths = Rule(
    id: "R11.duree", title: "Un CDDI dure au moins 4 mois", force: .law,
    explanation:
      "Un CDD d’insertion dure 4 mois au moins. Il se renouvelle autant que nécessaire, dans la limite de 24 mois.",
    parameters: [
      RuleParameter("Durée la plus courte", .months(ContractChecks.leastMonths))
    ],
    source:
      "Code du travail, art. L. 5132-5, L. 5132-11-1 et L. 5132-15-1, d’après le guide de la prescription IAE (2023), fiche 3",
    readOn: readOn)

  package static let leastHours = Rule(
    id: "R11.heures", title: "Vingt heures par semaine, avec des exceptions", force: .law,
    explanation:
      "Un CDDI prévoit 20 heures par semaine au moins. Un chantier d’insertion peut aller en dessous, par exemple avec Premières heures en chantier. En fin de parcours, un CDDI plus court peut se cumuler avec un contrat ordinaire. Aucune semaine ne dépasse 48 heures.",
    parameters: [
      RuleParameter("Heures par semaine, au moins", .hours(ContractChecks.leastHours)),
      RuleParameter("Heures par semaine, au plus", .hours(Contract.possibleHours.upperBound)),
    ],
    source:
      "Code du travail, art. L. 5132-15-1 et L. 3121-20, d’après le guide de la prescription IAE (2023), fiche 3",
    readOn: readOn)

  package static let mostMonths = Rule(
    id: "R11.total", title: "Vingt-quatre mois en tout, avec des exceptions", force: .law,
    explanation:
      "Les CDDI d’une personne chez un employeur durent 24 mois en tout, renouvellements compris. Les jours de suspension ne comptent pas. On peut aller au-delà pour finir une formation, à partir de 50 ans, avec une RQTH, ou pour des difficultés particulières en chantier et en association intermédiaire, jusqu’à 60 mois. Convergence va jusqu’à 5 ans.",
    parameters: [
      RuleParameter("Durée en tout", .months(ContractChecks.mostMonths)),
      RuleParameter(
        "Durée en tout, avec une exception", .months(ContractChecks.mostMonthsByException)),
      RuleParameter("Âge de l’exception", .years(ContractChecks.ageOfException)),
    ],
    source:
      "Code du travail, art. L. 5132-15-1, d’après le guide de la prescription IAE (2023), fiche 3, et parties 2.3 et 3",
    readOn: readOn)

  package static let firstHours = Rule(
    id: "R18", title: "Premières heures en chantier va de 4 à 20 heures", force: .guide,
    explanation:
      "Le programme commence à 4 heures par semaine et va jusqu’à 20, au rythme de la personne. Monter, descendre ou s’arrêter fait partie du chemin. À 20 heures, on parle ensemble d’un CDDI : rien ne change tout seul.",
    parameters: [
      RuleParameter("Au début", .hours(ContractChecks.firstHours.lowerBound)),
      RuleParameter("Au plus", .hours(ContractChecks.firstHours.upperBound)),
    ],
    source: "Guide de la prescription IAE (2023), fiche 4 ; convergence-france.org", readOn: readOn)

  package static let openEnded = Rule(
    id: "R12", title: "CDI inclusion : 57 ans et 12 mois de parcours", force: .law,
    explanation:
      "Le CDI inclusion se propose à une personne d’au moins 57 ans, à partir de 12 mois après le début de son parcours dans l’IAE, quand sa situation a été examinée avec elle. Jamais à l’entrée.",
    parameters: [
      RuleParameter("Âge", .years(ContractChecks.openEndedAge)),
      RuleParameter("Parcours", .months(ContractChecks.openEndedPathMonths)),
    ],
    source:
      "Loi n° 2020-1577 du 14 décembre 2020, d’après le guide de la prescription IAE (2023), fiche 3",
    inForceFrom: Day(year: 2020, month: 12, day: 15), readOn: readOn)

  package static let bridge = Rule(
    id: "R11.passerelle", title: "Contrat passerelle : 3 mois, une fois renouvelable",
    force: .law,
    explanation:
      "Une entreprise ou un chantier d’insertion met à disposition d’une entreprise une personne en parcours depuis 4 mois au moins. Le contrat dure 3 mois et se renouvelle une fois. L’expérimentation était prévue de 2021 à 2023 : vérifiez qu’elle court encore.",
    parameters: [
      RuleParameter("Durée", .months(ContractChecks.bridgeMonths)),
      RuleParameter("Parcours avant", .months(ContractChecks.bridgePathMonths)),
    ],
    source:
      "Loi n° 2020-1577 du 14 décembre 2020, d’après le guide de la prescription IAE (2023), fiche 3",
    inForceFrom: Day(year: 2021, month: 1, day: 1), readOn: readOn)

  package static let mission = Rule(
    id: "R11.mission", title: "Les missions durent 24 mois au plus", force: .law,
    explanation:
      "Un contrat de mission dans une entreprise de travail temporaire d’insertion peut durer 24 mois, renouvellement compris.",
    parameters: [
      RuleParameter("Durée en tout", .months(ContractChecks.mostMonths))
    ],
    source: "Guide de la prescription IAE (2023), fiche 3", readOn: readOn)

  package static let cumulation = Rule(
    id: "R11.cumul", title: "Deux contrats en fin de parcours : 24 heures ensemble",
    force: .law,
    explanation:
      "En fin de parcours, un CDDI de moins de 20 heures peut se cumuler avec un contrat ordinaire, en chantier, en association intermédiaire ou en entreprise d’insertion. Ensemble, ils font un temps plein, ou 24 heures au moins.",
    parameters: [
      RuleParameter("Heures ensemble, au moins", .hours(ContractChecks.cumulatedHours))
    ],
    source:
      "Loi n° 2020-1577 du 14 décembre 2020, d’après le guide de la prescription IAE (2023), fiche 3",
    readOn: readOn)

  package static let coherence = Rule(
    id: "R11.dates", title: "Un contrat se tient", force: .ours,
    explanation:
      "La fin ne vient pas avant le début. Une semaine a entre 1 et 48 heures de contrat. Un contrat sans terme n’a pas de date de fin. C’est tout ce que Cordée refuse.",
    source: "Cordée, décision sur la force des règles", readOn: readOn)

  package static let all = [
    coherence, employer, leastMonths, leastHours, mostMonths, firstHours, openEnded, bridge,
    mission, cumulation,
  ]
}
