import Domain
import Kernel
import UseCases
import WebSupport

/// The suspensions and prolongations of a PASS, and what may be done, on its page.
func passLifeCards(_ life: PassLife, on today: Day, request: PageRequest) -> HTML {
  "\(alerts(life, today))\(suspensions(life, today))\(prolongations(life, today))"
}

private func alerts(_ life: PassLife, _ today: Day) -> HTML? {
  if let current = life.current(on: today),
    current.period.first.days(to: today) > SuspensionRules.mostDaysBack
  {
    return note(
      """
      <strong>Suspendu depuis plus de douze mois</strong><p>Ses jours sont toujours gardés. C’est \
      le moment de reparler de travail avec elle.</p>\(ruleDetails(SuspensionRulebook.twelveMonths))
      """, .warn, icon: Icon.clock)
  }
  guard life.pass.isValid(on: today), life.current(on: today) == nil, life.isLatest,
    let months = [1, 3, 7, 12].first(where: { today.adding(months: $0) >= life.pass.validity.last })
  else { return nil }
  return note(
    """
    <strong>Il se termine le \(time(life.pass.validity.last))</strong><p>La fin est dans moins de \
    \(French.count(months, "mois", "mois")). Une prolongation peut se préparer avec elle, selon sa \
    situation.</p>
    """, months == 1 ? .warn : .info, icon: Icon.clock)
}

private func suspensions(_ life: PassLife, _ today: Day) -> HTML {
  let id = life.pass.id
  let status = life.pass.status(on: today)
  let rows = life.suspensions.html { suspension -> HTML in
    let isNow = suspension.period.contains(today)
    let edit: HTML? =
      isNow
      ? "<div class=\"side\">\(buttonLink("Modifier ou reprendre", to: "/pass/\(id)/suspensions/\(suspension.id)", .altMini))</div>"
      : nil
    let why: HTML? =
      suspension.declaredBy.reasonToGoOn.isEmpty
      ? nil
      : " Notée hors de la pratique des Emplois\u{A0}: «\u{A0}\(suspension.declaredBy.reasonToGoOn)\u{A0}»."
    return """
      <li><div><p class="what">Du \(time(suspension.period.first)) au \(time(suspension.period.last))</p>\
      <p class="meta">\(suspension.reason.label). \(suspension.declaredBy.isImported ? "Venue avec le PASS, importé" : "Déclarée") le \(time(suspension.declaredBy.on)).\(why)</p>\
      </div>\(edit)</li>
      """
  }
  let list: HTML? =
    life.suspensions.isEmpty ? nil : "<ul class=\"list bare\">\(rows)</ul>"
  let action: HTML?
  if status != .valid {
    action = nil
  } else if life.madeLastHire {
    action = buttonLink("Déclarer une suspension", to: "/pass/\(id)/suspendre", .alt)
  } else {
    action = """
      <p class="small">Aujourd’hui, seule la structure de la dernière embauche\
      \(life.lastEmployer.map { " (\($0))" } ?? "") peut la déclarer sur Les emplois de \
      l’inclusion.</p><div class="row">\
      \(buttonLink("Lui préparer la demande", to: "/pass/\(id)/suspendre", .alt))</div>
      """
  }
  return """
    <section class="card stack" aria-labelledby="t-suspensions"><h2 id="t-suspensions">Suspensions</h2>\
    \(list ?? "<p>Aucune. Si son contrat s’arrête, une suspension garde les jours qui restent.</p>")\(action)\(ruleDetails([SuspensionRulebook.whoToday, SuspensionRulebook.whoGuide]))\
    </section>
    """
}

private func prolongations(_ life: PassLife, _ today: Day) -> HTML? {
  guard !life.pass.isExpected else { return nil }
  let window = ProlongationRules.window(passEnd: life.pass.validity.last)
  let rows = life.prolongations.html {
    """
    <li><div><p class="what">\(French.count(PassEnd.days(addedBy: $0.period), "jour")), jusqu’au \
    \(time($0.period.last))</p><p class="meta">\($0.reason.label). Le \(time($0.declaredOn))\
    \($0.agreedBy == nil ? "" : ", avec l’accord d’un prescripteur habilité").</p>\
    \(paperLines($0.reason, life.papers[$0.id.text] ?? []))</div></li>
    """
  }
  let requests = life.requests.html { request -> HTML in
    let said: HTML
    switch request.answer {
    case nil:
      said =
        "Demandée le \(time(request.askedOn)). Une réponse est attendue d’un prescripteur habilité."
    case .granted: return ""
    case .denied(let reason, let actions, let text):
      said = """
        Pas accordée\(request.answeredOn.map { " le \(French.day($0))" } ?? "")\u{A0}: \
        \(reason.label). «\u{A0}\(text)\u{A0}» \(actions.map(\.label).joined(separator: ", "))
        """
    }
    return """
      <li><div><p class="what">\(request.reason.label)</p><p class="meta">\(said)</p>\
      \(paperLines(request.reason, life.papers[request.id.text] ?? []))</div></li>
      """
  }
  let isEmpty = life.prolongations.isEmpty && life.requests.isEmpty
  let list: HTML? = isEmpty ? nil : "<ul class=\"list bare\">\(rows)\(requests)</ul>"
  let counted: HTML =
    life.pass.prolongedDays > 0
    ? """
    <p class="small">\(French.count(life.pass.prolongedDays, "jour")) de prolongation jusqu’ici, tous \
    motifs ensemble.</p>
    """ : "<p>\(isEmpty ? "Aucune." : "")</p>"
  let isOpen = window.contains(today)
  let action: HTML =
    isOpen && life.mayProlong && life.pending == nil && life.current(on: today) == nil
    ? buttonLink("Prolonger", to: "/pass/\(life.pass.id)/prolonger", .alt)
    : """
    <p class="small">Une prolongation se demande du \(time(window.first)) au \(time(window.last)), \
    par la structure d’insertion qui l’a embauchée. Un prescripteur habilité de son cercle peut aussi \
    la commencer, en disant pourquoi.</p>
    """
  return """
    <section class="card stack" aria-labelledby="t-prolongations">\
    <h2 id="t-prolongations">Prolongations</h2>\(list)\(counted)\(action)\
    \(ruleDetails([ProlongationRulebook.reasons, ProlongationRulebook.counter]))</section>
    """
}
