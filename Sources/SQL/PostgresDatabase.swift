import Foundation
import Kernel
import NIOPosix
import Synchronization

/// PostgreSQL through a pool of libpq connections, each call on a thread of the pool's own.
///
/// The URL is libpq's: several hosts (`postgres://a,b/cordee?target_session_attrs=read-write`)
/// give failover; a connection that died is replaced at the next use.
package final class PostgresDatabase: SQLDatabase {
  package static let statementSeconds = 15
  private static let attempts = 8

  package let dialect = SQLDialect.postgres
  private let url: String
  private let threads: NIOThreadPool
  private let idle: Mutex<[Idle]>

  /// A connection at rest. It belongs to one thread at a time: taken out of `idle` under the lock
  /// by the thread that uses it, and put back under the lock when that thread is done.
  private struct Idle: @unchecked Sendable {
    let connection: PostgresConnection
  }

  /// Opens one connection at once, so that a wrong URL is told at start, and the others when they
  /// are needed.
  package init(url: String, connections: Int = 8) throws {
    self.url = url
    let first = Idle(
      connection: try PostgresConnection(url: url, statementSeconds: Self.statementSeconds))
    idle = Mutex([first])
    threads = NIOThreadPool(numberOfThreads: connections)
    threads.start()
  }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    try await threads.runIfActive {
      // A read has no effect, so a connection found dead may be replaced and the read run again.
      do {
        return try self.withConnection(body)
      } catch let failure as SQLFailure where failure.kind == .unavailable {
        self.idle.withLock { $0.removeAll() }
        return try self.withConnection(body)
      }
    }
  }

  @discardableResult
  package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    try await threads.runIfActive {
      var attempt = 1
      while true {
        do {
          return try self.withConnection { try self.transaction($0, body) }
        } catch let failure as SQLFailure where failure.asksToRetry && attempt < Self.attempts {
          usleep(UInt32.random(in: 500...2_000) << UInt32(attempt))
          attempt += 1
        }
      }
    }
  }

  package func close() async {
    idle.withLock { $0.removeAll() }
    try? await threads.shutdownGracefully()
  }

  private func transaction<Value>(
    _ session: any SQLSession, _ body: (any SQLSession) throws -> Value
  ) throws -> Value {
    try session.script("BEGIN ISOLATION LEVEL SERIALIZABLE")
    do {
      let value = try body(session)
      try session.script("COMMIT")
      return value
    } catch {
      try? session.script("ROLLBACK")
      throw error
    }
  }

  private func withConnection<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    let taken = idle.withLock { $0.popLast() }
    let connection: PostgresConnection
    if let taken, taken.connection.isAlive {
      connection = taken.connection
    } else {
      connection = try PostgresConnection(url: url, statementSeconds: Self.statementSeconds)
    }
    defer {
      if connection.isAlive {
        let back = Idle(connection: connection)
        idle.withLock { $0.append(back) }
      }
    }
    return try body(connection)
  }
}
