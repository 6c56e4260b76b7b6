import Kernel
import Logging
import SQL
import Surroundings
import Synchronization

/// A clock that a test moves, ids and random words that count up: the same at each run.
package final class TestWorld: Sendable {
  private let instant: Mutex<Instant>
  private let counter = Mutex<UInt64>(0)
  package let database: any SQLDatabase

  package init(database: any SQLDatabase, today: Day = Day("2026-11-24")!) {
    self.database = database
    instant = Mutex(ParisTime.instant(LocalTime(day: today, hour: 10, minute: 0)))
  }

  package var now: Instant { instant.withLock { $0 } }
  package var moment: Moment { Moment(now) }

  package func travel(days: Int) {
    instant.withLock { $0 = $0.adding(seconds: days * 86_400) }
  }
  package func travel(seconds: Int) { instant.withLock { $0 = $0.adding(seconds: seconds) } }
  package func travel(to day: Day, hour: Int = 10) {
    instant.withLock {
      $0 = ParisTime.instant(LocalTime(day: day, hour: hour, minute: 0))
    }
  }

  package var dependencies: Dependencies {
    Dependencies(
      database: database,
      now: { self.now },
      random: {
        self.counter.withLock {
          $0 += 1
          // Spread, so that prefixes of secrets differ too.
          return $0 &* 0x9E37_79B9_7F4A_7C15
        }
      },
      passwords: .fast,
      logger: Logger(label: "essai", factory: { _ in SwiftLogNoOpLogHandler() }))
  }
}

extension PasswordHasher {
  /// Not a hash at all: tests of anything but hashing itself do not wait for Argon2.
  package static let fast = PasswordHasher(
    hashing: { password, _ in "clear:\(password)" },
    verifying: { password, encoded in encoded == "clear:\(password)" })
}
