import Domain
import Kernel

/// The posts of the demonstration.
package enum DemoPost: String, CaseIterable, Sendable {
  case vegetables, baskets, firstHoursGarden
  case river, firstHoursRiver
  case sorter, shop, bicycles
  case kitchenHand, dishes, laundry
  case dismantling, forklift, deliveries, painting
  case cleaning, gardening, canteen
  case picker, labourer, vineyard, switchboard

  package var id: ID<JobPost> { ID("demo-poste-\(rawValue.lowercased())") }
  package var place: DemoPlace {
    DemoPlace.allCases.first { $0.id == post(on: Day(ordinal: 0)).structure }!
  }

  /// The post, as the directory holds it on that day.
  package func post(on today: Day) -> JobPost {
    switch self {
    case .vegetables:
      make(
        .jardins, "A1414", "Ouvrière ou ouvrier en maraîchage",
        """
        Semer, planter, désherber, récolter, en serre et en plein champ. L’équipe compte huit \
        personnes et un encadrant. Chaussures et vêtements de pluie fournis.
        """, .cddi, 24...26, .outdoors, .team, seats: 4,
        requires: "Pouvoir travailler debout et se baisser. Aucune expérience demandée.",
        verified: (34, "Camille Rousset"), today)
    case .baskets:
      make(
        .jardins, "H3302", "Préparation des paniers de légumes",
        "Peser, laver, composer les paniers et tenir la distribution du vendredi.", .cddi, 20...24,
        .indoors, .team, seats: 2, requires: "Aimer le contact. Lire une liste courte.",
        verified: (34, "Camille Rousset"), today)
    case .firstHoursGarden:
      make(
        .jardins, "A1414", "Premières heures au jardin",
        """
        De 4 h à 20 h par semaine, à son rythme. Pas de sélection, pas de prérequis : on vient \
        voir, on revient.
        """, .cddiPHC, 4...20, .outdoors, .team, seats: 3, requires: "", verified: nil, today)
    case .river:
      make(
        .berges, "A1202", "Entretien des berges et des chemins",
        """
        Débroussailler, couper, planter, nettoyer le lit de la rivière. Le minibus passe à 7 h 30 \
        à Angoulême et à 7 h 45 à Ruffec.
        """, .cddi, 26...26, .outdoors, .team, seats: 3,
        requires: "Ne pas craindre l’eau ni le froid. Le permis n’est pas demandé.",
        verified: (61, "Nadia Benali"), today)
    case .firstHoursRiver:
      make(
        .berges, "A1202", "Premières heures sur les chemins",
        "Une matinée pour commencer, puis davantage quand on le souhaite.", .cddiPHC, 4...20,
        .outdoors, .team, seats: 2, requires: "", verified: nil, today)
    case .sorter:
      make(
        .seconde, "K2304", "Valoriste en ressourcerie",
        "Accueillir les dons, trier, nettoyer, réparer ce qui peut l’être.", .cddiCVG, 26...26,
        .indoors, .team, seats: 3, requires: "Porter des charges jusqu’à 15 kg, à deux si besoin.",
        verified: (12, "Clara Lemoine"), today)
    case .shop:
      make(
        .seconde, "D1214", "Vente en boutique solidaire",
        "Mettre en rayon, conseiller, tenir la caisse avec une collègue.", .cddi, 24...26, .indoors,
        .team, seats: 1, requires: "Parler un français simple. Compter la monnaie.", verified: nil,
        today,
        cv: true)
    case .bicycles:
      make(
        .seconde, "I1607", "Réparation de vélos",
        "Démonter, régler, remonter. L’encadrante apprend le métier à chacun.", .cddi, 20...26,
        .indoors, .both, seats: 2, requires: "Aimer bricoler.", verified: (47, "Thomas Okoye"),
        today)
    case .kitchenHand:
      make(
        .table, "G1602", "Commis de cuisine",
        "Préparer les légumes et les entrées, dresser les assiettes, tenir son poste propre.",
        .cddi,
        24...30, .indoors, .team, seats: 2,
        requires: "Se tenir debout quatre heures. Les règles d’hygiène s’apprennent sur place.",
        verified: (20, "Bruno Castaing"), today)
    case .dishes:
      make(
        .table, "G1605", "Plonge et aide au service",
        "Laver, ranger, aider en salle quand on est prêt.", .cddi, 20...24, .indoors, .team,
        seats: 1,
        requires: "Français non demandé.", verified: (20, "Bruno Castaing"), today)
    case .laundry:
      make(
        .table, "H2406", "Blanchisserie", "Trier, laver, repasser, plier le linge des hôtels.",
        .cddi, 26...26, .indoors, .team, seats: 2, requires: "Supporter la chaleur en été.",
        verified: nil,
        today)
    case .dismantling:
      make(
        .recycleco, "K2304", "Démontage d’appareils électriques",
        "Ouvrir, trier les matériaux, respecter les consignes de sécurité.", .cddi, 33...35,
        .indoors, .team, seats: 2,
        requires: "Tenir 35 h. Être capable de lire une consigne illustrée.",
        verified: (9, "Lucie Faure"), today)
    case .forklift:
      make(
        .recycleco, "N1101", "Cariste", "Charger, décharger, ranger les bennes.", .cddi, 35...35,
        .both, .both, seats: 1, requires: "Certificat de conduite en sécurité, catégorie 3.",
        verified: nil,
        today, cv: true)
    case .deliveries:
      make(
        .recycleco, "N4105", "Livraison et collecte",
        "Tournées à deux dans l’agglomération, camion de 3,5 tonnes.", .cddi, 35...35, .both, .team,
        seats: 1, requires: "Permis B en cours de validité.", verified: (9, "Lucie Faure"), today)
    case .painting:
      make(
        .recycleco, "F1606", "Peinture et petits travaux",
        "Remettre en état des logements entre deux locataires.", .cddi, 35...35, .indoors, .team,
        seats: 1, requires: "Travailler sur un escabeau.", verified: nil, today)
    case .cleaning:
      make(
        .coupdemain, "K1304", "Ménage et repassage chez des particuliers",
        "Deux à trois adresses par semaine, toujours les mêmes quand c’est possible.", .cddu,
        4...20,
        .indoors, .alone, seats: 5,
        requires: "Se déplacer dans le canton, un scooter peut être prêté.",
        verified: (75, "Élodie Pineau"), today)
    case .gardening:
      make(
        .coupdemain, "A1203", "Tonte, taille et petits jardins",
        "Par demi-journées, avec le matériel de l’association.", .cddu, 4...24, .outdoors, .both,
        seats: 3, requires: "Savoir utiliser une tondeuse, ou vouloir apprendre.", verified: nil,
        today)
    case .canteen:
      make(
        .coupdemain, "G1603", "Aide à la cantine scolaire",
        "De 11 h à 14 h 30 les jours d’école : mettre la table, servir, nettoyer.", .cddu, 12...14,
        .indoors, .team, seats: 2,
        requires: "Un extrait de casier judiciaire est demandé par la mairie.",
        verified: nil, today, commune: "Montmoreau")
    case .picker:
      make(
        .tremplin, "N1103", "Préparation de commandes",
        "Missions de une à quatre semaines, horaires d’équipe, 5 h à 13 h ou 13 h à 21 h.",
        .mission,
        35...35, .indoors, .both, seats: 6, requires: "Se rendre à Champniers avant 5 h.",
        verified: nil, today,
        commune: "Champniers")
    case .labourer:
      make(
        .tremplin, "F1704", "Manœuvre de chantier",
        "Aider les maçons, porter, nettoyer. Casque et chaussures fournis.", .mission, 35...39,
        .outdoors, .team, seats: 3, requires: "Carte du bâtiment faite par l’agence.",
        verified: (5, "Inès Caron"), today)
    case .vineyard:
      make(
        .tremplin, "A1405", "Taille et tirage des bois",
        "Chez les viticulteurs de Segonzac, de novembre à mars. Transport organisé depuis Cognac.",
        .mission, 35...35, .outdoors, .both, seats: 8, requires: "Travailler par temps froid.",
        verified: (15, "Bruno Castaing"), today, commune: "Segonzac")
    case .switchboard:
      make(
        .seconde, "M1601", "Accueil et standard",
        "Répondre au téléphone, prendre les rendez-vous de collecte.", .cddi, 20...24, .indoors,
        .both, seats: 1, requires: "Écrire un message court.", verified: nil, today, open: false)
    }
  }

  private func make(
    _ place: DemoPlace, _ rome: String, _ title: String, _ description: String,
    _ contract: ContractKind, _ hours: ClosedRange<Int>, _ setting: WorkSetting,
    _ company: WorkCompany, seats: Int, requires: String, verified: (daysAgo: Int, by: String)?,
    _ today: Day, commune: String? = nil, cv: Bool = false, open: Bool = true
  ) -> JobPost {
    JobPost(
      id: id, structure: place.id, rome: ROMECode(rome), title: title,
      description: typeset(description), contract: contract, hours: hours, setting: setting,
      company: company, requirements: typeset(requires),
      verification: verified.map {
        RequirementsVerification(on: today.adding(days: -$0.daysAgo), by: structure(of: $0.by))
      },
      seats: seats, wantsCV: cv,
      commune: commune.flatMap { INSEECode(demoCommune($0).insee) }, isOpen: open)
  }

  /// The page is public: it names the structure that asked, not the worker.
  private func structure(of name: String) -> String {
    DemoWorker.allCases.first { $0.card.name == name }?.card.place.structure.name ?? name
  }
}
