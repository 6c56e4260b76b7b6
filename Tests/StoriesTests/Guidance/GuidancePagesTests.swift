import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport

@testable import Cordee

struct GuidancePagesTests {
  /// A gardening post at the ACI, a cleaning post at the EI.
  static func open() async throws -> (Fixture, House) {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.database.write { session in
      try JobPostStore.insert(
        JobPost(
          id: ID("jardin"), structure: ID("jardins"), title: "Aide-jardinière ou aide-jardinier",
          hours: 26...26, setting: .outdoors, company: .team), at: nil, in: session)
      try JobPostStore.insert(
        JobPost(
          id: ID("menage"), structure: ID("recycleco"), title: "Agent de ménage", hours: 35...35,
          setting: .indoors, company: .alone), at: nil, in: session)
    }
    let house = fixture.house()
    try await house.prepare()
    return (fixture, house)
  }

  static func browser(_ house: House, of member: Member) async throws -> Browser {
    let browser = Browser(house.site.router(house.settings))
    try await browser.signIn(member.account)
    return browser
  }

  @Test("Chaque employeur est expliqué par ce qu’elle a dit, sans note ni classement")
  func explains() async throws {
    let (fixture, house) = try await Self.open()
    let browser = try await Self.browser(house, of: Fixture.camille)
    let before = try await browser.get("/personnes/leila/employeurs")
    #expect(before.status == .ok)
    #expect(before.shows("Aucun point n’a encore été fait avec Leïla"))
    #expect(before.shows("Elle n’a pas encore dit ce qu’elle aimerait. En parler ensemble."))
    let order = before.body.matches(of: /href="\/structures\/([a-z]+)">/).map { String($0.1) }

    try await browser.get("/personnes/leila/diagnostic")
    try await browser.post(
      "/personnes/leila/diagnostic",
      [
        ("base", "0"), ("metiers", "jardin"), ("refus", "ménage"), ("lieu", "exterieur"),
        ("heures_min", "20"), ("heures_max", "26"), ("pas_avant", "09:00"),
      ], follow: false)
    let page = try await browser.get("/personnes/leila/employeurs?metier=&commune=")
    #expect(page.shows("Aide-jardinière ou aide-jardinier, dehors, en équipe."))
    #expect(page.shows("Agent de ménage. Elle ne veut pas : ménage."))
    #expect(
      page.shows("26 h par semaine, elle a dit de 20 à 26 h. Horaires à demander : pas avant 9 h."))
    #expect(page.shows("Cordée compare des faits. Elle ne classe personne"))
    #expect(!page.text.contains("%"))
    // What she said moved nobody.
    #expect(
      page.body.matches(of: /href="\/structures\/([a-z]+)">/).map { String($0.1) } == order)
    _ = fixture
  }

  @Test("« Rien ne convient ? » compte un besoin, et ne garde pas son nom")
  func need() async throws {
    let (fixture, house) = try await Self.open()
    let browser = try await Self.browser(house, of: Fixture.camille)
    let path = "/personnes/leila/besoin"
    try await browser.get(path)
    let named = try await browser.post(path, [("nature", "trajet"), ("mots", "Leïla sans bus")])
    #expect(named.status == .unprocessableContent)
    #expect(named.shows("Retirer le nom de la personne."))
    #expect(named.body.contains("value=\"Leïla sans bus\""))
    let nothing = try await browser.post(path, [("mots", "bus")])
    #expect(nothing.shows("Choisir ce qui manque."))
    let done = try await browser.post(path, [("nature", "trajet"), ("mots", "bus avant 7 h")])
    #expect(done.shows("Le besoin est compté, sans nom"))
    let kept = try await fixture.database.read { session in
      (
        needs: try UnmetNeedStore.of(ID("charente"), since: fixture.today, in: session),
        ofHer: try session.count(
          "SELECT count(*) FROM journal_entry WHERE kind = 'unmetNeedRecorded' AND subject_kind = 'person'"
        ),
        ofHouse: try session.count(
          "SELECT count(*) FROM journal_entry WHERE kind = 'unmetNeedRecorded' AND subject_id = 'chrs'"
        )
      )
    }
    #expect(kept.needs.map(\.words) == ["bus avant 7 h"])
    #expect(kept.ofHer == 0)
    #expect(kept.ofHouse == 1)
  }

  @Test("La collègue qui a d’autres dossiers et l’employeur ne cherchent pas depuis son dossier")
  func others() async throws {
    let (_, house) = try await Self.open()
    for member in [Fixture.nadia, Fixture.julien, Fixture.paul, Fixture.etat] {
      let browser = try await Self.browser(house, of: member)
      #expect(try await browser.get("/personnes/leila/employeurs").status == .notFound)
      #expect(try await browser.get("/personnes/leila/besoin").status == .notFound)
      try await browser.get("/compte")
      #expect(
        try await browser.post("/personnes/leila/besoin", [("nature", "trajet")]).status
          == .notFound)
    }
  }
}
