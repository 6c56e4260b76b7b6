import Domain
import Kernel
import WebSupport

/// The weeks of a person at work as bars, and as a table that says the same. Going down, or a week
/// without hours, is drawn like the rest.
func hoursChart(_ staircase: HoursStaircase, name: String, talksOfTop: Bool) -> HTML {
  let steps = staircase.steps
  let most = steps.compactMap { $0.time?.minutes }.max() ?? 0
  let top = max(24, ((most + 239) / 240) * 4)
  let scale = 288.0 / Double(top * 60)
  let width = 626.0 / Double(max(steps.count, 8))
  func height(_ minutes: Int) -> Double { Double(minutes) * scale }
  var shapes = HTML()
  for level in stride(from: 0, through: top, by: top > 28 ? 8 : 4) {
    let y = 304 - height(level * 60)
    shapes += """
      <line class="axis" x1="34" x2="660" y1="\(tenth(y))" y2="\(tenth(y))"/>\
      <text class="end" x="26" y="\(tenth(y + 4))">\(level)</text>
      """
  }
  if talksOfTop {
    let y = 304 - height(HoursStaircase.top)
    shapes += """
      <line class="guide" x1="34" x2="660" y1="\(tenth(y))" y2="\(tenth(y))"/>\
      <text class="em" x="38" y="\(tenth(y - 8))">20 h\u{A0}: en parler ensemble</text>
      """
  }
  for (rank, step) in steps.enumerated() {
    let x = 36 + Double(rank) * width
    shapes += bar(
      step, x: x, width: max(4, width - 4), height: step.time.map { height($0.minutes) })
    let isNew = rank == 0 || steps[rank - 1].time != step.time
    if let time = step.time, isNew || rank == steps.count - 1 {
      let y = 304 - max(height(time.minutes), 19) - 7
      let tone: HTML = rank == steps.count - 1 ? "mid em" : "mid alt"
      shapes += """
        <text class="\(tone)" x="\(tenth(x + width / 2 - 2))" y="\(tenth(y))">\(time.label)</text>
        """
    }
    let every = max(1, steps.count / 5)
    if rank % every == 0, rank + 2 < steps.count || rank == 0 {
      // Every second one stands back where there is no room.
      shapes += """
        <text\(if: rank / every % 2 == 1, " class=\"alt\"") x="\(tenth(x))" y="326">\
        \(French.dayAndMonth(step.week.monday))</text>
        """
    }
  }
  return """
    <figure class="chart"><svg viewBox="0 0 660 340" role="img" aria-labelledby="esc-t">\
    <title id="esc-t">\(title(staircase, name: name))</title>\(shapes)</svg></figure>\
    <ul class="legend"><li>\(legendBox("f-act"))Heures faites</li>\
    <li>\(legendBox("f-none"))Semaine sans heures</li></ul>\
    <details class="more"><summary>Lire les heures dans un tableau</summary>\(table(staircase))\
    </details>
    """
}

private func bar(_ step: HoursStaircase.Step, x: Double, width: Double, height: Double?) -> HTML {
  guard let height else { return "" }
  let isRest = step.time?.minutes == 0
  let shown = isRest ? 19.2 : height
  return """
    <rect class="\(isRest ? "f-none" : "f-act")" x="\(tenth(x))" y="\(tenth(304 - shown))" \
    width="\(tenth(width))" height="\(tenth(shown))" rx="2"/>
    """
}

private func legendBox(_ tone: String) -> HTML {
  """
  <svg viewBox="0 0 18 14" aria-hidden="true"><rect class="\(tone)" x="1" y="1" width="16" \
  height="12" rx="2"/></svg>
  """
}

private func title(_ staircase: HoursStaircase, name: String) -> String {
  let times = staircase.steps.compactMap(\.time).filter { $0.minutes > 0 }
  guard let first = staircase.steps.first, let last = staircase.steps.last,
    let least = times.min(), let most = times.max()
  else { return "Aucune heure notée pour \(name)." }
  return
    "Heures travaillées par semaine par \(name), du \(French.day(first.week.monday)) au \(French.day(last.week.days.last))\u{A0}: de \(least.label) à \(most.label). Détail dans le tableau."
}

private func table(_ staircase: HoursStaircase) -> HTML {
  """
  <table class="table"><caption class="vh">Heures travaillées par période</caption><thead><tr>\
  <th scope="col">Période</th><th scope="col" class="n">Heures par semaine</th></tr></thead><tbody>\
  \(staircase.plateaus.html { plateau in
    """
    <tr><th scope="row">\(French.dayAndMonth(plateau.first.monday)) au \
    \(French.dayAndMonth(plateau.last.days.last))</th>\
    <td class="n">\(plateau.time?.label ?? "pas noté")</td></tr>
    """
  })</tbody></table>
  """
}

private func tenth(_ number: Double) -> String { String((number * 10).rounded() / 10) }
