import Domain
import Hummingbird
import Kernel
import SQL
import Testing
import TestSupport
import WebSupport

@testable import Cordee

struct TeamStory {
  private func token(_ fixture: Fixture, to address: String) async throws -> String {
    let body = try await fixture.database.read {
      try $0.first(
        "SELECT body FROM mail_outbox WHERE recipient = \(address) ORDER BY created_at DESC"
      ) { $0.text(0) }
    }
    return String(try #require(body?.firstMatch(of: /invitation\/([0-9a-f]+)/)).1)
  }

  @Test("Camille invite une collègue, qui crée son compte par le lien et travaille aussitôt")
  func invites() async throws {
    let fixture = try await Fixture.open()
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/structures")
    #expect(camille.page.path == "/structures/chrs/equipe")
    #expect(camille.page.shows("Nadia Benali"))
    #expect(camille.page.shows("Prescripteur habilité"))
    try await camille.post(
      "/structures/chrs/invitations",
      [("courriel", "zoe@exemple.fr"), ("role", "membre")])
    #expect(camille.page.shows("L’invitation est partie"))
    #expect(camille.page.shows("zoe@exemple.fr"))
    let path = "/invitation/\(try await token(fixture, to: "zoe@exemple.fr"))"
    let zoe = fixture.browser()
    try await zoe.get(path)
    #expect(zoe.page.shows("Camille Rousset vous invite"))
    try await zoe.post(
      path,
      [("nom", ""), ("mot_de_passe", "motdepasse123"), ("mot_de_passe_encore", "autre")])
    #expect(zoe.page.status == .unprocessableContent)
    #expect(zoe.page.shows("Il reste 3 choses à corriger"))
    let phrase = "le chat dort sur le four"
    try await zoe.post(
      path,
      [("nom", "Zoé Martin"), ("mot_de_passe", phrase), ("mot_de_passe_encore", phrase)],
      follow: false)
    try await zoe.get("/compte")
    #expect(zoe.page.shows("Zoé Martin") && zoe.page.shows("CHRS Les Tilleuls"))
    let late = fixture.browser()
    try await late.get(path)
    #expect(late.page.status == .gone)
    #expect(late.page.shows("Ce lien ne fonctionne plus"))
  }

  @Test("Une personne déjà membre ailleurs rejoint avec son compte, puis change de structure")
  func joins() async throws {
    let fixture = try await Fixture.open()
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/structures/chrs/equipe")
    try await camille.post(
      "/structures/chrs/invitations",
      [("courriel", "julien@cordee.test"), ("role", "benevole")])
    let path = "/invitation/\(try await token(fixture, to: "julien@cordee.test"))"
    let visitor = fixture.browser()
    try await visitor.get(path)
    #expect(visitor.page.shows("a déjà un compte"))
    let julien = try await fixture.browser(of: Fixture.julien)
    try await julien.get(path)
    try await julien.post("\(path)/rejoindre")
    #expect(julien.page.shows("CHRS Les Tilleuls") && julien.page.shows("Bénévole"))
    try await julien.post("/compte/structure", [("structure", "jardins")], follow: false)
    try await julien.get("/structures")
    #expect(julien.page.path == "/structures/jardins/equipe")
  }

  @Test(
    "Un membre voit l’équipe sans les gestes d’administration ; une autre structure ne voit rien")
  func sees() async throws {
    let fixture = try await Fixture.open()
    let nadia = try await fixture.browser(of: Fixture.nadia)
    try await nadia.get("/structures/chrs/equipe")
    #expect(nadia.page.shows("Camille Rousset"))
    #expect(!nadia.page.shows("Retirer de la structure"))
    try await nadia.post("/structures/chrs/equipe/helene/retirer")
    #expect(nadia.page.status == .forbidden)
    #expect(nadia.page.shows("Cela revient aux administrateurs"))
    try await nadia.get("/structures/jardins/equipe")
    #expect(nadia.page.status == .notFound)
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/structures/chrs/equipe")
    try await camille.post(
      "/structures/chrs/equipe/camille/administration", [("administre", "non")])
    #expect(camille.page.status == .unprocessableContent)
    #expect(camille.page.shows("C’est la seule personne qui administre la structure."))
  }

  @Test("Quelqu’un sans compte demande un accès ; l’administratrice répond")
  func asks() async throws {
    let fixture = try await Fixture.open()
    let marc = fixture.browser()
    try await marc.get("/acces?q=tilleuls%20angouleme")
    #expect(marc.page.shows("CHRS Les Tilleuls"))
    try await marc.get("/acces/chrs")
    try await marc.post("/acces/chrs", [("nom", "M"), ("courriel", "pas une adresse")])
    #expect(marc.page.status == .unprocessableContent)
    try await marc.post(
      "/acces/chrs",
      [("nom", "Marc Renaud"), ("courriel", "marc@exemple.fr"), ("message", "Veilleur de nuit")])
    #expect(marc.page.shows("Votre demande est enregistrée."))
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/structures/chrs/equipe")
    #expect(camille.page.shows("Marc Renaud") && camille.page.shows("Veilleur de nuit"))
    let answer = try #require(
      camille.page.body.firstMatch(of: /action="(\/structures\/chrs\/demandes\/[^"]+\/accepter)"/))
    try await camille.post(String(answer.1), [("role", "membre")])
    #expect(camille.page.shows("La personne est prévenue par lettre."))
    #expect(camille.page.shows("marc@exemple.fr"), "une invitation attend")
  }

