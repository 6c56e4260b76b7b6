import Domain
import Kernel
import Store
import TestSupport
import Testing

@testable import Cordee

struct EmployersPageTests {
  @Test("Sans être connecté, on cherche un métier autour d’une commune")
  func search() async throws {
    let house = try await DirectoryHouse()
    let page = try await house.browser().get(
      "/employeurs?metier=maraicher&commune=angouleme&rayon=10")
    #expect(page.status == .ok)
    #expect(page.shows("1 employeur correspond"))
    #expect(page.shows("Les Jardins de la Boëme"))
    #expect(page.shows("Ouvrière ou ouvrier maraîcher"))
    #expect(page.shows("24 à 26 h par semaine, dehors, en équipe"))
    #expect(page.shows("Moins de 3 candidatures"))
    #expect(page.shows("Au centre d’Angoulême"))
    #expect(page.shows("Carte repère : 1 employeur dans un rayon de 10 kilomètres"))
    #expect(page.body.contains("value=\"Angoulême (16000)\""))
    #expect(page.body.utf8.count < 30_000)
    #expect(!page.shows("Recycl’Éco"))
  }

  @Test("Une commune inconnue ou portée par plusieurs se dit, et rien n’est perdu")
  func unclearPlace() async throws {
    let browser = try await DirectoryHouse().browser()
    let several = try await browser.get("/employeurs?metier=tri&commune=Saint-Denis&heures=20-26")
    #expect(several.status == .ok)
    #expect(several.shows("Quelle commune ?"))
    #expect(several.body.contains("commune=Saint-Denis%20%2893200%29&amp;heures=20-26"))
    #expect(several.body.contains("value=\"tri\""))
    let near = try await browser.get("/employeurs?commune=Cognaq")
    #expect(near.shows("Cognac (16100)"))
    let none = try await browser.get("/employeurs?commune=Atlantide")
    #expect(none.shows("Aucune commune ne s’appelle « Atlantide »"))
    #expect(none.body.contains("value=\"Atlantide\""))
  }

  @Test("Une recherche sans réponse propose d’élargir")
  func nothing() async throws {
    let browser = try await DirectoryHouse().browser()
    let page = try await browser.get(
      "/employeurs?metier=astronaute&commune=Cognac&rayon=5&heures=4-20")
    #expect(page.status == .ok)
    #expect(page.shows("Aucun employeur ne correspond à tous ces choix"))
    #expect(page.shows("Chercher à 10 km"))
    #expect(page.body.contains("value=\"astronaute\""))
  }

  @Test(
    "Une adresse hostile donne une page calme",
    arguments: [
      "/employeurs?metier=%3Cscript%3Ealert(1)%3C/script%3E", "/employeurs?commune=%00%01",
      "/employeurs?rayon=-5&page=999999999999999999999", "/employeurs?metier=%FF%FE",
      "/employeurs?type=chrs&programme=x&cadre=y&heures=9-1&ouverts=non", "/employeurs?insee=';--",
      "/employeurs?commune=\(String(repeating: "a", count: 4000))",
      "/employeurs?metier=\(String(repeating: "a,", count: 2000))", "/employeurs?=&&&=%",
    ])
  func hostile(_ address: String) async throws {
    let page = try await DirectoryHouse().browser().get(address)
    #expect(page.status == .ok)
    #expect(!page.body.contains("<script>alert"))
    #expect(page.shows("Trouver un employeur"))
  }

  @Test("Un employeur sans coordonnées reste dans la liste quand on ne demande pas de lieu")
  func unplaced() async throws {
    let house = try await DirectoryHouse()
    try await house.fixture.database.write { session in
      try StructureStore.insert(
        Structure(id: ID("nulle"), kind: .ai, name: "Nulle part"), in: session)
    }
    try await house.house.directory.refresh()
    let browser = house.browser()
    #expect(try await browser.get("/employeurs").shows("Nulle part"))
    #expect(
      try await !browser.get("/employeurs?commune=Angoul%C3%AAme&rayon=200").shows("Nulle part"))
    #expect(try await browser.get("/structures/nulle").shows("Ni adresse ni contact connus."))
  }

  @Test("Les habitudes de réponse se montrent à partir de cinq candidatures")
  func habits() async throws {
    let house = try await DirectoryHouse()
    func save(_ habits: AnswerHabits) async throws {
      try await house.fixture.database.write { session in
        try AnswerHabitStore.save(habits, of: ID("jardins"), in: session)
      }
      try await house.house.directory.refresh()
    }
    let browser = house.browser()
    try await save(AnswerHabits(sent: 4, answered: 4, medianDays: 1, silent: 0))
    #expect(
      try await browser.get("/employeurs?metier=maraicher").shows("trop tôt pour dire un délai"))
    try await save(AnswerHabits(sent: 12, answered: 10, medianDays: 6, silent: 1))
    let page = try await browser.get("/employeurs?metier=maraicher")
    #expect(
      page.shows(
        "Répond en 6 jours (médiane, 10 réponses). 10 sur 12 ont reçu une réponse humaine, 1 restent sans réponse."
      ))
    let sheet = try await browser.get("/structures/jardins")
    #expect(sheet.shows("Délai médian d’une réponse humaine 6 jours sur 10 réponses"))
  }
}
