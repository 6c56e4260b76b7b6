import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The « diagnostic de prescription »: with her, what is sent is chosen, and an authorised
/// prescriber opens the eligibility. Who is not one sees what she can do instead.
package struct PrescribePath: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package struct Sheet: Sendable {
    package let person: Disclosed<Person>
    package let standing: PrescriberStanding
    /// What the structure wrote with her that an employer may receive, in the order of the page.
    package let sendable: [(item: ShareableItem, words: String)]
    /// What was chosen the last time.
    package let chosen: Set<ShareableItem>
    package let assessment: SupportAssessment?
    /// The prescribers' decision still valid today, if any.
    package let current: EligibilityDiagnosis?
    /// To be confirmed with her, each with what lets suppose it.
    package let suggested: [CriterionSuggestion]
    package let today: Day
    package let structure: ID<Structure>
    /// Authorised prescribers of the territory, some of them by name, for who is not one.
    package let authorisedNearby: [String]
    /// Employers kept in sight with her.
    package let shortlist: Shortlist
    /// Papers gathered with her before, as far as this structure may read them.
    package let gathered: [GatheredPapers]
    /// An employer's side notes down no paper before a self-prescription.
    package let gathers: Bool
  }

  package func open(_ id: ID<Person>, for member: Member) async throws -> Sheet {
    let moment = dependencies.moment
    let sheet = try await dependencies.database.read { session in
      let person = try AssessmentAccess.write(id, by: member, on: moment.today, in: session)
      let structure = try StructureStore.load(member.structure, in: session)
      let standing = Self.standing(of: structure, on: moment.today)
      let current = try EligibilityStore.byPrescribers(of: id, in: session)
        .first { $0.isValid(on: moment.today) }?.seen(by: member.structure)
      let assessment = try AssessmentStore.latest(of: id, by: member.structure, in: session)
      return Sheet(
        person: person, standing: standing, sendable: Self.sendable(person, by: member),
        chosen: try current.map { diagnosis in
          diagnosis.author.structure == member.structure
            ? try EligibilityStore.selection(of: diagnosis.id, in: session) : []
        } ?? [],
        assessment: assessment,
        current: current,
        suggested: CriterionSuggestions.drawn(
          birth: person.birth, commune: person.commune, structure: member.structureKind,
          assessment: assessment?.content,
          notes: person.notes.filter { $0.recordedBy == member.structure }, on: moment.today),
        today: moment.today, structure: member.structure,
        authorisedNearby: standing.isAuthorised
          ? [] : try AuthorisedNearby.names(member, on: moment.today, in: session),
        shortlist: try Shortlist.load(of: id, keptBy: member.structure, in: session),
        gathered: try GatheredPapers.readable(person, by: member, in: session),
        gathers: member.family != .employer)
    }
    readings.note(id, by: member, at: moment.instant)
    return sheet
  }

  /// - Parameter proofs: papers seen, of the criteria ticked; none is asked of a prescriber.
  /// - Throws: `Refusal.notAllowed` for a structure that is not an authorised prescriber,
  ///   `Refusal.invalid` for criteria that contradict each other.
  package func callAsFunction(
    _ id: ID<Person>, sending items: Set<ShareableItem>, criteria: Set<EligibilityCriterion>,
    proofs: [EligibilityProof] = [], by member: Member
  ) async throws -> EligibilityDiagnosis {
    let moment = dependencies.moment
    let newID: ID<EligibilityDiagnosis> = dependencies.newID()
    return try await dependencies.database.write { session in
      let person = try AssessmentAccess.write(id, by: member, on: moment.today, in: session)
      let structure = try StructureStore.load(member.structure, in: session)
      guard Self.standing(of: structure, on: moment.today).isAuthorised else {
        throw Refusal.notAllowed(PrescriptionMessages.notAuthorised)
      }
      let answer = EligibilityRules.prescription(criteria)
      if case .doesNotFit = answer {
        throw Refusal.invalid(
          UserMessage(answer.reason, detail: answer.wayForward, field: "criteres"))
      }
      let diagnosis = EligibilityDiagnosis(
        id: newID, person: id, author: .authorisedPrescriber(member.structure),
        criteria: criteria, madeOn: moment.today)
      try EligibilityStore.endPrescribers(of: id, on: moment.today, in: session)
      try EligibilityStore.save(
        diagnosis, proofs: proofs.filter { criteria.contains($0.criterion) }, in: session)
      try EnvisagedStore.attach(to: diagnosis, in: session)
      let sendable = Set(Self.sendable(person, by: member).map(\.item))
      let kept = items.intersection(sendable)
      let assessment = try AssessmentStore.latest(of: id, by: member.structure, in: session)
      try EligibilityStore.keep(kept, from: assessment?.id, for: diagnosis.id, in: session)
      try Journal.append(
        JournalEvent(
          .prescriptionDiagnosed,
          [
            .diagnosis: diagnosis.id.text, .endsOn: diagnosis.expiresOn.description,
            .items: ShareableItem.allCases.filter { kept.contains($0) }.map(\.code)
              .joined(separator: " "),
          ]),
        about: .person(id), by: JournalActor(member), at: moment.instant, in: session)
      return diagnosis
    }
  }

  private static func standing(of structure: Structure?, on day: Day) -> PrescriberStanding {
    guard let structure else { return .referrerOnly }
    return Domain.standing(of: structure.kind, authorisation: structure.authorisation, on: day)
  }

  /// Her wish and the sentences of the structure, less what no employer may receive.
  private static func sendable(_ person: Disclosed<Person>, by member: Member)
    -> [(item: ShareableItem, words: String)]
  {
    var list: [(item: ShareableItem, words: String)] = []
    if let wish = person.wish { list.append((.wish, wish.words)) }
    for item in ShareableItem.proposable(to: .employer) {
      guard
        let note = person.notes.first(where: {
          $0.item == item && $0.recordedBy == member.structure
        })
      else { continue }
      list.append((item, note.words))
    }
    return list
  }
}

/// Structures of the territory that may validate an eligibility, some of them, by name.
enum AuthorisedNearby {
  static func names(_ member: Member, on day: Day, in session: any SQLSession) throws -> [String] {
    guard let territory = member.territory else { return [] }
    let kinds = StructureKind.allCases.filter {
      standing(of: $0, authorisation: .byKind, on: day).isAuthorised
    }
    return try session.all(
      """
      SELECT name FROM structure
      WHERE territory_id = \(territory) AND kind IN (\(list: kinds)) AND id <> \(member.structure)
      ORDER BY name LIMIT 6
      """
    ) { $0.text(0) }
  }
}
