import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct RecordExitTests {
  private let left = Day("2026-11-20")!

  private func fixture(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.employ(since: Day("2026-02-02")!)
    return fixture
  }

  private func entry(
    _ situation: ExitSituation = .unknown, neutralised: Bool = false
  ) -> ExitEntry {
    ExitEntry(
      firstOn: Day("2026-02-02"), leftOn: left, isNeutralised: neutralised, situation: situation)
  }

  private func standing(_ member: Member, _ fixture: Fixture) async throws -> Standing {
    try await fixture.database.read { session in
      let facts = try #require(try PeopleStore.facts(Fixture.leila.id, in: session))
      return Disclosure.standing(of: member, facts: facts, on: fixture.today)
    }
  }

  @Test(
    "Noter une sortie change le lien avec l’employeur et ouvre une suite",
    arguments: Engine.available)
  func records(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    #expect(try await standing(Fixture.julien, fixture) == .employerOfHers)
    let id = try await RecordExit(fixture.dependencies)(
      entry(), of: Fixture.leila.id, by: Fixture.awa)
    #expect(try await standing(Fixture.julien, fixture) == .formerEmployer(isLast: true))
    #expect(try await standing(Fixture.denis, fixture) == .outside)
    let (exit, restart) = try await fixture.database.read { session in
      (
        try PathExitStore.load(id, in: session),
        try RestartStore.open(of: Fixture.leila.id, in: session)
      )
    }
    #expect(exit?.presence == DayRange(Day("2026-02-02")!, left))
    #expect(restart?.reason == .contractEnded)
    #expect(restart?.opensOn == fixture.today)
    #expect(try await fixture.journal() == ["exitRecorded", "restartOpened"])
    // Another application to the same employer does not make it her employer again.
    try await fixture.database.write { session in
      try JobApplicationStore.refreshEmployerLinks(
        of: Fixture.leila.id, with: ID("jardins"), in: session)
    }
    #expect(try await standing(Fixture.julien, fixture) == .formerEmployer(isLast: true))
    // A new hire does.
    try await fixture.employ(since: fixture.today)
    #expect(try await standing(Fixture.julien, fixture) == .employerOfHers)
  }

  @Test(
    "Seules les équipes de l’employeur notent une sortie",
    arguments: [
      Fixture.camille, Fixture.nadia, Fixture.helene, Fixture.lucie, Fixture.denis, Fixture.thomas,
      Fixture.etat, Fixture.clara,
    ])
  func whoMay(_ member: Member) async throws {
    let fixture = try await fixture()
    await #expect(throws: Refusal.notFound) {
      _ = try await RecordExit(fixture.dependencies)(
        entry(), of: Fixture.leila.id, by: member)
    }
    #expect(try await fixture.journal() == [])
  }

  @Test(
    "Deux fois la même sortie au même moment : l’une est gardée, l’autre le sait",
    arguments: Engine.available)
  func twice(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let record = RecordExit(fixture.dependencies)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for member in [Fixture.julien, Fixture.awa] {
        group.addTask {
          do {
            _ = try await record(entry(), of: Fixture.leila.id, by: member)
            return true
          } catch Refusal.changedMeanwhile { return false } catch {
            Issue.record("\(error)")
            return false
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 }.count == 1)
    let exits = try await fixture.database.read {
      try PathExitStore.ofPerson(Fixture.leila.id, in: $0)
    }
    #expect(exits.count == 1)
  }

  @Test(
    "D’une sortie neutralisée rien ne dit la cause, et rien ne s’ouvre seul",
    arguments: Engine.available)
  func neutralised(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let id = try await RecordExit(fixture.dependencies)(
      entry(neutralised: true), of: Fixture.leila.id, by: Fixture.julien)
    let exit = try await fixture.database.read { try PathExitStore.load(id, in: $0) }
    #expect(exit?.judgement(on: fixture.today).verdict == .neutralised)
    #expect(try await fixture.journal() == ["exitRecorded"])
  }

  @Test(
    "Préciser la situation referme ou déplace la suite que la sortie avait ouverte",
    arguments: Engine.available)
  func revises(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let id = try await RecordExit(fixture.dependencies)(
      entry(), of: Fixture.leila.id, by: Fixture.julien)
    let revise = ReviseExit(fixture.dependencies)
    let until = Day("2027-06-20")!
    try await revise(
      entry(ExitSituation(.fixedTerm, since: Day("2026-11-21"), until: until)), id, version: 1,
      by: Fixture.julien)
    func open() async throws -> PathRestart? {
      try await fixture.database.read { try RestartStore.open(of: Fixture.leila.id, in: $0) }
    }
    #expect(try await open()?.opensOn == Day("2027-05-20"))
    await #expect(throws: Refusal.changedMeanwhile(ExitSentences.changed)) {
      try await revise(entry(), id, version: 1, by: Fixture.awa)
    }
    await #expect(throws: Refusal.notFound) {
      try await revise(entry(), id, version: 2, by: Fixture.lucie)
    }
    try await revise(
      entry(ExitSituation(.permanentElsewhere, since: Day("2026-11-21"))), id, version: 2,
      by: Fixture.julien)
    #expect(try await open() == nil)
  }

  @Test(
    "La sortie part du contrat et le termine, sans garder pourquoi", arguments: Engine.available)
  func endsContracts(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let contract = Contract(
      id: ID("contrat"), person: Fixture.leila.id, employer: ID("jardins"), kind: .cddi,
      period: ContractPeriod(Day("2026-03-16")!, Day("2027-03-15")!)!, weeklyHours: 24)
    try await fixture.database.write { session in
      try ContractStore.insert(contract, in: session)
      try EmployerLinks.set(
        .employing, between: contract.person, and: contract.employer, in: session)
      // An application that moves does not say that she is gone.
      try JobApplicationStore.refreshEmployerLinks(
        of: contract.person, with: contract.employer, in: session)
    }
    let record = RecordExit(fixture.dependencies)
    let start = try await record.start(contract.person, by: Fixture.julien)
    #expect(start.firstOn == contract.period.start)
    #expect(start.foreseenEnd == contract.period.end)
    _ = try await record(
      ExitEntry(firstOn: start.firstOn, leftOn: left), of: contract.person, by: Fixture.julien)
    let ended = try await fixture.database.read {
      try ContractStore.load(contract.id, in: $0)
    }
    #expect(ended?.period.end == left)
    #expect(ended?.endCause == .unsaid)
    #expect(
      try await fixture.journal() == ["contractEnded", "exitRecorded", "restartOpened"])
  }

  @Test("Une embauche annulée ouvre aussi une suite")
  func cancelledHire() async throws {
    let fixture = try await fixture()
    let id = ID<JobApplication>("embauche-leila-jardins-2026-02-02")
    let version = try await fixture.database.read {
      try #require(try JobApplicationStore.load(id, in: $0)).version
    }
    try await CancelHire(fixture.dependencies)(id, version: version, by: Fixture.julien)
    let restart = try await fixture.database.read {
      try RestartStore.open(of: Fixture.leila.id, in: $0)
    }
    #expect(restart?.reason == .hireCancelled)
  }
}

