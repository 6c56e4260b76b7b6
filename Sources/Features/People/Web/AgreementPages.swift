import Domain
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addAgreements(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadAgreements(dependencies)
    let page = "/personnes/:id/partages"
    get(page, members: .companions, "le cercle revoit les accords avec elle") {
      request, member in
      .html(agreementsPage(try await read(try request.id(), by: member), request, footer))
    }
    let withdraw = WithdrawAgreement(dependencies)
    post("\(page)/retrait", members: .companions, "elle reprend un accord, avec son cercle") {
      request, member in
      let id = try request.id(of: Person.self)
      let recipient = ID<Structure>(parsing: request.form["structure"])
      let item = ShareableItem(rawValue: request.form["element"])
      if let recipient, request.form["element"] == "tout" {
        try await withdraw.everything(from: recipient, of: id, by: .member(member))
      } else if let recipient, let item {
        try await withdraw(item, from: recipient, of: id, by: .member(member))
      } else {
        // Who may not open the page learns nothing from a broken form either.
        _ = try await read(id, by: member)
        throw Refusal.invalid(UserMessage("Choisir ce qui est retiré, et à qui."))
      }
      return .seeOther(
        "/personnes/\(id)/partages",
        flash: "C’est retiré, dès maintenant. Son hébergement et ses droits ne changent pas.")
    }
    addNewAgreement(dependencies, footer)
  }

  private mutating func addNewAgreement(_ dependencies: Dependencies, _ footer: Footer) {
    let form = ReadAgreementForm(dependencies)
    let give = GiveAgreement(dependencies)
    let page = "/personnes/:id/partages/nouveau"
    get(page, members: .companions, "noter un accord avec elle") { request, member in
      let found = try await form(
        try request.id(), recipient: request.query.filled("structure").flatMap { ID(parsing: $0) },
        search: request.query["nom"], by: member)
      guard let recipient = found.recipient else {
        return .html(chooseRecipientPage(found, search: request.query["nom"], request, footer))
      }
      return .html(
        newAgreementPage(
          found, recipient, FormState(AgreementFields.blank(for: recipient, found.header.today)),
          request, footer))
    }
    post(page, members: .companions, "noter un accord avec elle") { request, member in
      let id = try request.id(of: Person.self)
      do {
        try await give(
          try AgreementFields.proposal(request.form), of: id, by: .member(member))
        return .seeOther(
          "/personnes/\(id)/partages",
          flash: "L’accord est noté. Elle peut le retirer à tout moment.")
      } catch Refusal.invalid(let messages) {
        let found = try await form(
          id, recipient: ID(parsing: request.form["structure"]), search: "", by: member)
        guard let recipient = found.recipient else { throw Refusal.invalid(messages) }
        return .html(
          newAgreementPage(
            found, recipient, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

private func agreementsPage(
  _ contents: AgreementsContents, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = contents.header.person
  let name = person.firstName ?? "elle"
  let actions: HTML =
    contents.header.mayWrite
    ? buttonLink(
      "Noter un accord", to: "/personnes/\(person.id)/partages/nouveau", icon: Icon.plus.html)
    : ""
  return pageLayout(
    title: "Les accords \(French.of(person.name))", section: .people, request: request,
    footer: footer,
    content: """
      \(personFrame(contents.header, current: .agreements, actions: actions))
      <div class="cols"><div class="stack l">
      \(standing(contents, request))
      \(readBefore(contents.readBefore, name))
      \(past(contents.past))
      </div><aside class="stack l" aria-label="À dire avec elle">
      <section class="card soft stack s"><h2>À dire avec \(name)</h2><ul class="stack s small">\
      <li>Chaque information se partage ou se garde, une par une.</li>\
      <li>Dire non ne change rien à l’hébergement ni aux droits.</li>\
      <li>Retirer marche tout de suite. L’autre structure ne voit même pas que c’était partagé.</li>\
      <li>Ce qui a été lu avant reste dans cette page.</li></ul></section>
      <section class="card soft stack s"><h2>Ce qu’un employeur ne voit jamais</h2>\
      <p class="small">\(ShareableItem.allCases.filter(\.neverReachesEmployers)
        .map(\.label).joined(separator: ", ")). Même avec un accord.</p></section>
      </aside></div>
      """)
}

private func standing(_ contents: AgreementsContents, _ request: PageRequest) -> HTML {
  let person = contents.header.person
  guard !contents.standing.isEmpty else {
    return emptyState("Rien n’est partagé. Personne d’autre que son cercle ne lit son dossier.")
  }
  var order: [ID<Structure>] = []
  var groups: [ID<Structure>: [AgreementLine]] = [:]
  for line in contents.standing {
    if groups[line.agreement.recipient] == nil { order.append(line.agreement.recipient) }
    groups[line.agreement.recipient, default: []].append(line)
  }
  return order.html { recipient in
    let lines = groups[recipient]!
    let all: HTML? =
      contents.header.mayWrite && lines.count > 1
      ? actionButton(
        "Tout retirer", post: "/personnes/\(person.id)/partages/retrait", request: request,
        .altMini, hidden: [("structure", recipient.text), ("element", "tout")],
        describedAs: "à \(lines[0].recipientName)") : nil
    return """
      <section class="card stack s" aria-labelledby="s-\(recipient)"><div class="card-h">\
      <h2 id="s-\(recipient)">\(lines[0].recipientName)</h2>\(all)</div>\
      <ul>\(lines.html { deal($0, contents.header, request) })</ul></section>
      """
  }
}

/// One agreement: item, purpose and end, how it was given, and how to take it back.
private func deal(_ line: AgreementLine, _ header: PersonHeader, _ request: PageRequest) -> HTML {
  let agreement = line.agreement
  let toCome: HTML? =
    agreement.period.first > header.today
    ? "À partir du \(time(agreement.period.first)). " : nil
  let by = line.recordedBy.map { "noté par \($0)" } ?? "donné par elle"
  let button: HTML? =
    header.mayWrite
    ? actionButton(
      "Retirer", post: "/personnes/\(header.person.id)/partages/retrait", request: request,
      .altMini,
      hidden: [("structure", agreement.recipient.text), ("element", agreement.item.code)],
      describedAs: "\(agreement.item.label), \(line.recipientName)") : nil
  return """
    <li class="deal">\(Icon.eye)<div>\(agreement.item.label)<span class="meta">\(toCome)\
    \(agreement.purpose.label), jusqu’au \(time(agreement.period.last)). \
    \(agreement.given.label), en \(agreement.language), \(by).</span></div>\(button)</li>
    """
}

private func readBefore(_ readings: [ReadBefore], _ name: String) -> HTML? {
  guard !readings.isEmpty else { return nil }
  return """
    <section class="stack" aria-labelledby="t-lu"><h2 id="t-lu">Ce qui a été lu</h2>\
    <p class="small muted">Retirer un accord n’efface pas ce qui a été lu. \
    \(name) le retrouve aussi dans son espace.</p>\
    <div class="card"><ol class="flow">\(readings.html { reading in
      """
      <li>\(reading.reader), \(reading.structure), a lu\u{A0}: \
      \(reading.items.map { $0.label.lowercased() }.joined(separator: ", "))<br>\
      \(time(reading.at))</li>
      """
    })</ol></div></section>
    """
}

private func past(_ lines: [AgreementLine]) -> HTML? {
  guard !lines.isEmpty else { return nil }
  return """
    <details class="more"><summary>Accords retirés ou terminés\u{A0}: \(lines.count)</summary>\
    <ul>\(lines.html { line in
      let end: HTML =
        line.agreement.withdrawnAt.map { "retiré le \(time($0))" }
        ?? "terminé le \(time(line.agreement.period.last))"
      return """
        <li class="deal no">\(Icon.hidden.html)<div>\(line.agreement.item.label)\
        <span class="meta">\(line.recipientName), \(end)</span></div></li>
        """
    })</ul></details>
    """
}
