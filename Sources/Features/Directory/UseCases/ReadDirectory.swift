import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A structure as its public page tells it.
package struct StructureFile: Sendable {
  package let structure: Structure
  package let posts: [PostLine]
  package let habits: AnswerHabits?
  package let mayEdit: Bool
  package let mayManagePosts: Bool
  /// True when the address is confidential and this reader may not have it: the structure then
  /// holds none.
  package let addressIsHidden: Bool
}

package struct PostLine: Sendable {
  package let post: JobPost
  package let applications: Int
}

/// Reads a structure's page. Everybody may.
package struct ReadStructure: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<Structure>, by reader: DirectoryEditor) async throws
    -> StructureFile
  {
    try await dependencies.database.read { session in
      guard var structure = try StructureStore.load(id, in: session) else {
        throw Refusal.notFound
      }
      let mayManagePosts = reader.mayManagePosts(of: id)
      let isHidden = !reader.mayReadAddress(of: structure)
      if isHidden {
        structure.place.address = ""
        structure.place.point = nil
      }
      let counts = try JobPostStore.applications(toPostsOf: id, in: session)
      let posts = try JobPostStore.of(id, in: session)
        .filter { $0.isOpen || mayManagePosts }
        .map { PostLine(post: $0, applications: counts[$0.id, default: 0]) }
      return StructureFile(
        structure: structure, posts: posts, habits: try AnswerHabitStore.load(id, in: session),
        mayEdit: reader.mayEdit(id), mayManagePosts: mayManagePosts, addressIsHidden: isHidden)
    }
  }
}

/// A post as its public page tells it.
package struct PostFile: Sendable {
  package let post: JobPost
  package let structure: Structure
  package let applications: Int
  package let commune: Commune?
  package let tradeLabel: String?
  package let habits: AnswerHabits?
  package let mayManage: Bool
  package let mayVerify: Bool
}

/// Reads a post's page. Everybody may, also when it is closed: a link may be old.
package struct ReadPost: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<JobPost>, by reader: DirectoryEditor) async throws
    -> PostFile
  {
    try await dependencies.database.read { session in
      guard let post = try JobPostStore.load(id, in: session),
        let structure = try StructureStore.load(post.structure, in: session)
      else { throw Refusal.notFound }
      return PostFile(
        post: post, structure: structure,
        applications: try JobPostStore.applications(to: id, in: session),
        commune: try post.commune.flatMap { try CommuneStore.load($0, in: session) },
        tradeLabel: try post.rome.flatMap { try TradeStore.label($0, in: session) },
        habits: try AnswerHabitStore.load(structure.id, in: session),
        mayManage: reader.mayManagePosts(of: structure.id),
        mayVerify: reader.mayVerifyRequirements && !post.requirements.isEmpty)
    }
  }
}
