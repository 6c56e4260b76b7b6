import Kernel

/// A committee over many persons: one page each, and a balance at the end.
package struct Committee: Sendable, Hashable {
  package let id: ID<Committee>
  package let organiser: ID<Account>
  package let structure: ID<Structure>
  /// The number of its minutes: 1, 2, 3… in each structure that organises.
  package let number: Int
  package let starts: LocalTime
  /// In minutes.
  package let minutes: Int
  package let place: String
  /// Whose employees it looks at, by programme; empty for all of them.
  package let programmes: Set<Programme>
  package private(set) var parties: [CommitteeParty]
  package var balance: CommitteeBalance
  package let version: Int

  package init(
    id: ID<Committee>, organiser: ID<Account>, structure: ID<Structure>, number: Int,
    starts: LocalTime, minutes: Int, place: String, programmes: Set<Programme>,
    parties: [CommitteeParty], balance: CommitteeBalance = CommitteeBalance(), version: Int = 1
  ) {
    self.id = id
    self.organiser = organiser
    self.structure = structure
    self.number = number
    self.starts = starts
    self.minutes = minutes
    self.place = place
    self.programmes = programmes
    self.parties = parties
    self.balance = balance
    self.version = version
  }

  package func hasSeat(for member: Member) -> Bool {
    member.structure == structure || parties.contains { $0.structure == member.structure }
  }

  /// Who closes it and opens the next: the structure that organises.
  package func isRun(by member: Member) -> Bool { member.structure == structure }

  /// The same committee with these structures at the table.
  package func seating(_ parties: [CommitteeParty]) -> Committee {
    var committee = self
    committee.parties = parties
    return committee
  }

  package static let title = "Comité de suivi"
}

/// A structure at the table of a committee.
package struct CommitteeParty: Sendable, Hashable {
  package let structure: ID<Structure>
  /// Its employees are looked at.
  package let isEmployer: Bool
  package init(_ structure: ID<Structure>, isEmployer: Bool) {
    self.structure = structure
    self.isEmployer = isEmployer
  }
}

/// How a committee ends: three fields, about the work together and about nobody.
///
/// Source: guide de la prescription IAE (2023): the committee ends with what went well, hiring
/// prospects and news of the rules. Read on 21 November 2026.
package struct CommitteeBalance: Sendable, Hashable {
  package var wentWell: String
  package var prospects: String
  package var ruleNews: String
  package var closedOn: Day?

  package init(
    wentWell: String = "", prospects: String = "", ruleNews: String = "", closedOn: Day? = nil
  ) {
    self.wentWell = wentWell
    self.prospects = prospects
    self.ruleNews = ruleNews
    self.closedOn = closedOn
  }

  package var fields: [(title: String, words: String)] {
    [
      ("Ce qui a bien marché", wentWell), ("Perspectives d’embauche", prospects),
      ("Actualités des règles", ruleNews),
    ]
  }

  package func check() -> [UserMessage] {
    zip(["bien", "embauches", "regles"], fields).flatMap { field, entry in
      entry.words.count > 1_500
        ? [UserMessage("Raccourcir à 1 500 caractères.", field: field)]
        : looksLikeNIR(entry.words)
          ? PersonFileRules.checkNote(String(entry.words.prefix(200)), field: field) : []
    }
  }
}

/// Who may open a committee: those who accompany the employees of one or several SIAE.
package enum CommitteeAccess {
  package static func mayOpen(_ member: Member) -> Bool {
    switch member.role {
    case .member, .headOfService: member.family == .employer
    case .coordinator: member.family == .coordination || member.family == .employer
    case .technicalSupervisor, .volunteer, .institution: false
    }
  }
}

/// What is said when a committee cannot be opened or changed as asked.
package enum CommitteeSentences {
  package static let employersMissing = UserMessage(
    "Choisir au moins une structure.", detail: "Ce sont ses salariés dont on parle.",
    field: "employeurs")
  package static let nobody = UserMessage(
    "Aucun contrat en cours dans ces structures pour ce choix.",
    detail: "Vérifier les contrats, ou choisir tous les salariés.", field: "employeurs")
  package static let tooMany = UserMessage(
    "Plus de 200 personnes pour un seul comité.", detail: "En ouvrir plusieurs.",
    field: "employeurs")
  package static let changed = UserMessage(
    "Le bilan a changé pendant que vous écriviez.",
    detail: "Relisez-le, puis recommencez. Ce que vous aviez écrit est encore là.")
  package static let closed = UserMessage("Ce comité est clos.")
}
