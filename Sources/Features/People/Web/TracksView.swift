import Domain
import Kernel
import WebSupport

/// Her path on three strands, newest first; days to come are drawn as dashes.
func tracks(_ steps: [PathStep], today: Day) -> HTML {
  let coming = months(steps.filter(\.isToCome), future: true, today: today)
  let past = months(steps.filter { !$0.isToCome }, future: false, today: today)
  return """
    <section class="card wrap" aria-labelledby="t-chemin"><table class="tracks">\
    <caption><span class="card-h"><strong id="t-chemin">Son chemin, du plus proche au plus ancien\
    </strong></span>Trois brins avancent ensemble. Aucun n’attend les autres.</caption>\
    <thead><tr><th scope="col"><span>Quand</span></th>\(Strand.allCases.html { strand in
      """
      <th scope="col" class="\(strand.tone.rawValue)"><span>\(strand.icon.html)\(strand.label)\
      </span></th>
      """
    })</tr></thead><tbody>\(coming)\
    <tr class="now"><th scope="rowgroup" colspan="4">Aujourd’hui, \(French.day(today))</th></tr>\
    \(past)</tbody></table></section>
    """
}

private func months(_ steps: [PathStep], future: Bool, today: Day) -> HTML {
  var order: [String] = []
  var groups: [String: [PathStep]] = [:]
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

private func cell(_ strand: Strand, _ steps: [PathStep]) -> HTML {
  guard !steps.isEmpty else { return "<td class=\"\(strand.tone.rawValue)\"></td>" }
  return """
    <td class="\(strand.tone.rawValue)" data-th="\(strand.label)"><ul>\(steps.html { step in
      let detail: HTML = step.structure.map { "\($0), le \(step.day.day)" } ?? "Le \(step.day.day)"
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
