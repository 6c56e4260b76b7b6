import Crypto
import Kernel
import Logging
import SQL

/// What the use cases need from the world around them. Built once in `Cordee`, passed by
/// initialiser; nothing else reads a clock, a random source or a database.
package struct Dependencies: Sendable {
  package let database: any SQLDatabase
  package let now: @Sendable () -> Instant
  package let random: @Sendable () -> UInt64
  package let passwords: PasswordHasher
  package let printer: DocumentPrinter
  package let logger: Logger
  /// Where people reach this instance, without a final `/`: links in letters start with it.
  package let siteAddress: String

  package init(
    database: any SQLDatabase,
    now: @escaping @Sendable () -> Instant,
    random: @escaping @Sendable () -> UInt64,
    passwords: PasswordHasher,
    printer: DocumentPrinter = .absent,
    logger: Logger,
    siteAddress: String = "http://127.0.0.1:8080"
  ) {
    self.database = database
    self.now = now
    self.random = random
    self.passwords = passwords
    self.printer = printer
    self.logger = logger
    self.siteAddress = siteAddress
  }

  /// The present, as a use case is told of it.
  package var moment: Moment { Moment(now()) }

  /// A fresh identifier, which sorts after those made before.
  package func newID<Subject>(_: Subject.Type = Subject.self) -> ID<Subject> {
    ID(IDGenerator.uuid7(at: now(), random: (random(), random())))
  }

  /// A secret nobody can guess: 256 random bits in 64 hexadecimal digits. Only its digest is ever
  /// stored (`Secret.digest`).
  package func newSecret() -> Secret {
    Secret(String(decoding: (0..<4).flatMap { _ in hexadecimal(random()) }, as: UTF8.self))
  }

  /// A number drawn evenly from 0 up to, not including, `bound`.
  package func draw(below bound: Int) -> Int {
    let limit = UInt64.max - UInt64.max % UInt64(bound)
    var word = random()
    while word >= limit { word = random() }
    return Int(word % UInt64(bound))
  }
}

/// A secret as its owner holds it: in a cookie, a link, on paper. Prints hidden.
package struct Secret: Sendable, Hashable, CustomStringConvertible {
  package let text: String
  package init(_ text: String) { self.text = text }

  /// SHA-256 in hexadecimal: what the database keeps, so that a copy of it opens no door.
  package var digest: String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }

  package var description: String { "‹secret›" }
}
