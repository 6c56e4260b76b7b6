import Domain
import Kernel
import SQL
import Store

/// A paper that was seen, by whom as this reader may know it, and when.
package struct SeenPaperLine: Sendable, Hashable {
  package let paper: ProlongationPaper
  /// « Julien Marchetti, Les Jardins », or « une structure du territoire ».
  package let by: String
  package let on: Day

  package init(paper: ProlongationPaper, by who: String, on day: Day) {
    self.paper = paper
    self.by = who
    self.on = day
  }

  /// - Parameter namingAll: false when the kind of another structure would be a hint in itself.
  static func of(
    _ pass: ID<PassIAE>, namingAll: Bool, to member: Member, in session: any SQLSession
  ) throws -> [String: [SeenPaperLine]] {
    let seen = try ProlongationPaperStore.of(pass, in: session)
    let all = seen.values.flatMap { $0 }
    guard !all.isEmpty else { return [:] }
    let structures = try StructureStore.load(Array(Set(all.map(\.structure))), in: session)
    let names = try AccountStore.names(Array(Set(all.map(\.account))), in: session)
    return seen.mapValues { papers in
      papers.map { paper in
        let isNamed = namingAll || paper.structure == member.structure
        let who = [names[paper.account], structures[paper.structure]?.name].compactMap { $0 }
        return SeenPaperLine(
          paper: paper.paper,
          by: isNamed ? who.joined(separator: ", ") : "une structure du territoire",
          on: paper.on)
      }
    }
  }
}
