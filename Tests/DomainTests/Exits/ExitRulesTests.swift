import Domain
import Kernel
import TestSupport
import Testing

struct ExitRulesTests {
  private func facts(
    _ next: NextSituation, since: String? = "2026-02-02", until: String? = nil
  ) -> ExitFacts {
    ExitFacts(
      presence: DayRange(Day("2025-06-02")!, Day("2026-02-01")!)!, isNeutralised: false,
      situation: ExitSituation(
        next, since: since.flatMap { Day($0) }, until: until.flatMap { Day($0) }))
  }

  @Test("Chaque situation de la liste du guide a son type de sortie")
  func wholeTable() {
    let expected: [NextSituation: String] = [
      .permanentElsewhere: "durable", .permanentHere: "durable",
      .permanentHereSubsidised: "autre", .fixedTerm: "transition",
      .fixedTermSubsidised: "transition", .interim: "transition", .ownBusiness: "durable",
      .publicService: "durable", .anotherSIAE: "positive", .training: "positive",
      .retirement: "positive", .jobSeeking: "autre", .inactive: "autre", .unknown: "autre",
    ]
    #expect(expected.count == NextSituation.allCases.count)
    for next in NextSituation.allCases {
      let judgement = facts(next).judgement(on: Day("2026-06-01")!)
      #expect(judgement.verdict.code == expected[next], "\(next.label)")
      #expect(!judgement.because.isEmpty)
    }
  }

  @Test("Là où le guide ne dit rien, un humain décide")
  func silentGuide() {
    let judgement = facts(.permanentHereSubsidised).judgement(on: Day("2026-06-01")!)
    guard case .humanDecides = judgement.answer else {
      Issue.record("\(judgement)")
      return
    }
    #expect(judgement.rule.id == "R20.durable")
  }

  @Test("Les nombres des règles suivent la date de la sortie, et les anciens restent")
  func versions() {
    #expect(ExitParameters.inForce(on: Day("2022-12-31")!) == .circular2008)
    #expect(ExitParameters.inForce(on: Day("2023-02-28")!) == .circular2008)
    #expect(ExitParameters.inForce(on: Day("2023-03-01")!) == .guide2023)
    #expect(ExitParameters.inForce(on: Day("2001-01-01")!) == .circular2008)
    #expect(
      ExitParameters.versions.map(\.inForceFrom).sorted()
        == ExitParameters.versions.map(\.inForceFrom))
    #expect(ExitParameters.circular2008.durableTarget == 25)
    #expect(ExitParameters.guide2023.durableTarget == nil)
    #expect(ExitRules.all.allSatisfy { !$0.source.isEmpty && !$0.explanation.isEmpty })
    #expect(Set(ExitRules.all.map(\.id)).count == ExitRules.all.count)
  }

  @Test("Une sortie impossible dit tout ce qui ne va pas, d’un coup")
  func impossible() {
    let today = Day("2026-11-24")!
    func problems(_ entry: ExitEntry, after previous: Day? = nil) -> [String] {
      do {
        _ = try entry.presence(on: today, after: previous)
        return []
      } catch { return error.messages.map { $0.field ?? "" } }
    }
    #expect(problems(ExitEntry(firstOn: nil, leftOn: nil)) == ["debut", "fin"])
    #expect(problems(ExitEntry(firstOn: today, leftOn: today.adding(days: -1))) == ["fin"])
    #expect(problems(ExitEntry(firstOn: today, leftOn: today.adding(days: 1))) == ["fin"])
    #expect(problems(ExitEntry(firstOn: today, leftOn: today)) == [])
    #expect(
      problems(ExitEntry(firstOn: today, leftOn: today), after: today) == ["debut"])
    let backwards = ExitSituation(
      .fixedTerm, since: today, until: today.adding(days: -1))
    #expect(
      problems(ExitEntry(firstOn: today, leftOn: today, situation: backwards)) == ["suite_fin"])
  }

  @Test(
    "Une suite s’ouvre sans travail, un mois avant la fin d’un emploi, jamais d’une sortie neutralisée"
  )
  func restarts() {
    let today = Day("2026-02-10")!
    func opening(_ next: NextSituation, until: String? = nil, neutralised: Bool = false) -> Day? {
      PathRestart.opening(
        after: PathExit(
          id: ID("s"), person: ID("p"), structure: ID("e"),
          presence: DayRange(Day("2025-06-02")!, Day("2026-02-01")!)!, isNeutralised: neutralised,
          situation: ExitSituation(
            next, since: Day("2026-02-02"), until: until.flatMap { Day($0) })),
        recordedOn: today)
    }
    for next in NextSituation.allCases {
      #expect(opening(next, until: "2026-09-01", neutralised: true) == nil)
      switch next {
      case .jobSeeking, .inactive, .unknown: #expect(opening(next) == today)
      default: #expect(opening(next) == nil)
      }
    }
    #expect(opening(.fixedTerm, until: "2026-09-01") == Day("2026-08-01"))
    #expect(opening(.fixedTerm, until: "2026-02-20") == today)
  }
}

