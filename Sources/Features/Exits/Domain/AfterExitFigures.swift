import Kernel

/// What became of those whose answers may be counted, at one round: still in a job or training,
/// still housed, over those who answered; who was not reached stands apart (K12).
package struct AfterExitFigures: Sendable, Hashable {
  package let month: Int
  package private(set) var active = 0
  package private(set) var answeredWork = 0
  package private(set) var housed = 0
  package private(set) var answeredHousing = 0
  package private(set) var unreached = 0
  /// Asked for nothing yet, or nobody noted it: not an answer.
  package private(set) var withoutAnswer = 0

  /// - Parameter followUps: those whose answers the reader may read.
  package init(month: Int, of followUps: [AfterExitFollowUp], on today: Day) {
    self.month = month
    for followUp in followUps {
      guard let round = followUp.schedule(on: today).first(where: { $0.month == month }) else {
        continue
      }
      switch round.state {
      case .answered(let answer):
        if answer.work != .notSaid {
          answeredWork += 1
          active += answer.work.isActive ? 1 : 0
        }
        if answer.housing != .notSaid {
          answeredHousing += 1
          housed += answer.housing.isHoused ? 1 : 0
        }
      case .unreached: unreached += 1
      case .due, .passed: withoutAnswer += 1
      case .toCome: break
      }
    }
  }

  package var isEmpty: Bool {
    answeredWork + answeredHousing + unreached + withoutAnswer == 0
  }

  package static let months = [3, 6, 12]
}
