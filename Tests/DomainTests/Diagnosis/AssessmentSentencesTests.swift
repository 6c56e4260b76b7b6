import Domain
import Kernel
import Testing

struct AssessmentSentencesTests {
  static let leila: AssessmentContent = {
    var content = AssessmentContent()
    content.skills = [
      Skill(name: "Cultiver un potager", experience: .activity, origin: "potager partagé"),
      Skill(name: "Vendre au marché", experience: .work),
    ]
    content.languages = "Arabe, français"
    content.work.tradesWanted = "jardin, plantes"
    content.work.tradesRefused = "ménage"
    content.work.setting = .outdoors
    content.work.company = .team
    content.work.hoursLeast = 20
    content.work.hoursMost = 26
    content.work.days = [.tuesday, .monday]
    content.work.notBefore = 9 * 60
    content.work.furthestKilometres = 12
    content.work.means = [.publicTransport, .walking]
    content.workingConditions = "Consignes montrées"
    content.steps = [StepTaken(what: "Demande à la crèche", byWhom: "Camille")]
    content.grid = SituationGrid([
      .housing: .level(.two), .resources: .level(.three), .justice: .level(.one),
      .availability: .level(.two), .french: .level(.one), .workCapacity: .level(.one),
    ])
    content.obstacles = [.childcare, .money, .justice]
    content.levers = ["avip", "simuler"]
    return content
  }()

  @Test(
    "Chaque élément a sa phrase, tirée de ce qu’elle a dit",
    arguments: [
      (ShareableItem.skills, "Cultiver un potager (potager partagé) ; Vendre au marché."),
      (.trades, "Souhaite : jardin, plantes. Ne souhaite pas : ménage."),
      (.languages, "Arabe, français"),
      (.mobility, "Se déplace à pied, en bus, car ou train. Jusqu’à 12 km."),
      (
        .schedule,
        "De 20 à 26 h par semaine. Lundi, mardi. Pas avant 9 h. Disponibilité à organiser."
      ),
      (.workingConditions, "Dehors. En équipe. Consignes montrées."),
      (.stepsTaken, "Demande à la crèche (Camille)."),
      (.housing, "Hébergement en structure."),
      (.resources, "Budget au jour le jour."),
      (.rights, ""), (.justice, ""), (.healthSteps, ""),
    ])
  func oneSentence(_ item: ShareableItem, _ expected: String) {
    let sentence = AssessmentSentences.sentence(for: item, of: Self.leila)
    #expect(sentence.replacing("\u{A0}", with: " ") == expected)
  }

  @Test("Aucune phrase ne reprend une cellule de la grille mot pour mot")
  func noCell() {
    for item in ShareableItem.allCases {
      for theme in GridTheme.allCases {
        for level in theme.levels {
          var content = AssessmentContent()
          content.grid = SituationGrid([theme: .level(level)])
          let sentence = AssessmentSentences.sentence(for: item, of: content)
          let cell = theme.officialText(level)!
          #expect(!sentence.contains(cell) || cell == "Logement stable", "\(theme) \(level)")
        }
      }
    }
  }

  @Test("Une phrase écrite à la main avec elle reste au point suivant")
  func handWrittenStays() {
    var next = Self.leila
    next.work.tradesRefused = ""
    func renewed(_ current: String?, _ previous: AssessmentContent?) -> String? {
      AssessmentSentences.renewed(.trades, current: current, previous: previous, next: next)
    }
    let before = AssessmentSentences.sentence(for: .trades, of: Self.leila)
    #expect(renewed(before, Self.leila) == "Souhaite\u{A0}: jardin, plantes.")
    #expect(renewed("Les plantes, et rien d’autre", Self.leila) == nil)
    #expect(renewed(nil, nil) == "Souhaite\u{A0}: jardin, plantes.")
    #expect(renewed("Écrit avant le premier point", nil) == nil)
  }

