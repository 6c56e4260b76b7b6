import Domain
import Kernel
import SQL
import Store

/// One page of the timeline: the steps the journal tells and those that were settled, newest
/// first, each source read from its own place.
struct PathTimeline {
  let journal: [StrandMoment]
  let coming: [StrandMoment]
  let steps: [FollowUpStep]
  let next: TimelineKey?

  /// - Parameter mayRead: whether what the journal tells of that strand may be shown.
  static func load(
    _ person: ID<Person>, after key: TimelineKey, limit: Int, today: Day,
    in session: any SQLSession, mayRead: (Strand) -> Bool
  ) throws -> PathTimeline {
    let entries = try Journal.steps(
      of: person, before: key.sequence, limit: limit + 1, in: session)
    let settled = try FollowUpStepStore.past(of: person, before: key, limit: limit + 1, in: session)
    let (shownEntries, shownSteps, hasMore) = merged(entries, settled, limit: limit)
    let moments = path(
      of: shownEntries, structureNames: try JournalNames.structures(in: shownEntries, session),
      today: today
    ).filter { mayRead($0.strand) }
    return PathTimeline(
      journal: moments.filter { !$0.isToCome }.map(StrandMoment.init),
      coming: key == .start ? moments.filter(\.isToCome).map(StrandMoment.init) : [],
      steps: shownSteps,
      next: hasMore
        ? TimelineKey(
          sequence: shownEntries.last?.sequence ?? key.sequence,
          settledAt: shownSteps.last?.stateAt ?? key.settledAt,
          step: shownSteps.last?.id.text ?? key.step) : nil)
  }

  /// The newest of both, at most `limit` in all, each still in its own order.
  private static func merged(
    _ entries: [JournalEntry], _ steps: [FollowUpStep], limit: Int
  ) -> (entries: [JournalEntry], steps: [FollowUpStep], hasMore: Bool) {
    var entryCount = 0
    var stepCount = 0
    while entryCount + stepCount < limit {
      let entry = entryCount < entries.count ? entries[entryCount].at : nil
      let step = stepCount < steps.count ? steps[stepCount].stateAt : nil
      switch (entry, step) {
      case (nil, nil): return (entries, steps, false)
      case (let entry?, let step?) where entry >= step: entryCount += 1
      case (_?, nil): entryCount += 1
      default: stepCount += 1
      }
    }
    return (
      Array(entries.prefix(entryCount)), Array(steps.prefix(stepCount)),
      entryCount < entries.count || stepCount < steps.count
    )
  }
}

extension StrandMoment {
  init(_ step: PathStep) {
    self.init(
      strand: step.strand, day: step.day, title: step.title, detail: step.structure ?? "",
      isToCome: step.isToCome)
  }
}
