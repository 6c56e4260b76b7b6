import Kernel

/// « Ateliers d'adaptation à la vie active » (CASF, art. R. 345-3 and R. 345-4, as the field notes
/// quote them): outside the Code du travail, a « pécule » and no salary.
package enum AAVARules {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let hours = Rule(
    id: "R16", title: "AAVA : 80 heures par mois au plus", force: .law,
    explanation:
      "Une personne participe à un atelier d’adaptation à la vie active 80 heures par mois au plus.",
    parameters: [
      RuleParameter("Heures par mois, au plus", .hours(hoursAMonth))
    ],
    source:
      "Code de l’action sociale et des familles, art. R. 345-3 et R. 345-4, d’après la mission AHI-IAE",
    readOn: readOn)
  package static let duration = Rule(
    id: "R16.duree", title: "AAVA : 6 mois, renouvelables avec l’accord du préfet", force: .law,
    explanation:
      "La participation dure 6 mois au plus. Le préfet peut accepter de la renouveler.",
    parameters: [
      RuleParameter("Durée, au plus", .months(months))
    ],
    source: hours.source, readOn: readOn)
  package static let allowance = Rule(
    id: "R16.pecule", title: "AAVA : un pécule de 30 à 80 % du SMIC", force: .law,
    explanation:
      "La personne reçoit un pécule, et pas un salaire : entre 30 et 80 % du SMIC pour chaque heure.",
    parameters: [
      RuleParameter("Part du SMIC, au moins", .percent(rates.lowerBound)),
      RuleParameter("Part du SMIC, au plus", .percent(rates.upperBound)),
    ],
    source: hours.source, readOn: readOn)
  package static let bearer = Rule(
    id: "R16.structure", title: "AAVA : portée par une structure autorisée comme CHRS", force: .law,
    explanation: "L’activité est portée par une structure autorisée, sous statut CHRS.",
    source: hours.source, readOn: readOn)

  package static let all = [hours, duration, allowance, bearer]

  package static let hoursAMonth = 80
  package static let months = 6
  package static let rates = 30...80

  /// What the rules remark of somebody taking part; only a share under 1 % or over 100 % is refused.
  package static func findings(
    _ period: ContractPeriod, rate: Int?, in kind: StructureKind
  ) -> [ContractFinding] {
    var found: [ContractFinding] = []
    if kind != .chrs && kind != .cava {
      found.append(
        ContractFinding(
          bearer,
          .humanDecides(reason: "L’AAVA est portée par une structure autorisée comme CHRS."),
          field: "activite"))
    }
    let last = ContractChecks.lastDay(of: months, from: period.start)
    if period.end.map({ $0 > last }) ?? true {
      found.append(
        ContractFinding(
          duration,
          .humanDecides(
            reason:
              "Six mois vont jusqu’au \(French.day(last)). Au-delà, il faut l’accord du préfet\u{A0}: donnez sa date."
          ), field: "fin"))
    }
    guard let rate else {
      return found + [
        ContractFinding(
          allowance, .humanDecides(reason: "Le pécule n’est pas encore fixé."), field: "taux")
      ]
    }
    if !(1...100).contains(rate) {
      found.append(
        ContractFinding(
          allowance,
          .doesNotFit(
            reason: "Un pécule est une part du SMIC.",
            wayForward: "Donner un nombre entre 30 et 80, en pourcentage."), field: "taux"))
    } else if !rates.contains(rate) {
      found.append(
        ContractFinding(
          allowance,
          .humanDecides(
            reason: "Le pécule va de 30 à 80 % du SMIC. Celui-ci est de \(rate)\u{A0}%."),
          field: "taux"))
    }
    return found
  }

  /// The hours of a month against the 80 that are possible.
  package static func answer(minutesOfMonth minutes: Int) -> RuleAnswer {
    minutes <= hoursAMonth * 60
      ? .fits
      : .humanDecides(
        reason:
          "\(WorkedTime.decimal(minutes: minutes)) heures ce mois-ci\u{A0}: l’AAVA s’arrête à 80 par mois."
      )
  }

  /// What a month's hours are worth, in cents.
  ///
  /// - Parameters:
  ///   - hourlySMIC: in cents, gross; whoever pays knows the day's amount.
  package static func allowance(minutes: Int, rate: Int, hourlySMIC: Int) -> Int {
    (minutes * rate * hourlySMIC + 3_000) / 6_000
  }
}
