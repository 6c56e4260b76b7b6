import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addOrphans(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadOrphanFiles(dependencies)
    let page = "/personnes/sans-referent"
    get(page, members: .companions, "le chef de service et l’administrateur, leur structure") {
      request, member in
      let files = try await read(
        after: request.query.filled("apres").flatMap { ID(parsing: $0) }, by: member)
      return .html(orphansPage(files, FormState(), request, footer))
    }
    let entrust = EntrustFile(dependencies)
    post(page, members: .companions, "le chef de service et l’administrateur confient") {
      request, member in
      do {
        guard let person = ID<Person>(parsing: request.form["personne"]) else {
          throw Refusal.notFound
        }
        guard let colleague = ID<Account>(parsing: request.form["collegue"]) else {
          throw Refusal.invalid(UserMessage("Choisir un collègue.", field: "collegue"))
        }
        try await entrust(person, to: colleague, by: member)
        return .seeOther(
          "/personnes/sans-referent",
          flash: "C’est fait. Le collègue est prévenu. Dites-le à la personne.")
      } catch Refusal.invalid(let messages) {
        let files = try await read(by: member)
        return .html(
          orphansPage(files, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
  }
}

private func orphansPage(
  _ files: OrphanFiles, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Personnes sans référent", section: .people, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Personnes", "/personnes")], here: "Personnes sans référent"))
      <div class="stack s"><h1>Personnes sans référent</h1>\
      <p class="muted measure">Personne ne reste sans référent en silence. Confier tout de suite à \
      un collègue, puis préparer un relais que la personne accepte.</p></div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(list(files, request))\(endings(files))</div>
      <aside class="stack l" aria-label="Continuité">\(continuity(files))</aside></div>
      """)
}

private func list(_ files: OrphanFiles, _ request: PageRequest) -> HTML {
  guard !files.lines.isEmpty else {
    return emptyState("Chaque personne a un référent aujourd’hui.")
  }
  let more: HTML? = files.next.map {
    "<nav class=\"pages\" aria-label=\"Pages\"><ul><li><a href=\"/personnes/sans-referent?apres=\($0)\">Suivantes</a></li></ul></nav>"
  }
  return """
    <section class="card flush wrap" aria-labelledby="t-sans"><div class="card-h">\
    <h2 id="t-sans">Aujourd’hui</h2><span class="count">\(files.lines.count)\(
      files.next == nil ? "" : " et plus")</span></div><ul class="list">\
    \(files.lines.html { line in
      let relay: HTML? = line.openRelay.map {
        "<a class=\"btn mini alt\" href=\"/personnes/\(line.person.id)/relais/\($0)\">Relais proposé</a>"
      }
      return """
        <li><div><p class="what"><a href="/personnes/\(line.person.id)">\(line.person.name)</a></p>\
        <p class="meta"><a href="/personnes/\(line.person.id)/relais">Proposer un relais</a></p></div>\
        <div class="side">\(relay)<form class="row" method="post">\(request.csrfField)\
        <input type="hidden" name="personne" value="\(line.person.id)">\
        <label class="vh" for="collegue-\(line.person.id)">Confier \(line.person.name) à</label>\
        <select id="collegue-\(line.person.id)" name="collegue"><option value="">Confier à…</option>\
        \(files.colleagues.html { "<option value=\"\($0.account)\">\($0.name)</option>" })</select>\
        <button class="btn mini">Confier</button></form></div></li>
        """
    })</ul></section>\(more)
    """
}

private func endings(_ files: OrphanFiles) -> HTML? {
  guard !files.ending.isEmpty else { return nil }
  return """
    <section class="card flush wrap" aria-labelledby="t-fins"><div class="card-h">\
    <h2 id="t-fins">Bientôt</h2></div><ul class="list">\(files.ending.html { ending in
      """
      <li><div><p class="what"><a href="/personnes/\(ending.person.id)">\(ending.person.name)</a></p>\
      <p class="meta">\(ending.referent), dernier jour le \(time(ending.lastDay))</p></div>\
      <div class="side"><a class="btn mini alt" href="/personnes/\(ending.person.id)/relais">\
      Proposer un relais<span class="vh"> pour \(ending.person.name)</span></a></div></li>
      """
    })</ul></section>
    """
}

private func continuity(_ files: OrphanFiles) -> HTML {
  let count = files.continuity
  return """
    <section class="card stack" aria-labelledby="t-k17"><h2 id="t-k17">Continuité (K17)</h2>\
    <dl class="kpi"><dt>Relais acceptés par les deux</dt><dd>\(count.accepted)/\(count.changes)</dd>\
    <dd>sur les changements de référent</dd></dl>\
    <dl class="kpi"><dt>Jours sans référent</dt><dd>\(French.number(count.daysWithout))</dd>\
    <dd>sur \(French.number(count.days)) jours de suivi, \(French.count(count.files, "dossier"))</dd></dl>\
    <p class="small muted">Du \(time(files.period.first)) au \(time(files.period.last)), dossiers \
    ouverts par votre structure. Un changement est un référent après le premier. Une structure ne \
    se compare qu’à elle-même.</p></section>
    """
}
