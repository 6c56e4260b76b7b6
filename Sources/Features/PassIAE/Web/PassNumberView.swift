import Domain
import Kernel
import UseCases
import WebSupport

/// The form that takes the number of a PASS from its certificate.
func passNumberView(
  _ page: PassPage, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let back = [("PASS IAE \(French.of(page.name))", "/pass/\(page.id)")]
  return pageLayout(
    title: "Numéro du PASS IAE", section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs(back, here: "Son numéro"))
      <div class="stack s"><h1>Écrire le numéro du PASS</h1>\
      <p class="muted">Recopiez ce qui est écrit sur l’attestation des Emplois de l’inclusion. \
      Les dates de l’attestation remplacent celles qui étaient prévues.</p></div>
      \(state.summary)
      <form class="card stack" method="post" action="/pass/\(page.id)/numero">\(request.csrfField)\
      <input type="hidden" name="version" value="\(state.values["version"])">\
      \(passFields(state))<button class="btn full">Garder ce numéro</button></form>
      """)
}

func passFields(_ state: FormState) -> HTML {
  """
  \(textField("numero", "Numéro du PASS", in: state, hint: "12 chiffres, par exemple 99999 26 12345",
    extra: " inputmode=\"numeric\" autocomplete=\"off\" required"))\
  \(textField("debut", "Premier jour", in: state, type: "date", short: true, extra: " required"))\
  \(textField("fin", "Dernier jour", in: state,
    hint: "Laissez vide pour 730 jours à partir du premier", type: "date", short: true))
  """
}

/// A person without a running PASS: what that means, and how to write down one she already has.
func personPassView(
  _ found: PersonPass, on today: Day, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let name = found.person.name
  let path = "/personnes/\(found.person.id)"
  let waiting = found.last.map { WaitingPeriod(after: $0) }.flatMap {
    $0.contains(today) ? $0 : nil
  }
  let last: HTML? = found.last.map {
    """
    <p>Le précédent s’est terminé le \(time($0.validity.last)). \
    <a href="/pass/\($0.id)">Le revoir</a></p>
    """
  }
  let waits = found.waitingHires.html { hire in
    note(
      """
      <p><strong>L’embauche du \(time(hire.startsOn)) n’a pas encore de PASS IAE.</strong> \
      <a href="/candidatures/\(hire.application)">Voir ce qui manque, et qui peut y remédier</a></p>
      """, .warn, icon: Icon.warning.html)
  }
  return pageLayout(
    title: "PASS IAE \(French.of(name))", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(
        found.person.standing.mayOpenFile ? [("Personnes", "/personnes"), (name, path)] : [],
        here: "PASS IAE"))
      <div class="stack"><h1>PASS IAE \(French.of(name))</h1>\
      <p>Pas de PASS IAE en cours. Il s’ouvrira le premier jour d’une embauche dans une structure \
      d’insertion. Il n’y a rien à faire avant.</p>\(last)\(waiting.map { waitingNote($0) })\(waits)</div>
      \(state.summary)
      <form class="card stack" method="post" action="\(path)/pass">\(request.csrfField)\
      <h2>Elle en a déjà un\u{A0}?</h2>\
      <p class="muted">S’il a été délivré ailleurs, recopiez son attestation\u{A0}: il sera repris \
      à sa prochaine embauche.</p>\(passFields(state))\
      <button class="btn alt full">Garder ce PASS</button></form>
      """)
}
