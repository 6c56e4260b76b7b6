import Domain
import Kernel
import UseCases
import WebSupport

/// All meetings about a person.
func meetingsListPage(
  _ list: PersonMeetings, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = list.person
  let new = "/personnes/\(person.id)/rencontres/nouvelle"
  let action = buttonLink("Proposer une rencontre", to: new, icon: Icon.plus.html)
  let head: HTML
  if let header = person.header {
    head =
      "\(personFrame(header, current: .steps))<div class=\"split\"><h2>Rencontres</h2>\(action)</div>"
  } else {
    head = """
      \(breadcrumbs([("Aujourd’hui", "/aujourd-hui")], here: "Rencontres"))
      <div class="head split"><h1>Rencontres autour \(French.of(person.name))</h1>\(action)</div>
      """
  }
  let empty: HTML? =
    list.toCome.isEmpty && list.past.isEmpty
    ? emptyState(
      "Aucune rencontre n’est notée. Une synthèse se propose en une minute, et la personne dit si elle vient."
    ) : nil
  return pageLayout(
    title: "Rencontres, \(person.name)", section: .people, request: request, footer: footer,
    content: """
      \(head)
      \(group("t-venir", "À venir", list.toCome, list.today))\
      \(group("t-passees", "Passées", list.past, list.today))\(empty)
      """)
}

private func group(_ id: String, _ title: String, _ lines: [MeetingLine], _ today: Day) -> HTML? {
  guard !lines.isEmpty else { return nil }
  return """
    <section class="card flush wrap" aria-labelledby="\(id)"><div class="card-h">\
    <h2 id="\(id)">\(title)</h2><span class="count">\(lines.count)</span></div>\
    <ul class="list">\(lines.html { line in
      let meeting = line.meeting
      return """
        <li><div><p class="what"><a href="/rencontres/\(meeting.id)">\(meeting.plan.kind.label)</a>, \
        \(meetingMoment(meeting.plan.starts))</p><p class="meta">\(line.organiser)</p></div>\
        <div class="side">\(meetingBadge(meeting, line.access, today))</div></li>
        """
    })</ul></section>
    """
}

/// « 24 novembre 2026 à 14 h ».
func meetingMoment(_ local: LocalTime) -> HTML {
  "<time datetime=\"\(local.description)\">\(French.moment(local))</time>"
}

func meetingBadge(_ meeting: Meeting, _ access: MeetingAccess, _ today: Day) -> HTML {
  if meeting.isCancelled { return badge("Annulée") }
  if meeting.minutes.writtenAt != nil, access >= .minutes {
    return badge("Compte rendu", .ok, icon: Icon.fits)
  }
  if meeting.plan.starts.day > today { return badge("Prévue", .info, icon: Icon.calendar.html) }
  if meeting.plan.starts.day == today { return badge("Aujourd’hui", .info, icon: Icon.clock) }
  return access == .write ? badge("Compte rendu à écrire", .info, icon: Icon.pencil.html) : ""
}
