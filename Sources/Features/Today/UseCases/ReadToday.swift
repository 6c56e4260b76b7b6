import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What waits for someone today, by what she does here.
package enum TodayBoard: Sendable {
  case companion(CompanionDay, team: TeamDay?)
  case employer(EmployerDay, team: TeamDay?)
  /// First names of the people one works or learns with; nothing else.
  case beside([String])
  /// The same for a technical supervisor, and the hours that nobody wrote down yet.
  case workshop([String], HoursDue)
  /// Counts of the territory, and nobody.
  case territory(TerritoryCounts?, AnswerThresholds, team: TeamDay?)
}

/// How many persons of the team have no hours written down.
package struct HoursDue: Sendable, Hashable {
  package let week: WorkWeek
  package let thisWeek: Int
  package let lastWeek: Int
}

/// Whoever accompanies persons.
package struct CompanionDay: Sendable {
  package let silent: [ApplicationLine]
  package let answers: [ApplicationLine]
  package let interviews: [ApplicationLine]
  package let toRecontact: [ApplicationLine]
  package let drafts: [ApplicationLine]
  package let endingAgreements: [Ending]
  package let circleRequests: [CircleAsking]
  package let notSeen: [NotSeen]
  /// Something stopped: a way on to prepare with her.
  package let restarts: [Restart]
  /// Steps she carries, relays that wait for her.
  package let followUp: FollowUpDay
  /// News to take after an exit.
  package let followUps: [FollowUpLine]
  package let endingPasses: [EndingPass]
  package let hiresWithoutPass: [HireWithoutPass]
  /// What employers ask of this member's structure.
  package let prolongations: [ProlongationAsked]
  /// Persons who chose to hear news from those who accompany them.
  package let toTell: Int
  /// Meetings of these days, and minutes to write.
  package let meetings: [TodayMeeting]
  package let appointments: AppointmentsToday
  /// First signs, reviews and news of homes.
  package let homes: [DueHome]
  package let persons: [Row]
  package let total: Int
  package let seenThisWeek: Int

  package struct Ending: Sendable {
    package let person: ID<Person>
    package let name: String
    package let recipient: String
    package let endsOn: Day
    package let items: Int
  }
  package struct CircleAsking: Sendable {
    package let person: ID<Person>
    package let name: String
    package let colleague: String
  }
  package struct NotSeen: Sendable {
    package let person: ID<Person>
    package let name: String
    package let lastContact: Day
  }
  package struct Restart: Sendable {
    package let person: ID<Person>
    package let name: String
    package let reason: RestartReason
    package let opensOn: Day
  }
  package struct Row: Sendable {
    package let person: ID<Person>
    package let name: String
    package let wish: String?
    package let step: JournalKind?
    package let lastContact: Day
  }

  package var isCalm: Bool {
    silent.isEmpty && answers.isEmpty && interviews.isEmpty && toRecontact.isEmpty
      && drafts.isEmpty && endingAgreements.isEmpty && circleRequests.isEmpty && notSeen.isEmpty
      && restarts.isEmpty && followUp.isCalm && followUps.isEmpty && endingPasses.isEmpty
      && hiresWithoutPass.isEmpty && prolongations.isEmpty && toTell == 0 && meetings.isEmpty
      && appointments.isEmpty && homes.isEmpty
  }
}

/// Somebody was hired with no PASS: something is missing.
package struct HireWithoutPass: Sendable {
  package let person: ID<Person>
  package let name: String
  package let startsOn: Day
}

package struct ProlongationAsked: Sendable {
  package let id: ID<ProlongationRequest>
  package let name: String
  package let employer: String
  package let reason: ProlongationReason
  package let askedOn: Day
}

/// A PASS that ends within three months.
package struct EndingPass: Sendable {
  package let pass: ID<PassIAE>
  package let name: String
  package let endsOn: Day
}

/// Whoever recruits.
package struct EmployerDay: Sendable {
  package let toAnswer: [ApplicationLine]
  package let totalToAnswer: Int
  package let promised: [ApplicationLine]
  package let interviews: [ApplicationLine]
  package let toRecontact: [ApplicationLine]
  package let expectedPasses: [Expected]
  /// Exits whose month is running, or just over, and whose situation nobody wrote.
  package let exitsToJudge: [ExitLine]
  /// Steps she carries, relays that wait for her.
  package let followUp: FollowUpDay
  /// News to take after an exit.
  package let followUps: [FollowUpLine]
  package let endingPasses: [EndingPass]
  package let hiresWithoutPass: [HireWithoutPass]
  /// Meetings of these days, and minutes to write.
  package let meetings: [TodayMeeting]
  package let appointments: AppointmentsToday

  package struct Expected: Sendable {
    package let pass: ID<PassIAE>
    package let name: String
    package let startsOn: Day
  }

  package var isCalm: Bool {
    toAnswer.isEmpty && promised.isEmpty && interviews.isEmpty && toRecontact.isEmpty
      && expectedPasses.isEmpty && exitsToJudge.isEmpty && followUp.isCalm && followUps.isEmpty
      && endingPasses.isEmpty && hiresWithoutPass.isEmpty && meetings.isEmpty
      && appointments.isEmpty
  }
}

