import Domain
import Kernel
import Logging
import SQL
import Store
import Surroundings

/// Texts ready for telephones: read, exported, marked as sent by whoever sent them.
package struct TextsToSend: Sendable {
  package struct Line: Sendable {
    package let id: ID<AppointmentTextStore.Text>
    package let name: String
    package let phone: String
    package let words: String
    package let createdAt: Instant
  }

  package static let most = 500
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> [Line] {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let texts = try AppointmentTextStore.waiting(
        of: member.structure, atMost: Self.most, in: session)
      let known = try PeopleStore.disclosed(
        Array(Set(texts.map(\.person))), to: member, on: today, in: session)
      // A number is an item: only of persons whose number this member reads.
      return texts.compactMap { text in
        guard let person = known[text.person], person.phone != nil else { return nil }
        return Line(
          id: text.id, name: person.name, phone: text.phone, words: text.words,
          createdAt: text.createdAt)
      }
    }
  }

  /// One line a text, for an SMS provider.
  package func file(by member: Member) async throws -> String {
    var file = "\u{FEFF}telephone;texte\r\n"
    for line in try await self(by: member) {
      file += "\(line.phone);\"\(line.words.replacing("\"", with: "\"\""))\"\r\n"
    }
    return file
  }

  /// - Parameter ids: as they stood in the page; others than this member's are left alone.
  /// - Returns: how many were noted.
  package func noteSent(_ ids: [String], by member: Member) async throws -> Int {
    let moment = dependencies.moment
    let asked = Set(ids)
    let known = try await self(by: member).map(\.id).filter { asked.contains($0.text) }
    try await dependencies.database.write { session in
      try AppointmentTextStore.noteSent(
        known, of: member.structure, at: moment.instant, in: session)
    }
    return known.count
  }
}

/// Posts texts to the address a structure chose, signed; nothing where none was chosen. A text that
/// is not taken is tried again later, as letters are.
package struct PostTexts: Sendable {
  package static let atATime = 10
  private let dependencies: Dependencies
  private let carry:
    @Sendable (_ body: String, _ signature: String, _ address: String) async throws
      -> Void

  package init(
    _ dependencies: Dependencies,
    carry:
      @escaping @Sendable (_ body: String, _ signature: String, _ address: String)
      async throws -> Void
  ) {
    self.dependencies = dependencies
    self.carry = carry
  }

  /// Returns how many were taken.
  @discardableResult
  package func callAsFunction() async throws -> Int {
    let now = dependencies.now()
    let taken = try await dependencies.database.write { session in
      try AppointmentTextStore.take(
        Self.atATime, at: now, holding: MailRetry.lease, in: session)
    }
    var count = 0
    for (text, address, secret) in taken {
      let body = Self.body(of: text, at: now)
      do {
        try await carry(
          body, WebhookSignature.value(of: body, secret: Secret(secret)), address)
      } catch {
        dependencies.logger.warning("a text waits", metadata: ["text": "\(text.id)"])
        let next = dependencies.now().adding(
          seconds: MailRetry.pause(afterFailures: text.attempts + 1))
        try await dependencies.database.write { session in
          try AppointmentTextStore.tryAgain(text.id, at: next, in: session)
        }
        continue
      }
      count += 1
      let sentAt = dependencies.now()
      try await dependencies.database.write { session in
        try AppointmentTextStore.noteSent(
          [text.id], of: text.structure, at: sentAt, in: session)
      }
    }
    return count
  }

  /// The shape of RDV-Insertion's messages: `data` and `meta`, with the moment in milliseconds.
  static func body(of text: AppointmentTextStore.Text, at now: Instant) -> String {
    let body: JSONValue = [
      "data": [
        "id": JSONValue(text.id.text), "telephone": JSONValue(text.phone),
        "texte": JSONValue(text.words),
      ],
      "meta": [
        "model": "Text", "event": "created", "timestamp": JSONValue(Int(now.milliseconds)),
      ],
    ]
    return body.written
  }
}
