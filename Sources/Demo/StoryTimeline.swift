import Kernel

/// One thing that happens, at its moment: the opening of a file, or a step of its story.
package struct Beat: Sendable {
  package let at: Instant
  package let story: Int
  /// Nil for the opening.
  package let step: Step?
}

/// All stories together, in the order of time. Nothing happens on a Saturday or a Sunday, nor
/// after `now`; within one story the order of days is kept, and of steps within a day.
package func timeline(_ stories: [Story], now: Moment, seed: UInt64) -> [Beat] {
  var generator = SeededGenerator(seed: seed)
  var beats: [Beat] = []
  for (index, story) in stories.enumerated() {
    let opening = (story.opened, nil as Step?)
    // Sorted by day, steps of one day in the order they are told.
    let told = [opening] + story.steps.map { ($0.daysAgo, $0) }
    let ordered = told.enumerated().sorted {
      ($1.element.0, $0.offset) < ($0.element.0, $1.offset)
    }
    var previous = Instant(milliseconds: .min)
    for (_, (daysAgo, step)) in ordered {
      let day = workingDay(now.today.adding(days: -daysAgo))
      let minute = Int(generator.next() % 410)
      var at = ParisTime.instant(
        LocalTime(day: day, hour: 9 + minute / 60, minute: minute % 60))
      if at <= previous { at = previous.adding(seconds: 420) }
      if at >= now.instant { at = now.instant.adding(seconds: -60) }
      beats.append(Beat(at: at, story: index, step: step))
      previous = at
    }
  }
  return beats.enumerated().sorted {
    ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
  }.map(\.element)
}

/// That day, or the Friday before it.
func workingDay(_ day: Day) -> Day {
  switch day.weekday {
  case 6: day.adding(days: -1)
  case 7: day.adding(days: -2)
  default: day
  }
}

/// That day, or the Monday after it.
func nextWorkingDay(_ day: Day) -> Day {
  switch day.weekday {
  case 6: day.adding(days: 2)
  case 7: day.adding(days: 1)
  default: day
  }
}
