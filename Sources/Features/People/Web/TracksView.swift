import Domain
import Kernel
import WebSupport

/// Her path on three strands, newest first; days to come are drawn as dashes.
func tracks(_ steps: [PathStep], today: Day) -> HTML {
  let moments = steps.map { step in
    StrandMoment(
      strand: step.strand, day: step.day, title: step.title, detail: step.structure ?? "",
      isToCome: step.isToCome)
  }
  return tracks(
    coming: moments.filter(\.isToCome), past: moments.filter { !$0.isToCome }, today: today,
    caption: "Trois brins avancent ensemble. Aucun n’attend les autres.")
}

/// The three strands side by side on one line of time.
///
/// - Parameters:
///   - past: newest first.
///   - showsToday: the row that says where we are; not on an older page.
func tracks(
  coming: [StrandMoment], past: [StrandMoment], today: Day, caption: String,
  showsToday: Bool = true
) -> HTML {
  let now: HTML? =
    showsToday
    ? """
    <tr class="now"><th scope="rowgroup" colspan="4">Aujourd’hui, \(French.day(today))</th></tr>
    """ : nil
  return """
    <section class="card wrap" aria-labelledby="t-chemin"><table class="tracks">\
    <caption><span class="card-h"><strong id="t-chemin">Son chemin, du plus proche au plus ancien\
    </strong></span>\(caption)</caption>\
    <thead><tr><th scope="col"><span>Quand</span></th>\(Strand.allCases.html { strand in
      """
      <th scope="col" class="\(strand.tone.rawValue)"><span>\(strand.icon.html)\(strand.label)\
      </span></th>
      """
    })</tr></thead><tbody>\(months(coming.sorted { $0.day > $1.day }, future: true, today: today))\
    \(now)\(months(past, future: false, today: today))</tbody></table></section>
    """
}

private func months(_ steps: [StrandMoment], future: Bool, today: Day) -> HTML {
  var order: [String] = []
  var groups: [String: [StrandMoment]] = [:]
  for step in steps {
    let name = monthName(step.day, today: today)
    if groups[name] == nil { order.append(name) }
    groups[name, default: []].append(step)
  }
  return order.html { name in
    """
    <tr\(if: future, " class=\"future\"")><th scope="row">\(name)</th>\
    \(Strand.allCases.html { strand in
      cell(strand, groups[name]!.filter { $0.strand == strand })
    })</tr>
    """
  }
}

private func cell(_ strand: Strand, _ steps: [StrandMoment]) -> HTML {
  guard !steps.isEmpty else { return "<td class=\"\(strand.tone.rawValue)\"></td>" }
  return """
    <td class="\(strand.tone.rawValue)" data-th="\(strand.label)"><ul>\(steps.html { step in
      let detail: HTML =
        step.detail.isEmpty ? "Le \(step.day.day)" : "\(step.detail), le \(step.day.day)"
      return "<li>\(step.title)<span>\(detail)</span></li>"
    })</ul></td>
    """
}

/// « Novembre », « Mars 2027 » when it is another year.
private func monthName(_ day: Day, today: Day) -> String {
  let name = French.month(day)
  let short = day.year == today.year ? String(name.split(separator: " ")[0]) : name
  return short.prefix(1).uppercased() + short.dropFirst()
}

extension Strand {
  var tone: Tone {
    switch self {
    case .activity: .activity
    case .housing: .housing
    case .healthAndRights: .health
    }
  }
  var icon: Icon {
    switch self {
    case .activity: .work
    case .housing: .home
    case .healthAndRights: .health
    }
  }
}
