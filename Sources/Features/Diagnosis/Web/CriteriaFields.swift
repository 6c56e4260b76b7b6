import Domain
import Kernel
import WebSupport

/// The eighteen criteria to tick, by level, with what proves each and how recent it must be.
///
/// - Parameter proofDates: shows a date beside each, for who must see the papers.
func criteriaFields(
  state: FormState, suggested: [CriterionSuggestion], proofDates: Bool
) -> HTML {
  let error: HTML? = state.message(for: "criteres").map {
    "<p class=\"err\" id=\"erreur-criteres\">\(Icon.warning.html)\($0.title)\u{A0}\($0.detail)</p>"
  }
  return """
    <div class="stack" id="champ-criteres" tabindex="-1">\(error)\
    \(CriterionLevel.allCases.html { level in
      levelFieldset(level, state: state, suggested: suggested, proofDates: proofDates)
    })</div>
    """
}

private func levelFieldset(
  _ level: CriterionLevel, state: FormState, suggested: [CriterionSuggestion], proofDates: Bool
) -> HTML {
  let criteria = EligibilityCriterion.allCases.filter { $0.level == level }
  let legend = level == .level1 ? "Niveau 1\u{A0}: un seul suffit" : "Niveau 2"
  return """
    <fieldset class="card"><legend>\(legend)</legend><div class="stack s wrap">\
    \(criteria.html { criterion in
      let hint =
        suggested.first { $0.criterion == criterion }.map {
          $0.lookUp == nil ? " À confirmer\u{A0}: \($0.because)" : " Zone \($0.because)"
        } ?? ""
      let proof = "\(criterion.proof), \(criterion.proofAge.label).\(hint)"
      let box = checkBox(
        "critere", value: criterion.code, criterion.label, in: state, hint: proof)
      guard proofDates else { return box }
      return """
        <div class="criterion">\(box)<div class="field short"><label for="champ-preuve_\(criterion.code)">Preuve datée du</label>\
        <input type="date" id="champ-preuve_\(criterion.code)" name="preuve_\(criterion.code)" \
        value="\(state.values["preuve_\(criterion.code)"])"></div></div>
        """
    })</div></fieldset>
    """
}

/// The criteria ticked in a form.
func criteria(in form: Form) -> Set<EligibilityCriterion> {
  Set(form.all("critere").compactMap { EligibilityCriterion(rawValue: $0) })
}

/// The dates of the papers seen. A box ticked without a date is a paper without a date.
func proofs(in form: Form) -> [EligibilityProof] {
  criteria(in: form).sorted { $0.number < $1.number }.compactMap { criterion in
    let date = Day(form["preuve_\(criterion.code)"])
    // A criterion whose paper has no age needs no date; the others are seen once dated.
    switch criterion.proofAge {
    case .noLimit, .validAtHire:
      return EligibilityProof(criterion: criterion, issuedOn: date)
    case .lessThan: return date.map { EligibilityProof(criterion: criterion, issuedOn: $0) }
    }
  }
}
