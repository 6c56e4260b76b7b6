import Domain
import Kernel

/// The rooms of a house of the demonstration, and who sleeps there.
struct DemoRooms: Sendable {
  let keeper: DemoWorker
  let city: String
  let rooms: [Room]

  struct Room: Sendable {
    let name: String
    let kind: HousingPlaceKind
    let capacity: Int
    let address: String
    let isConfidential: Bool
    let guests: [DemoGuest]

    init(
      _ name: String, _ kind: HousingPlaceKind, _ capacity: Int, at address: String = "",
      confidential: Bool = false, _ guests: DemoGuest...
    ) {
      self.name = name
      self.kind = kind
      self.capacity = capacity
      self.address = address
      isConfidential = confidential
      self.guests = guests
    }
  }
}

struct DemoGuest: Sendable {
  let story: String
  let since: Int
  let origin: StayOrigin
  let children: Int
  let left: (Int, StayEndReason)?

  init(
    _ story: String, _ since: Int, from origin: StayOrigin = .notSaid, children: Int = 0,
    left: (Int, StayEndReason)? = nil
  ) {
    self.story = story
    self.since = since
    self.origin = origin
    self.children = children
    self.left = left
  }
}

let demoRooms: [DemoRooms] = [
  DemoRooms(
    keeper: .camille, city: "Angoulême",
    rooms: [
      .init(
        "Appartement des Tilleuls, 1er", .flat, 4,
        DemoGuest("leila", 254, from: .closeOnes, children: 2)),
      .init("Chambre 2", .room, 1, DemoGuest("marc", 380, from: .street)),
      .init("Chambre 3", .familyRoom, 3, DemoGuest("fatou", 178, from: .otherShelter, children: 1)),
      .init("Chambre 4", .room, 1, DemoGuest("yusuf", 95)),
      .init("Chambre 5", .room, 1, DemoGuest("joel", 73, from: .street)),
      .init("Chambre 6", .sharedRoom, 2, DemoGuest("aminata", 37), DemoGuest("ines", 54)),
      .init("Chambre 7", .room, 1),
      .init(
        "Maison du Parc", .familyRoom, 3, at: "11 chemin des Vignes", confidential: true,
        DemoGuest("rose", 88, from: .closeOnes, children: 1)),
      .init(
        "Place d’urgence", .emergency, 2, DemoGuest("nora", 2, from: .street),
        DemoGuest("tarek", 5, from: .street)),
      .init("Chambre 8", .room, 1, DemoGuest("olivier", 39, from: .ownHome)),
      .init("Chambre 9", .sharedRoom, 2, DemoGuest("pauline", 60), DemoGuest("selma", 118)),
      .init(
        "Chambre 10", .room, 1, DemoGuest("celine", 230, left: (4, .ownHome))),
    ]),
  DemoRooms(
    keeper: .bruno, city: "Cognac",
    rooms: [
      .init("Studio du Quai", .flat, 2, DemoGuest("stephanie", 300, from: .closeOnes, children: 1)),
      .init("Chambre A", .room, 1, DemoGuest("mickael", 188, from: .street)),
      .init("Chambre B", .room, 1, DemoGuest("adama", 75)),
      .init("Chambre C", .sharedRoom, 2, DemoGuest("dylan", 50), DemoGuest("florian", 110)),
      .init("Chambre D", .room, 1, DemoGuest("bob", 3, from: .street)),
      .init("Chambre E", .room, 1, DemoGuest("lucette", 155)),
      .init("Chambre F", .room, 1, DemoGuest("khadija", 84, from: .otherShelter)),
      .init("Chambre G", .room, 1),
    ]),
  DemoRooms(
    keeper: .sofia, city: "Ruelle-sur-Touvre",
    rooms: [
      .init("Logement 1", .flat, 2, DemoGuest("merhawi", 238, from: .otherShelter)),
      .init("Logement 2", .flat, 2, DemoGuest("amina", 128)),
      .init("Logement 3", .flat, 3, DemoGuest("nadiia", 208, children: 1)),
      .init("Logement 4", .sharedRoom, 2, DemoGuest("besnik", 170), DemoGuest("ahmad", 148)),
      .init("Logement 5", .sharedRoom, 2, DemoGuest("grace", 60), DemoGuest("irina", 27)),
    ]),
]

