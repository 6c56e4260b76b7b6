import Domain
import Kernel
import UseCases
import WebSupport

/// What the administrators of a structure write about it.
struct StructureForm: Sendable {
  let name: String
  let place: Place
  let contact: PublicContact
  let description: String
  let isOpenToSpontaneous: Bool
  let programmes: Set<Programme>

  /// Reads a form; the commune is understood by the list in memory.
  /// - Throws: `InvalidInput` with every message.
  init(_ form: Form, _ search: SearchEmployers) throws {
    var messages: [UserMessage] = []
    name = form["nom"]
    if name.isEmpty { messages.append(UserMessage("Donner le nom de la structure.", field: "nom")) }
    if name.count > 150 {
      messages.append(UserMessage("Le nom dépasse 150 caractères.", field: "nom"))
    }
    let postcode = form["code_postal"]
    if !postcode.isEmpty, postcode.count != 5 || !postcode.allSatisfy({ $0.isASCII && $0.isNumber })
    {
      messages.append(
        UserMessage("Un code postal a cinq chiffres.", field: "code_postal"))
    }
    var commune: Commune?
    if let text = form.filled("commune") {
      switch search.commune(text) {
      case .found(let found): commune = found
      case .unclear(let near):
        messages.append(unclearCommune(near))
      }
    }
    place = Place(
      address: String(form["adresse"].prefix(200)), postcode: postcode,
      city: form.filled("ville") ?? commune?.name ?? "", commune: commune?.insee,
      point: commune?.point, isConfidential: form.has("confidentielle", "oui"))
    let phone = form.filled("telephone").map { Phone($0) }
    if phone == .some(nil) {
      messages.append(
        UserMessage(
          "Ce numéro ne se lit pas.", detail: "Exemple\u{A0}: 05 45 00 00 00.", field: "telephone"))
    }
    let email = form.filled("courriel").map { Email($0) }
    if email == .some(nil) {
      messages.append(
        UserMessage(
          "Cette adresse ne se lit pas.", detail: "Exemple\u{A0}: accueil@exemple.fr.",
          field: "courriel"))
    }
    let site = form["site"]
    let address = site.isEmpty ? "" : webAddress(site.contains(":") ? site : "https://\(site)")
    if !site.isEmpty, address.isEmpty {
      messages.append(
        UserMessage(
          "Cette adresse de site ne se lit pas.", detail: "Exemple\u{A0}: https://exemple.fr.",
          field: "site"))
    }
    contact = PublicContact(phone: phone ?? nil, email: email ?? nil, website: address)
    description = form["description"]
    if description.count > 4000 {
      messages.append(
        UserMessage("La description dépasse 4\u{202F}000 caractères.", field: "description"))
    }
    isOpenToSpontaneous = form.has("spontanees", "oui")
    programmes = Set(form.all("programme").compactMap { Programme(rawValue: $0) })
    guard messages.isEmpty else { throw Refusal.invalid(messages) }
  }

  func write(into structure: inout Structure) {
    structure.name = name
    // The point stays while the commune does: it may be finer than the commune's centre.
    let point = structure.place.commune == place.commune ? structure.place.point : place.point
    structure.place = place
    structure.place.point = point
    structure.contact = contact
    structure.description = description
    if structure.kind.family == .employer {
      structure.isOpenToSpontaneous = isOpenToSpontaneous
      structure.programmes = structure.programmes.subtracting([.phc, .cvg]).union(programmes)
    }
  }

  /// The fields as recorded.
  static func values(_ structure: Structure, _ search: SearchEmployers) -> Form {
    let place = structure.place
    var pairs: [(String, String)] = [
      ("version", String(structure.version)), ("nom", structure.name), ("adresse", place.address),
      ("code_postal", place.postcode), ("ville", place.city),
      ("commune", place.commune.flatMap { search.commune($0)?.label ?? $0.code } ?? ""),
      ("telephone", structure.contact.phone?.display ?? ""),
      ("courriel", structure.contact.email?.address ?? ""), ("site", structure.contact.website),
      ("description", structure.description),
    ]
    if place.isConfidential { pairs.append(("confidentielle", "oui")) }
    if structure.isOpenToSpontaneous { pairs.append(("spontanees", "oui")) }
    for programme in structure.programmes { pairs.append(("programme", programme.code)) }
    return Form(pairs)
  }

  static let labels: [(name: String, label: String)] = [
    ("nom", "Nom"), ("adresse", "Adresse"), ("code_postal", "Code postal"), ("ville", "Ville"),
    ("commune", "Commune sur la carte"), ("telephone", "Téléphone"), ("courriel", "Courriel"),
    ("site", "Site"), ("description", "Description"), ("spontanees", "Candidatures spontanées"),
    ("confidentielle", "Adresse confidentielle"), ("programme", "Programmes"),
  ]
}

