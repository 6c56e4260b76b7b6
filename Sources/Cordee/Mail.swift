import Domain
import Kernel
import NIOPosix
import Outreach
import ServiceLifecycle
import Surroundings
import UseCases

/// How letters leave: the transport a URL names, on a thread that may wait for a server.
struct Mail: Sendable {
  let transport: any MailTransport
  let sender: String
  private let thread: NIOThreadPool

  /// - Throws: `MailFailure` when the URL names no transport.
  init(url: String, sender: String) throws {
    transport = try mailTransport(url)
    self.sender = sender
    thread = NIOThreadPool(numberOfThreads: 1)
    thread.start()
  }

  static let defaultURL = "mail://file/var/courrier"
  static let defaultSender = "cordee@localhost"

  func carry(_ letter: Letter, _ id: ID<Letter>, writtenAt: Instant) async throws {
    let mail = OutgoingMail(
      sender: sender, recipient: letter.recipient.address, subject: letter.subject,
      body: letter.body, id: id.text, writtenAt: writtenAt, calendar: letter.calendar)
    let transport = transport
    try await thread.runIfActive { try transport.carry(mail) }
  }

  /// A text for a telephone, to the provider a structure chose.
  func post(_ body: String, signature: String, to address: String) async throws {
    try await thread.runIfActive {
      try WebhookPost()(
        body, to: address, headers: [(WebhookSignature.header, signature)])
    }
  }
}

extension House {
  /// Sends letters every five seconds, and does the daily round when its hour has come.
  func mailServices(_ mail: Mail) -> [any Service] {
    let send = SendMail(dependencies) { letter, id, writtenAt in
      try await mail.carry(letter, id, writtenAt: writtenAt)
    }
    let round = DailyRound(dependencies)
    let texts = PostTexts(dependencies) { body, signature, address in
      try await mail.post(body, signature: signature, to: address)
    }
    return [
      Repeating(name: "texts", every: .seconds(15), logger: dependencies.logger) {
        try await texts()
      },
      Repeating(name: "mail", every: .seconds(5), logger: dependencies.logger) { try await send() },
      Repeating(name: "digests", every: .seconds(60), logger: dependencies.logger) {
        try await SendDigests(dependencies)()
      },
      Repeating(name: "her letters", every: .seconds(10), logger: dependencies.logger) {
        try await TellHer(dependencies)()
      },
      Repeating(name: "daily round", every: .seconds(60), logger: dependencies.logger) {
        try await round()
      },
    ]
  }
}
