import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

/// The list of PASS that end soon, from the hires alone.
struct PassAlertTests {
  private let person = Fixture.leila.id

  private func hired(_ fixture: Fixture, by structure: String, after: PassAlertStore.Cursor? = nil)
    async throws -> [PassEnding]
  {
    let today = fixture.today
    return try await fixture.database.read {
      try PassAlertStore.hired(
        by: ID(structure), endingFrom: today, to: today.adding(months: 36), after: after,
        atMost: 1, in: $0)
    }
  }

  @Test("Two hires of one PASS are one line, which moves with its end", arguments: Engine.available)
  func moves(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let pass = try #require(
      try await fixture.openPass(fixture.hire(startsOn: Day("2026-09-01")!)).pass)
    try await fixture.openPass(fixture.hire("c2", startsOn: Day("2026-10-01")!))
    let line = try #require(try await hired(fixture, by: "jardins").first)
    #expect(line.endsOn == pass.validity.last)
    #expect(line.suspendedUntil == nil)
    let next = PassAlertStore.Cursor(endsOn: line.endsOn, pass: line.pass)
    #expect(try await hired(fixture, by: "jardins", after: next).isEmpty)
    #expect(try await hired(fixture, by: "recycleco").isEmpty)

    try await SuspendPass(fixture.dependencies)(
      SuspensionDraft(
        period: DayRange(Day("2026-11-10")!, Day("2026-12-09")!)!, reason: .contractBroken),
      of: pass.id, version: pass.version, by: Fixture.julien)
    let moved = try #require(try await hired(fixture, by: "jardins").first)
    #expect(moved.endsOn == pass.validity.last.adding(days: 29))
    #expect(moved.suspendedUntil == Day("2026-12-09")!)
    #expect(try await hired(fixture, by: "jardins", after: next).first?.pass == pass.id)

    let today = fixture.today
    let long = try await fixture.database.read {
      try PassAlertStore.suspendedSince(
        Day("2026-11-11")!, hiredBy: ID("jardins"), on: today, in: $0)
    }
    #expect(long.map(\.pass) == [pass.id])
    let suspension = try #require(
      try await fixture.database.read { try PassPeriods.suspensions(of: pass.id, in: $0) }.first)
    try await fixture.database.write { try PassPeriods.delete(suspension, in: $0) }
    let none = try await fixture.database.read {
      try PassAlertStore.suspendedSince(
        Day("2026-11-11")!, hiredBy: ID("jardins"), on: today, in: $0)
    }
    #expect(none.isEmpty)
  }

  @Test("The end is copied for rows that were there before", arguments: Engine.available)
  func backfilled(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let pass = try #require(
      try await fixture.openPass(fixture.hire(startsOn: Day("2026-09-01")!)).pass)
    let copied = try await fixture.database.read { session in
      try session.first("SELECT pass_ends_on, suspended_until FROM pass_hire") {
        (try $0.day(0), $0.isNull(1))
      }
    }
    #expect(copied?.0 == pass.validity.last)
    #expect(copied?.1 == true)
  }
}
