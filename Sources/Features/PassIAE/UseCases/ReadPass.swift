import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Shows a PASS to her circle and to the employer who hired her.
package struct ReadPass: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(_ id: ID<PassIAE>, by member: Member) async throws -> PassReading {
    let moment = dependencies.moment
    let reading = try await dependencies.database.read { session in
      let pass = try allowedPass(id, to: member, on: moment.today, in: session)
      return try PassReading(pass, to: member, on: moment.today, in: session)
    }
    readings.note(reading.person.id, by: member, at: moment.instant)
    return reading
  }

  /// What there is to say of a person's PASS, also when she never had one.
  package func callAsFunction(ofPerson person: ID<Person>, by member: Member) async throws
    -> PersonPass
  {
    let moment = dependencies.moment
    let found = try await dependencies.database.read { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard PassAccess(seen.standing) == .full else { throw Refusal.notFound }
      let place = try PassIAEStore.place(of: person, in: session)
      return PersonPass(
        person: seen, last: place.last,
        waitingHires: try PassHireStore.withoutPass(
          of: person, by: seen.standing == .employerOfHers ? member.structure : nil, in: session
        ).map { PersonPass.WaitingHire(application: $0.application, startsOn: $0.startsOn) })
    }
    readings.note(person, by: member, at: moment.instant)
    return found
  }
}

/// A person and the last PASS she had, if any.
package struct PersonPass: Sendable {
  package let person: Disclosed<Person>
  package let last: PassIAE?
  /// Hires kept without a PASS, as far as this reader knows of them.
  package let waitingHires: [WaitingHire]

  package struct WaitingHire: Sendable {
    package let application: ID<JobApplication>
    package let startsOn: Day
  }
}

/// A PASS with everything its page tells.
package struct PassReading: Sendable {
  package let pass: PassIAE
  package let person: Disclosed<Person>
  package let hires: [Hire]
  package let events: [Event]

  package struct Hire: Sendable {
    package let startsOn: Day
    package let employer: String
    package let siret: SIRET?
    /// Nil when the employer is not named to this reader, and for a hire kept elsewhere.
    package let terms: HireTerms?
  }

  package struct Event: Sendable {
    package let at: Instant
    package let kind: JournalKind
    package let author: String
    package let structure: String
    package let facts: [JournalFact: String]
  }

  init(_ pass: PassIAE, to member: Member, on day: Day, in session: any SQLSession) throws {
    self.pass = pass
    person = try PeopleStore.disclosed(pass.person, to: member, on: day, in: session)
    let hires = try PassHireStore.hires(on: pass.id, in: session)
    let events = try PassEventStore.events(of: pass.person, in: session)
      .filter { $0.pass == pass.id }
    let structures = try StructureStore.load(
      Array(Set(hires.map(\.structure) + events.compactMap(\.structure))),
      in: session)
    let terms = try JobApplicationStore.hireTerms(of: hires.map(\.application), in: session)
    let names = try AccountStore.names(
      Array(Set(events.compactMap(\.account))), in: session)
    // An employer reads its own name and the structures she agreed to name; the kind of a shelter
    // is a hint in itself.
    let namesAll = !person.standing.isEmployer || person.items.contains(.referentStructure)
    let isNamed = { (id: ID<Structure>) in namesAll || id == member.structure }
    self.hires = hires.compactMap { hire in
      structures[hire.structure].map {
        Hire(
          startsOn: hire.startsOn,
          employer: isNamed(hire.structure) ? $0.name : "Un autre employeur",
          siret: isNamed(hire.structure) ? $0.siret : nil,
          terms: isNamed(hire.structure) ? terms[hire.application] : nil)
      }
    }
    self.events = events.map { event in
      guard let structure = event.structure, isNamed(structure) else {
        return Event(
          at: event.at, kind: event.kind,
          author: event.structure == nil ? "Cordée" : "Une structure du territoire",
          structure: "", facts: event.facts)
      }
      return Event(
        at: event.at, kind: event.kind, author: event.account.flatMap { names[$0] } ?? "Cordée",
        structure: structures[structure]?.name ?? "", facts: event.facts)
    }
  }
}
