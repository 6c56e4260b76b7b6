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
      printer: .plain,
      logger: Logger(label: "essai", factory: { _ in SwiftLogNoOpLogHandler() }))
  }
}

extension PasswordHasher {
  /// Not a hash at all: tests of anything but hashing itself do not wait for Argon2.
  package static let fast = PasswordHasher(
    hashing: { password, _ in "clear:\(password)" },
    verifying: { password, encoded in encoded == "clear:\(password)" })
}

extension DocumentPrinter {
  /// Not a PDF: the texts of a paper, a line each, for tests of what it says.
  package static let plain = DocumentPrinter { document in
    Array(plainLines(of: document).joined(separator: "\n").utf8)
  }
}

private func plainLines(of document: PrintedDocument) -> [String] {
  [document.title, document.subtitle, document.author, "\(document.date)"]
    + document.blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let text, _), .paragraph(let text, _): [text]
      case .facts(let facts): facts.map { "\($0.name): \($0.value)" }
      case .table(let caption, let header, let rows, _):
        [caption] + ([header] + rows).map { $0.joined(separator: " | ") }
      case .list(let items, _): items.map { "- \($0)" }
      case .note(let title, let text): [title, text]
      case .qrCode(let content, let caption, let alternative): [content, caption, alternative]
      case .signature(let label, let lines): lines + [label]
      case .pageBreak: []
      }
    }
}
