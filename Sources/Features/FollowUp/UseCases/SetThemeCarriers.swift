import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Who carries what, with its names: what a page shows.
package struct CarriedThemes: Sendable {
  package struct Line: Sendable, Hashable {
    package let theme: CarriedTheme
    /// « Camille Rousset, CHRS Les Tilleuls »; nil when nobody carries it.
    package let carrier: String?
    package let seat: CircleSeat?
    /// Whoever carried it left her circle: somebody is to take it up.
    package let isOrphan: Bool
  }
  /// In the order of the list; only those the reader may read.
  package let lines: [Line]

  static func load(
    of person: ID<Person>, for member: Member, on day: Day, in session: any SQLSession
  ) throws -> CarriedThemes {
    CarriedThemes(
      lines: try all(of: person, on: day, in: session).filter {
        $0.theme.mayBeRead(by: member, carriedIn: $0.seat?.structure)
      })
  }

  /// Every theme, for herself.
  static func all(of person: ID<Person>, on day: Day, in session: any SQLSession) throws -> [Line] {
    let carriers = try ThemeCarrierStore.of(person, in: session)
    return lines(
      carriers,
      in: try SeatBook.load(Set(carriers.map(\.seat)), around: person, on: day, in: session))
  }

  static func lines(_ carriers: [ThemeCarrier], in book: SeatBook) -> [Line] {
    CarriedTheme.allCases.map { theme in
      let seat = carriers.first { $0.theme == theme }?.seat
      return Line(
        theme: theme, carrier: seat.flatMap { book.names[$0] }, seat: seat,
        isOrphan: seat.map { !book.here.contains($0) } ?? false)
    }
  }
}

/// Says who carries what for her: one carrier a theme.
package struct SetThemeCarriers: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameters:
  ///   - choices: the themes the form spoke of; nil inside: nobody.
  ///   - version: of the file the choices were made from. Of several, one wins.
  package func callAsFunction(
    _ choices: [CarriedTheme: CircleSeat?], of person: ID<Person>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let ids = CarriedTheme.allCases.map { _ in dependencies.newID(ThemeCarrier.self) }
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      try seen.standing.requireWriting()
      guard try PeopleStore.bump(person, from: version, in: session) else {
        throw Refusal.changedMeanwhile(FollowUpRules.changedMeanwhile)
      }
      let current = try CarriedThemes.load(
        of: person, for: member, on: moment.today, in: session)
      let here = Set(
        try CircleStore.members(of: person, in: session)
          .filter { $0.isPresent(on: moment.today) && Standing.inCircle($0.role).mayWrite }
          .map { CircleSeat($0) })
      for (line, id) in zip(current.lines, ids) {
        guard let wanted = choices[line.theme], wanted != line.seat else { continue }
        guard wanted.map(here.contains) ?? true else {
          throw Refusal.invalid(
            UserMessage(
              "Choisir quelqu’un de son cercle, qui écrit dans le dossier.",
              field: line.theme.code))
        }
        try ThemeCarrierStore.set(
          wanted.map {
            ThemeCarrier(
              theme: line.theme, account: $0.account, structure: $0.structure, from: moment.today)
          }, for: line.theme, of: person, on: moment.today, id: id, in: session)
        var facts: [JournalFact: String] = [.theme: line.theme.code]
        if let wanted {
          facts[.account] = wanted.account.text
          facts[.structure] = wanted.structure.text
        }
        try Journal.append(
          JournalEvent(.carrierChanged, facts), about: .person(person), by: JournalActor(member),
          at: moment.instant, in: session)
      }
    }
  }
}
