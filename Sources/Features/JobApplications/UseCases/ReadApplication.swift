import Domain
import Kernel
import SQL
import Store
import Surroundings

/// An application as one side reads it: for the employer, only what is agreed at this very request.
package struct ReadableApplication: Sendable {
  package enum Reader: Sendable, Hashable {
    case employer
    /// Someone of her circle, who may write in her file or not.
    case circle(mayWrite: Bool)
  }
  package let reader: Reader
  package let application: JobApplication
  /// « Leïla H. », or « Une personne ».
  package let name: String
  package let employer: Structure
  package let posts: [JobPost]
  package let parts: [(theme: MessageTheme, words: String)]
  package let items: [SharedLine]
  /// For her circle: parts written that the employer does not read today.
  package let unseenParts: [MessageTheme]
  /// For an employer that hires with a PASS, while the application is open; nil for the others.
  package let eligibility: HireEligibility?
  /// Once hired by an employer that hires with a PASS: the PASS, or what it waits for.
  package let hirePass: HirePass?
  package let cvName: String?
  /// « une structure du territoire » unless she agreed to more.
  package let senderStructure: String
  package let senderName: String
  /// The last day of the first agreement to end; nil when none holds.
  package let sharedUntil: Day?
  package let alert: AnswerAlert
  package let thresholds: AnswerThresholds
  package let conversation: [ConversationMessage]
  package let history: [ApplicationEvent]
  package let names: [ID<Account>: String]
  package let follows: JobApplication?
  /// The proposal made again after this one, if any.
  package let followedBy: ID<JobApplication>?
  package let waitingAtEmployer: Int
  /// For her circle: the day of the prescription diagnosis it was drawn from, and how many kept
  /// employers still wait for her application.
  package let diagnosedOn: Day?
  package let envisagedToDo: Int
  package let today: Day

  package var version: Int { application.version }
}

/// Whether this employer could open or take up her PASS IAE today.
package enum HireEligibility: Sendable, Hashable {
  case validatedByPrescriber(on: Day)
  /// By its own diagnosis, or by a PASS that runs.
  case validatedHere
  /// Neither: a diagnosis on criteria comes first.
  case toDo
}

/// Where the PASS of a hire stands.
package enum HirePass: Sendable, Hashable {
  case opened(PassIAE)
  /// The hire was kept without one; this is missing.
  case missing(PassRefusal)
  /// What was missing is mended: it may be opened, dated to the first day.
  case ready
}

/// One item as a line: « Mobilité », « Se déplace en bus ».
package struct SharedLine: Sendable, Hashable {
  package let item: ShareableItem
  package let words: String
}

