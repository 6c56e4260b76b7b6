import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Prolongs a PASS, or asks an authorised prescriber to agree, as the reason wants. By a SIAE that
/// hired her; or by an authorised prescriber of her circle, who then says why she does not wait for
/// the employer's request, and whose own agreement it is.
package struct ProlongPass: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package enum Outcome: Sendable, Hashable {
    case prolonged(until: Day)
    case asked(ID<ProlongationRequest>)
  }

  package func callAsFunction(
    _ draft: ProlongationDraft, of id: ID<PassIAE>, version: Int, by member: Member
  ) async throws -> Outcome {
    let moment = dependencies.moment
    let request: ID<ProlongationRequest> = dependencies.newID()
    let prolongation: ID<Prolongation> = dependencies.newID()
    return try await dependencies.database.write { session in
      let acts = PassActs(member: member, moment: moment, session: session)
      let pass = try acts.load(id, version: version)
      let role = try ProlongationRole(of: pass, acts)
      guard role != .none else { throw Refusal.notAllowed(PassLifeMessages.notAnEmployer) }
      let seen = try PeopleStore.disclosed(
        pass.person, to: member, on: moment.today, in: session)
      let place = try PassIAEStore.place(of: pass.person, in: session)
      let problems = pass.check(
        draft, kind: try role.employerKind(of: pass, acts), isByEmployer: role == .employer,
        birth: seen.birth, isLatest: place.last?.id == id,
        hasPendingRequest: try ProlongationRequestStore.hasPending(id, in: session),
        on: moment.today
      ).standing(inTheWay: draft.reasonToGoOn)
      guard problems.isEmpty, let period = DayRange(pass.validity.last, draft.endsOn) else {
        throw Refusal.invalid(problems)
      }
      let explanation = [draft.explanation, draft.reasonToGoOn].filter { !$0.isEmpty }
        .joined(separator: "\n")
      guard draft.reason.needsPrescriber, role == .employer else {
        try prolong(
          pass, period,
          Prolongation(
            id: prolongation, pass: id, period: period, reason: draft.reason,
            explanation: explanation, declaredBy: member.structure,
            declaredByAccount: member.account, declaredOn: moment.today,
            agreedBy: draft.reason.needsPrescriber ? member.structure : nil),
          acts)
        try acts.note(draft.papers, for: prolongation.text, of: id)
        if role == .prescriber { try tellEmployer(of: pass, acts) }
        return .prolonged(until: period.last)
      }
      try ask(
        ProlongationRequest(
          id: request, pass: id, shownName: seen.name, period: period, reason: draft.reason,
          explanation: explanation, askedByAccount: member.account, askedBy: member.structure,
          askedOn: moment.today, addressedTo: try addressee(of: draft, acts)),
        pass, acts)
      try acts.note(draft.papers, for: request.text, of: id)
      return .asked(request)
    }
  }

  /// The end has moved without the employer's request: it is told, without any name.
  private func tellEmployer(of pass: PassIAE, _ acts: PassActs) throws {
    guard let hire = try acts.lastHire(of: pass.id) else { return }
    let link = "\(dependencies.siteAddress)/pass/\(pass.id)"
    for address in try MailAddresses.team(of: hire.structure, in: acts.session) {
      try MailOutbox.tell(
        PassLetters.prolongedByPrescriber(link: link, to: address),
        id: dependencies.newID(), at: acts.moment.instant, in: acts.session)
    }
  }

  private func addressee(of draft: ProlongationDraft, _ acts: PassActs) throws -> ID<Structure> {
    guard let id = draft.addressedTo, try isAuthorised(id, on: acts.moment.today, in: acts.session)
    else { throw Refusal.invalid(PassLifeMessages.notAuthorised) }
    return id
  }

  private func ask(_ request: ProlongationRequest, _ pass: PassIAE, _ acts: PassActs) throws {
    // The version moves: two requests at once, and one is told.
    try acts.save(pass)
    try ProlongationRequestStore.insert(request, in: acts.session)
    try acts.note(
      .prolongationAsked, pass,
      [
        .structure: request.addressedTo.text, .reason: request.reason.code,
        .startsOn: request.period.first.description, .endsOn: request.period.last.description,
      ])
    let link = "\(dependencies.siteAddress)/prolongations/\(request.id)"
    for address in try MailAddresses.team(of: request.addressedTo, in: acts.session) {
      try MailOutbox.tell(
        PassLetters.prolongationAsked(
          by: acts.member.structureName, link: link, to: address),
        id: dependencies.newID(), at: acts.moment.instant, in: acts.session)
    }
  }
}

/// As what a member may begin a prolongation.
package enum ProlongationRole: Sendable, Hashable {
  /// A SIAE that hired her with this PASS.
  case employer
  /// An authorised prescriber who reads it.
  case prescriber
  case none

  /// - Precondition: the member may read the PASS.
  init(of pass: PassIAE, _ acts: PassActs) throws {
    let member = acts.member
    if member.structureKind.isSIAE {
      let hires = try PassHireStore.hires(on: pass.id, in: acts.session)
      self = hires.contains { $0.structure == member.structure } ? .employer : .none
    } else {
      self =
        try isAuthorised(member.structure, on: acts.moment.today, in: acts.session)
        ? .prescriber : .none
    }
  }

  /// Of the employer whose request it is, or would be: what decides of the reasons offered.
  func employerKind(of pass: PassIAE, _ acts: PassActs) throws -> StructureKind {
    guard self != .employer, let hire = try acts.lastHire(of: pass.id),
      let employer = try StructureStore.load(hire.structure, in: acts.session)
    else { return acts.member.structureKind }
    return employer.kind
  }
}

/// Adds the days and keeps why.
func prolong(
  _ pass: PassIAE, _ period: DayRange, _ prolongation: Prolongation, _ acts: PassActs
) throws {
  var pass = pass
  pass.validity = try lengthened(pass.validity, by: PassEnd.days(addedBy: period))
  try acts.save(pass)
  try PassPeriods.insert(prolongation, in: acts.session)
  try acts.note(
    .passProlonged, pass,
    [
      .reason: prolongation.reason.code, .startsOn: period.first.description,
      .endsOn: period.last.description, .until: pass.validity.last.description,
    ])
}

/// Whether that structure is an authorised prescriber that day.
func isAuthorised(_ id: ID<Structure>, on day: Day, in session: any SQLSession) throws -> Bool {
  guard let structure = try StructureStore.load(id, in: session) else { return false }
  return standing(of: structure.kind, authorisation: structure.authorisation, on: day)
    .isAuthorised
}
