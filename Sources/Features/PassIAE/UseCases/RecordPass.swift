import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes down the PASS that Les emplois de l'inclusion delivered: its twelve digits and its days,
/// as its certificate says. By her circle or the employer who hired her.
package struct RecordPass: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// For a PASS expected here, or to correct one written down before.
  /// - Parameter version: of the PASS when the form was opened.
  package func callAsFunction(
    _ id: ID<PassIAE>, _ certificate: PassCertificate, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      var pass = try allowedPass(id, to: member, on: moment.today, in: session)
      if case .issued = pass.state { throw Refusal.invalid(PassMessages.alreadyDelivered) }
      guard pass.version == version else { throw Refusal.changedMeanwhile(PassMessages.changed) }
      guard try !PassIAEStore.isTaken(certificate.number, butBy: id, in: session) else {
        throw Refusal.invalid(PassMessages.numberTaken)
      }
      pass.state = .recorded(certificate.number)
      pass.validity = certificate.validity
      let place = try PassIAEStore.place(of: pass.person, in: session)
      guard try PassIAEStore.update(pass, in: session),
        try PassIAEStore.give(place, to: place.last?.id, in: session)
      else { throw Refusal.changedMeanwhile(PassMessages.changed) }
      try note(pass, certificate, by: member, at: moment, in: session)
    }
  }

  /// For a PASS she already had when she came: none is valid here yet.
  package func callAsFunction(
    existingOf person: ID<Person>, _ certificate: PassCertificate, by member: Member
  ) async throws -> ID<PassIAE> {
    let moment = dependencies.moment
    let id = dependencies.newID(PassIAE.self)
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard PassAccess(seen.standing) == .full else { throw Refusal.notFound }
      let place = try PassIAEStore.place(of: person, in: session)
      if let last = place.last, last.isValid(on: moment.today) {
        throw Refusal.invalid(PassMessages.oneAtATime)
      }
      guard try !PassIAEStore.isTaken(certificate.number, butBy: nil, in: session) else {
        throw Refusal.invalid(PassMessages.numberTaken)
      }
      let pass = PassIAE(
        id: id, person: person, state: .recorded(certificate.number),
        validity: certificate.validity, openedBy: member.structure, isBornOfHire: false)
      try PassIAEStore.insert(pass, in: session)
      // An older one, written down for memory, does not take the place of a later one.
      let latest = place.last.map { $0.validity.last > pass.validity.last } ?? false
      guard try PassIAEStore.give(place, to: latest ? place.last?.id : id, in: session) else {
        throw Refusal.changedMeanwhile(PassMessages.changed)
      }
      try note(pass, certificate, by: member, at: moment, in: session)
    }
    return id
  }

  private func note(
    _ pass: PassIAE, _ certificate: PassCertificate, by member: Member, at moment: Moment,
    in session: any SQLSession
  ) throws {
    try Journal.append(
      JournalEvent(
        .passRecorded,
        [
          .pass: pass.id.text, .number: certificate.number.digits,
          .startsOn: pass.validity.first.description, .endsOn: pass.validity.last.description,
        ]),
      about: .person(pass.person), by: JournalActor(member), at: moment.instant, in: session)
  }
}

/// The PASS, for a member who may read it and write its number; not found for anyone else.
func allowedPass(
  _ id: ID<PassIAE>, to member: Member, on day: Day, in session: any SQLSession
) throws -> PassIAE {
  guard let pass = try PassIAEStore.load(id, in: session) else { throw Refusal.notFound }
  let seen = try PeopleStore.disclosed(pass.person, to: member, on: day, in: session)
  guard PassAccess(seen.standing) == .full else { throw Refusal.notFound }
  return pass
}
