import Kernel

/// Who speaks: somebody who accompanies her and writes down what she says, or herself from her
/// own space.
package enum AgreementParty: Sendable, Hashable {
  case member(Member)
  case herself
}

/// What she agrees to share, item by item, with one structure.
package struct AgreementProposal: Sendable, Hashable {
  package var items: [ShareableItem]
  package var recipient: ID<Structure>
  package var purpose: AgreementPurpose
  /// Today when nil.
  package var startsOn: Day?
  /// Six months after the start when nil.
  package var endsOn: Day?
  package var given: AgreementManner
  package var language: String
  /// She asks herself for items that nobody may propose to her.
  package var sheAsks: Bool

  package init(
    items: [ShareableItem], recipient: ID<Structure>, purpose: AgreementPurpose,
    startsOn: Day? = nil, endsOn: Day? = nil, given: AgreementManner = .spoken,
    language: String = "français", sheAsks: Bool = false
  ) {
    self.items = items
    self.recipient = recipient
    self.purpose = purpose
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.given = given
    self.language = language
    self.sheAsks = sheAsks
  }

  /// The period it asks for; nil when it ends before it starts.
  package func period(today: Day) -> DayRange? {
    let first = startsOn ?? today
    return DayRange(first, endsOn ?? first.adding(months: SharingAgreement.defaultMonths))
  }

  /// All that stands against it.
  ///
  /// - Parameter kind: of the recipient.
  package func problems(
    to kind: StructureKind, by party: AgreementParty, today: Day
  ) -> [UserMessage] {
    var problems: [UserMessage] = []
    if items.isEmpty {
      problems.append(UserMessage("Choisir au moins une information.", field: "element"))
    }
    for item in items {
      switch item.mayBeGiven(to: RecipientKind(kind)) {
      case .yes: continue
      case .onlyIfSheAsks where sheAsks || party == .herself: continue
      case .onlyIfSheAsks:
        problems.append(
          UserMessage(
            "«\u{A0}\(item.label)\u{A0}» ne se propose jamais.",
            detail: "Cocher «\u{A0}Elle le demande elle-même\u{A0}» si c’est le cas.",
            field: "element"))
      case .never:
        problems.append(
          UserMessage(
            "«\u{A0}\(item.label)\u{A0}» ne se donne pas à cette structure.",
            detail: "C’est une protection\u{A0}: elle vaut même avec l’accord de la personne.",
            field: "element"))
      }
    }
    if case .member(let member) = party, member.structure == recipient {
      problems.append(
        UserMessage(
          "Un accord pour votre propre structure se note par quelqu’un d’autre de son cercle.",
          detail: "Ou par elle, depuis son espace.", field: "structure"))
    }
    guard let period = period(today: today) else {
      problems.append(
        UserMessage(
          "La fin vient avant le début.", detail: "Donner une date plus tard.", field: "fin"))
      return problems
    }
    if period.last < today {
      problems.append(UserMessage("Donner une fin à venir.", field: "fin"))
    }
    if language.isEmpty {
      problems.append(
        UserMessage("Dire dans quelle langue vous en avez parlé.", field: "langue"))
    }
    return problems
  }
}
