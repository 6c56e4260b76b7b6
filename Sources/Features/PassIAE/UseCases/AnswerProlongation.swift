import Domain
import Kernel
import SQL
import Store
import Surroundings

/// An authorised prescriber agrees to a prolongation, or says why not and what may follow. Once:
/// the first of two answers stands. The dates are worked out again on the day of the answer.
package struct AnswerProlongation: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameters:
  ///   - seenEnd: the new last day that the page of the one who answers showed.
  ///   - papers: those she saw herself; kept when she agrees.
  package func callAsFunction(
    _ answer: ProlongationAnswer, to id: ID<ProlongationRequest>, seenEnd: Day?,
    papers: Set<ProlongationPaper> = [], by member: Member
  ) async throws {
    let moment = dependencies.moment
    let prolongation: ID<Prolongation> = dependencies.newID()
    try await dependencies.database.write { session in
      let request = try addressed(id, to: member, in: session)
      guard request.isPending else {
        throw Refusal.changedMeanwhile(PassLifeMessages.alreadyAnswered)
      }
      guard try isAuthorised(member.structure, on: moment.today, in: session) else {
        throw Refusal.notAllowed(PassLifeMessages.noLongerAuthorised)
      }
      guard let pass = try PassIAEStore.load(request.pass, in: session) else {
        throw Refusal.notFound
      }
      let acts = PassActs(member: member, moment: moment, session: session)
      let period = request.period(fromEnd: pass.validity.last)
      if case .granted = answer {
        guard seenEnd == period.last else {
          throw Refusal.changedMeanwhile(PassLifeMessages.endMoved)
        }
        if pass.suspension(on: moment.today) != nil {
          throw Refusal.invalid(PassLifeMessages.prolongSuspended)
        }
      }
      guard
        try ProlongationRequestStore.answer(
          id, answer, by: member, on: moment.today, in: session)
      else { throw Refusal.changedMeanwhile(PassLifeMessages.alreadyAnswered) }
      switch answer {
      case .granted:
        try prolong(
          pass, period,
          Prolongation(
            id: prolongation, pass: pass.id, period: period, reason: request.reason,
            explanation: request.explanation, declaredBy: request.askedBy,
            declaredByAccount: request.askedByAccount, declaredOn: moment.today,
            agreedBy: member.structure),
          acts)
        let kept = papers.intersection(request.reason.papers)
        try acts.note(kept, for: request.id.text, of: pass.id)
        for paper in try ProlongationPaperStore.of(pass.id, in: session)[request.id.text] ?? [] {
          try ProlongationPaperStore.add(
            paper, for: prolongation.text, of: pass.id, in: session)
        }
      case .denied(let reason, _, _):
        try acts.note(.prolongationDenied, pass, [.reason: reason.code])
      }
      try tell(request, answer, at: moment, in: session)
    }
  }

  private func tell(
    _ request: ProlongationRequest, _ answer: ProlongationAnswer, at moment: Moment,
    in session: any SQLSession
  ) throws {
    let link = "\(dependencies.siteAddress)/pass/\(request.pass)"
    for address in try MailAddresses.team(of: request.askedBy, in: session) {
      try MailOutbox.tell(
        PassLetters.prolongationAnswered(granted: answer == .granted, link: link, to: address),
        id: dependencies.newID(), at: moment.instant, in: session)
    }
  }
}

/// The request, for a member of the structure it is addressed to; not found for anyone else.
func addressed(
  _ id: ID<ProlongationRequest>, to member: Member, in session: any SQLSession
) throws -> ProlongationRequest {
  guard let request = try ProlongationRequestStore.load(id, in: session),
    request.addressedTo == member.structure
  else { throw Refusal.notFound }
  return request
}

/// What an authorised prescriber is asked.
package struct ReadProlongations: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package struct Line: Sendable {
    package let request: ProlongationRequest
    package let employer: String
  }

  package struct List: Sendable {
    package let waiting: [Line]
    package let answered: [Line]
  }

  package struct Reading: Sendable {
    package let request: ProlongationRequest
    package let employer: String
    package let pass: PassIAE
    /// The dates an agreement would give today.
    package let period: DayRange
    package let endHasMoved: Bool
    package let isAuthorised: Bool
    package let papers: [SeenPaperLine]
  }

  package func callAsFunction(_ member: Member) async throws -> List {
    try await dependencies.database.read { session in
      let waiting = try ProlongationRequestStore.waiting(
        for: member.structure, atMost: 100, in: session)
      let answered = try ProlongationRequestStore.answered(
        by: member.structure, atMost: 50, in: session)
      let names = try StructureStore.load(
        Array(Set((waiting + answered).map(\.askedBy))), in: session)
      func line(_ request: ProlongationRequest) -> Line {
        Line(request: request, employer: names[request.askedBy]?.name ?? "")
      }
      return List(waiting: waiting.map(line), answered: answered.map(line))
    }
  }

  package func callAsFunction(_ id: ID<ProlongationRequest>, by member: Member) async throws
    -> Reading
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let request = try addressed(id, to: member, in: session)
      guard let pass = try PassIAEStore.load(request.pass, in: session) else {
        throw Refusal.notFound
      }
      let employer = try StructureStore.load(request.askedBy, in: session)?.name ?? ""
      return Reading(
        request: request, employer: employer, pass: pass,
        period: request.isPending
          ? request.period(fromEnd: pass.validity.last) : request.period,
        endHasMoved: request.isPending && request.period.first != pass.validity.last,
        isAuthorised: try isAuthorised(member.structure, on: today, in: session),
        papers: try SeenPaperLine.of(pass.id, namingAll: true, to: member, in: session)[id.text]
          ?? [])
    }
  }
}

/// Calls to mind the requests that nobody answered: at ten, twenty and thirty days.
package struct RemindProlongations: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: how many requests were called to mind.
  @discardableResult
  package func callAsFunction() async throws -> Int {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      let pending = try ProlongationRequestStore.pending(
        askedFrom: moment.today.adding(days: -ProlongationReminder.lastDay),
        to: moment.today.adding(days: -ProlongationReminder.firstDay), in: session)
      let employers = try StructureStore.load(
        Array(Set(pending.map(\.askedBy))), in: session)
      var count = 0
      for request in pending
      where ProlongationReminder.isDue(
        askedOn: request.askedOn, lastRemindedOn: request.lastRemindedOn, isPending: true,
        on: moment.today)
      {
        guard
          try ProlongationRequestStore.noteReminder(
            request.id, on: moment.today, in: session)
        else { continue }
        for address in try MailAddresses.team(of: request.addressedTo, in: session) {
          try MailOutbox.tell(
            PassLetters.prolongationReminder(
              by: employers[request.askedBy]?.name ?? "Un employeur",
              days: request.askedOn.days(to: moment.today),
              link: "\(dependencies.siteAddress)/prolongations/\(request.id)", to: address),
            id: dependencies.newID(), at: moment.instant, in: session)
        }
        count += 1
      }
      return count
    }
  }
}
