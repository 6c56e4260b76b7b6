import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Sends a draft that was read again with her. Her agreements of the moment are written in the same
/// transaction: what she ticked is shared with this employer, what she unticked is shared no more.
package struct SendApplication: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter repeatReason: why, when she already wrote to this employer within a day.
  package func callAsFunction(
    _ id: ID<JobApplication>, version: Int, repeatReason: String = "", by member: Member
  ) async throws {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    try await dependencies.database.write { session in
      var (application, _) = try desk.followed(id, by: member, in: session)
      try desk.check(version, of: application)
      var problems = Self.problems(application, on: moment.today)
      application.repeatReason = ""
      if try Self.recent(application, at: moment.instant, in: session) != nil {
        application.repeatReason = trimmed(repeatReason)
        if application.repeatReason.isEmpty {
          problems.append(
            UserMessage(
              "Une candidature est partie vers cette structure il y a moins de 24 heures.",
              detail: "Dire pourquoi en envoyer une autre. Rien n’est bloqué.", field: "raison"))
        }
      }
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      try share(application, by: member, at: moment, in: session)
      var facts: [JournalFact: String] = [
        .items: application.consent.items.map(\.code).sorted().joined(separator: " "),
        .count: String(application.posts.count),
      ]
      if !application.repeatReason.isEmpty { facts[.reason] = "moins_de_24_heures" }
      let sent = try desk.move(
        application, to: .sent, by: .sender, as: JournalActor(member), .applicationSent, facts,
        at: moment, in: session)
      for post in sent.posts {
        try JobPostStore.countApplication(to: post, in: session)
      }
      try PeopleContact.note(application.person, on: moment.today, in: session)
      try desk.tellEmployer(about: sent, at: moment, in: session, ApplicationLetters.received)
    }
  }

  /// The last one sent to the same employer within a day; nil when none.
  static func recent(
    _ application: JobApplication, at instant: Instant, in session: any SQLSession
  ) throws -> JobApplication? {
    try JobApplicationStore.ofStructure(
      application.structure, from: application.person, in: session
    ).first {
      guard let sentAt = $0.sentAt, $0.id != application.id else { return false }
      return sentAt.adding(seconds: 86_400) > instant
    }
  }

  static func problems(_ application: JobApplication, on today: Day) -> [UserMessage] {
    var found: [UserMessage] = []
    if application.message.visible(with: application.consent.items).isEmpty {
      found.append(
        UserMessage(
          "L’employeur ne lirait rien.",
          detail:
            "Écrire une partie du message au moins, et cocher avec elle les points dont cette partie parle."
        ))
    }
    if let until = application.consent.until, until < today {
      found.append(
        UserMessage(
          "La fin de son accord est déjà passée.", detail: "Choisir un jour à venir avec elle.",
          field: "jusquau"))
    }
    return found
  }

  private func share(
    _ application: JobApplication, by member: Member, at moment: Moment,
    in session: any SQLSession
  ) throws {
    let consent = application.consent
    let until =
      consent.until ?? moment.today.adding(months: SharingAgreement.defaultMonths)
    guard let period = DayRange(moment.today, until) else { throw Refusal.notFound }
    let standing = try AgreementStore.all(of: application.person, in: session).filter {
      $0.recipient == application.structure && $0.purpose == .application
        && $0.isInForce(on: moment.today)
    }
    let actor = JournalActor(member)
    let about = JournalSubject.person(application.person)
    for agreement in standing {
      // Taken back, or said again with another end: the old one stops either way.
      let goesOn =
        consent.items.contains(agreement.item) && agreement.period.last == period.last
      if goesOn { continue }
      guard try AgreementStore.withdraw(agreement.id, at: moment.instant, in: session) else {
        continue
      }
      if !consent.items.contains(agreement.item) {
        try Journal.append(
          JournalEvent(
            .agreementWithdrawn,
            [.item: agreement.item.code, .recipient: application.structure.text]),
          about: about, by: actor, at: moment.instant, in: session)
      }
    }
    let keptOn = Set(standing.filter { $0.period.last == period.last }.map(\.item))
    let before = Set(standing.map(\.item))
    for item in consent.items.subtracting(keptOn).sorted(by: { $0.code < $1.code }) {
      try AgreementStore.add(
        SharingAgreement(
          id: dependencies.newID(), person: application.person, item: item,
          recipient: application.structure, purpose: .application, period: period,
          given: consent.given, language: consent.language, recordedBy: member.account,
          recordedAt: moment.instant),
        in: session)
      try Journal.append(
        JournalEvent(
          before.contains(item) ? .agreementRenewed : .agreementGiven,
          [
            .item: item.code, .recipient: application.structure.text,
            .purpose: AgreementPurpose.application.code, .until: period.last.description,
            .given: consent.given.code, .language: consent.language,
          ]),
        about: about, by: actor, at: moment.instant, in: session)
    }
  }
}
