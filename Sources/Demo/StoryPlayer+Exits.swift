import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Exits, and what follows them.
extension StoryPlayer {
  func leave(_ person: ID<Person>, _ leaving: DemoLeaving, by member: Member) async throws {
    // Her side had read the answer long before.
    let now = dependencies.now()
    try await dependencies.database.write { session in
      for hire in try JobApplicationStore.ofStructure(
        member.structure, from: person, in: session)
      {
        try JobApplicationStore.noteAnswerRead(hire.id, at: now, in: session)
      }
    }
    let start = try await RecordExit(dependencies).start(person, by: member)
    let last = dependencies.moment.today.adding(days: -1)
    let since = leaving.next.isActivity ? last.adding(days: 3) : nil
    _ = try await RecordExit(dependencies)(
      ExitEntry(
        firstOn: start.firstOn, leftOn: last, isNeutralised: leaving.isNeutralised,
        situation: ExitSituation(
          leaving.next, since: since,
          until: since.flatMap { day in leaving.lasting.map { day.adding(days: $0) } })),
      of: person, by: member)
  }

  func letNewsBeTaken(
    _ channel: FollowUpChannel, _ isShared: Bool, of person: ID<Person>, by member: Member
  ) async throws {
    let exit = try await dependencies.database.read {
      try PathExitStore.ofPerson(person, in: $0).first
    }
    guard let exit else { throw DemoFault(person.text, "aucune sortie") }
    try await AgreeToFollowUp(dependencies)(
      FollowUpProposal(channel: channel, isSharedWithEmployer: isShared), after: exit.id,
      by: member)
  }

  func tellNews(
    _ month: Int, _ answer: FollowUpAnswer?, of person: ID<Person>, by member: Member
  ) async throws {
    let followUp = try await dependencies.database.read {
      try FollowUpStore.ofPerson(person, in: $0).first
    }
    guard let followUp else { throw DemoFault(person.text, "aucun suivi") }
    let type = TypeFollowUp(dependencies)
    if let answer {
      try await type.answer(answer, to: followUp.id, month: month, by: member)
    } else {
      _ = try await type.unreached(by: .sms, followUp.id, month: month, by: member)
      _ = try await type.unreached(by: .call, followUp.id, month: month, by: member)
    }
  }

  /// What the Jardins agreed on with the State's service for this year.
  func setTarget(_ dynamic: Int, _ durable: Int, by worker: DemoWorker) async throws {
    let member = try member(worker)
    try await SetExitTarget(dependencies)(
      ExitTarget(
        structure: member.structure, year: dependencies.moment.today.year, dynamic: dynamic,
        durable: durable),
      by: member)
  }
}
