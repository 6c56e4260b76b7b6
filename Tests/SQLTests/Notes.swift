import SQL
import TestSupport

/// A database with one small table, for tests that need no more.
func notes(on engine: Engine) async throws -> any SQLDatabase {
  let database = try await engine.emptyDatabase()
  try await database.write {
    try $0.script(
      """
      CREATE TABLE note (
        id BIGINT PRIMARY KEY,
        body TEXT NOT NULL CHECK (body <> 'refusé'),
        folded TEXT UNIQUE,
        parent BIGINT REFERENCES note (id),
        raw \(database.dialect == .sqlite ? "BLOB" : "BYTEA"))
      """)
  }
  return database
}

/// What the engine answers, as a kind.
func failureKind(_ body: () async throws -> Void) async -> SQLFailure.Kind? {
  do {
    try await body()
    return nil
  } catch {
    return (error as? SQLFailure)?.kind
  }
}
