import ArgumentParser
import Foundation
import Kernel
import SQL
import Store

struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copie la base entière dans un fichier, sans arrêter le service.",
    discussion: """
      Exemple : cordee backup sauvegardes/2026-11-21.sqlite
      Le fichier contient des données personnelles : le garder chiffré, et à l’abri.
      """)

  @Argument(help: "Fichier à créer.") var file: String
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    do {
      try DatabaseCopies.backup(database.url, to: file)
      print("Sauvegarde faite : \(file)")
    } catch let refusal as CopyRefusal {
      try refusal.leave()
    }
  }
}

struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remet en place une base sauvegardée.",
    discussion: """
      Exemple : cordee restore sauvegardes/2026-11-21.sqlite --database sqlite://var/cordee.sqlite
      Arrêter d’abord le service. La base présente est gardée à côté, jamais effacée.
      """)

  @Argument(help: "Fichier fait par cordee backup.") var file: String
  @OptionGroup var database: DatabaseOption

  func run() async throws {
    do {
      let kept = try await DatabaseCopies.restore(file, into: database.url, at: liveNow())
      if let kept { print("La base précédente est gardée : \(kept)") }
      print("Base remise en place. Vérifier avec : cordee doctor")
    } catch let refusal as CopyRefusal {
      try refusal.leave()
    }
  }
}

/// Why a copy is not made, in one French sentence.
struct CopyRefusal: Error, Equatable {
  let sentence: String
  /// 1 refusal, 2 wrong use.
  var code: Int32 = 1

  func leave() throws -> Never {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
    throw ExitCode(code)
  }

  static let postgres = CopyRefusal(
    sentence:
      "La base est sur PostgreSQL : la copier avec pg_dump, la remettre avec pg_restore. Cordée ne copie que SQLite.",
    code: 2)
}

/// Whole copies of a SQLite database.
enum DatabaseCopies {
  static func backup(_ url: String, to file: String) throws {
    let path = try sqlitePath(url)
    guard FileManager.default.fileExists(atPath: path) else {
      throw CopyRefusal(sentence: "Il n’y a pas de base à \(path).")
    }
    guard !FileManager.default.fileExists(atPath: file) else {
      throw CopyRefusal(
        sentence: "\(file) existe déjà : donner un autre nom, rien n’a été écrasé.")
    }
    do {
      try SQLiteDatabase(path: path, readers: 1).backup(to: file)
    } catch let failure as SQLFailure {
      throw CopyRefusal(sentence: "La sauvegarde n’a pas pu être écrite (\(failure.code)).")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
  }

  /// Returns where the database that was there is kept, nil when there was none.
  static func restore(_ file: String, into url: String, at instant: Instant) async throws
    -> String?
  {
    let path = try sqlitePath(url)
    let files = FileManager.default
    guard files.fileExists(atPath: file) else {
      throw CopyRefusal(sentence: "\(file) n’existe pas.")
    }
    let incoming = path + ".arrivee"
    try? files.removeItem(atPath: incoming)
    try files.copyItem(atPath: file, toPath: incoming)
    try await check(incoming)
    var kept: String?
    if files.fileExists(atPath: path) {
      let time = ParisTime.local(of: instant).description.replacing(":", with: "")
      let aside = path + ".avant-" + time
      for ending in ["", "-wal", "-shm"] where files.fileExists(atPath: path + ending) {
        try files.moveItem(atPath: path + ending, toPath: aside + ending)
      }
      kept = aside
    }
    try files.moveItem(atPath: incoming, toPath: path)
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return kept
  }

  /// The copy is whole, and this program knows its schema.
  private static func check(_ path: String) async throws {
    do {
      let base = try SQLiteDatabase(path: path, readers: 1)
      _ = try await schema.pending(base)
      let isWhole = try await base.read {
        try $0.first("PRAGMA quick_check") { $0.text(0) } == "ok"
          && $0.count("SELECT count(*) FROM sqlite_master WHERE name = 'schema_migration'") == 1
      }
      await base.close()
      for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
      guard isWhole else { throw CopyRefusal(sentence: notOurs) }
    } catch let failure {
      try? FileManager.default.removeItem(atPath: path)
      if let refusal = failure as? CopyRefusal { throw refusal }
      if failure is MigrationRefusal {
        throw CopyRefusal(
          sentence: "Cette sauvegarde vient d’une version plus récente de Cordée, ou d’une autre.")
      }
      throw CopyRefusal(sentence: notOurs)
    }
  }

  private static let notOurs = "Ce fichier n’est pas une sauvegarde de Cordée, ou il est abîmé."

  private static func sqlitePath(_ url: String) throws -> String {
    if url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") { throw CopyRefusal.postgres }
    return url.hasPrefix("sqlite://") ? String(url.dropFirst("sqlite://".count)) : url
  }
}
