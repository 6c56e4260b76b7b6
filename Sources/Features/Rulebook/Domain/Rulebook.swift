import Kernel

/// Every rule of the house, room by room.
package enum Rulebook {
  package static let all: [Rule] = PassIAERules.all + ContractRules.all
}
