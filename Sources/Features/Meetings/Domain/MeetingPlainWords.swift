import Kernel

/// What her own space says of meetings: one idea a sentence, to be read back by people concerned.
package enum MeetingPlainWords {
  package static func when(_ plan: MeetingPlan) -> String {
    "C’est le \(French.longDay(plan.starts.day)), à \(French.time(hour: plan.starts.hour, minute: plan.starts.minute))."
  }

  package static func place(_ plan: MeetingPlan) -> [String] {
    var lines: [String] = []
    if !plan.place.isEmpty { lines.append("C’est ici\u{A0}: \(plan.place).") }
    if !plan.link.isEmpty { lines.append("On peut aussi se voir par ordinateur ou téléphone.") }
    return lines
  }

  package static func choice(_ part: HerPart) -> [String] {
    switch part.choice {
    case .invited:
      ["On vous invite.", "Vous pouvez venir, ou ne pas venir. C’est vous qui décidez."]
    case .comes: ["Vous avez dit\u{A0}: je viens."]
    case .choseNotTo:
      [
        "Vous avez dit\u{A0}: je ne viens pas.",
        "Vous pouvez changer d’avis. Vous pouvez écrire ce que vous voulez dire.",
      ]
    case .toTell: ["Vous pouvez écrire ce que vous voulez dire."]
    }
  }

  package static func carrier(_ name: String?, dueOn: Day?) -> String {
    let who = name.map { "C’est \($0) qui le fait" } ?? "C’est vous qui le faites"
    return dueOn.map { "\(who), avant le \(French.day($0))." } ?? "\(who)."
  }
}
