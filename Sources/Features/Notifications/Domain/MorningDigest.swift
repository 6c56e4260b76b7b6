import Kernel

/// One letter for all that happened since the morning before. It repeats the subjects of the
/// letters it stands for, which name nobody, and says nothing more.
package enum MorningDigest {
  /// The hour it leaves, Paris time.
  package static let hour = 7
  /// Lines one letter lists; the others are counted.
  package static let longestList = 20

  /// What came before this moment leaves with the digest of `now`'s day; nil before the hour.
  package static func cutoff(at now: Instant) -> Instant? {
    let seven = ParisTime.instant(LocalTime(day: ParisTime.day(of: now), hour: hour, minute: 0))
    return now >= seven ? seven : nil
  }

  /// - Parameter subjects: of the letters it stands for, oldest first; at least one.
  package static func letter(to recipient: Email, subjects: [String], site: String) -> Letter {
    let counted = counts(subjects)
    let lines = counted.prefix(longestList).map { subject, times in
      times == 1 ? "- \(subject)" : "- \(subject) (\(times) fois)"
    }
    let others = counted.count - lines.count
    let rest = others > 0 ? "\n- et \(others) autres" : ""
    return Letter(
      to: recipient,
      subject: subjects.count == 1 ? "1 nouvelle ce matin" : "\(subjects.count) nouvelles ce matin",
      body: """
        Bonjour,

        Depuis hier matin :

        \(lines.joined(separator: "\n"))\(rest)

        Tout est sur votre page Aujourd’hui : \(site)/aujourd-hui

        Pour changer ce rythme : \(site)/compte/nouvelles

        Cordée
        """)
  }

  /// Each subject once, where it first came, with how often.
  private static func counts(_ subjects: [String]) -> [(String, Int)] {
    var order: [String] = []
    var times: [String: Int] = [:]
    for subject in subjects {
      if times[subject] == nil { order.append(subject) }
      times[subject, default: 0] += 1
    }
    return order.map { ($0, times[$0] ?? 0) }
  }
}