package struct ReadApplication: Sendable {
  private let dependencies: Dependencies
  private let readings: ApplicationReadings

  package init(_ dependencies: Dependencies, readings: ApplicationReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  /// - Throws: `Refusal.notFound` for whoever may not know of it.
  package func callAsFunction(_ id: ID<JobApplication>, by member: Member) async throws
    -> ReadableApplication
  {
    let moment = dependencies.moment
    let page = try await dependencies.database.read { session in
      try Self.load(id, by: member, on: moment.today, in: session)
    }
    switch page.reader {
    case .employer:
      var shown = Set(page.items.map(\.item))
      for part in page.parts { shown.formUnion(page.application.message.items(of: part.theme)) }
      if page.name != ApplicationSentences.someone { shown.insert(.firstName) }
      if page.cvName != nil { shown.insert(.cv) }
      if !shown.isEmpty {
        readings.note(page.application, items: shown, by: member, at: moment.instant)
      }
    case .circle:
      if page.application.lastEmployerActAt != nil, page.application.answerReadAt == nil {
        readings.noteAnswerSeen(id, at: moment.instant)
      }
    }
    return page
  }

  /// The CV, for whoever may read it now.
  package func cv(_ id: ID<JobApplication>, by member: Member) async throws -> CurriculumVitae {
    let page = try await callAsFunction(id, by: member)
    guard page.cvName != nil,
      let cv = try await dependencies.database.read({
        try ApplicationCVStore.load(of: id, in: $0)
      })
    else { throw Refusal.notFound }
    return cv
  }

  static func load(
    _ id: ID<JobApplication>, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> ReadableApplication {
    guard let application = try JobApplicationStore.load(id, in: session),
      let employer = try StructureStore.load(application.structure, in: session)
    else { throw Refusal.notFound }
    let view: ApplicationView
    if member.structure == application.structure, application.state != .draft {
      view = try ApplicationView.ofEmployer(application, member, on: today, in: session)
    } else {
      view = try ApplicationView.ofCircle(application, member, on: today, in: session)
    }
    let conversation = try ApplicationTalkStore.messages(of: id, in: session)
    let history = try ApplicationTalkStore.events(of: id, in: session)
    let accounts = Set(
      conversation.compactMap(\.author) + history.compactMap(\.account)
        + [application.sender.account])
    let names = try AccountStore.names(accounts.sorted(), in: session)
    let sender = try StructureStore.load(application.sender.structure, in: session)
    let masked = view.reader == .employer && !view.shared.contains(.referentStructure)
    let thresholds = try thresholds(of: employer, in: session)
    let shortlist =
      view.reader == .employer
      ? nil : try Shortlist.load(of: application.person, keptBy: member.structure, in: session)
    return ReadableApplication(
      reader: view.reader, application: application, name: view.name, employer: employer,
      posts: try JobPostStore.of(employer.id, in: session)
        .filter { application.posts.contains($0.id) },
      parts: view.parts, items: view.items, unseenParts: view.unseenParts,
      eligibility: try eligibility(application, at: employer, view, on: today, in: session),
      hirePass: try hirePass(application, at: employer, on: today, in: session),
      cvName: view.shared.contains(.cv) ? try ApplicationCVStore.name(of: id, in: session) : nil,
      senderStructure: masked
        ? ApplicationSentences.maskedStructure : sender?.name ?? "",
      senderName: names[application.sender.account] ?? "", sharedUntil: view.sharedUntil,
      alert: application.clock.alert(on: today, thresholds), thresholds: thresholds,
      conversation: conversation, history: history, names: names,
      follows: try application.follows.flatMap { try JobApplicationStore.load($0, in: session) },
      followedBy: try JobApplicationStore.follower(of: id, in: session),
      waitingAtEmployer: view.reader == .employer
        ? try WaitingApplications.countToAnswer(by: employer.id, in: session) : 0,
      diagnosedOn: view.reader == .employer
        ? nil
        : try application.diagnosis.flatMap { try EligibilityStore.load($0, in: session)?.madeOn },
      envisagedToDo: shortlist?.toDo.count ?? 0,
      today: today)
  }

  private static func eligibility(
    _ application: JobApplication, at employer: Structure, _ view: ApplicationView, on today: Day,
    in session: any SQLSession
  ) throws -> HireEligibility? {
    // Where nothing is shared any more, this is not told either.
    guard view.reader == .employer, application.state.isOpen, employer.kind.isSIAE,
      !view.parts.isEmpty || !view.items.isEmpty
    else { return nil }
    let diagnosis = try EligibilityStore.lastValid(
      of: application.person, for: employer.id, on: today, in: session)
    if case .authorisedPrescriber = diagnosis?.author, let diagnosis {
      return .validatedByPrescriber(on: diagnosis.madeOn)
    }
    if diagnosis != nil { return .validatedHere }
    let last = try PassIAEStore.place(of: application.person, in: session).last
    return last?.isValid(on: today) ?? false ? .validatedHere : .toDo
  }

  private static func hirePass(
    _ application: JobApplication, at employer: Structure, on today: Day,
    in session: any SQLSession
  ) throws -> HirePass? {
    guard case .hired(let terms) = application.status, employer.kind.isSIAE else { return nil }
    if let id = try PassHireStore.pass(of: application.id, in: session) {
      return try PassIAEStore.load(id, in: session).map { .opened($0) }
    }
    let hire = try HireFacts.of(
      application, starting: terms.startsOn, on: today, in: session)
    return try passRefusal(of: hire, on: today, in: session).map { .missing($0) } ?? .ready
  }

  static func thresholds(of employer: Structure, in session: any SQLSession) throws
    -> AnswerThresholds
  {
    guard let id = employer.territory else { return AnswerThresholds() }
    return try StructureStore.territory(id, in: session)?.clock ?? AnswerThresholds()
  }
}
