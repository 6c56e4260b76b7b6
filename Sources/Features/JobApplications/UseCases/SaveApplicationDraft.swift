import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What a composer sends: the words, the posts, the boxes ticked with her.
package struct ApplicationDraft: Sendable, Hashable {
  package var posts: [ID<JobPost>]
  package var message: ApplicationMessage
  package var consent: ApplicationConsent
  package var cv: CurriculumVitae?
  package var removesCV: Bool

  package init(
    posts: [ID<JobPost>] = [], message: ApplicationMessage, consent: ApplicationConsent,
    cv: CurriculumVitae? = nil, removesCV: Bool = false
  ) {
    self.posts = posts
    self.message = message
    self.consent = consent
    self.cv = cv
    self.removesCV = removesCV
  }
}

/// Keeps a draft: nobody but her circle knows it, and nothing is shared by it.
package struct SaveApplicationDraft: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// A new draft for that employer.
  package func callAsFunction(
    _ draft: ApplicationDraft, of person: ID<Person>, to structure: ID<Structure>,
    by member: Member
  ) async throws -> ID<JobApplication> {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    let id: ID<JobApplication> = dependencies.newID()
    return try await dependencies.database.write { session in
      _ = try desk.writable(person, by: member, in: session)
      guard let employer = try StructureStore.load(structure, in: session),
        employer.kind.family == .employer
      else { throw Refusal.notFound }
      var application = JobApplication(
        id: id, person: person, structure: structure,
        sender: ApplicationSender(account: member.account, structure: member.structure),
        createdAt: moment.instant)
      application = try filled(application, with: draft, in: session)
      try JobApplicationStore.insert(application, in: session)
      try keepCV(draft, of: id, at: moment.instant, in: session)
      try Journal.append(
        JournalEvent(
          .applicationDrafted, [.application: id.text, .structure: structure.text]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
      return id
    }
  }

  /// Changes a draft that nobody changed since `version`.
  package func callAsFunction(
    _ draft: ApplicationDraft, in id: ID<JobApplication>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    try await dependencies.database.write { session in
      let (old, _) = try desk.followed(id, by: member, in: session)
      guard old.state == .draft else {
        throw Refusal.changedMeanwhile(ApplicationSentences.changedMeanwhile(old.state))
      }
      guard old.version == version else {
        throw Refusal.changedMeanwhile(ApplicationSentences.draftChanged)
      }
      let application = try filled(old, with: draft, in: session)
      guard try JobApplicationStore.update(application, in: session) else {
        throw Refusal.changedMeanwhile(ApplicationSentences.draftChanged)
      }
      try JobApplicationStore.rewriteDraft(application, in: session)
      try keepCV(draft, of: id, at: moment.instant, in: session)
    }
  }

  private func filled(
    _ application: JobApplication, with draft: ApplicationDraft, in session: any SQLSession
  ) throws -> JobApplication {
    let posts = Set(try JobPostStore.of(application.structure, in: session).map(\.id))
    var next = application
    next.posts = draft.posts.filter(posts.contains).sorted()
    next.message = draft.message
    next.consent = draft.consent
    // What such a recipient may never receive is not kept, even as a wish.
    next.consent.items.formIntersection(ShareableItem.proposable(to: .employer))
    next.diagnosis =
      try EnvisagedStore.diagnosis(
        behindApplicationOf: next.person, to: next.structure, posts: next.posts,
        keptBy: next.sender.structure, in: session) ?? next.diagnosis
    return next
  }

  private func keepCV(
    _ draft: ApplicationDraft, of id: ID<JobApplication>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    if let cv = draft.cv {
      try ApplicationCVStore.put(cv, of: id, at: instant, in: session)
    } else if draft.removesCV {
      try ApplicationCVStore.remove(of: id, in: session)
    }
  }
}

/// Throws a draft away.
package struct DiscardApplicationDraft: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: the person it was for.
  @discardableResult
  package func callAsFunction(_ id: ID<JobApplication>, by member: Member) async throws
    -> ID<Person>
  {
    let desk = ApplicationDesk(dependencies: dependencies)
    return try await dependencies.database.write { session in
      let (application, _) = try desk.followed(id, by: member, in: session)
      guard application.state == .draft else { throw Refusal.notFound }
      try JobApplicationStore.deleteDraft(id, in: session)
      return application.person
    }
  }
}
