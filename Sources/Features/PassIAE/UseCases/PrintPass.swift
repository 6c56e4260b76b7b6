import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The paper of a PASS: the attestation of one issued here, with its code to verify; for one
/// recorded, a summary that says where the original is.
package struct PrintPass: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package struct Paper: Sendable {
    package let bytes: [UInt8]
    package let name: String
  }

  package func callAsFunction(_ id: ID<PassIAE>, by member: Member) async throws -> Paper {
    let moment = dependencies.moment
    let proposed = dependencies.newSecret().text
    let (person, document) = try await dependencies.database.write { session in
      let pass = try allowedPass(id, to: member, on: moment.today, in: session)
      guard !pass.isExpected else { throw Refusal.notFound }
      let seen = try PeopleStore.disclosed(pass.person, to: member, on: moment.today, in: session)
      let name = [seen.firstName, seen.lastName].compactMap { $0 }.joined(separator: " ")
      let holder = PassPaperFacts(
        pass: pass, name: name.isEmpty ? seen.name : name, birth: seen.birth,
        // The name of a shelter on a paper that goes around would tell of her situation.
        author: "Cordée", today: moment.today)
      guard case .issued = pass.state else { return (pass.person, holder.summary) }
      let token = try PassTokenStore.token(of: id, orElse: proposed, in: session)
      return (
        pass.person, holder.attestation(address: "\(dependencies.siteAddress)/verifier/\(token)")
      )
    }
    readings.note(person, by: member, at: moment.instant)
    return Paper(
      bytes: try await dependencies.printer.print(document),
      name: "pass-iae-\(moment.today).pdf")
  }
}

/// The words of both papers.
struct PassPaperFacts {
  let pass: PassIAE
  let name: String
  let birth: Day?
  let author: String
  let today: Day

  func attestation(address: String) -> PrintedDocument {
    var blocks: [PrintedBlock] = []
    if pass.isDemonstration {
      blocks.append(
        .note(
          title: "PASS de démonstration",
          text: "Ce numéro est inventé pour la démonstration. Il n’ouvre aucune aide au poste."))
    }
    blocks += [
      .paragraph(
        "Ce papier atteste que \(name) a un PASS IAE, qui ouvre droit à un parcours d’insertion par l’activité économique.",
        .lead),
      .facts(facts), periods,
      .heading("Vérifier ce papier"),
      .qrCode(
        content: address,
        caption:
          "Lisez ce code avec un téléphone. La page dit si le PASS est valide, suspendu ou non valide, et sa date de fin. Elle ne dit rien d’autre.\n\(address)",
        alternative: "Code à lire avec un téléphone, qui mène à la page de vérification"),
      .paragraph(
        "Les dates peuvent changer après une suspension ou une prolongation. La page de vérification donne celles du jour.",
        .small),
    ].compactMap { $0 }
    return PrintedDocument(
      title: "Attestation de PASS IAE", subtitle: "Insertion par l’activité économique",
      author: author, date: today, blocks: blocks)
  }

  var summary: PrintedDocument {
    PrintedDocument(
      title: "Résumé d’un PASS IAE", subtitle: "Ce papier n’est pas l’attestation",
      author: author, date: today,
      blocks: [
        .note(
          title: "Où est l’original",
          text:
            "L’attestation se télécharge sur Les emplois de l’inclusion, dans l’espace de l’employeur. Ce résumé recopie ce qui a été noté ici."
        ),
        .facts(facts), periods,
      ].compactMap { $0 })
  }

  private var facts: [PrintedFact] {
    [
      PrintedFact("Personne", name),
      birth.map { PrintedFact("Date de naissance", French.day($0)) },
      PrintedFact("Numéro du PASS IAE", pass.number?.display ?? ""),
      PrintedFact("Premier jour", French.day(pass.validity.first)),
      PrintedFact("Dernier jour", French.day(pass.validity.last)),
      PrintedFact("Le \(French.day(today))", pass.status(on: today).label),
      PrintedFact("Jours qui restent", French.count(pass.remainingDays(on: today), "jour")),
    ].compactMap { $0 }
  }

  /// Days, never reasons: a paper is shown to many.
  private var periods: PrintedBlock? {
    guard !pass.suspensions.isEmpty || !pass.prolongations.isEmpty else { return nil }
    return .table(
      caption: "Suspensions et prolongations", header: ["Quoi", "Du", "Au"],
      rows: pass.suspensions.map {
        ["Suspension", French.day($0.first), French.day($0.last)]
      }
        + pass.prolongations.map {
          ["Prolongation", French.day($0.first), French.day($0.last)]
        })
  }
}
