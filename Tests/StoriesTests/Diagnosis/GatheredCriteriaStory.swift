import Domain
import Kernel
import Store
import TestSupport
import Testing

@testable import Cordee

/// F5: a day centre gathers the papers with her; the prescriber finds them when she agrees.
struct GatheredCriteriaStory {
  private func world() async throws -> Fixture {
    let fixture = try await Fixture.open()
    try await fixture.openFile(referent: Fixture.paul)
    let today = fixture.today
    try await fixture.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: ID("c-thomas"), account: ID("thomas"), structure: ID("mission"),
          role: .employmentAdviser, isReferent: false, from: today),
        to: Fixture.leila.id, in: session)
    }
    return fixture
  }

  private let page = "/personnes/leila/diagnostic/prescription"
  private let post = "/personnes/leila/diagnostic/criteres"

  @Test(
    "L’orienteur coche ce qu’elle a ; le prescripteur ne le lit qu’avec son accord, sans rien de coché"
  )
  func gathered() async throws {
    let fixture = try await world()
    let paul = try await fixture.browser(of: Fixture.paul)
    try await paul.get(page)
    #expect(paul.page.shows("Rassembler les papiers avec Leïla"))
    try await paul.post(post, [("critere", "SENIOR"), ("critere", "JEUNE")])
    #expect(paul.page.status == .unprocessableContent)
    #expect(paul.page.body.contains("value=\"SENIOR\" checked"))
    try await paul.post(
      post, [("critere", "RSA"), ("preuve_RSA", "2026-11-02"), ("critere", "DETENTION_MJ")])
    #expect(paul.page.shows("La liste est gardée"))
    #expect(paul.page.body.contains("value=\"RSA\" checked"))
    #expect(paul.page.body.contains("value=\"2026-11-02\""))

    let thomas = try await fixture.browser(of: Fixture.thomas)
    try await thomas.get(page)
    #expect(!thomas.page.shows("Déjà rassemblé avec elle"))
    try await fixture.agree([.rights], to: ID("mission"))
    try await thomas.get(page)
    #expect(thomas.page.shows("Déjà rassemblé avec elle"))
    #expect(thomas.page.shows("papier du 2 novembre 2026"))
    #expect(thomas.page.shows("Accueil de jour La Halte"))
    #expect(!thomas.page.body.contains("value=\"RSA\" checked"))
    // Justice is an item of its own: not agreed, not there.
    let gathered = thomas.page.body.ranges(of: EligibilityCriterion.leavingDetention.label).count
    #expect(gathered == 1, "only as a box to tick")
    // The journal tells that papers were gathered, never which.
    let payloads = try await fixture.database.read { session in
      try session.all(
        "SELECT payload FROM journal_entry WHERE kind = \(JournalKind.criteriaGathered)"
      ) { $0.text(0) }
    }
    #expect(payloads.count == 1)
    #expect(payloads.allSatisfy { !$0.contains("RSA") })
    // Taken back: gone from the next request.
    let now = fixture.world.now
    try await fixture.database.write { session in
      for agreement in try AgreementStore.all(of: Fixture.leila.id, in: session) {
        _ = try AgreementStore.withdraw(agreement.id, at: now, in: session)
      }
    }
    try await thomas.get(page)
    #expect(!thomas.page.shows("Déjà rassemblé avec elle"))
  }

  @Test("Ni la collègue d’autres dossiers, ni un employeur, ni une autre structure n’y touchent")
  func access() async throws {
    let fixture = try await world()
    for member in [Fixture.camille, Fixture.nadia, Fixture.julien, Fixture.sofia] {
      let browser = try await fixture.browser(of: member)
      try await browser.get("/compte")
      try await browser.post(post, [("critere", "RSA")])
      #expect(browser.page.status == .notFound, "\(member.name)")
    }
    let kept = try await fixture.database.read { try GatheredStore.of(Fixture.leila.id, in: $0) }
    #expect(kept.isEmpty)
  }
}
