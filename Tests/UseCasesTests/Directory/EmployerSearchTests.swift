import Domain
import Kernel
import TestSupport
import Testing
import UseCases

struct EmployerSearchTests {
  private let angouleme = GeoPoint(latitude: 45.6484, longitude: 0.1562)!

  private func employer(
    _ id: String, _ name: String, _ kind: StructureKind = .aci, east: Double = 0,
    placed: Bool = true, spontaneous: Bool = false, programmes: Set<Programme> = [],
    description: String = ""
  ) -> EmployerIndex.Employer {
    EmployerIndex.Employer(
      EmployerCard(
        id: ID(id), name: name, kind: kind, city: "Ici",
        point: placed
          ? GeoPoint(latitude: 45.6484, longitude: 0.1562 + east / 77.7) : nil,
        isOpenToSpontaneous: spontaneous, programmes: programmes),
      description: description)
  }

  private func post(
    _ id: String, of structure: String, _ title: String, rome: String? = nil,
    hours: ClosedRange<Int>? = nil, setting: WorkSetting = .unknown, at point: GeoPoint? = nil
  ) -> PostCard {
    PostCard(
      id: ID(id), structure: ID(structure), title: title, rome: rome.flatMap(ROMECode.init),
      contract: .cddi, hours: hours, setting: setting, company: .unknown, city: nil, seats: 1,
      point: point)
  }

  private func directory(
    _ employers: [EmployerIndex.Employer], _ posts: [PostCard] = [],
    applications: [ID<JobPost>: Int] = [:]
  ) -> DirectoryIndex {
    let index = EmployerIndex(employers: employers, posts: posts)
    return DirectoryIndex(
      trades: TradeIndex(
        [
          Trade(rome: ROMECode("A1414")!, label: "Horticulture et maraîchage"),
          Trade(rome: ROMECode("K2204")!, label: "Nettoyage de locaux"),
        ],
        names: [
          TradeName(code: "1", rome: ROMECode("A1414")!, label: "Maraîcher / Maraîchère"),
          TradeName(code: "2", rome: ROMECode("K2204")!, label: "Agent / Agente d'entretien"),
        ]),
      employers: index, activity: EmployerActivity(applications: applications, for: index))
  }

  private func search(_ directory: DirectoryIndex, _ criteria: EmployerCriteria)
    -> EmployerPage<EmployerHit>
  {
    SearchEmployers.employers(criteria, in: directory)
  }

  private func ids(_ criteria: EmployerCriteria, _ directory: DirectoryIndex) -> [String] {
    search(directory, criteria).hits.map(\.employer.id.text)
  }

