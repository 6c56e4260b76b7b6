import Kernel

/// Enough of every structure to find one by its name.
package struct StructureName: Sendable, Hashable {
  package let id: ID<Structure>
  package let kind: StructureKind
  package let name: String
  package let city: String
  package let territory: ID<Territory>?

  package init(
    id: ID<Structure>, kind: StructureKind, name: String, city: String, territory: ID<Territory>?
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.city = city
    self.territory = territory
  }
}
