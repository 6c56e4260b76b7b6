import Domain
import Kernel
import Store
import TestSupport
import Testing

struct FileSkillsTests {
  private func world() async throws -> Fixture {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let today = fixture.today
    var content = AssessmentContent()
    content.skills = [
      Skill(name: "Jardinage", experience: .life, origin: "Jardin familial"),
      Skill(name: "Vente sur un marché", experience: .work),
    ]
    let kept = content
    try await fixture.database.write { session in
      try AssessmentStore.add(
        SupportAssessment(
          id: ID("point"), person: Fixture.leila.id, structure: ID("chrs"), author: ID("camille"),
          number: 1, madeOn: today, content: kept),
        in: session)
      try CircleStore.add(
        CircleMember(
          id: ID("c-thomas"), account: ID("thomas"), structure: ID("mission"),
          role: .employmentAdviser, isReferent: false, from: today),
        to: Fixture.leila.id, in: session)
    }
    return fixture
  }

  private func note(_ words: String, _ fixture: Fixture) async throws {
    let today = fixture.today
    try await fixture.database.write { session in
      try PeopleStore.record(
        ItemNote(item: .skills, words: words, recordedBy: ID("chrs"), recordedOn: today),
        of: Fixture.leila.id, in: session)
    }
  }

  @Test("Son dossier montre les savoir-faire du point fait avec elle, et d’où ils viennent")
  func own() async throws {
    let fixture = try await world()
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila")
    #expect(camille.page.shows("Vente sur un marché"))
    #expect(camille.page.shows("Jardin familial"))
    // The sentence drawn from the list is not said twice; one written by hand is kept beside it.
    try await note("Jardinage (Jardin familial) ; Vente sur un marché.", fixture)
    try await camille.get("/personnes/leila")
    #expect(camille.page.body.ranges(of: "Jardin familial").count == 1)
    try await note("Elle range, trie et compte vite, sans se tromper dans les caisses.", fixture)
    try await camille.get("/personnes/leila")
    #expect(camille.page.shows("sans se tromper dans les caisses"))
    #expect(camille.page.shows("Jardin familial"))
  }

  @Test("Une autre structure de son cercle lit la phrase qu’elle a accordée, jamais le point")
  func others() async throws {
    let fixture = try await world()
    try await note("Jardinage et marché.", fixture)
    let thomas = try await fixture.browser(of: Fixture.thomas)
    try await thomas.get("/personnes/leila")
    #expect(thomas.page.status == .ok)
    #expect(!thomas.page.shows("Jardin"))
    try await fixture.agree([.skills], to: ID("mission"))
    try await thomas.get("/personnes/leila")
    #expect(thomas.page.shows("Jardinage et marché"))
    #expect(!thomas.page.shows("Jardin familial"))
    let nadia = try await fixture.browser(of: Fixture.nadia)
    try await nadia.get("/personnes/leila")
    #expect(!nadia.page.shows("Jardin"))
  }
}
