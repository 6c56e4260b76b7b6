import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Keeps today's point as a new version, with her wish and the sentences she may share.
package struct SaveAssessment: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package enum Outcome: Sendable {
    case saved(SupportAssessment)
    /// Somebody of the structure kept another point since the form was opened: nothing was
    /// written, both are to be shown.
    case changedMeanwhile(SupportAssessment, by: String)
  }

  /// - Parameter base: the number of the point the form was opened on; 0 when there was none.
  package func callAsFunction(
    _ content: AssessmentContent, of id: ID<Person>, after base: Int, by member: Member
  ) async throws -> Outcome {
    let problems = AssessmentRules.problems(of: content)
    guard problems.isEmpty else { throw Refusal.invalid(problems.map(\.message)) }
    let moment = dependencies.moment
    let kept = content.limited(to: RecipientKind(member.structureKind))
    do {
      return try await save(kept, of: id, after: base, by: member, at: moment)
    } catch let failure as SQLFailure where failure.kind == .duplicate {
      // Two points were kept at the same instant: this time the other one is seen.
      return try await save(kept, of: id, after: base, by: member, at: moment)
    }
  }

  private func save(
    _ kept: AssessmentContent, of id: ID<Person>, after base: Int, by member: Member,
    at moment: Moment
  ) async throws -> Outcome {
    let newID: ID<SupportAssessment> = dependencies.newID()
    let wishID: ID<Wish> = dependencies.newID()
    return try await dependencies.database.write { session in
      let person = try AssessmentAccess.write(id, by: member, on: moment.today, in: session)
      let previous = try AssessmentStore.latest(of: id, by: member.structure, in: session)
      if let previous, previous.number != base {
        let names = try AccountStore.names([previous.author], in: session)
        return .changedMeanwhile(previous, by: names[previous.author] ?? "")
      }
      let assessment = SupportAssessment(
        id: newID, person: id, structure: member.structure, author: member.account,
        number: (previous?.number ?? 0) + 1, madeOn: moment.today, content: kept)
      try AssessmentStore.add(assessment, in: session)
      try Journal.append(
        JournalEvent(.assessmentSaved, [.version: String(assessment.number)]),
        about: .person(id), by: JournalActor(member), at: moment.instant, in: session)
      if !kept.wish.isEmpty, kept.wish != person.wish?.words {
        let wish = Wish(words: kept.wish, saidOn: moment.today, recordedBy: member.structure)
        try PeopleStore.add(wish, id: wishID, of: id, at: moment.instant, in: session)
        try Journal.append(
          JournalEvent(.wishSaid), about: .person(id), by: JournalActor(member),
          at: moment.instant, in: session)
      }
      try Self.renewSentences(
        of: person, from: previous?.content, to: kept, by: member, at: moment, in: session)
      return .saved(assessment)
    }
  }

  /// The sentences of the structure follow the assessment, except those written by hand with her.
  private static func renewSentences(
    of person: Disclosed<Person>, from previous: AssessmentContent?, to next: AssessmentContent,
    by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    var written: [ShareableItem] = []
    for item in AssessmentSentences.items(for: RecipientKind(member.structureKind)) {
      let current = person.notes.first {
        $0.item == item && $0.recordedBy == member.structure
      }?.words
      guard
        let words = AssessmentSentences.renewed(
          item, current: current, previous: previous, next: next)
      else { continue }
      try PeopleStore.record(
        ItemNote(
          item: item, words: words, recordedBy: member.structure, recordedOn: moment.today),
        of: person.id, in: session)
      written.append(item)
    }
    guard !written.isEmpty else { return }
    try Journal.append(
      JournalEvent(.itemRecorded, [.items: written.map(\.code).joined(separator: " ")]),
      about: .person(person.id), by: JournalActor(member), at: moment.instant, in: session)
  }
}
