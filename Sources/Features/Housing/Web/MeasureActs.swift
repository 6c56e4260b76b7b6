import Domain
import Kernel
import UseCases
import WebSupport

/// What may be noted in a measure that runs: one panel each, opened in place.
func acts(
  _ opened: OpenedMeasure, _ panel: String?, _ state: FormState, _ request: PageRequest
) -> HTML? {
  let measure = opened.measure
  guard opened.seen.mayNote, measure.isRunning else { return nil }
  let slide: HTML? =
    measure.kind.mayHaveSlidingLease
    ? act(
      "glisse", Icon.relay.html, "Le bail passe à son nom", "L’adresse ne change pas",
      "bail-glissant", opened, panel, state, request
    ) { state in
      """
      <p class="small muted">La mesure se termine comme «\u{A0}bail glissé\u{A0}»\u{A0}; son séjour continue, \
      au même endroit.</p>\(day("Le bail est à son nom depuis le", state))\
      <button class="btn">Noter le bail à son nom</button>
      """
    } : nil
  return """
    <section class="card flush" aria-labelledby="t-actes"><div class="card-h">\
    <h2 id="t-actes">Noter ce qui se passe</h2></div>\
    \(reviewPanel(opened, panel, state, request))\
    \(act("signe", Icon.warning.html, "Un premier signe", "Un fait et sa date, rien d’autre",
      "signes", opened, panel, state, request) { state in
        """
        <fieldset class="stack s" id="champ-signe"><legend>Ce qui s’est passé</legend>\
        \(HousingSignKind.allCases.html { radio("signe", value: $0.code, $0.label, in: state) })</fieldset>\
        \(day("Le", state))<button class="btn">Noter ce fait</button>
        """
      })\
    \(act("prevoir", Icon.calendar.html, "Prévoir un point", "Avec elle, l’opérateur et vous",
      "points/prevoir", opened, panel, state, request) { state in
        "\(day("Le", state))<button class=\"btn\">Prévoir ce point</button>"
      })\
    \(slide)\
    \(act("fin", Icon.home.html, "La mesure se termine", "Avec ce qui vient ensuite", "fin", opened,
      panel, state, request) { state in
        """
        \(selectField("fin", "Ce qui se passe", HousingEndKind.offered, none: "Choisir", in: state))\
        \(selectField("suite", "Ce qui vient ensuite", HousingWayOn.allCases, none: "Choisir", in: state,
          hint: "Rendre un logement n’est pas une faute\u{A0}: sa demande garde son ancienneté."))\
        \(checkBox("sans_toit", "Elle n’a pas de toit pour le moment", in: state))\
        \(day("Le", state))<button class="btn">Noter la fin</button>
        """
      })</section>
    """
}

private func reviewPanel(
  _ opened: OpenedMeasure, _ panel: String?, _ state: FormState, _ request: PageRequest
) -> HTML? {
  let planned = opened.measure.reviews.filter { !$0.isHeld }
  guard !planned.isEmpty else { return nil }
  return act(
    "point", Icon.people.html, "Un point a été fait", "En mots simples, elle le lira", "points",
    opened, panel, state, request
  ) { state in
    """
    \(selectField("point", "Lequel", planned.map {
      (value: $0.id.text, label: "\($0.motive.label), prévu le \(French.day($0.plannedOn))")
    }, in: state))\(day("Fait le", state))\
    \(textArea("mots", "Ce qui a été dit", in: state,
      hint: "Court et simple. Ne rien écrire sur la santé."))\
    <button class="btn">Garder ce point</button>
    """
  }
}

private func day(_ label: String, _ state: FormState) -> HTML {
  textField("jour", label, in: state, type: "date", short: true)
}

private func act(
  _ id: String, _ icon: HTML, _ title: String, _ hint: String, _ path: String,
  _ opened: OpenedMeasure, _ panel: String?, _ state: FormState, _ request: PageRequest,
  _ fields: (FormState) -> HTML
) -> HTML {
  let isOpen = panel == id
  let own =
    isOpen
    ? state.apart(id) : FormState(Form([("jour", opened.today.description)])).apart(id)
  return """
    <details class="answer" name="acte" id="\(id)"\(if: isOpen, " open")><summary>\(icon)<span>\
    \(title)<small>\(hint)</small></span></summary><form class="stack" method="post" \
    action="/logement/mesures/\(opened.measure.id)/\(path)">\(request.csrfField)\
    <input type="hidden" name="version" value="\(opened.measure.version)">\(fields(own))</form></details>
    """
}
