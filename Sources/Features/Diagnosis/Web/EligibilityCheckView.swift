import Domain
import Kernel
import WebSupport

/// What « Vérifier » answers before anything is written: the rule's answer, and each proof's age.
func eligibilityCheck(
  _ verdict: RuleVerdict, criteria: Set<EligibilityCriterion>, proofs: [EligibilityProof],
  on today: Day
) -> HTML {
  let ticked = criteria.sorted { $0.number < $1.number }
  let list: HTML? =
    ticked.isEmpty
    ? nil
    : """
    <ul class="stack s">\(ticked.html { criterion in
      let proof = proofs.first { $0.criterion == criterion }
      let freshness =
        proof?.freshness(on: today)
        ?? EligibilityProof(criterion: criterion, issuedOn: nil).freshness(on: today)
      return "<li>\(criterion.label)\u{A0}: \(criterion.proof), \(criterion.proofAge.label). \(badge(freshness.label, freshness.tone))</li>"
    })</ul>
    """
  return """
    <section class="card stack" id="verification" aria-labelledby="t-verification" role="status">\
    <h2 id="t-verification">Ce que dit la règle</h2>\(ruleAnswer(verdict))\(list)\
    <p class="small muted">Rien n’est encore enregistré.</p></section>
    """
}

/// The button that asks the rule without writing anything.
let checkButton: HTML =
  "<button class=\"btn alt\" name=\"geste\" value=\"verifier\">Vérifier sans enregistrer</button>"

private func outside(_ page: PublicPage) -> HTML {
  "<a href=\"\(page.address)\" rel=\"noreferrer\">Regarder sur \(page.name)</a>"
}

/// What the file lets suppose, to be confirmed with her, and what is to be looked up elsewhere.
func suggestionNote(_ suggestions: [CriterionSuggestion], name: String) -> HTML? {
  guard !suggestions.isEmpty else { return nil }
  let supposed = suggestions.filter { $0.lookUp == nil }
  let lookedUp = suggestions.filter { $0.lookUp != nil }
  let first: HTML? =
    supposed.isEmpty
    ? nil
    : """
    <p><b>À confirmer avec \(name).</b> Le dossier laisse supposer\u{A0}:</p>
    <ul class="bullets small">\(supposed.html { "<li>\($0.criterion.label). <span class=\"muted\">\($0.because)</span></li>" })</ul>
    """
  let second: HTML? =
    lookedUp.isEmpty
    ? nil
    : """
    <p><b>À vérifier avec \(name).</b> Cordée ne connaît pas ces zones\u{A0}:</p>
    <ul class="bullets small">\(lookedUp.html { "<li>\($0.criterion.label)\u{A0}: \($0.because) \($0.lookUp.map(outside))</li>" })</ul>
    """
  return note("\(first)\(second)<p class=\"small\">Rien n’est coché d’avance.</p>", .info)
}
