import Foundation
import Kernel
import Logging
import NIOPosix
import Printing
import SQL
import Surroundings

/// The real clock, the system's randomness, Argon2id on two threads of its own, the
/// printer on one.
func liveDependencies(
  database: any SQLDatabase, logger: Logger,
  siteAddress: String = environment("CORDEE_ADDRESS") ?? "http://127.0.0.1:8080",
  daysAhead: Int = 0
) -> Dependencies {
  let threads = NIOThreadPool(numberOfThreads: 2)
  threads.start()
  let printing = NIOThreadPool(numberOfThreads: 1)
  printing.start()
  return Dependencies(
    database: database,
    now: { liveNow().adding(seconds: daysAhead * 86_400) },
    random: {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    },
    passwords: .argon2id(threads: threads),
    printer: .pdf(threads: printing),
    logger: logger,
    siteAddress: siteAddress)
}

@Sendable func liveNow() -> Instant {
  Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
}
