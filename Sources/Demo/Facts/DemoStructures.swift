import Domain
import Kernel

/// The structures of the demonstration: fictional, in real communes.
package enum DemoPlace: String, CaseIterable, Sendable {
  case tilleuls, gabare, halte, touvre, siao, mission, ddetspp, convergence
  case jardins, berges, seconde, table, recycleco, coupdemain, tremplin
  case relais

  package var id: ID<Structure> { ID("demo-\(rawValue)") }
}

/// One association holds the shelter and the day centre, another one an ACI and an EI.
package let demoGroups: [StructureGroup] = [
  StructureGroup(id: ID("demo-deux-rives"), name: "Association Les Deux Rives"),
  StructureGroup(id: ID("demo-angoumois"), name: "Ensemble pour l’insertion en Angoumois"),
]

/// It issues PASS of demonstration from the day `DemoOpening.switchIssuingOn` says; before it, they
/// were expected, and recorded by hand.
package let demoTerritory = Territory(
  id: ID("charente"), name: "Charente", department: "16", passPrefix: "99916")

extension DemoPlace {
  /// The structure as the directory holds it.
  package var structure: Structure {
    switch self {
    case .tilleuls:
      make(
        .chrs, "CHRS Les Tilleuls", "14 rue des Tilleuls", "16000", "Angoulême", group: 0,
        """
        Quarante-deux places d’hébergement et d’insertion, en appartements et en maison \
        collective, pour des personnes seules et des familles. L’équipe parle travail dès les \
        premières semaines, à partir de ce que chacun souhaite.
        """)
    case .gabare:
      make(
        .chrs, "CHRS La Gabare", "3 quai des Tonneliers", "16100", "Cognac",
        """
        Vingt-six places dans le centre de Cognac, dont six pour des couples. Un atelier cuisine \
        et un atelier bois ouverts chaque semaine.
        """)
    case .halte:
      make(
        .dayCentre, "Accueil de jour La Halte", "27 rue du Moulin-Neuf", "16000", "Angoulême",
        group: 0,
        """
        Café, douches, laverie, bagagerie et domiciliation, du lundi au samedi matin. On vient \
        sans rendez-vous et sans donner son nom.
        """)
    case .touvre:
      make(
        .cada, "CADA de la Touvre", "8 chemin des Sources", "16600", "Ruelle-sur-Touvre",
        """
        Soixante places pour des personnes qui demandent l’asile. L’équipe suit les délais \
        d’accès au travail et prépare la suite avant la fin de la prise en charge.
        """)
    case .siao:
      make(
        .siao, "SIAO de la Charente", "2 place du Champ-de-Mars", "16000", "Angoulême",
        "Le 115, les demandes d’hébergement et de logement adapté, et la commission du département."
      )
    case .mission:
      make(
        .missionLocale, "Mission locale des Trois Vallées", "61 rue de Périgueux", "16000",
        "Angoulême",
        "Accompagne les jeunes de 16 à 25 ans vers un travail, une formation et un logement.")
    case .ddetspp:
      make(
        .ddets, "DDETSPP de la Charente", "7 rue de la Préfecture", "16000", "Angoulême",
        """
        Direction départementale de l’emploi, du travail, des solidarités et de la protection des \
        populations.
        """)
    case .convergence:
      make(
        .coordination, "Collectif Convergence Charente", "14 rue des Tilleuls", "16000",
        "Angoulême",
        """
        Coordonne Convergence et Premières heures en chantier, avec des chargées de partenariat \
        pour le logement, la santé et l’emploi.
        """, programmes: [.phc, .cvg])
    case .jardins:
      make(
        .aci, "Les Jardins de la Boëme", "Route de Mouthiers", "16400", "La Couronne", group: 1,
        """
        Quatre hectares de maraîchage biologique et deux cents paniers par semaine. On apprend à \
        semer, récolter, préparer et vendre. Première visite chaque mardi à 10 h, sans \
        inscription.
        """, programmes: [.phc], open: true)
    case .berges:
      make(
        .aci, "Les Berges vives", "12 rue du Port", "16230", "Mansle",
        """
        Entretien des rivières et des chemins : débroussaillage, bouturage de saules, nettoyage \
        des embâcles. Un minibus part de Ruffec et d’Angoulême chaque matin.
        """, programmes: [.phc], open: true)
    case .seconde:
      make(
        .aci, "La Seconde Main", "5 avenue du Général-de-Gaulle", "16800", "Soyaux",
        """
        Ressourcerie : collecte, tri, atelier vélo et boutique solidaire. Accompagnement \
        Convergence jusqu’à un an après la sortie.
        """, programmes: [.cvg], open: true)
    case .table:
      make(
        .aci, "La Table du Fleuve", "18 rue Basse", "16100", "Cognac",
        """
        Restaurant d’application, cuisine de collectivité et blanchisserie. Quatre-vingts \
        couverts chaque midi, fermé le soir et le dimanche.
        """, open: true)
    case .recycleco:
      make(
        .ei, "Recycl’Éco Angoumois", "ZI des Agriers, bâtiment C", "16160", "Gond-Pontouvre",
        group: 1,
        """
        Démontage d’appareils électriques, tri de matériaux et livraison. Une production à tenir, \
        un encadrant pour six salariés.
        """, open: true)
    case .coupdemain:
      make(
        .ai, "Coup de main Sud-Charente", "4 place du Marché", "16300",
        "Barbezieux-Saint-Hilaire",
        """
        Ménage, jardin, cantine scolaire, petits travaux : quelques heures pour commencer, chez \
        des particuliers, des mairies et des associations.
        """, open: true)
    case .relais:
      make(
        .rentalIntermediary, "Habitat Relais", "40 rue de Bélat", "16000", "Angoulême",
        """
        Loue des logements et les sous-loue, avec une visite chaque mois. Après un an ou un an et \
        demi, le bail glisse : l’adresse ne change pas, le nom sur la boîte aux lettres si.
        """)
    case .tremplin:
      make(
        .etti, "Tremplin Intérim", "33 avenue Maryse-Bastié", "16340", "L'Isle-d'Espagnac",
        """
        Missions d’intérim dans la logistique, le bâtiment et la vigne. Pour des personnes prêtes \
        à tenir un poste en entreprise, avec un appui sur le transport et le logement.
        """, open: true)
    }
  }

