import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

/// Suspending and prolonging, on both engines: who may, what is impossible, and who wins.
struct PassLifeTests {
  /// Leïla works at the Jardins since 1 September 2026; today is 24 November.
  private func running(_ engine: Engine = .sqlite) async throws -> (Fixture, PassIAE) {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let opening = try await fixture.openPass(fixture.hire(startsOn: Day("2026-09-01")!))
    return (fixture, try #require(opening.pass))
  }

  private func draft(
    _ first: String, _ last: String, reason: SuspensionReason = .contractBroken,
    goOn: String = ""
  ) -> SuspensionDraft {
    SuspensionDraft(
      period: DayRange(Day(first)!, Day(last)!)!, reason: reason, reasonToGoOn: goOn)
  }

  private func refused(_ work: () async throws -> Void) async -> [String] {
    do {
      try await work()
      return []
    } catch Refusal.invalid(let messages) {
      return messages.map(\.title)
    } catch {
      return ["\(error)"]
    }
  }

  @Test(
    "La structure de la dernière embauche suspend, et la fin recule", arguments: Engine.available)
  func suspended(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    let suspend = SuspendPass(fixture.dependencies)
    try await suspend(
      draft("2026-11-10", "2026-12-09"), of: pass.id, version: 1, by: Fixture.julien)
    let saved = try #require(try await fixture.passes().first)
    #expect(saved.validity.last == pass.validity.last.adding(days: 29))
    #expect(saved.countedEnd == saved.validity.last)
    #expect(saved.status(on: fixture.today) == .suspended)
    let journal = try await fixture.journal()
    #expect(journal.last == "passSuspended")
    // A second one, while it stands still.
    let again = await refused {
      try await suspend(
        draft("2026-11-20", "2026-11-24"), of: pass.id, version: saved.version, by: Fixture.julien)
    }
    #expect(again == [PassLifeMessages.alreadySuspended.title])
  }

  @Test(
    "Deux suspensions envoyées au même instant : l’une est gardée, l’autre est prévenue",
    arguments: Engine.available)
  func twoAtOnce(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    let suspend = SuspendPass(fixture.dependencies)
    async let first = refused {
      try await suspend(
        draft("2026-11-01", "2026-11-30"), of: pass.id, version: 1, by: Fixture.julien)
    }
    async let second = refused {
      try await suspend(
        draft("2026-11-10", "2026-12-10"), of: pass.id, version: 1, by: Fixture.awa)
    }
    let answers = await [first, second]
    #expect(answers.filter(\.isEmpty).count == 1, "\(answers)")
    let saved = try #require(try await fixture.passes().first)
    #expect(saved.suspensions.count == 1)
    #expect(saved.countedEnd == saved.validity.last)
  }

  @Test("Ce qui est impossible est refusé, avec ou sans raison")
  func impossible() async throws {
    let (fixture, pass) = try await running()
    let suspend = SuspendPass(fixture.dependencies)
    let cases: [(String, String, UserMessage)] = [
      ("2026-11-25", "2026-12-25", PassLifeMessages.startsLater),
      ("2026-08-31", "2026-09-30", PassLifeMessages.outside(pass.validity)),
      ("2026-11-01", "2029-11-01", PassLifeMessages.tooLong(Day("2029-10-31")!)),
    ]
    for (first, last, wanted) in cases {
      let said = await refused {
        try await suspend(
          draft(first, last, goOn: "Il le faut"), of: pass.id, version: 1, by: Fixture.julien)
      }
      #expect(said.contains(wanted.title), "\(first)")
    }
    try await suspend(
      draft("2026-10-01", "2026-10-31"), of: pass.id, version: 1, by: Fixture.julien)
    let overlap = await refused {
      try await suspend(
        draft("2026-10-31", "2026-12-01", goOn: "Il le faut"), of: pass.id, version: 2,
        by: Fixture.julien)
    }
    #expect(
      overlap == [
        PassLifeMessages.overlaps(DayRange(Day("2026-10-01")!, Day("2026-10-31")!)!).title
      ])
  }

