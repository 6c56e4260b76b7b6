import Domain
import Kernel
import Store
import Testing
import TestSupport
import UseCases
import WebSupport

@testable import Cordee

/// One house, several browsers: the shelter, the employer, the others.
struct ApplicationWorld {
  let fixture: Fixture
  let house: House

  init(_ engine: Engine = .sqlite) async throws {
    fixture = try await Fixture.open(engine)
    house = fixture.house()
    try await fixture.openFile()
    let today = fixture.today
    try await fixture.database.write { session in
      for (item, words) in [
        (ShareableItem.mobility, "Se déplace en bus, trajet repéré"),
        (.schedule, "Début possible à 9 h"), (.housing, "Hébergée en CHRS"),
      ] {
        try PeopleStore.record(
          ItemNote(item: item, words: words, recordedBy: ID("chrs"), recordedOn: today),
          of: Fixture.leila.id, in: session)
      }
      try JobPostStore.insert(
        JobPost(id: ID("maraichage"), structure: ID("jardins"), title: "Ouvrière maraîchère"),
        at: nil, in: session)
      try EligibilityStore.save(
        EligibilityDiagnosis(
          id: ID("diag"), person: Fixture.leila.id, author: .authorisedPrescriber(ID("chrs")),
          criteria: [], madeOn: today, expiresOn: today.adding(months: 6)),
        in: session)
    }
  }

  func browser(of member: Member) async throws -> Browser {
    let browser = Browser(house.site.router(house.settings))
    try await browser.signIn(member.account)
    // A page with a form, so that the browser holds the token of this session.
    try await browser.get("/compte")
    return browser
  }

  static let fields: [(String, String)] = [
    ("poste", "maraichage"),
    ("texte_competences", "Leïla cultive un potager depuis l’enfance et vend sur les marchés."),
    ("texte_accompagnement", "Le chantier lui permettrait d’apprendre le métier en équipe."),
    ("texte_demarches", "Carte de bus obtenue, trajet repéré."), ("aussi_demarches", "mobilite"),
    ("texte_obstacle", "Un début à 9 h aiderait."),
    ("point", "prenom"), ("point", "competences"), ("point", "demarches"), ("point", "telephone"),
    ("maniere", "oral"), ("langue", "arabe, avec interprète"), ("jusquau", "2027-05-24"),
  ]

  /// Camille prepares and sends; answers the id.
  func send(_ more: [(String, String)] = [], as camille: Browser, to structure: String = "jardins")
    async throws -> String
  {
    try await camille.get("/personnes/leila/candidatures/nouvelle?structure=\(structure)")
    try await camille.post(
      "/personnes/leila/candidatures/nouvelle?structure=\(structure)",
      Self.fields + more + [("action", "relire")])
    let id = String(camille.page.path.split(separator: "/")[1])
    try await camille.post(
      "/candidatures/\(id)/envoyer",
      [("version", hidden("version", camille)), ("raison", more.isEmpty ? "" : "Un autre poste")])
    return id
  }

  func hidden(_ name: String, _ browser: Browser) -> String {
    browser.page.body.firstMatch(
      of: try! Regex("name=\"\(name)\" value=\"([^\"]*)\"", as: (Substring, Substring).self)
    ).map { String($0.1) } ?? ""
  }

  func answer(_ id: String, _ fields: [(String, String)], as browser: Browser) async throws {
    try await browser.get("/candidatures/\(id)")
    try await browser.post(
      "/candidatures/\(id)/reponse", fields + [("version", hidden("version", browser))])
  }
}

struct ApplicationStory {
  @Test(
    "De l’employeur choisi à l’embauche : l’employeur lit ce qui est accordé, et rien d’autre",
    arguments: Engine.available)
  func wholePath(_ engine: Engine) async throws {
    let world = try await ApplicationWorld(engine)
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)

