import SQL
import Store
import TestSupport
import Testing

struct PersonTablesTests {
  @Test("Every table that holds something of a person is moved by a merge")
  func registryIsWhole() async throws {
    let fixture = try await Fixture.open(.sqlite)
    let found = try await fixture.database.read { session in
      try session.all(
        """
        SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = 'person_id'
        """
      ) { $0.text(0) }
    }
    let known = Set(personTables.map(\.name)).union(personTablesLeftAlone)
    let missing = Set(found).subtracting(known).sorted()
    #expect(
      missing.isEmpty,
      "add to Sources/Features/People/Store/PersonTables.swift: PersonTable(\"\(missing.joined(separator: ", "))\", key: [\"id\"])"
    )
    #expect(known.subtracting(found).isEmpty, "no such table")
  }
}
