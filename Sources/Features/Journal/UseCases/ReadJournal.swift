import Domain
import Kernel
import SQL
import Store
import Surroundings

/// One line of a journal, with the names it speaks of.
package struct JournalLine: Sendable, Hashable {
  package let entry: JournalEntry
  /// « Camille Rousset », « Elle-même », « Cordée ».
  package let who: String
  /// The structure she works in; empty for herself and for the house.
  package let structure: String
  /// « a ouvert le dossier », « a lu le logement ».
  package let what: String
}

/// A page of a journal.
package struct JournalPage: Sendable {
  package let header: PersonHeader
  package let lines: [JournalLine]
  /// To ask for the page before; nil when this one is the oldest.
  package let older: Int?
}

/// Reads the journal of a person's file: who read what, who did what.
package struct ReadJournal: Sendable {
  package static let pageSize = 50
  package static let readingKinds: [JournalKind] = [.fileRead, .applicationRead]

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// For the team of the file.
  package func callAsFunction(
    of person: ID<Person>, before: Int? = nil, onlyReadings: Bool = false, by member: Member
  ) async throws -> JournalPage {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let header = try PersonHeader.load(person, by: member, on: today, in: session)
      guard header.isHomeTeam else {
        throw Refusal.notAllowed(
          UserMessage(
            "L’équipe qui a ouvert le dossier voit qui l’a lu.",
            detail: "La personne le voit aussi, dans son espace."))
      }
      let entries = try Journal.entries(
        about: .person(person), kinds: onlyReadings ? Self.readingKinds : nil, before: before,
        limit: Self.pageSize + 1, in: session)
      let shown = Array(entries.prefix(Self.pageSize))
      return JournalPage(
        header: header,
        lines: try Self.lines(shown, in: session),
        older: entries.count > Self.pageSize ? shown.last?.sequence : nil)
    }
  }

  /// For the person herself: who read her file or an application, newest first.
  package func readers(of person: ID<Person>, limit: Int = 50) async throws -> [ReadBefore] {
    try await dependencies.database.read { session in
      try Self.readings(of: person, limit: limit, in: session)
    }
  }

  /// For the person herself: her path, past and to come.
  package func timeline(of person: ID<Person>) async throws -> [PathStep] {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let entries = try Journal.steps(of: person, limit: 100, in: session)
      return path(
        of: entries, structureNames: try JournalNames.structures(in: entries, session),
        today: today)
    }
  }

  /// Newest first, those of the files that were merged into hers included.
  package static func readings(
    of person: ID<Person>, limit: Int, in session: any SQLSession
  ) throws -> [ReadBefore] {
    let files = [person] + (try PeopleStore.merged(into: person, in: session))
    var entries = try files.flatMap {
      try Journal.entries(
        about: .person($0), kinds: Self.readingKinds, limit: limit, in: session)
    }
    entries = Array(entries.sorted { $0.at > $1.at }.prefix(limit))
    let structures = try JournalNames.structures(in: entries, session)
    let accounts = try JournalNames.accounts(in: entries, session)
    return entries.compactMap { entry in
      guard case .member(let account, let structure) = entry.actor else { return nil }
      return ReadBefore(
        at: entry.at, reader: accounts[account] ?? "Compte fermé",
        structure: structures[structure] ?? "", structureID: structure,
        items: ItemList.items(entry.event.facts[.items] ?? ""))
    }
  }

  static func lines(_ entries: [JournalEntry], in session: any SQLSession) throws
    -> [JournalLine]
  {
    let structures = try JournalNames.structures(in: entries, session)
    let accounts = try JournalNames.accounts(in: entries, session)
    return entries.map { entry in
      var isHerself = false
      if case .herself = entry.actor { isHerself = true }
      let what = entry.event.sentence(
        structures: structures, accounts: accounts, byHerself: isHerself)
      switch entry.actor {
      case .member(let account, let structure):
        return JournalLine(
          entry: entry, who: accounts[account] ?? "Compte fermé",
          structure: structures[structure] ?? "", what: what)
      case .account(let account):
        return JournalLine(
          entry: entry, who: accounts[account] ?? "Compte fermé", structure: "", what: what)
      case .herself:
        return JournalLine(entry: entry, who: "La personne elle-même", structure: "", what: what)
      case .system: return JournalLine(entry: entry, who: "Cordée", structure: "", what: what)
      }
    }
  }
}
