import Domain
import Kernel
import UseCases
import WebSupport

/// The form that opens a file: `prenom`, and nothing more required.
struct NewFileForm {
  let form: Form
  init(_ form: Form) { self.form = form }

  func file() throws -> NewFile {
    NewFile(
      firstName: form["prenom"], isAlias: form.has("alias"), lastName: form["nom"],
      wish: form["envie"])
  }
}

func newFilePage(_ state: FormState, _ request: PageRequest, _ footer: Footer) -> HTML {
  pageLayout(
    title: "Ouvrir un dossier", section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Personnes", "/personnes")], here: "Ouvrir un dossier"))
      <div class="stack s"><h1>Ouvrir un dossier</h1>\
      <p class="muted measure">Une minute suffit. Un prénom, ou le nom que la personne choisit. \
      Rien n’est partagé avec personne.</p></div>
      \(state.summary)
      <form class="stack l" method="post">\(request.csrfField)
      <div class="card stack">
      \(textField(
        "prenom", "Prénom", in: state, hint: "Ou un surnom. Cela suffit.",
        extra: " autocomplete=\"off\" required autofocus"))
      \(checkBox(
        "alias", "C’est un nom choisi, pas son prénom", in: state))
      \(textField(
        "nom", "Nom (facultatif)", in: state,
        hint: "À l’écran, seule l’initiale apparaît.", extra: " autocomplete=\"off\""))
      \(textArea(
        "envie", "Ce qu’elle veut, avec ses mots (facultatif)", in: state,
        hint: wishHint))
      </div>
      <div class="row"><button class="btn">Ouvrir le dossier</button>\
      \(buttonLink("Revenir à la liste", to: "/personnes", .quiet))</div>
      </form>
      """)
}

let wishHint =
  "«\u{A0}Travailler dehors, avec les plantes\u{A0}». C’est la première ligne de son dossier. "
  + "Ne rien écrire sur la santé."
