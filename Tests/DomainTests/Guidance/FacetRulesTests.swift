import Domain
import Kernel
import Testing

/// Golden sentences: the same words and facts always give the same four reasons.
struct FacetRulesTests {
  static func her(_ change: (inout WorkWishes) -> Void = { _ in }, close: Bool = false)
    -> SaidByHer
  {
    var work = WorkWishes()
    change(&work)
    return SaidByHer(work: work, wantsCloseSupport: close)
  }

  static func employer(
    _ kind: StructureKind = .aci, km: Double? = 4.23, open: Bool = true, _ phc: Bool = false,
    posts: [EmployerFacts.Post] = [post()]
  ) -> EmployerFacts {
    EmployerFacts(
      kind: kind, kilometres: km, isOpenToSpontaneous: open, programmes: phc ? [.phc] : [],
      posts: posts)
  }

  static func post(
    _ title: String = "Ouvrier maraîcher", _ hours: ClosedRange<Int>? = 26...26,
    _ setting: WorkSetting = .outdoors, _ company: WorkCompany = .team, hers: Bool = false
  ) -> EmployerFacts.Post {
    EmployerFacts.Post(
      title: title, hours: hours, setting: setting, company: company, answersHerWords: hers)
  }

  struct Golden: Sendable, CustomTestStringConvertible {
    let kind: FacetKind
    let her: SaidByHer
    let facts: EmployerFacts
    let mark: FacetMark
    let sentence: String
    var testDescription: String { "\(kind.label) : \(sentence)" }

    init(
      _ kind: FacetKind, _ her: SaidByHer, _ facts: EmployerFacts, _ mark: FacetMark,
      _ sentence: String
    ) {
      self.kind = kind
      self.her = her
      self.facts = facts
      self.mark = mark
      self.sentence = sentence
    }
  }

  static let golden: [Golden] = [
    // Envie
    Golden(
      .wish, her(), employer(), .toCheck,
      "Elle n’a pas encore dit ce qu’elle aimerait. En parler ensemble."),
    Golden(
      .wish, her { $0.tradesWanted = "maraîchage, plantes" }, employer(), .fits,
      "Ouvrier maraîcher, dehors, en équipe."),
    Golden(
      .wish, her { $0.tradesWanted = "couture" }, employer(), .toCheck,
      "Ouvrier maraîcher, dehors, en équipe. Un autre métier que ceux qu’elle a dits. À voir avec elle."
    ),
    Golden(
      .wish, her { $0.tradesWanted = "plantes" }, employer(posts: [post(hers: true)]), .fits,
      "Ouvrier maraîcher, dehors, en équipe."),
    Golden(
      .wish, her { $0.tradesRefused = "maraîchage" }, employer(), .different,
      "Ouvrier maraîcher. Elle ne veut pas : maraîchage."),
    Golden(
      .wish, her { $0.setting = .indoors }, employer(), .different,
      "Ouvrier maraîcher, dehors. Elle préfère à l’intérieur."),
    Golden(
      .wish, her { $0.company = .alone }, employer(), .different,
      "Ouvrier maraîcher, en équipe. Elle préfère plutôt en solo."),
    Golden(
      .wish, her { $0.setting = .outdoors },
      employer(posts: [post("Agent", 26...26, .unknown, .unknown)]), .toCheck,
      "Agent. Dedans ou dehors : à demander."),
    Golden(
      .wish, her { $0.tradesWanted = "jardin" }, employer(posts: []), .toCheck,
      "Pas de poste annoncé. Demander quels métiers sont possibles."),
    Golden(
      .wish, her { $0.tradesWanted = "jardin" }, employer(open: false, posts: []), .toCheck,
      "Pas de poste annoncé. Appeler avant de candidater."),
    Golden(
      .wish,
      her {
        $0.tradesWanted = "jardin"; $0.tradesRefused = "cuisine"
      }, employer(posts: [post("Aide de cuisine"), post("Aide-jardinier")]), .fits,
      "Aide-jardinier, dehors, en équipe."),
    // Trajet
    Golden(
      .travel, her(), employer(km: nil), .toCheck,
      "Distance inconnue. Demander le lieu exact du travail."),
    Golden(
      .travel, her(), employer(), .toCheck,
      "4,2 km à vol d’oiseau. Elle n’a pas dit jusqu’où elle peut aller."),
    Golden(
      .travel,
      her {
        $0.furthestKilometres = 12; $0.means = [.bicycle]
      }, employer(), .fits, "4,2 km à vol d’oiseau, elle a dit jusqu’à 12 km."),
    Golden(
      .travel,
      her {
        $0.furthestKilometres = 12; $0.means = [.publicTransport]
      }, employer(), .toCheck,
      "4,2 km à vol d’oiseau. Vérifier le bus ou le train, et le premier départ."),
    Golden(
      .travel,
      her {
        $0.furthestKilometres = 12; $0.means = [.carPool]
      }, employer(), .toCheck, "4,2 km à vol d’oiseau. Voir le trajet ensemble."),
    Golden(
      .travel, her { $0.furthestKilometres = 12 }, employer(), .toCheck,
      "4,2 km à vol d’oiseau, elle a dit jusqu’à 12 km. Voir par quel moyen."),
    Golden(
      .travel,
      her {
        $0.furthestKilometres = 4; $0.means = [.car]
      }, employer(), .different, "4,2 km à vol d’oiseau, elle a dit jusqu’à 4 km."),
    Golden(
      .travel,
      her {
        $0.furthestKilometres = 5; $0.means = [.walking]
      }, employer(km: 0.8), .fits, "800 m à vol d’oiseau, elle a dit jusqu’à 5 km."),
    // Heures
    Golden(
      .hours, her(), employer(), .toCheck,
      "26 h par semaine. Elle n’a pas dit combien d’heures elle souhaite."),
    Golden(
      .hours,
      her {
        $0.hoursLeast = 20; $0.hoursMost = 26
      }, employer(), .fits, "26 h par semaine, elle a dit de 20 à 26 h."),
    Golden(
      .hours,
      her {
        $0.hoursLeast = 20; $0.hoursMost = 26; $0.notBefore = 540
      }, employer(), .toCheck,
      "26 h par semaine, elle a dit de 20 à 26 h. Horaires à demander : pas avant 9 h."),
    Golden(
      .hours, her { $0.hoursMost = 20 }, employer(), .different,
      "26 h par semaine, elle a dit jusqu’à 20 h."),
    Golden(
      .hours, her { $0.hoursMost = 20 }, employer(.aci, true, posts: [post()]), .toCheck,
      "26 h par semaine. Premières heures en chantier : commencer plus bas est possible, à demander."
    ),
    Golden(
      .hours, her { $0.hoursLeast = 30 }, employer(posts: [post("A", nil), post("B", 24...35)]),
      .fits, "De 24 à 35 h par semaine, elle a dit au moins 30 h."),
    Golden(
      .hours, her { $0.days = [.monday, .tuesday] }, employer(posts: [post("A", nil)]), .toCheck,
      "Heures par semaine à demander. Horaires à demander : seulement lundi, mardi."),
    // Accompagnement
    Golden(
      .support, her(close: true), employer(.aci), .fits,
      "Encadrement sur le chantier et accompagnement dans les démarches."),
    Golden(
      .support, her(close: true), employer(.ei), .toCheck,
      "Accompagnement prévu. Demander combien de temps, et à quels moments."),
    Golden(
      .support, her(), employer(.ai), .fits, "Accompagnement prévu dans les démarches et le projet."
    ),
    Golden(
      .support, her(close: true), employer(.etti), .different,
      "Missions courtes, peu de suivi sur place."),
    Golden(
      .support, her(), employer(.etti), .toCheck,
      "Missions courtes et accompagnées. Voir avec elle si ce rythme lui va."),
    Golden(
      .support, her(close: true), employer(.company), .different,
      "Pas d’accompagnement prévu. Un relais extérieur est possible."),
    Golden(
      .support, her(), employer(.ea), .toCheck,
      "Poste adapté. Une reconnaissance de travailleur handicapé est demandée."),
  ]

