import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What a joint interview needs on one page: only what its reader may read and, when it is for
/// another structure, only what she agreed to share with that one.
package struct FactSheet: Sendable {
  package struct Audience: Sendable, Hashable {
    package let structure: ID<Structure>
    package let name: String
  }
  package let header: PersonHeader
  /// Nil: for the reader's own team.
  package let audience: Audience?
  /// Structures she shares something with today.
  package let audiences: [Audience]
  package let name: String
  package let wish: Wish?
  package let goals: [Goal]
  /// The short sentences written with her, in the order of the table of items.
  package let notes: [ItemNote]
  package let steps: [StepLine]
  package let coming: [StrandMoment]
  package let themes: [CarriedThemes.Line]
  package let referent: String?
}

/// Draws it.
package struct ReadFactSheet: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(
    of person: ID<Person>, for structure: ID<Structure>?, by member: Member
  ) async throws -> FactSheet {
    let moment = dependencies.moment
    let sheet = try await dependencies.database.read { session in
      let header = try PersonHeader.load(person, by: member, on: moment.today, in: session)
      return try Self.sheet(header, for: structure, by: member, in: session)
    }
    readings.note(
      person, by: member, at: moment.instant, items: sheet.header.person.agreed)
    return sheet
  }

  private static func sheet(
    _ header: PersonHeader, for structure: ID<Structure>?, by member: Member,
    in session: any SQLSession
  ) throws -> FactSheet {
    let person = header.person
    let today = header.today
    let agreements = try AgreementStore.all(of: person.id, in: session).filter {
      $0.isInForce(on: today)
    }
    let recipients = try StructureStore.load(
      Array(Set(agreements.map(\.recipient))), in: session)
    let other = try structure.flatMap { id -> Structure? in
      guard id != member.structure else { return nil }
      guard let found = recipients[id] else { throw Refusal.notFound }
      return found
    }
    let given = other.map { other in
      Set(
        agreements.filter { $0.recipient == other.id }.map(\.item).filter {
          $0.mayBeGiven(to: RecipientKind(other.kind)) != .never
        })
    }
    let items = given.map { person.items.intersection($0) } ?? person.items
    let listener = other.map(seat)
    func mayHear(_ strand: Strand) -> Bool {
      guard let listener else { return true }
      return StepDisclosure.mayReadStrand(strand, by: listener, agreed: given ?? [])
    }
    let steps = try FollowUpStepStore.open(of: person.id, in: session).filter { step in
      guard let listener else { return true }
      return StepDisclosure.reading(of: step, to: listener, agreed: given ?? []) == .full
    }
    let goals = try GoalStore.of(person.id, in: session).filter { goal in
      goal.state == .underWay
        && StepDisclosure.mayRead(goal, by: member, agreed: person.agreed)
        && (listener.map { StepDisclosure.mayRead(goal, by: $0, agreed: given ?? []) } ?? true)
    }
    let timeline = try PathTimeline.load(
      person.id, after: .start, limit: ReadPersonPath.pageSize, today: today, in: session
    ) {
      StepDisclosure.mayReadStrand($0, by: member, agreed: person.agreed) && mayHear($0)
    }
    let isNamed = other == nil || items.contains(.referentStructure)
    return FactSheet(
      header: header, audience: other.map { .init(structure: $0.id, name: $0.name) },
      audiences: recipients.values.filter { $0.id != member.structure }
        .map { .init(structure: $0.id, name: $0.name) }.sorted { $0.name < $1.name },
      name: other == nil || items.contains(.firstName) ? person.name : "Une personne",
      wish: items.contains(.wish) ? person.wish : nil, goals: goals,
      notes: person.notes.filter { items.contains($0.item) && $0.item != .justice }
        .sorted { $0.item.rank < $1.item.rank },
      steps: try StepLine.shown(steps, of: person, to: member, on: today, in: session),
      coming: timeline.coming.sorted { $0.day < $1.day },
      themes: try CarriedThemes.load(of: person.id, for: listener ?? member, on: today, in: session)
        .lines.filter { $0.carrier != nil && isNamed },
      referent: header.referent.map { referent in
        isNamed
          ? "\(referent.name), \(referent.structure)" : Disclosure.maskedPrescriber
      })
  }

  /// Somebody of that structure, as the rules of disclosure see her.
  private static func seat(_ structure: Structure) -> Member {
    Member(
      account: ID(""), name: "", structure: structure.id, structureName: structure.name,
      structureKind: structure.kind, territory: structure.territory, role: .member,
      isAdministrator: false)
  }
}
