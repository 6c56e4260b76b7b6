import Domain
import Kernel
import UseCases
import WebSupport

/// The parts of a person's file.
package enum PersonTab: String, CaseIterable, Sendable {
  case path = ""
  case steps = "/parcours"
  case diagnosis = "/diagnostic"
  case applications = "/candidatures"
  case contracts = "/contrats"
  case appointments = "/rendez-vous"
  case activities = "/activites"
  case housing = "/logement"
  case guidance = "/employeurs"
  case agreements = "/partages"
  case circle = "/cercle"
  case readers = "/journal"

  var title: String {
    switch self {
    case .path: "Son chemin"
    case .steps: "Parcours"
    case .diagnosis: "Diagnostic"
    case .applications: "Candidatures"
    case .contracts: "Contrats et heures"
    case .appointments: "Rendez-vous"
    case .activities: "Activités"
    case .housing: "Logement"
    case .guidance: "Orientation"
    case .agreements: "Accords"
    case .circle: "Cercle"
    case .readers: "Qui a lu son dossier"
    }
  }
}

/// The top of every page of a person's file: name, her words, the parts of the file.
///
/// - Parameters:
///   - current: the part this page is; its name becomes the end of the way from the first page.
///   - counts: numbers beside the titles of the parts, when a page knows them.
///   - actions: at most two links or buttons beside the name.
package func personFrame(
  _ header: PersonHeader, current: PersonTab, counts: [PersonTab: Int] = [:],
  actions: HTML = ""
) -> HTML {
  let person = header.person
  let base = "/personnes/\(person.id)"
  var way = [("Aujourd’hui", "/aujourd-hui"), ("Personnes", "/personnes")]
  if current != .path { way.append((person.name, base)) }
  let parts = PersonTab.allCases.filter { part in
    switch part {
    case .readers: header.isHomeTeam
    // What is not shared leaves no trace.
    case .housing: header.housing > .none
    default: true
    }
  }
  return """
    \(breadcrumbs(way, here: current == .path ? person.name : current.title))
    <div class="stack l">
    <div class="split"><div class="person">\(avatar(person.name, isPerson: true))<div>\
    <h1>\(person.name)</h1><p class="muted">\(about(header))</p></div></div>\
    <div class="row no-print">\(actions)</div></div>
    \(wish(header))
    \(tabs("Dossier \(French.of(person.name))", parts.map { part in
      TabEntry(
        part.title, base + part.rawValue, count: counts[part], isCurrent: part == current)
    }))
    </div>
    """
}

/// « 34 ans, accompagnée par Camille Rousset, CHRS Les Tilleuls, depuis le 12 mars 2026 ».
private func about(_ header: PersonHeader) -> String {
  var parts: [String] = []
  if header.person.isAlias { parts.append("nom choisi") }
  if let age = header.age, age >= 0 { parts.append(French.count(age, "an")) }
  parts.append(
    "dossier ouvert le \(French.day(header.person.openedOn)), \(header.home)")
  let text = parts.joined(separator: ", ")
  return text.prefix(1).uppercased() + text.dropFirst()
}

private func wish(_ header: PersonHeader) -> HTML {
  let person = header.person
  let link = "/personnes/\(person.id)/envie"
  let name = person.firstName ?? "elle"
  guard let wish = person.wish else {
    guard header.mayWrite else { return "" }
    return """
      <p class="muted">Ce que \(name) veut n’est pas encore noté. \
      <a class="no-print" href="\(link)">L’écrire avec ses mots</a></p>
      """
  }
  let update: HTML =
    header.mayWrite
    ? " <a class=\"no-print\" href=\"\(link)\">Mettre à jour avec \(name)</a>" : ""
  return voice(
    wish.words, footer: "Dit par \(name) le \(time(wish.saidOn)).\(update)")
}
