import Kernel
import NIOPosix
import Printing
import Surroundings
import TestSupport
import Testing

/// Reads papers back as a machine does: `pdftotext` and `pdfinfo` when they are there (poppler,
/// installed with the tests), and the bytes themselves.
struct PrintedPaperTests {
  static let attestation = PrintedDocument(
    title: "Attestation de PASS IAE", subtitle: "Œuvre d’essai, « fiche » officielle",
    author: "CHRS Les Tilleuls", date: Day("2026-11-24")!,
    blocks: [
      .paragraph(
        "Cœur, naïveté, ÇA ET LÀ\u{A0}: 12\u{A0}345,67\u{A0}€. Affiche, officiel, conflit."),
      .heading("Ses jours"),
      .facts([
        PrintedFact("Numéro", "99999 26 12345"), PrintedFact("Fin", "30 novembre 2028"),
      ]),
      .list(["Première étape", "Seconde étape"], isOrdered: true),
      .table(
        caption: "Ce qui s’est passé", header: ["Quand", "Quoi"],
        rows: [["1er mars 2026", "Suspendu"], ["2 avril 2026"]], widths: [1, 3]),
      .note(title: "À savoir", text: "Rien ne change pour son hébergement."),
      .qrCode(
        content: "https://exemple.fr/verifier/abc", caption: "À vérifier avec un téléphone",
        alternative: "Code à lire avec un téléphone"),
      .signature(label: "Signature", lines: ["Fait à Angoulême, le 24 novembre 2026"]),
    ])

  @Test("A paper says what it was given, letter by letter")
  func readBack() async throws {
    let text = try Poppler.text(try printedPDF(Self.attestation))
    for wanted in [
      "Attestation de PASS IAE", "Œuvre d’essai", "Cœur, naïveté, ÇA ET LÀ", "12 345,67 €",
      "Affiche, officiel, conflit", "99999 26 12345", "1. Première étape", "Suspendu",
      "À savoir", "À vérifier avec un téléphone", "Fait à Angoulême", "Page 1 sur 1",
      "CHRS Les Tilleuls · 24 novembre 2026",
    ] {
      #expect(text.plainSpaces.contains(wanted), "\(wanted)")
    }
  }

  @Test("A reading machine finds the language, the title, the structure and what a figure says")
  func structure() throws {
    let bytes = try printedPDF(Self.attestation)
    let raw = String(decoding: bytes, as: UTF8.self)
    #expect(raw.contains("/Lang (fr-FR)"))
    #expect(raw.contains("/DisplayDocTitle true"))
    // « Code » in UTF-16.
    #expect(raw.contains("/Alt <FEFF0043006F00640065"))
    #expect(raw.contains("/Marked true"))
    let tree = try Poppler.structure(bytes)
    for tag in ["Document", "H1", "H2", "Table", "TR", "TH", "TD", "Figure", "L", "LI", "Note"] {
      #expect(tree.contains(tag), "\(tag)")
    }
    #expect(!tree.contains("\nP"), "everything hangs from the document")
    #expect(tree.contains("Cœur, naïveté, ÇA ET LÀ : 12 345,67 €. Affiche, officiel, conflit."))
  }

  @Test("Its fonts travel with it")
  func fonts() throws {
    let fonts = try Poppler.fonts(try printedPDF(Self.attestation))
    let lines = fonts.split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty)
    // Columns: name, type, encoding, emb, sub, uni: embedded, and readable back as letters.
    for line in lines { #expect(line.contains(" yes yes yes "), "\(line)") }
  }

  @Test("The same paper on the same day has the same bytes")
  func reproducible() throws {
    #expect(try printedPDF(Self.attestation) == printedPDF(Self.attestation))
    var later = Self.attestation
    later.date = Day("2026-11-25")!
    #expect(try printedPDF(later) != printedPDF(Self.attestation))
  }

  @Test("A long paper turns its pages, numbers them and repeats the head of its table")
  func pages() throws {
    var long = Self.attestation
    long.blocks = [
      .paragraph(
        Array(repeating: "Une phrase qui se répète longuement.", count: 300).joined(separator: " ")),
      .table(
        caption: "", header: ["Jour", "Geste"],
        rows: (1...90).map { ["\($0)", "Geste numéro \($0)"] }),
    ]
    let text = try Poppler.text(try printedPDF(long)).plainSpaces
    let count = text.matches(of: /Page \d+ sur (\d+)/).compactMap { Int($0.1) }
    #expect(count.count == count.first)
    #expect(count.count >= 4)
    #expect(text.contains("Geste numéro 90"))
    #expect(text.matches(of: /Jour Geste/).count > 1)
  }

  @Test("A heading stays with the first row of its table, wherever the page ends")
  func headingBeforeTable() throws {
    for lines in 28...44 {
      var document = Self.attestation
      document.blocks = [
        .list((1...lines).map { "Ligne \($0)" }), .heading("Distance"),
        .table(
          caption: "Sur les lignes choisies",
          header: ["Ligne longue à lire en entier", "Personnes"],
          rows: [["Première rangée", "5"], ["Deuxième rangée", "7"]]),
      ]
      let pages = try Poppler.text(try printedPDF(document)).split(separator: "\u{0C}")
      let headed = try #require(pages.first { $0.contains("Distance") })
      #expect(headed.contains("Première rangée"), "\(lines)")
    }
  }

  @Test("A space that must not break never ends a line")
  func unbrokenSpaces() throws {
    var document = Self.attestation
    document.blocks = [
      .paragraph(Array(repeating: "12\u{A0}345\u{A0}€", count: 200).joined(separator: " "))
    ]
    let lines = try Poppler.text(try printedPDF(document)).split(separator: "\n")
      .filter { $0.contains("€") }
    #expect(lines.count > 5)
    for line in lines {
      #expect(line.hasSuffix("€"), "\(line)")
      #expect(line.drop { $0 == " " }.hasPrefix("12"), "\(line)")
    }
  }

  @Test("What was pasted with control characters, or is empty, still prints")
  func oddTexts() throws {
    var odd = Self.attestation
    odd.title = ""
    odd.blocks = [
      .paragraph("avant\u{0}après\u{7}"), .paragraph(""), .facts([]), .list([]),
      .table(caption: "", header: [], rows: []), .heading("", level: 3),
      .facts([PrintedFact("Long", String(repeating: "mot ", count: 4000))]),
      .paragraph("مرحبا Привет"),
    ]
    let text = try Poppler.text(try printedPDF(odd)).plainSpaces
    #expect(text.contains("avant après"))
    #expect(text.contains("Привет"))
  }

  @Test("A code that cannot hold its text is a failure, not a blank square")
  func tooMuchForACode() {
    var document = Self.attestation
    document.blocks = [
      .qrCode(content: String(repeating: "x", count: 4000), caption: "", alternative: "")
    ]
    #expect(throws: PrintingFailure.self) { try printedPDF(document) }
  }

  @Test("The printer works on its own threads; an absent one says so")
  func printers() async throws {
    let threads = NIOThreadPool(numberOfThreads: 1)
    threads.start()
    let printer = DocumentPrinter.pdf(threads: threads)
    async let first = printer.print(Self.attestation)
    async let second = printer.print(Self.attestation)
    let (one, two) = try await (first, second)
    #expect(one == two)
    #expect(one.starts(with: Array("%PDF-".utf8)))
    try await threads.shutdownGracefully()
    await #expect(throws: PrintingFailure.self) {
      try await DocumentPrinter.absent.print(Self.attestation)
    }
  }
}
