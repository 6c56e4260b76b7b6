import Domain
import Kernel
import SQL

/// Files of persons, as rows. What leaves this store for reading is a `Disclosed<Person>`; the
/// whole `Person` is for the use cases that change it.
package enum PeopleStore {
  package static func insert(_ person: Person, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO person (id, opened_by, first_name, is_alias, last_name, folded_name, birth, phone,
        email, insee, programmes, opened_on, last_contact_on, version)
      VALUES (\(person.id), \(person.openedBy), \(person.firstName), \(person.isAlias),
        \(person.lastName), \(foldedName(person)), \(person.birth), \(person.phone),
        \(person.email), \(person.commune), \(StructureStore.programmesText(person.programmes)),
        \(person.openedOn), \(person.openedOn), \(person.version))
      """)
  }

  /// The person as this viewer may read her that day.
  /// - Throws: `Refusal.notFound` when the viewer may not know that she is here.
  package static func disclosed(
    _ id: ID<Person>, to viewer: Member, on day: Day, in session: any SQLSession
  ) throws -> Disclosed<Person> {
    guard let person = try load(id, in: session), let facts = try facts(id, in: session) else {
      throw Refusal.notFound
    }
    let standing = Disclosure.standing(of: viewer, facts: facts, on: day)
    guard standing != .outside else { throw Refusal.notFound }
    return Disclosed(
      person, items: Disclosure.items(to: viewer, facts: facts, on: day), standing: standing)
  }

  /// The whole person, for a use case that changes her file or acts for herself.
  package static func load(_ id: ID<Person>, in session: any SQLSession) throws -> Person? {
    guard
      var person = try session.first(
        """
        SELECT id, opened_by, first_name, is_alias, last_name, birth, phone, email, insee,
          programmes, opened_on, version
        FROM person WHERE id = \(id) AND merged_into IS NULL
        """,
        { row in
          Person(
            id: row.id(0), openedBy: row.id(1), firstName: row.text(2), isAlias: row.bool(3),
            lastName: row.text(4), birth: try row.day(ifPresent: 5),
            phone: try row.phone(ifPresent: 6), email: try row.email(ifPresent: 7),
            commune: try row.insee(ifPresent: 8),
            programmes: try StructureStore.programmes(row.text(9), column: 9),
            openedOn: try row.day(10), version: row.integer(11))
        })
    else { return nil }
    person.wish = try lastWish(of: id, in: session)
    person.notes = try session.all(
      """
      SELECT item, words, structure_id, recorded_on FROM item_note WHERE person_id = \(id)
      ORDER BY recorded_on DESC, item
      """
    ) { row in
      ItemNote(
        item: try row.code(0), words: row.text(1), recordedBy: row.id(2),
        recordedOn: try row.day(3))
    }
    return person
  }

  /// What `Disclosure` decides from.
  package static func facts(_ id: ID<Person>, in session: any SQLSession) throws
    -> DisclosureFacts?
  {
    guard
      let openedBy = try session.first(
        "SELECT opened_by FROM person WHERE id = \(id)", { $0.id(0, of: Structure.self) })
    else { return nil }
    var recordedBy: [ShareableItem: Set<ID<Structure>>] = [:]
    // Identity and contact are written down by the structure that opened the file.
    for item in [ShareableItem.firstName, .identity, .phone, .email] {
      recordedBy[item, default: []].insert(openedBy)
    }
    try session.query("SELECT item, structure_id FROM item_note WHERE person_id = \(id)") { row in
      recordedBy[try row.code(0), default: []].insert(row.id(1))
    }
    try session.query("SELECT DISTINCT recorded_by FROM wish WHERE person_id = \(id)") { row in
      recordedBy[.wish, default: []].insert(row.id(0))
    }
    let links = try EmployerLinks.of(id, in: session)
    return DisclosureFacts(
      openedBy: openedBy,
      circle: try CircleStore.members(of: id, in: session),
      agreements: try AgreementStore.all(of: id, in: session),
      recordedBy: recordedBy,
      considering: Set(links.filter { $0.relation == .considering }.map(\.structure)),
      employing: Set(links.filter { $0.relation == .employing }.map(\.structure)))
  }

  package static func add(
    _ wish: Wish, id: ID<Wish>, of person: ID<Person>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO wish (id, person_id, words, said_on, recorded_by, recorded_at)
      VALUES (\(id), \(person), \(wish.words), \(wish.saidOn), \(wish.recordedBy), \(instant))
      """)
  }

  /// Newest first.
  package static func wishes(of person: ID<Person>, in session: any SQLSession) throws -> [Wish] {
    try session.all(
      """
      SELECT words, said_on, recorded_by FROM wish WHERE person_id = \(person)
      ORDER BY said_on DESC, recorded_at DESC
      """, readWish)
  }

  /// Writes one item as one structure knows it today, in place of what it had written before. An
  /// empty sentence takes it away.
  package static func record(
    _ note: ItemNote, of person: ID<Person>, in session: any SQLSession
  ) throws {
    guard !note.words.isEmpty else {
      try session.run(
        """
        DELETE FROM item_note WHERE person_id = \(person) AND item = \(note.item)
          AND structure_id = \(note.recordedBy)
        """)
      return
    }
    try session.run(
      """
      INSERT INTO item_note (person_id, item, structure_id, words, recorded_on)
      VALUES (\(person), \(note.item), \(note.recordedBy), \(note.words), \(note.recordedOn))
      ON CONFLICT (person_id, item, structure_id)
      DO UPDATE SET words = excluded.words, recorded_on = excluded.recorded_on
      """)
  }

  package static func foldedName(_ person: Person) -> String {
    folded("\(person.lastName) \(person.firstName)")
  }

  private static func lastWish(of person: ID<Person>, in session: any SQLSession) throws -> Wish? {
    try session.first(
      """
      SELECT words, said_on, recorded_by FROM wish WHERE person_id = \(person)
      ORDER BY said_on DESC, recorded_at DESC LIMIT 1
      """, readWish)
  }

  private static func readWish(_ row: any SQLRow) throws -> Wish {
    Wish(words: row.text(0), saidOn: try row.day(1), recordedBy: row.id(2))
  }
}
