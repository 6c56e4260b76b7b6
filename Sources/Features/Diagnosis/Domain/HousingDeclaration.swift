import Kernel

/// « Déclaration d'un travailleur social »: what proves that somebody has no housing of her own
/// when no certificate of domiciliation does (rule R4). It says that fact and no other.
package struct HousingDeclaration: Sendable, Hashable {
  package enum Situation: String, Labelled {
    case withoutShelter = "sans_hebergement"
    case sheltered = "hebergee"
    case streetPath = "parcours_de_rue"

    package var label: String {
      switch self {
      case .withoutShelter: "est sans hébergement"
      case .sheltered: "est hébergée, sans logement à son nom"
      case .streetPath: "a connu un parcours de rue"
      }
    }
  }

  package let situation: Situation
  package let madeOn: Day

  package init(_ situation: Situation, madeOn: Day) {
    self.situation = situation
    self.madeOn = madeOn
  }

  /// The first day it no longer proves anything.
  package var expiresOn: Day? {
    let proof = EligibilityProof(criterion: .withoutHousing, issuedOn: madeOn)
    guard case .fresh(let until) = proof.freshness(on: madeOn) else { return nil }
    return until
  }
}
