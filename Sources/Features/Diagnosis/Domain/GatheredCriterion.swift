import Kernel

/// A criterion for which a paper was gathered with her, before anybody validates anything: kept
/// for the prescriber who will make the diagnosis. It opens nothing by itself.
package struct GatheredCriterion: Sendable, Hashable {
  package let criterion: EligibilityCriterion
  /// The structure that gathered it with her.
  package let structure: ID<Structure>
  /// The day written on the paper; nil when not noted.
  package let proofOn: Day?
  package let gatheredOn: Day

  package init(
    criterion: EligibilityCriterion, structure: ID<Structure>, proofOn: Day?, gatheredOn: Day
  ) {
    self.criterion = criterion
    self.structure = structure
    self.proofOn = proofOn
    self.gatheredOn = gatheredOn
  }

  /// Its own structure reads it; another of her circle, once she agreed to share with it the item
  /// the criterion tells of.
  package func isReadable(by viewer: ID<Structure>, agreed: Set<ShareableItem>) -> Bool {
    structure == viewer || agreed.contains(criterion.item)
  }
}

extension EligibilityCriterion {
  /// What such a paper tells of her: the item whose rule it follows.
  package var item: ShareableItem {
    switch self {
    case .leavingDetention: .justice
    case .withoutHousing: .housing
    case .singleParent: .household
    case .mobilityDifficulty: .mobility
    case .frenchBelowA1: .languages
    case .rsa, .ass, .aah, .jobSeekerOver24Months, .capOrLess, .over50, .under26,
      .leavingChildWelfare, .jobSeeker12To24Months, .disabledWorker, .refugeeOrAsylumSeeker,
      .ruralZone, .priorityDistrict:
      .rights
    }
  }

  /// The criteria a structure of that side may note down at all.
  package static func gatherable(by side: RecipientKind) -> [EligibilityCriterion] {
    allCases.filter { $0.item.mayBeGiven(to: side) != .never }
  }
}