  @Test("Un accueil de jour apprend qu’il doit vérifier, et ce qu’il peut faire en attendant")
  func standing() async throws {
    let fixture = try await Fixture.open()
    let paul = try await fixture.browser(of: Fixture.paul)
    try await paul.get("/structures/halte/habilitation")
    #expect(paul.page.shows("Habilitation à vérifier"))
    #expect(paul.page.shows("arrêté du 1er septembre 2021"))
    #expect(paul.page.shows("Demander à un collègue habilité du territoire"))
    #expect(paul.page.shows("CHRS Les Tilleuls") && paul.page.shows("Mission locale d’Angoulême"))
    #expect(!paul.page.shows("Les Jardins de la Boëme"))
    #expect(paul.page.shows("trois critères de niveau 2"))
    #expect(paul.page.shows("DDETSPP de la Charente"))
  }

  @Test("Un accueil de jour porté par l’association d’un CHRS apprend qui est habilité chez lui")
  func sisters() async throws {
    let fixture = try await Fixture.open()
    let root = fixture.browser()
    try await root.signIn(Fixture.root.id)
    for (name, kind) in [("CHRS du Pont", "chrs"), ("Accueil du Pont", "accueil_de_jour")] {
      try await root.get("/administration/structures/nouvelle")
      try await root.post(
        "/administration/structures",
        [("nom", name), ("nature", kind), ("groupe", "Association du Pont")])
    }
    let standing = root.page.path.replacing("/equipe", with: "/habilitation")
    try await root.get(standing)
    #expect(
      root.page.shows("Votre association porte aussi une structure habilitée : CHRS du Pont."))
  }

  @Test("L’instance enregistre un arrêté du préfet, cinq ans au plus")
  func prefect() async throws {
    let fixture = try await Fixture.open()
    let root = fixture.browser()
    try await root.signIn(Fixture.root.id)
    try await root.get("/structures/halte/habilitation")
    #expect(root.page.shows("Arrêté du préfet"))
    let path = "/administration/structures/halte/arrete"
    try await root.post(
      path, [("debut", "2026-01-01"), ("fin", "2031-01-01"), ("reference", "16-2026-3")])
    #expect(root.page.status == .unprocessableContent)
    #expect(root.page.shows("cinq ans au plus"))
    try await root.post(
      path, [("debut", "2026-01-01"), ("fin", "2030-12-31"), ("reference", "16-2026-3")])
    #expect(root.page.shows("L’arrêté est enregistré."))
    #expect(root.page.shows("Prescripteur habilité") && root.page.shows("16-2026-3"))
    let paul = try await fixture.browser(of: Fixture.paul)
    try await paul.get("/structures/halte/habilitation")
    #expect(paul.page.shows("jusqu’au 31 décembre 2030"))
    try await paul.get("/compte")
    try await paul.post(path, [("debut", "2026-01-01"), ("fin", "2027-01-01"), ("reference", "x")])
    #expect(paul.page.status == .notFound)
  }
}
