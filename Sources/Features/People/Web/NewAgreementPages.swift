import Domain
import Kernel
import UseCases
import WebSupport

/// The fields of a new agreement, both ways.
enum AgreementFields {
  static func blank(for recipient: Structure, _ today: Day) -> Form {
    let purpose: AgreementPurpose =
      switch RecipientKind(recipient.kind) {
      case .employer: .application
      case .circle: .followUp
      case .housing: .housing
      }
    return Form([
      ("structure", recipient.id.text), ("but", purpose.code),
      ("donne", AgreementManner.spoken.code), ("langue", "français"),
      ("debut", today.description),
      ("fin", today.adding(months: SharingAgreement.defaultMonths).description),
    ])
  }

  /// - Throws: `Refusal.invalid` for what cannot be read.
  static func proposal(_ form: Form) throws -> AgreementProposal {
    var problems: [UserMessage] = []
    func day(_ name: String) -> Day? {
      guard let text = form.filled(name) else { return nil }
      if let day = Day(text) { return day }
      problems.append(UserMessage("Donner une date qui existe.", field: name))
      return nil
    }
    let first = day("debut")
    let last = day("fin")
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return AgreementProposal(
      items: form.all("element").compactMap { ShareableItem(rawValue: $0) },
      recipient: ID(form["structure"]),
      purpose: AgreementPurpose(rawValue: form["but"]) ?? .followUp, startsOn: first, endsOn: last,
      given: AgreementManner(rawValue: form["donne"]) ?? .spoken, language: form["langue"],
      sheAsks: form.has("demande"))
  }
}

func chooseRecipientPage(
  _ found: AgreementForm, search: String, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = found.header.person
  let path = "/personnes/\(person.id)/partages/nouveau"
  let list: HTML =
    found.structures.isEmpty
    ? emptyState("Aucune structure de ce nom sur le territoire.")
    : """
    <div class="wrap"><ul class="card flush list">\(found.structures.prefix(60).html { structure in
      """
      <li><div><p class="what">\(structure.name)</p><p class="meta">\(structure.kind.label)</p></div>\
      <div class="side"><a class="btn alt mini" href="\(path)?structure=\(structure.id)">Choisir\
      <span class="vh"> \(structure.name)</span></a></div></li>
      """
    })</ul></div>
    """
  return pageLayout(
    title: "Noter un accord", section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(agreementCrumbs(person))
      <div class="stack s"><h1>Partager avec qui\u{A0}?</h1>\
      <p class="muted measure">Un accord se donne à une structure, pour un temps, \
      information par information.</p></div>
      <form class="row" role="search" action="\(path)"><div class="field">\
      <label for="champ-nom">Chercher une structure</label>\
      <input id="champ-nom" name="nom" type="search" value="\(search)"></div>\
      <button class="btn alt">\(Icon.search)Chercher</button></form>
      \(list)
      """)
}

func newAgreementPage(
  _ found: AgreementForm, _ recipient: Structure, _ state: FormState, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let person = found.header.person
  let name = person.firstName ?? "elle"
  let kind = RecipientKind(recipient.kind)
  let items = ShareableItem.proposable(to: kind).filter { $0.mayBeGiven(to: kind) == .yes }
  let onAsking = ShareableItem.allCases.filter { $0.mayBeGiven(to: kind) == .onlyIfSheAsks }
  return pageLayout(
    title: "Noter un accord", section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(agreementCrumbs(person))
      <div class="stack s"><h1>Ce que \(name) partage avec \(recipient.name)</h1>\
      <p class="muted measure">\(recipient.kind.label). Rien n’est coché d’avance\u{A0}: \
      chaque information se choisit avec elle.</p></div>
      \(state.summary)
      <form class="stack l" method="post" action="/personnes/\(person.id)/partages/nouveau">\
      \(request.csrfField)<input type="hidden" name="structure" value="\(recipient.id)">
      <fieldset class="card stack s" id="champ-element"><legend class="vh">Informations</legend>\
      <h2 aria-hidden="true">Elle accepte de partager</h2>\
      \(items.html { checkBox("element", value: $0.code, $0.label, in: state) })\
      \(onAsking.html {
        checkBox(
          "element", value: $0.code, $0.label, in: state,
          hint: "Ne se propose pas. Seulement si elle le demande.")
      })\(onAsking.isEmpty ? "" : checkBox("demande", "Elle le demande elle-même", in: state))\
      </fieldset>
      <div class="card stack">\
      \(selectField("but", "Pour quoi", AgreementPurpose.allCases, in: state))\
      <div class="inline">\
      \(textField("debut", "À partir du", in: state, type: "date"))\
      \(textField("fin", "Jusqu’au", in: state, type: "date"))</div>\
      <div class="inline">\
      \(selectField("donne", "Comment", [.spoken, .written, .signed] as [AgreementManner], in: state))\
      \(textField("langue", "Dans quelle langue", in: state))</div></div>
      \(note("""
        <p>Refuser ne change rien à son hébergement ni à ses droits. \
        Elle peut retirer à tout moment, seule ou avec vous.</p>
        """, icon: Icon.hand.html))
      <div class="row"><button class="btn">Noter son accord</button>\
      \(buttonLink("Revenir aux accords", to: "/personnes/\(person.id)/partages", .quiet))</div>
      </form>
      """)
}

private func agreementCrumbs(_ person: Disclosed<Person>) -> HTML {
  breadcrumbs(
    [
      ("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)"),
      ("Accords", "/personnes/\(person.id)/partages"),
    ], here: "Noter un accord")
}
