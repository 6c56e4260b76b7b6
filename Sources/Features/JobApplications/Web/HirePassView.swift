import Domain
import Kernel
import UseCases
import WebSupport

/// Once she is hired by an inclusive structure: her PASS, or what is missing and who can mend it.
func hirePassNote(_ page: ReadableApplication, _ request: PageRequest) -> HTML? {
  guard let pass = page.hirePass, case .hired(let terms) = page.application.status else {
    return nil
  }
  switch pass {
  case .opened(let pass):
    return "<p><a href=\"/pass/\(pass.id)\">Voir son PASS IAE</a></p>"
  case .missing(let refusal):
    return note(
      """
      <p><strong>Cette embauche n’a pas encore de PASS IAE.</strong> \(refusal.message.title) \
      Sans PASS, pas d’aide au poste. Son contrat reste valable.</p>\(wayForward(refusal, page))\
      \(reasonKept(terms))
      """, .warn, icon: Icon.warning.html)
  case .ready:
    return note(
      """
      <p><strong>Son PASS IAE peut maintenant s’ouvrir.</strong> L’éligibilité est faite. Il \
      partira du premier jour, le \(time(terms.startsOn)).</p>\(pastNote(terms, on: page.today))\
      \(mayOpen(page) ? actionButton(
        "Ouvrir son PASS IAE", post: "/candidatures/\(page.application.id)/pass",
        request: request) : "")
      """, .ok, icon: Icon.fits)
  }
}

private func mayOpen(_ page: ReadableApplication) -> Bool {
  page.reader == .employer || page.reader == .circle(mayWrite: true)
}

/// Who can mend it, and from which page.
private func wayForward(_ refusal: PassRefusal, _ page: ReadableApplication) -> HTML {
  let id = page.application.id
  let prescribe: HTML = """
    <a href="/personnes/\(page.application.person)/diagnostic/prescription">Faire le diagnostic de \
    prescription avec elle</a>, si votre structure est habilitée
    """
  switch (refusal, page.reader) {
  case (.noEligibility, .employer):
    return """
      <p>Vous pouvez <a href="/candidatures/\(id)/eligibilite">faire le diagnostic sur critères</a>, \
      ou demander dans la conversation qu’un prescripteur habilité le fasse, sans critère.</p>
      """
  case (.waiting, .employer):
    return "<p>\(refusal.message.detail)</p>"
  case (.noEligibility, .circle), (.waiting, .circle):
    return "<p>\(prescribe)\u{A0}; sinon un prescripteur habilité peut le faire.</p>"
  case (.endsBeforeHire, _):
    return "<p>\(refusal.message.detail)</p>"
  }
}

private func reasonKept(_ terms: HireTerms) -> HTML? {
  terms.reasonToGoOn.isEmpty
    ? nil
    : "<p class=\"small muted\">Raison écrite à l’embauche\u{A0}: « \(terms.reasonToGoOn) »</p>"
}

private func pastNote(_ terms: HireTerms, on today: Day) -> HTML? {
  guard terms.startsOn < today else { return nil }
  return """
    <p class="small">Ce jour est passé. Les emplois de l’inclusion ne prend pas une date passée\u{A0}: \
    les jours d’avant peuvent rester sans aide au poste. Le voir avec eux.</p>
    """
}
