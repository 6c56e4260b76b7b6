import Domain
import Kernel
import SQL
import Store
import Surroundings
import Synchronization

/// Notes that a member read a person's file: one entry per reader, file and hour, gathered here
/// and written in batches, off the request. Each entry lists the items her agreement opened to
/// that reader, so that she can be told after withdrawing what had been read before.
package final class FileReadings: Sendable {
  private struct Reading: Hashable {
    let person: ID<Person>
    let account: ID<Account>
    let structure: ID<Structure>
    let application: String?
    /// Nil when the reader did not say: looked up when it is written.
    let items: Set<ShareableItem>?
    let hour: Int64
  }

  private struct Memory {
    var waiting: [Reading: Instant] = [:]
    /// Already written this hour, so that it is not written again.
    var written: Set<Reading> = []
  }

  private let memory = Mutex(Memory())
  private let database: any SQLDatabase

  package init(database: any SQLDatabase) { self.database = database }

  /// - Parameters:
  ///   - items: what her agreement let this page show (`Disclosed.agreed`); nil to record all that
  ///     her agreements opened to that structure at that moment.
  ///   - application: the application that was read, when it was not the file.
  package func note(
    _ person: ID<Person>, by member: Member, at instant: Instant,
    items: Set<ShareableItem>? = nil, application: String? = nil
  ) {
    let reading = Reading(
      person: person, account: member.account, structure: member.structure,
      application: application, items: items, hour: instant.milliseconds / 3_600_000)
    memory.withLock {
      if !$0.written.contains(reading), $0.waiting[reading] == nil { $0.waiting[reading] = instant }
    }
  }

  /// Writes what waits. Called every second by a service, and once when the program stops. What
  /// could not be written stays for the next time.
  package func flush() async throws {
    let batch = memory.withLock { $0.waiting }
    guard !batch.isEmpty else { return }
    try await database.write { session in
      for (reading, instant) in batch.sorted(by: { $0.value < $1.value }) {
        try Self.write(reading, at: instant, in: session)
      }
    }
    memory.withLock { memory in
      for reading in batch.keys {
        memory.waiting[reading] = nil
        memory.written.insert(reading)
      }
      let newest = batch.keys.map(\.hour).max() ?? 0
      memory.written = memory.written.filter { $0.hour >= newest - 1 }
    }
  }

  private static func write(
    _ reading: Reading, at instant: Instant, in session: any SQLSession
  ) throws {
    let items =
      try reading.items
      ?? AgreementStore.items(
        of: reading.person, readableBy: reading.structure, at: Moment(instant), in: session)
    var facts: [JournalFact: String] = [:]
    if !items.isEmpty { facts[.items] = ItemList.text(items) }
    if let application = reading.application { facts[.application] = application }
    try Journal.append(
      JournalEvent(reading.application == nil ? .fileRead : .applicationRead, facts),
      about: .person(reading.person), by: .member(reading.account, reading.structure), at: instant,
      in: session)
  }
}
