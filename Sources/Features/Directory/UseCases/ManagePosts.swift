import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The posts of the structure one works in, open and closed.
package struct ListPosts: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> [PostLine] {
    try authorise(member)
    return try await dependencies.database.read { session in
      let counts = try JobPostStore.applications(toPostsOf: member.structure, in: session)
      return try JobPostStore.of(member.structure, in: session).map {
        PostLine(post: $0, applications: counts[$0.id, default: 0])
      }
    }
  }
}

/// Opens a post in the structure one works in.
package struct OpenPost: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ draft: PostDraft, by member: Member) async throws -> ID<JobPost> {
    try authorise(member)
    let id = dependencies.newID(JobPost.self)
    let now = dependencies.now()
    let post = draft.post(id: id, of: member.structure)
    try await dependencies.database.write { session in
      try JobPostStore.insert(post, at: try point(of: post, in: session), in: session)
      try Journal.append(
        JournalEvent(.postOpened, [.post: id.text]), about: .structure(member.structure),
        by: JournalActor(member), at: now, in: session)
    }
    return id
  }
}

/// Rewrites a post, closes it or opens it again.
package struct ChangePost: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// The post, to fill the form; refused to those who may not change it.
  package func open(_ id: ID<JobPost>, by member: Member) async throws -> JobPost {
    try authorise(member)
    let post = try await dependencies.database.read { try JobPostStore.load(id, in: $0) }
    guard let post, post.structure == member.structure else { throw Refusal.notFound }
    return post
  }

  package func callAsFunction(
    _ id: ID<JobPost>, _ draft: PostDraft, seen version: Int, by member: Member
  ) async throws -> Saving<JobPost> {
    try await change(id, seen: version, by: member, .postChanged) { post in
      post.rewritten(as: draft.post(id: post.id, of: post.structure))
    }
  }

  /// Closes the post, or opens it again. Applications already sent stay where they are.
  package func setOpen(_ isOpen: Bool, _ id: ID<JobPost>, by member: Member) async throws {
    _ = try await change(
      id, seen: nil, by: member, isOpen ? .postOpened : .postClosed
    ) { post in
      var post = post
      post.isOpen = isOpen
      return post
    }
  }

  private func change(
    _ id: ID<JobPost>, seen version: Int?, by member: Member, _ kind: JournalKind,
    _ change: @escaping @Sendable (JobPost) -> JobPost
  ) async throws -> Saving<JobPost> {
    try authorise(member)
    let now = dependencies.now()
    return try await dependencies.database.write { session in
      guard let recorded = try JobPostStore.load(id, in: session),
        recorded.structure == member.structure
      else { throw Refusal.notFound }
      if let version, recorded.version != version { return .changedMeanwhile(recorded) }
      let changed = change(recorded)
      guard changed != recorded else { return .saved }
      guard
        try JobPostStore.update(changed, at: try point(of: changed, in: session), in: session)
      else { return .changedMeanwhile(recorded) }
      try Journal.append(
        JournalEvent(kind, [.post: id.text]), about: .structure(member.structure),
        by: JournalActor(member), at: now, in: session)
      return .saved
    }
  }
}

/// Records that the requirements of a post were checked with its employer: any companion may, of
/// any structure.
package struct VerifyRequirements: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<JobPost>, note: String, by member: Member) async throws {
    guard member.role.isCompanion else { throw Refusal.notFound }
    let moment = dependencies.moment
    let verification = RequirementsVerification(
      on: moment.today, by: member.structureName, note: trimmed(note))
    try await dependencies.database.write { session in
      guard var post = try JobPostStore.load(id, in: session), !post.requirements.isEmpty else {
        throw Refusal.notFound
      }
      post.verification = verification
      guard try JobPostStore.update(post, at: try point(of: post, in: session), in: session) else {
        throw Refusal.changedMeanwhile(
          UserMessage("Cette fiche vient d’être modifiée.", detail: "Relisez-la, puis recommencez.")
        )
      }
      try Journal.append(
        JournalEvent(.postChanged, [.post: id.text, .day: moment.today.description]),
        about: .structure(post.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }
}

private func authorise(_ member: Member) throws {
  guard DirectoryEditor.member(member).mayManagePosts(of: member.structure) else {
    throw Refusal.notFound
  }
}

/// Where the post is when it names a commune of its own.
private func point(of post: JobPost, in session: any SQLSession) throws -> GeoPoint? {
  try post.commune.flatMap { try CommuneStore.load($0, in: session)?.point }
}
