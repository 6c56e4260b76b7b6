import Domain
import Kernel

/// The yearly file as comma-separated values that a French spreadsheet opens: semicolons, UTF-8
/// with its mark, one table of figures.
extension YearlyFile {
  package var csv: String {
    var rows: [[String]] = [
      [
        "structure", "type", "annee", "debut", "fin", "arrete_le", "code", "libelle", "nombre",
        "part",
      ]
    ]
    let head = [
      structure.name, structure.kind.code, String(period.year), period.days.first.description,
      period.days.last.description, frozenOn.description,
    ]
    for figure in [leavers] + leaverFigures + kindFigures + [dynamic] {
      rows.append(head + [figure.part.code, figure.part.label, figure.text, figure.rate ?? ""])
    }
    for target in againstTargets {
      rows.append(head + ["repere", target.name, "\(target.percent) %", target.answer])
    }
    for row in distanceFigures {
      for (direction, cell) in zip(MoveDirection.allCases, row.cells) {
        rows.append(
          head + [
            "distance.\(row.theme.code).\(direction.code)",
            "\(row.theme.label) : \(direction.label)", cell.map(String.init) ?? "caché", "",
          ])
      }
    }
    for figures in news {
      rows.append(
        head + [
          "suivi.\(figures.month).emploi", "En emploi ou formation, \(figures.month) mois après",
          String(figures.active), "sur \(figures.answeredWork)",
        ])
      rows.append(
        head + [
          "suivi.\(figures.month).logement", "Logement tenu, \(figures.month) mois après",
          String(figures.housed), "sur \(figures.answeredHousing)",
        ])
      rows.append(
        head + [
          "suivi.\(figures.month).non_joint", "Non joints, \(figures.month) mois après",
          String(figures.unreached), "",
        ])
    }
    return SpreadsheetText.text(rows)
  }

  /// The list behind the figures, for the structure's own people.
  package var listCSV: String {
    let head = [
      "personne", "premier_jour", "dernier_jour", "suite", "suite_debut", "suite_fin", "compte",
      "parce_que",
    ]
    return SpreadsheetText.text(
      [head]
        + lines.map { line in
          [
            line.name, line.presence.first.description, line.presence.last.description,
            line.situation.next.label, line.situation.firstDay?.description ?? "",
            line.situation.lastDay?.description ?? "", line.judgement.verdict.code,
            line.judgement.because,
          ]
        })
  }
}

extension RateAgainstTarget {
  fileprivate var answer: String {
    switch isReached {
    case true?: "atteint"
    case false?: "pas atteint"
    case nil: ""
    }
  }
}

/// Rows as text a spreadsheet opens without running anything.
enum SpreadsheetText {
  static func text(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
  }

  /// Quoted when it must be; a value that would be a formula becomes text.
  static func cell(_ value: String) -> String {
    let safe = "=+-@\t".contains(value.first ?? " ") ? "'\(value)" : value
    guard safe.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return safe }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }
}
