import Domain
import Kernel
import SQL
import Store

/// The structures of a generated nation, with one member each.
struct NationPlaces: Sendable {
  let prescribers: [Member]
  let employers: [Member]
  /// The posts of each employer, in the order of `employers`.
  let posts: [[ID<JobPost>]]
}

extension NationPlaces {
  static let territory = Territory(
    id: ID("nation"), name: "Nation de démonstration", department: "16")

  /// Takes the structures already imported when there are enough, generates them otherwise; then
  /// gives each an account and the employers their posts.
  static func open(
    _ size: NationSize, passwordHash: String, seed: UInt64, at moment: Moment,
    in session: any SQLSession
  ) throws -> NationPlaces {
    var generator = SeededGenerator(seed: seed)
    try StructureStore.insert(territory, in: session)
    let imported = try session.all("SELECT \(StructureStore.columns) FROM structure ORDER BY id") {
      try StructureStore.read($0)
    }
    var employers = imported.filter { $0.kind.isSIAE }
    var prescribers = imported.filter {
      $0.kind.family == .shelter || $0.kind.family == .prescriber
    }
    let gathering = GatheringSession(session)
    if employers.count < size.employers {
      employers = try (0..<size.employers).map {
        try insert(employer: $0, &generator, in: gathering)
      }
    }
    if prescribers.count < size.prescribers {
      prescribers = try (0..<size.prescribers).map {
        try insert(prescriber: $0, &generator, in: gathering)
      }
    }
    employers = Array(employers.prefix(size.employers))
    prescribers = Array(prescribers.prefix(size.prescribers))
    var number = 0
    func member(of structure: Structure) throws -> Member {
      number += 1
      return try insert(
        memberOf: structure, number: number, hash: passwordHash, at: moment.instant, in: gathering)
    }
    let prescriberMembers = try prescribers.map(member)
    let employerMembers = try employers.map(member)
    var posts: [[ID<JobPost>]] = Array(repeating: [], count: employers.count)
    for index in 0..<size.posts {
      let place = index % employers.count
      posts[place].append(
        try insert(post: index, at: employers[place], &generator, in: gathering))
    }
    try gathering.flush()
    try DirectoryVersions.bump(.reference, in: session)
    try DirectoryVersions.bump(.employers, in: session)
    return NationPlaces(
      prescribers: prescriberMembers, employers: employerMembers, posts: posts)
  }

  private static func insert(
    employer index: Int, _ generator: inout SeededGenerator, in session: any SQLSession
  ) throws -> Structure {
    let kinds: [StructureKind] = [.aci, .aci, .aci, .ei, .ei, .ai, .etti]
    let names = ["Jardins", "Ateliers", "Chantiers", "Relais", "Ressourcerie", "Tremplin"]
    let structure = Structure(
      id: ID("nation-e\(index)"), kind: kinds[index % kinds.count],
      name: "\(names[index % names.count]) n° \(index + 1)", territory: territory.id,
      place: place(&generator), isOpenToSpontaneous: index % 3 != 0,
      programmes: index % 9 == 0 ? [.phc] : [])
    try StructureStore.insert(structure, in: session)
    return structure
  }

  private static func insert(
    prescriber index: Int, _ generator: inout SeededGenerator, in session: any SQLSession
  ) throws -> Structure {
    let kinds: [StructureKind] = [.chrs, .chrs, .cada, .missionLocale, .ccas, .chu]
    let structure = Structure(
      id: ID("nation-p\(index)"), kind: kinds[index % kinds.count], name: "Maison n° \(index + 1)",
      territory: territory.id, place: place(&generator))
    try StructureStore.insert(structure, in: session)
    return structure
  }

  private static func insert(
    memberOf structure: Structure, number: Int, hash: String, at instant: Instant,
    in session: any SQLSession
  ) throws -> Member {
    let account = Account(
      id: ID("nation-a\(number)"), email: Email("membre-\(number)@nation.example")!,
      name:
        "\(NationWords.firstNames[number % NationWords.firstNames.count]) \(NationWords.lastNames[number % NationWords.lastNames.count])"
    )
    try AccountStore.insert(account, passwordHash: hash, at: instant, in: session)
    let membership = Membership(
      account: account.id, structure: structure.id, role: .member, isAdministrator: true)
    try AccountStore.insert(membership, since: instant, in: session)
    return Member(
      account: account.id, name: account.name, structure: structure.id,
      structureName: structure.name, structureKind: structure.kind,
      territory: structure.territory, role: .member, isAdministrator: true)
  }

  private static func insert(
    post index: Int, at structure: Structure, _ generator: inout SeededGenerator,
    in session: any SQLSession
  ) throws -> ID<JobPost> {
    let trade = demoTrades[Int(generator.next() % UInt64(demoTrades.count))]
    let least = [4, 20, 24, 26, 30, 35][Int(generator.next() % 6)]
    let post = JobPost(
      id: ID("nation-f\(index)"), structure: structure.id, rome: ROMECode(trade.rome),
      title: trade.label, description: "Poste généré pour mesurer la vitesse.",
      contract: structure.kind == .etti ? .mission : structure.kind == .ai ? .cddu : .cddi,
      hours: least...(least + 4), setting: WorkSetting.allCases[index % 3],
      company: WorkCompany.allCases[index % 3], seats: 1 + index % 4, isOpen: index % 5 != 0)
    try JobPostStore.insert(post, at: structure.place.point, in: session)
    return post.id
  }

  /// Somewhere in metropolitan France, near enough.
  private static func place(_ generator: inout SeededGenerator) -> Place {
    let commune = demoCommunes[Int(generator.next() % UInt64(demoCommunes.count))]
    return Place(
      postcode: String(commune.postcodes.prefix(5)), city: commune.name,
      commune: INSEECode(commune.insee),
      point: GeoPoint(
        latitude: .random(in: 43.3...50.2, using: &generator),
        longitude: .random(in: -1.2...6.8, using: &generator)))
  }
}
