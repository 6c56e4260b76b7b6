import ArgumentParser
import Domain
import Kernel
import SQL
import Store
import UseCases

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vérifie que la base est saine et que le journal n’a pas été touché.",
    discussion: """
      Exemple\u{A0}: cordee doctor --database sqlite://var/cordee.sqlite
      Sort avec 0 quand tout tient, 1 quand un maillon du journal est rompu.
      """)

  @OptionGroup var database: DatabaseOption
  @Flag(help: "Réponse en JSON, pour une machine.") var json = false

  func run() async throws {
    let base = try database.open()
    let pending = try await schema.pending(base)
    guard pending.isEmpty else {
      print(
        json
          ? "{\"schema\":\"pending\",\"steps\":\(pending.count)}"
          : "Le schéma n’est pas à jour\u{A0}: lancer d’abord «\u{A0}cordee migrate\u{A0}».")
      throw ExitCode(1)
    }
    let check = try await VerifyJournal(base)()
    print(json ? machine(check) : human(check))
    await base.close()
    if check.broken != nil { throw ExitCode(1) }
  }

  private func human(_ check: JournalCheck) -> String {
    let counted =
      "\(French.count(check.entries, "ligne")) dans \(French.count(check.chains, "journal", "journaux"))"
    guard let broken = check.broken else { return "Journal\u{A0}: \(counted), tout tient." }
    return """
      Journal\u{A0}: rompu. \(counted) lues avant de s’arrêter.
      Premier maillon rompu\u{A0}: \(broken.subjectKind) \(broken.subjectID), ligne \(broken.sequence) : \
      \(broken.reason.label).
      Comparer avec une sauvegarde\u{A0}: «\u{A0}cordee backup\u{A0}» en garde une copie.
      """
  }

  private func machine(_ check: JournalCheck) -> String {
    let counts = "\"chains\":\(check.chains),\"entries\":\(check.entries)"
    guard let broken = check.broken else { return "{\"journal\":\"sound\",\(counts)}" }
    return """
      {"journal":"broken",\(counts),"subject":"\(broken.subjectKind)",\
      "id":"\(broken.subjectID)","sequence":\(broken.sequence),"reason":"\(broken.reason.rawValue)"}
      """
  }
}
