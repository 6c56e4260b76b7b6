import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Where the persons of the stories live: rooms of two CHRS and a CADA, and measures of every kind.
extension StoryPlayer {
  mutating func tellHomes() async throws {
    clock.move(to: now.instant.adding(seconds: -60))
    for home in demoRooms { try await openRooms(home) }
    for measure in demoMeasures { try await tell(measure) }
  }

  private func openRooms(_ house: DemoRooms) async throws {
    let keeper = try member(house.keeper)
    let keep = KeepPlaces(dependencies)
    for room in house.rooms {
      let place = try await keep.open(
        PlaceDraft(
          name: typeset(room.name), kind: room.kind, capacity: room.capacity,
          commune: demoCommune(house.city).insee, address: room.address,
          isConfidential: room.isConfidential, transport: .some),
        from: now.today.adding(days: -900), by: keeper)
      for guest in room.guests { try await moveIn(guest, to: place) }
    }
  }

  private func moveIn(_ guest: DemoGuest, to place: ID<HousingPlace>) async throws {
    let (person, companion) = try await near(guest.story)
    if guest.children > 0 {
      try await KeepHousehold(dependencies).form(
        person, with: [], dependants: guest.children, by: companion)
    }
    let stays = try await MoveIn(dependencies)(
      person, to: place, on: now.today.adding(days: -guest.since), origin: guest.origin,
      by: companion)
    if let (days, reason) = guest.left, let stay = stays.first {
      try await MoveOut(dependencies)(
        stay, StayEnd(on: now.today.adding(days: -days), reason: reason), by: companion)
    }
  }

  private func tell(_ demo: DemoMeasure) async throws {
    let (person, companion) = try await near(demo.story)
    let start = now.today.adding(days: -demo.since)
    let id = try await OpenHousingMeasure(dependencies)(
      HousingMeasureFacts(
        person: person, kind: demo.kind, operator: demo.place.id, supportOffered: demo.offered,
        supportNeeded: demo.needed, startsOn: start,
        commune: INSEECode(demoCommune(demo.city).insee),
        writtenReason: demo.reason.map(typeset), transport: .some, ways: demo.ways),
      by: companion)
    let change = ChangeHousingMeasure(dependencies)
    var version = 1
    func measure() async throws -> HousingMeasure {
      guard
        let found = try await dependencies.database.read({
          try HousingMeasureStore.load(id, in: $0)
        })
      else { throw DemoFault(demo.story, "pas de mesure") }
      return found
    }
    for words in demo.reviews {
      guard let review = try await measure().nextReview else { break }
      try await change.hold(
        review.id, of: id, on: min(review.plannedOn, now.today), words: typeset(words),
        version: version, by: companion)
      version += 1
    }
    if let (days, kind) = demo.sign {
      try await change.note(
        kind, seenOn: now.today.adding(days: -days), in: id, version: version, by: companion)
      version += 1
    }
    for answer in demo.news {
      guard let due = try await measure().dueCheck(on: now.today) else { break }
      try await change.answer(due.round, answer, of: id, version: version, by: companion)
      version += 1
    }
    if let days = demo.slid {
      try await change.slide(
        id, on: now.today.adding(days: -days), version: version, by: companion)
    }
    if let (days, kind, way) = demo.ended {
      try await change.end(
        id, HousingEnd(on: now.today.adding(days: -days), kind: kind, way: way), version: version,
        by: companion)
    }
  }

  /// The person of a story and who accompanies her now, at home.
  private func near(_ key: String) async throws -> (ID<Person>, Member) {
    guard let index = stories.firstIndex(where: { $0.key == key }), let person = persons[index]
    else { throw DemoFault(key, "non ouvert") }
    let place = stories[index].place.id
    let today = now.today
    let found = try await dependencies.database.read { session -> Member? in
      let circle = try CircleStore.members(of: person, in: session).filter {
        $0.isPresent(on: today) && $0.structure == place && Standing.inCircle($0.role).mayWrite
      }
      guard let one = circle.first(where: \.isReferent) ?? circle.first else { return nil }
      return try AccountStore.member(one.account, of: place, in: session)
    }
    guard let found else { throw DemoFault(key, "personne de sa structure autour d’elle") }
    return (person, found)
  }
}
