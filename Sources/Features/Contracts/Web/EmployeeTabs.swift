import WebSupport

/// What an employer keeps of those it hires: one strip on the pages of each.
enum EmployeeTab: String, CaseIterable {
  case running = "/salaries"
  case all = "/salaries?tous=oui"
  case passes = "/pass"
  case exits = "/sorties"

  private var title: String {
    switch self {
    case .running: "Contrats en cours et à venir"
    case .all: "Tous les contrats"
    case .passes: "PASS IAE qui se terminent"
    case .exits: "Présences et sorties"
    }
  }

  static func strip(_ current: EmployeeTab) -> HTML {
    tabs(
      "Salariés",
      allCases.map { TabEntry($0.title, $0.rawValue, isCurrent: $0 == current) })
  }
}