/// A measure of the demonstration, in days before today.
struct DemoMeasure: Sendable {
  let story: String
  let kind: HousingMeasureKind
  let place: DemoPlace
  let city: String
  let needed: HousingSupportLevel
  let offered: HousingSupportLevel
  let since: Int
  var reason: String?
  var ways: Set<HousingWayForward> = []
  var reviews: [String] = []
  var sign: (Int, HousingSignKind)?
  var news: [HomeCheckAnswer] = []
  var slid: Int?
  var ended: (Int, HousingEndKind, HousingWayOn)?
}

let demoMeasures: [DemoMeasure] = [
  // The wrong measure, chosen knowingly and followed closely.
  DemoMeasure(
    story: "karim", kind: .iml, place: .relais, city: "Angoulême", needed: .reinforced,
    offered: .light, since: 70,
    reason: "La place en CHRS est attendue depuis dix mois. Il préfère un toit maintenant.",
    ways: [.closeReviews, .keepRequest, .reinforcedFollowUp],
    reviews: [
      "Il dort mieux. Les soirées sont longues : il aimerait que quelqu’un passe plus souvent.",
      "On a convenu d’un passage de plus chaque semaine.",
    ], sign: (6, .visitsMissed)),
  DemoMeasure(
    story: "guillaume", kind: .alt, place: .relais, city: "Soyaux", needed: .light,
    offered: .light, since: 120, news: [.stillHoused]),
  DemoMeasure(
    story: "sandrine", kind: .iml, place: .relais, city: "La Couronne", needed: .light,
    offered: .light, since: 520,
    reviews: ["Le loyer est réglé chaque mois. Elle connaît ses voisins et veut rester."],
    news: [.stillHoused], slid: 110),
  // A flat given back: an outcome with a way forward.
  DemoMeasure(
    story: "olivier", kind: .iml, place: .relais, city: "Angoulême", needed: .reinforced,
    offered: .light, since: 300,
    reason: "Aucune autre solution n’était libre à ce moment-là.",
    ways: [.keepRequest, .talkWithHer], ended: (40, .returned, .requestGoesOn)),
  DemoMeasure(
    story: "bernard", kind: .pensionDeFamille, place: .relais, city: "Angoulême",
    needed: .medium, offered: .onSite, since: 400,
    reason: "Il veut du monde autour de lui, et une chambre à lui.", ways: [.talkWithHer],
    reviews: ["Il s’occupe du jardin avec deux voisins. Il se sent chez lui."],
    news: [.stillHoused]),
  DemoMeasure(
    story: "celine", kind: .socialHousing, place: .relais, city: "Puymoyen", needed: .none,
    offered: .none, since: 4),
  DemoMeasure(
    story: "valerie", kind: .act, place: .relais, city: "Cognac", needed: .medium,
    offered: .medium, since: 200, news: [.stillHoused]),
  DemoMeasure(
    story: "damien", kind: .residenceSociale, place: .relais, city: "Cognac", needed: .light,
    offered: .light, since: 190,
    reason: "Il garde ses amis de Cognac et part au travail en covoiturage.",
    ways: [.mobility, .workHours], news: [.notReached]),
  DemoMeasure(
    story: "patricia", kind: .privateLease, place: .relais, city: "Soyaux", needed: .light,
    offered: .light, since: 260),
  DemoMeasure(
    story: "zaki", kind: .chrs, place: .tilleuls, city: "Angoulême", needed: .onSite,
    offered: .onSite, since: 20),
]
