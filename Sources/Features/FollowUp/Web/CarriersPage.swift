import Domain
import Kernel
import UseCases
import WebSupport

/// `/personnes/{id}/parcours/porteurs`: one carrier a theme.
func carriersPage(
  _ themes: CarriedThemes, _ choices: StepChoices, _ state: FormState, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let person = choices.header.person
  let present = choices.circle.filter { CircleRights.mayBeReferent($0.member) }.map {
    (value: CircleSeat($0.member).formValue, label: "\($0.name), \($0.structure)")
  }
  return pathFormPage(
    "Qui porte quoi", person, state, request, footer,
    lead:
      "Une seule personne par thème\u{A0}: tout le cercle sait à qui demander. Le référent n’a pas à tout porter.",
    """
    <form class="card stack" method="post">\(request.csrfField)\
    <input type="hidden" name="version" value="\(person.version)">
    \(themes.lines.html { line in
      let gone: [(value: String, label: String)] =
        line.isOrphan
        ? [(value: line.seat?.formValue ?? "", label: "\(line.carrier ?? "") (n’est plus là)")] : []
      return selectField(
        line.theme.code, line.theme.label,
        [(value: "", label: "Personne pour le moment")] + gone + present, in: state)
    })
    <div class="row"><button class="btn">Garder</button>\
    \(buttonLink("Revenir au parcours", to: "/personnes/\(person.id)/parcours", .quiet))</div></form>
    """)
}
