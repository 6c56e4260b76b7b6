import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The season came, or things changed: a new draft after an application that was refused, closed
/// or withdrawn. It names the first, takes its words over, and asks her agreement again: only the
/// boxes whose agreement still holds are ticked.
package struct ProposeAgain: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<JobApplication>, by member: Member) async throws
    -> ID<JobApplication>
  {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    let newID: ID<JobApplication> = dependencies.newID()
    return try await dependencies.database.write { session in
      let (first, _) = try desk.followed(id, by: member, in: session)
      guard first.state != .draft, !first.state.isOpen, first.state != .hired else {
        throw Refusal.changedMeanwhile(
          ApplicationSentences.changedMeanwhile(first.state))
      }
      if let begun = try JobApplicationStore.follower(of: id, in: session) { return begun }
      let posts = Set(
        try JobPostStore.of(first.structure, in: session).filter(\.isOpen).map(\.id))
      let inForce = try AgreementStore.all(of: first.person, in: session)
        .filter { $0.recipient == first.structure && $0.isInForce(on: moment.today) }
      let again = JobApplication(
        id: newID, person: first.person, structure: first.structure,
        sender: ApplicationSender(account: member.account, structure: member.structure),
        createdAt: moment.instant, posts: first.posts.filter(posts.contains),
        message: first.message,
        consent: ApplicationConsent(
          items: Set(inForce.map(\.item)), given: .spoken, language: first.consent.language),
        follows: first.id)
      try JobApplicationStore.insert(again, in: session)
      try ApplicationCVStore.copy(from: first.id, to: newID, at: moment.instant, in: session)
      try Journal.append(
        JournalEvent(
          .applicationDrafted,
          [.application: newID.text, .structure: first.structure.text]),
        about: .person(first.person), by: JournalActor(member), at: moment.instant, in: session)
      return newID
    }
  }
}
