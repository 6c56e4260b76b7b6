import Domain
import Kernel
import Testing

/// The whole table: every state × every state × every actor, allowed or refused.
struct ApplicationTransitionsTests {
  /// As the project's decisions list it, written down a second time on purpose.
  static let allowed: [ApplicationActor: [ApplicationState: Set<ApplicationState>]] = [
    .sender: [
      .draft: [.sent], .sent: [.withdrawn], .underReview: [.withdrawn], .interview: [.withdrawn],
      .later: [.withdrawn],
    ],
    .herself: [
      .sent: [.withdrawn], .underReview: [.withdrawn], .interview: [.withdrawn],
      .later: [.withdrawn],
    ],
    .employer: [
      .sent: [.underReview, .interview, .later, .refused, .hired],
      .underReview: [.interview, .later, .refused, .hired],
      .interview: [.later, .refused, .hired],
      .later: [.underReview, .interview, .refused, .hired],
      .refused: [.underReview, .hired],
      .hired: [.hireCancelled],
      .hireCancelled: [.hired],
      .closedElsewhere: [.underReview, .hired],
    ],
    .system: [
      .sent: [.closedElsewhere], .underReview: [.closedElsewhere],
      .interview: [.closedElsewhere], .later: [.closedElsewhere],
    ],
  ]

  @Test(
    "Chaque état, chaque geste, chaque rôle : permis ou refusé",
    arguments: ApplicationState.allCases)
  func wholeTable(_ from: ApplicationState) {
    for actor in ApplicationActor.allCases {
      for to in ApplicationState.allCases {
        let wanted = Self.allowed[actor]?[from]?.contains(to) ?? false
        #expect(
          ApplicationTransition.allows(from, to: to, by: actor) == wanted,
          "\(from) → \(to) par \(actor)")
      }
      #expect(
        Set(ApplicationTransition.choices(from: from, for: actor))
          == Self.allowed[actor]?[from] ?? [])
    }
  }

  @Test("Une candidature retirée ne bouge plus, et rien ne revient au brouillon")
  func ends() {
    #expect(!ApplicationTransition.table.contains { $0.from == .withdrawn })
    #expect(!ApplicationTransition.table.contains { $0.to == .draft })
  }

  @Test("Cordée elle-même ne refuse jamais")
  func noTimerRefuses() {
    let bySystem = ApplicationTransition.table.filter { $0.actor == .system }.map(\.to)
    #expect(Set(bySystem) == [.closedElsewhere])
  }

  @Test("Les changements d’état de l’employeur comptent comme réponse humaine, les autres non")
  func humanActs() throws {
    let start = Instant(milliseconds: 1_000)
    let draft = JobApplication(
      id: ID("c"), person: ID("p"), structure: ID("s"),
      sender: ApplicationSender(account: ID("a"), structure: ID("t")), createdAt: start)
    let sent = try draft.moving(to: .sent, by: .sender, at: start.adding(seconds: 1))
    #expect(sent.pile == .waiting)
    #expect(sent.firstAnswerAt == nil)
    #expect(sent.hearing(from: .sender, at: start.adding(seconds: 2)).firstAnswerAt == nil)
    let answered = try sent.moving(to: .underReview, by: .employer, at: start.adding(seconds: 3))
    #expect(answered.firstAnswerAt == start.adding(seconds: 3))
    #expect(answered.pile == .followed)
    let talked = answered.hearing(from: .employer, at: start.adding(seconds: 9))
    #expect(talked.firstAnswerAt == start.adding(seconds: 3))
    #expect(talked.lastEmployerActAt == start.adding(seconds: 9))
    let closed = try sent.moving(to: .closedElsewhere, by: .system, at: start.adding(seconds: 4))
    #expect(closed.firstAnswerAt == nil)
    #expect(throws: ForbiddenMove(from: .underReview, to: .underReview, actor: .employer)) {
      try answered.moving(to: .underReview, by: .employer, at: start)
    }
  }
}
