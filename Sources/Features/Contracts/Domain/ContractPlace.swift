import Kernel

/// Where a page of an employer's contracts ended: the next one begins after it.
package struct ContractPlace: Sendable, Hashable {
  package let startsOn: Day
  package let id: ID<Contract>

  package init(startsOn: Day, id: ID<Contract>) {
    self.startsOn = startsOn
    self.id = id
  }

  package init(_ contract: Contract) {
    self.init(startsOn: contract.period.start, id: contract.id)
  }
}
