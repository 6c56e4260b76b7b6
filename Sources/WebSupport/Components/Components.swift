import Kernel

/// The tones of the look: each gives a text colour, a soft ground and a strand.
package enum Tone: String, Sendable {
  case activity = "act"
  case housing = "log"
  case health = "san"
  case ok, warn, stop, info
  case plain = ""
}

/// A state in one to three words.
package func badge(_ text: String, _ tone: Tone = .plain, icon: HTML? = nil) -> HTML {
  "<span class=\"badge \(tone.rawValue)\">\(icon)\(text)</span>"
}

/// A skill, a tag: words she chose, outlined.
package func tag(_ text: String) -> HTML { "<span class=\"badge line\">\(text)</span>" }

/// Days without a human answer: a ring that fills up to `full` days, and the number in words.
package func clockChip(days: Int, full: Int, tone: Tone, suffix: String = "") -> HTML {
  let circumference = 56.5
  let share = min(1, max(0, Double(days) / Double(max(1, full))))
  let drawn = String((share * circumference * 10).rounded() / 10)
  return """
    <span class="clock \(tone.rawValue)"><svg viewBox="0 0 24 24" aria-hidden="true">\
    <circle cx="12" cy="12" r="9"/>\
    <circle cx="12" cy="12" r="9" stroke-dasharray="\(drawn) 56.6" \
    transform="rotate(-90 12 12)"/></svg>\(French.count(days, "jour"))\(suffix)</span>
    """
}

/// One message with one next step. `role` is `status` after an action, `alert` when something may
/// be lost.
package func note(
  _ text: HTML, _ tone: Tone = .plain, icon: HTML = Icon.info, role: String? = nil
) -> HTML {
  let roleAttribute: HTML = role.map { " role=\"\($0)\"" } ?? ""
  return """
    <div class="note \(tone.rawValue)"\(roleAttribute)>\(icon)<div>\(text)</div></div>
    """
}

/// Her exact words and when she said them.
package func voice(_ words: String, footer: HTML, small: Bool = false) -> HTML {
  """
  <blockquote class="voice\(if: small, " s")"><p>« \(words) »</p><footer>\(footer)</footer>\
  </blockquote>
  """
}

/// Why it is empty, and one way to start.
package func emptyState(_ text: String, action: HTML? = nil) -> HTML {
  "<div class=\"empty\"><p>\(text)</p>\(action)</div>"
}

/// Initials in a disc, beside a name.
package func avatar(_ name: String, _ tone: Tone = .plain, isPerson: Bool = false) -> HTML {
  let initials = name.split(whereSeparator: { $0 == " " || $0 == "-" }).prefix(2)
    .compactMap(\.first).map(String.init).joined().uppercased()
  return """
    <b class="ava \(isPerson ? "me" : tone.rawValue)" aria-hidden="true">\(initials)</b>
    """
}

/// A link that looks like a button. `kind` is empty for the one primary action of a zone.
package func buttonLink(
  _ text: String, to path: String, _ kind: ButtonKind = .primary, icon: HTML? = nil
)
  -> HTML
{
  "<a class=\"btn \(kind.rawValue)\" href=\"\(path)\">\(icon)\(text)</a>"
}

package enum ButtonKind: String, Sendable {
  case primary = ""
  case alt, quiet, stop
  case full
  case altFull = "alt full"
  case mini
  case altMini = "mini alt"
}

/// One small form with one button: an action that needs no field.
package func actionButton(
  _ text: String, post path: String, request: PageRequest, _ kind: ButtonKind = .primary,
  icon: HTML? = nil, hidden: [(String, String)] = [], describedAs: String? = nil
) -> HTML {
  let fields = hidden.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" }
  let more: HTML? = describedAs.map { "<span class=\"vh\"> \($0)</span>" }
  return """
    <form method="post" action="\(path)">\(request.csrfField)\(fields)\
    <button class="btn \(kind.rawValue)">\(icon)\(text)\(more)</button></form>
    """
}

/// The way from the first page to this one; the last element is where we are.
package func breadcrumbs(_ steps: [(String, String)], here: String) -> HTML {
  """
  <nav class="crumbs" aria-label="Fil d’Ariane"><ol>\
  \(steps.html { "<li><a href=\"\($0.1)\">\($0.0)</a></li>" })\
  <li aria-current="page">\(here)</li></ol></nav>
  """
}

/// Links to the parts of one thing.
package func tabs(_ label: String, _ entries: [TabEntry]) -> HTML {
  """
  <nav class="tabs" aria-label="\(label)" tabindex="0"><ul>\
  \(entries.html { entry in
    let count: HTML? = entry.count.map { " <span class=\"count\">\($0)</span>" }
    return """
      <li><a href="\(entry.path)"\(if: entry.isCurrent, " aria-current=\"page\"")>\
      \(entry.title)\(count)</a></li>
      """
  })</ul></nav>
  """
}

package struct TabEntry: Sendable {
  let title: String
  let path: String
  let count: Int?
  let isCurrent: Bool

  package init(_ title: String, _ path: String, count: Int? = nil, isCurrent: Bool = false) {
    self.title = title
    self.path = path
    self.count = count
    self.isCurrent = isCurrent
  }
}

/// Names and values, for the facts of one thing. Empty values are left out.
package func facts(_ pairs: [(String, HTML)]) -> HTML {
  let rows = pairs.filter { !$0.1.isEmpty }
    .html { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
  return rows.isEmpty ? HTML() : "<dl class=\"kv\">\(rows)</dl>"
}

/// `<time>` with the ISO day for machines and French for people.
package func time(_ day: Day) -> HTML {
  "<time datetime=\"\(day)\">\(French.day(day))</time>"
}

package func time(_ instant: Instant) -> HTML {
  let local = ParisTime.local(of: instant)
  return "<time datetime=\"\(local.description)\">\(French.moment(local))</time>"
}
