import Domain
import Kernel
import UseCases
import WebSupport

/// What an employer writes about a post.
enum PostForm {
  /// - Throws: `Refusal.invalid` with every message.
  static func draft(_ form: Form, _ search: SearchEmployers) throws -> PostDraft {
    var messages: [UserMessage] = []
    func complain(_ title: String, _ detail: String = "", _ field: String) {
      messages.append(UserMessage(title, detail: detail, field: field))
    }
    var draft = PostDraft(title: form["intitule"])
    if draft.title.isEmpty {
      complain("Donner un intitulé.", "Par exemple\u{A0}: ouvrier maraîcher.", "intitule")
    }
    if draft.title.count > 120 { complain("L’intitulé dépasse 120 caractères.", "", "intitule") }
    if let trade = form.filled("metier") {
      draft.rome = search.trade(named: trade)
      if draft.rome == nil {
        let near = search.tradeSuggestions(trade).prefix(3).joined(separator: " ; ")
        complain(
          "Ce métier n’est pas dans la liste.",
          near.isEmpty ? "Laisser vide, ou donner un code ROME." : "Peut-être\u{A0}: \(near).",
          "metier")
      }
    }
    if let contract = ContractKind(rawValue: form["contrat"]) {
      draft.contract = contract
    } else {
      complain("Choisir un contrat.", "", "contrat")
    }
    draft.hours = hours(form, complain)
    draft.setting = WorkSetting(rawValue: form["cadre"]) ?? .unknown
    draft.company = WorkCompany(rawValue: form["equipe"]) ?? .unknown
    draft.description = form["description"]
    draft.requirements = form["prerequis"]
    for (field, text) in [("description", draft.description), ("prerequis", draft.requirements)]
    where text.count > 4000 {
      complain("Ce texte dépasse 4\u{202F}000 caractères.", "", field)
    }
    let seats = form.filled("places").map { Int($0) } ?? 1
    if let seats, JobPost.possibleSeats.contains(seats) {
      draft.seats = seats
    } else {
      complain("Donner un nombre de places entre 1 et 99.", "", "places")
    }
    draft.wantsCV = form.has("cv", "oui")
    if let text = form.filled("commune") {
      switch search.commune(text) {
      case .found(let commune): draft.commune = commune.insee
      case .unclear(let near): messages.append(unclearCommune(near))
      }
    }
    guard messages.isEmpty else { throw Refusal.invalid(messages) }
    return draft
  }

  private static func hours(_ form: Form, _ complain: (String, String, String) -> Void)
    -> ClosedRange<Int>?
  {
    let least = form.filled("heures_de")
    let most = form.filled("heures_a")
    guard least != nil || most != nil else { return nil }
    guard let from = Int(least ?? most!), JobPost.possibleHours.contains(from) else {
      complain("Donner des heures par semaine entre 1 et 48.", "", "heures_de")
      return nil
    }
    guard let to = Int(most ?? least!), JobPost.possibleHours.contains(to) else {
      complain("Donner des heures par semaine entre 1 et 48.", "", "heures_a")
      return nil
    }
    guard from <= to else {
      complain(
        "Le plus grand nombre d’heures vient avant le plus petit.", "Inverser les deux.", "heures_a"
      )
      return nil
    }
    return from...to
  }

  static func values(_ post: JobPost, _ search: SearchEmployers) -> Form {
    var pairs: [(String, String)] = [
      ("version", String(post.version)), ("intitule", post.title),
      ("metier", post.rome.map { search.tradeLabel($0) ?? $0.code } ?? ""),
      ("contrat", post.contract.code),
      ("heures_de", post.hours.map { String($0.lowerBound) } ?? ""),
      ("heures_a", post.hours.map { String($0.upperBound) } ?? ""),
      ("cadre", post.setting.code), ("equipe", post.company.code),
      ("description", post.description), ("prerequis", post.requirements),
      ("places", String(post.seats)),
      ("commune", post.commune.flatMap { search.commune($0)?.label ?? $0.code } ?? ""),
    ]
    if post.wantsCV { pairs.append(("cv", "oui")) }
    return Form(pairs)
  }

  static let labels: [(name: String, label: String)] = [
    ("intitule", "Intitulé"), ("metier", "Métier"), ("contrat", "Contrat"),
    ("heures_de", "Heures, de"), ("heures_a", "Heures, à"), ("cadre", "Cadre"),
    ("equipe", "Seul ou en équipe"), ("description", "Description"), ("prerequis", "Prérequis"),
    ("places", "Places"), ("commune", "Commune"), ("cv", "CV"),
  ]
}

func postFormPage(
  _ post: JobPost?, _ state: FormState, conflict: HTML? = nil, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let title = post == nil ? "Ouvrir un poste" : "Modifier la fiche de poste"
  let action = post.map { "/postes/\($0.id)/modifier" } ?? "/postes"
  return pageLayout(
    title: title, section: .posts, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Fiches de poste", "/postes")], here: title))\
      <div class="head"><h1>\(title)</h1><p>Une fiche courte et vraie aide à choisir. \
      Tout le monde peut la lire.</p></div>
      \(state.summary)\(conflict)
      <form class="stack l measure" method="post" action="\(action)" novalidate>\(request.csrfField)\
      <input type="hidden" name="version" value="\(state.values["version"])">
      \(textField(
        "intitule", "Intitulé", in: state, hint: "Comme on le dirait à quelqu’un\u{A0}: ouvrière ou ouvrier maraîcher",
        extra: " maxlength=\"120\" required"))
      \(textField(
        "metier", "Métier (répertoire ROME)", in: state, hint: "Facultatif. Aide à trouver la fiche par d’autres mots",
        extra: " list=\"metiers\" autocomplete=\"off\" data-source=\"/api/v1/suggestions/metiers?q=\""))
      <datalist id="metiers"></datalist>
      \(selectField("contrat", "Contrat", ContractKind.offeredInPosts, in: state))
      <div class="inline">\(textField("heures_de", "Heures par semaine, de", in: state, extra: " inputmode=\"numeric\""))\
      \(textField("heures_a", "à", in: state, extra: " inputmode=\"numeric\""))\
      \(textField("places", "Places", in: state, extra: " inputmode=\"numeric\""))</div>
      <div class="inline">\(selectField("cadre", "Cadre", WorkSetting.allCases, in: state))\
      \(selectField("equipe", "Seul ou en équipe", WorkCompany.allCases, in: state))</div>
      \(textField(
        "commune", "Lieu, si ce n’est pas à l’adresse de la structure", in: state, hint: "Nom ou code postal",
        extra: " list=\"communes\" autocomplete=\"off\" data-source=\"/api/v1/suggestions/communes?q=\""))
      <datalist id="communes"></datalist>
      \(textArea("description", "Ce que l’on y fait", in: state))
      \(textArea(
        "prerequis", "Ce qui est vraiment nécessaire", in: state,
        hint: "Seulement ce sans quoi on ne peut pas commencer. Le reste s’apprend"))
      \(checkBox("cv", "Un CV est demandé", in: state, hint: "Sans cette case, la candidature suffit"))
      <div class="row"><button class="btn">\(post == nil ? "Ouvrir le poste" : "Enregistrer la fiche")</button>\
      <a class="btn quiet" href="\(post.map { "/postes/\($0.id)" } ?? "/postes")">Ne rien changer</a></div></form>
      """)
}
