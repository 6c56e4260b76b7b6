import Domain
import Kernel
import Store
import TestSupport
import Testing

/// F5: an orienteur who cannot validate, what she does instead, and the way to be authorised.
struct AuthorisationStory {
  private let file = "/structures/halte/habilitation/dossier"

  @Test(
    "F5 : de l’accueil de jour orienteur à l’habilitation du préfet", arguments: Engine.available)
  func story(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile(referent: Fixture.paul)

    // « Suis-je prescripteur ? », without an account.
    let anybody = fixture.browser()
    try await anybody.get("/suis-je-prescripteur?type=accueil_de_jour")
    #expect(anybody.page.shows("Habilitation à vérifier"))
    #expect(anybody.page.shows("Préparer une demande au préfet, sur quatre axes"))
    try await anybody.get("/suis-je-prescripteur?type=chrs")
    #expect(anybody.page.shows("Prescripteur habilité"))

    // As an orienteur he cannot validate; criteria and the declaration are offered.
    let paul = try await fixture.browser(of: Fixture.paul)
    let prescription = "/personnes/leila/diagnostic/prescription"
    try await paul.get(prescription)
    #expect(paul.page.shows("Votre habilitation est à vérifier."))
    #expect(paul.page.shows("Imprimer la déclaration à signer"))
    try await paul.get("/personnes/leila/diagnostic")
    #expect(try await paul.post(prescription, [("critere", "RSA")]).status == .forbidden)

    // The file: four axes, kept, then sent.
    try await paul.get("/structures/halte/habilitation")
    #expect(paul.page.body.contains("href=\"\(file)\""))
    try await paul.get(file)
    #expect(paul.page.shows("Un besoin que la liste nationale ne couvre pas"))
    let half = try await paul.post(
      file,
      [("version", "0"), ("axe_mission", "Accueil de 300 personnes par an."), ("geste", "deposer")])
    #expect(half.status == .unprocessableContent)
    #expect(half.shows("Il reste 3 choses à corriger"))
    #expect(half.shows("Accueil de 300 personnes par an."))
    let axes = ["identifiee", "mission", "professionnels", "besoin"].map {
      ("axe_\($0)", "Texte de l’axe \($0).")
    }
    try await paul.post(file, [("version", "0"), ("geste", "garder")] + axes)
    #expect(paul.page.shows("Le dossier est gardé."))
    let stale = try await paul.post(file, [("version", "0"), ("geste", "deposer")] + axes)
    #expect(stale.status == .conflict)

    // The State sees nothing before it is sent.
    let etat = try await fixture.browser(of: Fixture.etat)
    #expect(try await etat.get(file).status == .notFound)
    try await paul.get(file)
    try await paul.post(file, [("version", "1"), ("geste", "deposer")] + axes)
    #expect(paul.page.shows("Déposé à la DDETS"))
    try await etat.get("/aujourd-hui")
    #expect(etat.page.shows("1 dossier d’habilitation à étudier"))
    try await etat.get("/habilitations")
    #expect(etat.page.shows("Accueil de jour La Halte"))

    // The opinion comes first, then five years at most.
    try await etat.get(file)
    #expect(etat.page.shows("Texte de l’axe besoin."))
    let early = try await etat.post(
      "/structures/halte/habilitation/decision",
      [
        ("debut", "2026-12-01"), ("fin", "2031-11-30"), ("reference", "16-2026-12"),
        ("decision", "oui"),
      ])
    #expect(early.shows("Noter d’abord l’avis du CDIAE."))
    try await etat.get(file)
    try await etat.post(
      "/structures/halte/habilitation/avis", [("avis", "favorable"), ("le", "2026-11-24")])
    #expect(etat.page.shows("Avis favorable du CDIAE"))
    let long = try await etat.post(
      "/structures/halte/habilitation/decision",
      [
        ("debut", "2026-11-24"), ("fin", "2031-12-31"), ("reference", "16-2026-12"),
        ("decision", "oui"),
      ])
    #expect(long.shows("Un arrêté vaut cinq ans au plus."))
    try await etat.get(file)
    try await etat.post(
      "/structures/halte/habilitation/decision",
      [
        ("debut", "2026-11-24"), ("fin", "2031-11-23"), ("reference", "16-2026-12"),
        ("decision", "oui"),
      ])
    #expect(etat.page.shows("Habilitation accordée du 24 novembre 2026 au 23 novembre 2031 inclus"))

    // Paul may now validate; the software counts it for the renewal.
    try await paul.get(prescription)
    #expect(try await paul.post(prescription, [], follow: false).status == .seeOther)
    try await paul.get(file)
    #expect(paul.page.shows("Diagnostics de prescription 1"))
    try await etat.get(file)
    #expect(etat.page.shows("Diagnostics de prescription moins de 5"))

    // Six months before its end, Today says so, and the next file starts from the last.
    let nearEnd = fixture.today.days(to: Day("2031-05-23")!)
    fixture.world.travel(days: nearEnd)
    let later = try await fixture.browser(of: Fixture.paul)
    try await later.get("/aujourd-hui")
    #expect(
      later.page.shows("L’habilitation d’Accueil de jour La Halte prend fin le 23 novembre 2031"))
    try await later.get(file)
    try await later.post("/structures/halte/habilitation/renouveler")
    #expect(later.page.shows("Texte de l’axe besoin."))
    #expect(later.page.shows("En préparation"))
  }

  @Test("Ni un autre employeur, ni un autre territoire, ni un simple membre n’écrit ce dossier")
  func others() async throws {
    let fixture = try await Fixture.open()
    for member in [Fixture.camille, Fixture.julien, Fixture.vasseur, Fixture.clara] {
      let browser = try await fixture.browser(of: member)
      #expect(try await browser.get(file).status == .notFound, "\(member.name)")
    }
    // An employer, and a structure of the national list, have nothing to ask.
    for (member, place) in [(Fixture.julien, "jardins"), (Fixture.camille, "chrs")] {
      let browser = try await fixture.browser(of: member)
      let path = "/structures/\(place)/habilitation/dossier"
      try await browser.get(path)
      #expect(browser.page.shows("Cette structure n’a pas d’habilitation à demander."))
      try await browser.get("/compte")
      let page = try await browser.post(path, [("version", "0"), ("geste", "garder")])
      #expect(page.shows("Cette structure n’a pas d’habilitation à demander."), "\(place)")
    }
    // A member who is neither administrator nor head of service reads and does not write.
    let nadia = try await fixture.browser(of: Fixture.nadia)
    let own = "/structures/chrs/habilitation/dossier"
    #expect(try await nadia.get(own).status == .ok)
    try await nadia.get("/compte")
    #expect(try await nadia.post(own, [("version", "0")]).status == .forbidden)
  }
}
