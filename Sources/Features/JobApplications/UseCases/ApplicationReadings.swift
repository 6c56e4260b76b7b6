import Domain
import Kernel
import SQL
import Store
import Synchronization

/// Notes who read an application, off the request and in batches: for her, which member of the
/// employer read which items, once an hour; for the employer's clock, nothing (reading is not
/// answering); for her side, that the last answer was seen.
package final class ApplicationReadings: Sendable {
  private struct Reading: Hashable {
    let application: ID<JobApplication>
    let person: ID<Person>
    let account: ID<Account>
    let structure: ID<Structure>
    let items: Set<ShareableItem>
    let hour: Int64
  }

  private struct Memory {
    var waiting: [Reading: Instant] = [:]
    var written: Set<Reading> = []
    var seenAnswers: [ID<JobApplication>: Instant] = [:]
  }

  private let memory = Mutex(Memory())
  private let database: any SQLDatabase
  private let newID: @Sendable () -> String

  package init(database: any SQLDatabase, newID: @escaping @Sendable () -> String) {
    self.database = database
    self.newID = newID
  }

  /// A member of the employer read these items of hers.
  package func note(
    _ application: JobApplication, items: Set<ShareableItem>, by member: Member,
    at instant: Instant
  ) {
    let reading = Reading(
      application: application.id, person: application.person, account: member.account,
      structure: member.structure, items: items, hour: instant.milliseconds / 3_600_000)
    memory.withLock {
      if !$0.written.contains(reading), $0.waiting[reading] == nil { $0.waiting[reading] = instant }
    }
  }

  /// Someone of her circle saw the employer's last answer.
  package func noteAnswerSeen(_ application: ID<JobApplication>, at instant: Instant) {
    memory.withLock { $0.seenAnswers[application] = instant }
  }

  /// Writes what waits. Called every second by a service and once at the end; what could not be
  /// written stays for the next time.
  package func flush() async throws {
    let (batch, seen) = memory.withLock { ($0.waiting, $0.seenAnswers) }
    guard !batch.isEmpty || !seen.isEmpty else { return }
    let newID = newID
    try await database.write { session in
      for (reading, instant) in batch.sorted(by: { $0.value < $1.value }) {
        try Journal.append(
          JournalEvent(
            .applicationRead,
            [
              .application: reading.application.text, .structure: reading.structure.text,
              .items: reading.items.map(\.code).sorted().joined(separator: " "),
            ]),
          about: .person(reading.person), by: .member(reading.account, reading.structure),
          at: instant, in: session)
        try ApplicationTalkStore.add(
          ApplicationEvent(at: instant, kind: .read, actor: .employer, account: reading.account),
          id: ID(newID()), to: reading.application, in: session)
      }
      for (application, instant) in seen {
        try JobApplicationStore.noteAnswerRead(application, at: instant, in: session)
      }
    }
    memory.withLock { memory in
      for reading in batch.keys {
        memory.waiting[reading] = nil
        memory.written.insert(reading)
      }
      for (application, instant) in seen where memory.seenAnswers[application] == instant {
        memory.seenAnswers[application] = nil
      }
      let newest = batch.keys.map(\.hour).max() ?? 0
      memory.written = memory.written.filter { $0.hour >= newest - 1 }
    }
  }
}
