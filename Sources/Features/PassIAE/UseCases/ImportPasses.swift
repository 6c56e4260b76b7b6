import Domain
import Kernel
import SQL
import Store
import Surroundings

/// `cordee import pass`: PASS that Les emplois de l'inclusion delivered, from its list. Key: the
/// number. A person is found by her names and her birth; nobody's file is opened here. Importing
/// twice changes nothing.
///
/// Columns: `numero`, `prenom`, `nom`, `naissance`, `debut`, and `fin` when it is known (else 730
/// days and what suspensions push). Days are written `2026-03-31`. `suspensions` holds those of the
/// past, `2026-01-05/2026-02-20`, with spaces between: kept as « motif historique », never with the
/// reason they had.
package struct ImportPasses: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ file: ImportFile, dryRun: Bool = false, progress: @escaping ImportProgress = { _, _ in }
  ) async throws -> ImportReport {
    var report = ImportReport()
    report.isDryRun = dryRun
    let table = try ImportTable(
      file, columns: ["numero", "prenom", "nom", "naissance", "debut"])
    let read = table.values(report: &report, progress: { progress("Lecture", $0) }) {
      line, _ throws(ImportFault) in try ImportedPass(line)
    }
    let wanted = table.unique(read, by: \.number, report: &report)
    let before = report
    let moment = dependencies.moment
    let ids = wanted.map { _ in dependencies.newID(PassIAE.self) }
    progress("Enregistrement", report.read)
    return try await saving(dependencies, dryRun: dryRun) { session in
      var report = before
      let persons = try PersonsByBirth(wanted.map(\.value.birth), in: session)
      for ((line, imported), id) in zip(wanted, ids) {
        let remark = { ImportRemark(file: file.name, line: line, sentence: $0) }
        switch try decide(imported, persons, id, in: session) {
        case .same: report.unchanged += 1
        case .refused(let sentence): report.refused.append(remark(sentence))
        case .add(let pass, let place, let isLatest):
          report.added += 1
          if dryRun { continue }
          try PassIAEStore.insert(pass, in: session)
          try add(imported.suspensions, to: pass.id, at: moment, session)
          try hold(place, isLatest ? pass.id : place.last?.id, session)
          try note(pass, at: moment, session)
        case .change(let pass, let place, let warning):
          report.changed += 1
          if let warning { report.warned.append(remark(warning)) }
          if dryRun { continue }
          guard try PassIAEStore.update(pass, in: session) else {
            throw Refusal.changedMeanwhile(PassMessages.changed)
          }
          try add(
            imported.suspensions.filter { !pass.suspensions.contains($0) }, to: pass.id,
            at: moment, session)
          try hold(place, place.last?.id, session)
          try note(pass, at: moment, session)
        }
      }
      return report
    }
  }

  private enum Decision {
    case same
    case refused(String)
    case add(PassIAE, PassPlace, isLatest: Bool)
    case change(PassIAE, PassPlace, warning: String?)
  }

  private func decide(
    _ imported: ImportedPass, _ persons: PersonsByBirth, _ id: ID<PassIAE>,
    in session: any SQLSession
  ) throws -> Decision {
    let found = persons.find(imported)
    guard let person = found.first else {
      return .refused("aucun dossier ne porte ces noms et cette date de naissance")
    }
    guard found.count == 1 else {
      return .refused("plusieurs dossiers portent ces noms et cette date de naissance")
    }
    let place = try PassIAEStore.place(of: person.id, in: session)
    if let bearer = try PassIAEStore.bearing(imported.number, in: session) {
      return renewed(bearer, imported, person.id, place)
    }
    if let last = place.last, last.validity.overlaps(imported.validity) {
      guard last.isExpected else {
        return .refused(
          "cette personne a déjà ici un autre PASS IAE sur ces dates, jusqu’au \(French.day(last.validity.last))\u{A0}: vérifiez lequel est le bon"
        )
      }
      var recorded = last
      recorded.state = .recorded(imported.number)
      recorded.validity = imported.validity
      if let sentence = contradiction(imported, last) { return .refused(sentence) }
      return .change(recorded, place, warning: nil)
    }
    let pass = PassIAE(
      id: id, person: person.id, state: .recorded(imported.number),
      validity: imported.validity, openedBy: person.openedBy, isBornOfHire: false)
    let isLatest = place.last.map { $0.validity.last < pass.validity.last } ?? true
    return .add(pass, place, isLatest: isLatest)
  }

  /// A number that is already known here.
  private func renewed(
    _ bearer: PassIAE, _ imported: ImportedPass, _ person: ID<Person>, _ place: PassPlace
  ) -> Decision {
    guard bearer.person == person else {
      return .refused("ce numéro est déjà celui d’une autre personne")
    }
    if case .issued = bearer.state {
      return .refused("ce numéro a été délivré ici\u{A0}: il ne s’importe pas")
    }
    if let sentence = contradiction(imported, bearer) { return .refused(sentence) }
    let all = Set(bearer.suspensions + imported.suspensions)
    guard bearer.validity != imported.validity || all.count > bearer.suspensions.count else {
      return .same
    }
    var changed = bearer
    changed.validity = imported.validity
    var counted = changed
    counted.suspensions = all.sorted { $0.first < $1.first }
    let isCounted = counted.countedEnd == imported.validity.last
    return .change(
      changed, place,
      warning: isCounted
        ? nil
        : "la fin importée n’est pas celle que donnent les suspensions et prolongations notées ici")
  }

  /// A suspension of the file that overlaps another one noted here.
  private func contradiction(_ imported: ImportedPass, _ known: PassIAE) -> String? {
    let other = known.suspensions.first { here in
      imported.suspensions.contains { $0 != here && $0.overlaps(here) }
    }
    return other.map {
      "une suspension chevauche celle qui est notée ici, du \(French.day($0.first)) au \(French.day($0.last))"
    }
  }

  private func add(
    _ suspensions: [DayRange], to pass: ID<PassIAE>, at moment: Moment, _ session: any SQLSession
  ) throws {
    for period in suspensions {
      // Its identity is what it is: imported again, it is the same one.
      try PassPeriods.insert(
        Suspension(
          id: ID("\(pass)-\(period.first)"), pass: pass, period: period, reason: .historical,
          declaredBy: SuspensionAuthor(account: nil, structure: nil, on: moment.today)),
        in: session)
    }
  }

  private func hold(_ place: PassPlace, _ pass: ID<PassIAE>?, _ session: any SQLSession) throws {
    guard try PassIAEStore.give(place, to: pass, in: session) else {
      throw Refusal.changedMeanwhile(PassMessages.changed)
    }
  }

  private func note(_ pass: PassIAE, at moment: Moment, _ session: any SQLSession) throws {
    try Journal.append(
      JournalEvent(
        .passRecorded,
        [
          .pass: pass.id.text, .number: pass.number?.digits ?? "",
          .startsOn: pass.validity.first.description, .endsOn: pass.validity.last.description,
        ]),
      about: .person(pass.person), by: .system, at: moment.instant, in: session)
  }
}

