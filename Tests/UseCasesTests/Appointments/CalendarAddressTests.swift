import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

struct CalendarAddressTests {
  private func token(_ address: String?) throws -> String {
    String(try #require(address).split(separator: "/").last!)
  }

  @Test("Un calendrier dit des heures et des initiales, rien d’autre", arguments: Engine.available)
  func initials(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let slots = try await fixture.offer()
    let appointment = try await fixture.book(slots[0], for: Fixture.leila.id, .papers)
    let addresses = CalendarAddresses(fixture.dependencies)
    #expect(try await addresses.read(by: Fixture.camille).myAddress == nil)
    try await addresses.change(.mine, by: Fixture.camille)
    try await addresses.change(.structure, by: Fixture.camille)
    let desk = try await addresses.read(by: Fixture.camille)
    for address in [desk.myAddress, desk.structureAddress] {
      let file = try await addresses.file(try token(address))
      #expect(file.contains("SUMMARY:L.\u{A0}H."))
      #expect(file.contains("DTSTART:20261126T080000Z"))
      #expect(file.contains("STATUS:CONFIRMED"))
      for word in ["Leïla", "Haddad", "CHRS", "Tilleuls", "bureau", "Démarches", "LOCATION"] {
        #expect(!file.contains(word), "\(word)")
      }
    }
    try await BookAppointment(fixture.dependencies).say(
      .excused, of: appointment.id, version: appointment.version, by: Fixture.camille)
    let after = try await addresses.file(try token(desk.myAddress))
    #expect(after.contains("STATUS:CANCELLED") && after.contains("SEQUENCE:1"))
    // Another member's calendar is empty; the structure's is not hers to create.
    try await addresses.change(.mine, by: Fixture.nadia)
    let nadia = try await addresses.read(by: Fixture.nadia)
    #expect(!(try await addresses.file(try token(nadia.myAddress))).contains("VEVENT"))
    #expect(nadia.structureAddress == nil)
    await #expect(throws: Refusal.notAllowed(AppointmentMessages.notYours)) {
      try await addresses.change(.structure, by: Fixture.nadia)
    }
  }

  @Test(
    "Une adresse changée, arrêtée, ou d’un membre parti n’ouvre plus rien",
    arguments: Engine.available)
  func revoked(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let addresses = CalendarAddresses(fixture.dependencies)
    try await addresses.change(.mine, by: Fixture.camille)
    let first = try token(try await addresses.read(by: Fixture.camille).myAddress)
    _ = try await addresses.file(first)
    try await addresses.change(.mine, by: Fixture.camille)
    let second = try token(try await addresses.read(by: Fixture.camille).myAddress)
    #expect(first != second)
    await #expect(throws: Refusal.notFound) { try await addresses.file(first) }
    _ = try await addresses.file(second)
    try await fixture.database.write { session in
      try AccountStore.disable(Fixture.camille.account, at: fixture.world.now, in: session)
    }
    await #expect(throws: Refusal.notFound) { try await addresses.file(second) }
    try await fixture.database.write { session in
      try AccountStore.disable(Fixture.camille.account, at: nil, in: session)
    }
    try await addresses.stop(.mine, by: Fixture.camille)
    for gone in [
      second, "", "x", String(repeating: "0", count: 64), String(repeating: "é", count: 32),
    ] {
      await #expect(throws: Refusal.notFound) { try await addresses.file(gone) }
    }
  }
}
