import Domain
import Kernel

/// The answer of a rule, the same way on every page: the fact, then who can do what, then the rule
/// itself folded away.
package func ruleAnswer(_ answer: RuleAnswer, of rule: Rule? = nil) -> HTML {
  let more: HTML? = rule.map { ruleDetails($0) }
  switch answer {
  case .fits:
    return note("<strong>Rien ne s’y oppose.</strong>\(more)", .ok, icon: Icon.fits)
  case .doesNotFit(let reason, let wayForward):
    return note(
      "<strong>\(reason)</strong><p>\(wayForward)</p>\(more)", .warn, icon: Icon.warning.html)
  case .humanDecides(let reason):
    return note(
      "<strong>\(reason)</strong><p>Rien n’est bloqué\u{A0}: vous pouvez continuer en disant pourquoi.</p>\(more)",
      .info, icon: Icon.toCheck)
  }
}

/// One rule, folded: what it says, its force, its source and its dates.
package func ruleDetails(_ rule: Rule) -> HTML {
  """
  <details class="more"><summary>La règle \(rule.id)</summary><div class="stack s">\
  <p>\(rule.explanation)</p><p class="small muted">\(ruleSource(rule))</p></div></details>
  """
}

/// « Pratique des Emplois de l’inclusion. Source : … Lue le 21 novembre 2026. »
package func ruleSource(_ rule: Rule) -> HTML {
  let since: HTML? = rule.inForceFrom.map { " En vigueur depuis le \(time($0))." }
  return """
    \(rule.force.label). Source\u{A0}: \(rule.source).\(since) Lue le \(time(rule.readOn)).
    """
}
