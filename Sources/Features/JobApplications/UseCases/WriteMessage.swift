import Domain
import Kernel
import SQL
import Store
import Surroundings

/// One side writes to the other about an application. Both read it, and so does she.
package struct WriteMessage: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ words: String, about id: ID<JobApplication>, by member: Member)
    async throws
  {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    let messageID: ID<ConversationMessage> = dependencies.newID()
    let words = trimmed(words)
    try await dependencies.database.write { session in
      let (application, side) = try place(id, of: member, desk, in: session)
      guard !words.isEmpty else {
        throw Refusal.invalid(
          UserMessage("Le message est vide.", detail: "Écrire une phrase.", field: "message"))
      }
      guard words.count <= ConversationMessage.longest else {
        throw Refusal.invalid(
          UserMessage(
            "Le message est trop long.",
            detail: "Garder l’essentiel : \(ConversationMessage.longest) caractères au plus.",
            field: "message"))
      }
      try JobApplicationStore.noteWords(
        application.hearing(from: side, at: moment.instant), in: session)
      if side == .employer, application.firstAnswerAt == nil {
        try ApplicationHabits.refresh(of: application.structure, at: moment, in: session)
      }
      try ApplicationTalkStore.add(
        ConversationMessage(
          id: messageID, at: moment.instant, author: member.account, side: side, words: words),
        to: id, in: session)
      try Journal.append(
        JournalEvent(
          .messageSent,
          [.application: id.text, .structure: application.structure.text, .role: side.code]),
        about: .person(application.person), by: JournalActor(member), at: moment.instant,
        in: session)
      if side == .employer {
        try desk.tellHerSide(
          about: application, at: moment, in: session, ApplicationLetters.message)
      } else {
        try desk.tellEmployer(
          about: application, at: moment, in: session, ApplicationLetters.message)
      }
    }
  }

  private func place(
    _ id: ID<JobApplication>, of member: Member, _ desk: ApplicationDesk,
    in session: any SQLSession
  ) throws -> (JobApplication, ApplicationActor) {
    guard let application = try JobApplicationStore.load(id, in: session),
      application.state != .draft
    else { throw Refusal.notFound }
    if application.structure == member.structure { return (application, .employer) }
    return (try desk.followed(id, by: member, in: session).application, .sender)
  }
}
