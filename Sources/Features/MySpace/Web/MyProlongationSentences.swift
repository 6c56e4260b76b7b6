import Domain
import Kernel

extension MySpaceSentences {
  /// What became of a request to prolong her PASS. One idea each; to be read back by people
  /// concerned.
  static func prolongation(_ request: ProlongationRequest) -> [String] {
    let asked = "On a demandé plus de jours pour votre PASS, le \(French.day(request.askedOn))."
    switch request.answer {
    case nil: return [asked, "La réponse n’est pas encore là."]
    case .granted:
      return [asked, "La réponse est oui. Vous avez plus de jours."]
    case .denied(_, let actions, _):
      return [asked, "La réponse est non, cette fois.", "Vos jours d’avant restent à vous."]
        + (actions.contains(.exit) ? ["On peut chercher avec vous un emploi ordinaire."] : [])
        + (actions.contains(.socialPartner) ? ["On peut chercher avec vous une autre aide."] : [])
        + ["Vous pouvez en parler avec la personne qui vous aide."]
    }
  }
}

extension ProlongationRequest {
  /// What the one who refused wrote, for her too.
  var wordsOfRefusal: String? {
    guard case .denied(_, _, let text) = answer, !text.isEmpty else { return nil }
    return text
  }
}
