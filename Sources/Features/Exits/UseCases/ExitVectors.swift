import Domain
import Kernel

/// The families of golden vectors of exits: `exits.judgement`, `exits.neutralised`, `exits.rate`,
/// `exits.follow_up`.
package enum ExitVectors {
  package static let families: [RuleFamily] = [judgement, neutralised, rate, followUp]

  private static let judgement = RuleFamily("exits.judgement") { facts in
    guard let presence = DayRange(try facts.day("first_on"), try facts.day("left_on")) else {
      throw UnreadableFact(key: "left_on")
    }
    let next = NextSituation(rawValue: try facts.textIfAny("next") ?? NextSituation.unknown.code)
    guard let next else { throw UnreadableFact(key: "next") }
    let missions = try (facts.isNone("missions") ? [] : facts.list("missions")).map { mission in
      guard let days = mission.list?.compactMap(\.day), days.count == 2,
        let range = DayRange(days[0], days[1])
      else { throw UnreadableFact(key: "missions") }
      return range
    }
    let exit = ExitFacts(
      presence: presence, isNeutralised: try facts.boolIfAny("neutralised") ?? false,
      situation: ExitSituation(
        next, since: try facts.dayIfAny("since"), until: try facts.dayIfAny("until"),
        missions: missions))
    let judgement = exit.judgement(on: try facts.day("today"))
    return [
      "verdict": JSONValue(judgement.verdict.code),
      "human_decides": JSONValue(judgement.isForAHuman),
      "judged_until": JSONValue(exit.judgedUntil),
    ]
  }

  private static let neutralised = RuleFamily("exits.neutralised") { facts in
    guard let cause = ExitCause(rawValue: try facts.text("cause")) else {
      throw UnreadableFact(key: "cause")
    }
    return ["neutralised": JSONValue(cause.isNeutralised)]
  }

  private static let rate = RuleFamily("exits.rate") { facts in
    let rate = ExitRate(try facts.int("dynamic"), of: try facts.int("counted"))
    return [
      "text": JSONValue(rate.text.replacing("\u{A0}", with: " ")),
      "reaches": rate.reaches(try facts.int("target")).map { JSONValue.bool($0) } ?? JSONValue.null,
    ]
  }

  private static let followUp = RuleFamily("exits.follow_up") { facts in
    let followUp = AfterExitFollowUp(
      id: ID("vecteur"), exit: ID("vecteur"), person: ID("vecteur"), employer: ID("vecteur"),
      leftOn: try facts.day("left_on"), follower: ID("vecteur"), structure: ID("vecteur"),
      channel: .call, agreedOn: try facts.day("left_on"),
      rounds: try rounds(facts))
    let today = try facts.day("today")
    return [
      "due_on": .list(AfterExitFollowUp.months.map { JSONValue(followUp.dueOn($0)) }),
      "due_month": followUp.due(on: today).map { JSONValue($0.month) } ?? JSONValue.null,
      "over": JSONValue(followUp.isOver(on: today)),
    ]
  }

  private static func rounds(_ facts: VectorFacts) throws -> [FollowUpRound] {
    let answered = try (facts.isNone("answered") ? [] : facts.list("answered"))
      .compactMap(\.int)
      .map {
        FollowUpRound(month: $0, answer: FollowUpAnswer(work: .sameJob, housing: .same))
      }
    let unreached = try (facts.isNone("unreached") ? [] : facts.list("unreached"))
      .compactMap(\.int)
      .map { FollowUpRound(month: $0, tried: [.sms, .call]) }
    return answered + unreached
  }
}
