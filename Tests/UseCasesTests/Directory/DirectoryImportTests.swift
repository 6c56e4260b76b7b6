import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

struct DirectoryImportTests {
  private func file(_ name: String, _ lines: String...) -> ImportFile {
    ImportFile(name: name, bytes: Array(lines.joined(separator: "\n").utf8))
  }
  private let communes = """
    insee,name,department,region,latitude,longitude,postcodes
    16015,Angoulême,16,75,45.6484,0.1562,16000
    16102,Cognac,16,75,45.6958,-0.3287,16100
    98412,Archipel des Kerguelen,984,97,,,98412
    """
  private let siae =
    "siret,kind,legal_name,brand,legal_form,address,postcode,city,department,latitude,longitude,website,naf,description"
  private let valid = "13002526500013"

  @Test("Les communes s’importent, une seconde fois ne change rien", arguments: Engine.available)
  func communesTwice(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let importing = ImportCommunes(fixture.dependencies)
    let dry = try await importing(file("communes.csv", communes), dryRun: true)
    #expect(dry.added == 3)
    #expect(try await fixture.database.read { try CommuneStore.all(in: $0) }.isEmpty)
    let first = try await importing(file("communes.csv", communes))
    #expect((first.read, first.added, first.refused.count) == (3, 3, 0))
    let second = try await importing(file("communes.csv", communes))
    #expect((second.added, second.changed, second.unchanged) == (0, 0, 3))
    let renamed = try await importing(
      file("communes.csv", communes.replacing("Cognac", with: "Cognac-sur-Charente")))
    #expect((renamed.added, renamed.changed, renamed.unchanged) == (0, 1, 2))
    let found = try await fixture.database.read {
      try CommuneStore.load(INSEECode("98412")!, in: $0)
    }
    #expect(found?.point == nil)
    #expect(found?.label == "Archipel des Kerguelen (98412)")
  }

  @Test("Une ligne illisible est signalée avec son numéro, les autres entrent")
  func badLines() async throws {
    let fixture = try await Fixture.open()
    let report = try await ImportCommunes(fixture.dependencies)(
      file(
        "communes.csv", "insee,name,department,region,latitude,longitude,postcodes",
        "16015,Angoulême,16,75,45.6,0.1,16000",
        "pas un code,Ici,16,75,45.6,0.1,16000",
        "16102,,16,75,45.6,0.1,16100",
        "16103,Trop loin,16,75,95.6,0.1,16100",
        "16104,Peu de cases,16",
        "16015,Angoulême,16,75,45.6,0.1,16000",
        "16015,Autre nom,16,75,45.6,0.1,16000",
        "16105,\"Mal \u{7}formé\",16,75,45.6,0.1,16100",
        "16106,Dernière,16,75,45.6,0.1,16100"))
    #expect(report.added == 2)
    #expect(report.refused.map(\.line).sorted() == [3, 4, 5, 6, 8, 9])
    #expect(report.warned.map(\.line) == [7])
    #expect(report.refused.allSatisfy { $0.sentence.contains("laissée de côté") })
  }