  private static func employer(
    _ kind: StructureKind, _ phc: Bool, posts: [EmployerFacts.Post]
  ) -> EmployerFacts {
    employer(kind, km: 4.23, open: true, phc, posts: posts)
  }

  @Test("Chaque phrase est celle attendue", arguments: golden)
  func sentence(_ row: Golden) throws {
    let facets = FacetRules.facets(of: row.facts, for: row.her)
    let facet = try #require(facets.first { $0.kind == row.kind })
    #expect(facet.mark == row.mark)
    #expect(facet.sentence.replacing("\u{A0}", with: " ") == row.sentence)
  }

  @Test("Toujours quatre repères, dans le même ordre, sans pourcentage ni étoile")
  func fourAlways() {
    for kind in StructureKind.employers {
      for said in [Self.her(), Self.her({ $0.tradesWanted = "jardin" }, close: true)] {
        let facets = FacetRules.facets(of: Self.employer(kind), for: said)
        #expect(facets.map(\.kind) == FacetKind.allCases)
        #expect(!facets.contains { $0.sentence.contains("%") || $0.sentence.contains("★") })
        #expect(facets.allSatisfy { $0.sentence.hasSuffix(".") })
      }
    }
  }

  @Test("Le besoin d’un accompagnement proche vient de ce qu’elle a dit, thème par thème")
  func fromContent() {
    func said(_ answers: [GridTheme: GridAnswer]) -> SaidByHer {
      var content = AssessmentContent()
      content.grid = SituationGrid(answers)
      return SaidByHer(content)
    }
    #expect(!said([:]).wantsCloseSupport)
    #expect(said([.workCapacity: .level(.two)]).wantsCloseSupport)
    #expect(said([.french: .level(.one)]).wantsCloseSupport)
    #expect(!said([.french: .doesNotWish]).wantsCloseSupport)
    #expect(said([.workCapacity: .level(.four)]).suitsOrdinaryConditions)
    // Rights, resources, justice and housing never weigh.
    #expect(
      said([
        .rights: .level(.one), .resources: .level(.one), .justice: .level(.one),
        .housing: .level(.one),
      ]) == SaidByHer())
  }
}

struct UnmetNeedRulesTests {
  @Test(
    "Un besoin se compte sans nom, sans numéro, en peu de mots",
    arguments: [
      ("maraîchage à mi-temps, bus avant 7 h", true), ("", true),
      ("Leïla cherche un bus", false), ("pour mme haddad", false),
      ("appeler le 06 12 34 56 78", false), ("ecrire a a@b.fr", false),
      (String(repeating: "a", count: 121), false),
    ])
  func words(_ words: String, _ isGood: Bool) {
    #expect(
      UnmetNeedRules.problems(words: words, names: ["Leïla", "Haddad"]).isEmpty == isGood)
  }
}
