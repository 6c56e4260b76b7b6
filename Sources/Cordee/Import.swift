import ArgumentParser
import Domain
import Foundation
import Kernel
import Logging
import SQL
import Store
import Surroundings
import UseCases

/// `cordee import`: reads public lists into the database.
struct Import: AsyncParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case communes, rome, siae, prescribers, pass
  }

  static let configuration = CommandConfiguration(
    abstract: "Importe une liste : communes, métiers, employeurs, prescripteurs, PASS IAE.",
    discussion: """
      Exemples :
        cordee import communes communes.csv
        cordee import rome rome.csv appellations.csv
        cordee import siae siae.csv --dry-run
        cordee import prescribers prescribers.csv
        cordee import pass pass.csv --dry-run   (numero, prenom, nom, naissance, debut, fin, suspensions)
      Importer deux fois ne change rien. Ce que les structures ont écrit elles-mêmes reste.
      Une ligne illisible est signalée avec son numéro ; les autres sont importées.
      """)

  @Argument(help: "communes, rome, siae, prescribers ou pass.") var subject: Subject
  @Argument(help: "Fichiers CSV en UTF-8.") var files: [String]
  @Flag(help: "Dit ce qui serait fait, sans rien changer.") var dryRun = false
  @Flag(help: "Répond en JSON.") var json = false
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if subject != .rome, files.count != 1 {
      throw ValidationError("Donnez un seul fichier à la fois pour « \(subject.rawValue) ».")
    }
  }

  func run() async throws {
    let base = try database.open()
    let dependencies = liveDependencies(database: base, logger: Logger(label: "cordee"))
    try await schema.migrate(base, at: dependencies.now())
    let report: ImportReport
    do {
      report = try await importing(try files.map(read), dependencies)
    } catch let refusal as ImportRefusal {
      let message = refusal.message
      tellProgress("")
      tell(json ? "{\"refused\":\(quoted(message.title))}" : "\(message.title) \(message.detail)")
      throw ExitCode(1)
    }
    tellProgress("")
    tell(json ? jsonText(report) : frenchText(report))
    if !report.refused.isEmpty { throw ExitCode(1) }
  }

  private func importing(_ files: [ImportFile], _ dependencies: Dependencies) async throws
    -> ImportReport
  {
    let progress: ImportProgress = { step, done in
      tellProgress("\(step) : \(done) lignes")
    }
    switch subject {
    case .communes:
      return try await ImportCommunes(dependencies)(files[0], dryRun: dryRun, progress: progress)
    case .rome:
      return try await ImportTrades(dependencies)(files, dryRun: dryRun, progress: progress)
    case .siae:
      return try await ImportStructures(dependencies)(
        files[0], of: .siae, dryRun: dryRun, progress: progress)
    case .prescribers:
      return try await ImportStructures(dependencies)(
        files[0], of: .prescribers, dryRun: dryRun, progress: progress)
    case .pass:
      return try await ImportPasses(dependencies)(files[0], dryRun: dryRun, progress: progress)
    }
  }

  private func read(_ path: String) throws -> ImportFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("Le fichier « \(path) » n’existe pas ou ne peut pas être lu.")
    }
    return ImportFile(name: URL(filePath: path).lastPathComponent, bytes: [UInt8](data))
  }
}

/// One line on the error output that the next one replaces; only where somebody looks.
private func tellProgress(_ text: String) {
  guard isatty(2) == 1 else { return }
  FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
}

private func tell(_ text: String) { print(text) }

private func frenchText(_ report: ImportReport) -> String {
  var lines = [
    report.isDryRun ? "Essai à blanc, rien n’a été changé." : "Import terminé.",
    "Lignes lues : \(report.read). Ajoutées : \(report.added). Modifiées : \(report.changed). "
      + "Sans changement : \(report.unchanged). Laissées de côté : \(report.refused.count).",
  ]
  lines += report.refused.map { "\($0.file), ligne \($0.line) : \($0.sentence)." }
  if !report.warned.isEmpty { lines.append("À savoir :") }
  lines += report.warned.map { "\($0.file), ligne \($0.line) : \($0.sentence)." }
  return lines.joined(separator: "\n")
}

private func jsonText(_ report: ImportReport) -> String {
  func remarks(_ remarks: [ImportRemark]) -> String {
    "["
      + remarks.map {
        "{\"file\":\(quoted($0.file)),\"line\":\($0.line),\"sentence\":\(quoted($0.sentence))}"
      }.joined(separator: ",") + "]"
  }
  return "{\"dryRun\":\(report.isDryRun),\"read\":\(report.read),\"added\":\(report.added),"
    + "\"changed\":\(report.changed),\"unchanged\":\(report.unchanged),"
    + "\"refused\":\(remarks(report.refused)),\"warned\":\(remarks(report.warned))}"
}

private func quoted(_ text: String) -> String {
  let data = try? JSONEncoder().encode(text)
  return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
}