  @Test("L’ordre : postes peu demandés, postes ouverts, candidatures spontanées, puis les autres")
  func order() {
    let here = directory(
      [
        employer("rien", "A rien"), employer("spontane", "B spontané", spontaneous: true),
        employer("demande", "C demandé"), employer("libre-loin", "D libre", east: 10),
        employer("libre-pres", "E libre", east: 2),
      ],
      [
        post("p1", of: "demande", "Agent"), post("p2", of: "libre-loin", "Agent"),
        post("p3", of: "libre-pres", "Agent"),
      ], applications: [ID("p1"): 3, ID("p2"): 2])
    #expect(
      ids(EmployerCriteria(around: angouleme), here) == [
        "libre-pres", "libre-loin", "demande", "spontane", "rien",
      ])
    #expect(
      ids(EmployerCriteria(openPostsOnly: true), here) == ["libre-loin", "libre-pres", "demande"])
  }

  @Test("À égalité, l’ordre est celui du nom, toujours le même")
  func ties() {
    let names = ["Été", "Boëme", "atelier", "Zénith", "Boeme"]
    let all = names.map { employer($0 == "Boeme" ? "b0" : folded($0), $0) }
    let first = ids(EmployerCriteria(around: angouleme), directory(all))
    #expect(first == ["atelier", "b0", "boeme", "ete", "zenith"])
    #expect(ids(EmployerCriteria(around: angouleme), directory(all.reversed())) == first)
  }

  @Test(
    "Les accents et une faute de frappe sont pardonnés",
    arguments: [
      "maraîchère", "maraichere", "MARAICHER", "maraichr", "maraihcer", "maarîcher", "maraicherr",
      "marai",
    ])
  func typos(_ words: String) {
    let here = directory(
      [employer("a", "Les Jardins"), employer("b", "Le Linge")],
      [post("p", of: "a", "Ouvrière ou ouvrier maraîcher"), post("q", of: "b", "Lingère")])
    #expect(ids(EmployerCriteria(words: words), here) == ["a"])
  }

  @Test("Un nom de métier trouve les postes de son code ROME, quel que soit leur titre")
  func trades() {
    let here = directory(
      [employer("a", "Un"), employer("b", "Deux")],
      [
        post("p", of: "a", "Aide jardin bio", rome: "A1414"),
        post("q", of: "b", "Propreté", rome: "K2204"),
      ])
    #expect(ids(EmployerCriteria(words: "Maraîcher / Maraîchère"), here) == ["a"])
    #expect(ids(EmployerCriteria(words: "agente d’entretien"), here) == ["b"])
    #expect(ids(EmployerCriteria(words: "A1414"), here) == ["a"])
    #expect(ids(EmployerCriteria(words: "plombier, entretien"), here) == ["b"])
    #expect(ids(EmployerCriteria(words: "plombier entretien"), here) == [])
  }

  @Test("Sans coordonnées, une structure se trouve par son nom, jamais dans un rayon")
  func unplaced() {
    let here = directory([employer("a", "Sans lieu", placed: false), employer("b", "Avec lieu")])
    #expect(ids(EmployerCriteria(words: "lieu"), here).sorted() == ["a", "b"])
    #expect(ids(EmployerCriteria(around: angouleme, kilometres: 20_000), here) == ["b"])
  }

  @Test("Un poste a son propre lieu, sinon celui de sa structure")
  func postPlace() {
    let far = GeoPoint(latitude: 48.85, longitude: 2.35)!
    let here = directory([employer("a", "Un")], [post("p", of: "a", "Agent", at: far)])
    let around = EmployerCriteria(around: angouleme, kilometres: 5, openPostsOnly: true)
    #expect(ids(around, here) == [])
    #expect(ids(EmployerCriteria(around: far, kilometres: 5), here) == ["a"])
  }

  @Test("Type, programme, heures et cadre filtrent ; ce qui n’est pas dit reste")
  func filters() {
    let here = directory(
      [
        employer("phc", "Un", programmes: [.phc, .cvg]), employer("ei", "Deux", .ei),
        employer("tait", "Trois"),
      ],
      [
        post("p", of: "phc", "Petites heures", hours: 4...20, setting: .outdoors),
        post("q", of: "ei", "Temps plein", hours: 35...35, setting: .indoors),
        post("r", of: "tait", "Sans détail"),
      ])
    #expect(ids(EmployerCriteria(kinds: [.ei]), here) == ["ei"])
    #expect(ids(EmployerCriteria(programme: .phc), here) == ["phc"])
    #expect(ids(EmployerCriteria(hours: 20...26), here) == ["tait", "phc"])
    #expect(ids(EmployerCriteria(setting: .indoors), here) == ["ei", "tait"])
  }

  @Test("Les pages se suivent sans trou ni double, et une page trop loin montre la dernière")
  func paging() {
    let all = (0..<47).map { employer("e\($0)", "Nom \($0)", east: Double($0) / 10) }
    let here = directory(all)
    var seen: [String] = []
    for page in 1...3 { seen += ids(EmployerCriteria(around: angouleme, page: page), here) }
    #expect(seen.count == 47)
    #expect(Set(seen).count == 47)
    let last = search(here, EmployerCriteria(page: 99))
    #expect((last.page, last.pageCount, last.total, last.hits.count) == (3, 3, 47, 7))
    #expect(search(here, EmployerCriteria(page: -5)).page == 1)
  }

  @Test(
    "L’index répond comme un parcours naïf, sur des données au hasard", arguments: [1, 2, 3, 4])
  func agreesWithNaiveScan(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let words = ["jardin", "verger", "entretien", "propreté", "cuisine", "bois", "linge", "route"]
    let kinds: [StructureKind] = [.aci, .ei, .ai, .etti, .geiq]
    var employers: [EmployerIndex.Employer] = []
    var posts: [PostCard] = []
    for number in 0..<300 {
      let placed = Int.random(in: 0..<10, using: &random) > 0
      let point = GeoPoint(
        latitude: .random(in: 44.5...46.5, using: &random),
        longitude: .random(in: -1...1.5, using: &random))
      let card = EmployerCard(
        id: ID("e\(number)"), name: words.randomElement(using: &random)!,
        kind: kinds.randomElement(using: &random)!, city: "", point: placed ? point : nil,
        isOpenToSpontaneous: .random(using: &random), programmes: [])
      employers.append(EmployerIndex.Employer(card, description: ""))
      for other in 0..<Int.random(in: 0...3, using: &random) {
        let least = Int.random(in: 4...35, using: &random)
        posts.append(
          PostCard(
            id: ID("p\(number)-\(other)"), structure: card.id,
            title: words.randomElement(using: &random)!, rome: nil, contract: .cddi,
            hours: Int.random(in: 0..<5, using: &random) == 0 ? nil : least...min(39, least + 6),
            setting: WorkSetting.allCases.randomElement(using: &random)!, company: .unknown,
            city: nil, seats: 1,
            point: Int.random(in: 0..<3, using: &random) > 0
              ? nil
              : GeoPoint(
                latitude: .random(in: 44.5...46.5, using: &random),
                longitude: .random(in: -1...1.5, using: &random))))
      }
    }
    let here = directory(employers, posts)
    let cards = Dictionary(uniqueKeysWithValues: employers.map { ($0.card.id, $0.card) })
    for _ in 0..<40 {
      var criteria = EmployerCriteria(
        around: Bool.random(using: &random)
          ? GeoPoint(
            latitude: .random(in: 44.5...46.5, using: &random),
            longitude: .random(in: -1...1.5, using: &random)) : nil,
        kilometres: .random(in: 1...80, using: &random))
      if Bool.random(using: &random) { criteria.words = words.randomElement(using: &random)! }
      if Bool.random(using: &random) { criteria.kinds = [kinds.randomElement(using: &random)!] }
      if Bool.random(using: &random) { criteria.hours = 20...26 }
      if Bool.random(using: &random) { criteria.setting = .outdoors }
      criteria.openPostsOnly = Bool.random(using: &random)

      func near(_ point: GeoPoint?) -> Bool {
        guard let centre = criteria.around else { return true }
        return point.map { centre.kilometres(to: $0) <= criteria.kilometres } ?? false
      }
      func admits(_ card: EmployerCard) -> Bool {
        criteria.kinds.isEmpty || criteria.kinds.contains(card.kind)
      }
      func says(_ text: String) -> Bool { criteria.words.isEmpty || text == criteria.words }
      var wanted: Set<String> = []
      for post in posts {
        let card = cards[post.structure]!
        let meets = criteria.hours.map { wish in post.hours?.overlaps(wish) ?? true } ?? true
        let fits = criteria.setting == nil || post.setting != .indoors
        if admits(card), meets, fits, near(post.point ?? card.point),
          says(post.title) || says(card.name)
        {
          wanted.insert(card.id.text)
        }
      }
      if !criteria.asksForPost {
        for card in cards.values where admits(card) && near(card.point) && says(card.name) {
          wanted.insert(card.id.text)
        }
      }
      var found: [String] = []
      var page = 1
      while true {
        criteria.page = page
        let answer = search(here, criteria)
        found += answer.hits.map(\.employer.id.text)
        for hit in answer.hits {
          #expect((hit.kilometres ?? 0) <= criteria.kilometres, "seed \(seed)")
        }
        if page >= answer.pageCount { break }
        page += 1
      }
      #expect(Set(found) == wanted, "seed \(seed), \(criteria)")
      #expect(found.count == wanted.count, "seed \(seed)")
    }
  }

  @Test("Une faute de frappe dans un mot retrouve toujours ce mot", arguments: [11, 12])
  func everyTypo(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let words = (0..<200).map { _ in
      String(
        (0..<Int.random(in: 5...11, using: &random)).map { _ in
          letters.randomElement(using: &random)!
        })
    }
    let index = WordIndex(words)
    for (number, word) in words.enumerated() {
      var typed = Array(word)
      let place = Int.random(in: 0..<typed.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: typed[place] = letters.randomElement(using: &random)!
      case 1: typed.insert(letters.randomElement(using: &random)!, at: place)
      case 2: if typed.count > 5 { typed.remove(at: place) }
      default: if place + 1 < typed.count { typed.swapAt(place, place + 1) }
      }
      let found = index.matches(WordIndex.words(of: String(typed)))
      #expect(found.contains(number), "seed \(seed): \(String(typed)) for \(word)")
    }
  }
}

