import Kernel

/// What matters of her work to find a home: never the employer's name nor the trade. Read from her
/// contracts each time, so that nothing is kept twice.
package struct HousingWorkFacts: Sendable, Hashable {
  package let weeklyHours: Int
  /// Where she works; nil when it is not known.
  package let site: INSEECode?
  package let endsOn: Day?
  package let timetable: WeeklyTimetable

  package init(
    weeklyHours: Int, site: INSEECode?, endsOn: Day?, timetable: WeeklyTimetable = WeeklyTimetable()
  ) {
    self.weeklyHours = weeklyHours
    self.site = site
    self.endsOn = endsOn
    self.timetable = timetable
  }

  /// The running contract with the most hours; nil when she agreed to nothing, or none runs.
  package static func of(
    _ contracts: [Contract], sites: [ID<Structure>: INSEECode], agreed: Bool, on day: Day
  ) -> HousingWorkFacts? {
    guard agreed else { return nil }
    let running = contracts.filter { $0.status(on: day) == .running }
    guard let main = running.max(by: { $0.weeklyHours(on: day) < $1.weeklyHours(on: day) })
    else { return nil }
    return HousingWorkFacts(
      weeklyHours: main.weeklyHours(on: day), site: sites[main.employer], endsOn: main.period.end,
      timetable: main.timetable)
  }

  /// « 20 h par semaine, jusqu’au 31 janvier 2027 ».
  package var sentence: String {
    let hours = "\(weeklyHours)\u{A0}h par semaine"
    return endsOn.map { "\(hours), jusqu’au \(French.day($0))" } ?? hours
  }

  /// The earliest start and the latest end of her week, « de 7 h 30 à 16 h »; nil when unknown.
  package var hoursOfDay: String? {
    guard let first = timetable.spans.map(\.start).min(),
      let last = timetable.spans.map(\.end).max()
    else { return nil }
    return
      "de \(French.time(hour: first / 60, minute: first % 60)) à \(French.time(hour: last / 60, minute: last % 60))"
  }
}
