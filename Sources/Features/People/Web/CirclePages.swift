import Domain
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addCircle(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadCircle(dependencies)
    let page = "/personnes/:id/cercle"
    get(page, members: .companions, "le cercle voit qui en est") { request, member in
      let circle = try await read(try request.id(), by: member)
      return .html(circlePage(circle, FormState(Form()), request, footer))
    }
    let bring = BringIntoCircle(dependencies)
    post(page, members: .companions, "le cercle fait entrer quelqu’un") { request, member in
      let id = try request.id(of: Person.self)
      do {
        try await bring(
          try newcomer(request.form), as: CircleRole(rawValue: request.form["role"]) ?? .other,
          around: id, by: member)
        return .seeOther(
          "/personnes/\(id)/cercle", flash: "Le cercle est à jour. Dites-le à la personne.")
      } catch Refusal.invalid(let messages) {
        let circle = try await read(id, by: member)
        return .html(
          circlePage(circle, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    addCircleRequests(dependencies, footer)
    let end = EndPresence(dependencies)
    post("\(page)/sortie", members: .companions, "chacun sort, le référent fait sortir") {
      request, member in
      let id = try request.id(of: Person.self)
      try await end(
        ID(request.form["place"]), around: id, by: member)
      return .seeOther(
        request.form["soi"] == "oui" ? "/personnes" : "/personnes/\(id)/cercle",
        flash: "C’est fait. Le dossier ne se lit plus, dès maintenant.")
    }
    let plan = PlanPresence(dependencies)
    post("\(page)/presence", members: .companions, "chacun prévoit son dernier jour") {
      request, member in
      let id = try request.id(of: Person.self)
      let text = request.form.filled("jour")
      do {
        if let text, Day(text) == nil {
          throw Refusal.invalid(UserMessage("Donner un jour qui existe."))
        }
        try await plan(
          ID(request.form["place"]), until: text.flatMap { Day($0) }, around: id, by: member)
        return .seeOther(
          "/personnes/\(id)/cercle",
          flash: "C’est noté. Rien ne change avant ce jour. Un relais se prépare dès maintenant.")
      } catch Refusal.invalid(let messages) {
        let circle = try await read(id, by: member)
        return .html(
          circlePage(circle, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    let change = ChangeReferent(dependencies)
    post("\(page)/referent", members: .companions, "le référent passe le relais") {
      request, member in
      let id = try request.id(of: Person.self)
      try await change(
        to: ID(request.form["place"]), of: id, version: Int(request.form["version"]) ?? 0,
        by: member)
      return .seeOther(
        "/personnes/\(id)/cercle", flash: "Le relais est passé. Dites-le à la personne.")
    }
  }

  private mutating func addCircleRequests(_ dependencies: Dependencies, _ footer: Footer) {
    let ask = AskToJoin(dependencies)
    post("/personnes/:id/cercle/demandes", members: .companions, "un collègue demande à entrer") {
      request, member in
      let id = try request.id(of: Person.self)
      try await ask(
        id, role: CircleRole(rawValue: request.form["role"]) ?? .other,
        reason: request.form["raison"], by: member)
      return .seeOther("/personnes/\(id)", flash: "Votre demande est envoyée à son cercle.")
    }
    let join = JoinCircle(dependencies)
    post("/personnes/:id/cercle/rejoindre", members: .companions, "un chef de service entre") {
      request, member in
      let id = try request.id(of: Person.self)
      try await join(id, by: member)
      return .seeOther("/personnes/\(id)", flash: "Vous êtes dans son cercle. Le journal le dit.")
    }
    let answer = AnswerCircleRequest(dependencies)
    post(
      "/personnes/:id/cercle/demandes/:demande", members: .companions, "le cercle répond"
    ) { request, member in
      let id = try request.id(of: Person.self)
      let accepted = request.form["reponse"] == "oui"
      try await answer(
        try request.id("demande"), accepted: accepted, for: id, by: member)
      return .seeOther(
        "/personnes/\(id)/cercle",
        flash: accepted ? "Le cercle est à jour. Dites-le à la personne." : "La demande est close.")
    }
  }
}

private func newcomer(_ form: Form) throws -> BringIntoCircle.Newcomer {
  if let text = form.filled("courriel") {
    guard let email = Email(text) else {
      throw Refusal.invalid(
        UserMessage("Donner une adresse complète, avec @.", field: "courriel"))
    }
    return .elsewhere(email)
  }
  guard let account = form.filled("collegue") else {
    throw Refusal.invalid(
      UserMessage("Choisir un collègue, ou donner une adresse.", field: "collegue"))
  }
  return .colleague(ID(account))
}

private func circlePage(
  _ circle: CircleContents, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = circle.header.person
  let name = person.firstName ?? "elle"
  return pageLayout(
    title: "Le cercle \(French.of(person.name))", section: .people, request: request,
    footer: footer,
    content: """
      \(personFrame(circle.header, current: .circle))
      \(state.summary)
      <div class="cols"><div class="stack l">
      \(requests(circle, request))
      <section class="card flush wrap" aria-labelledby="t-present"><div class="card-h">\
      <h2 id="t-present">Autour \(French.of(name))</h2></div>\
      <ul class="list">\(circle.present.html { place($0, circle, request) })</ul></section>
      \(past(circle.past))
      </div><aside class="stack l" aria-label="Changer le cercle">
      \(circle.rights.mayInvite ? invitations(circle, state, request) : nil)
      \(circle.rights.mayInvite ? linking(circle.header.person, request) : nil)
      \(whoMay)
      </aside></div>
      """)
}

private func place(_ place: CirclePlace, _ circle: CircleContents, _ request: PageRequest)
  -> HTML
{
  let base = "/personnes/\(circle.header.person.id)/cercle"
  let isSelf = place.member.account == request.visitor.member?.account
  var actions = HTML()
  var more = HTML()
  if circle.rights.mayChangeReferent, !place.member.isReferent,
    CircleRights.mayBeReferent(place.member)
  {
    if circle.header.referent != nil {
      actions += """
        <a class="btn mini alt" href="/personnes/\(circle.header.person.id)/relais?a=\(
          CircleSeat(place.member).formValue)">Proposer le relais<span class="vh"> à \
        \(place.name)</span></a>
        """
    }
    more += actionButton(
      circle.header.referent == nil ? "Nommer référent·e" : "Nommer sans attendre",
      post: "\(base)/referent", request: request, .altMini,
      hidden: [
        ("place", place.member.id.text), ("version", String(circle.header.person.version)),
      ], describedAs: place.name)
  }
  if circle.rights.mayEnd(place.member) {
    actions += actionButton(
      isSelf ? "Sortir du cercle" : "Faire sortir", post: "\(base)/sortie", request: request,
      .altMini, hidden: [("place", place.member.id.text), ("soi", isSelf ? "oui" : "")],
      describedAs: isSelf ? nil : place.name)
  }
  if circle.rights.mayEnd(place.member) {
    more += """
      <form class="row" method="post" action="\(base)/presence">\(request.csrfField)\
      <input type="hidden" name="place" value="\(place.member.id)">\
      <label class="small" for="fin-\(place.member.id)">Dernier jour prévu</label>\
      <input type="date" id="fin-\(place.member.id)" name="jour" \
      value="\(place.member.until?.description ?? "")"><button class="btn mini alt">Garder</button>\
      </form>
      """
  }
  let folded: HTML? =
    more.isEmpty
    ? nil
    : "<details class=\"more\"><summary>Plus</summary><div class=\"stack s\">\(more)</div></details>"
  let until: HTML? = place.member.until.map { ", jusqu’au \(time($0))" }
  let away: HTML? = circle.away[CircleSeat(place.member)].map {
    "<span>Absence jusqu’au \(time($0.until)), remplacement par \($0.standIn)</span>"
  }
  let badge: HTML? = place.member.isReferent ? WebSupport.badge("Référent·e", .ok) : nil
  return """
    <li><div class="person">\(avatar(place.name, place.tone))<span><b>\(place.name)</b>\
    <span>\(place.member.role.label), \(place.structure), depuis le \
    \(time(place.member.from))\(until)</span>\(away)</span></div>\
    <div class="side">\(badge)\(actions)\(folded)</div></li>
    """
}

private func requests(_ circle: CircleContents, _ request: PageRequest) -> HTML? {
  guard !circle.requests.isEmpty else { return nil }
  let base = "/personnes/\(circle.header.person.id)/cercle/demandes"
  return """
    <section class="card flush wrap" aria-labelledby="t-demandes"><div class="card-h">\
    <h2 id="t-demandes">Demandes pour rejoindre</h2></div>\
    <ul class="list">\(circle.requests.html { asked in
      """
      <li><div><p class="what">\(asked.name), \(asked.request.role.label.lowercased())</p>\
      <p class="meta">«\u{A0}\(asked.request.reason)\u{A0}» \(time(asked.request.askedAt))</p></div>\
      <div class="side">\(actionButton(
        "Accueillir", post: "\(base)/\(asked.request.id)", request: request, .mini,
        hidden: [("reponse", "oui")], describedAs: asked.name))\
      \(actionButton(
        "Ne pas donner suite", post: "\(base)/\(asked.request.id)", request: request, .altMini,
        hidden: [("reponse", "non")], describedAs: asked.name))</div></li>
      """
    })</ul></section>
    """
}

private func past(_ places: [CirclePlace]) -> HTML? {
  guard !places.isEmpty else { return nil }
  return """
    <details class="more"><summary>\(French.count(places.count, "personne")) avant</summary>\
    <ul class="stack">\(places.html { place in
      """
      <li class="person">\(avatar(place.name))<span><b>\(place.name)</b><span>\
      \(place.structure), du \(time(place.member.from)) au \(time(place.member.until!))</span>\
      </span></li>
      """
    })</ul></details>
    """
}

private func invitations(
  _ circle: CircleContents, _ state: FormState, _ request: PageRequest
) -> HTML {
  let colleagues = circle.colleagues.map { (value: $0.account.text, label: $0.name) }
  return """
    <form class="card stack" method="post">\(request.csrfField)\
    <h2>Faire entrer quelqu’un</h2>\
    <p class="small muted">À décider avec la personne. \
    Entrer dans le cercle ne partage aucune information de plus.</p>\
    \(selectField(
      "collegue", "Un collègue de votre structure",
      [(value: "", label: "Choisir")] + colleagues, in: state))\
    \(textField(
      "courriel", "Ou quelqu’un d’une autre structure", in: state,
      hint: "Son adresse électronique de travail.", type: "email",
      extra: " autocomplete=\"off\""))\
    \(selectField(
      "role", "Ce qu’elle ou il fera", CircleRole.companions, in: state))\
    <div class="row"><button class="btn">Faire entrer</button></div></form>
    """
}

private func linking(_ person: Disclosed<Person>, _ request: PageRequest) -> HTML {
  """
  <section class="card stack s"><h2>Une autre structure la connaît</h2>\
  <p class="small muted">Personne ne le voit sans elle. Si elle le souhaite, un code réunit \
  les deux dossiers.</p><div class="row">\
  \(actionButton(
    "Donner un code", post: "/personnes/\(person.id)/liaison", request: request, .altMini))\
  \(buttonLink("Entrer un code", to: "/personnes/\(person.id)/relier", .quiet))</div></section>
  """
}

private let whoMay: HTML = """
  <section class="card soft stack s"><h2>Qui peut faire quoi</h2><ul class="stack s small">\
  <li>Le cercle lit les prochains pas et ce qui est partagé avec sa structure.</li>\
  <li>Qui travaille avec elle écrit, fait entrer un collègue, note un accord.</li>\
  <li>Chacun peut sortir. Le référent peut faire sortir.</li>\
  <li>Un seul référent. Il propose le relais, ou son chef de service\u{A0}; la personne répond.</li>\
  <li>Nommer sans attendre reste possible\u{A0}; cela se compte à part.</li>\
  <li><a href="/equipe/absences">Absences et remplacements de mon équipe</a></li>\
  <li>Un bénévole ou un encadrant technique voit son prénom.</li></ul></section>
  """
