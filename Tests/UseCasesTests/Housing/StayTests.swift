import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct StayTests {
  private func room(
    _ fixture: Fixture, _ capacity: Int, name: String = "Chambre 12",
    by member: Member = Fixture.camille
  ) async throws -> ID<HousingPlace> {
    try await KeepPlaces(fixture.dependencies).open(
      PlaceDraft(name: name, kind: .familyRoom, capacity: capacity), by: member)
  }

  private func present(_ fixture: Fixture, _ place: ID<HousingPlace>) async throws -> [Stay] {
    try await fixture.database.read { try StayStore.present(in: place, $0) }
  }

  @Test(
    "Deux arrivées au même instant pour la dernière place: une seule gagne",
    arguments: Engine.available)
  func lastPlace(_ engine: Engine) async throws {
    let fixture = try await Fixture.openWithHomes(engine)
    let place = try await room(fixture, 1)
    var persons: [ID<Person>] = []
    for name in ["omar", "nour", "lina", "sami"] {
      persons.append(try await fixture.openPerson(name))
    }
    let today = fixture.today
    let entered = await withTaskGroup(of: Bool.self) { group in
      for person in persons {
        group.addTask {
          do {
            try await MoveIn(fixture.dependencies)(
              person, to: place, on: today, by: Fixture.camille)
            return true
          } catch Refusal.invalid(let messages) {
            #expect(messages.first?.field == "lieu")
            return false
          } catch Refusal.changedMeanwhile { return false } catch {
            Issue.record(error)
            return false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(entered == 1)
    #expect(try await present(fixture, place).count == 1)
  }

  @Test("Un ménage arrive ensemble, ou personne n’arrive", arguments: Engine.available)
  func together(_ engine: Engine) async throws {
    let fixture = try await Fixture.openWithHomes(engine)
    try await fixture.openFile()
    let omar = try await fixture.openPerson("omar")
    try await KeepHousehold(fixture.dependencies).form(
      Fixture.leila.id, with: [omar], dependants: 2, by: Fixture.camille)
    let small = try await room(fixture, 3, name: "Petite")
    await #expect(throws: Refusal.invalid(StayRefusal.placeFull(free: 3, asked: 4).message)) {
      try await MoveIn(fixture.dependencies)(
        Fixture.leila.id, to: small, on: fixture.today, by: Fixture.camille)
    }
    #expect(try await present(fixture, small).isEmpty)
    let large = try await room(fixture, 4, name: "Grande")
    try await MoveIn(fixture.dependencies)(
      Fixture.leila.id, to: large, on: fixture.today, by: Fixture.camille)
    let stays = try await present(fixture, large)
    #expect(Set(stays.map(\.person)) == [Fixture.leila.id, omar])
    #expect(stays.reduce(0) { $0 + $1.persons } == 4)
    let board = try await ReadHouse(fixture.dependencies)(by: Fixture.camille)
    #expect(board.occupancy.text == "4/7, soit 57,1\u{A0}%")
  }

  @Test("Un ménage ne se sépare pas au milieu d’un séjour", arguments: Engine.available)
  func noSplit(_ engine: Engine) async throws {
    let fixture = try await Fixture.openWithHomes(engine)
    try await fixture.openFile()
    let omar = try await fixture.openPerson("omar")
    let keep = KeepHousehold(fixture.dependencies)
    try await keep.form(Fixture.leila.id, with: [omar], dependants: 0, by: Fixture.camille)
    let place = try await room(fixture, 2)
    let stays = try await MoveIn(fixture.dependencies)(
      Fixture.leila.id, to: place, on: fixture.today.adding(days: -9), by: Fixture.camille)
    let refused = Refusal.invalid(StayRefusal.householdSplit.message)
    let leave = MoveOut(fixture.dependencies)
    let end = StayEnd(on: fixture.today, reason: .ownHome)
    // All at once, from everywhere: nobody splits it.
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          await #expect(throws: refused) { try await keep.part(of: omar, by: Fixture.camille) }
        }
        group.addTask {
          await #expect(throws: refused) {
            try await leave(stays[0], end, alone: true, by: Fixture.camille)
          }
        }
      }
    }
    #expect(try await present(fixture, place).count == 2)
    try await leave(stays[0], end, by: Fixture.camille)
    #expect(try await present(fixture, place).isEmpty)
    try await keep.part(of: omar, by: Fixture.camille)
    let gone = try await fixture.database.read { try HouseholdStore.of(omar, in: $0) }
    #expect(gone == nil)
  }

  @Test("Une personne dort à un seul endroit, et ne sort qu’une fois", arguments: Engine.available)
  func oneStay(_ engine: Engine) async throws {
    let fixture = try await Fixture.openWithHomes(engine)
    try await fixture.openFile()
    let one = try await room(fixture, 2, name: "Une")
    let other = try await room(fixture, 2, name: "Autre")
    let today = fixture.today
    let move = MoveIn(fixture.dependencies)
    let stay = try await move(
      Fixture.leila.id, to: one, on: today.adding(days: -3), by: Fixture.camille)[0]
    await #expect(throws: Refusal.invalid(StayRefusal.alreadyHoused.message)) {
      try await move(Fixture.leila.id, to: other, on: today, by: Fixture.camille)
    }
    let leave = MoveOut(fixture.dependencies)
    await #expect(throws: Refusal.invalid(StayRefusal.beforeEntry(today.adding(days: -3)).message))
    {
      try await leave(
        stay, StayEnd(on: today.adding(days: -4), reason: .herChoice), by: Fixture.camille)
    }
    await #expect(throws: Refusal.invalid(StayRefusal.notYet(today.adding(days: 1)).message)) {
      try await leave(
        stay, StayEnd(on: today.adding(days: 1), reason: .herChoice), by: Fixture.camille)
    }
    try await leave(stay, StayEnd(on: today, reason: .herChoice), by: Fixture.camille)
    await #expect(throws: Refusal.invalid(StayRefusal.alreadyLeft(on: today).message)) {
      try await leave(stay, StayEnd(on: today, reason: .ownHome), by: Fixture.camille)
    }
    // The same day, she may come in elsewhere.
    try await move(Fixture.leila.id, to: other, on: today, by: Fixture.camille)
  }

  @Test("Les lieux se tiennent par l’équipe qui les a, et par personne d’autre")
  func keepers() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    let place = try await room(fixture, 2)
    let stay = try await MoveIn(fixture.dependencies)(
      Fixture.leila.id, to: place, on: fixture.today, by: Fixture.camille)[0]
    let read = ReadArrivals(fixture.dependencies)
    for member in Fixture.members + [Fixture.bruno] {
      let sees = (try? await read.place(place, by: member)) != nil
      #expect(
        sees == [Fixture.camille, Fixture.nadia, Fixture.helene].contains(member), "\(member.name)")
      let end = StayEnd(on: fixture.today, reason: .notKnown)
      let left = (try? await MoveOut(fixture.dependencies)(stay, end, by: member)) != nil
      // Camille comes first, and she may: the others meet a stay that ended or that is not theirs.
      #expect(left == (member == Fixture.camille), "\(member.name)")
    }
  }

  @Test("Qui n’est pas dans le cercle ne note ni arrivée ni sortie, même de la même équipe")
  func colleague() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    let place = try await room(fixture, 2)
    await #expect(throws: Refusal.self) {
      try await MoveIn(fixture.dependencies)(
        Fixture.leila.id, to: place, on: fixture.today, by: Fixture.nadia)
    }
    #expect(try await present(fixture, place).isEmpty)
  }

  @Test("Un lieu ne se réduit ni ne se ferme sous les personnes qui y dorment")
  func shrinking() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    let place = try await room(fixture, 2)
    try await KeepHousehold(fixture.dependencies).form(
      Fixture.leila.id, with: [], dependants: 1, by: Fixture.camille)
    try await MoveIn(fixture.dependencies)(
      Fixture.leila.id, to: place, on: fixture.today, by: Fixture.camille)
    let keep = KeepPlaces(fixture.dependencies)
    let refused = Refusal.invalid(StayRefusal.capacityTooSmall(taken: 2).message)
    await #expect(throws: refused) {
      try await keep.change(
        place, to: PlaceDraft(name: "Chambre 12", kind: .room, capacity: 1), version: 2,
        by: Fixture.camille)
    }
    await #expect(throws: refused) { try await keep.close(place, version: 2, by: Fixture.camille) }
  }
}
