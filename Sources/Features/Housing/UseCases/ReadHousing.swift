import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Where a person lives and lived, as one viewer may read it.
package struct PersonHomes: Sendable {
  package let header: PersonHeader
  /// The kind alone, for an employer she agreed to tell; nil when nothing is known or shared.
  package let kindNow: String?
  /// The latest first; empty below `.path`.
  package let stays: [SeenStay]
  package let measures: [SeenHome]
  /// Those she lives with, as the viewer may name them; nil when no household is noted.
  package let household: SeenHousehold?
  /// Persons the viewer follows and who could live with her: for the form of a household.
  package let nearby: [(id: ID<Person>, name: String)]
  package let today: Day

  package var reading: HousingReading { header.housing }
  package var mayWrite: Bool { header.mayWrite && reading >= .team }
  package var current: SeenStay? { stays.first { $0.stay.isRunning } }
}

/// A stay as one viewer may read it.
package struct SeenStay: Sendable {
  package let stay: Stay
  /// « CHRS », « Logement ».
  package let kind: String
  /// Nil when the viewer may not know which structure.
  package let structure: String?
  /// The place and its address, for those who work there.
  package let place: String?
  package let address: String?
}

/// A measure on her line.
package struct SeenHome: Sendable {
  package let measure: HousingMeasure
  package let label: String
  package let `operator`: String?
  /// The viewer may open its page.
  package let isOpen: Bool
}

package struct SeenHousehold: Sendable {
  package let household: Household
  /// Names the viewer may read, the person herself left out.
  package let names: [String]
  /// Others with a file she may not read.
  package let unnamed: Int
}

/// One measure with what its page shows.
package struct OpenedMeasure: Sendable {
  package let seen: SeenMeasure
  package let label: String
  package let operatorName: String
  package let openedBy: String
  package let commune: String?
  /// Her words, when the viewer may read them.
  package let wish: Wish?
  package let job: HousingJobFacts?
  package let fit: HousingFit
  /// The viewer may open her file.
  package let mayOpenFile: Bool
  package let mayCallSynthesis: Bool
  package let today: Day

  package var measure: HousingMeasure { seen.measure }
  package var reading: HousingReading { seen.reading }
}

/// Reads where a person lives, and one measure of hers.
package struct ReadHousing: Sendable {
  let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(of id: ID<Person>, by member: Member) async throws -> PersonHomes {
    let moment = dependencies.moment
    let homes = try await dependencies.database.read { session in
      try self.homes(of: id, by: member, on: moment.today, in: session)
    }
    readings.note(id, by: member, at: moment.instant, items: homes.header.person.agreed)
    return homes
  }

  package func measure(_ id: ID<HousingMeasure>, by member: Member) async throws -> OpenedMeasure {
    let moment = dependencies.moment
    let opened = try await dependencies.database.read { session in
      try self.opened(id, by: member, on: moment.today, in: session)
    }
    readings.note(
      opened.measure.person, by: member, at: moment.instant, items: opened.seen.person.agreed)
    return opened
  }

  /// How a proposed measure fits her, before anybody opens it.
  package func fit(_ facts: HousingMeasureFacts, by member: Member) async throws -> HousingFit {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let person = try PeopleStore.disclosed(facts.person, to: member, on: today, in: session)
      return try HousingJob.fit(
        facts, for: member, standing: person.standing, items: person.items, on: today, in: session)
    }
  }

  private func homes(
    of id: ID<Person>, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> PersonHomes {
    let header = try PersonHeader.load(id, by: member, on: today, in: session)
    let reading = header.housing
    guard reading > .none else {
      return PersonHomes(
        header: header, kindNow: nil, stays: [], measures: [], household: nil, nearby: [],
        today: today)
    }
    let stays = try StayStore.ofPerson(id, in: session)
    let measures = try HousingMeasureStore.ofPerson(id, in: session)
    let structures = try StructureStore.load(
      Array(Set(stays.map(\.structure) + measures.map(\.operator))), in: session)
    let kindNow =
      measures.first { $0.status(on: today) == .running || $0.status(on: today) == .slid }
      .map { $0.slidOn == nil ? $0.kind.maskedLabel : "Logement à son nom" }
      ?? stays.first(where: \.isRunning).flatMap { structures[$0.structure]?.kind.shortLabel }
    guard reading >= .path else {
      return PersonHomes(
        header: header, kindNow: kindNow, stays: [], measures: [], household: nil, nearby: [],
        today: today)
    }
    let places = try HousingPlaceStore.load(stays.map(\.place), in: session)
    let seenStays = stays.map { stay in
      let works = stay.structure == member.structure
      return SeenStay(
        stay: stay, kind: structures[stay.structure]?.kind.shortLabel ?? "Hébergement",
        structure: works || reading >= .team || header.person.items.contains(.referentStructure)
          ? structures[stay.structure]?.name : nil,
        place: works ? places[stay.place]?.name : nil,
        address: works ? places[stay.place]?.address : nil)
    }
    return PersonHomes(
      header: header, kindNow: kindNow, stays: seenStays,
      measures: measures.map { measure in
        let own = HousingAccess.measure(measure, for: member, file: reading)
        return SeenHome(
          measure: measure, label: measure.kind.label(for: own),
          operator: HousingAccess.namesOperator(of: measure, own)
            ? structures[measure.operator]?.name : nil,
          isOpen: own >= .team)
      },
      household: reading >= .team
        ? try household(of: id, by: member, on: today, in: session) : nil,
      nearby: reading >= .team && header.mayWrite
        ? try nearby(id, by: member, on: today, in: session) : [],
      today: today)
  }

  private func nearby(
    _ id: ID<Person>, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> [(id: ID<Person>, name: String)] {
    let ids = try PeopleLists.followed(
      by: member, startingWith: "", after: nil, on: today, limit: 100, in: session
    ).map(\.person).filter { $0 != id }
    let seen = try PeopleStore.disclosed(ids, to: member, on: today, in: session)
    return ids.compactMap { other in seen[other].map { (id: other, name: $0.name) } }
  }

  private func household(
    of id: ID<Person>, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> SeenHousehold? {
    guard let household = try HouseholdStore.of(id, in: session) else { return nil }
    let others = household.members.filter { $0 != id }.sorted()
    let seen = try PeopleStore.disclosed(others, to: member, on: today, in: session)
    return SeenHousehold(
      household: household, names: others.compactMap { seen[$0]?.name },
      unnamed: others.count - seen.count)
  }

  private func opened(
    _ id: ID<HousingMeasure>, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> OpenedMeasure {
    let seen = try HousingDesk.seen(id, by: member, on: today, in: session)
    let measure = seen.measure
    let person = seen.person
    let structures = try StructureStore.load(
      [measure.operator, measure.openedBy], in: session)
    let isCircle = if case .inCircle = person.standing { true } else { false }
    return OpenedMeasure(
      seen: seen, label: measure.kind.label(for: seen.reading),
      operatorName: HousingAccess.namesOperator(of: measure, seen.reading)
        ? structures[measure.operator]?.name ?? "" : Disclosure.maskedPrescriber,
      openedBy: structures[measure.openedBy]?.name ?? "",
      commune: try measure.facts.commune.flatMap { try CommuneNames.name(of: $0, in: session) },
      wish: person.wish,
      job: try HousingJob.facts(
        of: person.id, for: member, standing: person.standing, items: person.items, on: today,
        in: session),
      fit: try HousingJob.fit(
        measure.facts, for: member, standing: person.standing, items: person.items, on: today,
        in: session),
      mayOpenFile: isCircle,
      mayCallSynthesis: isCircle && person.standing.mayWrite, today: today)
  }
}
