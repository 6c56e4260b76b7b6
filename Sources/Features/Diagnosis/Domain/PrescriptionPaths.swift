/// Signs that an insertion path may help, and the ways that open after the assessment, as the guide
/// of prescription lists them (mars 2023, part 2.1, « Quelques indices », « plusieurs pistes »).
package enum PrescriptionPaths {
  package static let signs = [
    "Elle dit que les démarches sont difficiles, et elle est volontaire.",
    "Sa situation est urgente\u{A0}: logement, argent.",
    "Elle souhaite être accompagnée dans ses démarches.",
    "Elle est d’accord pour un accompagnement et pour apprendre en travaillant.",
  ]

  package static let ordinary = [
    "Service public de l’emploi\u{A0}: France Travail, mission locale, Cap emploi",
    "Immersion courte (PMSMP) pour découvrir un métier ou confirmer une envie",
  ]

  package static let supported = [
    "Entreprise adaptée, avec une reconnaissance de travailleur handicapé",
    "GEIQ, pour un parcours avec formation",
    "SIAE\u{A0}: chantier, entreprise d’insertion, association intermédiaire, intérim d’insertion",
    "Premières heures en chantier, Convergence, TAPAJ",
    "Activité dans la structure (AAVA), bénévolat",
  ]
}
