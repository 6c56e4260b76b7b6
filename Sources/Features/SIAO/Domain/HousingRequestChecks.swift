import Kernel

/// What somebody typed of a request, before it is one.
package struct HousingRequestDraft: Sendable, Hashable {
  /// In order; empty choices are left out.
  package var solutions: [HousingMeasureKind] = []
  package var words = ""
  /// As typed: « Angoulême », « Ruffec ».
  package var places: [String] = []
  package var adults = ""
  package var children = ""
  package var support: HousingSupportLevel?
  package var supportWhy = ""
  package var sharesWork = false
  package var programmes: Set<Programme> = []
  package var reference = ""
  /// The day of an older request of hers; empty when this one is the first.
  package var askedOn = ""
  /// She agrees that the SIAO, and the operator of what is proposed, read this request.
  package var isAgreed = false

  package init() {}

  package static let longestWords = 400
  package static let mostPlaces = 3
  package static let mostSolutions = 4
  package static let largestHousehold = 15
}

/// What can be wrong with it, all at once.
package enum HousingRequestChecks {
  /// - Parameters:
  ///   - communes: the code of each place typed; nil where no commune, or several, bear the name.
  ///   - isNew: her agreement is noted when the request is made; changing it asks no other one.
  package static func want(
    _ draft: HousingRequestDraft, communes: [INSEECode?], isNew: Bool
  ) throws(InvalidInput) -> HousingWant {
    var problems: [UserMessage] = []
    var solutions: [HousingMeasureKind] = []
    for solution in draft.solutions where !solutions.contains(solution) {
      solutions.append(solution)
    }
    if solutions.isEmpty { problems.append(SIAOMessages.noSolution) }
    if isNew, !draft.isAgreed { problems.append(SIAOMessages.notAgreed) }
    if draft.support == nil { problems.append(SIAOMessages.noSupport) }
    for (field, text) in [("mots", draft.words), ("pourquoi", draft.supportWhy)]
    where text.count > HousingRequestDraft.longestWords {
      problems.append(SIAOMessages.tooLong(field))
    }
    for (field, text) in [("mots", draft.words), ("pourquoi", draft.supportWhy)]
    where TypedTextGuard.holdsSocialSecurityNumber(text) {
      problems.append(SIAOMessages.socialSecurityNumber(field))
    }
    let adults = number(draft.adults, field: "adultes", from: 1, &problems)
    let children = number(
      draft.children.isEmpty ? "0" : draft.children, field: "enfants", from: 0, &problems)
    for (index, code) in communes.enumerated() where code == nil {
      problems.append(SIAOMessages.unknownPlace(index + 1))
    }
    let reference = draft.reference.filter { !$0.isWhitespace }
    if reference.count > 20
      || !reference.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    {
      problems.append(SIAOMessages.badReference)
    }
    guard problems.isEmpty, let support = draft.support, let adults, let children else {
      throw InvalidInput(problems)
    }
    return HousingWant(
      solutions: solutions, words: draft.words, places: communes.compactMap { $0 }, adults: adults,
      children: children, support: support, supportWhy: draft.supportWhy,
      sharesWork: draft.sharesWork,
      programmes: draft.programmes.intersection(HousingWant.reservable),
      reference: reference)
  }

  /// The day her wait began.
  package static func seniority(
    _ draft: HousingRequestDraft, on today: Day
  ) throws(InvalidInput) -> Day {
    guard !draft.askedOn.isEmpty else { return today }
    guard let day = Day(draft.askedOn) else { throw InvalidInput([SIAOMessages.badDay("depuis")]) }
    guard day <= today else { throw InvalidInput([SIAOMessages.dayToCome("depuis")]) }
    guard day >= today.adding(years: -10) else { throw InvalidInput([SIAOMessages.dayTooOld]) }
    return day
  }

  private static func number(
    _ text: String, field: String, from least: Int, _ problems: inout [UserMessage]
  ) -> Int? {
    guard let number = Int(text), number >= least, number <= HousingRequestDraft.largestHousehold
    else {
      problems.append(SIAOMessages.household(field, from: least))
      return nil
    }
    return number
  }
}
