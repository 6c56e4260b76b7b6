import Domain
import Kernel

/// Everyone who signs in to work in the demonstration.
package enum DemoWorker: String, CaseIterable, Sendable {
  case camille, nadia, helene, maryse
  case bruno, elodie, patrick
  case paul, aicha
  case sofia, hugo
  case vasseur, thomas, kenza, martin, clara, maud
  case julien, awa, denis
  case laure, yann
  case stephane, rachida
  case carole, lucie, francoise, ines
  case gael

  package var id: ID<Account> { ID("demo-\(rawValue)") }
  package var email: Email { Email("\(rawValue)@cordee.example")! }
}

/// What the table of accounts says of one of them.
package struct DemoWorkerCard: Sendable {
  package let name: String
  package let place: DemoPlace
  package let role: AccountRole
  package let isAdministrator: Bool
  /// Other structures where she also works.
  package let also: [DemoPlace]
  /// The trade she does, as one says it.
  package let trade: String
  /// What to look at with this account.
  package let look: String
}

/// The account that runs the instance: sees accounts and structures, nothing of persons.
package let demoRoot = Account(
  id: ID("demo-root"), email: Email("admin@cordee.example")!, name: "Administration de Cordée",
  isPlatformAdministrator: true)

/// The one password of all demonstration accounts.
package let demoPassword = "premiers pas en cordee"

extension DemoWorker {
  package var card: DemoWorkerCard {
    switch self {
    case .camille:
      worker(
        "Camille Rousset", .tilleuls, "travailleuse sociale",
        "sa journée, Leïla, les candidatures sans réponse")
    case .nadia:
      worker(
        "Nadia Benali", .tilleuls, "travailleuse sociale",
        "même métier que Camille, d’autres dossiers : elle ne lit pas ceux de sa collègue")
    case .helene:
      worker(
        "Hélène Roy", .tilleuls, "cheffe de service", "toute l’équipe, et rejoindre un cercle",
        role: .headOfService, admin: true)
    case .maryse:
      worker(
        "Maryse Aubin", .tilleuls, "bénévole", "les prénoms, et rien d’autre", role: .volunteer)
    case .bruno:
      worker(
        "Bruno Castaing", .gabare, "travailleur social",
        "un refus avec « à recontacter », une embauche annulée")
    case .elodie:
      worker("Élodie Pineau", .gabare, "travailleuse sociale", "des reprises après une pause")
    case .patrick:
      worker(
        "Patrick Sénéchal", .gabare, "chef de service",
        "les accords retirés, les passages de relais",
        role: .headOfService, admin: true)
    case .paul:
      worker(
        "Paul Ferrer", .halte, "éducateur", "accueil de jour à vérifier : que faire quand même",
        admin: true)
    case .aicha:
      worker(
        "Aïcha Traoré", .halte, "monitrice éducatrice",
        "deux structures : choisir celle où l’on travaille", also: [.tilleuls])
    case .sofia:
      worker(
        "Sofia Marin", .touvre, "intervenante sociale", "le droit de travailler, et depuis quand",
        admin: true)
    case .hugo:
      worker("Hugo Lacroix", .touvre, "intervenant social", "une langue, un interprète, un accord")
    case .vasseur:
      worker(
        "Véronique Vasseur", .siao, "coordinatrice", "les personnes suivies depuis la rue",
        admin: true)
    case .thomas:
      worker(
        "Thomas Okoye", .mission, "conseiller", "un prescripteur de la liste nationale",
        admin: true)
    case .kenza:
      worker("Kenza Moreau", .mission, "conseillère", "des jeunes, deux employeurs autour d’eux")
    case .martin:
      worker(
        "Martin Duval", .ddetspp, "chargé de mission", "des nombres, jamais des personnes",
        role: .institution, admin: true)
    case .clara:
      worker(
        "Clara Lemoine", .convergence, "coordinatrice de territoire",
        "le collectif et ses parcours",
        role: .coordinator, admin: true)
    case .maud:
      worker(
        "Maud Texier", .convergence, "chargée de partenariat logement",
        "les salariés qui cherchent un toit", role: .coordinator)
    case .gael:
      worker(
        "Gaël Fournier", .relais, "chargé de gestion locative",
        "les mesures qu’il porte, un premier signe, un bail qui a glissé", admin: true)
    case .julien:
      worker(
        "Julien Marchetti", .jardins, "accompagnateur socioprofessionnel",
        "les candidatures reçues, répondre en une action", admin: true)
    case .awa:
      worker(
        "Awa Diop", .jardins, "éducatrice socioprofessionnelle", "Premières heures en chantier")
    case .denis:
      worker(
        "Denis Petit", .jardins, "encadrant technique", "les prénoms de son équipe",
        role: .technicalSupervisor)
    case .laure:
      worker(
        "Laure Guichard", .berges, "accompagnatrice socioprofessionnelle",
        "des candidatures qui attendent depuis longtemps", admin: true)
    case .yann:
      worker(
        "Yann Le Goff", .berges, "encadrant technique", "le minibus et l’équipe des rivières",
        role: .technicalSupervisor)
    case .stephane:
      worker(
        "Stéphane Mercier", .seconde, "accompagnateur socioprofessionnel",
        "Convergence et ses PASS",
        admin: true)
    case .rachida:
      worker(
        "Rachida Haddou", .seconde, "encadrante technique", "l’atelier vélo",
        role: .technicalSupervisor)
    case .carole:
      worker(
        "Carole Bonnin", .table, "directrice", "entretiens proposés, réponses pour plus tard",
        admin: true)
    case .lucie:
      worker(
        "Lucie Faure", .recycleco, "chargée de recrutement", "une embauche sur des critères",
        admin: true)
    case .francoise:
      worker(
        "Françoise Delage", .coupdemain, "responsable", "des heures courtes, des réponses vite",
        admin: true)
    case .ines:
      worker(
        "Inès Caron", .tremplin, "chargée d’affaires", "une orientation à revoir ensemble",
        admin: true)
    }
  }

  private func worker(
    _ name: String, _ place: DemoPlace, _ trade: String, _ look: String,
    role: AccountRole = .member, admin: Bool = false, also: [DemoPlace] = []
  ) -> DemoWorkerCard {
    DemoWorkerCard(
      name: name, place: place, role: role, isAdministrator: admin, also: also, trade: trade,
      look: typeset(look))
  }

  /// As a rule sees her, at work in that structure (her first one unless said).
  package func member(at place: DemoPlace? = nil) -> Member {
    let card = card
    let structure = (place ?? card.place).structure
    return Member(
      account: id, name: card.name, structure: structure.id, structureName: structure.name,
      structureKind: structure.kind, territory: demoTerritory.id, role: card.role,
      isAdministrator: card.isAdministrator && place.map { $0 == card.place } ?? true)
  }
}

extension DemoPlace {
  /// Who answers for this structure.
  package var answers: DemoWorker {
    switch self {
    case .tilleuls: .camille
    case .gabare: .bruno
    case .halte: .paul
    case .touvre: .sofia
    case .siao: .vasseur
    case .mission: .thomas
    case .ddetspp: .martin
    case .convergence: .clara
    case .jardins: .julien
    case .berges: .laure
    case .seconde: .stephane
    case .table: .carole
    case .recycleco: .lucie
    case .coupdemain: .francoise
    case .tremplin: .ines
    case .relais: .gael
    }
  }
}
