import Kernel

/// Every French sentence about eligibility: why, and the way on.
extension EligibilityAnswer {
  /// One sentence of fact.
  package var reason: String {
    switch self {
    case .fits(.authorisedPrescriber):
      "Le diagnostic d’un prescripteur habilité ouvre l’éligibilité. Les critères sont facultatifs."
    case .fits(.oneOfLevel1(let criterion)):
      "Un critère de niveau 1 suffit\u{A0}: «\u{A0}\(criterion.label)\u{A0}»."
    case .fits(.severalOfLevel2(let count, let needed)):
      "\(count) critères de niveau 2, il en faut \(needed)."
    case .doesNotFit(.notSIAE(let kind)):
      "\(kind.label)\u{A0}: cette structure n’ouvre pas de PASS IAE."
    case .doesNotFit(.contradiction(let pair)):
      "«\u{A0}\(pair.first.label)\u{A0}» et «\u{A0}\(pair.second.label)\u{A0}» ne peuvent pas être vrais ensemble."
    case .doesNotFit(.tooFew(let level2, let needed, let kind)):
      "Pour une autoprescription en \(kind.shortLabel), il faut un critère de niveau 1, ou \(needed) critères de niveau 2. Pour l’instant\u{A0}: \(level2)."
    case .humanDecides(.proofsToComplete(let criteria)):
      "Les critères suffisent, les preuves sont à compléter\u{A0}: "
        + criteria.map { $0.proof.lowercasedFirst }.joined(separator: " ; ") + "."
    }
  }

  /// What to do next; empty when nothing stands in the way.
  package var wayForward: String {
    switch self {
    case .fits: ""
    case .doesNotFit(.notSIAE):
      "La candidature reste possible. Aucun critère n’est demandé."
    case .doesNotFit(.contradiction): "Garder celui que montre le justificatif le plus récent."
    case .doesNotFit(.tooFew):
      "Vérifier avec elle les autres critères, ou demander un diagnostic à un prescripteur habilité\u{A0}: aucun critère n’est alors nécessaire."
    case .humanDecides(.proofsToComplete):
      "Demander les papiers qui manquent avant l’embauche, ou enregistrer en disant pourquoi. La preuve est attendue en cas de contrôle."
    }
  }
}

extension ProofAge {
  package var label: String {
    switch self {
    case .lessThan(let months): "de moins de \(months) mois"
    case .validAtHire: "en cours de validité à l’embauche"
    case .noLimit: "sans limite d’âge"
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
