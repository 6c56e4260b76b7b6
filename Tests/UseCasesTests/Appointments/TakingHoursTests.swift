import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

struct TakingHoursTests {
  @Test(
    "Une heure demandée par huit personnes à la même seconde : une l’a, les autres le savent et voient les autres heures",
    arguments: Engine.available)
  func oneWins(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    var codes: [InvitationCode] = []
    let slots = try await fixture.offer()
    for number in 0..<8 {
      let person = try await fixture.openPerson("p\(number)")
      codes.append(try await fixture.invite(person).code)
    }
    let choose = ChooseByCode(fixture.dependencies)
    let answers = await withTaskGroup(of: [UserMessage].self) { group in
      for code in codes {
        group.addTask {
          do {
            try await choose.take(
              slots[0].id, with: code.signs, evenAtWork: false, from: "192.0.2.1")
            return []
          } catch Refusal.invalid(let messages) {
            return messages
          } catch {
            return [UserMessage("\(error)")]
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count { $0.isEmpty } == 1)
    #expect(answers.filter { !$0.isEmpty }.allSatisfy { $0 == [AppointmentMessages.slotTaken] })
    let slot = try await fixture.slots(of: Fixture.camille, on: Fixture.thursday)[0]
    #expect(slot.taken == 1)
    let page = try await choose(codes[7].display, from: "192.0.2.1")
    #expect(!page.hours.free.contains { $0.id == slots[0].id })
    #expect(page.hours.free.count == 5)
  }

  @Test(
    "Le même code envoyé deux fois à la même seconde ne prend qu’une heure",
    arguments: Engine.available)
  func sameCodeTwice(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let slots = try await fixture.offer()
    let code = try await fixture.invite().code
    let choose = ChooseByCode(fixture.dependencies)
    await withTaskGroup(of: Void.self) { group in
      for slot in slots.prefix(4) {
        group.addTask {
          try? await choose.take(slot.id, with: code.signs, evenAtWork: false, from: "192.0.2.1")
        }
      }
    }
    let hers = try await fixture.appointments()
    #expect(hers.count == 1)
    let after = try await fixture.slots(of: Fixture.camille, on: Fixture.thursday)
    #expect(after.reduce(0) { $0 + $1.taken } == 1)
  }

  @Test(
    "Cinq inscriptions à la même seconde pour deux places : deux, et trois refus dits",
    arguments: Engine.available)
  func seats(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    var persons: [ID<Person>] = []
    for number in 0..<5 { persons.append(try await fixture.openPerson("p\(number)")) }
    let session = try await OfferSlots(fixture.dependencies).session(
      "Atelier CV", .workshop, starts: LocalTime("2026-11-27T14:00")!, minutes: 90, seats: 2,
      at: "salle commune", by: Fixture.camille)
    let run = RunSession(fixture.dependencies)
    let seated = await withTaskGroup(of: Bool.self) { group in
      for person in persons {
        group.addTask {
          (try? await run.register(
            person, at: session, evenAtWork: false, by: Fixture.camille)) != nil
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(seated == 2)
    let sheet = try await run(session, by: Fixture.camille)
    #expect(sheet.slot.taken == 2 && sheet.rows.count == 2)
    let refused = try await refusal {
      try await run.register(persons[0], at: session, evenAtWork: false, by: Fixture.camille)
    }
    #expect(refused.count == 1)
  }

  @Test(
    "Une invitation finie n’ouvre plus, et le dit ; le dernier jour compte",
    arguments: Engine.available)
  func expired(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.offer(Day("2026-12-18")!)
    let slot = try await fixture.slots(of: Fixture.camille, on: Day("2026-12-18")!)[0]
    let invitation = try await fixture.invite()
    #expect(invitation.lastDay == Day("2026-12-04"))
    let choose = ChooseByCode(fixture.dependencies)
    fixture.world.travel(to: Day("2026-12-04")!, hour: 23)
    #expect(try await choose(invitation.code.signs, from: "").mayChoose)
    fixture.world.travel(to: Day("2026-12-05")!, hour: 0)
    let opening = try await refusal { _ = try await choose(invitation.code.signs, from: "") }
    #expect(opening == [AppointmentMessages.invitationOver])
    let taking = try await refusal {
      try await choose.take(slot.id, with: invitation.code.signs, evenAtWork: false, from: "")
    }
    #expect(taking == [AppointmentMessages.invitationOver])
    #expect(try await fixture.appointments().isEmpty)
  }

  @Test(
    "Un code essayé trop souvent attend, même le bon ; l’adresse aussi", arguments: Engine.available
  )
  func tries(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.offer()
    let code = try await fixture.invite().code
    let choose = ChooseByCode(fixture.dependencies)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          _ = try? await choose("ZZZZZZ\(number / 10)\(number % 10)", from: "198.51.100.7")
        }
      }
    }
    let waiting = try await refusal { _ = try await choose(code.signs, from: "198.51.100.7") }
    #expect(waiting.first?.title == "Il y a eu trop d’essais.")
    // Somebody else's door stays open.
    #expect(try await choose(code.signs, from: "203.0.113.9").mayChoose)
    fixture.world.travel(seconds: 3600)
    #expect(try await choose(code.signs, from: "198.51.100.7").mayChoose)
  }

  @Test(
    "Une heure de son travail est montrée à part, jamais perdue, et prise seulement sur demande")
  func atWork() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    // Thursdays from 9 to 11.
    try await fixture.employ(
      .sample(timetable: WeeklyTimetable([.init(weekday: 4, start: 540, end: 660)!])!))
    let slots = try await fixture.offer()
    let code = try await fixture.invite().code.signs
    let choose = ChooseByCode(fixture.dependencies)
    let page = try await choose(code, from: "")
    #expect(page.hours.atWork.map(\.starts.hour) == [9, 9, 10, 10])
    #expect(page.hours.free.map(\.starts.hour) == [11, 11])
    let refused = try await refusal {
      try await choose.take(slots[0].id, with: code, evenAtWork: false, from: "")
    }
    #expect(refused == [AppointmentMessages.whileAtWork])
    try await choose.take(slots[0].id, with: code, evenAtWork: true, from: "")
    #expect(try await fixture.appointments().first?.slot.id == slots[0].id)
    // Nothing is known of when she works: nothing is set apart.
    try await fixture.openFile(
      of: Person(
        id: ID("nour"), openedBy: ID("chrs"), firstName: "Nour", lastName: "Sy",
        openedOn: Day("2026-03-12")!))
    let other = try await choose(fixture.invite(ID("nour")).code.signs, from: "")
    #expect(other.hours.atWork.isEmpty && other.hours.free.count == 5)
  }

  @Test(
    "Elle choisit, change, dit qu’elle travaille, et l’heure redevient libre",
    arguments: Engine.available)
  func moves(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let slots = try await fixture.offer()
    let code = try await fixture.invite().code.signs
    let choose = ChooseByCode(fixture.dependencies)
    try await choose.take(slots[0].id, with: code, evenAtWork: false, from: "")
    try await choose.take(slots[2].id, with: code, evenAtWork: false, from: "")
    var hers = try await fixture.appointments()
    #expect(hers.map(\.slot.id) == [slots[2].id])
    #expect(
      try await fixture.slots(of: Fixture.camille, on: Fixture.thursday).map(\.taken)
        == [0, 0, 1, 0, 0, 0])
    try await choose.cannotCome(.work, with: code, from: "")
    hers = try await fixture.appointments()
    #expect(hers.map(\.attendance) == [.keptAtWork])
    #expect(
      try await fixture.slots(of: Fixture.camille, on: Fixture.thursday).allSatisfy {
        $0.taken == 0
      })
    // The same code serves once more while it is open.
    try await choose.take(slots[1].id, with: code, evenAtWork: false, from: "")
    #expect(try await fixture.appointments().count == 2)
    #expect(
      try await fixture.journal().filter { $0.hasPrefix("appointment") } == [
        "appointmentInvited", "appointmentTaken", "appointmentMoved", "appointmentOutcome",
        "appointmentTaken",
      ])
  }
}
