import Domain
import Kernel
import Testing

struct RegisterTests {
  @Test(
    "Un nom en capitales devient lisible, les sigles restent",
    arguments: [
      ("LES JARDINS DU PRADO", "Les Jardins du Prado"), ("GEIQ BTP HDF", "GEIQ BTP HDF"),
      ("L'ATELIER D'INSERTION", "L'Atelier d'Insertion"), ("Recycl’Éco", "Recycl’Éco"),
      ("SAINT-JEAN-DE-LUZ", "Saint-Jean-de-Luz"), ("ST ETIENNE", "Saint Etienne"),
      ("France Travail - CALAIS MOLLIEN", "France Travail - Calais Mollien"), ("", ""),
    ])
  func readable(_ row: (raw: String, wanted: String)) {
    #expect(readableRegisterName(row.raw) == row.wanted)
  }

  @Test(
    "Une ville se reconnaît d’un fichier à l’autre",
    arguments: [
      ("ST-JEAN CEDEX 2", "saint jean"), ("Sainte-Foy", "sainte foy"), ("PARIS 12", "paris"),
      ("STE FOY", "sainte foy"), ("Lyon 3e", "lyon"), ("L'Isle-d'Espagnac", "l isle d espagnac"),
    ])
  func city(_ row: (raw: String, wanted: String)) {
    #expect(comparableCity(row.raw) == row.wanted)
  }

  private let first = ImportedStructure(
    key: "siae:1:aci", kind: .aci, name: "Jardins", siret: SIRET("13002526500013"),
    place: Place(address: "1 rue A", postcode: "16000", city: "Angoulême"),
    website: "https://a.test", description: "Maraîchage")

  @Test("Ce qu’un import a lu se relit tel quel")
  func record() {
    #expect(ImportedStructure(record: first.record) == first)
    #expect(ImportedStructure(record: "autre chose") == nil)
  }

  @Test("Un import change ce que le registre a changé, et laisse ce que la structure a écrit")
  func merge() {
    var structure = first.new(id: ID("x"), territory: nil)
    structure.description = "Ce que nous disons de nous"
    let second = ImportedStructure(
      key: first.key, kind: .aci, name: "Jardins", siret: first.siret,
      place: Place(address: "9 rue B", postcode: "16000", city: "Angoulême"),
      website: "https://a.test", description: "Autre texte du registre")
    let merged = second.merged(into: structure, since: first)
    #expect(merged.place.address == "9 rue B")
    #expect(merged.description == "Ce que nous disons de nous")
  }

  @Test("Une structure faite à la main garde tout ce qu’elle a écrit")
  func adopted() {
    let hand = Structure(id: ID("x"), kind: .aci, name: "Nos jardins", siret: first.siret)
    let merged = first.merged(into: hand, since: nil)
    #expect(merged.name == "Nos jardins")
    #expect(merged.description == "Maraîchage")
    #expect(merged.place.city == "Angoulême")
  }
}