  @Test("Un fichier qui n’est pas en UTF-8, vide ou sans ses colonnes est refusé en entier")
  func refusedFiles() async throws {
    let fixture = try await Fixture.open()
    let importing = ImportCommunes(fixture.dependencies)
    let latin = ImportFile(name: "c.csv", bytes: Array("insee,name\n16015,Angoul".utf8) + [0xEA])
    await #expect(throws: ImportRefusal.notUTF8(file: "c.csv", line: 2)) {
      try await importing(latin)
    }
    await #expect(throws: ImportRefusal.empty(file: "c.csv")) {
      try await importing(ImportFile(name: "c.csv", bytes: []))
    }
    await #expect(
      throws: ImportRefusal.missingColumns(
        file: "c.csv", ["department", "latitude", "longitude", "postcodes"])
    ) {
      try await importing(ImportFile(name: "c.csv", bytes: Array("insee,name\n1,2".utf8)))
    }
  }

  @Test("Les métiers et leurs appellations entrent en une commande", arguments: Engine.available)
  func trades(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let rome = file("rome.csv", "code,label", "A1414,Horticulture et maraîchage")
    let names = file(
      "appellations.csv", "code,label,rome", "1,Maraîcher / Maraîchère,A1414", "2,Autre,Z9999",
      "3,Inconnu,A1101")
    let importing = ImportTrades(fixture.dependencies)
    // The names first: the order of the files does not matter.
    let report = try await importing([names, rome])
    #expect((report.added, report.refused.map(\.line)) == (2, [3, 4]))
    let again = try await importing([rome, names])
    #expect((again.added, again.changed, again.unchanged) == (0, 0, 2))
    await #expect(throws: ImportRefusal.unknownFile(file: "x.csv")) {
      try await importing([file("x.csv", "a,b", "1,2")])
    }
  }

  @Test(
    "Les employeurs entrent par SIRET et type, placés par leur commune", arguments: Engine.available
  )
  func employers(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    _ = try await ImportCommunes(fixture.dependencies)(file("communes.csv", communes))
    let csv = file(
      "siae.csv", siae,
      "\(valid),ACI,LES JARDINS,,SARL,1 rue A,16000,ANGOULEME,16,,,https://a.test,8899B,\"Une\nligne\"",
      "\(valid),EI,LES JARDINS,,SARL,1 rue A,16000,ANGOULEME,16,45.5,0.2,,8899B,",
      "13002526500014,EI,CLE FAUSSE,Clé fausse,,,75001,PARIS,75,48.8,2.3,javascript:alert(1),,",
      "123,EI,TROP COURT,,,,75001,PARIS,75,48.8,2.3,,,",
      "\(valid),CHRS,PAS UN EMPLOYEUR,,,,75001,PARIS,75,48.8,2.3,,,",
      "18003502400048,AI,NULLE PART,,,,75001,ATLANTIDE,75,,,,,")
    let importing = ImportStructures(fixture.dependencies)
    let report = try await importing(csv, of: .siae)
    #expect((report.added, report.refused.map(\.line)) == (4, [6, 7]))
    #expect(report.warned.map(\.line).sorted() == [5, 8, 8])
    let again = try await importing(csv, of: .siae)
    #expect((again.added, again.changed, again.unchanged) == (0, 0, 4))

    let all = try await fixture.database.read { try ImportedStructureStore.known(in: $0) }
    let aci = try #require(all.first { $0.key == "siae:\(valid):aci" }).structure
    #expect(aci.name == "Les Jardins")
    #expect(aci.territory == Fixture.territory.id)
    #expect(aci.place.commune == INSEECode("16015"))
    #expect(aci.place.point == GeoPoint(latitude: 45.6484, longitude: 0.1562))
    #expect(aci.description == "Une\nligne")
    let paris = try #require(all.first { $0.structure.name == "Clé fausse" }).structure
    #expect(paris.territory == nil)
    #expect(paris.contact.website == "")
  }

  @Test("Ce qu’une structure a écrit survit aux imports suivants", arguments: Engine.available)
  func editsStay(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let line = "\(valid),ACI,LES JARDINS,,,1 rue A,16000,ANGOULEME,16,45.5,0.2,,,Avant"
    let importing = ImportStructures(fixture.dependencies)
    _ = try await importing(file("siae.csv", siae, line), of: .siae)
    try await fixture.database.write { session in
      var structure = try ImportedStructureStore.known(in: session)[0].structure
      structure.description = "Nos mots"
      let saved = try StructureStore.update(structure, in: session)
      #expect(saved)
    }
    let same = try await importing(file("siae.csv", siae, line), of: .siae)
    #expect((same.changed, same.unchanged) == (0, 1))
    let moved = line.replacing("1 rue A", with: "2 rue B").replacing("Avant", with: "Après")
    let changed = try await importing(file("siae.csv", siae, moved), of: .siae)
    #expect(changed.changed == 1)
    let structure = try await fixture.database.read {
      try ImportedStructureStore.known(in: $0)[0].structure
    }
    #expect(structure.description == "Nos mots")
    #expect(structure.place.address == "2 rue B")
  }

  @Test("Un employeur créé à la main est reconnu, pas doublé")
  func adopted() async throws {
    let fixture = try await Fixture.open()
    try await fixture.database.write { session in
      try StructureStore.insert(
        Structure(
          id: ID("a-la-main"), kind: .aci, name: "Notre nom", siret: SIRET("13002526500013")),
        in: session)
    }
    let line = "\(valid),ACI,LES JARDINS,,,1 rue A,16000,ANGOULEME,16,45.5,0.2,,,"
    let importing = ImportStructures(fixture.dependencies)
    let report = try await importing(file("siae.csv", siae, line), of: .siae)
    #expect((report.added, report.changed) == (0, 1))
    let known = try await fixture.database.read { try ImportedStructureStore.known(in: $0) }
    #expect(known.count == 1)
    #expect(known[0].structure.name == "Notre nom")
    #expect(known[0].structure.place.city == "Angouleme")
    let again = try await importing(file("siae.csv", siae, line), of: .siae)
    #expect((again.added, again.changed, again.unchanged) == (0, 0, 1))
  }

  @Test("Les prescripteurs entrent par type, nom et code postal", arguments: Engine.available)
  func prescribers(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let csv = file(
      "prescribers.csv", "kind,name,address,postcode,city,department,latitude,longitude",
      "ML,MISSION LOCALE - COGNAC,1 rue A,16100,COGNAC,16,45.7,-0.3",
      "Autre,UNE AUTRE,,16100,COGNAC,16,45.7,-0.3",
      "ML,MISSION LOCALE - COGNAC,1 rue A,16100,COGNAC,16,45.7,-0.3",
      "ACI,PAS UN PRESCRIPTEUR,,16100,COGNAC,16,45.7,-0.3")
    let importing = ImportStructures(fixture.dependencies)
    let report = try await importing(csv, of: .prescribers)
    #expect((report.added, report.refused.map(\.line), report.warned.map(\.line)) == (2, [5], [4]))
    let again = try await importing(csv, of: .prescribers)
    #expect((again.added, again.changed, again.unchanged) == (0, 0, 2))
  }

  @Test("Un import laisse une ligne au journal de l’instance, un essai à blanc aucune")
  func journaled() async throws {
    let fixture = try await Fixture.open()
    let importing = ImportCommunes(fixture.dependencies)
    func entries() async throws -> Int {
      try await fixture.database.read {
        try $0.count("SELECT count(*) FROM journal_entry WHERE kind = 'imported'")
      }
    }
    _ = try await importing(file("communes.csv", communes), dryRun: true)
    #expect(try await entries() == 0)
    _ = try await importing(file("communes.csv", communes))
    _ = try await importing(file("communes.csv", communes))
    #expect(try await entries() == 1)
  }
}
