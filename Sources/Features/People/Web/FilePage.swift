import Domain
import Kernel
import UseCases
import WebSupport

/// A person's file: her path, who is around her, what is shared.
func filePage(_ file: FileContents, _ request: PageRequest, _ footer: Footer) -> HTML {
  let header = file.header
  let person = header.person
  let base = "/personnes/\(person.id)"
  let actions: HTML =
    header.mayWrite
    ? """
    \(buttonLink("Compléter le dossier", to: "\(base)/modifier", .alt, icon: Icon.pencil.html))\
    \(buttonLink("Préparer une candidature", to: "\(base)/candidatures/nouvelle"))
    """ : ""
  return pageLayout(
    title: person.name, section: .people, request: request, footer: footer,
    content: """
      \(personFrame(header, current: .path, actions: actions))
      \(duplicatesNote(file))\(mergeNote(file, request))
      <div class="cols">
      \(nextSteps(file))
      <div class="stack l">
      \(tracks(file.steps, today: header.today))
      \(shortlistCard(file.shortlist, mayWrite: header.mayWrite, request))
      \(skills(file))
      \(known(file))
      \(restart(file))
      </div>
      <aside class="stack l" aria-label="Cercle et accords">
      \(circle(file))
      \(shared(file))
      </aside></div>
      """)
}

private func nextSteps(_ file: FileContents) -> HTML {
  let base = "/personnes/\(file.header.person.id)"
  let coming = file.steps.filter(\.isToCome).sorted { $0.day < $1.day }.prefix(5)
  var lines = coming.html { step in
    let who: HTML? = step.structure.map { ", \($0)" }
    return """
      <li><div><p class="what">\(step.title)\(who)</p>\
      <p class="meta">\(time(step.day))</p></div></li>
      """
  }
  if file.waitingRequests > 0, file.header.mayWrite {
    lines += """
      <li><div><p class="what"><a href="\(base)/cercle">Répondre à \
      \(French.count(file.waitingRequests, "demande"))</a></p>\
      <p class="meta">Pour rejoindre son cercle</p></div></li>
      """
  }
  let body: HTML =
    lines.isEmpty
    ? "<p class=\"muted\">Aucune date à venir. Le prochain pas se choisit ensemble.</p>"
    : "<ul class=\"list bare\">\(lines)</ul>"
  return """
    <section class="stack first" aria-labelledby="t-pas"><h2 id="t-pas">Prochains pas</h2>\
    \(body)<p class="no-print"><a href="\(base)/rencontres">Ses rencontres</a></p></section>
    """
}

private func skills(_ file: FileContents) -> HTML? {
  let header = file.header
  let name = header.person.firstName ?? "elle"
  guard header.readsSkills else { return nil }
  let words = header.person.note(.skills)?.words ?? ""
  // The sentence that the list gives by itself says nothing more than the list.
  let told = words == AssessmentSentences.skills(file.skills) ? "" : words
  let body: HTML =
    told.isEmpty && file.skills.isEmpty
    ? """
    <p class="muted">Rien n’est noté encore. Les savoir-faire viennent du travail, de la famille, \
    du bénévolat, de la vie. <a href="/personnes/\(header.person.id)/diagnostic">\
    En parler avec \(name)</a></p>
    """
    : """
    \(skillList(file.skills))\(sentence(told))\
    <p class="small muted no-print"><a href="/personnes/\(header.person.id)/diagnostic">\
    En ajouter avec \(name)</a></p>
    """
  return """
    <section class="stack" aria-labelledby="t-forces">\
    <h2 id="t-forces">Ce que \(name) sait faire</h2>\(body)</section>
    """
}

/// Each one with where it comes from: work, family, volunteering, life.
private func skillList(_ skills: [Skill]) -> HTML? {
  guard !skills.isEmpty else { return nil }
  return """
    <ul class="row">\(skills.html { skill in
      let origin: HTML? =
        skill.origin.isEmpty ? nil : " <span class=\"small muted\">\(skill.origin)</span>"
      return "<li>\(tag(skill.name))\(origin)</li>"
    })</ul>
    """
}

/// Short words make tags; a sentence stays a sentence.
private func sentence(_ words: String) -> HTML? {
  let pieces = words.split(whereSeparator: { $0 == "," || $0 == "." || $0 == ";" })
    .map { trimmed($0) }.filter { !$0.isEmpty }
  guard !pieces.isEmpty else { return nil }
  return pieces.allSatisfy { $0.count <= 36 }
    ? "<ul class=\"row\">\(pieces.html { "<li>\(tag($0))</li>" })</ul>" : "<p>\(words)</p>"
}

