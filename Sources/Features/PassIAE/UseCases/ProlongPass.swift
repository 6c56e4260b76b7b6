import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Prolongs a PASS, or asks an authorised prescriber to agree, as the reason wants. Only the SIAE
/// that hired her does either.
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
      try checkEmployer(of: pass, acts)
      let seen = try PeopleStore.disclosed(
        pass.person, to: member, on: moment.today, in: session)
      let place = try PassIAEStore.place(of: pass.person, in: session)
      let problems = pass.check(
        draft, kind: member.structureKind, birth: seen.birth, isLatest: place.last?.id == id,
        hasPendingRequest: try ProlongationRequestStore.hasPending(id, in: session),
        on: moment.today
      ).standing(inTheWay: draft.reasonToGoOn)
      guard problems.isEmpty, let period = DayRange(pass.validity.last, draft.endsOn) else {
        throw Refusal.invalid(problems)
      }
      let explanation = [draft.explanation, draft.reasonToGoOn].filter { !$0.isEmpty }
        .joined(separator: "\n")
      guard draft.reason.needsPrescriber else {
        try prolong(
          pass, period,
          Prolongation(
            id: prolongation, pass: id, period: period, reason: draft.reason,
            explanation: explanation, declaredBy: member.structure,
            declaredByAccount: member.account, declaredOn: moment.today),
          acts)
        return .prolonged(until: period.last)
      }
      try ask(
        ProlongationRequest(
          id: request, pass: id, shownName: seen.name, period: period, reason: draft.reason,
          explanation: explanation, askedByAccount: member.account, askedBy: member.structure,
          askedOn: moment.today, addressedTo: try addressee(of: draft, acts)),
        pass, acts)
      return .asked(request)
    }
  }

  private func checkEmployer(of pass: PassIAE, _ acts: PassActs) throws {
    let hires = try PassHireStore.hires(on: pass.id, in: acts.session)
    guard acts.member.structureKind.isSIAE,
      hires.contains(where: { $0.structure == acts.member.structure })
    else { throw Refusal.notAllowed(PassLifeMessages.notAnEmployer) }
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
      try MailOutbox.add(
        PassLetters.prolongationAsked(
          by: acts.member.structureName, link: link, to: address),
        id: dependencies.newID(), at: acts.moment.instant, in: acts.session)
    }
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
