import Kernel

/// « Choose your hour »: one for each person, structure and motive at a time, with its own code.
package struct AppointmentInvitation: Sendable, Hashable {
  package let id: ID<AppointmentInvitation>
  package let structure: ID<Structure>
  package let person: ID<Person>
  /// Who invited.
  package let sender: ID<Account>
  /// With that member only; nil when anyone of the structure may receive.
  package let host: ID<Account>?
  package let motive: AppointmentMotive
  package let channel: InvitationChannel
  package let code: InvitationCode
  package let sentAt: Instant
  /// First moment at which it no longer opens; nil when it never ends.
  package let expiresAt: Instant?
  package let usedAt: Instant?
  package let withdrawnAt: Instant?

  package init(
    id: ID<AppointmentInvitation>, structure: ID<Structure>, person: ID<Person>,
    sender: ID<Account>, host: ID<Account>?, motive: AppointmentMotive,
    channel: InvitationChannel, code: InvitationCode, sentAt: Instant, expiresAt: Instant?,
    usedAt: Instant? = nil, withdrawnAt: Instant? = nil
  ) {
    self.id = id
    self.structure = structure
    self.person = person
    self.sender = sender
    self.host = host
    self.motive = motive
    self.channel = channel
    self.code = code
    self.sentAt = sentAt
    self.expiresAt = expiresAt
    self.usedAt = usedAt
    self.withdrawnAt = withdrawnAt
  }

  package enum State: Sendable, Hashable {
    case open
    case used
    case expired
    case withdrawn
  }

  package func state(at now: Instant) -> State {
    if withdrawnAt != nil { return .withdrawn }
    if usedAt != nil { return .used }
    return expiresAt.map { $0 <= now } ?? false ? .expired : .open
  }

  /// The last day it opens; nil when it never ends.
  package var lastDay: Day? { expiresAt.map { ParisTime.day(of: $0).adding(days: -1) } }

  /// It ends at midnight, after that many whole days.
  package static func end(after days: Int?, from today: Day) -> Instant? {
    days.map { ParisTime.start(of: today.adding(days: $0 + 1)) }
  }
}

/// What a structure chose for its appointments. Everything has a quiet default.
package struct AppointmentSettings: Sendable, Hashable {
  /// Days an invitation opens; nil when it never ends.
  package var invitationDays: Int?
  /// The number printed on invitations.
  package var helpPhone: String
  /// It sends convocations where the rules admit them.
  package var convenes: Bool
  /// The words a convocation adds.
  package var convocationWords: String
  /// Where texts go, to an SMS provider; nil when they are sent by hand.
  package var webhook: String?
  package var webhookSecret: String?

  package init(
    invitationDays: Int? = InvitationRules.usualDays, helpPhone: String = "",
    convenes: Bool = false, convocationWords: String = "", webhook: String? = nil,
    webhookSecret: String? = nil
  ) {
    self.invitationDays = invitationDays
    self.helpPhone = helpPhone
    self.convenes = convenes
    self.convocationWords = convocationWords
    self.webhook = webhook
    self.webhookSecret = webhookSecret
  }

  package static let longestWords = 400

  /// Whether such an address may receive texts: `https`, with a public name, no user, no address in
  /// figures.
  package static func mayReceiveTexts(_ address: String) -> Bool {
    guard address.hasPrefix("https://"), address.utf8.count <= 300,
      address.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), !address.contains("@")
    else { return false }
    let authority = address.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: ":").first.map(String.init)?.lowercased() ?? ""
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }),
      let last = labels.last, last.contains(where: \.isLetter)
    else { return false }
    return !["local", "localhost", "internal", "lan", "home"].contains(String(last))
  }
}
