import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport
import UseCases

@testable import Cordee

/// F6: refused, then in season (field.md, F6).
struct SeasonStory {
  @Test("Pas cette fois en novembre, embauchée en mars", arguments: Engine.available)
  func novemberToMarch(_ engine: Engine) async throws {
    let world = try await ApplicationWorld(engine)
    let fixture = world.fixture
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let first = try await world.send(as: camille)

    // A reason, a sentence for her and a month: the sentence is asked for.
    try await world.answer(
      first, [("reponse", "pas_cette_fois"), ("motif", "no_position"), ("des", "2027-03")],
      as: julien)
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("Il manque la phrase pour elle"))
    try await world.answer(
      first,
      [
        ("reponse", "pas_cette_fois"), ("motif", "no_position"), ("des", "2027-03"),
        ("phrase", "Nous n’embauchons pas en hiver. Nous recommençons en mars."),
      ], as: julien)
    #expect(julien.page.shows("À recontacter dès mars 2027"))
    try await camille.get("/candidatures/\(first)")
    #expect(camille.page.shows("Nous n’embauchons pas en hiver"))
    try await camille.post("/candidatures/\(first)/messages", [("message", "Merci, à en mars.")])

    func prompts() async throws -> (employer: Int, circle: Int) {
      let today = fixture.today
      return try await fixture.database.read { session in
        (
          try WaitingApplications.toRecontact(by: ID("jardins"), on: today, in: session).count,
          try WaitingApplications.toRecontact(for: Fixture.camille, on: today, in: session).count
        )
      }
    }
    fixture.world.travel(to: Day("2027-01-31")!)
    #expect(try await prompts() == (0, 0))
    fixture.world.travel(to: Day("2027-02-08")!)
    #expect(try await prompts() == (1, 1))

    // Her first name goes back to being hers meanwhile: her agreement is asked again.
    let now = fixture.world.now
    try await fixture.database.write { session in
      for agreement in try AgreementStore.all(of: Fixture.leila.id, in: session) {
        _ = try AgreementStore.withdraw(agreement.id, at: now, in: session)
      }
    }
    try await camille.signIn(Fixture.camille.account)
    try await camille.get("/candidatures/\(first)")
    try await camille.post("/candidatures/\(first)/proposer")
    #expect(camille.page.shows("Nouvelle proposition après « Pas cette fois »"))
    #expect(camille.page.shows("Leïla cultive un potager"))
    #expect(!camille.page.body.contains("id=\"p-competences\" checked"))
    let second = String(camille.page.path.split(separator: "/")[1])
    // Nobody told the employer anything yet, and asking twice gives the same draft.
    #expect(try await prompts() == (0, 0))
    try await camille.post(
      "/candidatures/\(second)/modifier",
      ApplicationWorld.fields + [
        ("version", world.hidden("version", camille)), ("jusquau", "2027-08-08"),
        ("action", "relire"),
      ])
    // The diagnosis is refreshed, then it leaves.
    let today = fixture.today
    try await fixture.database.write {
      try EligibilityStore.save(
        EligibilityDiagnosis(
          id: ID("diag2"), person: Fixture.leila.id, author: .authorisedPrescriber(ID("chrs")),
          criteria: [], madeOn: today, expiresOn: today.adding(months: 6)),
        in: $0)
    }
    try await camille.post(
      "/candidatures/\(second)/envoyer", [("version", world.hidden("version", camille))])
    #expect(camille.page.shows("La candidature est partie"))

    fixture.world.travel(to: Day("2027-03-10")!)
    try await julien.signIn(Fixture.julien.account)
    try await world.answer(
      second,
      [("reponse", "embauche"), ("debut", "2027-03-12"), ("contrat", "cddi"), ("heures", "26")],
      as: julien)
    #expect(julien.page.shows("Premier jour le 12 mars 2027"))
    let (kept, talk) = try await fixture.database.read { session in
      (
        try JobApplicationStore.load(ID(second), in: session),
        try ApplicationTalkStore.messages(of: ID(first), in: session)
      )
    }
    #expect(kept?.follows == ID(first))
    #expect(kept?.state == .hired)
    #expect(talk.map(\.words) == ["Merci, à en mars."])
  }

  @Test("Une date d’usage de Les emplois s’explique, et un humain continue avec une raison")
  func practice() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let id = try await world.send(as: camille)
    let hire = [
      ("reponse", "embauche"), ("debut", "2026-11-20"), ("contrat", "cddi"), ("heures", "26"),
    ]
    try await world.answer(id, hire, as: julien)
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("Le premier jour est déjà passé"))
    #expect(julien.page.shows("Pourquoi continuer quand même"))
    try await world.answer(
      id, hire + [("raison", "Elle a commencé vendredi, nous régularisons.")], as: julien)
    #expect(julien.page.shows("Premier jour le 20 novembre 2026"))
  }

  @Test("Sans diagnostic, l’embauche d’une SIAE s’explique et rien n’est écrit à moitié")
  func noEligibility() async throws {
    let world = try await ApplicationWorld()
    try await world.fixture.database.write {
      try $0.run("DELETE FROM eligibility_diagnosis WHERE id = 'diag'")
    }
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let id = try await world.send(as: camille)
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.body.contains("/candidatures/\(id)/eligibilite"))
    try await world.answer(
      id,
      [("reponse", "embauche"), ("debut", "2026-12-07"), ("contrat", "cddi"), ("heures", "26")],
      as: julien)
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("diagnostic d’éligibilité"))
    let kept = try await world.fixture.database.read {
      try JobApplicationStore.load(ID(id), in: $0)
    }
    #expect(kept?.state == .sent)
  }
}
