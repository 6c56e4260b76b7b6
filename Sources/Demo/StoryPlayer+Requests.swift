import Domain
import Kernel
import Store
import Surroundings
import UseCases

/// A request to the SIAO in a story.
package struct DemoHomeRequest: Sendable {
  package let words: String
  package let solutions: [HousingMeasureKind]
  package let support: HousingSupportLevel
  package let why: String
  package let programmes: Set<Programme>
  /// She had asked that many days before already.
  package let waitingFor: Int
}

extension StoryPlayer {
  /// Asked with her, then evaluated by the SIAO within its time.
  func askHome(
    _ asked: DemoHomeRequest, of person: ID<Person>, by member: Member
  ) async throws {
    var draft = HousingRequestDraft()
    draft.words = typeset(asked.words)
    draft.solutions = asked.solutions
    draft.adults = "1"
    draft.support = asked.support
    draft.supportWhy = typeset(asked.why)
    draft.sharesWork = true
    draft.programmes = asked.programmes
    draft.askedOn = dependencies.moment.today.adding(days: -asked.waitingFor).description
    draft.isAgreed = true
    let id = try await RequestHousing(dependencies)(draft, of: person, by: member)
    let desk = try self.member(.vasseur)
    clock.move(to: dependencies.now().adding(seconds: 30 * 3600))
    try await EvaluateHousingRequest(dependencies)(.flash, of: id, by: desk)
    clock.move(to: dependencies.now().adding(seconds: 3600))
    try await EvaluateHousingRequest(dependencies)(.deep, of: id, by: desk)
  }
}

extension Step {
  static func asksHome(
    _ daysAgo: Int, _ words: String, _ solutions: [HousingMeasureKind],
    _ support: HousingSupportLevel, because why: String, _ programmes: Set<Programme> = [],
    waitingFor: Int = 0
  ) -> Step {
    Step(
      daysAgo: daysAgo, by: nil,
      event: .asksHome(
        DemoHomeRequest(
          words: words, solutions: solutions, support: support, why: why, programmes: programmes,
          waitingFor: waitingFor)))
  }
}
