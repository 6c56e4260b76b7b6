import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Applications, their answers, and what is said about them.
extension StoryPlayer {
  func draft(
    _ application: DemoApplication, of person: ID<Person>, by member: Member
  ) async throws -> ID<JobApplication> {
    try await SaveApplicationDraft(dependencies)(
      content(of: application), of: person, to: application.place.id, by: member)
  }

  func send(
    _ application: DemoApplication, of person: ID<Person>, by member: Member
  ) async throws -> ID<JobApplication> {
    let id: ID<JobApplication>
    if let first = application.after {
      id = try await ProposeAgain(dependencies)(try self.id(of: first), by: member)
      let draft = try await load(id)
      try await SaveApplicationDraft(dependencies)(
        content(of: application), in: id, version: draft.version, by: member)
    } else {
      id = try await draft(application, of: person, by: member)
    }
    let draft = try await load(id)
    try await SendApplication(dependencies)(id, version: draft.version, by: member)
    return id
  }

  func answer(_ key: String, _ answer: DemoAnswer, by member: Member) async throws {
    let application = try await load(key)
    let today = dependencies.moment.today
    func give(_ answer: EmployerAnswer) async throws {
      try await AnswerApplication(dependencies)(
        answer, to: application.id, version: application.version, by: member)
    }
    switch answer {
    case .underReview, .reopened:
      try await give(.underReview)
    case .interview(let days, let hour, let place):
      let day = nextWorkingDay(today.adding(days: days))
      try await give(
        .interview(
          InterviewProposal(
            slots: [LocalTime(day: day, hour: hour, minute: 0)], place: typeset(place))))
    case .later(let days, let words):
      try await give(.later(until: nextWorkingDay(today.adding(days: days))))
      try await say(words, key, by: member)
    case .refused(let reason, let words, let days):
      try await give(
        .refused(
          EmployerRefusal(
            reason: reason, words: typeset(words),
            recontactFrom: days.flatMap { firstOfMonth(today.adding(days: $0)) })))
    case .hired(let days, let contract, let hours, let months):
      let start = nextWorkingDay(today.adding(days: days))
      try await HirePerson(dependencies)(
        HireTerms(
          startsOn: start, endsOn: months.map { start.adding(months: $0).adding(days: -1) },
          contract: contract, hoursPerWeek: hours),
        for: application.id, version: application.version, by: member)
    case .hireCancelled(let words):
      try await CancelHire(dependencies)(
        application.id, version: application.version, by: member)
      try await say(words, key, by: member)
    }
  }

  func load(_ id: ID<JobApplication>) async throws -> JobApplication {
    let found = try await dependencies.database.read { try JobApplicationStore.load(id, in: $0) }
    guard let found else { throw DemoFault(id.text, "candidature introuvable") }
    return found
  }

  func load(_ key: String) async throws -> JobApplication { try await load(try id(of: key)) }

  func id(of key: String) throws -> ID<JobApplication> {
    guard let id = applications[key] else { throw DemoFault(key, "candidature pas encore faite") }
    return id
  }

  private func say(_ words: String, _ key: String, by member: Member) async throws {
    try await WriteMessage(dependencies)(typeset(words), about: try id(of: key), by: member)
  }

  private func content(of application: DemoApplication) -> ApplicationDraft {
    let message = application.message
    let sharing = Set(application.sharing)
    func part(_ words: String) -> ApplicationMessage.Part {
      let text = folded(words)
      let speaksOfTravel = ["bus", "velo", "trajet", "permis", "scooter"].contains {
        text.split(separator: " ").contains(Substring($0))
      }
      return ApplicationMessage.Part(
        typeset(words),
        speaksAlsoOf: speaksOfTravel && sharing.contains(.mobility) ? [.mobility] : [])
    }
    let parts: [MessageTheme: ApplicationMessage.Part] = [
      .skills: part(message.skills), .support: part(message.support),
      .steps: part(message.steps), .obstacle: part(message.obstacles),
    ]
    // What she lets read covers at least what the message speaks of.
    let spoken = parts.filter { !$0.value.words.isEmpty }.flatMap(\.key.items)
    return ApplicationDraft(
      posts: application.posts.map(\.id), message: ApplicationMessage(parts),
      consent: ApplicationConsent(items: sharing.union(spoken)))
  }

  private func firstOfMonth(_ day: Day) -> Day? {
    Day(year: day.year, month: day.month, day: 1)
  }
}
