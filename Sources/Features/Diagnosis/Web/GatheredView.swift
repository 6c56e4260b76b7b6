import Domain
import Kernel
import UseCases
import WebSupport

/// For who may not validate: the papers to gather with her, ticked and kept for the prescriber.
func gatheringForm(
  _ sheet: PrescribePath.Sheet, _ first: String, _ state: FormState, _ request: PageRequest
) -> HTML {
  let person = sheet.person.id
  return """
    <section class="stack" aria-labelledby="t-liste"><h2 id="t-liste">Rassembler les papiers avec \(first)</h2>
    <p class="muted measure">Cocher ce qu’elle a déjà, et la date écrite sur le papier. Rien n’est \
    validé ici et le papier n’est pas gardé. Un prescripteur habilité de son cercle retrouve cette \
    liste si elle accepte de lui partager ces points. Aucun employeur ne la lit.</p>
    <form class="stack" method="post" action="/personnes/\(person)/diagnostic/criteres">\
    \(request.csrfField)\
    \(criteriaFields(state: state, suggested: sheet.suggested, proofDates: true))
    <div class="row"><button class="btn alt">Garder cette liste</button>\
    <a class="btn quiet" href="/personnes/\(person)/partages">Voir ses accords</a></div></form></section>
    """
}

/// What the form of the page starts from: the list this structure gathered.
func gatheredState(_ sheet: PrescribePath.Sheet) -> FormState {
  FormState(
    Form(
      sheet.gathered.filter(\.isOurs).flatMap { paper in
        [("critere", paper.criterion.code)]
          + (paper.proofOn.map { [("preuve_\(paper.criterion.code)", $0.description)] } ?? [])
      }))
}

/// For the prescriber who makes the diagnosis: what others gathered with her before.
func gatheredNote(_ sheet: PrescribePath.Sheet) -> HTML? {
  guard !sheet.gathered.isEmpty else { return nil }
  return """
    <div class="card soft stack s"><h3>Déjà rassemblé avec elle</h3><ul class="bullets small">\
    \(sheet.gathered.html { paper in
      let dated: HTML? = paper.proofOn.map { ", papier du \(time($0))" }
      return "<li>\(paper.criterion.label)\(dated). <span class=\"muted\">\(paper.structureName), le \(time(paper.gatheredOn))</span></li>"
    })</ul><p class="small muted">Rien n’est coché d’avance\u{A0}: revoir chaque papier avec elle.</p></div>
    """
}
