import Domain
import Kernel

/// Who a session belongs to.
package enum SignedIn: Sendable, Hashable {
  case member(Member)
  case newcomer(Account)
  case platform(Account)
  case herself(ID<Person>)
}
