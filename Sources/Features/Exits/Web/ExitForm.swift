import Domain
import Kernel
import UseCases
import WebSupport

/// What the form of an exit says, as text, and back.
struct ExitForm {
  static let missions = 1...3

  /// - Throws: `Refusal.invalid` for what cannot be read; what cannot be true is the domain's.
  static func entry(_ form: Form) throws -> ExitEntry {
    var problems: [UserMessage] = []
    func day(_ field: String) -> Day? {
      guard let text = form.filled(field) else { return nil }
      guard let day = Day(text) else {
        problems.append(ExitSentences.dayUnreadable(field))
        return nil
      }
      return day
    }
    let firstOn = day("debut")
    let leftOn = day("fin")
    guard let next = NextSituation(rawValue: form["suite"]) else {
      throw Refusal.invalid(problems + [ExitSentences.situationMissing])
    }
    var situation = ExitSituation(next, since: day("suite_debut"))
    if next.hasLastDay { situation.until = day("suite_fin") }
    if next == .interim {
      for number in missions {
        let first = day("mission_\(number)")
        let last = day("mission_\(number)_fin")
        if first == nil, last == nil { continue }
        guard let first, let last, let mission = DayRange(first, last) else {
          problems.append(ExitSentences.missionDates)
          break
        }
        situation.missions.append(mission)
      }
    }
    if next == .unknown { situation = .unknown }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return ExitEntry(
      firstOn: firstOn, leftOn: leftOn, isNeutralised: form.has("neutralisee", "oui"),
      situation: situation)
  }

  /// An exit already written, as its form shows it.
  static func form(_ exit: PathExit) -> Form {
    let situation = exit.situation
    var pairs = [
      ("debut", exit.presence.first.description), ("fin", exit.presence.last.description),
      ("suite", situation.next.code), ("suite_debut", situation.since?.description ?? ""),
      ("suite_fin", situation.until?.description ?? ""), ("version", String(exit.version)),
    ]
    if exit.isNeutralised { pairs.append(("neutralisee", "oui")) }
    for (index, mission) in situation.missions.enumerated() {
      pairs.append(("mission_\(index + 1)", mission.first.description))
      pairs.append(("mission_\(index + 1)_fin", mission.last.description))
    }
    return Form(pairs)
  }

  static func form(_ start: ExitStart) -> Form {
    let end = start.foreseenEnd.flatMap { $0 <= start.today ? $0 : nil }
    return Form([
      ("debut", start.firstOn?.description ?? ""), ("fin", end?.description ?? ""),
      ("suite", NextSituation.unknown.code),
    ])
  }
}

/// The fields of an exit.
func exitFields(_ state: FormState) -> HTML {
  let causes = ExitCause.allCases.filter(\.isNeutralised).map(\.label)
  return """
    <fieldset class="stack"><legend><h2>Ses jours dans la structure</h2></legend>\
    <div class="row">\(textField("debut", "Premier jour", in: state, type: "date", short: true, extra: " required"))\
    \(textField("fin", "Dernier jour", in: state, type: "date", short: true, extra: " required"))</div>\
    \(checkBox(
      "neutralisee", "Cette sortie est neutralisée", in: state,
      hint: "La fin vient de l’une de ces causes\u{A0}: \(causes.joined(separator: ", ").lowercased()). Cordée ne demande pas laquelle et ne la garde pas."))\
    </fieldset>
    <fieldset class="stack"><legend><h2>Le mois qui suit</h2></legend>\
    \(selectField("suite", "Ce qui suit", NextSituation.allCases, in: state,
      hint: "La liste du guide. Vous pourrez l’écrire plus tard, quand ce sera connu."))\
    <div class="row">\(textField("suite_debut", "À partir du", in: state, type: "date", short: true))\
    \(textField("suite_fin", "Jusqu’au (CDD, formation)", in: state, type: "date", short: true))</div>\
    <details class="more"\(if: state.values["suite"] == NextSituation.interim.code, " open")>\
    <summary>Intérim\u{A0}: ses missions</summary><div class="stack">\
    <p class="small muted">Des missions qui se suivent sans un jour entre elles comptent ensemble.</p>\
    \(ExitForm.missions.html { number in
      """
      <div class="row">\(textField("mission_\(number)", "Mission \(number), premier jour", in: state, type: "date", short: true))\
      \(textField("mission_\(number)_fin", "Dernier jour", in: state, type: "date", short: true))</div>
      """
    })</div></details></fieldset>
    """
}
