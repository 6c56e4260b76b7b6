import Domain
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addDuplicates(_ dependencies: Dependencies, _ footer: Footer) {
    let compare = CompareFiles(dependencies)
    let page = "/personnes/:id/doublons/:autre"
    get(page, members: .companions, "deux dossiers que l’on lit, côte à côte") {
      request, member in
      let files = try await compare(
        try request.id(), and: try request.id("autre"), by: member)
      return .html(comparePage(files, FormState(), request, footer))
    }
    let merge = MergeFiles(dependencies)
    let tellApart = TellApart(dependencies)
    post(page, members: .companions, "réunir deux dossiers, ou dire que ce sont deux personnes") {
      request, member in
      let id = try request.id(of: Person.self)
      let other = try request.id("autre", of: Person.self)
      if request.form["choix"] == "distinctes" {
        try await tellApart(id, from: other, by: member)
        return .seeOther("/personnes/\(id)", flash: "C’est noté\u{A0}: ce sont deux personnes.")
      }
      do {
        try await merge(other, into: id, by: member)
        return .seeOther(
          "/personnes/\(id)",
          flash: "Les deux dossiers sont réunis. Vous pouvez les séparer pendant trente jours.")
      } catch Refusal.invalid(let messages) {
        let files = try await compare(id, and: other, by: member)
        return .html(
          comparePage(files, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    let undo = UndoMerge(dependencies)
    post("/personnes/:id/separer", members: .companions, "défaire une réunion de dossiers") {
      request, member in
      let id = try request.id(of: Person.self)
      try await undo(id, by: member)
      return .seeOther("/personnes/\(id)", flash: "Les deux dossiers sont de nouveau séparés.")
    }
    addLinking(dependencies, footer)
  }

  private mutating func addLinking(_ dependencies: Dependencies, _ footer: Footer) {
    let give = GiveLinkCode(dependencies)
    let header = ReadWishes(dependencies)
    post("/personnes/:id/liaison", members: .companions, "donner un code de liaison avec elle") {
      request, member in
      let id = try request.id(of: Person.self)
      let code = try await give(for: id, by: .member(member))
      let person = try await header(id, by: member).header.person
      return .html(linkCodePage(code, person, request, footer))
    }
    let use = UseLinkCode(dependencies)
    let page = "/personnes/:id/relier"
    get(page, members: .companions, "entrer le code qu’elle a donné") { request, member in
      let person = try await header(try request.id(), by: member).header.person
      return .html(useCodePage(person, FormState(), request, footer))
    }
    post(page, members: .companions, "entrer le code qu’elle a donné") { request, member in
      let id = try request.id(of: Person.self)
      do {
        let kept = try await use(request.form["code"], from: id, by: member)
        return .seeOther("/personnes/\(kept)", flash: "Les deux dossiers n’en font plus qu’un.")
      } catch Refusal.invalid(let messages) {
        let person = try await header(id, by: member).header.person
        return .html(
          useCodePage(
            person, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

/// On the file: files that may be of the same person, and why.
func duplicatesNote(_ file: FileContents) -> HTML? {
  guard !file.duplicates.isEmpty else { return nil }
  let base = "/personnes/\(file.header.person.id)/doublons"
  return note(
    """
    <p><strong>Peut-être déjà connue.</strong></p><ul class="stack s">\
    \(file.duplicates.prefix(3).html { found in
      """
      <li><a href="\(base)/\(found.person.id)">\(found.person.name)</a>\u{A0}: \
      \(found.reasons.map(\.label).joined(separator: ", "))</li>
      """
    })</ul>
    """, .info, icon: Icon.people.html)
}

/// On the file: two files were made one, and may be two again.
func mergeNote(_ file: FileContents, _ request: PageRequest) -> HTML? {
  guard let merge = file.merge, file.header.mayWrite else { return nil }
  return note(
    """
    <p>Deux dossiers ont été réunis le \(time(merge.at)).</p>\
    <div class="row">\(actionButton(
      "Les séparer", post: "/personnes/\(file.header.person.id)/separer", request: request,
      .altMini))</div>
    """, icon: Icon.relay.html)
}

private func comparePage(
  _ files: TwoFiles, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = files.header.person
  let path = "/personnes/\(person.id)/doublons/\(files.other.id)"
  let reasons = files.reasons.map(\.label).joined(separator: ", ")
  return pageLayout(
    title: "Deux dossiers", section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)")],
        here: "Deux dossiers"))
      <div class="stack s"><h1>Une personne, ou deux\u{A0}?</h1>\
      <p class="muted measure">\(reasons.isEmpty
        ? "Rien ne les rapproche à première vue." : "Ce qui les rapproche\u{A0}: \(reasons).") \
      Cordée compare des faits\u{A0}: la décision est à vous.</p></div>
      \(state.summary)
      <div class="card wrap"><table class="table fold"><caption>Côte à côte</caption><thead><tr>\
      <th scope="col">Information</th><th scope="col">Dossier gardé</th>\
      <th scope="col">Autre dossier</th></tr></thead><tbody>\(comparison(files))</tbody></table></div>
      \(decision(files, path, request))
      """)
}

private func comparison(_ files: TwoFiles) -> HTML {
  let one = files.header.person
  let other = files.other
  func row(_ label: String, _ read: (Disclosed<Person>) -> String?) -> HTML {
    """
    <tr><th scope="row">\(label)</th><td data-th="Dossier gardé">\(read(one) ?? "")</td>\
    <td data-th="Autre dossier">\(read(other) ?? "")</td></tr>
    """
  }
  return """
    \(row("Prénom") { $0.firstName })\(row("Nom") { $0.lastName })\
    \(row("Naissance") { $0.birth.map { French.day($0) } })\
    \(row("Téléphone") { $0.phone?.display })\
    \(row("Ce qu’elle veut") { $0.wish?.words })\
    \(row("Ouvert le") { French.day($0.openedOn) })
    """
}

private func decision(_ files: TwoFiles, _ path: String, _ request: PageRequest) -> HTML {
  let apart = actionButton(
    "Ce sont deux personnes", post: path, request: request, .alt,
    hidden: [("choix", "distinctes")])
  guard files.mayMerge else {
    let who =
      files.otherReferent.map { "Parlez-en à \($0.name), qui suit l’autre dossier." }
      ?? "L’autre dossier n’a pas de référent."
    return """
      \(note("<p>Vous ne suivez pas les deux dossiers. \(who)</p>", icon: Icon.info))\
      <div class="row">\(apart)</div>
      """
  }
  return """
    \(note("""
      <p>Tout rejoint le dossier gardé\u{A0}: envies, accords, candidatures, cercle. \
      Rien n’est perdu, et vous pouvez revenir en arrière pendant trente jours.</p>
      """, icon: Icon.info))\
    <div class="row">\(actionButton(
      "Réunir les deux dossiers", post: path, request: request, hidden: [("choix", "reunir")]))\
    \(apart)</div>
    """
}

private func linkCodePage(
  _ code: String, _ person: Disclosed<Person>, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Code de liaison", section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)")],
        here: "Code de liaison"))
      <div class="stack s"><h1>Un code, à donner par \(person.firstName ?? "elle")</h1>\
      <p class="measure">Il vaut dix minutes et une seule fois. Il ne s’affiche qu’ici.</p></div>
      <p class="card kpi"><strong class="num">\(LinkCode.display(code))</strong></p>
      \(note("""
        <p>L’équipe qui l’entre relie son dossier à celui-ci. Les deux équipes lisent alors \
        son nom, sa naissance et ses contacts. Le reste ne change pas.</p>
        """, icon: Icon.hand.html))
      <div class="row">\(buttonLink("Revenir au dossier", to: "/personnes/\(person.id)", .alt))</div>
      """)
}

private func useCodePage(
  _ person: Disclosed<Person>, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Relier deux dossiers", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)")],
        here: "Relier deux dossiers"))
      <div class="stack s"><h1>Relier le dossier \(French.of(person.firstName ?? "elle"))</h1>\
      <p class="muted measure">Une autre structure la connaît peut-être. Elle seule le sait, \
      et peut donner un code.</p></div>
      \(state.summary)
      <form class="card stack" method="post">\(request.csrfField)\
      \(textField(
        "code", "Le code qu’elle donne", in: state, hint: "Huit signes, valables dix minutes.",
        short: true, extra: " autocomplete=\"off\" autocapitalize=\"characters\""))\
      <div class="row"><button class="btn">Relier les dossiers</button>\
      \(buttonLink("Revenir au dossier", to: "/personnes/\(person.id)", .quiet))</div></form>
      """)
}
