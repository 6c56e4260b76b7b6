import Kernel
import Logging
import SQL
import Surroundings
import Synchronization

/// A clock one moves through the past, and random words drawn from a seed: the same seed on the
/// same day gives the same demonstration.
package final class DemoClock: Sendable {
  private struct State {
    var instant: Instant
    var generator: SeededGenerator
  }
  private let state: Mutex<State>

  package init(at instant: Instant, seed: UInt64) {
    state = Mutex(State(instant: instant, generator: SeededGenerator(seed: seed)))
  }

  package func move(to instant: Instant) { state.withLock { $0.instant = instant } }
  package var now: Instant { state.withLock { $0.instant } }

  /// Use cases built on these believe it is the clock's time.
  package func dependencies(
    database: any SQLDatabase, passwords: PasswordHasher, logger: Logger
  ) -> Dependencies {
    Dependencies(
      database: database,
      now: { self.now },
      random: { self.state.withLock { $0.generator.next() } },
      passwords: passwords,
      logger: logger)
  }
}

/// SplitMix64 (Steele, Lea, Flood, « Fast splittable pseudorandom number generators », 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
