import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A small territory every test may stand on: two shelters, a day centre, an ACI, an EI, the SIAO,
/// the DDETSPP, and their people. Ids are readable: `chrs`, `camille`.
package struct Fixture: Sendable {
  package let world: TestWorld
  package var database: any SQLDatabase { world.database }
  package var dependencies: Dependencies { world.dependencies }
  package var today: Day { world.moment.today }

  package static let territory = Territory(
    id: ID("charente"), name: "Charente", department: "16", issuesPass: true, passPrefix: "99916")

  package static let structures: [Structure] = [
    structure("chrs", .chrs, "CHRS Les Tilleuls"),
    structure("cada", .cada, "CADA de la Touvre"),
    structure("halte", .dayCentre, "Accueil de jour La Halte"),
    structure("jardins", .aci, "Les Jardins de la Boëme", open: true, [.phc]),
    structure("recycleco", .ei, "Recycl’Éco", open: true),
    structure("interim", .etti, "Tremplin Intérim", open: true),
    structure("siao", .siao, "SIAO de la Charente"),
    structure("mission", .missionLocale, "Mission locale d’Angoulême"),
    structure("ddets", .ddets, "DDETSPP de la Charente"),
    structure("coordination", .coordination, "Convergence Charente"),
  ]

  // Each member by her first name.
  package static let camille = member("camille", "Camille Rousset", "chrs", admin: true)
  /// Same role, other files.
  package static let nadia = member("nadia", "Nadia Benali", "chrs")
  package static let helene = member("helene", "Hélène Roy", "chrs", role: .headOfService)
  package static let maryse = member("maryse", "Maryse Aubin", "chrs", role: .volunteer)
  package static let paul = member("paul", "Paul Ferrer", "halte", admin: true)
  package static let sofia = member("sofia", "Sofia Marin", "cada", admin: true)
  package static let julien = member("julien", "Julien Marchetti", "jardins", admin: true)
  package static let awa = member("awa", "Awa Diop", "jardins")
  package static let denis = member("denis", "Denis Petit", "jardins", role: .technicalSupervisor)
  package static let lucie = member("lucie", "Lucie Faure", "recycleco", admin: true)
  package static let ines = member("ines", "Inès Caron", "interim", admin: true)
  package static let vasseur = member("vasseur", "Véronique Vasseur", "siao", admin: true)
  package static let thomas = member("thomas", "Thomas Okoye", "mission", admin: true)
  package static let etat = member(
    "etat", "Martin Duval", "ddets", role: .institution, admin: true)
  package static let clara = member(
    "clara", "Clara Lemoine", "coordination", role: .coordinator, admin: true)
  package static let members = [
    camille, nadia, helene, maryse, paul, sofia, julien, awa, denis, lucie, ines, vasseur, thomas,
    etat, clara,
  ]
  package static let root = Account(
    id: ID("root"), email: Email("root@cordee.test")!, name: "Administration",
    isPlatformAdministrator: true)

  /// The password of every account, by the fast hasher of tests.
  package static let password = "une phrase assez longue"

  /// A fresh database with the whole territory in it and no person.
  package static func open(_ engine: Engine = .sqlite) async throws -> Fixture {
    let world = TestWorld(database: try await engine.emptyDatabase())
    try await schema.migrate(world.database, at: world.now)
    let now = world.now
    try await world.database.write { session in
      try StructureStore.insert(territory, in: session)
      for structure in structures { try StructureStore.insert(structure, in: session) }
      try AccountStore.insert(root, passwordHash: "clear:\(password)", at: now, in: session)
      for member in members {
        try AccountStore.insert(
          Account(
            id: member.account, email: Email("\(member.account.text)@cordee.test")!,
            name: member.name),
          passwordHash: "clear:\(password)", at: now, in: session)
        try AccountStore.insert(
          Membership(
            account: member.account, structure: member.structure, role: member.role,
            isAdministrator: member.isAdministrator),
          since: now, in: session)
      }
    }
    return Fixture(world: world)
  }

  /// Leïla, opened at the CHRS, followed by Camille, who is her referent.
  package static let leila = Person(
    id: ID("leila"), openedBy: ID("chrs"), firstName: "Leïla", lastName: "Haddad",
    birth: Day("1992-05-14"), phone: Phone("06 00 00 00 12"), commune: INSEECode("16015"),
    openedOn: Day("2026-03-12")!)

  package func openFile(
    of person: Person = leila, referent: Member = camille, role: CircleRole = .socialWorker
  ) async throws {
    let now = world.now
    try await database.write { session in
      try PeopleStore.insert(person, in: session)
      try PeopleStore.add(
        Wish(
          words: "Travailler dehors, avec les plantes", saidOn: person.openedOn,
          recordedBy: person.openedBy),
        id: ID("wish-\(person.id)"), of: person.id, at: now, in: session)
      try CircleStore.add(
        CircleMember(
          id: ID("circle-\(person.id)"), account: referent.account, structure: referent.structure,
          role: role, isReferent: true, from: person.openedOn),
        to: person.id, in: session)
    }
  }

  /// She agrees that a structure reads some items, for six months from today.
  package func agree(
    _ items: [ShareableItem], to recipient: ID<Structure>, of person: ID<Person> = leila.id,
    purpose: AgreementPurpose = .application
  ) async throws {
    let moment = world.moment
    let period = DayRange(moment.today, moment.today.adding(months: 6))!
    try await database.write { session in
      for item in items {
        try AgreementStore.add(
          SharingAgreement(
            id: ID("\(person)-\(recipient)-\(item.code)"), person: person, item: item,
            recipient: recipient, purpose: purpose, period: period, given: .spoken,
            language: "français", recordedBy: Self.camille.account, recordedAt: moment.instant),
          in: session)
      }
    }
  }

  private static func structure(
    _ id: String, _ kind: StructureKind, _ name: String, open: Bool = false,
    _ programmes: Set<Programme> = []
  ) -> Structure {
    Structure(
      id: ID(id), kind: kind, name: name, territory: territory.id,
      place: Place(
        address: "1 rue de la Paix", postcode: "16000", city: "Angoulême",
        commune: INSEECode("16015"),
        point: GeoPoint(latitude: 45.6484, longitude: 0.1562)),
      isOpenToSpontaneous: open, programmes: programmes)
  }

  private static func member(
    _ id: String, _ name: String, _ structure: String, role: AccountRole = .member,
    admin: Bool = false
  ) -> Member {
    let place = structures.first { $0.id.text == structure }!
    return Member(
      account: ID(id), name: name, structure: place.id, structureName: place.name,
      structureKind: place.kind, territory: territory.id, role: role, isAdministrator: admin)
  }
}