  @Test("Un employeur ne note ni les droits, ni les ressources, ni la justice")
  func employersHoldLess() {
    let kept = Self.leila.limited(to: .employer)
    #expect(kept.grid[.resources] == .notYetDiscussed)
    #expect(kept.grid[.justice] == .notYetDiscussed)
    #expect(kept.grid[.housing] == .level(.two))
    #expect(kept.obstacles == [])
    #expect(kept.levers == [])
    #expect(Self.leila.limited(to: .housing).grid[.justice] == .notYetDiscussed)
    #expect(Self.leila.limited(to: .housing).grid[.resources] == .level(.three))
    #expect(Self.leila.limited(to: .circle) == Self.leila)
    #expect(
      GridTheme.discussable(with: .employer)
        == [.french, .workCapacity, .housing, .mobility, .availability])
    #expect(!AssessmentSentences.items(for: .employer).contains(.resources))
  }
}

struct AssessmentRulesTests {
  @Test(
    "Un texte qui parle de santé ou de consommations est signalé, jamais refusé",
    arguments: [
      ("Elle sort de l’hôpital", true), ("Traitement le matin", true),
      ("Suivi au CSAPA", true), ("Il ne boit plus d’alcool", true),
      ("Commencer après 9 h, pour l’école", false), ("Travailler dehors", false),
      ("Vendre au marché", false), ("", false),
    ])
  func hints(_ text: String, _ isHinted: Bool) {
    var content = AssessmentContent()
    content.remainsHard = text
    #expect(AssessmentRules.hints(of: content) == (isHinted ? ["reste"] : []))
    #expect(AssessmentRules.problems(of: content).isEmpty)
  }

  @Test(
    "Un numéro de sécurité sociale est refusé ; un SIRET ou un téléphone ne l’est pas",
    arguments: [
      ("1 85 05 78 006 084 36", true), ("2850578006084", true),
      ("son numéro 285057800608436.", true),
      ("2 85 05 2A 006 084", true), ("130 025 265 00013", false), ("06 12 34 56 78", false),
      ("1 85 13 78 006 084", false), ("24 novembre 2026", false),
    ])
  func socialSecurity(_ text: String, _ isRefused: Bool) {
    #expect(TypedTextGuard.holdsSocialSecurityNumber(text) == isRefused)
    var content = AssessmentContent()
    content.steps = [StepTaken(what: "Appeler", byWhom: text)]
    let problems = AssessmentRules.problems(of: content)
    #expect(problems == (isRefused ? [.socialSecurityNumber(field: "demarche_0")] : []))
  }

  @Test("Ce qui ne va pas est dit tout ensemble")
  func allAtOnce() {
    var content = AssessmentContent()
    content.wish = String(repeating: "a", count: 2001)
    content.work.hoursLeast = 30
    content.work.hoursMost = 20
    content.work.notBefore = 600
    content.work.notAfter = 600
    content.work.furthestKilometres = 201
    #expect(
      AssessmentRules.problems(of: content) == [
        .tooLong(field: "envie", most: 2000), .hoursReversed, .clockReversed,
        .distanceOutOfRange,
      ])
    content.work.hoursMost = 60
    #expect(AssessmentRules.problems(of: content).contains(.hoursOutOfRange))
  }

  @Test("Les positions d’avant gardent leur jour, sans répéter un même jour")
  func history() {
    func point(_ number: Int, _ day: String, _ level: GridLevel) -> SupportAssessment {
      var content = AssessmentContent()
      content.grid = SituationGrid([.mobility: .level(level)])
      return SupportAssessment(
        id: ID("a\(number)"), person: ID("leila"), structure: ID("chrs"), author: ID("camille"),
        number: number, madeOn: Day(day)!, content: content)
    }
    let history = GridHistory([
      point(3, "2026-08-18", .two), point(1, "2026-03-20", .one), point(2, "2026-03-20", .one),
    ])
    #expect(history.days(.mobility, .one) == [Day("2026-03-20")!])
    #expect(history.days(.mobility, .two) == [Day("2026-08-18")!])
    #expect(history.days(.mobility, .three).isEmpty)
    #expect(!point(1, "2026-03-20", .one).isWorthRefreshing(on: Day("2026-09-19")!))
    #expect(point(1, "2026-03-20", .one).isWorthRefreshing(on: Day("2026-09-20")!))
  }
}
