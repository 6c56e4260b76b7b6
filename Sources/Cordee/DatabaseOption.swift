import ArgumentParser
import SQL
import Store

struct DatabaseOption: ParsableArguments {
  @Option(
    help:
      "sqlite://chemin/du/fichier ou postgres://… (par défaut : CORDEE_DATABASE, sinon var/cordee.sqlite)"
  )
  var database: String?

  var url: String {
    database ?? environment("CORDEE_DATABASE") ?? "sqlite://var/cordee.sqlite"
  }

  func open() throws -> any SQLDatabase { try openDatabase(url) }
}
