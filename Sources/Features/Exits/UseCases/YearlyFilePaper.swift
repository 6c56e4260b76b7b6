import Domain
import Kernel
import Surroundings

/// The yearly file on paper, for the meeting.
extension YearlyFile {
  package var paper: PrintedDocument {
    var blocks: [PrintedBlock] = [
      .facts([
        PrintedFact("Structure", structure.name),
        PrintedFact("Type", structure.kind.label),
        PrintedFact("Période", periodText),
        PrintedFact("Chiffres arrêtés le", French.day(frozenOn)),
        PrintedFact("Règle", parameters.source),
      ]),
      .heading("Les sorties de la période"),
      .table(
        caption: "Comptées ou non", header: ["", "Nombre"],
        rows: ([leavers] + leaverFigures).map { [$0.part.label, $0.text] }, widths: [4, 1]),
      .heading("Les sorties comptées"),
      .table(
        caption: "Par type, avec leur part", header: ["", "Nombre", "Part"],
        rows: (kindFigures + [dynamic]).map { [$0.part.label, $0.text, $0.rate ?? ""] },
        widths: [4, 1, 3]),
      .list(againstTargets.map(\.text)),
      .heading("La distance parcourue"),
    ]
    blocks.append(distanceBlock)
    if !news.isEmpty {
      blocks.append(.heading("Après la sortie, avec l’accord des personnes"))
      blocks.append(
        .table(
          caption: "Les personnes non jointes sont à part et ne comptent contre personne",
          header: ["", "Emploi ou formation", "Logement tenu", "Non joints"],
          rows: news.map { figures in
            [
              French.count(figures.month, "mois", "mois"),
              ExitRate(figures.active, of: figures.answeredWork).textOrNotYet,
              ExitRate(figures.housed, of: figures.answeredHousing).textOrNotYet,
              String(figures.unreached),
            ]
          }))
    }
    let written = ExitAxis.allCases.compactMap { axes[$0] }.filter { !$0.words.isEmpty }
    if !written.isEmpty {
      blocks.append(.heading("Les actions de l’année, sur quatre axes"))
      for note in written {
        blocks.append(.list(["\(note.axis.label)\u{A0}: \(note.words)"]))
      }
    }
    blocks.append(.paragraph(Self.footnote, .small))
    return PrintedDocument(
      title: "Dialogue de gestion \(period.year)", subtitle: structure.name,
      author: structure.name, date: frozenOn, blocks: blocks)
  }

  private var distanceBlock: PrintedBlock {
    guard !distanceFigures.isEmpty else {
      return .paragraph(
        "Personne n’a encore choisi de ligne de la grille à suivre avec cette structure.")
    }
    return .table(
      caption: "Sur les lignes de la grille que les personnes ont choisi de suivre",
      header: ["Ligne", "Personnes"] + MoveDirection.allCases.map(\.label),
      rows: distanceFigures.map { row in
        [row.theme.label, row.total.map(String.init) ?? "caché"]
          + row.cells.map { $0.map(String.init) ?? "caché" }
      })
  }

  package static let footnote =
    "Une sortie se compte à partir de trois mois de présence et s’apprécie dans le mois qui suit. Les sorties neutralisées le sont sans que leur cause soit gardée. Un nombre de 1 à 4 est caché là où il dirait quelque chose de quelqu’un. La distance parcourue se mesure depuis le point de départ de chaque personne\u{A0}: elle ne classe personne."
}

extension ExitRate {
  /// As `text`; « pas encore » over nothing, which is not zero.
  package var textOrNotYet: String { denominator == 0 ? "pas encore" : text }
}
