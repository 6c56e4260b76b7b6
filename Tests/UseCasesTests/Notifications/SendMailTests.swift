import Domain
import Kernel
import SQL
import Store
import Synchronization
import Testing
import TestSupport
import UseCases

/// Remembers what left, and fails when told.
final class Postman: Sendable {
  struct Away: Error {}
  private let state = Mutex<(letters: [(Letter, ID<Letter>)], isAway: Bool)>(([], false))
  var letters: [(Letter, ID<Letter>)] { state.withLock { $0.letters } }
  func goAway(_ isAway: Bool) { state.withLock { $0.isAway = isAway } }
  func carry(_ letter: Letter, _ id: ID<Letter>) throws {
    try state.withLock {
      if $0.isAway { throw Away() }
      $0.letters.append((letter, id))
    }
  }
}

struct SendMailTests {
  private func write(_ count: Int, in fixture: Fixture) async throws {
    let now = fixture.world.now
    try await fixture.database.write { session in
      for number in 0..<count {
        try MailOutbox.add(
          Letter(
            to: Email("julien@cordee.test")!, subject: "Lettre \(number)",
            body: "À lire ici"),
          id: ID("l\(number)"), at: now, in: session)
      }
    }
  }

  private func sender(_ fixture: Fixture, _ postman: Postman) -> SendMail {
    SendMail(fixture.dependencies) { letter, id, _ in
      try postman.carry(letter, id)
    }
  }

  @Test("Une lettre part une fois, et ses mots sont oubliés", arguments: Engine.available)
  func once(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await write(3, in: fixture)
    let postman = Postman()
    let send = sender(fixture, postman)
    #expect(try await send() == 3)
    #expect(try await send() == 0)
    #expect(postman.letters.map(\.1.text).sorted() == ["l0", "l1", "l2"])
    #expect(postman.letters[0].0.body == "À lire ici")
    let kept = try await fixture.database.read { session in
      try session.all("SELECT body FROM mail_outbox") { $0.text(0) }
    }
    #expect(kept.allSatisfy { $0.isEmpty })
  }

  @Test("Plusieurs instances à la fois n’envoient jamais deux fois", arguments: Engine.available)
  func together(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await write(40, in: fixture)
    let postman = Postman()
    let senders = (0..<4).map { _ in sender(fixture, postman) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for send in senders {
        group.addTask { for _ in 0..<8 { try await send() } }
      }
      try await group.waitForAll()
    }
    #expect(postman.letters.count == 40)
    #expect(Set(postman.letters.map(\.1)).count == 40)
  }

  @Test(
    "Un serveur absent ne perd rien : 1 minute, 2, 4… jusqu’à six heures",
    arguments: Engine.available)
  func retries(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await write(1, in: fixture)
    let postman = Postman()
    let send = sender(fixture, postman)
    postman.goAway(true)
    #expect(try await send() == 0)
    #expect(try await fixture.database.read { try MailOutbox.waiting(in: $0).failing } == 1)
    fixture.world.travel(seconds: 59)
    #expect(try await send() == 0)
    postman.goAway(false)
    #expect(try await send() == 0)
    fixture.world.travel(seconds: 1)
    #expect(try await send() == 1)
    #expect(MailRetry.pause(afterFailures: 1) == 60)
    #expect(MailRetry.pause(afterFailures: 2) == 120)
    #expect(MailRetry.pause(afterFailures: 9) == 15_360)
    #expect(MailRetry.pause(afterFailures: 10) == 21_600)
    #expect(MailRetry.pause(afterFailures: 400) == 21_600)
  }

  @Test("Une instance morte en route laisse ses lettres aux autres", arguments: Engine.available)
  func crash(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await write(1, in: fixture)
    let now = fixture.world.now
    // Taken, and nothing more: the program died.
    let taken = try await fixture.database.write { try MailOutbox.take(10, at: now, in: $0) }
    #expect(taken.count == 1)
    let postman = Postman()
    let send = sender(fixture, postman)
    #expect(try await send() == 0)
    fixture.world.travel(seconds: MailRetry.lease)
    #expect(try await send() == 1)
  }
}
