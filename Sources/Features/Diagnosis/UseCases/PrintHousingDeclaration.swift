import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The declaration « sans hébergement » as a paper to sign, by whoever writes in her file.
package struct PrintHousingDeclaration: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  /// The bytes of a PDF.
  /// - Throws: `Refusal.invalid` when her full name is not recorded: a proof names somebody.
  package func callAsFunction(
    _ id: ID<Person>, _ situation: HousingDeclaration.Situation, by member: Member
  ) async throws -> [UInt8] {
    let moment = dependencies.moment
    let (person, structure) = try await dependencies.database.read { session in
      (
        try AssessmentAccess.write(id, by: member, on: moment.today, in: session),
        try StructureStore.load(member.structure, in: session)
      )
    }
    guard let structure, structure.kind.family != .employer else {
      throw Refusal.notAllowed(
        UserMessage(
          "Cette déclaration se fait par un travailleur social ou une association, jamais par l’employeur."
        ))
    }
    guard let first = person.firstName, let last = person.lastName, !last.isEmpty,
      !person.isAlias
    else {
      throw Refusal.invalid(
        UserMessage(
          "Son nom complet n’est pas noté.",
          detail: "Une preuve nomme la personne\u{A0}: le noter avec elle dans son dossier."))
    }
    readings.note(id, by: member, at: moment.instant)
    let document = declaration(
      HousingDeclaration(situation, madeOn: moment.today), of: "\(first) \(last)",
      birth: person.birth, by: member, structure)
    return try await dependencies.printer.print(document)
  }

  private func declaration(
    _ declaration: HousingDeclaration, of name: String, birth: Day?, by member: Member,
    _ structure: Structure
  ) -> PrintedDocument {
    let born = birth.map { ", née ou né le \(French.day($0))" } ?? ""
    let place = structure.place.city.isEmpty ? "" : " à \(structure.place.city)"
    var facts = [
      PrintedFact("Personne", name + born),
      PrintedFact("Déclarée par", "\(member.name), \(structure.name)"),
    ]
    if !structure.place.isConfidential, !structure.place.address.isEmpty {
      facts.append(
        PrintedFact(
          "Adresse de la structure",
          "\(structure.place.address), \(structure.place.postcode) \(structure.place.city)"))
    }
    var blocks: [PrintedBlock] = [
      .paragraph(
        "Je déclare que \(name)\(born) \(declaration.situation.label).", .lead),
      .facts(facts),
      .paragraph(
        "Cette déclaration est faite à la demande de la personne, pour justifier le critère «\u{A0}\(EligibilityCriterion.withoutHousing.label)\u{A0}» d’un parcours d’insertion. Elle ne dit rien d’autre de sa situation."
      ),
    ]
    if let end = declaration.expiresOn {
      blocks.append(
        .note(
          title: "Valable jusqu’au \(French.day(end.adding(days: -1))) inclus",
          text: "La preuve doit avoir moins de 3\u{A0}mois à la délivrance du PASS IAE."))
    }
    blocks += [
      .signature(
        label: "Signature et cachet de la structure",
        lines: ["Fait\(place), le \(French.day(declaration.madeOn))", member.name]),
      .paragraph(
        "\(EligibilityRulebook.withoutHousing.title). Règle \(EligibilityRulebook.withoutHousing.id) du livre des règles de Cordée.",
        .small),
    ]
    return PrintedDocument(
      title: "Déclaration de situation d’hébergement",
      subtitle: "Preuve d’un critère administratif, par un travailleur social ou une association",
      author: structure.name, date: declaration.madeOn, blocks: blocks)
  }
}
