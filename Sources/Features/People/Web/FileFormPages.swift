import Domain
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addFileForm(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadFileForm(dependencies)
    let change = ChangeFile(dependencies)
    get("/personnes/:id/modifier", members: .companions, "le cercle complète le dossier") {
      request, member in
      let form = try await read(try request.id(), by: member)
      return .html(fileFormPage(form, FormState(FileFields.form(form)), nil, request, footer))
    }
    post("/personnes/:id/modifier", members: .companions, "le cercle complète le dossier") {
      request, member in
      let id = try request.id(of: Person.self)
      do {
        let (entry, version) = try FileFields.entry(request.form)
        try await change(entry, version: version, of: id, by: member)
        return .seeOther(
          "/personnes/\(id)", flash: "Le dossier est à jour. Rien n’est partagé de plus.")
      } catch Refusal.invalid(let messages) {
        let form = try await read(id, by: member)
        return .html(
          fileFormPage(
            form, FormState(request.form, messages: messages), nil, request, footer),
          status: .unprocessableContent)
      } catch Refusal.changedMeanwhile(let message) {
        let form = try await read(id, by: member)
        let typed = request.form.setting("version", String(form.version))
        return .html(
          fileFormPage(
            form, FormState(typed),
            twoVersions(message, typed: typed, recorded: FileFields.form(form)), request, footer),
          status: .conflict)
      }
    }
  }
}

/// The fields of the form, both ways.
enum FileFields {
  static let identity: [(name: String, label: String)] = [
    ("prenom", "Prénom"), ("nom", "Nom"), ("naissance", "Date de naissance"),
    ("telephone", "Téléphone"), ("courriel", "Adresse électronique"), ("commune", "Commune"),
  ]
  static let all = identity + ShareableItem.noted.map { (name: $0.code, label: $0.label) }

  static func form(_ form: FileForm) -> Form {
    let entry = form.entry
    var pairs = [
      ("version", String(form.version)), ("prenom", entry.firstName), ("nom", entry.lastName),
      ("naissance", entry.birth?.description ?? ""), ("telephone", entry.phone?.display ?? ""),
      ("courriel", entry.email?.address ?? ""), ("commune", entry.commune),
    ]
    if entry.isAlias { pairs.append(("alias", "oui")) }
    pairs += entry.programmes.map { ("programme", $0.code) }
    pairs += ShareableItem.noted.map { ($0.code, entry.notes[$0] ?? "") }
    return Form(pairs)
  }

  /// - Throws: `Refusal.invalid` with all that cannot be read.
  static func entry(_ form: Form) throws -> (FileEntry, version: Int) {
    var problems: [UserMessage] = []
    func read<Value>(_ name: String, _ advice: String, _ parse: (String) -> Value?) -> Value? {
      guard let text = form.filled(name) else { return nil }
      guard let value = parse(text) else {
        problems.append(UserMessage(advice, field: name))
        return nil
      }
      return value
    }
    let birth = read("naissance", "Donner une date qui existe.") { Day($0) }
    let phone = read("telephone", "Donner les dix chiffres du téléphone.") { Phone($0) }
    let email = read("courriel", "Donner une adresse complète, avec @.") { Email($0) }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let entry = FileEntry(
      firstName: form["prenom"], isAlias: form.has("alias"), lastName: form["nom"], birth: birth,
      phone: phone, email: email, commune: form["commune"],
      programmes: Set(form.all("programme").compactMap { Programme(rawValue: $0) }),
      notes: Dictionary(
        uniqueKeysWithValues: ShareableItem.noted.filter { form.has($0.code) }
          .map { ($0, form[$0.code]) }))
    return (entry, Int(form["version"]) ?? 0)
  }
}

/// What was typed beside what is recorded, where they differ.
private func twoVersions(_ message: UserMessage, typed: Form, recorded: Form) -> HTML {
  let rows = FileFields.all.filter { typed[$0.name] != recorded[$0.name] }.html { field in
    """
    <tr><th scope="row">\(field.label)</th><td data-th="Ce que vous avez écrit">\
    \(typed[field.name])</td><td data-th="Ce qui est enregistré">\(recorded[field.name])</td></tr>
    """
  }
  let table: HTML =
    rows.isEmpty
    ? "<p>Les deux versions disent la même chose.</p>"
    : """
    <div class="wrap"><table class="table fold"><caption>Ce qui diffère</caption><thead><tr>\
    <th scope="col">Information</th><th scope="col">Ce que vous avez écrit</th>\
    <th scope="col">Ce qui est enregistré</th></tr></thead><tbody>\(rows)</tbody></table></div>
    """
  return """
    <section class="card stack" role="alert"><h2>\(message.title)</h2><p>\(message.detail) \
    Le formulaire garde ce que vous avez écrit. Reprenez ce qui est juste, puis enregistrez.</p>\
    \(table)</section>
    """
}