    try await camille.get("/personnes/leila/candidatures/nouvelle?poste=maraichage")
    #expect(camille.page.shows("Préparer une candidature avec Leïla"))
    #expect(camille.page.shows("Se déplace en bus, trajet repéré"))
    for secret in ["Ressources", "justice", "Composition du foyer", "Droits et prestations"] {
      #expect(!camille.page.body.contains("value=\"\(secret.lowercased())\""))
    }
    try await camille.post(
      "/personnes/leila/candidatures/nouvelle?structure=jardins",
      ApplicationWorld.fields + [("action", "relire")])
    #expect(camille.page.shows("Relire avec Leïla"))
    #expect(camille.page.shows("Leïla cultive un potager"))
    #expect(camille.page.shows("une structure du territoire"))
    // Written, but she did not agree to what it speaks of.
    #expect(camille.page.shows("Écrit, mais pas visible"))
    let id = String(camille.page.path.split(separator: "/")[1])

    // Nobody else knows of the draft.
    #expect(try await julien.get("/candidatures/\(id)").status == .notFound)
    try await julien.get("/candidatures")
    #expect(julien.page.shows("Personne n’attend votre réponse"))

    try await camille.get("/candidatures/\(id)/relire")
    try await camille.post(
      "/candidatures/\(id)/envoyer", [("version", world.hidden("version", camille))])
    #expect(camille.page.shows("La candidature est partie"))

