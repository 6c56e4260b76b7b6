/// The cells of the grid. Official texts are the guide's, letter for letter (mars 2023, part 2.2,
/// table « Vulnérable … Disponible »); plain texts are ours, for the person, and await her reading
/// back.
extension GridTheme {
  /// The guide's text. Official: kept as it is for exports. Nil for a level the theme has not.
  package func officialText(_ level: GridLevel) -> String? {
    let texts = officialTexts
    return level.rawValue <= texts.count ? texts[level.rawValue - 1] : nil
  }

  /// Kinder words of ours, which the person reads. Nil for a level the theme has not.
  package func plainText(_ level: GridLevel) -> String? {
    let texts = plainTexts
    return level.rawValue <= texts.count ? texts[level.rawValue - 1] : nil
  }

  private var officialTexts: [String] {
    switch self {
    case .french:
      [
        "Analphabète à illettré", "Relève d'une formation FLE et/ou savoirs de base",
        "Laborieuse à limitée", "Bonne à parfaite",
      ]
    case .workCapacity:
      [
        "Est dans l'incapacité immédiate d'occuper un poste de travail",
        "A besoin d'un accompagnement avant de pouvoir occuper un poste de travail",
        "Peut occuper un poste de travail dans des conditions aménagées",
        "Peut occuper un poste de travail dans des conditions ordinaires",
      ]
    case .housing:
      [
        "SDF", "Hébergement collectif de type CHRS, CADA...",
        "Hébergement hors structure sociale, logement insalubre, risque de perte de logement",
        "Logement stable",
      ]
    case .rights:
      [
        "Ne connaît pas ses droits, en situation de non recours",
        "Renoncement ou en rupture ou difficulté de renouvellement de droits",
        "Connait ses droits et démarches en cours",
        "Bénéficie des droits afférents à sa situation",
      ]
    case .mobility:
      [
        "Ne sait pas se rendre seul à son lieu de travail",
        "Sait organiser son covoiturage et/ou possède un véhicule mais problème de mise en règle (assurance, contrôle technique...)",
        "Sait utiliser les transports en commun et/ou possède un véhicule 2 roues",
        "Possède un véhicule et permis de conduire conformes et covoitureur possible",
      ]
    case .resources:
      [
        "Situation de surendettement sans dépôt de dossier et/ou sans ressources",
        "Surendettement avec dossier déposé et suivi",
        "Besoins primaires assurés au jour le jour et/ou mesure de protection type curatelle",
        "Sait gérer son budget, avec capacité de financer par exemple un permis de conduire",
      ]
    case .justice:
      [
        "Exécution de peine en cours", "Suivi SPIP/PJJ après exécution de peine",
        "Aucun suivi en cours",
      ]
    case .availability:
      [
        "Faible voire difficile (garde d'enfant, ascendant, famille)", "A organiser",
        "Immédiate avec des contraintes horaires", "Immédiate et sans contraintes horaires",
      ]
    }
  }

  private var plainTexts: [String] {
    switch self {
    case .french:
      [
        "Je commence à apprendre à lire ou à parler français", "J’apprends le français",
        "Je me débrouille en français", "Je parle bien français",
      ]
    case .workCapacity:
      [
        "Ce n’est pas le moment de travailler", "J’ai besoin d’aide avant de travailler",
        "Je peux travailler avec un poste adapté", "Je peux travailler",
      ]
    case .housing:
      [
        "Je n’ai pas de logement", "Je vis dans un centre ou un foyer",
        "Je vis chez quelqu’un, ou je risque de perdre mon logement",
        "J’ai un logement où je peux rester",
      ]
    case .rights:
      [
        "Je ne connais pas encore mes droits", "J’ai des droits à refaire",
        "Je connais mes droits, des démarches sont en cours", "J’ai tous mes droits",
      ]
    case .mobility:
      [
        "J’ai besoin d’aide pour aller au travail",
        "On m’emmène, ou mon véhicule n’est pas encore en règle",
        "Je prends le bus, le train, le vélo ou le scooter",
        "J’ai le permis et un véhicule en règle",
      ]
    case .resources:
      [
        "Je n’ai pas assez d’argent, ou j’ai des dettes", "Mes dettes sont suivies",
        "J’ai de quoi vivre au jour le jour", "Je gère mon budget et je peux prévoir",
      ]
    case .justice:
      ["J’ai une peine en cours", "J’ai un suivi après une peine", "Je n’ai pas de suivi"]
    case .availability:
      [
        "C’est difficile pour moi de me libérer", "Je dois m’organiser",
        "Je suis libre à certaines heures", "Je suis libre quand il faut",
      ]
    }
  }
}
