import Domain
import Kernel
import UseCases
import WebSupport

/// « Mon travail »: her contract and her hours, one idea a sentence.
func workIdea(_ work: MyWork?, on today: Day) -> HTML? {
  guard let work else { return nil }
  let skills: HTML? =
    work.skills.isEmpty
    ? nil
    : """
    <p>On a vu ce que vous savez faire\u{A0}:</p>\
    <ul class="row">\(work.skills.prefix(6).html { "<li>\(tag($0.words))</li>" })</ul>
    """
  return idea(
    "f-travail", "Mon travail", .work,
    """
    \(work.contracts.html { sentences(MyWorkSentences.contract($0, on: today)) })\
    \(sentences(MyWorkSentences.hours(work, on: today)))\(skills)
    """)
}

/// Plain sentences about a contract and its hours.
enum MyWorkSentences {
  static func contract(_ line: MyWork.Line, on today: Day) -> [String] {
    let contract = line.contract
    let end = contract.period.end.map { French.day($0) }
    switch contract.status(on: today) {
    case .toCome:
      return [
        "Vous allez travailler ici\u{A0}: \(line.employer).",
        "Votre premier jour\u{A0}: le \(French.day(contract.period.start)).",
        "Votre contrat prévoit \(hours(contract.weeklyHours)) par semaine.",
      ]
    case .running, .suspended:
      var words = [
        "Vous travaillez ici\u{A0}: \(line.employer).",
        "Votre contrat s’appelle\u{A0}: \(contract.kind.label).",
        "Il prévoit \(hours(contract.weeklyHours(on: today))) par semaine.",
        end.map { "Il va jusqu’au \($0)." } ?? "Il n’a pas de date de fin.",
      ]
      if contract.status(on: today) == .suspended {
        words.append("En ce moment, il est en pause. Il reprendra après.")
      }
      words += timetable(contract.timetable)
      return words
    case .ended:
      return [
        "Vous avez travaillé ici\u{A0}: \(line.employer).",
        end.map { "C’était jusqu’au \($0)." } ?? "C’est terminé.",
        "Vous pouvez recommencer.",
      ]
    }
  }

  static func hours(_ work: MyWork, on today: Day) -> [String] {
    guard let staircase = work.staircase, let last = staircase.lastWorked, let time = last.time
    else { return [] }
    var words = [
      "La semaine du \(French.dayAndMonth(last.week.monday)), vous avez fait \(time.label).",
      "Vous pouvez faire plus, moins, ou une pause. Parlez-en avec la personne qui vous aide.",
    ]
    let isFirstHours = work.contracts.contains {
      $0.contract.kind == .cddiPHC && $0.contract.status(on: today) == .running
    }
    if isFirstHours, staircase.isAtTop {
      words.append("Vous avez fait 20 heures. Voulez-vous parler d’un autre contrat\u{A0}?")
      words.append("C’est vous qui décidez. Rien ne change tout seul.")
    } else if isFirstHours {
      words.append("Avant de faire plus d’heures, regardez avec elle vos aides et votre argent.")
    }
    return words
  }

  private static func timetable(_ timetable: WeeklyTimetable) -> [String] {
    guard !timetable.isEmpty else { return [] }
    return timetable.spans.map { span in
      "Le \(weekdayNames[span.weekday - 1])\u{A0}: de \(clock(span.start)) à \(clock(span.end))."
    }
  }

  private static func clock(_ minutes: Int) -> String {
    French.time(hour: minutes / 60, minute: minutes % 60)
  }

  private static func hours(_ count: Int) -> String { French.count(count, "heure") }
}