    try await julien.get("/candidatures")
    #expect(julien.page.shows("Leïla H."))
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.shows("Leïla cultive un potager"))
    #expect(julien.page.shows("06 00 00 00 12"))
    #expect(julien.page.shows("Éligibilité validée par un prescripteur habilité"))
    for hidden in [
      "CHRS", "Tilleuls", "Haddad", "Carte de bus", "Se déplace", "apprendre le métier",
      "Un début à 9 h", "Démarches", "Ce qui est déjà engagé",
    ] {
      #expect(!julien.page.shows(hidden), "\(hidden) ne doit pas se voir")
    }

    // She takes her phone back: gone from the next request.
    let agreements = try await world.fixture.database.read {
      try AgreementStore.all(of: Fixture.leila.id, in: $0)
    }
    #expect(Set(agreements.map(\.item)) == [.firstName, .skills, .stepsTaken, .phone])
    #expect(agreements.allSatisfy { $0.language == "arabe, avec interprète" })
    let phone = try #require(agreements.first { $0.item == .phone })
    let now = world.fixture.world.now
    try await world.fixture.database.write {
      _ = try AgreementStore.withdraw(phone.id, at: now, in: $0)
    }
    try await julien.get("/candidatures/\(id)")
    #expect(!julien.page.shows("06 00 00 00 12"))
    #expect(!julien.page.shows("téléphone"))

    try await world.answer(
      id,
      [
        ("reponse", "entretien"), ("creneau1", "2026-12-01T10:00"), ("lieu", "Serre principale"),
      ], as: julien)
    #expect(julien.page.shows("Entretien proposé"))
    try await camille.get("/candidatures/\(id)")
    #expect(camille.page.shows("mardi 1er décembre 2026 à 10 h"))
    try await camille.post("/candidatures/\(id)/messages", [("message", "Elle viendra à 10 h.")])
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.shows("Elle viendra à 10 h."))

    // 29 February 2026 does not exist; then an end before the start.
    try await world.answer(
      id,
      [("reponse", "embauche"), ("debut", "2026-02-29"), ("contrat", "cddi"), ("heures", "26")],
      as: julien)
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("Ce jour n’existe pas"))
    #expect(julien.page.body.contains("value=\"2026-02-29\""))
    try await world.answer(
      id,
      [
        ("reponse", "embauche"), ("debut", "2026-12-07"), ("fin", "2026-12-01"),
        ("contrat", "cddi"), ("heures", "26"),
      ], as: julien)
    #expect(julien.page.shows("Le dernier jour vient avant le premier"))
    try await world.answer(
      id,
      [("reponse", "embauche"), ("debut", "2026-12-07"), ("contrat", "cddi"), ("heures", "26")],
      as: julien)
    #expect(julien.page.shows("Premier jour le 7 décembre 2026"))

    try await world.house.applicationReadings.flush()
    let kinds = try await world.fixture.database.read { session in
      try session.all(
        "SELECT kind FROM journal_entry WHERE subject_id = 'leila' ORDER BY sequence"
      ) { $0.text(0) }
    }
    for kind in [
      JournalKind.applicationDrafted, .applicationSent, .agreementGiven, .interviewProposed,
      .messageSent, .hired, .applicationRead,
    ] {
      #expect(kinds.contains(kind.code), "\(kind)")
    }
  }

  @Test("Qui peut, qui ne peut pas, et le collègue qui suit d’autres personnes")
  func access() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let id = try await world.send(as: camille)
    for member in [Fixture.nadia, Fixture.helene, Fixture.lucie, Fixture.thomas, Fixture.vasseur] {
      let browser = try await world.browser(of: member)
      #expect(try await browser.get("/candidatures/\(id)").status == .notFound, "\(member.name)")
      try await browser.get("/candidatures")
      #expect(!browser.page.shows("Leïla"), "\(member.name)")
      try await browser.post(
        "/candidatures/\(id)/reponse", [("reponse", "etude"), ("version", "2")])
      #expect(browser.page.status == .notFound, "\(member.name)")
      #expect(
        try await browser.get("/personnes/leila/candidatures/nouvelle?structure=jardins").status
          == .notFound)
      try await browser.post("/candidatures/\(id)/retirer", [("version", "2")])
      #expect(browser.page.status == .notFound)
      try await browser.post("/candidatures/\(id)/messages", [("message", "Bonjour")])
      #expect(browser.page.status == .notFound)
    }
    // The sender's side may not answer for the employer.
    try await camille.post("/candidatures/\(id)/reponse", [("reponse", "etude"), ("version", "2")])
    #expect(camille.page.status == .notFound)
    // The employer may not withdraw for her.
    let julien = try await world.browser(of: Fixture.julien)
    try await julien.post("/candidatures/\(id)/retirer", [("version", "2")])
    #expect(julien.page.status == .notFound)
    // A technical supervisor and an institution do not even have the route.
    for member in [Fixture.denis, Fixture.etat, Fixture.maryse] {
      let browser = try await world.browser(of: member)
      #expect(try await browser.get("/candidatures/\(id)").status == .notFound)
      #expect(try await browser.get("/candidatures").status == .notFound)
    }
  }

  @Test("Une deuxième candidature dans les 24 heures montre la première et demande pourquoi")
  func secondWithinADay() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let first = try await world.send(as: camille)
    try await camille.get("/personnes/leila/candidatures/nouvelle?structure=jardins")
    #expect(camille.page.shows("Une candidature est déjà partie"))
    #expect(camille.page.body.contains("/candidatures/\(first)\""))
    try await camille.post(
      "/personnes/leila/candidatures/nouvelle?structure=jardins",
      ApplicationWorld.fields + [("action", "relire")])
    let id = String(camille.page.path.split(separator: "/")[1])
    let version = world.hidden("version", camille)
    try await camille.post("/candidatures/\(id)/envoyer", [("version", version)])
    #expect(camille.page.status == .unprocessableContent)
    #expect(camille.page.shows("Dire pourquoi"))
    try await camille.post(
      "/candidatures/\(id)/envoyer", [("version", version), ("raison", "Un autre poste s’ouvre")])
    #expect(camille.page.shows("La candidature est partie"))
    let kept = try await world.fixture.database.read {
      try JobApplicationStore.load(ID(id), in: $0)
    }
    #expect(kept?.repeatReason == "Un autre poste s’ouvre")
  }

  @Test("Embauchée ailleurs : les autres candidatures se ferment en le disant, et se reprennent")
  func hiredElsewhere() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let lucie = try await world.browser(of: Fixture.lucie)
    let garden = try await world.send(as: camille)
    let sorting = try await world.send(as: camille, to: "recycleco")
    try await world.answer(
      garden,
      [("reponse", "embauche"), ("debut", "2026-12-07"), ("contrat", "cddi"), ("heures", "26")],
      as: julien)
    try await lucie.get("/candidatures/\(sorting)")
    #expect(lucie.page.shows("Embauchée ailleurs"))
    #expect(!lucie.page.shows("Leïla cultive"))
    #expect(!lucie.page.shows("Jardins"))
    try await camille.get("/personnes/leila/candidatures")
    #expect(camille.page.shows("Elle travaille ailleurs"))
    // Both sides of both were told, with a first name at most.
    let letters = try await world.fixture.database.read { session in
      try session.all("SELECT recipient, subject, body FROM mail_outbox") {
        (to: $0.text(0), text: $0.text(1) + $0.text(2))
      }
    }
    #expect(letters.contains { $0.to == "lucie@cordee.test" && $0.text.contains("ailleurs") })
    #expect(letters.contains { $0.to == "camille@cordee.test" && $0.text.contains("ailleurs") })
    #expect(letters.allSatisfy { !$0.text.contains("Haddad") && !$0.text.contains("potager") })
    let links = try await world.fixture.database.read { session in
      try session.all(
        "SELECT structure_id, relation FROM employer_link WHERE person_id = 'leila'"
      ) { "\($0.text(0)) \($0.text(1))" }
    }
    #expect(links == ["jardins emploie"])
    // The hire is cancelled, and the other employer takes its own up again.
    try await julien.get("/candidatures/\(garden)")
    try await julien.post(
      "/candidatures/\(garden)/annuler-embauche",
      [("version", world.hidden("version", julien))])
    #expect(julien.page.shows("Embauche annulée"))
    try await world.answer(sorting, [("reponse", "etude")], as: lucie)
    #expect(lucie.page.shows("À l’étude"))
  }

  @Test("Deux réponses d’un même employeur : la seconde lit ce que la première a décidé")
  func staleAnswer() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let awa = try await world.browser(of: Fixture.awa)
    let id = try await world.send(as: camille)
    try await julien.get("/candidatures/\(id)")
    let version = world.hidden("version", julien)
    try await world.answer(id, [("reponse", "plus_tard"), ("jusquau", "2026-12-10")], as: awa)
    try await julien.post(
      "/candidatures/\(id)/reponse", [("reponse", "etude"), ("version", version)])
    #expect(julien.page.status == .conflict)
    #expect(julien.page.shows("Plus tard"))
  }

  @Test("Un CV se joint, se lit s’il est accordé, et disparaît sinon")
  func cv() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let pdf = Array("%PDF-1.4\n% le CV de Leïla\n%%EOF".utf8)
    let path = "/personnes/leila/candidatures/nouvelle?structure=jardins"
    try await camille.get(path)
    try await camille.post(
      path, ApplicationWorld.fields, file: ("cv", "photo.pdf", Array("GIF89a".utf8)))
    #expect(camille.page.status == .unprocessableContent)
    #expect(camille.page.shows("n’est pas un PDF entier"))
    #expect(camille.page.shows("Leïla cultive un potager"))
    try await camille.post(
      path, ApplicationWorld.fields + [("point", "cv"), ("action", "relire")],
      file: ("cv", "CV Leïla.pdf", pdf))
    let id = String(camille.page.path.split(separator: "/")[1])
    #expect(camille.page.shows("CV Leïla.pdf"))
    try await camille.post(
      "/candidatures/\(id)/envoyer", [("version", world.hidden("version", camille))])
    try await julien.get("/candidatures/\(id)/cv")
    #expect(julien.page.headers[.contentType] == "application/pdf")
    #expect(julien.page.body.contains("%%EOF"))
    let now = world.fixture.world.now
    try await world.fixture.database.write { session in
      for agreement in try AgreementStore.all(of: Fixture.leila.id, in: session)
      where agreement.item == .cv {
        _ = try AgreementStore.withdraw(agreement.id, at: now, in: session)
      }
    }
    #expect(try await julien.get("/candidatures/\(id)/cv").status == .notFound)
    try await julien.get("/candidatures/\(id)")
    #expect(!julien.page.shows("CV"))
  }
}