struct FollowUpUseCaseTests {
  private func fixture(_ engine: Engine) async throws -> (Fixture, ID<PathExit>) {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFileLongAgo()
    try await fixture.employ(since: Day("2025-06-02")!)
    fixture.world.travel(to: Day("2026-02-02")!)
    let id = try await RecordExit(fixture.dependencies)(
      ExitEntry(
        firstOn: Day("2025-06-02"), leftOn: Day("2026-01-31"),
        situation: ExitSituation(.fixedTerm, since: Day("2026-02-02"), until: Day("2026-09-01"))),
      of: Fixture.leila.id, by: Fixture.julien)
    return (fixture, id)
  }

  @Test(
    "Sans son accord, personne ne prend de nouvelles ; avec, et jusqu’à stop",
    arguments: Engine.available)
  func agreement(_ engine: Engine) async throws {
    let (fixture, exit) = try await fixture(engine)
    let agree = AgreeToFollowUp(fixture.dependencies)
    for stranger in [Fixture.nadia, Fixture.lucie, Fixture.denis, Fixture.etat] {
      await #expect(throws: Refusal.notFound) {
        try await agree(FollowUpProposal(channel: .sms), after: exit, by: stranger)
      }
    }
    await #expect(throws: Refusal.invalid([ExitSentences.channelMissing])) {
      try await agree(FollowUpProposal(channel: nil), after: exit, by: Fixture.camille)
    }
    try await agree(FollowUpProposal(channel: .sms), after: exit, by: Fixture.camille)
    let readings = FileReadings(database: fixture.database)
    let read = ReadFollowUps(fixture.dependencies, readings: readings)
    #expect(try await read.list(Fixture.camille).toCome.count == 1)
    fixture.world.travel(to: Day("2026-02-28")!)
    let due = try await read.list(Fixture.camille).due
    #expect(due.map(\.round.month) == [1])
    let id = try #require(due.first).id
    for stranger in [Fixture.nadia, Fixture.helene, Fixture.julien, Fixture.lucie] {
      await #expect(throws: Refusal.notFound) { _ = try await read(id, by: stranger) }
      await #expect(throws: Refusal.notFound) {
        try await TypeFollowUp(fixture.dependencies).answer(
          FollowUpAnswer(work: .sameJob, housing: .same), to: id, month: 1, by: stranger)
      }
    }
    // She changes her mind, from her own space.
    await #expect(throws: Refusal.notFound) {
      try await StopFollowUp(fixture.dependencies)(id, byHerself: ID("omar"))
    }
    try await StopFollowUp(fixture.dependencies)(id, byHerself: Fixture.leila.id)
    await #expect(throws: Refusal.notFound) { _ = try await read(id, by: Fixture.camille) }
    #expect(try await read.list(Fixture.camille).due.isEmpty)
    // And again: her referent takes her news.
    try await agree(
      FollowUpProposal(channel: .meeting, isSharedWithEmployer: true), after: exit,
      byHerself: Fixture.leila.id)
    #expect(try await read.list(Fixture.camille).due.count == 1)
    #expect(try await read(id, by: Fixture.awa).followUp.given == .ownSpace)
  }

  @Test(
    "Deux réponses au même tour : la seconde apprend que c’est fait", arguments: Engine.available)
  func oneWinner(_ engine: Engine) async throws {
    let (fixture, exit) = try await fixture(engine)
    try await AgreeToFollowUp(fixture.dependencies)(
      FollowUpProposal(channel: .sms), after: exit, by: Fixture.camille)
    fixture.world.travel(to: Day("2026-07-31")!)
    let id = try await fixture.database.read {
      try #require(try FollowUpStore.ofExit(exit, in: $0)).id
    }
    let type = TypeFollowUp(fixture.dependencies)
    let news = FollowUpAnswer(work: .noJob, housing: .same)
    try await type.answer(news, to: id, month: 6, by: Fixture.camille)
    await #expect(throws: Refusal.invalid([ExitSentences.roundNotDue])) {
      try await type.answer(news, to: id, month: 6, by: Fixture.camille)
    }
    // Work stopped: the way on opens that day, not a month before the end foreseen.
    let restart = try await fixture.database.read {
      try RestartStore.open(of: Fixture.leila.id, in: $0)
    }
    #expect(restart?.opensOn == Day("2026-07-31"))
    fixture.world.travel(to: Day("2026-10-31")!)
    #expect(try await !type.unreached(by: .sms, id, month: 9, by: Fixture.camille))
    #expect(try await !type.unreached(by: .sms, id, month: 9, by: Fixture.camille))
    #expect(try await type.unreached(by: .call, id, month: 9, by: Fixture.camille))
    #expect(try await fixture.journal().filter { $0 == "followUpUnreached" }.count == 1)
    let followUp = try await fixture.database.read { try FollowUpStore.load(id, in: $0) }
    #expect(followUp?.next(on: Day("2026-10-31")!)?.month == 12)
  }
}

