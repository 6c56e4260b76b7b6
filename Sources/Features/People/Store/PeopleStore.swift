import Domain
import Kernel
import SQL

/// Files of persons, as rows. What leaves this store for reading is a `Disclosed<Person>`; the
/// whole `Person` is for the use cases that change it.
package enum PeopleStore {
  package static func insert(_ person: Person, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO person (id, opened_by, first_name, is_alias, last_name, folded_name,
        folded_first_name, folded_last_name, birth, phone, email, insee, programmes, opened_on,
        last_contact_on, version)
      VALUES (\(person.id), \(person.openedBy), \(person.firstName), \(person.isAlias),
        \(person.lastName), \(foldedName(person)), \(folded(person.firstName)),
        \(folded(person.lastName)), \(person.birth), \(person.phone), \(person.email),
        \(person.commune), \(StructureStore.programmesText(person.programmes)),
        \(person.openedOn), \(person.openedOn), \(person.version))
      """)
  }

  /// Writes identity, contact and programmes, if nobody else did since `person.version` was read.
  /// False when somebody did.
  package static func update(_ person: Person, in session: any SQLSession) throws -> Bool {
    try session.run(
      """
      UPDATE person SET first_name = \(person.firstName), is_alias = \(person.isAlias),
        last_name = \(person.lastName), folded_name = \(foldedName(person)),
        folded_first_name = \(folded(person.firstName)),
        folded_last_name = \(folded(person.lastName)), birth = \(person.birth),
        phone = \(person.phone), email = \(person.email), insee = \(person.commune),
        programmes = \(StructureStore.programmesText(person.programmes)), version = version + 1
      WHERE id = \(person.id) AND version = \(person.version) AND merged_into IS NULL
      """) == 1
  }

  /// Takes the next version of her file: the one winner of several writes that started from the
  /// same one. False for the others.
  package static func bump(
    _ id: ID<Person>, from version: Int, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE person SET version = version + 1
      WHERE id = \(id) AND version = \(version) AND merged_into IS NULL
      """) == 1
  }

  /// Remembers that somebody saw her or worked with her that day (the last one counts).
  package static func noteContact(
    with id: ID<Person>, on day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE person SET last_contact_on = \(day) WHERE id = \(id) AND last_contact_on < \(day)
      """)
  }

  /// The whole person, for a use case that changes her file or acts for herself.
  package static func load(_ id: ID<Person>, in session: any SQLSession) throws -> Person? {
    guard var person = try bare([id], in: session).first else { return nil }
    person.wish = try wishes(of: [id], in: session)[id]?.first
    person.notes = try notes(of: [id], in: session)[id] ?? []
    return person
  }

  /// The file this one was merged into; nil when it stands on its own.
  package static func survivor(of id: ID<Person>, in session: any SQLSession) throws
    -> ID<Person>?
  {
    try session.first("SELECT merged_into FROM person WHERE id = \(id)") { $0.id(ifPresent: 0) }
      ?? nil
  }

  /// Employers linked to one of these persons, by a link or by an application.
  package static func employersNear(_ ids: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Structure>]
  {
    try session.all(
      """
      SELECT structure_id FROM employer_link WHERE person_id IN (\(list: ids))
      UNION SELECT structure_id FROM job_application WHERE person_id IN (\(list: ids))
      ORDER BY 1
      """
    ) { $0.id(0) }
  }

  /// Files merged into this one and not separated again.
  package static func merged(into id: ID<Person>, in session: any SQLSession) throws
    -> [ID<Person>]
  {
    try session.all("SELECT id FROM person WHERE merged_into = \(id) ORDER BY id") { $0.id(0) }
  }

  /// Persons without wish nor notes, in no order.
  static func bare(_ ids: [ID<Person>], in session: any SQLSession) throws -> [Person] {
    try session.all(
      """
      SELECT id, opened_by, first_name, is_alias, last_name, birth, phone, email, insee,
        programmes, opened_on, version
      FROM person WHERE id IN (\(list: ids)) AND merged_into IS NULL
      """
    ) { row in
      Person(
        id: row.id(0), openedBy: row.id(1), firstName: row.text(2), isAlias: row.bool(3),
        lastName: row.text(4), birth: try row.day(ifPresent: 5),
        phone: try row.phone(ifPresent: 6), email: try row.email(ifPresent: 7),
        commune: try row.insee(ifPresent: 8),
        programmes: try StructureStore.programmes(row.text(9), column: 9),
        openedOn: try row.day(10), version: row.integer(11))
    }
  }

  /// Newest first, for each.
  static func wishes(of ids: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: [Wish]]
  {
    var wishes: [ID<Person>: [Wish]] = [:]
    try session.query(
      """
      SELECT person_id, words, said_on, recorded_by FROM wish WHERE person_id IN (\(list: ids))
      ORDER BY said_on DESC, recorded_at DESC
      """
    ) { row in
      wishes[row.id(0), default: []].append(
        Wish(words: row.text(1), saidOn: try row.day(2), recordedBy: row.id(3)))
    }
    return wishes
  }

  static func notes(of ids: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: [ItemNote]]
  {
    var notes: [ID<Person>: [ItemNote]] = [:]
    try session.query(
      """
      SELECT person_id, item, words, structure_id, recorded_on FROM item_note
      WHERE person_id IN (\(list: ids)) ORDER BY recorded_on DESC, item
      """
    ) { row in
      notes[row.id(0), default: []].append(
        ItemNote(
          item: try row.code(1), words: row.text(2), recordedBy: row.id(3),
          recordedOn: try row.day(4)))
    }
    return notes
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
    folded("\(person.firstName) \(person.lastName)")
  }

  private static func readWish(_ row: any SQLRow) throws -> Wish {
    Wish(words: row.text(0), saidOn: try row.day(1), recordedBy: row.id(2))
  }
}
