import Kernel
import Testing

@testable import Demo

struct DemoTextsTests {
  /// Every sentence of the demonstration that a person could read on a page.
  static let sentences: [String] =
    DemoPlace.allCases.map(\.structure.description)
    + DemoPost.allCases.map { $0.post(on: Day(ordinal: 20_000)) }
    .flatMap { [$0.title, $0.description, $0.requirements] }
    + DemoWorker.allCases.flatMap { [$0.card.trade, $0.card.look] }
    + demoStories.flatMap(\.steps).flatMap { words(of: $0.event) }

  static func words(of event: StoryEvent) -> [String] {
    switch event {
    case .wish(let words), .note(_, let words), .says(_, let words): [words]
    case .asksHome(let asked): [asked.words, asked.why]
    case .assesses(let talk):
      [talk.motivation, talk.wanted, talk.refused, talk.steps, talk.hard] + talk.experiences
    case .drafts(let application), .sends(let application):
      [
        application.message.skills, application.message.support, application.message.steps,
        application.message.obstacles,
      ]
    case .answers(_, .interview(_, _, let words)), .answers(_, .later(_, let words)),
      .answers(_, .refused(_, let words, _)), .answers(_, .hireCancelled(let words)):
      [words]
    default: []
    }
  }

  @Test("Aucun mot de l’interface ne réduit une personne")
  func keepsWordsDignified() {
    let refused: Set<String> = [
      "frein", "freins", "employabilite", "inemployable", "beneficiaire", "beneficiaires",
      "usager", "usagers", "profil", "profils", "echec", "echecs", "abandon", "abandons",
    ]
    for sentence in Self.sentences {
      let found = refused.intersection(folded(sentence).split(separator: " ").map(String.init))
      #expect(found.isEmpty, "\(sentence)")
      #expect(!sentence.contains("!") && !sentence.contains("—"), "\(sentence)")
    }
  }

  @Test("Deux personnes n’ont jamais la même envie ni le même message")
  func tellsEachPersonApart() {
    var seen: [String: String] = [:]
    for story in demoStories {
      for step in story.steps {
        let texts: [String] =
          switch step.event {
          case .wish(let words): [words]
          case .sends(let application), .drafts(let application): [application.message.skills]
          default: []
          }
        for text in texts {
          #expect(seen[text] == nil || seen[text] == story.key, "\(story.key) : \(text)")
          seen[text] = story.key
        }
      }
    }
  }

  @Test("Une histoire se tient : le dossier s’ouvre d’abord, et chaque réponse suit sa candidature")
  func tellsCoherentStories() {
    #expect(Set(demoStories.map(\.key)).count == demoStories.count)
    for story in demoStories {
      var sent: [String: Int] = [:]
      for step in story.steps {
        #expect(step.daysAgo <= story.opened && step.daysAgo >= 1, "\(story.key)")
        switch step.event {
        case .sends(let application):
          sent[application.key] = step.daysAgo
          #expect(application.posts.allSatisfy { $0.place == application.place }, "\(story.key)")
        case .answers(let key, _), .says(let key, _), .withdrawsApplication(let key),
          .recordsPass(let key, _):
          #expect(sent[key].map { $0 >= step.daysAgo } == true, "\(story.key) \(key)")
        default: break
        }
      }
    }
  }

  @Test("Le temps d’une démonstration ne va jamais à l’envers, ni dans l’avenir, ni un dimanche")
  func keepsTime() {
    let now = Moment(ParisTime.instant(LocalTime(day: Day("2026-11-23")!, hour: 8, minute: 5)))
    let beats = timeline(demoStories, now: now, seed: 3)
    #expect(beats.allSatisfy { $0.at < now.instant })
    #expect(zip(beats, beats.dropFirst()).allSatisfy { $0.at <= $1.at })
    #expect(beats.allSatisfy { ParisTime.day(of: $0.at).weekday <= 5 })
    for story in demoStories.indices {
      #expect(beats.first { $0.story == story }?.step == nil)
    }
  }

  @Test("Chaque poste nomme un métier de la liste, chaque structure une commune de la liste")
  func namesKnownPlacesAndTrades() {
    let trades = Set(demoTrades.map(\.rome))
    for post in DemoPost.allCases {
      let post = post.post(on: Day(ordinal: 20_000))
      #expect(post.rome.map { trades.contains($0.code) } == true, "\(post.title)")
    }
    for place in DemoPlace.allCases { #expect(place.structure.place.point != nil) }
    #expect(demoCommunes.count >= 40)
    #expect(demoTrades.count >= 80)
  }
}
