import Domain
import Kernel
import SQL
import Store
import Surroundings

/// `/logement` of a structure: its places and who is where, this week's moves, the measures it
/// carries, and the news that are due.
package struct HouseBoard: Sendable {
  package struct Room: Sendable {
    package let place: HousingPlace
    package let commune: String?
    package let stays: [Guest]
    /// Persons there whose name the viewer may not read, children without a file included.
    package let unnamed: Int
    package var taken: Int { stays.reduce(0) { $0 + $1.stay.persons } + hiddenPersons }
    let hiddenPersons: Int
  }
  package struct Guest: Sendable {
    package let stay: Stay
    package let name: String
    package let mayWrite: Bool
  }
  package struct Move: Sendable {
    package let day: Day
    /// Nil when the viewer may not read her name.
    package let name: String?
    package let isArrival: Bool
    package let detail: String
  }
  package struct Line: Sendable {
    package let measure: HousingMeasure
    package let name: String
    package let label: String
    package let mayNote: Bool
  }
  package let rooms: [Room]
  package let occupancy: Occupancy
  package let moves: [Move]
  package let week: DayRange
  /// Measures that run, carried or opened by the structure; the first ones.
  package let measures: [Line]
  package let hasMore: Bool
  /// Of those of two years, how homes hold at 3, 6 and 12 months.
  package let held: [(month: Int, held: HomesHeld)]
  package let keepsPlaces: Bool
  package let today: Day
}

package struct ReadHouse: Sendable {
  package static let pageSize = 100
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> HouseBoard {
    guard member.family != .employer else { throw Refusal.notFound }
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let keeps = HousingAccess.keepsPlaces(of: member.structure, member)
      let places =
        keeps ? try HousingPlaceStore.open(at: member.structure, on: today, in: session) : []
      let present = keeps ? try StayStore.present(at: member.structure, in: session) : []
      let week = DayRange(today.adding(days: -6), today)!
      let moves =
        keeps ? try StayStore.moves(at: member.structure, during: week, in: session) : []
      let measures = try HousingMeasureStore.running(
        at: member.structure, limit: Self.pageSize + 1, in: session)
      let two = try HousingMeasureStore.outlines(
        at: member.structure, since: today.adding(years: -2), in: session)
      let ids = Set(
        present.map(\.person) + moves.map(\.person) + measures.map(\.person)
      ).sorted()
      let seen = try PeopleStore.disclosed(ids, to: member, on: today, in: session)
      let circles = try CircleStore.members(of: measures.map(\.person), in: session)
      return HouseBoard(
        rooms: try rooms(places, present, seen, in: session),
        occupancy: Occupancy(
          taken: present.reduce(0) { $0 + $1.persons },
          capacity: places.reduce(0) { $0 + $1.capacity }),
        moves: lines(moves, seen, week), week: week,
        measures: measures.prefix(Self.pageSize).compactMap {
          line($0, seen[$0.person], circles[$0.person] ?? [], member, today)
        },
        hasMore: measures.count > Self.pageSize,
        held: HousingMeasure.checkMonths.map {
          (month: $0, held: HomesHeld(two, month: $0, on: today))
        },
        keepsPlaces: keeps, today: today)
    }
  }

  private func rooms(
    _ places: [HousingPlace], _ present: [Stay], _ seen: [ID<Person>: Disclosed<Person>],
    in session: any SQLSession
  ) throws -> [HouseBoard.Room] {
    let byPlace = Dictionary(grouping: present, by: \.place)
    var communes: [INSEECode: String] = [:]
    for code in Set(places.compactMap(\.commune)) {
      communes[code] = try CommuneNames.name(of: code, in: session)
    }
    return places.map { place in
      let stays = byPlace[place.id] ?? []
      let named = stays.compactMap { stay in
        seen[stay.person].map {
          HouseBoard.Guest(stay: stay, name: $0.name, mayWrite: $0.standing.mayWrite)
        }
      }
      let hidden = stays.filter { seen[$0.person] == nil }.reduce(0) { $0 + $1.persons }
      return HouseBoard.Room(
        place: place, commune: place.commune.flatMap { communes[$0] }, stays: named,
        unnamed: hidden + named.reduce(0) { $0 + $1.stay.dependants }, hiddenPersons: hidden)
    }
  }

  private func lines(
    _ moves: [Stay], _ seen: [ID<Person>: Disclosed<Person>], _ week: DayRange
  ) -> [HouseBoard.Move] {
    moves.flatMap { stay -> [HouseBoard.Move] in
      let name = seen[stay.person]?.name
      var found: [HouseBoard.Move] = []
      if week.contains(stay.enteredOn) {
        found.append(
          HouseBoard.Move(
            day: stay.enteredOn, name: name, isArrival: true,
            detail: name == nil || stay.origin == .notSaid ? "" : stay.origin.label))
      }
      if let end = stay.end, week.contains(end.on) {
        found.append(
          HouseBoard.Move(
            day: end.on, name: name, isArrival: false,
            detail: name == nil ? "" : end.reason.label))
      }
      return found
    }.sorted { $0.day > $1.day }
  }

  private func line(
    _ measure: HousingMeasure, _ person: Disclosed<Person>?, _ circle: [CircleMember],
    _ member: Member, _ today: Day
  ) -> HouseBoard.Line? {
    guard let person else { return nil }
    let isHome =
      person.openedBy == member.structure
      || circle.contains {
        $0.isReferent && $0.isPresent(on: today) && $0.structure == member.structure
      }
    let reading = HousingAccess.measure(
      measure, for: member,
      file: HousingAccess.file(
        standing: person.standing, items: person.items, isHomeTeam: isHome, viewer: member))
    guard reading >= .team else { return nil }
    return HouseBoard.Line(
      measure: measure, name: person.name, label: measure.kind.label(for: reading),
      mayNote: HousingAccess.mayNote(
        in: measure, by: member, standing: person.standing, reading: reading))
  }
}
