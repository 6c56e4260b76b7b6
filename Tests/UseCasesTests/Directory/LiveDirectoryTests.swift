import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

struct LiveDirectoryTests {
  @Test("Le répertoire en mémoire suit ce qu’une autre instance écrit", arguments: Engine.available)
  func follows(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let directory = LiveDirectory(database: fixture.database)
    #expect(try await directory.refresh())
    #expect(try await !directory.refresh())
    let search = SearchEmployers(directory)
    #expect(search(EmployerCriteria(words: "maraicher")).total == 0)

    // Another instance: same database, its own memory.
    let post = JobPost(
      id: ID("p"), structure: ID("jardins"), rome: nil, title: "Maraîcher", hours: 10...20)
    try await fixture.database.write { session in
      try JobPostStore.insert(post, at: nil, in: session)
    }
    #expect(try await directory.refresh())
    #expect(search(EmployerCriteria(words: "maraicher")).total == 1)
    #expect(search(EmployerCriteria(words: "maraicher")).hits[0].posts[0].hasFewApplications)

    try await fixture.database.write { session in
      for _ in 0..<3 { try JobPostStore.countApplication(to: post.id, in: session) }
      try AnswerHabitStore.save(
        AnswerHabits(sent: 12, answered: 11, medianDays: 6, silent: 1), of: ID("jardins"),
        in: session)
    }
    #expect(try await directory.refresh())
    let hit = search(EmployerCriteria(words: "maraicher")).hits[0]
    #expect(!hit.posts[0].hasFewApplications)
    #expect(hit.habits?.medianDays == 6)

    try await fixture.database.write { session in
      var closed = post
      closed.isOpen = false
      let saved = try JobPostStore.update(closed, at: nil, in: session)
      #expect(saved)
    }
    #expect(try await directory.refresh())
    #expect(search(EmployerCriteria(words: "maraicher")).total == 0)
    #expect(search(EmployerCriteria(words: "jardins")).total == 1)
  }

  @Test(
    "Seuls les employeurs sont dans la recherche, jamais un hébergement",
    arguments: Engine.available)
  func onlyEmployers(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let directory = LiveDirectory(database: fixture.database)
    try await directory.refresh()
    let page = SearchEmployers(directory)(EmployerCriteria())
    #expect(page.total == 3)
    #expect(page.hits.allSatisfy { $0.employer.kind.family == .employer })
    #expect(SearchEmployers(directory)(EmployerCriteria(words: "Tilleuls")).total == 0)
  }

  @Test("Les employeurs sont placés par leurs communes, et les communes se lisent en mémoire")
  func communes() async throws {
    let fixture = try await Fixture.open()
    let directory = LiveDirectory(database: fixture.database)
    try await directory.refresh()
    let search = SearchEmployers(directory)
    #expect(search.communeSuggestions("ang").isEmpty)
    try await fixture.database.write { session in
      try CommuneStore.save(
        [
          Commune(
            insee: INSEECode("16015")!, name: "Angoulême", department: "16",
            point: GeoPoint(latitude: 45.6484, longitude: 0.1562), postcodes: ["16000"])
        ], in: session)
    }
    try await directory.refresh()
    #expect(search.communeSuggestions("ang") == ["Angoulême (16000)"])
  }
}
