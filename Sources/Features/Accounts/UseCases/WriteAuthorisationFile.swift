import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The structure writes its file, sends it, or starts the next one.
package struct WriteAuthorisationFile: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter version: of the file that was shown; 0 when there was none.
  /// - Throws: `Refusal.invalid` with each axis missing when it is sent.
  package func callAsFunction(
    _ id: ID<Structure>, axes: [AuthorisationAxis: String], partnerships: String, version: Int,
    sending: Bool, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let structure = try Self.mine(id, member, session)
      let found = try AuthorisationFileStore.latest(of: id, in: session)
      if found == nil { try Self.mayAsk(structure, on: moment.today) }
      var file = found ?? AuthorisationFile(structure: id)
      guard (found?.version ?? 0) == version else { throw Self.changed }
      guard file.isOpen else { throw Refusal.invalid(AuthorisationRefusal.notPreparing.messages) }
      file.axes = axes.filter { !$0.value.isEmpty }
      file.partnerships = partnerships
      if sending {
        let whole = file
        file = try refused { () throws(AuthorisationRefusal) -> AuthorisationFile in
          try whole.submitted(on: moment.today)
        }
      }
      try Self.save(file, isNew: found == nil, session)
      if sending { try Self.journal(.authorisationRequested, id, member, moment, session) }
    }
  }

  /// Starts the next file, from what the last one said.
  package func renew(_ id: ID<Structure>, by member: Member) async throws {
    try await dependencies.database.write { session in
      _ = try Self.mine(id, member, session)
      guard let file = try AuthorisationFileStore.latest(of: id, in: session) else {
        throw Refusal.notFound
      }
      try AuthorisationFileStore.insert(
        try refused { () throws(AuthorisationRefusal) -> AuthorisationFile in
          try file.renewed()
        }, in: session)
    }
  }

  private static func mine(_ id: ID<Structure>, _ member: Member, _ session: any SQLSession) throws
    -> Structure
  {
    guard let structure = try StructureStore.load(id, in: session),
      let viewer = AuthorisationViewer(member, of: structure), viewer != .authority
    else { throw Refusal.notFound }
    guard viewer == .writer else {
      throw Refusal.notAllowed(
        UserMessage(
          "La direction ou l’administration de la structure écrit ce dossier."))
    }
    return structure
  }

  private static func mayAsk(_ structure: Structure, on day: Day) throws {
    if case .authorised(.nationalList) = standing(
      of: structure.kind, authorisation: structure.authorisation, on: day)
    {
      throw Refusal.invalid(AuthorisationRefusal.notNeeded.messages)
    }
    if structure.kind.family == .employer || structure.kind.family == .institution {
      throw Refusal.invalid(AuthorisationRefusal.notNeeded.messages)
    }
  }

  private static func save(_ file: AuthorisationFile, isNew: Bool, _ session: any SQLSession)
    throws
  {
    if isNew {
      try AuthorisationFileStore.insert(file, in: session)
    } else if try !AuthorisationFileStore.update(file, in: session) {
      throw changed
    }
  }

  static func journal(
    _ kind: JournalKind, _ id: ID<Structure>, _ member: Member, _ moment: Moment,
    _ session: any SQLSession, _ facts: [JournalFact: String] = [:]
  ) throws {
    try Journal.append(
      JournalEvent(kind, facts), about: .structure(id), by: JournalActor(member),
      at: moment.instant, in: session)
  }

  static let changed = Refusal.changedMeanwhile(
    UserMessage(
      "Quelqu’un a changé ce dossier entre-temps.", detail: "Le relire, puis recommencer."))
}

/// The sentences of a refusal of the file, as a page shows them.
func refused(_ change: () throws(AuthorisationRefusal) -> AuthorisationFile) throws
  -> AuthorisationFile
{
  do {
    return try change()
  } catch {
    throw Refusal.invalid(error.messages)
  }
}
