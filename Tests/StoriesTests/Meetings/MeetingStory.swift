import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import WebSupport

@testable import Cordee

/// F1, its meeting: at the first sign a synthèse is proposed, with her, and what is decided is hers
/// to read.
struct MeetingStory {
  private func leila(_ fixture: Fixture) async throws -> Browser {
    let paper = try await GiveSpaceAccess(fixture.dependencies)(
      Fixture.leila.id, by: Fixture.camille)
    let browser = fixture.browser()
    try await browser.get("/mon-espace/connexion")
    try await browser.post(
      "/mon-espace/connexion",
      [("identifiant", paper.handle.display), ("code", paper.firstCode.digits)])
    try await browser.post("/mon-espace/code", [("code", "7391"), ("encore", "7391")])
    return browser
  }

  private static let form: [(String, String)] = [
    ("genre", "synthese"), ("jour", "2026-11-26"), ("heure", "14:30"), ("duree", "60"),
    ("lieu", "CHRS Les Tilleuls"), ("motif", "Un loyer attend\u{A0}: comprendre ensemble."),
    ("points", "Ce qui va bien au travail\nLe loyer de novembre"),
  ]

  @Test("Une synthèse, de l’invitation au compte rendu, avec elle et deux structures")
  func synthesis() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.bring(Fixture.paul)
    try await fixture.employ(.sample(to: "2027-01-31"))

    // Camille proposes; the link of another room brought the kind and the reason.
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila")
    #expect(camille.page.body.contains("/personnes/leila/rencontres\""))
    try await camille.get("/personnes/leila/rencontres")
    #expect(camille.page.shows("Aucune rencontre n’est notée"))
    try await camille.get("/personnes/leila/rencontres/nouvelle?genre=synthese&motif=loyer_impaye")
    #expect(camille.page.shows("Un loyer n’est pas payé"))
    #expect(camille.page.shows("Son contrat se termine le 31 janvier 2027"))
    #expect(camille.page.shows("Paul Ferrer") && camille.page.shows("Julien Marchetti"))
    try await camille.post("/personnes/leila/rencontres/nouvelle", Self.form)
    #expect(camille.page.status == .unprocessableContent)
    #expect(camille.page.shows("Dire si elle est invitée"))
    #expect(camille.page.body.contains("Le loyer de novembre"))
    try await camille.post(
      "/personnes/leila/rencontres/nouvelle",
      Self.form + [
        ("elle", "invitee"), ("invite", "paul|halte"), ("invite", "julien|jardins"),
        ("nom_1", "Mme Petit"), ("fonction_1", "tutrice"), ("courriel_1", "petit@exemple.fr"),
        ("tire", "fin_contrat|jardins|2027-01-31"),
      ])
    #expect(camille.page.shows("La rencontre est proposée"))
    let meeting = camille.page.path
    for letter in try await fixture.letters() {
      #expect(!letter.body.contains("loyer") && !letter.body.contains("Tilleuls"))
    }
    #expect(try await fixture.letters().count == 3)

    // She reads it in her space, says she comes and what she wants said.
    let space = try await leila(fixture)
    try await space.get("/mon-espace")
    #expect(space.page.shows("Mes réunions") && space.page.shows("jeudi 26 novembre 2026"))
    try await space.get("/mon-espace/rencontres")
    #expect(space.page.shows("Une réunion pour faire le point avec vous"))
    let id = String(meeting.split(separator: "/").last!)
    try await space.post(
      "/mon-espace/rencontres/\(id)", [("elle", "vient"), ("mots", "Je veux payer en deux fois")])
    #expect(space.page.shows("C’est gardé"))

