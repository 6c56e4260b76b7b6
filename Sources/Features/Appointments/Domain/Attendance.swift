import Kernel

/// What became of an appointment for one person. The codes are those of RDV-Insertion, and one of
/// ours: held back by her work is no absence (indicator K15).
package enum Attendance: String, Labelled {
  /// Not said yet: to come, or past and to be said.
  case unknown
  case seen
  /// Taken back by the service.
  case revoked
  /// Taken back by her, in time or with a reason.
  case excused
  case noShow = "noshow"
  /// She worked at that hour. Ours: RDV-Insertion writes it « excused ».
  case keptAtWork = "kept_at_work"

  package var label: String {
    switch self {
    case .unknown: "À venir"
    case .seen: "Venue"
    case .revoked: "Annulé par la structure"
    case .excused: "Excusée"
    case .noShow: "Pas venue"
    case .keptAtWork: "Empêchée par le travail"
    }
  }

  /// As RDV-Insertion writes it.
  package var officialCode: String { self == .keptAtWork ? Self.excused.code : code }

  /// Whether nobody is expected any more because of it: the hour is free again.
  package var freesTheHour: Bool {
    switch self {
    case .revoked, .excused, .keptAtWork: true
    case .unknown, .seen, .noShow: false
    }
  }

  /// What it may become: what has not happened yet is neither seen nor missed.
  /// Source: RDV-Insertion, rdv_participation_status.rb; `keptAtWork` is ours, where `excused` is.
  ///
  /// - Parameter isToCome: the appointment has not begun.
  package func possible(isToCome: Bool) -> [Attendance] {
    let all: [Attendance] =
      isToCome
      ? [.revoked, .excused, .keptAtWork] : [.seen, .revoked, .excused, .keptAtWork, .noShow]
    return all.filter { $0 != self }
  }
}

/// How many times each outcome was said, over some appointments.
package struct AttendanceCounts: Sendable, Hashable {
  package let seen: Int
  package let excused: Int
  package let revoked: Int
  package let noShow: Int
  /// Told apart from absence, and from excuses.
  package let keptAtWork: Int

  package init(seen: Int, excused: Int, revoked: Int, noShow: Int, keptAtWork: Int = 0) {
    self.seen = seen
    self.excused = excused
    self.revoked = revoked
    self.noShow = noShow
    self.keptAtWork = keptAtWork
  }

  /// K15: seen out of seen and missed; neither work nor an excuse weighs. Nil when nothing is said.
  package var attendedPercent: Double? { percent(seen, of: seen + noShow) }

  /// RDV-Insertion's rate of absence: missed out of all that is said (compute_rate_of_no_show.rb).
  package var absencePercent: Double? {
    percent(noShow, of: seen + excused + revoked + noShow + keptAtWork)
  }

  private func percent(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) * 100 / Double(whole)
  }
}
