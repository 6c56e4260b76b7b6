import Domain
import Hummingbird
import Kernel

/// Who may ask for a route at all. What may be done with the thing it names is decided after, by
/// the use case; this is the first door, and the one the access matrix is generated from.
package enum RouteAccess: Sendable, Hashable {
  case everyone
  /// Signed in to work, in a structure or not yet, or running the platform.
  case signedIn
  /// Any member of a structure whose role is in the list.
  case members(Set<AccountRole>)
  /// Administrators of the structure they work in.
  case administrators
  case platform
  /// The person, in her own space.
  case herself
}

extension RouteAccess {
  /// Members who accompany persons or recruit: not volunteers, technical supervisors nor
  /// institutions.
  package static let companions = RouteAccess.members([.member, .headOfService, .coordinator])
  package static let anyMember = RouteAccess.members(Set(AccountRole.allCases))

  package func admits(_ visitor: Visitor) -> Bool {
    switch (self, visitor) {
    case (.everyone, _): true
    case (.signedIn, .member), (.signedIn, .newcomer), (.signedIn, .platform): true
    case (.members(let roles), .member(let member)): roles.contains(member.role)
    case (.administrators, .member(let member)): member.isAdministrator
    case (.platform, .platform): true
    case (.herself, .herself): true
    default: false
    }
  }
}

/// Every route of the product, each with its rule and its reason. Routes can only be added with
/// both, and a test asks each of them as each kind of visitor (docs/access.md is printed from it).
package struct Site: Sendable {
  package struct Route: Sendable {
    package let method: HTTPRequest.Method
    package let path: String
    package let access: RouteAccess
    package let why: String
    let handler: @Sendable (PageRequest) async throws -> Response
  }

  package private(set) var routes: [Route] = []

  package init() {}

  package mutating func get(
    _ path: String, _ access: RouteAccess, _ why: String,
    _ handler: @escaping @Sendable (PageRequest) async throws -> Response
  ) {
    routes.append(Route(method: .get, path: path, access: access, why: why, handler: handler))
  }

  package mutating func post(
    _ path: String, _ access: RouteAccess, _ why: String,
    _ handler: @escaping @Sendable (PageRequest) async throws -> Response
  ) {
    routes.append(Route(method: .post, path: path, access: access, why: why, handler: handler))
  }

  /// As `get` and `post`, for routes of members: the handler receives the member, who is not
  /// optional.
  package mutating func get(
    _ path: String, members access: RouteAccess, _ why: String,
    _ handler: @escaping @Sendable (PageRequest, Member) async throws -> Response
  ) {
    get(path, access, why) { try await handler($0, try $0.knownMember) }
  }

  package mutating func post(
    _ path: String, members access: RouteAccess, _ why: String,
    _ handler: @escaping @Sendable (PageRequest, Member) async throws -> Response
  ) {
    post(path, access, why) { try await handler($0, try $0.knownMember) }
  }
}

extension PageRequest {
  fileprivate var knownMember: Member {
    get throws {
      guard let member = visitor.member else { throw SignInNeeded() }
      return member
    }
  }
}

/// Nobody is signed in, or the session has ended, and the route asks for somebody.
package struct SignInNeeded: Error {
  package init() {}
}
