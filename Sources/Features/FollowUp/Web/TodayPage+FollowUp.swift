import Domain
import Kernel
import UseCases
import WebSupport

extension TodayPage {
  /// Relays that wait for her answer, then the steps she carries.
  static func followUpSection(_ day: FollowUpDay, _ today: Day) -> Section {
    Section(
      id: "t-etapes-moi", title: "Ce que je porte", count: "",
      lines: day.relays.map(relay) + day.steps.map { step($0, today) })
  }

  private static func relay(_ relay: FollowUpDay.Relay) -> Line {
    Line(
      what: "\(relay.proposedBy) vous propose de prendre le relais pour \(relay.name)",
      meta: "Vous pouvez dire oui ou non. Rien ne change avant deux oui.",
      mark: badge("Relais", .info, icon: Icon.relay.html), action: "Répondre",
      path: "/personnes/\(relay.person)/relais/\(relay.id)")
  }

  private static func step(_ line: FollowUpDay.Step, _ today: Day) -> Line {
    let due = line.step.dueOn.map { "Pour le \(French.day($0))." } ?? ""
    return Line(
      what:
        "<a href=\"/personnes/\(line.person)/parcours\">\(line.name)</a>\u{A0}: \(line.step.wording)",
      meta: "\(line.step.strand.label). \(due)",
      mark: line.step.isLate(on: today)
        ? badge("Jour passé", .warn, icon: Icon.clock) : badge("Étape", icon: Icon.list.html),
      action: "Ouvrir", path: "/personnes/\(line.person)/parcours/etapes/\(line.step.id)")
  }

  /// Persons without a referent, and referents about to leave: for the head of service.
  static func orphanLines(_ team: TeamDay?) -> [Line] {
    var lines: [Line] = []
    if let count = team?.orphans, count > 0 {
      let shown = count > TeamDay.mostOrphans ? "Plus de \(TeamDay.mostOrphans)" : "\(count)"
      lines.append(
        Line(
          what: count == 1
            ? "Une personne n’a pas de référent" : "\(shown) personnes n’ont pas de référent",
          meta: "À confier aujourd’hui à un collègue, puis un relais qu’elle accepte.",
          mark: badge("Sans référent", .warn, icon: Icon.relay.html), action: "Voir",
          path: "/personnes/sans-referent", isUrgent: true))
    }
    if let count = team?.endingReferents, count > 0 {
      lines.append(
        Line(
          what: count == 1
            ? "Un référent finit bientôt sa présence"
            : "\(count) référents finissent bientôt leur présence",
          meta: "Un relais se prépare avant le dernier jour.",
          mark: badge("Relais", .info, icon: Icon.relay.html), action: "Voir",
          path: "/personnes/sans-referent"))
    }
    return lines
  }
}
