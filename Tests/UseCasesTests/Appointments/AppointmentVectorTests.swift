import Foundation
import Kernel
import Surroundings
import Testing
import UseCases

struct AppointmentVectorTests {
  @Test("Chaque cas de RDV-Insertion, et chaque numéro de téléphone, reçoit la même réponse")
  func wholeFile() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appending(path: "../../Vectors/rdv.json"))
    let rows = try JSONDecoder().decode(JSONValue.self, from: data)
    let replay = try ReplayVectors()(rows)
    for failure in replay.failures {
      Issue.record(
        "\(failure.id) \(failure.rule): \(failure.why) attendu \(failure.expect?.written ?? "") reçu \(failure.got?.written ?? "")"
      )
    }
    #expect(replay.passed == 47)
  }

  @Test("Une réponse qui n’est pas un objet se compare tout entière")
  func wholeAnswers() throws {
    func failed(_ expect: JSONValue) throws -> Bool {
      try !ReplayVectors()([["rule": "rdv.statut_suivi", "given": [:], "expect": expect]])
        .failures.isEmpty
    }
    #expect(try !failed("not_invited"))
    #expect(try failed("closed"))
    #expect(try failed(nil))
  }

  @Test("La signature d’un message est celle que l’on recalcule ailleurs")
  func signature() {
    // RFC 4231, case 2.
    #expect(
      WebhookSignature.value(of: "what do ya want for nothing?", secret: Secret("Jefe"))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }
}
