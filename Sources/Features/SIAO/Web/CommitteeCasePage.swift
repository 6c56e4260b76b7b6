import Domain
import Kernel
import UseCases
import WebSupport

/// One case: what she asks, what the committee may decide, and what does not fit, in plain words.
func committeeCasePage(
  _ reading: CaseReading, fit: HousingFit?, _ state: FormState, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let sheet = reading.sheet
  let committee = reading.committee
  let next: HTML? = reading.next.map {
    buttonLink("Demande suivante", to: "/siao/cas/\($0)", .alt, icon: Icon.relay.html)
  }
  let decision: HTML =
    if let line = reading.decision, line.one.decision != nil {
      decidedCard(line)
    } else if committee.isHeld {
      emptyState("Cette commission est terminée.")
    } else {
      "\(fit.flatMap { mismatchNote($0, sheet.name) })\(decisionForm(reading, fit, state, request))"
    }
  return pageLayout(
    title: "\(sheet.name), commission", section: .allocations, request: request, footer: footer,
    content: """
      \(breadcrumbs(
        [("Commissions", "/siao/commissions"), ("Commission du \(French.day(committee.startsAt.day))", "/siao/commissions/\(committee.id)")],
        here: sheet.name))
      <div class="head split"><div class="stack s"><p class="small">N° \(reading.one.rank)</p><h1>\(sheet.name)</h1></div>\
      <div class="row no-print">\(next)</div></div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(wantCard(sheet))\(decision)</div>\
      <aside class="stack l" aria-label="La demande">\(standingCard(sheet))\(historyCard(reading))</aside></div>
      \(ruleDetails(SIAORules.mismatch))
      """)
}

private func decidedCard(_ line: HousingCaseLine) -> HTML {
  """
  <section class="card stack" aria-labelledby="t-dec"><h2 id="t-dec">\(decisionTitle(line))</h2>\
  <p>\(line.one.decision?.reason ?? "")</p>\(mismatchLine(line))\(outcomeLine(line.one.outcome))\(measureLink(line.one))</section>
  """
}

