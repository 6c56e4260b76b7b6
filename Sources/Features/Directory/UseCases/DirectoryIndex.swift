import Domain
import Kernel
import Store

/// Everything the search needs, as it was at one moment. Immutable: a new one replaces it whole.
package final class DirectoryIndex: Sendable {
  package let communes: CommuneIndex
  package let trades: TradeIndex
  package let employers: EmployerIndex
  package let activity: EmployerActivity
  let versions: DirectoryVersions

  package init(
    communes: CommuneIndex = CommuneIndex([]), trades: TradeIndex = TradeIndex([], names: []),
    employers: EmployerIndex = EmployerIndex(), activity: EmployerActivity? = nil
  ) {
    self.communes = communes
    self.trades = trades
    self.employers = employers
    self.activity = activity ?? EmployerActivity(for: employers)
    versions = DirectoryVersions()
  }

  init(
    communes: CommuneIndex, trades: TradeIndex, employers: EmployerIndex,
    activity: EmployerActivity, versions: DirectoryVersions
  ) {
    self.communes = communes
    self.trades = trades
    self.employers = employers
    self.activity = activity
    self.versions = versions
  }
}
