import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport

struct UnmetNeedStoreTests {
  @Test("Un besoin ne garde ni personne ni structure", arguments: Engine.available)
  func anonymous(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let need = UnmetNeed(
      id: ID("n1"), kind: .travel, words: "bus avant 7 h", commune: INSEECode("16015"),
      territory: ID("charente"), recordedOn: fixture.today)
    try await fixture.database.write { try UnmetNeedStore.add(need, in: $0) }
    let found = try await fixture.database.read { session in
      (
        since: try UnmetNeedStore.of(ID("charente"), since: fixture.today, in: session),
        later: try UnmetNeedStore.of(
          ID("charente"), since: fixture.today.adding(days: 1), in: session)
      )
    }
    #expect(found.since == [need])
    #expect(found.later.isEmpty)
  }
}
