import Kernel

/// A criterion that the file lets suppose, with what lets suppose it. Shown to be confirmed with
/// her; never ticked.
package struct CriterionSuggestion: Sendable, Hashable {
  package let criterion: EligibilityCriterion
  /// « D’après sa date de naissance. »
  package let because: String
  /// Nothing here lets suppose it: where to look. Nil for a supposition.
  package let lookUp: PublicPage?

  package init(
    _ criterion: EligibilityCriterion, _ because: String, lookUp: PublicPage? = nil
  ) {
    self.criterion = criterion
    self.because = because
    self.lookUp = lookUp
  }
}

/// A page of the State to look something up on.
package struct PublicPage: Sendable, Hashable {
  package let name: String
  package let address: String

  package init(_ name: String, _ address: String) {
    self.name = name
    self.address = address
  }

  /// Whether an address is in a « quartier prioritaire ».
  package static let priorityDistricts = PublicPage(
    "sig.ville.gouv.fr", "https://sig.ville.gouv.fr")
  /// The communes of the rural zones, wholly or in part.
  package static let ruralZones = PublicPage(
    "observatoire-des-territoires.gouv.fr", "https://www.observatoire-des-territoires.gouv.fr")
}

/// What may be drawn from the facts the viewer already reads, and from nothing else. Health,
/// justice and what others recorded are never looked at.
package enum CriterionSuggestions {
  /// - Parameters:
  ///   - commune: as the viewer reads it; Cordée holds no zone, so that it only says where to look.
  ///   - structure: the kind of the viewer's own structure, when it accompanies her.
  ///   - notes: those its structure wrote with her, already filtered by what it may read.
  package static func drawn(
    birth: Day?, commune: INSEECode? = nil, structure: StructureKind? = nil,
    assessment: AssessmentContent? = nil,
    notes: [ItemNote] = [], on day: Day
  ) -> [CriterionSuggestion] {
    var found: [CriterionSuggestion] = []
    func add(_ criterion: EligibilityCriterion, _ because: String) {
      guard !found.contains(where: { $0.criterion == criterion }) else { return }
      found.append(CriterionSuggestion(criterion, because))
    }
    if let birth {
      for criterion in EligibilityRules.suggestedByAge(birth: birth, on: day) {
        add(criterion, "D’après sa date de naissance.")
      }
    }
    if commune != nil { found += toLookUp }
    if let structure { fromStructure(structure, add) }
    if let assessment { fromAssessment(assessment, add) }
    for note in notes { fromNote(note, add) }
    return found.sorted { $0.criterion.number < $1.criterion.number }
  }

  /// Zones follow the address, which is not kept here.
  private static let toLookUp = [
    CriterionSuggestion(
      .ruralZone,
      "à vérifier avec le nom de sa commune\u{A0}; une commune classée en partie demande son adresse.",
      lookUp: .ruralZones),
    CriterionSuggestion(
      .priorityDistrict, "à vérifier avec son adresse exacte.", lookUp: .priorityDistricts),
  ]

  private typealias Add = (EligibilityCriterion, String) -> Void

  private static func fromStructure(_ kind: StructureKind, _ add: Add) {
    switch kind {
    case .chrs, .chu, .hu, .dayCentre:
      add(.withoutHousing, "Votre structure l’accueille ou l’héberge.")
    case .cada, .huda:
      add(.withoutHousing, "Votre structure l’héberge.")
      add(.refugeeOrAsylumSeeker, "Votre structure héberge des personnes en demande d’asile.")
    case .cph:
      add(.withoutHousing, "Votre structure l’héberge.")
      add(.refugeeOrAsylumSeeker, "Votre structure héberge des personnes réfugiées.")
    case .childWelfare:
      add(
        .leavingChildWelfare, "Votre structure accompagne des jeunes de l’aide sociale à l’enfance."
      )
    default: break
    }
  }

  private static func fromAssessment(_ content: AssessmentContent, _ add: Add) {
    if content.obstacles.contains(.mobility) {
      add(.mobilityDifficulty, "Les trajets sont notés comme obstacle dans le point fait ensemble.")
    }
    if content.obstacles.contains(.language) {
      add(.frenchBelowA1, "La langue est notée comme obstacle. Une évaluation dira le niveau.")
    }
    if content.obstacles.contains(.housing) {
      add(.withoutHousing, "Le logement est noté comme obstacle dans le point fait ensemble.")
    }
    let training = words(content.training)
    if !training.isDisjoint(with: ["cap", "bep", "brevet"])
      || folded(content.training).contains("sans diplome")
    {
      add(.capOrLess, "D’après la formation notée avec elle.")
    }
  }

  private static func fromNote(_ note: ItemNote, _ add: Add) {
    let said = words(note.words)
    switch note.item {
    case .rights, .resources:
      let because = "D’après ce qui est noté de ses droits."
      if said.contains("rsa") { add(.rsa, because) }
      if said.contains("ass") { add(.ass, because) }
      if said.contains("aah") { add(.aah, because) }
      if said.contains("rqth") { add(.disabledWorker, because) }
    case .housing:
      add(.withoutHousing, "D’après ce qui est noté de son logement.")
    default: break
    }
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(folded(text).split(separator: " ").map { $0[...] })
  }
}
