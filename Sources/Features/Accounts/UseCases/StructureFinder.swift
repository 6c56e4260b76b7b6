import Domain
import Kernel
import SQL
import Store
import Surroundings
import Synchronization

/// Finds structures by words of their name, kind or town, in memory: a few thousand short lines,
/// read again when the directory's version changes.
package final class StructureFinder: Sendable {
  private struct Line {
    let structure: StructureName
    let words: String
  }

  private struct Memory {
    var version = -1
    var lines: [Line] = []
  }

  private let memory = Mutex(Memory())
  private let database: any SQLDatabase

  package init(_ dependencies: Dependencies) { database = dependencies.database }

  /// - Parameters:
  ///   - words: every word must be found, accents and case aside; empty finds everything.
  ///   - after: the last structure of the page before, nil for the first page.
  /// - Returns: at most `limit` structures, by name.
  package func find(_ words: String, after: ID<Structure>? = nil, limit: Int) async throws
    -> [StructureName]
  {
    try await refresh()
    let wanted = folded(words).split(separator: " ")
    return memory.withLock { memory in
      var found: [StructureName] = []
      var started = after == nil
      for line in memory.lines {
        if started, wanted.allSatisfy({ line.words.contains($0) }) {
          found.append(line.structure)
          if found.count == limit { break }
        }
        if line.structure.id == after { started = true }
      }
      return found
    }
  }

  private func refresh() async throws {
    let known = memory.withLock { $0.version }
    let fresh = try await database.read { session -> (Int, [StructureName])? in
      let version = try StructureNames.version(in: session)
      return version == known ? nil : (version, try StructureNames.all(in: session))
    }
    guard let (version, structures) = fresh else { return }
    let lines = structures.map { structure in
      Line(
        structure: structure,
        words: folded(
          "\(structure.name) \(structure.kind.shortLabel) \(structure.kind.label) \(structure.city)"
        ))
    }
    memory.withLock {
      $0.version = version
      $0.lines = lines
    }
  }
}
