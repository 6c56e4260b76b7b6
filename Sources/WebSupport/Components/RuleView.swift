import Domain
import Kernel

/// The answer of a rule, the same way on every page: the fact, then who can do what, then the rule
/// itself folded away.
package func ruleAnswer(_ answer: RuleAnswer, of rule: Rule? = nil) -> HTML {
  ruleAnswer(RuleVerdict(answer, of: rule))
}

/// The same with the facts the rule looked at, and what it understood when it fits.
package func ruleAnswer(_ verdict: RuleVerdict) -> HTML {
  let more: HTML? = verdict.rule.map {
    ruleDetails($0, facts: verdict.facts, summary: "Lire la règle")
  }
  switch verdict.answer {
  case .fits:
    let comment: HTML? = verdict.comment.isEmpty ? nil : "<p>\(verdict.comment)</p>"
    return note("<strong>Rien ne s’y oppose.</strong>\(comment)\(more)", .ok, icon: Icon.fits)
  case .doesNotFit(let reason, let wayForward):
    return note(
      "<strong>\(reason)</strong><p>\(wayForward)</p>\(more)", .warn, icon: Icon.warning.html)
  case .humanDecides(let reason):
    let comment: HTML? = verdict.comment.isEmpty ? nil : "<p>\(verdict.comment)</p>"
    return note(
      "<strong>\(reason)</strong>\(comment)<p>Rien n’est bloqué\u{A0}: vous pouvez continuer en disant pourquoi.</p>\(more)",
      .info, icon: Icon.toCheck)
  }
}

/// One rule, folded: what was looked at, what it says, its force, its source and its dates.
package func ruleDetails(_ rule: Rule, facts: [RuleFact] = [], summary: String? = nil) -> HTML {
  let looked: HTML? =
    facts.isEmpty
    ? nil
    : """
    <p><strong>Ce que la règle a regardé</strong></p><dl class="kv">\(facts.html {
      "<dt>\($0.name)</dt><dd>\($0.value)</dd>"
    })</dl>
    """
  return """
    <details class="more"><summary>\(summary ?? "Règle\u{A0}: \(rule.title)")</summary><div class="stack s">\
    \(summary == nil ? nil : "<p><b>\(rule.title)</b></p>" as HTML?)\
    \(looked)<p>\(rule.explanation)</p>\(ruleParameters(rule))\
    <p class="small muted">\(ruleSource(rule)) <a href="/regles#\(rule.id)">\(rule.id) dans le livre des règles</a></p></div></details>
    """
}

/// Several rules, folded one under the other.
package func ruleDetails(_ rules: some Sequence<Rule>) -> HTML {
  "<div class=\"rules\">\(Array(rules).html { ruleDetails($0) })</div>"
}

/// The numbers and lists of a rule; nothing when it has none. What bears one name is one list.
package func ruleParameters(_ rule: Rule) -> HTML {
  var names: [String] = []
  var values: [String: [String]] = [:]
  for parameter in rule.parameters {
    if values[parameter.name] == nil { names.append(parameter.name) }
    values[parameter.name, default: []].append(parameter.value.text)
  }
  return facts(
    names.map { name in
      let found = values[name] ?? []
      return found.count == 1
        ? (name, HTML(text: found[0]))
        : (name, "<ul class=\"bullets\">\(found.html { "<li>\($0)</li>" })</ul>")
    })
}

/// « Pratique des Emplois de l’inclusion. Source : … Lue le 21 novembre 2026. »
package func ruleSource(_ rule: Rule) -> HTML {
  let since: HTML? = rule.inForceFrom.map { " En vigueur depuis le \(time($0))." }
  return """
    \(rule.force.label). Source\u{A0}: \(rule.source).\(since) Lue le \(time(rule.readOn)).
    """
}
