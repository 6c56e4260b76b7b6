import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport
import UseCases

@testable import Cordee

/// F2: the unanswered application, to day 60 (field.md, F2).
struct SilenceStory {
  private func letters(_ world: ApplicationWorld) async throws -> [(to: String, subject: String)] {
    try await world.fixture.database.read { session in
      try session.all("SELECT recipient, subject FROM mail_outbox ORDER BY created_at, id") {
        (to: $0.text(0), subject: $0.text(1))
      }
    }
  }

  @Test("La candidature sans réponse, jusqu’au soixantième jour", arguments: Engine.available)
  func sixtyDays(_ engine: Engine) async throws {
    let world = try await ApplicationWorld(engine)
    let fixture = world.fixture
    let camille = try await world.browser(of: Fixture.camille)
    let id = try await world.send(as: camille)
    let sentOn = fixture.today
    let remind = RemindOfSilence(fixture.dependencies)
    var before = try await letters(world).count

    func day(_ number: Int) async throws -> [(to: String, subject: String)] {
      fixture.world.travel(to: sentOn.adding(days: number), hour: 8)
      try await remind()
      // Asked again the same day, by another instance: nothing more leaves.
      #expect(try await RemindOfSilence(fixture.dependencies)() == 0)
      let all = try await letters(world)
      defer { before = all.count }
      return Array(all[before...])
    }

    #expect(try await day(6).isEmpty)
    let first = try await day(7)
    #expect(first.map(\.to).sorted() == ["awa@cordee.test", "julien@cordee.test"])
    #expect(first.allSatisfy { $0.subject == "Leïla attend une réponse depuis 7 jours" })
    #expect(try await day(8).isEmpty)
    let second = try await day(15)
    #expect(
      Set(second.map(\.to)) == ["awa@cordee.test", "julien@cordee.test", "camille@cordee.test"])

    let julien = try await world.browser(of: Fixture.julien)
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.shows("15 jours sans réponse humaine"))
    try await camille.signIn(Fixture.camille.account)
    try await camille.get("/candidatures")
    #expect(camille.page.shows("15 jours sans réponse humaine"))

    // At 30 the administrators are told as such (Julien is one), and the worker gets words to call.
    let third = try await day(30)
    #expect(third.contains { $0.to == "julien@cordee.test" })
    let bodies = try await fixture.database.read { session in
      try session.all("SELECT body FROM mail_outbox WHERE recipient = 'julien@cordee.test'") {
        $0.text(0)
      }
    }
    #expect(bodies.contains { $0.contains("Vous administrez la structure") })
    let today = fixture.today
    let escalated = try await fixture.database.read {
      try WaitingApplications.escalated(to: ID("jardins"), on: today, in: $0)
    }
    #expect(escalated.map(\.id.text) == [id])

    // At 60 it is a silence: counted as such, never as a refusal, and still to be answered.
    #expect(try await day(60).isEmpty)
    let kept = try await fixture.database.read {
      try JobApplicationStore.load(ID(id), in: $0)
    }
    #expect(kept?.state == .sent)
    let habits = try await fixture.database.read {
      try AnswerHabitStore.load(ID("jardins"), in: $0)
    }
    #expect(habits == AnswerHabits(sent: 1, answered: 0, medianDays: nil, silent: 1))
    try await julien.signIn(Fixture.julien.account)
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.shows("Sans réponse humaine depuis 60 jours"))
    #expect(julien.page.shows("compté à part des refus"))
    try await world.answer(id, [("reponse", "etude")], as: julien)
    #expect(julien.page.shows("À l’étude"))
    let after = try await fixture.database.read {
      try AnswerHabitStore.load(ID("jardins"), in: $0)
    }
    #expect(after == AnswerHabits(sent: 1, answered: 1, medianDays: 60, silent: 0))
  }

  @Test("Un jour sans programme : une seule lettre, au niveau atteint")
  func missedDays() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    _ = try await world.send(as: camille)
    world.fixture.world.travel(days: 20)
    #expect(try await RemindOfSilence(world.fixture.dependencies)() == 1)
    world.fixture.world.travel(days: 1)
    #expect(try await RemindOfSilence(world.fixture.dependencies)() == 0)
  }

  @Test("La ronde du jour attend huit heures à Paris")
  func eightOClock() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    _ = try await world.send(as: camille)
    let before = try await letters(world).count
    let round = DailyRound(world.fixture.dependencies)
    world.fixture.world.travel(to: world.fixture.today.adding(days: 7), hour: 7)
    try await round()
    #expect(try await letters(world).count == before)
    world.fixture.world.travel(to: world.fixture.today, hour: 8)
    try await round()
    #expect(try await letters(world).count == before + 2)
  }
}