  private func make(
    _ kind: StructureKind, _ name: String, _ address: String, _ postcode: String, _ city: String,
    group: Int? = nil, _ description: String, programmes: Set<Programme> = [], open: Bool = false
  ) -> Structure {
    let commune = demoCommune(city)
    return Structure(
      id: id, kind: kind, name: name, territory: demoTerritory.id,
      group: group.map { demoGroups[$0].id },
      place: Place(
        address: address, postcode: postcode, city: city, commune: INSEECode(commune.insee),
        point: GeoPoint(latitude: commune.latitude, longitude: commune.longitude)),
      contact: PublicContact(
        phone: Phone("05 00 00 16 \(padTwo(ordinal + 10))"),
        email: Email("\(rawValue)@cordee.example")),
      description: typeset(description), isOpenToSpontaneous: open, programmes: programmes)
  }

  private var ordinal: Int { DemoPlace.allCases.firstIndex(of: self)! }
}

private func padTwo(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// The commune of that name.
/// - Precondition: it is one of `demoCommunes`.
func demoCommune(_ name: String) -> DemoCommune { demoCommunes.first { $0.name == name }! }

/// French typography for texts typed with plain spaces: a non-breaking space before « : ; ? » and
/// inside quotation marks.
func typeset(_ text: String) -> String {
  text.replacing(" :", with: "\u{A0}:").replacing(" ;", with: "\u{A0};")
    .replacing(" ?", with: "\u{A0}?").replacing("« ", with: "«\u{A0}")
    .replacing(" »", with: "\u{A0}»").replacing("'", with: "’")
}
