import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import WebSupport

@testable import Cordee

struct AppointmentStory {
  private func code(_ browser: Browser) throws -> String {
    try #require(
      browser.page.body.firstMatch(of: /<strong class="num">([^<]+)<\/strong>/).map { String($0.1) }
    )
  }

  private func hours(_ browser: Browser) -> [String] {
    browser.page.body.matches(of: /name="heure" value="([^"]+)"/).map { String($0.1) }
  }

  @Test(
    "Des heures proposées au rendez-vous honoré : la lettre, le code, l’agenda, ce qui s’est passé")
  func wholeWay() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/agenda")
    #expect(camille.page.shows("Aucune heure n’est proposée cette semaine"))
    try await camille.get("/agenda/heures")
    try await camille.post(
      "/agenda/heures",
      [
        ("jour", "2026-11-26"), ("de", "9h"), ("a", "10:30"), ("duree", "30"),
        ("lieu", "bureau 2"), ("motif", ""), ("semaines", "2"),
      ])
    #expect(camille.page.shows("6 heures proposées"))
    #expect(camille.page.shows("Libre"))
    try await camille.get("/personnes/leila/rendez-vous")
    #expect(camille.page.status == .ok)
    try await camille.post(
      "/personnes/leila/rendez-vous/inviter",
      [("motif", "suivi"), ("moyen", "postal"), ("avec", "moi")])
    #expect(camille.page.shows("L’invitation est prête"))
    let code = try code(camille)
    let letter = camille.page.path + "/lettre"
    try await camille.get(letter)
    #expect(camille.page.shows("Choisissez votre rendez-vous"))
    #expect(camille.page.body.contains(code))
    for word in ["CHRS", "Tilleuls", "Faire le point"] {
      #expect(!camille.page.body.contains(word), "\(word)")
    }

    let street = fixture.browser()
    try await street.get("/rdv?code=\(code.filter { $0 != "\u{A0}" })")
    #expect(street.page.body.contains(code))
    try await street.post("/rdv", [("code", "AAAA AAAA")])
    #expect(street.page.status == .unprocessableContent)
    #expect(street.page.shows("Ce code n’ouvre rien"))
    try await street.post("/rdv", [("code", code)])
    #expect(street.page.shows("Bonjour Leïla"))
    let offered = hours(street)
    #expect(offered.count == 6)
    try await street.post("/rdv/heure", [("code", code)])
    #expect(street.page.shows("Choisissez une heure"))
    try await street.post("/rdv/heure", [("code", code), ("heure", offered[1])])
    #expect(street.page.shows("C’est noté"))
    #expect(street.page.shows("Jeudi 26 novembre 2026 à 9 h 30"))
    #expect(!street.page.body.contains("CHRS"))

    try await camille.get("/agenda")
    #expect(camille.page.shows("Leïla H."))
    let path = try #require(
      camille.page.body.firstMatch(of: /href="(\/rendez-vous\/[^"]+)"/).map { String($0.1) })
    try await camille.get(path)
    #expect(camille.page.shows("Choisi par la personne avec son code"))
    try await camille.post("\(path)/suite", [("version", "1"), ("suite", "seen")])
    #expect(camille.page.status == .unprocessableContent)
    fixture.world.travel(to: Day("2026-11-26")!, hour: 14)
    let later = try await fixture.browser(of: Fixture.camille)
    try await later.get("/aujourd-hui")
    #expect(later.page.shows("Dire ce qui s’est passé"))
    try await later.get(path)
    try await later.post("\(path)/suite", [("version", "1"), ("suite", "kept_at_work")])
    #expect(later.page.shows("Empêchée par le travail"))
    try await later.get("/personnes/leila/rendez-vous")
    #expect(later.page.shows("1 fois empêchée par le travail, compté à part"))
    #expect(later.page.shows("Proposer une autre heure"))
    // The file does not open for the colleague; the agenda shows a first name.
    let nadia = try await fixture.browser(of: Fixture.nadia)
    #expect(try await nadia.get("/personnes/leila/rendez-vous").status == .notFound)
    try await nadia.get(path)
    #expect(nadia.page.shows("Leïla H.") && !nadia.page.body.contains("/suite"))
    let sofia = try await fixture.browser(of: Fixture.sofia)
    #expect(try await sofia.get(path).status == .notFound)
    #expect(try await sofia.get(letter).status == .notFound)
  }

  @Test("Une heure partie pendant qu’elle la regardait : elle le lit, et choisit une autre")
  func goneMeanwhile() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let slots = try await fixture.offer()
    let invitation = try await fixture.invite()
    let other = try await fixture.openPerson("nour")
    let street = fixture.browser()
    try await street.get("/rdv")
    try await street.post("/rdv", [("code", invitation.code.signs)])
    _ = try await fixture.book(slots[0], for: other)
    try await street.post(
      "/rdv/heure", [("code", invitation.code.signs), ("heure", slots[0].id.text)])
    #expect(street.page.status == .unprocessableContent)
    #expect(street.page.shows("Cette heure vient d’être prise"))
    #expect(hours(street).count == 5)
    try await street.post(
      "/rdv/heure", [("code", invitation.code.signs), ("heure", slots[1].id.text)])
    #expect(street.page.shows("C’est noté"))
    try await street.post(
      "/rdv/empechement", [("code", invitation.code.signs), ("raison", "travail")])
    #expect(street.page.shows("Vous pouvez choisir une autre heure"))
    #expect(try await fixture.appointments().map(\.attendance) == [.keptAtWork])
  }

  @Test("Dans son espace : choisir, changer, dire qu’elle ne peut pas venir")
  func ownSpace() async throws {
    let world = try await ApplicationWorld()
    let fixture = world.fixture
    let slots = try await fixture.offer()
    let invitation = try await fixture.invite()
    let leila = try await world.leila()
    try await leila.get("/mon-espace")
    #expect(leila.page.shows("Un rendez-vous à choisir, avec Camille"))
    try await leila.get("/mon-espace/invitations/\(invitation.id)")
    #expect(hours(leila).count == 6)
    try await leila.post(
      "/mon-espace/invitations/\(invitation.id)", [("heure", slots[3].id.text)])
    #expect(leila.page.shows("Votre rendez-vous est noté"))
    #expect(leila.page.shows("Jeudi 26 novembre 2026 à 10 h 30"))
    let mine = try #require(try await fixture.appointments().first)
    #expect(mine.origin == .herself)
    let path = "/mon-espace/rendez-vous/\(mine.id)"
    try await leila.get(path)
    try await leila.post("\(path)/deplacer", [("heure", slots[0].id.text)])
    #expect(leila.page.shows("Votre heure est changée"))
    try await leila.post("\(path)/empechement", [("raison", "autre")])
    #expect(leila.page.shows("C’est dit"))
    #expect(try await fixture.appointments().map(\.attendance) == [.excused])
    let other = try await fixture.openPerson("nour")
    let theirs = try await fixture.book(slots[2], for: other)
    #expect(try await leila.get("/mon-espace/rendez-vous/\(theirs.id)").status == .notFound)
  }

  @Test("Une séance : s’inscrire avec un membre ou avec un code, et les présences en une page")
  func session() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let nour = try await fixture.openPerson("nour")
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/agenda/seances")
    try await camille.post(
      "/agenda/seances",
      [
        ("nom", "Découvrir l’IAE"), ("motif", "siae_collective_information"),
        ("jour", "2026-11-27"), ("de", "14:00"), ("duree", "90"), ("places", "3"),
        ("lieu", "salle commune"),
      ])
    let path = camille.page.path
    #expect(camille.page.shows("La séance est ouverte"))
    try await camille.post("\(path)/inscrire", [("personne", "leila")])
    #expect(camille.page.shows("1/3 places"))
    let invitation = try await fixture.invite(nour, .information)
    let street = fixture.browser()
    try await street.get("/rdv")
    try await street.post("/rdv", [("code", invitation.code.signs)])
    #expect(street.page.shows("Découvrir l’IAE") && street.page.shows("2 places libres"))
    try await street.post(
      "/rdv/heure", [("code", invitation.code.signs), ("heure", hours(street)[0])])
    #expect(street.page.shows("C’est noté"))
    fixture.world.travel(to: Day("2026-11-27")!, hour: 16)
    let later = try await fixture.browser(of: Fixture.camille)
    try await later.get(path)
    #expect(later.page.shows("2/3 places"))
    let fields = later.page.body.matches(of: /name="(p-[^"]+)"/).map { String($0.1) }
    #expect(fields.count == 2)
    try await later.post(
      "\(path)/presences", [(fields[0], "seen"), (fields[1], "noshow")])
    #expect(later.page.shows("Les présences sont gardées"))
    let sofia = try await fixture.browser(of: Fixture.sofia)
    #expect(try await sofia.get(path).status == .notFound)
  }

  @Test("L’adresse d’un calendrier se crée, se change ; l’ancienne répond qu’elle n’existe pas")
  func calendar() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let slots = try await fixture.offer()
    _ = try await fixture.book(slots[0])
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/agenda/reglages")
    try await camille.post("/agenda/reglages/calendrier", [("lequel", "moi")])
    func address() throws -> String {
      "/"
        + (try #require(
          camille.page.body.firstMatch(of: /(calendrier\/[0-9a-f]{64})/).map { String($0.1) }))
    }
    let first = try address()
    let telephone = fixture.browser()
    try await telephone.get(first)
    #expect(telephone.page.headers[.contentType] == "text/calendar; charset=utf-8")
    #expect(telephone.page.body.contains("SUMMARY:L.\u{A0}H."))
    try await camille.post("/agenda/reglages/calendrier", [("lequel", "moi")])
    #expect(try address() != first)
    #expect(try await telephone.get(first).status == .notFound)
    try await camille.post(
      "/agenda/reglages",
      [("duree", "2"), ("telephone", "05 45 00 00 14"), ("webhook", "http://ici")])
    #expect(camille.page.status == .unprocessableContent)
    #expect(camille.page.shows("plus de 3 jours"))
    try await camille.post(
      "/agenda/reglages", [("duree", "14"), ("telephone", "05 45 00 00 14")])
    #expect(camille.page.shows("Ces choix sont gardés"))
  }
}