private func fileFormPage(
  _ file: FileForm, _ state: FormState, _ conflict: HTML?, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let person = file.header.person
  let name = person.firstName ?? "elle"
  return pageLayout(
    title: "Compléter le dossier \(French.of(person.name))", section: .people, request: request,
    footer: footer, narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)")],
        here: "Compléter le dossier"))
      <div class="stack s"><h1>Compléter le dossier \(French.of(name))</h1>\
      <p class="muted measure">Seulement ce qui sert, quand cela sert. \
      \(name) peut lire tout ce qui est écrit ici.</p></div>
      \(conflict)\(state.summary)
      <form class="stack l" method="post">\(request.csrfField)\
      <input type="hidden" name="version" value="\(state.values["version"])">
      \(file.keepsIdentity ? identityFields(state) : ownTeamOnly(file))
      \(noteFields(state))
      <div class="row"><button class="btn">Enregistrer</button>\
      \(buttonLink("Revenir sans rien changer", to: "/personnes/\(person.id)", .quiet))</div>
      </form>
      """)
}

private func identityFields(_ state: FormState) -> HTML {
  """
  <fieldset class="card stack"><legend class="vh">Identité et contact</legend>\
  <h2 aria-hidden="true">Identité et contact</h2>
  <div class="inline">\
  \(textField("prenom", "Prénom ou nom choisi", in: state, extra: " required autocomplete=\"off\""))\
  \(textField("nom", "Nom", in: state, extra: " autocomplete=\"off\""))</div>
  \(checkBox("alias", "C’est un nom choisi, pas son prénom", in: state))
  \(textField("naissance", "Date de naissance", in: state, type: "date", short: true))
  <div class="inline">\
  \(textField("telephone", "Téléphone", in: state, type: "tel", extra: " autocomplete=\"off\""))\
  \(textField("courriel", "Adresse électronique", in: state, type: "email", extra: " autocomplete=\"off\""))\
  </div>
  \(textField(
    "commune", "Commune", in: state, hint: "Pour calculer les distances. Jamais l’adresse.",
    extra: communeAttributes))<datalist id="communes"></datalist>
  <fieldset class="stack s"><legend>Programmes</legend>\
  \(Programme.allCases.html {
    checkBox("programme", value: $0.code, $0.label, in: state)
  })</fieldset></fieldset>
  """
}

private let communeAttributes: HTML =
  " list=\"communes\" data-source=\"/api/v1/suggestions/communes?q=\" autocomplete=\"off\""

private func ownTeamOnly(_ file: FileForm) -> HTML {
  """
  <input type="hidden" name="prenom" value="\(file.entry.firstName)">\
  \(note("""
    <p>L’identité et les contacts se tiennent à \(file.header.home). \
    Vous notez ici ce que votre équipe sait.</p>
    """, icon: Icon.lock.html))
  """
}

private func noteFields(_ state: FormState) -> HTML {
  let open = ShareableItem.noted.filter { !$0.neverReachesEmployers }
  let kept = ShareableItem.noted.filter(\.neverReachesEmployers)
  return """
    <fieldset class="card stack"><legend class="vh">Ce qu’elle peut partager</legend>\
    <h2 aria-hidden="true">Ce qu’elle peut partager</h2>\
    <p class="small muted">Une phrase courte par ligne. Chacune se partage ou se garde, séparément. \
    Ne rien écrire sur la santé.</p>\(open.html { noteField($0, state) })</fieldset>
    <fieldset class="card stack"><legend class="vh">Ce qu’un employeur ne voit jamais</legend>\
    <h2 aria-hidden="true">Ce qu’un employeur ne voit jamais</h2>\
    <p class="small muted">Même avec son accord. Des faits et des dates, sans cause.</p>\
    \(kept.html { noteField($0, state) })</fieldset>
    """
}

private func noteField(_ item: ShareableItem, _ state: FormState) -> HTML {
  textField(
    item.code, item.label, in: state, hint: item.hint,
    extra: " maxlength=\"\(PersonFileRules.longestNote)\" autocomplete=\"off\"")
}
