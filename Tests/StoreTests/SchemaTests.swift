import SQL
import Store
import Testing
import TestSupport

struct SchemaTests {
  @Test("The schema applies to an empty database, once", arguments: Engine.available)
  func appliesOnce(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    #expect(try await schema.migrate(fixture.database, at: fixture.world.now) == [])
    let seen = try await fixture.database.read {
      try PeopleStore.disclosed(Fixture.leila.id, to: Fixture.camille, on: fixture.today, in: $0)
    }
    #expect(seen.name == "Leïla H.")
    #expect(seen.lastName == "Haddad")
  }
}
