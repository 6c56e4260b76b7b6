import Kernel

/// One step of a path, past or to come, as a page shows it.
package struct PathStep: Sendable, Hashable {
  package let strand: Strand
  package let day: Day
  /// « Candidature envoyée ».
  package let title: String
  /// The structure it happened with; nil when there is none or its name is unknown.
  package let structure: String?
  /// Announced for a day that has not come.
  package let isToCome: Bool
  package let kind: JournalKind

  package init(
    strand: Strand, day: Day, title: String, structure: String?, isToCome: Bool, kind: JournalKind
  ) {
    self.strand = strand
    self.day = day
    self.title = title
    self.structure = structure
    self.isToCome = isToCome
    self.kind = kind
  }
}

/// The path a journal tells, newest first, with the days it announces.
///
/// - Parameter entries: newest first.
package func path(
  of entries: [JournalEntry], structureNames: [ID<Structure>: String], today: Day
) -> [PathStep] {
  var steps: [PathStep] = []
  // An announced day counts as long as nothing newer happened with the same application or meeting.
  var settled: Set<String> = []
  for entry in entries {
    guard let strand = entry.event.kind.strand else { continue }
    let facts = entry.event.facts
    let structure = (facts[.structure] ?? facts[.recipient])
      .flatMap { structureNames[ID($0)] }
    let thing = facts[.application] ?? facts[.meeting]
    let isLatest = thing.map { settled.insert($0).inserted } ?? true
    if isLatest, let (title, day) = announcement(entry.event), day >= today {
      steps.append(
        PathStep(
          strand: strand, day: day, title: title, structure: structure, isToCome: true,
          kind: entry.event.kind))
    }
    steps.append(
      PathStep(
        strand: strand, day: ParisTime.day(of: entry.at), title: entry.event.kind.label,
        structure: structure, isToCome: false, kind: entry.event.kind))
  }
  return steps.filter(\.isToCome).sorted { $0.day > $1.day } + steps.filter { !$0.isToCome }
}

/// What an entry announces, and for when.
private func announcement(_ event: JournalEvent) -> (String, Day)? {
  func day(_ facts: JournalFact...) -> Day? {
    facts.lazy.compactMap { event.facts[$0].flatMap { Day(String($0.prefix(10))) } }.first
  }
  switch event.kind {
  case .interviewProposed: return day(.day, .startsOn, .until).map { ("Entretien", $0) }
  case .applicationLater: return day(.until, .day).map { ("Réponse attendue", $0) }
  case .applicationRefused: return day(.until, .day).map { ("À recontacter", $0) }
  case .hired, .hireMoved: return day(.startsOn, .day).map { ("Premier jour de travail", $0) }
  case .meetingPlanned, .meetingChanged: return day(.day).map { ("Rencontre", $0) }
  default: return nil
  }
}

extension [PathStep] {
  /// Steps of where she lives show to whoever reads her path of homes, and with the name of the
  /// structure to her own team only.
  package func readable(with housing: HousingReading) -> [PathStep] {
    compactMap { step in
      guard step.strand == .housing, housing < .team else { return step }
      guard housing == .path else { return nil }
      return PathStep(
        strand: step.strand, day: step.day, title: step.title, structure: nil,
        isToCome: step.isToCome, kind: step.kind)
    }
  }
}
