import Kernel
import UseCases
import WebSupport

/// « Voici ce que vous aviez écrit »: the form that could not be received, to look over and send.
/// Nothing leaves by itself.
func keptFormView(_ form: KeptForm, request: PageRequest, footer: Footer) -> HTML {
  let visible = form.fields.filter { isProse($0.value) }
  let carried = form.fields.filter { !isProse($0.value) }
  let choices: HTML? =
    carried.contains { !$0.value.isEmpty }
    ? """
    <details class="more"><summary>Vos autres choix, gardés tels quels</summary>\
    \(facts(carried.map { (fieldLabel($0.name), "\($0.value)") }))</details>
    """ : nil
  let type: HTML = form.files.isEmpty ? "" : " enctype=\"multipart/form-data\""
  return pageLayout(
    title: "Voici ce que vous aviez écrit", request: request, footer: footer, narrow: true,
    content: """
      <div class="head"><h1>Voici ce que vous aviez écrit</h1>\
      <p>La page était restée ouverte et la session s’était terminée. \
      Rien n’a été perdu et rien n’est parti\u{A0}: relisez, puis envoyez.</p></div>
      <form class="card stack" method="post" action="\(form.path)"\(type)>\(request.csrfField)\
      \(visible.enumerated().html { proseField($0.element, number: $0.offset) })\
      \(carried.html { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
      \(form.files.enumerated().html { fileAgain($0.element, number: $0.offset) })\
      \(choices)\
      <div class="row"><button class="btn">Envoyer maintenant</button>\
      <a class="btn quiet" href="/">Ne pas l’envoyer</a></div></form>
      """)
}

private func proseField(_ field: KeptForm.Field, number: Int) -> HTML {
  let isLine = field.value.utf8.count <= 64 && !field.value.contains(where: \.isNewline)
  let control: HTML =
    isLine
    ? "<input id=\"garde-\(number)\" name=\"\(field.name)\" value=\"\(field.value)\">"
    : "<textarea id=\"garde-\(number)\" name=\"\(field.name)\">\(field.value)</textarea>"
  return """
    <div class="field"><label for="garde-\(number)">\(fieldLabel(field.name))</label>\
    \(control)</div>
    """
}

private func fileAgain(_ name: String, number: Int) -> HTML {
  """
  <div class="field"><label for="fichier-\(number)">\(fieldLabel(name))</label>\
  <span class="hint">Le fichier n’a pas été gardé\u{A0}: choisissez-le de nouveau.</span>\
  <input id="fichier-\(number)" type="file" name="\(name)"></div>
  """
}

/// Words somebody wrote, as opposed to a code, an identifier, a day or a choice in a list.
private func isProse(_ value: String) -> Bool {
  value.utf8.count > 64 || value.contains(where: { $0.isWhitespace || !$0.isASCII })
}

/// `a_recontacter_des` is read « À recontacter des »: the name of a field, made readable.
func fieldLabel(_ name: String) -> String {
  let words = name.replacing("_", with: " ").replacing("-", with: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