/// Contact and the short sentences written with her, when there are any.
private func known(_ file: FileContents) -> HTML? {
  let person = file.header.person
  var pairs: [(String, HTML)] = []
  if let phone = person.phone {
    pairs.append(("Téléphone", "<a href=\"tel:\(phone.number)\">\(phone.display)</a>"))
  }
  if let email = person.email {
    pairs.append(("Courriel", "<a href=\"mailto:\(email.address)\">\(email.address)</a>"))
  }
  if let commune = file.communeName { pairs.append(("Commune", "\(commune)")) }
  for note in person.notes.sorted(by: { $0.item.rank < $1.item.rank }) where note.item != .skills {
    pairs.append(
      (
        note.item.label,
        """
        \(note.words)<br><span class="small muted">\(
          note.item.neverReachesEmployers ? "Jamais montré à un employeur. " : "")\
        Noté le \(time(note.recordedOn))</span>
        """
      ))
  }
  let programmes = person.programmes.map(\.label).sorted()
  if !programmes.isEmpty { pairs.append(("Programmes", "\(programmes.joined(separator: ", "))")) }
  guard !pairs.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-savoir"><h2 id="t-savoir">À savoir</h2>\
    \(facts(pairs))</section>
    """
}

private func restart(_ file: FileContents) -> HTML {
  let person = file.header.person
  let stops = file.steps.filter { !$0.isToCome && $0.kind.isStop }.count
  let counted =
    stops == 0
    ? "Une tentative peut s’arrêter, et reprendre plus tard."
    : stops == 1 ? "Une tentative arrêtée." : "\(stops) tentatives arrêtées."
  return """
    <section class="card soft stack s no-print" aria-labelledby="t-recom">\
    <h2 id="t-recom">Recommencer est normal</h2>\
    <p class="measure">\(counted) Les employeurs ne voient pas les tentatives passées.</p>\
    <div class="row">\(buttonLink(
      "Relancer une recherche avec \(person.firstName ?? "elle")",
      to: "/personnes/\(person.id)/employeurs", .alt, icon: Icon.restart.html))\
    \(buttonLink("Préparer une suite", to: "/personnes/\(person.id)/rebondir", .quiet))</div></section>
    """
}

private func circle(_ file: FileContents) -> HTML {
  let person = file.header.person
  let doors: HTML? =
    file.header.mayWrite
    ? """
    <a class="small no-print" href="/personnes/\(person.id)/acces">Lui ouvrir son espace</a>\
    <a class="small no-print" href="/personnes/\(person.id)/pass">Son PASS IAE</a>
    """ : nil
  return """
    <section class="stack" aria-labelledby="t-cercle">\
    <h2 id="t-cercle">Autour \(French.of(person.firstName ?? "elle"))</h2>\
    <ul class="stack">\(file.circle.html(circlePlace))</ul>\
    <a class="small no-print" href="/personnes/\(person.id)/cercle">Voir ou changer le cercle</a>\
    \(doors)</section>
    """
}

/// Someone of a circle: name, what she does, where.
func circlePlace(_ place: CirclePlace) -> HTML {
  let does = place.member.isReferent ? "Référent·e" : place.member.role.label
  return """
    <li class="person">\(avatar(place.name, place.tone))<span><b>\(place.name)</b>\
    <span>\(does), \(place.structure)</span></span></li>
    """
}

extension CirclePlace {
  var tone: Tone {
    switch (member.role, structureKind.family) {
    case (.healthAndRights, _): .health
    case (_, .shelter), (_, .housing): .housing
    case (_, .employer): .activity
    default: .plain
    }
  }
}

private func shared(_ file: FileContents) -> HTML {
  let person = file.header.person
  let groups = file.shared.html { group in
    """
    <li class="deal">\(Icon.eye)<div>\(group.items.map(\.label).joined(separator: ", "))\
    <span class="meta">\(group.recipientName), jusqu’au \(time(group.until))</span></div></li>
    """
  }
  return """
    <section class="stack s" aria-labelledby="t-part">\
    <h2 id="t-part">Ce qui est partagé, avec qui</h2><ul>\(groups)\
    <li class="deal no">\(Icon.hidden.html)<div>\(
      file.shared.isEmpty ? "Rien n’est partagé" : "Tout le reste")\
    <span class="meta">Personne d’autre que son cercle</span></div></li></ul>\
    <a class="small no-print" href="/personnes/\(person.id)/partages">\
    Revoir les accords avec \(person.firstName ?? "elle")</a></section>
    """
}
