import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the form of a committee starts from.
package struct CommitteeStart: Sendable {
  package struct Choice: Sendable {
    package let structure: ID<Structure>
    package let name: String
  }
  package let number: Int
  /// SIAE of the territory with PHC or CVG; for an employer, itself.
  package let employers: [Choice]
  /// Structures met in the circles of the persons one reads.
  package let others: [Choice]
  package let today: Day
}

package struct CommitteeEntry: Sendable, Hashable {
  package var starts: LocalTime
  package var minutes: Int
  package var place: String
  package var employers: Set<ID<Structure>>
  package var others: Set<ID<Structure>>
  /// PHC, CVG or both; empty for all employees.
  package var programmes: Set<Programme>

  package init(
    starts: LocalTime, minutes: Int = 120, place: String = "", employers: Set<ID<Structure>>,
    others: Set<ID<Structure>> = [], programmes: Set<Programme> = [.phc, .cvg]
  ) {
    self.starts = starts
    self.minutes = minutes
    self.place = place
    self.employers = employers
    self.others = others
    self.programmes = programmes
  }
}

/// Opens a committee over the employees of one or several SIAE: one page each.
package struct OpenCommittee: Sendable {
  package static let most = 200
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func start(by member: Member) async throws -> CommitteeStart {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      try Self.start(by: member, on: today, in: session)
    }
  }

  package func callAsFunction(_ entry: CommitteeEntry, by member: Member) async throws
    -> ID<Committee>
  {
    let moment = dependencies.moment
    let id = dependencies.newID(Committee.self)
    do {
      return try await dependencies.database.write { session in
        try open(entry, id, by: member, at: moment, in: session)
      }
    } catch let failure as SQLFailure where failure.kind == .duplicate {
      throw Refusal.changedMeanwhile(
        UserMessage(
          "Un autre comité vient de prendre ce numéro.",
          detail: "Recommencez\u{A0}: le suivant est libre."))
    }
  }

  private func open(
    _ entry: CommitteeEntry, _ id: ID<Committee>, by member: Member, at moment: Moment,
    in session: any SQLSession
  ) throws -> ID<Committee> {
    let start = try Self.start(by: member, on: moment.today, in: session)
    let employers = start.employers.map(\.structure).filter(entry.employers.contains)
    let others = start.others.map(\.structure).filter(entry.others.contains)
    guard !employers.isEmpty else { throw Refusal.invalid(CommitteeSentences.employersMissing) }
    let problems =
      MeetingRules.checkFuture(entry.starts, at: ParisTime.start(of: moment.today))
      + PersonFileRules.checkNote(entry.place, field: "lieu")
      + (MeetingRules.durations.contains(entry.minutes)
        ? [] : [UserMessage("Donner une durée entre 15 minutes et 8 heures.", field: "duree")])
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let persons = try employees(of: employers, entry.programmes, on: moment.today, in: session)
    guard !persons.isEmpty else { throw Refusal.invalid(CommitteeSentences.nobody) }
    guard persons.count <= Self.most else { throw Refusal.invalid(CommitteeSentences.tooMany) }
    let committee = Committee(
      id: id, organiser: member.account, structure: member.structure, number: start.number,
      starts: entry.starts, minutes: entry.minutes, place: entry.place,
      programmes: entry.programmes,
      parties: employers.map { CommitteeParty($0, isEmployer: true) }
        + others.filter { !employers.contains($0) }.map { CommitteeParty($0, isEmployer: false) })
    try MeetingCommitteeStore.insert(committee, at: moment.instant, in: session)
    for person in persons {
      let meeting = Meeting(
        id: dependencies.newID(), person: person, organiser: member.account,
        structure: member.structure, committee: id,
        plan: MeetingPlan(
          kind: .followUp, starts: entry.starts, minutes: entry.minutes, place: entry.place),
        herPart: HerPart(.toTell))
      try MeetingStore.insert(meeting, at: moment.instant, in: session)
      try noteMeeting(
        .meetingPlanned, meeting, by: JournalActor(member), at: moment, in: session)
    }
    return id
  }

  /// Everyone with a contract that runs there today, whatever its opener may read of her: the pages
  /// are shown to those who may.
  private func employees(
    of employers: [ID<Structure>], _ programmes: Set<Programme>, on today: Day,
    in session: any SQLSession
  ) throws -> [ID<Person>] {
    let wanted = programmes.contractKinds
    return try employers.flatMap { employer in
      try ContractStore.ofStructure(employer, during: DayRange(today, today)!, in: session)
        .filter { wanted.isEmpty || wanted.contains($0.kind) }
        .filter { $0.status(on: today) != .ended }.map(\.person)
    }.firsts { $0 }
  }

  static func start(by member: Member, on today: Day, in session: any SQLSession) throws
    -> CommitteeStart
  {
    guard CommitteeAccess.mayOpen(member) else { throw Refusal.notFound }
    let employers: [Structure]
    if member.family == .employer {
      employers = try StructureStore.load(member.structure, in: session).map { [$0] } ?? []
    } else {
      employers =
        try member.territory.map {
          try MeetingCommitteeStore.employers(in: $0, session: session)
        } ?? []
    }
    let around = try MeetingCommitteeStore.structuresAround(member, on: today, in: session)
    let names = try StructureStore.load(around, in: session)
    return CommitteeStart(
      number: try MeetingCommitteeStore.nextNumber(of: member.structure, in: session),
      employers: employers.map { CommitteeStart.Choice(structure: $0.id, name: $0.name) },
      others: around.compactMap { id in
        guard id != member.structure, !employers.contains(where: { $0.id == id }),
          let structure = names[id]
        else { return nil }
        return CommitteeStart.Choice(structure: id, name: structure.name)
      }.sorted { $0.name < $1.name },
      today: today)
  }
}

extension Set where Element == Programme {
  /// The contracts a committee on these programmes looks at; empty for all.
  var contractKinds: Set<ContractKind> {
    var kinds: Set<ContractKind> = []
    if contains(.phc) { kinds.insert(.cddiPHC) }
    if contains(.cvg) { kinds.insert(.cddiCVG) }
    return kinds
  }
}
