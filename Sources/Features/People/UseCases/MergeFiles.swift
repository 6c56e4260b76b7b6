import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Makes one file of two of the same person, inside one structure. Everything moves to the kept
/// file, in one transaction; both journals say so; it can be undone for thirty days.
package struct MergeFiles: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ merged: ID<Person>, into kept: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(FileMerge.self)
    try await FileJoin.refusingTwins {
      try await dependencies.database.write { session in
        guard merged != kept else { throw Refusal.notFound }
        for file in [kept, merged] {
          try PersonHeader.load(file, by: member, on: moment.today, in: session)
            .person.standing.requireWriting()
        }
        let openers = try [kept, merged].compactMap {
          try PeopleStore.load($0, in: session)?.openedBy
        }
        guard openers.count == 2, openers[0] == openers[1] else {
          throw Refusal.invalid(
            UserMessage(
              "Ces deux dossiers viennent de deux structures.",
              detail: "La personne peut donner un code de liaison, valable dix minutes."))
        }
        try FileJoin.join(
          FileMerge(id: id, kept: kept, merged: merged, by: member.account, at: moment.instant),
          kind: .filesMerged, by: member, in: session)
      }
    }
  }
}

/// Makes two files of one again.
package struct UndoMerge: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ kept: ID<Person>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      try PersonHeader.load(kept, by: member, on: moment.today, in: session)
        .person.standing.requireWriting()
      guard let merge = try FileMergeStore.last(into: kept, in: session) else {
        throw Refusal.invalid(UserMessage("Ces dossiers sont déjà séparés."))
      }
      guard merge.mayBeUndone(at: moment.instant) else {
        throw Refusal.notAllowed(
          UserMessage("Trente jours sont passés\u{A0}: la réunion des dossiers ne s’annule plus."))
      }
      try FileJoin.part(merge, by: member, at: moment.instant, in: session)
    }
  }
}

/// What merging and linking share.
enum FileJoin {
  static func join(
    _ merge: FileMerge, kind: JournalKind, by member: Member, in session: any SQLSession
  ) throws {
    guard var kept = try PeopleStore.load(merge.kept, in: session),
      let merged = try PeopleStore.load(merge.merged, in: session)
    else { throw Refusal.notFound }
    try FileMergeStore.merge(merge, in: session)
    let filled = kept.fill(from: merged)
    guard try PeopleStore.update(kept, in: session) else { throw Refusal.fileChangedMeanwhile }
    try FileMergeStore.remember(filled: filled, of: merge.id, in: session)
    try refreshLinks(merge, in: session)
    try tell(kind, merge, by: member, at: merge.at, in: session)
  }

  static func part(
    _ merge: FileMerge, by member: Member, at instant: Instant, in session: any SQLSession
  ) throws {
    let filled = try FileMergeStore.filled(of: merge.id, in: session)
    try FileMergeStore.undo(merge, at: instant, in: session)
    guard var kept = try PeopleStore.load(merge.kept, in: session),
      let merged = try PeopleStore.load(merge.merged, in: session)
    else { throw Refusal.notFound }
    kept.empty(filled, filledFrom: merged)
    guard try PeopleStore.update(kept, in: session) else { throw Refusal.fileChangedMeanwhile }
    try refreshLinks(merge, in: session)
    try tell(.mergeUndone, merge, by: member, at: instant, in: session)
  }

  /// Turns a unique key met on the way into a sentence.
  static func refusingTwins<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let failure as SQLFailure where failure.kind == .duplicate {
      throw Refusal.invalid(
        UserMessage(
          "Ces deux dossiers portent chacun une chose dont il n’y a qu’une.",
          detail: "Rien n’a changé. Terminez l’une des deux, puis recommencez."))
    }
  }

  /// Which employers consider or employ each of the two follows her applications.
  private static func refreshLinks(_ merge: FileMerge, in session: any SQLSession) throws {
    let both = [merge.kept, merge.merged]
    let near = try PeopleStore.employersNear(both, in: session)
    for person in both {
      for structure in near {
        try JobApplicationStore.refreshEmployerLinks(of: person, with: structure, in: session)
      }
    }
  }

  private static func tell(
    _ kind: JournalKind, _ merge: FileMerge, by member: Member, at instant: Instant,
    in session: any SQLSession
  ) throws {
    for (file, other) in [(merge.kept, merge.merged), (merge.merged, merge.kept)] {
      try Journal.append(
        JournalEvent(kind, [.person: other.text]), about: .person(file), by: JournalActor(member),
        at: instant, in: session)
    }
  }
}

extension Person {
  /// Takes from another file what this one does not know; the names of the fields taken.
  mutating func fill(from other: Person) -> [String] {
    var filled: [String] = []
    if lastName.isEmpty, !other.lastName.isEmpty {
      lastName = other.lastName
      filled.append("nom")
    }
    if birth == nil, other.birth != nil {
      birth = other.birth
      filled.append("naissance")
    }
    if phone == nil, other.phone != nil {
      phone = other.phone
      filled.append("telephone")
    }
    if email == nil, other.email != nil {
      email = other.email
      filled.append("courriel")
    }
    if commune == nil, other.commune != nil {
      commune = other.commune
      filled.append("commune")
    }
    return filled
  }

  /// Gives back what was taken, unless somebody changed it since.
  mutating func empty(_ filled: [String], filledFrom other: Person) {
    if filled.contains("nom"), lastName == other.lastName { lastName = "" }
    if filled.contains("naissance"), birth == other.birth { birth = nil }
    if filled.contains("telephone"), phone == other.phone { phone = nil }
    if filled.contains("courriel"), email == other.email { email = nil }
    if filled.contains("commune"), commune == other.commune { commune = nil }
  }
}
