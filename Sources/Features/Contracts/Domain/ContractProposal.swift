import Kernel

/// A contract somebody thinks of, with the facts that rules look at. What is not known is nil: a
/// rule then asks, and never assumes.
package struct ContractProposal: Sendable, Hashable {
  package let kind: ContractKind
  package let employer: StructureKind
  package let start: Day
  /// The last day, counted.
  package let end: Day?
  package let weeklyHours: Int
  package let otherWeeklyHours: Int?
  package let birth: Day?
  /// First day of her path in the IAE.
  package let pathStart: Day?
  /// Her other contracts with this employer.
  package let earlier: [Contract]

  package init(
    kind: ContractKind, employer: StructureKind, start: Day, end: Day?, weeklyHours: Int,
    otherWeeklyHours: Int? = nil, birth: Day? = nil, pathStart: Day? = nil,
    earlier: [Contract] = []
  ) {
    self.kind = kind
    self.employer = employer
    self.start = start
    self.end = end
    self.weeklyHours = weeklyHours
    self.otherWeeklyHours = otherWeeklyHours
    self.birth = birth
    self.pathStart = pathStart
    self.earlier = earlier
  }

  /// A contract as it stands today, looked at again.
  package init(
    _ contract: Contract, employer: StructureKind, birth: Day?, pathStart: Day?,
    earlier: [Contract]
  ) {
    self.init(
      kind: contract.kind, employer: employer, start: contract.period.start,
      end: contract.period.end, weeklyHours: contract.weeklyHours,
      otherWeeklyHours: contract.otherWeeklyHours, birth: birth, pathStart: pathStart,
      earlier: earlier.filter { $0.id != contract.id })
  }
}

/// What one rule answers about a proposal.
package struct ContractFinding: Sendable, Hashable {
  package let rule: Rule
  package let answer: RuleAnswer
  /// The field of the form it is about.
  package let field: String?

  init(_ rule: Rule, _ answer: RuleAnswer, field: String? = nil) {
    self.rule = rule
    self.answer = answer
    self.field = field
  }

  /// Incoherent: refused. The rest is for a human to decide.
  package var isRefused: Bool {
    if case .doesNotFit = answer { true } else { false }
  }

  package var message: UserMessage? {
    switch answer {
    case .fits: nil
    case .doesNotFit(let reason, let wayForward):
      UserMessage(reason, detail: wayForward, field: field)
    case .humanDecides(let reason): UserMessage(reason, field: field)
    }
  }
}