    // Paul and Julien read the invitation; Julien not what her home is about, Nadia nothing.
    let paul = try await fixture.browser(of: Fixture.paul)
    try await paul.get(meeting)
    #expect(
      paul.page.shows("Je veux payer en deux fois") && paul.page.shows("Elle a dit qu’elle vient"))
    let julien = try await fixture.browser(of: Fixture.julien)
    try await julien.get(meeting)
    #expect(julien.page.status == .ok && !julien.page.shows("Camille Rousset"))
    for member in [Fixture.nadia, Fixture.helene, Fixture.awa, Fixture.lucie, Fixture.thomas] {
      let stranger = try await fixture.browser(of: member)
      #expect(try await stranger.get(meeting).status == .notFound, "\(member.name)")
      #expect(
        try await stranger.get("/personnes/leila/rencontres").status
          == (member == Fixture.awa ? .ok : .notFound), "\(member.name)")
    }

    // The day: Today leads there; the minutes, then a crossing.
    fixture.world.travel(to: Day("2026-11-26")!, hour: 16)
    let today = try await fixture.browser(of: Fixture.camille)
    try await today.get("/aujourd-hui")
    #expect(today.page.shows("Synthèse") && today.page.shows("14 h 30"))
    try await fixture.bring(Fixture.nadia)
    let nadia = try await fixture.browser(of: Fixture.nadia)
    try await nadia.get("\(meeting)/compte-rendu")
    try await today.get("\(meeting)/compte-rendu")
    #expect(today.page.body.contains("Le loyer de novembre"))
    try await today.post(
      "\(meeting)/compte-rendu",
      [
        ("version", "1"), ("elle_est_venue", "oui"), ("titre_1", "Le loyer de novembre"),
        ("dit_1", "Un échéancier est demandé."), ("element_1", "logement"),
        ("titre_2", "Au travail"), ("dit_2", "Elle prend le bus de 8 h."),
        ("simple", "Vous avez demandé à payer en deux fois.\nTout le monde est d’accord."),
      ])
    #expect(today.page.shows("Le compte rendu est gardé"))
    try await nadia.post(
      "\(meeting)/compte-rendu",
      [("version", "1"), ("titre_1", "Loyer"), ("dit_1", "Ma version à moi"), ("simple", "Mien.")])
    #expect(nadia.page.status == .conflict)
    #expect(nadia.page.shows("Ma version à moi") && nadia.page.shows("Un échéancier est demandé."))

    // A decision, with who and by when.
    try await today.get(meeting)
    try await today.post(
      "\(meeting)/decisions",
      [
        ("decision", "Demander l’échéancier"), ("qui", "moi"), ("echeance", "2026-12-03"),
        ("brin", "housing"),
      ])
    #expect(today.page.shows("C’est noté") && today.page.shows("avant le 3 décembre 2026"))

    // Each reads what she or he may. Two days later, everyone signs in again.
    let jardins = try await fixture.browser(of: Fixture.julien)
    try await jardins.get(meeting)
    #expect(jardins.page.shows("Elle prend le bus de 8 h."))
    #expect(!jardins.page.shows("échéancier"))
    let halte = try await fixture.browser(of: Fixture.paul)
    try await halte.get(meeting)
    #expect(halte.page.shows("Demander l’échéancier"))
    #expect(!halte.page.shows("Un échéancier est demandé."))
    let file = try await halte.get("\(meeting)/calendrier.ics")
    #expect(file.body.contains("SUMMARY:Rencontre (L. H.)"))
    #expect(!file.body.contains("Tilleuls") && !file.body.contains("Leïla"))
    let later = try await leila(fixture)
    try await later.get("/mon-espace/rencontres")
    #expect(later.page.shows("Vous avez demandé à payer en deux fois."))
    #expect(later.page.shows("C’est Camille Rousset qui le fait, avant le 3 décembre 2026."))
    try await later.post("/mon-espace/rencontres/\(id)/relu")
    #expect(later.page.shows("Vous avez lu ce texte"))
    // The decision is a step of her path.
    try await today.get("/personnes/leila/parcours")
    #expect(
      today.page.shows("Demander l’échéancier") && today.page.shows("Synthèse du 26 novembre 2026"))
    try await today.get(meeting)
    #expect(today.page.shows("Relu par Leïla"))
    #expect(
      try await today.get("\(meeting)/pdf?registre=simple").body.contains("payer en deux fois"))
    try await today.get("/personnes/leila")
    #expect(today.page.shows("compte rendu écrit"))
  }

  @Test("Un comité\u{A0}: personne suivante, décision, bilan, et chacun ne voit que les siens")
  func committee() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let omar = try await fixture.openPerson("omar")
    try await fixture.employ(.sample("k1"))
    try await fixture.employ(.sample("k2", of: omar))
    let julien = try await fixture.browser(of: Fixture.julien)
    try await julien.get("/comites")
    #expect(julien.page.shows("Ouvrir un comité"))
    try await julien.get("/comites/nouveau")
    #expect(julien.page.shows("n° 1"))
    try await julien.post(
      "/comites/nouveau",
      [
        ("jour", "2026-11-24"), ("heure", "14:00"), ("duree", "120"), ("lieu", "Serre"),
        ("employeur", "jardins"), ("programme", "phc"),
      ])
    #expect(julien.page.shows("une page par personne"))
    let committee = julien.page.path
    #expect(julien.page.shows("Leïla H.") && julien.page.shows("Omar T."))
    try await julien.get("\(committee)/personnes/1")
    #expect(julien.page.shows("Personne 1 sur 2") && julien.page.shows("Personne suivante"))
    let page = try #require(
      julien.page.body.firstMatch(of: /name="page" value="([^"]+)"/).map { String($0.1) })
    try await julien.post(
      "\(committee)/personnes/1/decisions",
      [("page", page), ("decision", "Essayer la vente"), ("qui", "elle"), ("brin", "activity")])
    #expect(julien.page.shows("Essayer la vente"))
    try await julien.post(
      "\(committee)/personnes/1",
      [
        ("page", page), ("version", "1"), ("titre_1", "Ce qu’on retient"),
        ("dit_1", "Elle forme les nouveaux."), ("simple", "Vous formez les nouveaux."),
        ("suite", "oui"),
      ])
    #expect(julien.page.path == "\(committee)/personnes/2" && julien.page.shows("Omar T."))
    // A form of another page is not taken for this one.
    #expect(
      try await julien.post(
        "\(committee)/personnes/2", [("page", page), ("version", "1"), ("dit_1", "Non")]
      ).status == .notFound)
    try await julien.get(committee)
    try await julien.post(
      "\(committee)/bilan",
      [("version", "1"), ("bien", "Deux reprises"), ("embauches", "Un maraîcher"), ("clos", "oui")])
    #expect(julien.page.shows("Le bilan est gardé") && julien.page.shows("Clos"))
    #expect(try await julien.get("\(committee)/pdf").body.contains("Elle forme les nouveaux."))
    // A structure without a seat learns nothing.
    let camille = try await fixture.browser(of: Fixture.camille)
    #expect(try await camille.get(committee).status == .notFound)
    #expect(try await camille.get("/comites").text.contains("Aucun comité"))
  }
}
