import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Someone who may not validate an eligibility gathers the papers with her, for the prescriber who
/// will. Nothing is opened, and the criteria stay out of the journal: others read it.
package struct GatherCriteria: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter proofs: the days written on the papers, of the criteria ticked.
  /// - Throws: `Refusal.invalid` for criteria that contradict each other.
  package func callAsFunction(
    _ criteria: Set<EligibilityCriterion>, proofs: [EligibilityProof], with person: ID<Person>,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      _ = try AssessmentAccess.write(person, by: member, on: moment.today, in: session)
      guard member.family != .employer else { throw Refusal.notFound }
      let may = EligibilityCriterion.gatherable(by: RecipientKind(member.structureKind))
      let kept = criteria.intersection(may)
      let answer = EligibilityRules.prescription(kept)
      if case .doesNotFit = answer {
        throw Refusal.invalid(
          UserMessage(answer.reason, detail: answer.wayForward, field: "criteres"))
      }
      try GatheredStore.replace(
        kept.sorted { $0.number < $1.number }.map { criterion in
          GatheredCriterion(
            criterion: criterion, structure: member.structure,
            proofOn: proofs.first { $0.criterion == criterion }?.issuedOn,
            gatheredOn: moment.today)
        }, of: person, by: member.structure, in: session)
      try Journal.append(
        JournalEvent(.criteriaGathered, [.count: String(kept.count)]), about: .person(person),
        by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}

/// What was gathered with her and that one structure may read, with who gathered it.
package struct GatheredPapers: Sendable {
  package let criterion: EligibilityCriterion
  package let proofOn: Day?
  package let gatheredOn: Day
  package let structureName: String
  package let isOurs: Bool

  static func readable(
    _ person: Disclosed<Person>, by member: Member, in session: any SQLSession
  ) throws -> [GatheredPapers] {
    let readable = try GatheredStore.of(person.id, in: session).filter {
      $0.isReadable(by: member.structure, agreed: person.agreed)
    }
    guard !readable.isEmpty else { return [] }
    let structures = try StructureStore.load(
      Array(Set(readable.map(\.structure))), in: session)
    return readable.map {
      GatheredPapers(
        criterion: $0.criterion, proofOn: $0.proofOn, gatheredOn: $0.gatheredOn,
        structureName: structures[$0.structure]?.name ?? "",
        isOurs: $0.structure == member.structure)
    }
  }
}
