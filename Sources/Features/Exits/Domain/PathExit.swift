import Kernel

/// She left a structure that employed her. Belongs to that structure's own record; it ends a
/// contract, never a path.
package struct PathExit: Sendable, Hashable {
  package let id: ID<PathExit>
  package let person: ID<Person>
  package let structure: ID<Structure>
  /// First and last day in the structure, both counted.
  package var presence: DayRange
  package var isNeutralised: Bool
  package var situation: ExitSituation
  /// Bumped by each change.
  package var version: Int

  package init(
    id: ID<PathExit>, person: ID<Person>, structure: ID<Structure>, presence: DayRange,
    isNeutralised: Bool, situation: ExitSituation, version: Int = 1
  ) {
    self.id = id
    self.person = person
    self.structure = structure
    self.presence = presence
    self.isNeutralised = isNeutralised
    self.situation = situation
    self.version = version
  }

  package var leftOn: Day { presence.last }

  package var facts: ExitFacts {
    ExitFacts(presence: presence, isNeutralised: isNeutralised, situation: situation)
  }

  package func judgement(on today: Day) -> ExitJudgement { facts.judgement(on: today) }
}

/// What the employer writes when she leaves, as it was typed.
package struct ExitEntry: Sendable, Hashable {
  package var firstOn: Day?
  package var leftOn: Day?
  package var isNeutralised: Bool
  package var situation: ExitSituation

  package init(
    firstOn: Day?, leftOn: Day?, isNeutralised: Bool = false, situation: ExitSituation = .unknown
  ) {
    self.firstOn = firstOn
    self.leftOn = leftOn
    self.isNeutralised = isNeutralised
    self.situation = situation
  }

  /// Her days in the structure.
  /// - Parameter previous: the last day of an earlier stay in the same structure.
  /// - Throws: `InvalidInput` with all that stands against it: only what cannot be.
  package func presence(on today: Day, after previous: Day?) throws(InvalidInput) -> DayRange {
    var problems: [UserMessage] = []
    if firstOn == nil { problems.append(ExitSentences.firstDayMissing) }
    if leftOn == nil { problems.append(ExitSentences.lastDayMissing) }
    if let leftOn, leftOn > today { problems.append(ExitSentences.notYet(leftOn)) }
    if let firstOn, let previous, firstOn <= previous {
      problems.append(ExitSentences.beforePreviousExit(previous))
    }
    problems += situationProblems
    if let firstOn, let leftOn {
      if let presence = DayRange(firstOn, leftOn) {
        if problems.isEmpty { return presence }
      } else {
        problems.append(ExitSentences.endsBeforeStart)
      }
    }
    throw InvalidInput(problems)
  }

  /// A last day before the first, missions that end before they start.
  package var situationProblems: [UserMessage] {
    var problems: [UserMessage] = []
    if let since = situation.since, let until = situation.until, until < since {
      problems.append(ExitSentences.nextEndsBeforeStart)
    }
    return problems
  }
}
