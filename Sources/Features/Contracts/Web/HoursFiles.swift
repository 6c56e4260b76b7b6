import Domain
import Kernel
import UseCases

/// The two files of a month. The one for the Agence de services et de paiement holds what its
/// monthly statement asks to be typed; it is not a format of exchange of the agency.
enum HoursFile: String, Coded {
  case payroll = "paie", asp

  func rows(_ month: MonthOfHours) -> [[String]] {
    switch self {
    case .payroll:
      [
        [
          "mois", "nom", "prenom", "contrat", "debut", "fin", "heures_hebdo_prevues",
          "heures_faites", "semaines_non_notees",
        ]
      ]
        + month.rows.map { row in
          [
            month.month.text, row.lastName, row.firstName, row.contract.kind.label,
            row.contract.period.start.description, row.contract.period.end?.description ?? "",
            String(row.contract.weeklyHours), WorkedTime.decimal(minutes: row.minutes),
            String(row.weeksMissing),
          ]
        }
    case .asp:
      [
        [
          "mois", "siret", "structure", "pass_iae", "nom", "prenom", "date_naissance", "contrat",
          "debut_contrat", "fin_contrat", "heures_realisees",
        ]
      ]
        + month.rows.map { row in
          [
            month.month.text, month.employer.siret?.digits ?? "",
            month.employer.kind.shortLabel, row.pass?.digits ?? "", row.lastName, row.firstName,
            row.birth?.description ?? "", row.contract.kind.code,
            row.contract.period.start.description, row.contract.period.end?.description ?? "",
            WorkedTime.decimal(minutes: row.minutes),
          ]
        }
    }
  }

  func name(_ month: MonthOfHours) -> String { "heures-\(month.month.text)-\(code).csv" }
}
