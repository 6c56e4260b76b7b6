import Domain
import Kernel
import SQL
import Store

/// What whoever starts a real instance must know before real persons are entered: the sentences
/// printed at each start until every step of docs/mise-en-service.md is dated. Nothing is refused.
func openingReminder(_ database: any SQLDatabase) async throws -> [String] {
  let (checklist, accounts) = try await database.read { session in
    (
      try OpeningStore.checklist(in: session),
      try session.count("SELECT count(*) FROM (SELECT 1 FROM account LIMIT 1) AS one")
    )
  }
  var lines: [String] = []
  if accounts == 0 {
    lines.append(
      "Aucun compte encore. Le premier : cordee account create ADRESSE \"NOM\" --platform")
  }
  if checklist.reminds {
    lines.append(
      "Avant d’écrire le nom d’une vraie personne, \(checklist.missing.count) étapes restent à dater : page /administration/mise-en-service, document docs/mise-en-service.md."
    )
  }
  return lines
}

/// How the footer names where this instance works: its territory when there is one alone.
func territoryName(_ database: any SQLDatabase) async throws -> String {
  let names = try await database.read { session in
    try AccountDirectory.territories(in: session).map(\.name)
  }
  return names.count == 1 ? "territoire\u{A0}: \(names[0])" : "de l’envie au travail et au toit"
}
