import Kernel

/// One thing to speak of. Either words somebody wrote, or something due that Cordée drew from what
/// its reader may read.
package struct AgendaPoint: Sendable, Hashable {
  package let topic: AgendaTopic
  /// The words somebody wrote; empty for what is drawn.
  package let words: String
  /// The day it is due.
  package let day: Day?
  /// What tells two of the same topic apart: an employer, an item, a step.
  package let about: String

  package init(_ topic: AgendaTopic, words: String = "", day: Day? = nil, about: String = "") {
    self.topic = topic
    self.words = words
    self.day = day
    self.about = about
  }

  package static func words(_ words: String) -> AgendaPoint { AgendaPoint(.ownWords, words: words) }

  package var sentence: String {
    let when = day.map { French.day($0) } ?? ""
    switch topic {
    case .ownWords: return words
    case .contractEnd: return "Son contrat se termine le \(when)\u{A0}: préparer la suite."
    case .passEnd: return "Son PASS IAE se termine le \(when)."
    case .restart: return "Une suite est à préparer avec elle."
    case .agreementEnds:
      let item = ShareableItem(rawValue: about)?.label ?? "un élément"
      return "Son accord sur «\u{A0}\(item)\u{A0}» se termine le \(when). Elle peut dire non."
    case .stepLate:
      return words.isEmpty
        ? "Un pas prévu pour le \(when) attend." : "\(words) (prévu pour le \(when))."
    case .handover: return "Un relais est proposé et attend une réponse."
    case .measureReview: return "Le point sur son logement est prévu le \(when)."
    }
  }

  /// What of hers it speaks of, ticked beforehand when it becomes a point of the minutes.
  package var items: Set<ShareableItem> {
    switch topic {
    case .ownWords, .contractEnd, .passEnd, .restart, .handover: []
    case .agreementEnds: Set(ShareableItem(rawValue: about).map { [$0] } ?? [])
    case .measureReview: [.housing]
    case .stepLate:
      switch about.split(separator: " ").dropFirst().first.flatMap({ Strand(rawValue: String($0)) })
      {
      case .housing: [.housing]
      case .healthAndRights: [.healthSteps, .rights]
      case .activity, nil: []
      }
    }
  }

  /// Written by a form and read back from it: topic, what it is about, its day.
  package var key: String { "\(topic.code)|\(about)|\(day.map(\.description) ?? "")" }
}

/// Where a point of an agenda comes from.
package enum AgendaTopic: String, Coded {
  case ownWords = "mots"
  case contractEnd = "fin_contrat"
  case passEnd = "fin_pass"
  case restart = "rebondir"
  case agreementEnds = "fin_accord"
  case stepLate = "pas_en_retard"
  case handover = "relais"
  case measureReview = "revue_mesure"
}

extension MeetingReading {
  /// A step that is late, by the rule of steps: its strand and who wrote it stand in the point.
  private func showsStep(_ point: AgendaPoint) -> Bool {
    let parts = point.about.split(separator: " ").map(String.init)
    guard parts.count == 3, let strand = Strand(rawValue: parts[1]) else { return false }
    return StepDisclosure.reading(
      of: strand, recordedBy: ID(parts[2]), carrier: nil, to: viewer, agreed: items) == .full
  }

  /// What is drawn is shown to whoever may read what it speaks of, on the day it is read: an item
  /// she withdrew leaves every agenda at once. What somebody wrote is read by those at the table.
  package func shows(_ point: AgendaPoint) -> Bool {
    switch point.topic {
    case .ownWords: true
    case .contractEnd:
      ContractAccess(standing, of: viewer, employer: ID(point.about)) != .none
    case .passEnd: PassAccess(standing) == .full
    case .restart, .handover: standing.mayWrite
    case .stepLate: standing.mayWrite && showsStep(point)
    case .agreementEnds: ShareableItem(rawValue: point.about).map(items.contains) ?? false
    case .measureReview: items.contains(.housing)
    }
  }
}
