import Kernel

/// A trade offered by a structure: « fiche de poste ».
package struct JobPost: Sendable, Hashable {
  package let id: ID<JobPost>
  package let structure: ID<Structure>
  package var rome: ROMECode?
  package var title: String
  package var description: String
  package var contract: ContractKind
  /// Hours per week, both ends counted; nil when not said.
  package var hours: ClosedRange<Int>?
  package var setting: WorkSetting
  package var company: WorkCompany
  package var requirements: String
  /// Who checked with the employer that the requirements are really needed, and when
  /// (field.md B12: « contacter directement l'employeur afin de vérifier les réels besoins »).
  package var verification: RequirementsVerification?
  package var seats: Int
  package var wantsCV: Bool
  /// Where the work is; nil means at the structure.
  package var commune: INSEECode?
  package var isOpen: Bool
  package var version: Int

  package init(
    id: ID<JobPost>, structure: ID<Structure>, rome: ROMECode? = nil, title: String,
    description: String = "", contract: ContractKind = .cddi, hours: ClosedRange<Int>? = nil,
    setting: WorkSetting = .unknown, company: WorkCompany = .unknown, requirements: String = "",
    verification: RequirementsVerification? = nil, seats: Int = 1, wantsCV: Bool = false,
    commune: INSEECode? = nil, isOpen: Bool = true, version: Int = 1
  ) {
    self.id = id
    self.structure = structure
    self.rome = rome
    self.title = title
    self.description = description
    self.contract = contract
    self.hours = hours
    self.setting = setting
    self.company = company
    self.requirements = requirements
    self.verification = verification
    self.seats = seats
    self.wantsCV = wantsCV
    self.commune = commune
    self.isOpen = isOpen
    self.version = version
  }
}

package struct RequirementsVerification: Sendable, Hashable {
  package let on: Day
  /// The structure that asked, never the worker's name: the page is public.
  package let by: String
  /// What the employer answered: « le permis n'est pas nécessaire ». May be empty.
  package let note: String
  package init(on: Day, by: String, note: String = "") {
    self.on = on
    self.by = by
    self.note = note
  }
}

package enum WorkSetting: String, Labelled {
  case indoors = "interieur", outdoors = "exterieur", both = "les_deux", unknown = "non_dit"
  package var label: String {
    switch self {
    case .indoors: "À l’intérieur"
    case .outdoors: "Dehors"
    case .both: "Dedans et dehors"
    case .unknown: "Non précisé"
    }
  }
}

package enum WorkCompany: String, Labelled {
  case alone = "seul", team = "equipe", both = "les_deux", unknown = "non_dit"
  package var label: String {
    switch self {
    case .alone: "Plutôt seul"
    case .team: "En équipe"
    case .both: "Seul et en équipe"
    case .unknown: "Non précisé"
    }
  }
}