struct YearlyFileTests {
  @Test(
    "Le dossier annuel compte, neutralise, et cache les petits nombres à l’État",
    arguments: Engine.available)
  func counts(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let situations: [(ExitSituation, Bool, String)] =
      (1...6).map { _ in (ExitSituation(.permanentElsewhere), false, "2026-02-02") }
      + (1...2).map { _ in (ExitSituation(.training), false, "2026-02-02") }
      + (1...5).map { _ in (ExitSituation(.jobSeeking), false, "2026-02-02") }
      + [(ExitSituation.unknown, true, "2026-02-02"), (.unknown, false, "2026-09-15")]
    for (index, (situation, neutralised, first)) in situations.enumerated() {
      let person = try await fixture.openPerson("p\(index)")
      try await fixture.employ(person, since: Day(first)!)
      _ = try await RecordExit(fixture.dependencies)(
        ExitEntry(
          firstOn: Day(first), leftOn: Day("2026-10-02"), isNeutralised: neutralised,
          situation: situation),
        of: person, by: Fixture.julien)
    }
    let read = ReadYearlyFile(fixture.dependencies)
    let file = try await read(ID("jardins"), year: 2026, by: Fixture.awa)
    #expect(file.exits.counted == 13)
    #expect(file.dynamic.rate == "8/13, soit 61,5\u{A0}%")
    #expect(file.againstTargets.map(\.isReached) == [true])
    #expect(file.exits.neutralised == 1)
    #expect(file.exits.tooShort == 1)
    #expect(file.lines(behind: .durable).count == 6)
    for part in ExitPart.allCases {
      let figures = [file.leavers, file.dynamic] + file.leaverFigures + file.kindFigures
      let figure = try #require(figures.first { $0.part == part })
      #expect(file.lines(behind: part).count == figure.count, "\(part.label)")
    }
    #expect(file.csv.contains("dynamiques;Sorties dynamiques;8;8/13, soit 61,5"))
    #expect(file.listCSV.split(separator: "\r\n").count == 16)
    // The State: counts, and neither 2 nor 1 can be worked out.
    let seen = try await read(ID("jardins"), year: 2026, by: Fixture.etat)
    #expect(seen.lines.isEmpty)
    #expect(seen.leavers.count == nil)
    #expect(seen.leaverFigures.map(\.count) == [13, nil, nil, 0])
    #expect(seen.kindFigures.map(\.count) == [6, 0, nil, nil])
    #expect(seen.kindFigures[0].rate == "6/13, soit 46,2\u{A0}%")
    #expect(seen.dynamic.rate == nil)
    for stranger in [Fixture.lucie, Fixture.camille, Fixture.denis, Fixture.thomas] {
      await #expect(throws: Refusal.notFound) {
        _ = try await read(ID("jardins"), year: 2026, by: stranger)
      }
    }
    #expect(try await read(ID("jardins"), year: 2025, by: Fixture.awa).exits.leavers == 0)
  }

  @Test(
    "L’objectif se négocie par la direction, et la période peut être celle de la convention",
    arguments: Engine.available)
  func target(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let set = SetExitTarget(fixture.dependencies)
    let period = DayRange(Day("2026-04-01")!, Day("2027-03-31")!)!
    let target = ExitTarget(
      structure: ID("jardins"), year: 2026, period: period, dynamic: 55, durable: 20)
    await #expect(throws: Refusal.notAllowed(ExitSentences.directionOnly)) {
      try await set(target, by: Fixture.awa)
    }
    await #expect(throws: Refusal.notFound) { try await set(target, by: Fixture.lucie) }
    try await set(target, by: Fixture.julien)
    await #expect(throws: Refusal.changedMeanwhile(ExitSentences.changed)) {
      try await set(target, by: Fixture.julien)
    }
    await #expect(throws: Refusal.invalid([ExitSentences.durableAboveDynamic])) {
      var wrong = target
      wrong.durable = 60
      try await set(wrong, by: Fixture.julien)
    }
    let file = try await ReadYearlyFile(fixture.dependencies)(
      ID("jardins"), year: 2026, by: Fixture.julien)
    #expect(file.period.days == period)
    #expect(file.againstTargets.map(\.percent) == [60, 55, 20])
    #expect(file.dynamic.rate == "pas encore de sortie comptée")
  }
}