struct CommuneIndexTests {
  private let index = CommuneIndex([
    commune("16015", "Angoulême", "16", ["16000"]), commune("16102", "Cognac", "16", ["16100"]),
    commune("93066", "Saint-Denis", "93", ["93200", "93210"]),
    commune("97411", "Saint-Denis", "974", ["97400"]),
    commune("16138", "L'Isle-d'Espagnac", "16", ["16340"]),
    commune("16166", "L'Isle", "16", ["16340"]),
  ])

  private static func commune(
    _ insee: String, _ name: String, _ department: String, _ postcodes: [String]
  ) -> Commune {
    Commune(
      insee: INSEECode(insee)!, name: name, department: department,
      point: GeoPoint(latitude: 45, longitude: 0), postcodes: postcodes)
  }

  @Test(
    "Une commune se lit par son nom, son code postal ou son code INSEE",
    arguments: [
      ("angouleme", "16015"), ("Angoulême (16000)", "16015"), ("16000", "16015"),
      ("16000 ANGOULEME", "16015"), ("16015", "16015"), ("Saint-Denis (93210)", "93066"),
      ("st denis 97400", "97411"), ("l’isle d’espagnac", "16138"), ("16100", "16102"),
    ])
  func read(_ row: (text: String, insee: String)) {
    guard case .found(let commune) = index.reading(row.text) else {
      Issue.record("not found: \(row.text)")
      return
    }
    #expect(commune.insee.code == row.insee)
  }

  @Test("Ce qui n’est pas clair propose les plus proches")
  func unclear() {
    func labels(_ text: String) -> [String] {
      guard case .unclear(let near) = index.reading(text) else { return ["found"] }
      return near.map(\.label)
    }
    #expect(labels("Saint-Denis") == ["Saint-Denis (93200)", "Saint-Denis (97400)"])
    #expect(labels("Angoulème-la-Belle") == [])
    #expect(labels("Angoulem") == ["Angoulême (16000)"])
    #expect(labels("Angoulmee") == ["Angoulême (16000)"])
    #expect(labels("16340") == ["L'Isle (16340)", "L'Isle-d'Espagnac (16340)"])
    #expect(labels("Atlantide") == [])
    #expect(labels("") == [])
  }

  @Test("Pendant la saisie, le nom exact vient d’abord, puis les débuts")
  func suggestions() {
    #expect(index.suggestions("l'isle").map(\.label).first == "L'Isle (16340)")
    #expect(index.suggestions("cog").map(\.label) == ["Cognac (16100)"])
    #expect(index.suggestions("denis").count == 2)
    #expect(index.suggestions("'\"<;%").isEmpty)
  }
}
