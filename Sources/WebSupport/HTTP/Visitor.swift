import Domain
import Kernel

/// Who asks for a page.
package enum Visitor: Sendable, Hashable {
  case nobody
  /// Signed in, working in the structure she selected.
  case member(Member)
  /// Signed in, member of no structure yet.
  case newcomer(Account)
  /// Runs the instance; sees accounts and structures, nothing of persons.
  case platform(Account)
  /// The person herself, in her own space.
  case herself(ID<Person>)

  package var member: Member? {
    if case .member(let member) = self { member } else { nil }
  }
}
