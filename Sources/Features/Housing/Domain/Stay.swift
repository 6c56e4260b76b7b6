import Kernel

/// One person under one roof, from her entry on. A lease that slides does not end it: the address
/// is the same.
package struct Stay: Sendable, Hashable {
  package let id: ID<Stay>
  package let person: ID<Person>
  /// The structure that keeps the place.
  package let structure: ID<Structure>
  package let place: ID<HousingPlace>
  /// Those she came in with; nil when she came alone.
  package let household: ID<Household>?
  /// Children and others without a file of their own, counted once in a household.
  package let dependants: Int
  package let enteredOn: Day
  package let origin: StayOrigin
  package var end: StayEnd?

  package init(
    id: ID<Stay>, person: ID<Person>, structure: ID<Structure>, place: ID<HousingPlace>,
    household: ID<Household>? = nil, dependants: Int = 0, enteredOn: Day,
    origin: StayOrigin = .notSaid, end: StayEnd? = nil
  ) {
    self.id = id
    self.person = person
    self.structure = structure
    self.place = place
    self.household = household
    self.dependants = dependants
    self.enteredOn = enteredOn
    self.origin = origin
    self.end = end
  }

  package var isRunning: Bool { end == nil }
  /// How many persons it counts for.
  package var persons: Int { 1 + dependants }
}

package struct StayEnd: Sendable, Hashable {
  /// The day she left: that night she no longer counts.
  package let on: Day
  package let reason: StayEndReason

  package init(on: Day, reason: StayEndReason) {
    self.on = on
    self.reason = reason
  }
}

/// Where she came from. No institution is named: a hospital or a prison would tell too much.
package enum StayOrigin: String, Labelled {
  case street = "rue"
  case otherShelter = "hebergement"
  case closeOnes = "proches"
  case ownHome = "logement"
  case otherPlace = "autre"
  case notSaid = "non_dit"

  package var label: String {
    switch self {
    case .street: "Sans abri"
    case .otherShelter: "Un autre hébergement"
    case .closeOnes: "Chez des proches"
    case .ownHome: "Un logement à elle"
    case .otherPlace: "Un autre lieu"
    case .notSaid: "Ne souhaite pas en parler"
    }
  }
}

/// Where she goes (K24): ordinary housing, housing with support, another shelter…
package enum StayEndReason: String, Labelled {
  case ownHome = "logement"
  case supportedHome = "logement_accompagne"
  case otherShelter = "hebergement"
  case closeOnes = "proches"
  case herChoice = "son_choix"
  case endOfStay = "fin_de_sejour"
  case notKnown = "sans_nouvelles"

  package var label: String {
    switch self {
    case .ownHome: "Un logement à son nom"
    case .supportedHome: "Un logement avec un accompagnement"
    case .otherShelter: "Un autre hébergement"
    case .closeOnes: "Chez des proches"
    case .herChoice: "Elle a choisi de partir"
    case .endOfStay: "Fin du séjour prévu"
    case .notKnown: "Partie sans dire où"
    }
  }
}

/// Persons who live together and move together.
package struct Household: Sendable, Hashable {
  package let id: ID<Household>
  package let members: Set<ID<Person>>
  /// Children and others without a file.
  package let dependants: Int
  package let formedOn: Day

  package init(
    id: ID<Household>, members: Set<ID<Person>>, dependants: Int = 0, formedOn: Day
  ) {
    self.id = id
    self.members = members
    self.dependants = dependants
    self.formedOn = formedOn
  }

  package var persons: Int { members.count + dependants }
}

/// Why a stay, a place or a household could not be changed as asked.
package enum StayRefusal: Error, Sendable, Hashable {
  case placeFull(free: Int, asked: Int)
  case placeClosed
  case alreadyHoused
  case notYet(Day)
  case beforeEntry(Day)
  case alreadyLeft(on: Day)
  /// Somebody of a household alone, while they live somewhere together.
  case householdSplit
  case inAnotherHousehold
  case capacityTooSmall(taken: Int)
}

extension HousingPlace {
  /// Whether so many persons may come in that day. A place is often written down after people came
  /// to sleep there: only its closing counts.
  /// - Parameter taken: persons who are there now.
  package func receiving(_ persons: Int, taken: Int, on day: Day, today: Day)
    throws(StayRefusal)
  {
    guard day <= today else { throw .notYet(day) }
    guard closedOn.map({ day < $0 }) ?? true else { throw .placeClosed }
    let free = capacity - taken
    guard persons <= free else { throw .placeFull(free: max(0, free), asked: persons) }
  }
}

extension Stay {
  package func ending(_ end: StayEnd, today: Day) throws(StayRefusal) -> Stay {
    if let before = self.end { throw .alreadyLeft(on: before.on) }
    guard end.on >= enteredOn else { throw .beforeEntry(enteredOn) }
    guard end.on <= today else { throw .notYet(end.on) }
    var next = self
    next.end = end
    return next
  }
}
