import Kernel

/// Where an employee of PHC or CVG stands with a home, as the territory's coordination counts it.
package enum EmployeeHome: String, Labelled {
  /// A measure runs.
  case measure = "mesure"
  /// Something is proposed, nobody answered yet.
  case proposed = "proposition"
  /// A request stands.
  case asked = "demande"
  /// Nothing is under way: not asked, or not needed. It is not known which.
  case nothing = "rien"

  package var label: String {
    switch self {
    case .measure: "Logement accompagné"
    case .proposed: "Proposition en cours"
    case .asked: "Demande au SIAO"
    case .nothing: "Pas de demande connue"
    }
  }
}

/// An employee of a programme: the contract that runs, and where the home stands.
package struct TerritoryEmployee: Sendable, Hashable {
  package let person: ID<Person>
  package let structure: ID<Structure>
  package let structureName: String
  package let programmes: Set<Programme>
  package let weeklyHours: Int
  package let endsOn: Day?
  package let home: EmployeeHome

  package init(
    person: ID<Person>, structure: ID<Structure>, structureName: String,
    programmes: Set<Programme>, weeklyHours: Int, endsOn: Day?, home: EmployeeHome
  ) {
    self.person = person
    self.structure = structure
    self.structureName = structureName
    self.programmes = programmes
    self.weeklyHours = weeklyHours
    self.endsOn = endsOn
    self.home = home
  }
}

/// Applications that nobody answered for long, by employer: counts and structures, nobody.
package struct TerritorySilence: Sendable, Hashable {
  package let structure: ID<Structure>
  package let name: String
  package let count: Int
  /// The day the oldest one was sent.
  package let oldestOn: Day

  package init(structure: ID<Structure>, name: String, count: Int, oldestOn: Day) {
    self.structure = structure
    self.name = name
    self.count = count
    self.oldestOn = oldestOn
  }
}