struct MaskedCountsTests {
  @Test("Aucun nombre de 1 à 4 ne se montre, ni ne se retrouve par soustraction")
  func rules() {
    #expect(MaskedCounts.cells([7, 5, 0, 6]) == [7, 5, 0, 6])
    #expect(MaskedCounts.cells([7, 2, 0, 9]) == [nil, nil, 0, 9])
    #expect(MaskedCounts.cells([7, 1, 1, 9]) == [nil, nil, nil, 9])
    #expect(MaskedCounts.cells([9, 2, 3, 8]) == [9, nil, nil, 8])
    #expect(MaskedCounts.cells([3, 0, 0, 0]) == [nil, nil, nil, nil])
    #expect(MaskedCounts.withoutTotal([9, 1, 0, 4]) == [9, nil, 0, nil])
    #expect(MaskedCounts.cells([0, 0]) == [0, 0])
    #expect(MaskedCounts.total([2, 2]) == nil)
    #expect(MaskedCounts.total([2, 3]) == 5)
    #expect(MaskedCounts.total([0]) == 0)
  }

  @Test("Ce qui est caché ensemble fait toujours cinq personnes ou plus, ou tout ce qu’il y a")
  func property() {
    for seed in 0..<200 {
      var generator = SplitMix(seed: UInt64(seed))
      let counts = (0..<4).map { _ in Int.random(in: 0...9, using: &generator) }
      let cells = MaskedCounts.cells(counts)
      let hidden = zip(counts, cells).filter { $1 == nil }.map(\.0)
      #expect(
        cells.allSatisfy { $0.map { !(1..<5).contains($0) } ?? true }, "seed \(seed) \(counts)")
      if !hidden.isEmpty, counts.reduce(0, +) >= 5 {
        #expect(hidden.count > 1 && hidden.reduce(0, +) >= 5, "seed \(seed) \(counts)")
      }
    }
  }
}

struct AfterExitFollowUpTests {
  private let leftOn = Day("2026-01-31")!
  private func followUp(
    follower: String = "camille", shared: Bool = false, withdrawn: Bool = false,
    _ rounds: [FollowUpRound] = []
  ) -> AfterExitFollowUp {
    AfterExitFollowUp(
      id: ID("f"), exit: ID("s"), person: ID("leila"), employer: ID("jardins"), leftOn: leftOn,
      follower: ID(follower), structure: ID("chrs"), channel: .call, isSharedWithEmployer: shared,
      agreedOn: leftOn, isWithdrawn: withdrawn, rounds: rounds)
  }

  @Test(
    "Ses réponses ne se lisent que par qui prend ses nouvelles, et l’employeur si elle l’a voulu")
  func readers() {
    func readers(_ followUp: AfterExitFollowUp) -> [String] {
      Fixture.members.filter { ExitAccess.mayReadAnswers(of: followUp, by: $0) }
        .map(\.account.text)
    }
    #expect(readers(followUp()) == ["camille"])
    #expect(readers(followUp(shared: true)) == ["camille", "julien", "awa"])
    #expect(readers(followUp(shared: true, withdrawn: true)) == [])
  }

  @Test("Un moyen essayé ne termine pas le tour ; deux moyens différents, oui")
  func channels() {
    let day = leftOn.adding(months: 1)
    #expect(followUp([FollowUpRound(month: 1, tried: [.sms])]).due(on: day)?.month == 1)
    let stopped = followUp([FollowUpRound(month: 1, tried: [.sms, .call])])
    #expect(stopped.due(on: day) == nil)
    #expect(stopped.schedule(on: day)[0].state == .unreached)
    #expect(stopped.next(on: day)?.month == 3)
  }

  @Test("Non joint se compte à part, et jamais parmi les réponses")
  func figures() {
    let rounds = [
      FollowUpRound(month: 3, answer: FollowUpAnswer(work: .sameJob, housing: .same)),
      FollowUpRound(month: 6, answer: FollowUpAnswer(work: .noJob, housing: .notSaid)),
      FollowUpRound(month: 12, tried: [.sms, .call]),
    ]
    let today = Day("2027-02-10")!
    let all = [3, 6, 12].map { AfterExitFigures(month: $0, of: [followUp(rounds)], on: today) }
    #expect(all.map(\.active) == [1, 0, 0])
    #expect(all.map(\.answeredWork) == [1, 1, 0])
    #expect(all.map(\.answeredHousing) == [1, 0, 0])
    #expect(all.map(\.unreached) == [0, 0, 1])
  }

  @Test("Qui lit le dossier annuel : ses équipes tout, la DDETS des nombres, personne d’autre")
  func yearlyFile() {
    let jardins = Fixture.structures.first { $0.id.text == "jardins" }!
    let readings = Fixture.members.reduce(into: [String: YearlyFileReading]()) {
      $0[$1.account.text] = ExitAccess.yearlyFile(of: jardins, for: $1)
    }
    #expect(readings.filter { $0.value == .whole }.keys.sorted() == ["awa", "julien"])
    #expect(readings.filter { $0.value == .counts }.keys.sorted() == ["etat"])
    #expect(
      Fixture.members.filter { ExitAccess.maySetTarget($0, of: jardins.id) }.map(\.account.text)
        == ["julien"])
  }

  @Test("La distance part du premier point de chacune, sur les lignes qu’elle a choisies")
  func distance() {
    let points: [SituationGrid] = [
      SituationGrid([.housing: .level(.one), .mobility: .level(.three)]),
      SituationGrid([.housing: .doesNotWish, .mobility: .level(.four)]),
      SituationGrid([.housing: .level(.three), .mobility: .level(.two)]),
    ]
    let moves = RowMove.moves(on: [.housing, .mobility, .french], in: points)
    #expect(moves.map(\.theme) == [.housing, .mobility])
    #expect(moves.map(\.direction) == [.forward, .otherwise])
    #expect(RowMove.moves(on: [], in: points) == [])
    #expect(DistanceRow.rows(moves).map(\.total) == [1, 1])
  }
}
