import ArgumentParser
import API
import Domain
import Foundation
import Kernel
import UseCases

struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Les règles que Cordée connaît.",
    subcommands: [RulesList.self, RulesCheck.self])
}

struct RulesList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Écrit chaque règle, sa force et sa source.",
    discussion: "Exemple\u{A0}: cordee rules list --le 2026-11-21 carence")

  @Argument(help: "Des mots à chercher\u{A0}; rien pour tout lire.") var words: [String] = []
  @Option(
    name: [.customLong("le"), .customLong("on")], help: "La version de ce jour (AAAA-MM-JJ).")
  var day: String?
  @Flag(help: "En Markdown, comme docs/legal-sources.md.") var markdown = false
  @Flag(help: "En JSON, comme /api/v1/regles.") var json = false

  func run() async throws {
    if markdown {
      print(RulebookDocument.text, terminator: "")
      return
    }
    let asked = try day.map { text in
      guard let day = Day(text) else {
        throw ValidationError(
          "«\u{A0}\(text)\u{A0}» n’est pas un jour. Écrire par exemple 2026-11-21.")
      }
      return day
    }
    let chapters = Rulebook.search(words.joined(separator: " "))
    if json {
      print(RulebookJSON.document(chapters, on: asked))
      return
    }
    if chapters.isEmpty { print("Aucune règle ne contient ces mots.") }
    for chapter in chapters {
      print("\n\(chapter.title)")
      for rule in chapter.rules {
        if let held = asked.map({ rule.version(on: $0) }) ?? rule { print(line(held)) }
      }
    }
  }

  private func line(_ rule: Rule) -> String {
    let since = rule.inForceFrom.map { ", depuis le \(French.day($0))" } ?? ""
    return "  \(rule.id)  \(rule.title)\n      \(rule.force.label)\(since). \(rule.source)."
  }
}

struct RulesCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Rejoue des cas attendus et dit ce qui diffère.",
    discussion: """
      Exemple\u{A0}: cordee rules check Tests/Vectors/iae.json
      Chaque cas dit «\u{A0}id\u{A0}», «\u{A0}rule\u{A0}», «\u{A0}given\u{A0}» et «\u{A0}expect\u{A0}». \
      Sort avec 0 quand tous passent, 1 sinon.
      """)

  @Argument(help: "Un fichier JSON.") var file: String

  func run() async throws {
    let replay: VectorReplay
    do {
      replay = try ReplayVectors()(try read())
    } catch let message as UserMessage {
      FileHandle.standardError.write(Data("\(message.title) \(message.detail)\n".utf8))
      throw ExitCode(1)
    }
    for failure in replay.failures { print(text(failure)) }
    if replay.passed + replay.failures.count == 0 {
      FileHandle.standardError.write(
        Data("Ce fichier ne contient aucun cas\u{A0}: rien n’est vérifié.\n".utf8))
    }
    print("\(replay.passed) passed, \(replay.failures.count) failed")
    if !replay.failures.isEmpty || replay.passed == 0 { throw ExitCode(1) }
  }

  private func read() throws -> JSONValue {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw UserMessage(
        "Le fichier «\u{A0}\(file)\u{A0}» ne s’ouvre pas.",
        detail: "Vérifier son nom et ses droits.")
    }
    do {
      return try JSONDecoder().decode(JSONValue.self, from: data)
    } catch {
      throw UserMessage(
        "Le fichier «\u{A0}\(file)\u{A0}» n’est pas du JSON.",
        detail: "Il doit contenir une liste de cas.")
    }
  }

  private func text(_ failure: VectorFailure) -> String {
    var lines = ["\(failure.id)  \(failure.rule)", "  \(failure.why)"]
    for (name, value) in [
      ("given", failure.given), ("expect", failure.expect), ("got", failure.got),
    ] {
      if let value { lines.append("  \(name): \(value.written)") }
    }
    return lines.joined(separator: "\n")
  }
}
