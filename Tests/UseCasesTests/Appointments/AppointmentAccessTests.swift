import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases

struct AppointmentAccessTests {
  private func world() async throws -> (Fixture, Appointment, [AppointmentSlot]) {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let slots = try await fixture.offer()
    return (fixture, try await fixture.book(slots[0]), slots)
  }

  @Test(
    "Qui la suit et la direction disent ce qui s’est passé ; la collègue voit un prénom et une heure"
  )
  func who() async throws {
    let (fixture, appointment, _) = try await world()
    let read = ReadAppointment(fixture.dependencies)
    #expect(try await read(appointment.id, by: Fixture.camille).access == .edit)
    #expect(try await read(appointment.id, by: Fixture.helene).access == .edit)
    let nadia = try await read(appointment.id, by: Fixture.nadia)
    #expect(nadia.access == .glimpse && nadia.hours.isEmpty)
    #expect(nadia.person.name == "Leïla H.")
    for outside in [
      Fixture.sofia, Fixture.julien, Fixture.vasseur, Fixture.etat, Fixture.clara, Fixture.maryse,
      Fixture.denis, Fixture.thomas,
    ] {
      await #expect(throws: Refusal.notFound, "\(outside.name)") {
        try await read(appointment.id, by: outside)
      }
    }
    let book = BookAppointment(fixture.dependencies)
    await #expect(throws: Refusal.notFound) {
      try await book.say(.excused, of: appointment.id, version: 1, by: Fixture.nadia)
    }
    await #expect(throws: Refusal.notFound) {
      _ = try await InviteToAppointment(fixture.dependencies)(
        Fixture.leila.id, to: .papers, .letter, withMe: true, by: Fixture.nadia)
    }
  }

  @Test("Une autre structure de son cercle sait quand elle est attendue, et rien de plus")
  func otherStructure() async throws {
    let (fixture, _, _) = try await world()
    try await fixture.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: ID("c-thomas"), account: Fixture.thomas.account, structure: ID("mission"),
          role: .employmentAdviser, isReferent: false, from: Day("2026-03-12")!),
        to: Fixture.leila.id, in: session)
    }
    let page = try await ReadPersonAppointments(
      fixture.dependencies, FileReadings(database: fixture.database))(
        of: Fixture.leila.id, planning: nil, by: Fixture.thomas)
    #expect(page.toCome.isEmpty && page.standings.isEmpty && page.past.isEmpty)
    #expect(page.elsewhere.map(\.structure) == ["CHRS Les Tilleuls"])
    #expect(page.elsewhere.map(\.starts) == [LocalTime("2026-11-26T09:00")!])
  }

  @Test(
    "Ce qui n’a pas eu lieu n’est ni venu ni manqué, et une page restée ouverte ne décide pas deux fois"
  )
  func outcomes() async throws {
    let (fixture, appointment, slots) = try await world()
    let book = BookAppointment(fixture.dependencies)
    for early in [Attendance.seen, .noShow, .unknown] {
      let refused = try await refusal {
        try await book.say(early, of: appointment.id, version: 1, by: Fixture.camille)
      }
      #expect(refused == [AppointmentMessages.notPossible])
    }
    fixture.world.travel(to: Fixture.thursday, hour: 12)
    try await book.say(.noShow, of: appointment.id, version: 1, by: Fixture.camille)
    await #expect(throws: Refusal.changedMeanwhile(AppointmentMessages.changed)) {
      try await book.say(.seen, of: appointment.id, version: 1, by: Fixture.camille)
    }
    try await book.say(.keptAtWork, of: appointment.id, version: 2, by: Fixture.camille)
    try await book.say(.seen, of: appointment.id, version: 3, by: Fixture.camille)
    let late = try await refusal {
      try await book.move(
        appointment.id, to: slots[5].id, evenAtWork: false, version: 4, by: Fixture.camille)
    }
    #expect(late == [AppointmentMessages.tooLateToMove])
    let counts = try await fixture.database.read {
      try AppointmentStore.counts(of: Fixture.leila.id, with: ID("chrs"), in: $0)
    }
    #expect(counts == AttendanceCounts(seen: 1, excused: 0, revoked: 0, noShow: 0))
  }

  @Test("Une heure prise ne se retire pas ; une heure à quelqu’un d’autre non plus")
  func withdraw() async throws {
    let (fixture, _, slots) = try await world()
    let offer = OfferSlots(fixture.dependencies)
    let held = try await refusal { try await offer.withdraw(slots[0].id, by: Fixture.camille) }
    #expect(held == [AppointmentMessages.slotHeld])
    for other in [Fixture.nadia, Fixture.sofia] {
      await #expect(throws: Refusal.notFound) {
        try await offer.withdraw(slots[1].id, by: other)
      }
    }
    try await offer.withdraw(slots[1].id, by: Fixture.camille)
    #expect(try await fixture.slots(of: Fixture.camille, on: Fixture.thursday).count == 5)
    // Offered again at the same moment: the place is free again.
    let again = try await fixture.offer()
    #expect(again.count == 6)
    let twice = try await refusal { _ = try await fixture.offer() }
    #expect(twice == [AppointmentMessages.allThere])
  }

  @Test("Une convocation n’existe que là où la structure l’a choisie, après une invitation d’abord")
  func convocation() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let slots = try await fixture.offer(Day("2026-12-18")!)
    func convene(_ slot: AppointmentSlot) async throws -> Appointment {
      let id = try await BookAppointment(fixture.dependencies)(
        slot.id, for: Fixture.leila.id, .followUp, evenAtWork: false, convenes: true,
        by: Fixture.camille)
      let made = try #require(
        try await fixture.database.read { try AppointmentStore.load(id, in: $0) })
      try await BookAppointment(fixture.dependencies).say(
        .revoked, of: id, version: 1, by: Fixture.camille)
      return made
    }
    #expect(try await !convene(slots[0]).isConvened)
    try await SetAppointments(fixture.dependencies)(
      AppointmentSettings(convenes: true, convocationWords: "Votre venue est attendue."),
      by: Fixture.camille)
    // Revoked by the structure: no convocation follows.
    #expect(try await !convene(slots[1]).isConvened)
    fixture.world.travel(seconds: 60)
    _ = try await fixture.invite()
    fixture.world.travel(days: 12)
    #expect(try await convene(slots[2]).isConvened)
  }
}
