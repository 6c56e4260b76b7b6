import Domain
import Kernel
import Store
import TestSupport
import Testing
import WebSupport

@testable import Cordee

struct TodayTests {
  @Test("Qui accompagne voit les silences, du rappel au recours, chacun avec un geste")
  func silences() async throws {
    let world = try await ApplicationWorld()
    let id = try await world.send(as: world.browser(of: Fixture.camille))
    func today(_ member: Member) async throws -> Browser.Page {
      try await world.fixture.browser(of: member).get("/aujourd-hui")
    }
    #expect(!(try await today(Fixture.camille)).shows("Candidatures sans réponse"))
    world.fixture.world.travel(days: 7)
    var page = try await today(Fixture.camille)
    #expect(page.shows("Leïla H. chez Les Jardins de la Boëme"))
    #expect(page.shows("7 jours"))
    #expect(page.body.contains("href=\"/candidatures/\(id)\">Voir</a>"))
    world.fixture.world.travel(days: 8)
    #expect(
      try await today(Fixture.camille).body.contains("href=\"/candidatures/\(id)\">Relancer</a>"))
    world.fixture.world.travel(days: 15)
    page = try await today(Fixture.camille)
    #expect(page.body.contains("href=\"/candidatures/\(id)\">Appeler</a>"))
    #expect(page.shows("30 jours"))
    // The employer's side, in the order of need.
    let employer = try await today(Fixture.julien)
    #expect(employer.shows("Elles attendent depuis longtemps"))
    #expect(employer.shows("Leïla H."))
    #expect(!employer.shows("Tilleuls"))
    world.fixture.world.travel(days: 30)
    page = try await today(Fixture.camille)
    #expect(page.shows("Sans réponse humaine. Ce n’est pas un refus."))
    // A colleague with other files, another employer: nothing of hers.
    for stranger in [Fixture.nadia, Fixture.lucie, Fixture.thomas, Fixture.vasseur] {
      #expect(!(try await today(stranger)).shows("Leïla"), "\(stranger.name)")
    }
  }

  @Test("Une réponse reçue et un entretien se voient, puis se rangent")
  func answers() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let id = try await world.send(as: camille)
    try await world.answer(
      id,
      [("reponse", "entretien"), ("creneau1", "2026-12-01T10:00"), ("lieu", "Serre")],
      as: julien)
    try await camille.get("/aujourd-hui")
    #expect(camille.page.shows("Entretien proposé : mardi 1er décembre 2026 à 10 h"))
    #expect(camille.page.body.contains("href=\"/candidatures/\(id)\">Confirmer</a>"))
    try await julien.get("/aujourd-hui")
    #expect(julien.page.shows("Entretiens proposés"))
    // Hired: the PASS is to be asked for.
    try await world.fixture.stopIssuing()
    try await world.answer(
      id,
      [("reponse", "embauche"), ("debut", "2026-12-07"), ("contrat", "cddi"), ("heures", "26")],
      as: julien)
    try await julien.get("/aujourd-hui")
    #expect(julien.page.shows("PASS IAE à demander"))
    #expect(julien.page.shows("Premier jour : 7 décembre 2026"))
    // A hire that has none says so to both sides, and to nobody else.
    try await world.fixture.database.write { session in
      _ = try session.run("DELETE FROM pass_hire")
    }
    for member in [Fixture.julien, Fixture.camille] {
      let page = try await world.browser(of: member).get("/aujourd-hui")
      #expect(page.shows("Embauches sans PASS IAE"), "\(member.name)")
      #expect(page.body.contains("href=\"/personnes/leila/pass\">Voir ce qui manque</a>"))
    }
    for member in [Fixture.nadia, Fixture.lucie] {
      let page = try await world.browser(of: member).get("/aujourd-hui")
      #expect(!page.shows("Embauches sans PASS IAE"), "\(member.name)")
    }
  }

  @Test(
    "Un accord qui finit, une personne pas vue depuis longtemps, une demande d’entrée au cercle")
  func withPersons() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.agree([.firstName, .mobility], to: ID("jardins"))
    func today() async throws -> Browser.Page {
      try await fixture.browser(of: Fixture.camille).get("/aujourd-hui")
    }
    // Opened in March, it is now November: nobody has noted seeing her.
    #expect(try await today().shows("Dernière rencontre notée le 12 mars 2026"))
    #expect(!(try await today()).shows("Il se termine le"))
    fixture.world.travel(to: Day("2027-05-12")!)
    var page = try await today()
    #expect(page.shows("L’accord de Leïla H. avec Les Jardins de la Boëme"))
    #expect(page.shows("Il se termine le 24 mai 2027"))
    // Given again for longer: nothing to talk about any more.
    try await fixture.database.write { session in
      for item in [ShareableItem.firstName, .mobility] {
        try AgreementStore.add(
          SharingAgreement(
            id: ID("encore-\(item.code)"), person: Fixture.leila.id, item: item,
            recipient: ID("jardins"), purpose: .application,
            period: DayRange(from: Day("2027-05-01")!, days: 180), given: .spoken,
            language: "français", recordedBy: nil, recordedAt: fixture.world.now),
          in: session)
      }
    }
    page = try await today()
    #expect(!page.shows("Il se termine le"))
  }

  @Test(
    "Rien à faire est une page calme", arguments: [Fixture.nadia, Fixture.julien, Fixture.vasseur])
  func calm(_ member: Member) async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let page = try await fixture.browser(of: member).get("/aujourd-hui")
    #expect(page.status == .ok)
    #expect(page.shows("Rien n’attend votre geste aujourd’hui."))
    #expect(!page.shows("Leïla"))
  }

  @Test("Encadrant technique et bénévole ne voient que des prénoms, ceux de leur groupe")
  func firstNamesOnly() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.openPass(fixture.hire())
    var page = try await fixture.browser(of: Fixture.denis).get("/aujourd-hui")
    #expect(page.shows("Leïla"))
    #expect(!page.shows("Leïla H"))
    #expect(!page.shows("plantes"))
    #expect(!page.body.contains("/personnes/leila"))
    page = try await fixture.browser(of: Fixture.maryse).get("/aujourd-hui")
    #expect(!page.shows("Leïla"))
    let today = fixture.today
    try await fixture.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: ID("cours"), account: Fixture.maryse.account, structure: ID("chrs"),
          role: .volunteer, isReferent: false, from: today),
        to: Fixture.leila.id, in: session)
    }
    page = try await fixture.browser(of: Fixture.maryse).get("/aujourd-hui")
    #expect(page.shows("Leïla"))
    #expect(!page.body.contains("/personnes/leila"))
  }

  @Test(
    "Institution et coordination voient des nombres, jamais de 1 à 4, et personne",
    arguments: [Fixture.etat, Fixture.clara])
  func counts(_ member: Member) async throws {
    let world = try await ApplicationWorld()
    _ = try await world.send(as: world.browser(of: Fixture.camille))
    var page = try await world.fixture.browser(of: member).get("/aujourd-hui")
    #expect(page.shows("Candidatures sans première réponse moins de 5"))
    #expect(!page.shows("Leïla"))
    let now = world.fixture.world.now
    try await world.fixture.database.write { session in
      for number in 1...4 {
        let person = Person(
          id: ID("p\(number)"), openedBy: ID("chrs"), firstName: "P", openedOn: Day("2026-10-01")!)
        try PeopleStore.insert(person, in: session)
        try JobApplicationStore.insert(
          JobApplication(
            id: ID("a\(number)"), person: person.id, structure: ID("recycleco"),
            sender: ApplicationSender(account: ID("camille"), structure: ID("chrs")),
            createdAt: now, status: .sent, sentAt: now),
          in: session)
      }
    }
    page = try await world.fixture.browser(of: member).get("/aujourd-hui")
    #expect(page.shows("Candidatures sans première réponse 5"))
    world.fixture.world.travel(days: 30)
    page = try await world.fixture.browser(of: member).get("/aujourd-hui")
    #expect(page.shows("Depuis 30 jours ou plus 5"))
    #expect(page.shows("60 jours ou plus 0"))
  }

  @Test("Sans session, on se connecte d’abord")
  func nobody() async throws {
    let page = try await Fixture.open().browser().get("/aujourd-hui")
    #expect(page.path.hasPrefix("/connexion"))
  }
}