func unclearCommune(_ near: [Commune]) -> UserMessage {
  UserMessage(
    "Cette commune n’est pas reconnue.",
    detail: near.isEmpty
      ? "Donner son nom ou son code postal."
      : "Peut-être\u{A0}: \(near.prefix(4).map(\.label).joined(separator: ", ")).",
    field: "commune")
}

func structureFormPage(
  _ structure: Structure, _ state: FormState, conflict: HTML? = nil, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let isEmployer = structure.kind.family == .employer
  let employer: HTML? =
    isEmployer
    ? """
    <fieldset class="stack s"><legend>Ce qu’elle propose</legend>\
    \(checkBox("spontanees", "Prend des candidatures spontanées", in: state))\
    \(checkBox("programme", value: "phc", "Premières heures en chantier", in: state))\
    \(checkBox("programme", value: "cvg", "Convergence", in: state))</fieldset>
    """ : nil
  return pageLayout(
    title: "Modifier \(structure.name)", section: .structure, request: request, footer: footer,
    content: """
      \(breadcrumbs([(structure.name, "/structures/\(structure.id)")], here: "Modifier"))\
      <div class="head"><h1>Modifier la fiche</h1><p>Tout le monde peut lire cette fiche. \
      N’écrivez rien sur les personnes.</p></div>
      \(state.summary)\(conflict)
      <form class="stack l measure" method="post" action="/structures/\(structure.id)/modifier" novalidate>\
      \(request.csrfField)<input type="hidden" name="version" value="\(state.values["version"])">
      \(textField("nom", "Nom", in: state, extra: " maxlength=\"150\" required"))
      \(textArea("description", "Ce que vous faites, en quelques phrases", in: state))
      \(employer)
      \(textField("adresse", "Adresse", in: state, hint: "Numéro et rue"))
      <div class="inline">\(textField("code_postal", "Code postal", in: state, extra: " inputmode=\"numeric\""))\
      \(textField("ville", "Ville", in: state))</div>
      \(textField(
        "commune", "Commune sur la carte", in: state, hint: "Nom ou code postal",
        extra: " list=\"communes\" autocomplete=\"off\" data-source=\"/api/v1/suggestions/communes?q=\""))
      <datalist id="communes"></datalist>
      \(checkBox(
        "confidentielle", "Adresse confidentielle", in: state,
        hint: "Seuls vos membres lisent la rue. Les autres lisent la ville."))
      <div class="inline">\(textField("telephone", "Téléphone", in: state, type: "tel"))\
      \(textField("courriel", "Courriel", in: state, type: "email"))</div>
      \(textField("site", "Site", in: state, extra: " inputmode=\"url\""))
      <div class="row"><button class="btn">Enregistrer la fiche</button>\
      <a class="btn quiet" href="/structures/\(structure.id)">Ne rien changer</a></div></form>
      """)
}

/// Both versions, where they differ: theirs is recorded, ours is in the form below.
func conflictNote(
  recorded: Form, typed: Form, _ labels: [(name: String, label: String)]
) -> HTML {
  func text(_ form: Form, _ name: String) -> String {
    let value = form.all(name).filter { !$0.isEmpty }.joined(separator: ", ")
    return value.isEmpty ? "rien" : value
  }
  let rows = labels.filter { text(recorded, $0.name) != text(typed, $0.name) }.html { field in
    """
    <tr><th scope="row">\(field.label)</th><td data-th="Enregistré entre-temps">\
    \(text(recorded, field.name))</td><td data-th="Ce que vous avez écrit">\
    \(text(typed, field.name))</td></tr>
    """
  }
  let table: HTML =
    rows.isEmpty
    ? "<p>Les deux versions disent la même chose.</p>"
    : """
    <div class="wrap"><table class="table fold"><caption>Ce qui diffère</caption><thead><tr>\
    <th scope="col">Champ</th><th scope="col">Enregistré entre-temps</th>\
    <th scope="col">Ce que vous avez écrit</th></tr></thead><tbody>\(rows)</tbody></table></div>
    """
  return """
    <section class="stack" role="alert" aria-labelledby="t-conflit">\
    \(note(
      """
      <h2 id="t-conflit">Quelqu’un a modifié cette fiche pendant que vous écriviez</h2>\
      <p>Rien n’est perdu\u{A0}: ce que vous avez écrit est dans le formulaire. Enregistrer \
      remplacera l’autre version.</p>
      """, .warn, icon: Icon.warning.html))\(table)</section>
    """
}
