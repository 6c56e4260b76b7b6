import Kernel

/// She agreed that somebody takes her news for a year after she left. One for each exit; she says
/// stop when she wants.
package struct AfterExitFollowUp: Sendable, Hashable {
  package let id: ID<AfterExitFollowUp>
  package let exit: ID<PathExit>
  package let person: ID<Person>
  /// The structure she left, and the day she left it.
  package let employer: ID<Structure>
  package let leftOn: Day
  /// Who takes her news, and from where.
  package var follower: ID<Account>
  package var structure: ID<Structure>
  package var channel: FollowUpChannel
  /// She lets the structure she left read her answers too.
  package var isSharedWithEmployer: Bool
  package var given: AgreementManner
  package var language: String
  package var agreedOn: Day
  package var isWithdrawn: Bool
  package var rounds: [FollowUpRound]
  package var version: Int

  package init(
    id: ID<AfterExitFollowUp>, exit: ID<PathExit>, person: ID<Person>, employer: ID<Structure>,
    leftOn: Day, follower: ID<Account>, structure: ID<Structure>, channel: FollowUpChannel,
    isSharedWithEmployer: Bool = false, given: AgreementManner = .spoken,
    language: String = "français", agreedOn: Day, isWithdrawn: Bool = false,
    rounds: [FollowUpRound] = [], version: Int = 1
  ) {
    self.id = id
    self.exit = exit
    self.person = person
    self.employer = employer
    self.leftOn = leftOn
    self.follower = follower
    self.structure = structure
    self.channel = channel
    self.isSharedWithEmployer = isSharedWithEmployer
    self.given = given
    self.language = language
    self.agreedOn = agreedOn
    self.isWithdrawn = isWithdrawn
    self.rounds = rounds
    self.version = version
  }

  package var isRunning: Bool { !isWithdrawn }

  package func mayBeTyped(by member: Member) -> Bool {
    isRunning && member.account == follower && member.structure == structure
  }

  /// Months after the exit at which her news is taken (F10).
  package static let months = [1, 3, 6, 9, 12]
  /// From then on the last round is asked no more.
  package static let lastAskedMonth = 15
  /// So many different ways tried end a round: nobody insists.
  package static let channelsBeforeStop = 2

  package func dueOn(_ month: Int) -> Day { leftOn.adding(months: month) }

  /// All five rounds, as they stand that day.
  package func schedule(on today: Day) -> [ScheduledRound] {
    Self.months.map { month in
      ScheduledRound(month: month, dueOn: dueOn(month), state: state(of: month, on: today))
    }
  }

  private func state(of month: Int, on today: Day) -> RoundState {
    let round = rounds.first { $0.month == month }
    if let answer = round?.answer { return .answered(answer) }
    let tried = round?.tried ?? []
    if tried.count >= Self.channelsBeforeStop { return .unreached }
    if dueOn(month) > today { return .toCome }
    let next = Self.months.first { $0 > month } ?? Self.lastAskedMonth
    return dueOn(next) <= today ? .passed : .due
  }

  /// The round whose time has come and that nobody has closed; nil when there is none.
  package func due(on today: Day) -> ScheduledRound? {
    guard isRunning else { return nil }
    return schedule(on: today).last { $0.state == .due }
  }

  /// The first round still to be asked, and its day: what lists are ordered by. Rounds whose time
  /// went by before `today` are left behind.
  package func next(on today: Day) -> ScheduledRound? {
    guard isRunning else { return nil }
    return schedule(on: today).first { $0.state == .due || $0.state == .toCome }
  }

  /// Every round is behind: the year is over.
  package func isOver(on today: Day) -> Bool { next(on: today) == nil }
}

/// One round of news, as it was typed.
package struct FollowUpRound: Sendable, Hashable {
  package let month: Int
  package var answer: FollowUpAnswer?
  /// The ways tried without reaching her, each once.
  package var tried: Set<FollowUpChannel>

  package init(month: Int, answer: FollowUpAnswer? = nil, tried: Set<FollowUpChannel> = []) {
    self.month = month
    self.answer = answer
    self.tried = tried
  }
}

package struct ScheduledRound: Sendable, Hashable {
  package let month: Int
  package let dueOn: Day
  package let state: RoundState
}

package enum RoundState: Sendable, Hashable {
  case toCome
  case due
  case answered(FollowUpAnswer)
  /// Tried by two ways: the round is over, and counts against nobody.
  case unreached
  /// Its time went by and nobody noted anything.
  case passed
}

/// What she said of work and of where she lives; each may be kept to herself.
package struct FollowUpAnswer: Sendable, Hashable {
  package let work: WorkNews
  package let housing: HousingNews

  package init(work: WorkNews, housing: HousingNews) {
    self.work = work
    self.housing = housing
  }
}

package enum WorkNews: String, Labelled {
  case sameJob = "meme_emploi"
  case otherJob = "autre_emploi"
  case training = "formation"
  case noJob = "sans_emploi"
  case notSaid = "ne_dit_pas"

  package var label: String {
    switch self {
    case .sameJob: "Toujours dans le même emploi"
    case .otherJob: "Dans un autre emploi"
    case .training: "En formation"
    case .noJob: "Plus d’emploi pour le moment"
    case .notSaid: "Ne souhaite pas en parler"
    }
  }

  /// In a job or in training (K12).
  package var isActive: Bool {
    switch self {
    case .sameJob, .otherJob, .training: true
    case .noJob, .notSaid: false
    }
  }
}

package enum HousingNews: String, Labelled {
  case same = "meme_logement"
  case other = "autre_logement"
  case none = "sans_logement"
  case notSaid = "pas_aborde"

  package var label: String {
    switch self {
    case .same: "Toujours dans le même logement"
    case .other: "Dans un autre logement"
    case .none: "Sans logement à elle pour le moment"
    case .notSaid: "Pas abordé"
    }
  }

  package var isHoused: Bool {
    switch self {
    case .same, .other: true
    case .none, .notSaid: false
    }
  }
}

/// How she wants to be reached.
package enum FollowUpChannel: String, Labelled {
  case sms
  case call = "appel"
  case email = "courriel"
  case letter = "courrier"
  case meeting = "rencontre"

  package var label: String {
    switch self {
    case .sms: "SMS"
    case .call: "Appel"
    case .email: "E-mail"
    case .letter: "Courrier"
    case .meeting: "Rencontre, autour d’un café"
    }
  }

  /// « par SMS », as her own space says it.
  package var plainLabel: String {
    switch self {
    case .sms: "par SMS"
    case .call: "par téléphone"
    case .email: "par e-mail"
    case .letter: "par courrier"
    case .meeting: "autour d’un café"
    }
  }
}