  @Test("Une autre personne autorisée à lire va plus loin avec une raison, gardée avec son geste")
  func goesOn() async throws {
    let (fixture, pass) = try await running()
    let suspend = SuspendPass(fixture.dependencies)
    let without = await refused {
      try await suspend(
        draft("2026-11-10", "2026-12-09"), of: pass.id, version: 1, by: Fixture.camille)
    }
    #expect(without == [PassLifeMessages.notTheLastEmployer.title])
    try await suspend(
      draft("2026-11-10", "2026-12-09", goOn: "L’employeur a fermé"), of: pass.id, version: 1,
      by: Fixture.camille)
    let kept = try await fixture.database.read {
      try PassPeriods.suspensions(of: pass.id, in: $0)
    }
    #expect(kept.first?.declaredBy.reasonToGoOn == "L’employeur a fermé")
    #expect(kept.first?.declaredBy.structure == Fixture.camille.structure)
  }

  @Test(
    "Qui ne lit pas ce PASS n’apprend pas qu’il existe",
    arguments: [Fixture.nadia, Fixture.lucie, Fixture.denis, Fixture.etat, Fixture.paul])
  func strangers(_ member: Member) async throws {
    let (fixture, pass) = try await running()
    let dependencies = fixture.dependencies
    await #expect(throws: Refusal.notFound) {
      try await SuspendPass(dependencies)(
        draft("2026-11-10", "2026-12-09", goOn: "x"), of: pass.id, version: 1, by: member)
    }
    await #expect(throws: Refusal.notFound) {
      try await ReadPassLife(dependencies, FileReadings(database: fixture.database))(
        pass.id, by: member)
    }
    await #expect(throws: Refusal.notFound) {
      try await PrintPass(dependencies, FileReadings(database: fixture.database))(
        pass.id, by: member)
    }
    await #expect(throws: Refusal.notFound) {
      try await ProlongPass(dependencies)(
        ProlongationDraft(reason: .completeTraining, endsOn: Day("2029-01-01")!), of: pass.id,
        version: 1, by: member)
    }
    let mine = try await ListEndingPasses(dependencies)(within: 12, for: member)
    #expect(mine.lines.isEmpty)
  }

  @Test("Reprise, modification et suppression recomptent la fin", arguments: Engine.available)
  func changed(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    let dependencies = fixture.dependencies
    try await SuspendPass(dependencies)(
      draft("2026-11-10", "2026-12-09"), of: pass.id, version: 1, by: Fixture.julien)
    let id = try #require(
      try await fixture.database.read { try PassPeriods.suspensions(of: pass.id, in: $0) }.first
    ).id
    let change = ChangeSuspension(dependencies)
    try await change(
      .edit(draft("2026-11-10", "2026-11-30")), of: id, on: pass.id, version: 2,
      by: Fixture.julien)
    #expect(try await fixture.passes().first?.validity.last == pass.validity.last.adding(days: 20))
    let tooEarly = await refused {
      try await change(
        .back(on: Day("2026-11-10")!, reasonToGoOn: ""), of: id, on: pass.id, version: 3,
        by: Fixture.julien)
    }
    #expect(tooEarly == [PassLifeMessages.returnOutside.title])
    try await change(
      .back(on: Day("2026-11-26")!, reasonToGoOn: ""), of: id, on: pass.id, version: 3,
      by: Fixture.julien)
    #expect(try await fixture.passes().first?.validity.last == pass.validity.last.adding(days: 15))
    try await change(
      .delete(reasonToGoOn: ""), of: id, on: pass.id, version: 4, by: Fixture.julien)
    let last = try #require(try await fixture.passes().first)
    #expect(last.validity == pass.validity)
    #expect(last.suspensions.isEmpty)
    await #expect(throws: Refusal.notFound) {
      try await change(
        .delete(reasonToGoOn: ""), of: id, on: pass.id, version: 5, by: Fixture.julien)
    }
  }

  @Test(
    "Une embauche annulée emporte le PASS, ses suspensions et son code", arguments: Engine.available
  )
  func cancelled(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    try await SuspendPass(fixture.dependencies)(
      draft("2026-11-10", "2026-12-09"), of: pass.id, version: 1, by: Fixture.julien)
    _ = try await PrintPass(fixture.dependencies, FileReadings(database: fixture.database))(
      pass.id, by: Fixture.julien)
    try await fixture.cancelHire("c1")
    #expect(try await fixture.passes().isEmpty)
  }

  @Test(
    "Une prolongation directe va jusqu’à son plafond, au-delà avec une raison",
    arguments: Engine.available)
  func prolonged(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    let prolong = ProlongPass(fixture.dependencies)
    let end = pass.validity.last
    func wish(_ days: Int, goOn: String = "") -> ProlongationDraft {
      ProlongationDraft(
        reason: .completeTraining, endsOn: end.adding(days: days), reasonToGoOn: goOn)
    }
    // More than twelve months before the end.
    let early = await refused {
      _ = try await prolong(wish(100), of: pass.id, version: 1, by: Fixture.julien)
    }
    #expect(
      early == [PassLifeMessages.outsideWindow(ProlongationRules.window(passEnd: end)).title])
    fixture.world.travel(to: end.adding(days: -100))
    let nothing = await refused {
      _ = try await prolong(wish(0), of: pass.id, version: 1, by: Fixture.julien)
    }
    #expect(nothing == [PassLifeMessages.prolongNothing(end).title])
    let long = await refused {
      _ = try await prolong(wish(366), of: pass.id, version: 1, by: Fixture.julien)
    }
    #expect(long == [PassLifeMessages.beyondCap(365, latest: end.adding(days: 365)).title])
    let done = try await prolong(wish(365), of: pass.id, version: 1, by: Fixture.julien)
    #expect(done == .prolonged(until: end.adding(days: 365)))
    let saved = try #require(try await fixture.passes().first)
    #expect(saved.validity.last == end.adding(days: 365))
    #expect(saved.countedEnd == saved.validity.last)
    // An authorised prescriber of her circle says why she does not wait for the employer.
    let without = await refused {
      _ = try await prolong(wish(380), of: pass.id, version: 2, by: Fixture.camille)
    }
    #expect(without.first == PassLifeMessages.askedByEmployer.title)
    let byHer = try await prolong(
      wish(380, goOn: "L’employeur a fermé"), of: pass.id, version: 2, by: Fixture.camille)
    #expect(byHer == .prolonged(until: end.adding(days: 380)))
    // Who is not authorised, in her circle all the same.
    try await fixture.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: ID("circle-paul"), account: Fixture.paul.account, structure: Fixture.paul.structure,
          role: .socialWorker, isReferent: false, from: Day("2026-09-01")!),
        to: Fixture.leila.id, in: session)
    }
    await #expect(throws: Refusal.notAllowed(PassLifeMessages.notAnEmployer)) {
      try await prolong(
        wish(400, goOn: "Il le faut"), of: pass.id, version: 3, by: Fixture.paul)
    }
  }

  @Test(
    "Un prescripteur habilité qui commence accorde lui-même, avec les papiers qu’il a vus",
    arguments: Engine.available)
  func byPrescriber(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    fixture.world.travel(to: pass.validity.last.adding(days: -100))
    let outcome = try await ProlongPass(fixture.dependencies)(
      ProlongationDraft(
        reason: .particularDifficulties, endsOn: pass.validity.last.adding(days: 90),
        explanation: "Son logement arrive", addressedTo: Fixture.camille.structure,
        reasonToGoOn: "Sa conseillère est absente", papers: [.report, .identity]),
      of: pass.id, version: 1, by: Fixture.camille)
    #expect(outcome == .prolonged(until: pass.validity.last.adding(days: 90)))
    let kept = try #require(
      try await fixture.database.read { try PassPeriods.prolongations(of: pass.id, in: $0) }.first)
    #expect(kept.agreedBy == Fixture.camille.structure)
    let life = try await ReadPassLife(
      fixture.dependencies, FileReadings(database: fixture.database))(pass.id, by: Fixture.julien)
    // The identity paper is not one of that reason; the employer does not learn which shelter saw.
    let line = SeenPaperLine(
      paper: .report, by: "Camille Rousset, CHRS Les Tilleuls", on: fixture.today)
    #expect(life.papers[kept.id.text] == [line])
    let letters = try await fixture.database.read { session in
      try session.all("SELECT subject FROM mail_outbox") { $0.text(0) }
    }
    #expect(letters.contains { $0.contains("prolongé par un prescripteur") })
  }

  @Test(
    "Les papiers sont cochés par qui les a vus, et suivent la demande accordée",
    arguments: Engine.available)
  func papers(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    fixture.world.travel(to: pass.validity.last.adding(days: -100))
    let end = pass.validity.last.adding(days: 180)
    let outcome = try await ProlongPass(fixture.dependencies)(
      ProlongationDraft(
        reason: .rqth, endsOn: end, explanation: "x", addressedTo: ID("mission"),
        papers: [.disabledWorker, .report]),
      of: pass.id, version: pass.version, by: Fixture.julien)
    guard case .asked(let id) = outcome else { throw Refusal.notFound }
    let asked = fixture.today
    let read = ReadProlongations(fixture.dependencies)
    #expect(
      try await read(id, by: Fixture.thomas).papers == [
        SeenPaperLine(
          paper: .disabledWorker, by: "Julien Marchetti, Les Jardins de la Boëme", on: asked)
      ])
    fixture.world.travel(days: 3)
    try await AnswerProlongation(fixture.dependencies)(
      .granted, to: id, seenEnd: end, papers: [.disabledWorker, .identity], by: Fixture.thomas)
    let kept = try await fixture.database.read { session in
      let prolongation = try PassPeriods.prolongations(of: pass.id, in: session).first
      return try ProlongationPaperStore.of(pass.id, in: session)[prolongation?.id.text ?? ""] ?? []
    }
    #expect(
      kept == [
        SeenPaper(.disabledWorker, account: ID("julien"), structure: ID("jardins"), on: asked),
        SeenPaper(
          .disabledWorker, account: ID("thomas"), structure: ID("mission"), on: fixture.today),
      ])
  }

  @Test(
    "La dernière embauche est la dernière acceptée, même si elle commence plus tôt",
    arguments: Engine.available)
  func lastAccepted(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    // Recycl’Éco hires for 1 December; later the same PASS is taken up by a hire that starts first.
    try await fixture.openPass(
      fixture.hire("c2", employer: "recycleco", startsOn: Day("2026-12-01")!), by: Fixture.lucie)
    fixture.world.travel(days: 1)
    try await fixture.openPass(
      fixture.hire("c3", employer: "interim", startsOn: Day("2026-11-26")!), by: Fixture.ines)
    let read = ReadPassLife(fixture.dependencies, FileReadings(database: fixture.database))
    #expect(try await read(pass.id, by: Fixture.ines).madeLastHire)
    #expect(!(try await read(pass.id, by: Fixture.lucie).madeLastHire))
    // A hire whose acceptance nobody noted counts from its first day.
    try await fixture.database.write { session in
      _ = try session.run("UPDATE pass_hire SET accepted_at = NULL")
    }
    #expect(try await read(pass.id, by: Fixture.lucie).madeLastHire)
  }

  @Test("Avant août 2026, un prescripteur habilité suspend sans autre raison")
  func prescriberSuspended() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    fixture.world.travel(to: Day("2026-05-04")!)
    let pass = try #require(
      try await fixture.openPass(fixture.hire(startsOn: Day("2026-05-05")!)).pass)
    fixture.world.travel(to: Day("2026-07-20")!)
    try await SuspendPass(fixture.dependencies)(
      draft("2026-07-10", "2026-08-09"), of: pass.id, version: 1, by: Fixture.camille)
    #expect(try await fixture.passes().first?.suspensions.count == 1)
  }

  private func asked(_ fixture: Fixture, _ pass: PassIAE, to prescriber: String = "mission")
    async throws -> ID<ProlongationRequest>
  {
    fixture.world.travel(to: pass.validity.last.adding(days: -100))
    let outcome = try await ProlongPass(fixture.dependencies)(
      ProlongationDraft(
        reason: .particularDifficulties, endsOn: pass.validity.last.adding(days: 180),
        explanation: "Le logement arrive", addressedTo: ID(prescriber)),
      of: pass.id, version: pass.version, by: Fixture.julien)
    guard case .asked(let id) = outcome else {
      Issue.record("prolonged without agreement")
      throw Refusal.notFound
    }
    return id
  }

  @Test(
    "Un prescripteur habilité accorde, et un second n’y revient pas", arguments: Engine.available)
  func granted(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    let id = try await asked(fixture, pass)
    let answer = AnswerProlongation(fixture.dependencies)
    let end = pass.validity.last.adding(days: 180)
    // Another structure, and the one who asked, know nothing of it.
    for member in [Fixture.camille, Fixture.julien, Fixture.sofia] {
      await #expect(throws: Refusal.notFound) {
        try await answer(.granted, to: id, seenEnd: end, by: member)
      }
    }
    await #expect(throws: Refusal.changedMeanwhile(PassLifeMessages.endMoved)) {
      try await answer(.granted, to: id, seenEnd: end.adding(days: -1), by: Fixture.thomas)
    }
    try await answer(.granted, to: id, seenEnd: end, by: Fixture.thomas)
    #expect(try await fixture.passes().first?.validity.last == end)
    await #expect(throws: Refusal.changedMeanwhile(PassLifeMessages.alreadyAnswered)) {
      try await answer(
        .denied(.duration, [], "Trop long"), to: id, seenEnd: nil, by: Fixture.thomas)
    }
  }

  @Test(
    "Un refus dit pourquoi et ce qui peut suivre ; une autre demande est alors possible",
    arguments: Engine.available)
  func denied(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    let id = try await asked(fixture, pass)
    let pending = await refused {
      _ = try await ProlongPass(fixture.dependencies)(
        ProlongationDraft(
          reason: .rqth, endsOn: pass.validity.last.adding(days: 30), explanation: "x",
          addressedTo: ID("chrs")),
        of: pass.id, version: pass.version + 1, by: Fixture.awa)
    }
    #expect(pending == [PassLifeMessages.pending.title])
    #expect(
      throws: InvalidInput([
        PassLifeMessages.actionMissing, PassLifeMessages.denialExplanationMissing,
      ])
    ) {
      try ProlongationAnswer(denial: "IAE", actions: [], explanation: " ")
    }
    let answer = try ProlongationAnswer(
      denial: "IAE", actions: ["EXIT_IAE"], explanation: "Un emploi ordinaire l’attend")
    try await AnswerProlongation(fixture.dependencies)(
      answer, to: id, seenEnd: nil, by: Fixture.thomas)
    #expect(try await fixture.passes().first?.validity == pass.validity)
    let life = try await ReadPassLife(
      fixture.dependencies, FileReadings(database: fixture.database))(pass.id, by: Fixture.julien)
    #expect(life.requests.first?.answer == answer)
    #expect(life.pending == nil)
  }

  @Test("Un orienteur ne peut pas recevoir la demande")
  func notAuthorised() async throws {
    let (fixture, pass) = try await running()
    await #expect(throws: Refusal.invalid(PassLifeMessages.notAuthorised)) {
      _ = try await asked(fixture, pass, to: "recycleco")
    }
  }

  @Test(
    "Une demande est rappelée à dix, vingt et trente jours, une fois chaque jour",
    arguments: Engine.available)
  func reminded(_ engine: Engine) async throws {
    let (fixture, pass) = try await running(engine)
    _ = try await asked(fixture, pass)
    let remind = RemindProlongations(fixture.dependencies)
    var sent: [Int] = []
    for day in 0...35 {
      if try await remind() > 0 { sent.append(day) }
      #expect(try await remind() == 0)
      fixture.world.travel(days: 1)
    }
    #expect(sent == [10, 20, 30])
  }

  @Test("La liste des fins proches se tourne page par page, et compte les longs suspendus")
  func alerts() async throws {
    let (fixture, pass) = try await running()
    let list = ListEndingPasses(fixture.dependencies)
    fixture.world.travel(to: pass.validity.last.adding(days: -20))
    #expect(try await list(within: 1, for: Fixture.julien).lines.map(\.name) == ["Leïla H."])
    #expect(try await list(within: 1, for: Fixture.camille).lines.count == 1)
    #expect(try await list(within: 1, for: Fixture.nadia).lines.isEmpty)
    #expect(try await list(within: 1, for: Fixture.lucie).lines.isEmpty)
    fixture.world.travel(days: 30)
    #expect(try await list(within: 12, for: Fixture.julien).lines.isEmpty)
  }

  @Test("Une vérification répond au code seul, et un petit nombre de fois par minute")
  func verified() async throws {
    let (fixture, pass) = try await running()
    let verify = VerifyPass(fixture.dependencies)
    #expect(try await verify("99916", from: "a") == .unknown)
    let number = try #require(pass.number).digits
    #expect(try await verify(number, from: "a") == .unknown)
    let paper = try await PrintPass(fixture.dependencies, FileReadings(database: fixture.database))(
      pass.id, by: Fixture.julien)
    let text = String(decoding: paper.bytes, as: UTF8.self)
    let token = try #require(text.firstMatch(of: /\/verifier\/([0-9a-f]{64})/)).1
    #expect(try await verify(String(token), from: "a") == .valid(until: pass.validity.last))
    // The same paper, the same code.
    let again = try await PrintPass(fixture.dependencies, FileReadings(database: fixture.database))(
      pass.id, by: Fixture.camille)
    #expect(String(decoding: again.bytes, as: UTF8.self).contains(token))
    try await SuspendPass(fixture.dependencies)(
      draft("2026-11-10", "2026-12-09"), of: pass.id, version: 1, by: Fixture.julien)
    #expect(
      try await verify(String(token), from: "a")
        == .suspended(until: pass.validity.last.adding(days: 29)))
    for _ in 0..<VerifyPass.mostAMinute { _ = try await verify("x", from: "b") }
    #expect(try await verify(String(token), from: "b") == nil)
    fixture.world.travel(seconds: 60)
    #expect(try await verify(String(token), from: "b") != nil)
  }

  @Test("Le résumé d’un PASS enregistré dit où est l’original, et n’a pas de code")
  func summary() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let certificate = try PassCertificate(
      number: "99999 26 12345", start: "2026-09-01", end: "")
    let id = try await RecordPass(fixture.dependencies)(
      existingOf: Fixture.leila.id, certificate, by: Fixture.camille)
    let paper = try await PrintPass(fixture.dependencies, FileReadings(database: fixture.database))(
      id, by: Fixture.camille)
    let text = String(decoding: paper.bytes, as: UTF8.self)
    #expect(text.contains("Les emplois de l’inclusion, dans l’espace de l’employeur"))
    #expect(!text.contains("/verifier/"))
  }
}