/// One line of the file.
private struct ImportedPass: Equatable {
  let number: PassNumber
  let foldedName: String
  let birth: Day
  let validity: DayRange
  /// Of the past, in order.
  let suspensions: [DayRange]

  init(_ line: ImportLine) throws(ImportFault) {
    number = try line.parsed("numero") { text in
      PassNumber(text).flatMap { $0.isOfficial ? $0 : nil }
    }
    foldedName = folded("\(try line.required("prenom")) \(try line.required("nom"))")
    birth = try line.parsed("naissance") { Day($0) }
    let start = try line.parsed("debut") { Day($0) }
    let listed = try line.text("suspensions")
    guard let periods = Self.periods(listed) else {
      throw .unreadable(column: "suspensions", value: listed)
    }
    suspensions = periods
    let written = try line.text("fin")
    let foreseen = PassEnd.lastDay(startingOn: start, suspensions: periods, prolongations: [])
    guard let end = written.isEmpty ? foreseen : Day(written),
      let validity = PassIAE.validity(start, end)
    else {
      throw .unreadable(column: "fin", value: written)
    }
    guard periods.allSatisfy({ validity.contains($0.first) && validity.contains($0.last) }) else {
      throw .unreadable(column: "suspensions", value: listed)
    }
    self.validity = validity
  }

  /// `2026-01-05/2026-02-20 2026-06-01/2026-06-30`: none overlaps another. Nil when it is not that.
  private static func periods(_ text: String) -> [DayRange]? {
    var periods: [DayRange] = []
    for part in text.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "|" }) {
      let days = part.split(separator: "/", omittingEmptySubsequences: false)
      guard days.count == 2, let first = Day(String(days[0])), let last = Day(String(days[1])),
        let period = DayRange(first, last), !periods.contains(where: { $0.overlaps(period) })
      else { return nil }
      periods.append(period)
    }
    return periods.sorted { $0.first < $1.first }
  }
}

/// The files of persons born on some days, to look for names in.
private struct PersonsByBirth {
  private var byBirth: [Day: [PersonIdentity]] = [:]

  init(_ births: [Day], in session: any SQLSession) throws {
    let days = Array(Set(births)).sorted()
    for start in stride(from: 0, to: days.count, by: 500) {
      let some = Array(days[start..<min(start + 500, days.count)])
      for identity in try PersonIdentities.born(on: some, in: session) {
        byBirth[identity.birth, default: []].append(identity)
      }
    }
  }

  func find(_ imported: ImportedPass) -> [PersonIdentity] {
    (byBirth[imported.birth] ?? []).filter { $0.foldedName == imported.foldedName }
  }
}
