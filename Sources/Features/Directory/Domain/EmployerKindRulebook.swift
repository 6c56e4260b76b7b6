import Kernel

/// The rules that follow the kind of an employer, as a page tells them.
package enum EmployerKindRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!
  private static let kinds: [StructureKind] = [
    .aci, .ai, .ei, .etti, .eiti, .geiq, .opcs, .ea, .eatt,
  ]

  package static let kindRules = Rule(
    id: "TYPES.regles", title: "Ce que chaque type d’employeur demande", force: .practice,
    explanation:
      "Les cinq types de SIAE (ACI, AI, EI, ETTI, EITI) embauchent avec un PASS IAE et une convention. Le GEIQ a son éligibilité à lui, sans PASS IAE. L’organisation porteuse de la clause sociale n’en demande pas. Les entreprises adaptées sont sorties des Emplois de l’inclusion le 11 mai 2026\u{A0}: Cordée les montre toujours, avec leur propre chemin.",
    parameters: [
      RuleParameter("PASS IAE et convention", list { $0.followsIAERules }),
      RuleParameter("Éligibilité à valider", list { $0.needsEligibility }),
      RuleParameter("Actions avant l’embauche", list { $0.hasPriorActions }),
      RuleParameter("Contrôle a posteriori des autoprescriptions", list { $0.isControlled }),
      RuleParameter(
        "Fiches salarié pour l’Agence de services et de paiement", list { $0.sendsEmployeeRecords }),
      RuleParameter(
        "Dernier jour des EA et EATT sur Les emplois", .day(EmployerKindRules.adaptedCompaniesUntil)
      ),
    ],
    source:
      "Code du travail, art. L. 5132-4 ; Les emplois de l’inclusion, companies/enums.py:4-30, companies/models.py:400-465, siae_evaluations/enums.py:12-13 (août 2026)",
    inForceFrom: EmployerKindRules.adaptedCompaniesUntil.adding(days: 1), readOn: readOn,
    older: [
      Rule(
        id: "TYPES.regles", title: "Ce que chaque type d’employeur demandait", force: .practice,
        explanation:
          "Les entreprises adaptées (EA, EATT) étaient aussi sur Les emplois de l’inclusion, sans éligibilité à valider. L’EITI était déjà un type ordinaire. Premières heures en chantier et Convergence étaient déjà des contrats d’ACI, par une liste de SIRET.",
        parameters: [
          RuleParameter(
            "Dernier jour des EA et EATT sur Les emplois",
            .day(EmployerKindRules.adaptedCompaniesUntil))
        ],
        source: "Les emplois de l’inclusion, CHANGELOG.md:182 (25 mai 2026)",
        inForceFrom: EmployerKindRules.independentWorkExperimentUntil.adding(days: 1),
        readOn: readOn),
      Rule(
        id: "TYPES.regles", title: "Les types d’employeurs du guide de 2023", force: .guide,
        explanation:
          "Le guide présente les AI, ACI, EI et ETTI, les régies de quartier, qui sont des EI ou des ACI, et les EITI comme une expérimentation prévue jusqu’à la fin de 2023. Sa recherche d’employeurs propose aussi EA, EATT et « ACIPHC » comme des types à part. Le jour où « ACIPHC » a cessé d’en être un n’a pas été lu.",
        parameters: [
          RuleParameter(
            "Expérimentation des EITI jusqu’au",
            .day(EmployerKindRules.independentWorkExperimentUntil))
        ],
        source:
          "Guide de la prescription IAE (2023), types de structures et recherche d’un employeur",
        inForceFrom: Day(year: 2023, month: 3, day: 1)!, readOn: readOn),
    ])

  package static let contracts = Rule(
    id: "TYPES.contrats", title: "Les contrats que chaque type d’employeur propose",
    force: .practice,
    explanation:
      "La liste dit les contrats qu’une fiche de poste peut annoncer. Un chantier d’insertion qui mène Premières heures en chantier ou Convergence a deux contrats de plus. Le CDI inclusion existe dans la loi, mais Les emplois ne le propose à aucun type\u{A0}: il se signe après un parcours, jamais à l’entrée.",
    parameters: kinds.map { kind in
      RuleParameter(
        kind.shortLabel,
        .words(OfficialContract.offered(by: kind).map(\.label).joined(separator: ", ")))
    } + [
      RuleParameter(
        "ACI Convergence ou PHC",
        .words(
          OfficialContract.offered(by: .aci, convergence: true).map(\.label)
            .joined(separator: ", ")))
    ],
    source: "Les emplois de l’inclusion, companies/enums.py:50-118 (août 2026)", readOn: readOn)

  package static let all = [kindRules, contracts]

  private static func list(_ holds: (EmployerKindRules) -> Bool) -> RuleValue {
    .words(
      kinds.filter { holds(EmployerKindRules($0)) }.map(\.shortLabel).joined(separator: ", "))
  }
}