/// What an administrator of the structure is asked.
package struct TeamDay: Sendable {
  package let accessRequests: [AccessRequest]
  /// The last day of an order of the préfet that ends within six months, or has ended.
  package var orderEndsOn: Day?
  /// Authorisation files that wait for the DDETS.
  package var filesToStudy = 0
  /// Controls of this employer that wait for it, or of this DDETS that wait for its look.
  package var controls: [EmployerControl] = []
  /// Files of the structure without a referent, counted up to `mostOrphans` + 1.
  package var orphans = 0
  /// Referents whose planned last day comes within a month.
  package var endingReferents = 0

  package static let mostOrphans = 20
}

/// Reads what waits today. A bounded number of indexed queries, whatever the size of the nation.
package struct ReadToday: Sendable {
  /// Agreements that end within two weeks are shown; so are persons nobody has seen for five.
  package static let endingDays = 14
  package static let notSeenDays = 35
  /// Exits of the last two months are shown while their situation is not known: one to judge, one
  /// more to put right.
  package static let judgingDays = 62
  /// PASS that end within three months are shown; the whole list is a page of its own.
  package static let endingPassMonths = 3
  /// Hires without a PASS are called to mind for a year.
  package static let withoutPassDays = 365

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ member: Member) async throws -> TodayBoard {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      switch (member.role, member.family) {
      case (.technicalSupervisor, _):
        let week = WorkWeek(containing: today)
        return .workshop(
          try names(
            of: TodayLists.employed(by: member.structure, in: session), member, today, session),
          HoursDue(
            week: week,
            thisWeek: try HoursStore.missing(of: member.structure, in: week, session: session),
            lastWeek: try HoursStore.missing(
              of: member.structure, in: week.previous, session: session)))
      case (.volunteer, _):
        return .beside(
          try names(of: TodayLists.around(member, on: today, in: session), member, today, session))
      case (.institution, _), (.coordinator, _), (_, .institution), (_, .coordination):
        return try territory(member, today, session)
      case (.member, .employer), (.headOfService, .employer):
        return .employer(
          try employer(member, today, session), team: try team(member, session))
      case (.member, .shelter), (.member, .housing), (.member, .prescriber),
        (.headOfService, .shelter), (.headOfService, .housing), (.headOfService, .prescriber):
        return .companion(
          try companion(member, today, session), team: try team(member, session))
      }
    }
  }

  private func companion(_ member: Member, _ today: Day, _ session: any SQLSession) throws
    -> CompanionDay
  {
    let ending = try TodayLists.endingAgreements(
      of: member, from: today, until: today.adding(days: Self.endingDays), in: session)
    let asking = try TodayLists.circleRequests(to: member, on: today, in: session)
    let notSeen = try TodayLists.notSeen(
      by: member, since: today.adding(days: -Self.notSeenDays), on: today, in: session)
    let passes = try PassAlertStore.followed(
      by: member, endingFrom: today, to: today.adding(months: Self.endingPassMonths),
      after: nil, atMost: TodayLists.most, in: session)
    let without = try PassHireStore.withoutPass(
      followedBy: member, since: today.adding(days: -Self.withoutPassDays), on: today,
      atMost: TodayLists.most, in: session)
    let rows = try PeopleLists.followed(
      by: member, startingWith: "", after: nil, on: today, limit: 8, in: session)
    let restarts = try RestartStore.waiting(
      for: member, on: today, limit: TodayLists.most, in: session)
    var shown = Set(ending.map(\.person))
    shown.formUnion(asking.map(\.person))
    shown.formUnion(notSeen.map(\.person))
    shown.formUnion(restarts.map(\.person))
    shown.formUnion(rows.map(\.person))
    shown.formUnion(passes.map(\.person))
    shown.formUnion(without.map(\.person))
    let known = try PeopleStore.disclosed(
      Array(shown), to: member, on: today, in: session)
    let colleagues = try AccountStore.names(asking.map(\.account), in: session)
    let count = try PeopleLists.countFollowed(
      by: member, seenSince: today.adding(days: -7), on: today, in: session)
    return CompanionDay(
      silent: try WaitingApplications.silent(for: member, on: today, in: session),
      answers: try WaitingApplications.unreadAnswers(for: member, on: today, in: session),
      interviews: try WaitingApplications.interviews(for: member, on: today, in: session),
      toRecontact: try WaitingApplications.toRecontact(for: member, on: today, in: session),
      drafts: try WaitingApplications.drafts(of: member, on: today, in: session),
      endingAgreements: ending.compactMap { agreement in
        known[agreement.person].map {
          CompanionDay.Ending(
            person: $0.id, name: $0.name, recipient: agreement.recipientName,
            endsOn: agreement.endsOn, items: agreement.items)
        }
      },
      circleRequests: asking.compactMap { request in
        known[request.person].map {
          CompanionDay.CircleAsking(
            person: $0.id, name: $0.name, colleague: colleagues[request.account] ?? "")
        }
      },
      notSeen: notSeen.compactMap { row in
        known[row.person].map {
          CompanionDay.NotSeen(person: $0.id, name: $0.name, lastContact: row.lastContact)
        }
      },
      restarts: restarts.compactMap { restart in
        known[restart.person].map {
          CompanionDay.Restart(
            person: $0.id, name: $0.name, reason: restart.reason, opensOn: restart.opensOn)
        }
      },
      followUp: try FollowUpDay.load(for: member, on: today, in: session),
      followUps: try followUps(member, today, session),
      endingPasses: endingPasses(passes, known),
      hiresWithoutPass: hiresWithoutPass(without, known),
      prolongations: try prolongations(member, session),
      toTell: try HerNoticeStore.countWaiting(for: member, on: today, in: session),
      meetings: try TodayMeetings.of(member, on: today, in: session),
      appointments: try AppointmentsToday.load(
        for: member, at: dependencies.moment, in: session),
      homes: try DueHomes.of(member, on: today, limit: TodayLists.most, in: session),
      persons: rows.compactMap { row in
        known[row.person].map { person in
          CompanionDay.Row(
            person: person.id, name: person.name, wish: person.wish?.words,
            step: row.step.flatMap {
              $0.strand == .housing && !readsHomes(person, member) ? nil : $0
            },
            lastContact: row.lastContact)
        }
      },
      total: count.all, seenThisWeek: count.seen)
  }

  private func followUps(_ member: Member, _ today: Day, _ session: any SQLSession) throws
    -> [FollowUpLine]
  {
    try ReadFollowUps.lines(
      FollowUpStore.takenBy(member, dueBy: today, limit: TodayLists.most, in: session),
      for: member, on: today, in: session
    ).filter { $0.round.state == .due }
  }

  private func employer(_ member: Member, _ today: Day, _ session: any SQLSession) throws
    -> EmployerDay
  {
    let structure = member.structure
    let expected = try PassHireStore.expected(by: structure, atMost: 12, in: session)
    let toJudge = try PathExitStore.toJudge(
      by: structure, since: today.adding(days: -Self.judgingDays), limit: TodayLists.most,
      in: session)
    let passes = try PassAlertStore.hired(
      by: structure, endingFrom: today, to: today.adding(months: Self.endingPassMonths),
      after: nil, atMost: TodayLists.most, in: session)
    var shown = Set(expected.map(\.person) + toJudge.map(\.person))
    shown.formUnion(passes.map(\.person))
    let without = try PassHireStore.withoutPass(
      hiredBy: structure, since: today.adding(days: -Self.withoutPassDays),
      atMost: TodayLists.most, in: session)
    shown.formUnion(without.map(\.person))
    let known = try PeopleStore.disclosed(
      Array(shown), to: member, on: today,
      in: session)
    return EmployerDay(
      toAnswer: try WaitingApplications.toAnswer(by: structure, on: today, in: session),
      totalToAnswer: try WaitingApplications.countToAnswer(by: structure, in: session),
      promised: try WaitingApplications.promised(by: structure, on: today, in: session),
      interviews: try WaitingApplications.interviews(of: structure, on: today, in: session),
      toRecontact: try WaitingApplications.toRecontact(by: structure, on: today, in: session),
      expectedPasses: expected.compactMap { row in
        known[row.person].map {
          EmployerDay.Expected(pass: row.pass, name: $0.name, startsOn: row.startsOn)
        }
      },
      exitsToJudge: ReadExits.lines(toJudge, known, on: today).filter {
        $0.judgement.verdict != .tooShort
      },
      followUp: try FollowUpDay.load(for: member, on: today, in: session),
      followUps: try followUps(member, today, session),
      endingPasses: endingPasses(passes, known),
      hiresWithoutPass: hiresWithoutPass(without, known),
      meetings: try TodayMeetings.of(member, on: today, in: session),
      appointments: try AppointmentsToday.load(
        for: member, at: dependencies.moment, in: session))
  }

  private func hiresWithoutPass(
    _ hires: [WaitingHire], _ known: [ID<Person>: Disclosed<Person>]
  ) -> [HireWithoutPass] {
    hires.compactMap { hire in
      guard let seen = known[hire.person], PassAccess(seen.standing) == .full else { return nil }
      return HireWithoutPass(person: hire.person, name: seen.name, startsOn: hire.startsOn)
    }
  }

  private func prolongations(_ member: Member, _ session: any SQLSession) throws
    -> [ProlongationAsked]
  {
    let waiting = try ProlongationRequestStore.waiting(
      for: member.structure, atMost: TodayLists.most, in: session)
    let employers = try StructureStore.load(
      Array(Set(waiting.map(\.askedBy))), in: session)
    return waiting.map {
      ProlongationAsked(
        id: $0.id, name: $0.shownName, employer: employers[$0.askedBy]?.name ?? "",
        reason: $0.reason, askedOn: $0.askedOn)
    }
  }

  private func endingPasses(
    _ endings: [PassEnding], _ known: [ID<Person>: Disclosed<Person>]
  ) -> [EndingPass] {
    endings.compactMap { ending in
      guard let seen = known[ending.person], PassAccess(seen.standing) == .full,
        ending.suspendedUntil == nil
      else { return nil }
      return EndingPass(pass: ending.pass, name: seen.name, endsOn: ending.endsOn)
    }
  }

  private func territory(_ member: Member, _ today: Day, _ session: any SQLSession) throws
    -> TodayBoard
  {
    guard let id = member.territory,
      let territory = try StructureStore.territory(id, in: session)
    else { return .territory(nil, AnswerThresholds(), team: try team(member, session)) }
    // Days of the clock are counted from the day after sending.
    func before(_ days: Int) -> Instant {
      ParisTime.start(of: today.adding(days: 1 - days))
    }
    let counts = try TodayLists.counts(
      of: id, escalatedBefore: before(territory.clock.escalation),
      silentBefore: before(territory.clock.silence), in: session)
    return .territory(counts, territory.clock, team: try team(member, session))
  }

  private func team(_ member: Member, _ session: any SQLSession) throws -> TeamDay? {
    let isAuthority = member.structureKind == .ddets
    guard member.isAdministrator || member.role == .headOfService || isAuthority else {
      return nil
    }
    let structure = try StructureStore.load(member.structure, in: session)
    return TeamDay(
      accessRequests: member.isAdministrator
        ? try TeamStore.pendingRequests(of: member.structure, in: session) : [],
      orderEndsOn: structure.flatMap {
        PrefectOrderAlert.end(of: $0.authorisation, on: dependencies.moment.today)
      },
      filesToStudy: isAuthority
        ? try member.territory.map {
          try AuthorisationFileStore.countWaiting(in: $0, session: session)
        } ?? 0 : 0,
      controls: try controls(member, session),
      orphans: member.family == .institution
        ? 0
        : try OrphanFileStore.files(
          of: member.structure, on: dependencies.moment.today, limit: TeamDay.mostOrphans + 1,
          in: session
        ).count,
      endingReferents: try OrphanFileStore.ending(
        in: member.structure, from: dependencies.moment.today,
        by: dependencies.moment.today.adding(days: ReadOrphanFiles.endingDays), limit: 40,
        in: session
      ).count)
  }

  private func controls(_ member: Member, _ session: any SQLSession) throws -> [EmployerControl] {
    switch ControlViewer(member) {
    case .employer(let structure):
      try ControlStore.list(in: nil, of: structure, session: session).map(\.control)
        .filter { $0.stage.awaitsEmployer }
    case .authority(let territory):
      try ControlStore.list(in: territory, of: nil, session: session).map(\.control)
        .filter { !$0.stage.awaitsEmployer && !$0.stage.isClosed }
    case nil: []
    }
  }

  private func names(
    of persons: [ID<Person>], _ member: Member, _ today: Day, _ session: any SQLSession
  ) throws -> [String] {
    let known = try PeopleStore.disclosed(persons, to: member, on: today, in: session)
    return persons.compactMap { known[$0]?.firstName }
  }
}
