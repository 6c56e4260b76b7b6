import Kernel

/// Something that helps, which she may choose to try.
package struct Lever: Sendable, Hashable {
  /// Stable: what is stored when it is chosen.
  package let code: String
  package let text: String
  package let source: GuideSource

  fileprivate init(_ code: String, _ text: String, _ source: GuideSource) {
    self.code = code
    self.text = text
    self.source = source
  }
}

/// The levers the guides name for each obstacle. Sources by heading: guide de la prescription,
/// mars 2023, part 2.1 (lines 603-656 of our copy); Fédération des acteurs de la solidarité,
/// « L'appréhension des obstacles » (lines 404-548).
extension Obstacle {
  package var levers: [Lever] {
    switch self {
    case .language:
      [
        fas(
          "plateforme_linguistique",
          "Plateforme linguistique départementale\u{A0}: évaluer, construire un parcours",
          "L’apprentissage de la langue"),
        fas(
          "poei_fle", "Préparation à l’emploi avec cours de français (POEI FLE)",
          "L’apprentissage de la langue"),
        guide(
          "formation_siae", "Formation de français ou de savoirs de base par la SIAE",
          "La maîtrise de la langue"),
      ]
    case .childcare:
      [
        fas(
          "avip", "Crèche à vocation d’insertion professionnelle (AVIP)",
          "Les modes d’accueil du jeune enfant"),
        fas("micro_creche", "Micro-crèche d’insertion", "Les modes d’accueil du jeune enfant"),
        guide("horaires_garde", "Horaires adaptés, vus avec la SIAE", "Les contraintes familiales"),
      ]
    case .mobility:
      [
        fas(
          "verifier_permis", "Vérifier avec l’employeur si le permis est vraiment utile",
          "La mobilité"),
        guide(
          "mobin", "Réseau Mob’In\u{A0}: auto-école associative, garage solidaire, plateforme",
          "La mobilité"),
        guide("ateliers_siae", "Ateliers de mobilité pendant le parcours en SIAE", "La mobilité"),
        guide(
          "permis_salarie", "Financement du permis une fois salariée ou salarié", "La mobilité"),
        fas(
          "emile", "Programme EMILE\u{A0}: un emploi et un logement ailleurs, par choix",
          "La mobilité"),
      ]
    case .health:
      [
        guide("poste_adapte", "Chercher un poste adapté, une entreprise adaptée", "La santé"),
        guide("mutuelle", "Mutuelle prise en charge en partie par l’employeur", "La santé"),
        fas(
          "mdph", "Reconnaissance de travailleur handicapé, si elle le souhaite",
          "Les problématiques de santé"),
      ]
    case .addiction:
      [
        guide("tapaj", "Programme TAPAJ, pour les jeunes", "La santé"),
        fas(
          "rdrd", "Travailler dans des conditions sûres et adaptées",
          "L’accompagnement des personnes rencontrant des problématiques d’addiction"),
      ]
    case .housing:
      [
        guide("phc", "Premières heures en chantier, Convergence", "Le logement"),
        fas(
          "emploi_et_logement", "Chercher l’emploi et le logement en même temps",
          "L’absence de logement stable"),
      ]
    case .rights:
      [
        guide(
          "acces_droits", "Accompagnement de la SIAE dans les démarches", "La situation financière"),
        guide(
          "bascule_msa", "Prévoir le passage à la MSA si l’activité est agricole",
          "La situation financière"),
      ]
    case .money:
      [
        guide("simuler", "Estimer l’effet du salaire sur les aides", "La situation financière"),
        guide(
          "revenu_regulier", "Revenus réguliers et fiches de paie avec le contrat",
          "La situation financière"),
      ]
    case .family:
      [
        guide(
          "adapter_horaires", "Adapter les horaires avec elle et la SIAE",
          "Les contraintes familiales")
      ]
    case .justice:
      [
        guide(
          "milieu_ouvert", "Parcours en SIAE pendant un suivi en milieu ouvert",
          "La situation judiciaire"),
        guide("tig", "Travail d’intérêt général en SIAE", "La situation judiciaire"),
      ]
    case .age:
      [
        guide("jeunes", "Contrat d’engagement jeune, école de la deuxième chance, EPIDE", "L’âge"),
        guide(
          "cdi_inclusion", "CDI inclusion à partir de 57 ans, après 12 mois de parcours", "L’âge"),
      ]
    case .digital:
      [
        Lever("conseiller_numerique", "Un conseiller numérique près d’ici", .ours),
        Lever("essai_accompagne", "Faire les premières démarches à deux", .ours),
      ]
    case .socialCodes:
      [
        fas(
          "engagement_tripartite", "Un engagement à trois\u{A0}: elle, l’employeur, la structure",
          "L’appréhension des obstacles"),
        guide(
          "apprendre_en_travaillant", "Apprendre en travaillant, avec un conseiller",
          "Quelques indices"),
      ]
    }
  }

  /// The lever of that code, if the obstacle has it.
  package func lever(_ code: String) -> Lever? { levers.first { $0.code == code } }

  private func guide(_ code: String, _ text: String, _ heading: String) -> Lever {
    Lever(code, text, .prescriptionGuide("partie 2.1, «\u{A0}\(heading)\u{A0}»"))
  }
  private func fas(_ code: String, _ text: String, _ heading: String) -> Lever {
    Lever(code, text, .federation(heading))
  }
}
