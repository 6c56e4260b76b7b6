import Kernel

/// Who may prescribe, as a page tells it.
package enum PrescriberRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let nationalList = Rule(
    id: "R1.liste", title: "La liste nationale des prescripteurs habilités", force: .law,
    explanation:
      "Une structure de cette liste valide l’éligibilité sans rien demander. Pour un accueil de jour ou un hébergement d’urgence, la liste ne suffit pas\u{A0}: l’autorisation de l’établissement qui le gère décide, et la DDETS le dit.",
    parameters: NationalListEntry.allCases.map { RuleParameter($0.shortLabel, .words($0.label)) },
    source:
      "Code du travail, art. L. 5132-3 ; arrêté du 1er septembre 2021 (prescripteurs), lu dans le Guide de la prescription IAE (2023), p. 14",
    inForceFrom: NationalListEntry.inForceFrom, readOn: readOn,
    older: [
      Rule(
        id: "R1.liste", title: "Avant septembre 2021, une autre liste", force: .law,
        explanation:
          "Cette liste n’est pas dans Cordée. Pour un acte d’avant le 1er septembre 2021, Cordée répond «\u{A0}à vérifier\u{A0}».",
        source: "Aucun texte lu", readOn: readOn)
    ])

  package static let prefect = Rule(
    id: "R24", title: "Une habilitation du préfet pour les autres structures", force: .law,
    explanation:
      "Une structure qui n’est pas de la liste nationale peut demander une habilitation au préfet. Le dossier tient sur quatre axes\u{A0}: \(AuthorisationAxis.allCases.map { $0.label.prefix(1).lowercased() + $0.label.dropFirst() }.joined(separator: " ; ")). Le conseil départemental de l’insertion par l’activité économique (CDIAE) donne son avis. L’arrêté vaut cinq ans au plus et se renouvelle\u{A0}: prescriptions, partenariats et présence dans les instances éclairent la décision.",
    parameters: [
      RuleParameter("Durée la plus longue", .years(prefectOrderYears)),
      RuleParameter("Alerte avant la fin", .months(PrefectOrderAlert.monthsBefore)),
    ],
    source:
      "Arrêté du 1er septembre 2021 (prescripteurs) ; Guide de la prescription IAE (2023), p. 19 et 20",
    inForceFrom: NationalListEntry.inForceFrom, readOn: readOn)

  package static let all = [nationalList, prefect]
}
