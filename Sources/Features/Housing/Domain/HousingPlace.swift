import Kernel

/// A room, a flat or a bed that a structure keeps for the persons it houses.
package struct HousingPlace: Sendable, Hashable {
  package let id: ID<HousingPlace>
  package let structure: ID<Structure>
  /// As the team calls it: « Chambre 12 », « T2 rue des Lilas ».
  package var name: String
  package var kind: HousingPlaceKind
  /// How many persons sleep there, children included.
  package var capacity: Int
  package var commune: INSEECode?
  package var address: String
  /// The address protects the persons in it: nobody outside the team reads it.
  package var isConfidential: Bool
  package var transport: PublicTransport
  package let openedOn: Day
  /// The first day it is offered no more; nil while it is.
  package var closedOn: Day?
  /// Bumped by each entry and each change: two entries for the last bed cannot both win.
  package let version: Int

  package init(
    id: ID<HousingPlace>, structure: ID<Structure>, name: String, kind: HousingPlaceKind,
    capacity: Int, commune: INSEECode? = nil, address: String = "", isConfidential: Bool = false,
    transport: PublicTransport = .notKnown, openedOn: Day, closedOn: Day? = nil, version: Int = 1
  ) {
    self.id = id
    self.structure = structure
    self.name = name
    self.kind = kind
    self.capacity = capacity
    self.commune = commune
    self.address = address
    self.isConfidential = isConfidential
    self.transport = transport
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.version = version
  }

  package func isOpen(on day: Day) -> Bool {
    openedOn <= day && (closedOn.map { day < $0 } ?? true)
  }

  /// Persons a place may be said to hold.
  package static let possibleCapacities = 1...60
}

package enum HousingPlaceKind: String, Labelled {
  case room = "chambre"
  case sharedRoom = "chambre_partagee"
  case familyRoom = "chambre_familiale"
  case flat = "appartement"
  case emergency = "urgence"

  package var label: String {
    switch self {
    case .room: "Chambre individuelle"
    case .sharedRoom: "Chambre partagée"
    case .familyRoom: "Chambre familiale"
    case .flat: "Appartement"
    case .emergency: "Place d’urgence"
    }
  }
}

/// How full a house is, as an exact fraction.
package struct Occupancy: Sendable, Hashable {
  package let taken: Int
  package let capacity: Int

  package init(taken: Int, capacity: Int) {
    self.taken = taken
    self.capacity = capacity
  }

  package var free: Int { max(0, capacity - taken) }

  /// « 23/26, soit 88,5 % »; « 0/0 » when there is no place.
  package var text: String {
    capacity > 0 ? "\(taken)/\(capacity), soit \(percentage)" : "\(taken)/\(capacity)"
  }

  /// « 88,5 % ». Empty when there is no place.
  package var percentage: String {
    guard capacity > 0 else { return "" }
    let tenths = (taken * 2000 + capacity) / (capacity * 2)
    let percent = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
    return "\(percent)\u{A0}%"
  }
}