private func historyCard(_ reading: CaseReading) -> HTML? {
  let before = reading.sheet.proposals.filter {
    $0.one.id != reading.one.id && $0.one.decision != nil
  }
  guard !before.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-avant"><h2 id="t-avant">Commissions d’avant</h2>\
    <ol class="flow">\(before.html { line in
      "<li><p>\(time(line.committee.startsAt.day))</p><div><p>\(decisionTitle(line))</p>\(outcomeLine(line.one.outcome))</div></li>"
    })</ol></section>
    """
}

/// « La mesure ne correspond peut-être pas »: a question, what can be done, and that nothing is
/// blocked.
func mismatchNote(_ fit: HousingFit, _ name: String) -> HTML? {
  guard !fit.isFitting else { return nil }
  return """
    <section class="note warn" id="ecart" aria-labelledby="t-ecart">\(Icon.warning.html)<div>\
    <h2 id="t-ecart">\(name)\u{A0}: la mesure ne correspond peut-être pas</h2>\
    \(fit.remarks.html { "<p class=\"measure\">\($0.sentence)</p>" })\
    <p class="measure">Rien n’est bloqué. Si la commission choisit cette mesure, elle écrit pourquoi et prévoit un relais.</p>\
    <p class="small">Ce qui peut se faire\u{A0}: \(fit.waysForward.map { $0.label.prefix(1).lowercased() + $0.label.dropFirst() }.joined(separator: "\u{A0}; ")).</p></div></section>
    """
}

private func decisionForm(
  _ reading: CaseReading, _ fit: HousingFit?, _ state: FormState, _ request: PageRequest
) -> HTML {
  let choice = state.values["decision"]
  let operators =
    [(value: "", label: "Choisir")] + reading.operators.map { (value: $0.id.text, label: $0.name) }
  let quotas =
    [(value: "", label: "Mesure ordinaire")]
    + reading.quotas.map {
      (
        value: $0.id.text,
        label: "\($0.title)\u{A0}: \($0.ledger.fraction.text), \($0.ledger.free) libres"
      )
    }
  let wanted = reading.sheet.request.want.solutions[0]
  let hasMismatch = fit.map { !$0.isFitting } ?? false
  let relay: HTML? =
    hasMismatch
    ? """
    <fieldset class="stack" id="relais"><legend><h3>Le relais</h3></legend>\
    \(textArea("raison_ecart", "Pourquoi cette mesure malgré l’écart", in: state))\
    \(checkBox("relais", value: "renfort", "Renforcer l’accompagnement autour d’elle", in: state))\
    \(checkBox("relais", value: "points", "Faire le point à 15, 30, 60 et 90 jours", in: state))\
    \(checkBox("relais", value: "garder", "Garder sa demande, avec son ancienneté", in: state, hint: "Pour ce qu’elle veut d’abord\u{A0}: \(wanted.label)."))\
    \(checkBox("relais", value: "compter", "Compter le besoin sans réponse", in: state, hint: "\(wanted.maskedLabel), sans aucun nom."))</fieldset>
    """
    : nil
  return """
    <form class="card stack l" method="post" action="/siao/cas/\(reading.one.id)">\(request.csrfField)\
    <input type="hidden" name="version" value="\(reading.one.version)">\
    <fieldset class="stack s"><legend><h2>La décision</h2></legend>\
    \(CommitteeChoiceCode.allCases.html { radio("decision", value: $0.code, $0.label, in: state) })</fieldset>\
    <details class="more"\(if: choice == CommitteeChoiceCode.proposal.code || choice.isEmpty, " open")><summary>La mesure proposée</summary><div class="stack">\
    <div class="grid">\(selectField("mesure", "Mesure", HousingMeasureKind.allCases, none: "Choisir", in: state))\
    \(selectField("operateur", "Opérateur", operators, in: state))\
    \(selectField("offert", "Accompagnement offert", HousingSupportLevel.allCases, none: "Choisir", in: state))\
    \(textField("commune", "Commune", in: state, hint: "Pour regarder le trajet."))\
    \(textField("libre", "À partir du", in: state, type: "date"))\
    \(selectField("quota", "Mesure réservée", quotas, in: state))</div>\(relay)</div></details>\
    <details class="more"\(if: choice == CommitteeChoiceCode.waitingList.code, " open")><summary>Les listes d’attente</summary>\
    <fieldset class="stack s"><legend class="vh">Listes</legend>\(HousingMeasureKind.allCases.html {
      checkBox("liste", value: $0.code, $0.label, in: state)
    })</fieldset></details>\
    \(textArea("raison", "Pourquoi", in: state, hint: "Elle et son référent lisent cette phrase."))\
    <button class="btn full">Décider</button></form>
    """
}

/// What the form of a decision says.
struct DecisionForm {
  static func draft(_ form: Form) -> DecisionDraft {
    var draft = DecisionDraft()
    draft.choice = CommitteeChoiceCode(rawValue: form["decision"])
    draft.reason = form["raison"]
    draft.kind = HousingMeasureKind(rawValue: form["mesure"])
    draft.operator = form.filled("operateur").flatMap { ID(parsing: $0) }
    draft.supportOffered = HousingSupportLevel(rawValue: form["offert"])
    draft.commune = form["commune"]
    draft.freeFrom = Day(form["libre"])
    draft.quota = form.filled("quota").flatMap { ID(parsing: $0) }
    draft.writtenReason = form["raison_ecart"]
    draft.relay = ProposalRelay(
      reinforced: form.has("relais", "renfort"), reviews: form.has("relais", "points"),
      keepsRequest: form.has("relais", "garder"), countsNeed: form.has("relais", "compter"))
    draft.waitsFor = form.all("liste").compactMap { HousingMeasureKind(rawValue: $0) }
    return draft
  }

  /// What the form starts from: the measure she wants first, from today.
  static func start(_ reading: CaseReading) -> Form {
    Form([
      ("libre", reading.sheet.now.today.description),
      ("liste", reading.sheet.request.want.solutions[0].code),
    ])
  }

  /// The first time something does not fit, the whole relay is proposed: it can be unticked.
  static func proposingRelay(_ form: Form) -> Form {
    guard !form.has("relais"), form["raison_ecart"].isEmpty else { return form }
    return Form(
      form.pairs.map { ($0.name, $0.value) }
        + ["renfort", "points", "garder", "compter"].map { ("relais", $0) })
  }
}
