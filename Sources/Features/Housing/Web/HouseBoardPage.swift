import Domain
import Kernel
import UseCases
import WebSupport

/// `/logement`: the places of one's structure, who sleeps where, this week's moves, the measures it
/// carries and how homes hold.
func houseBoardPage(
  _ board: HouseBoard, _ member: Member, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let actions: HTML? =
    board.keepsPlaces
    ? """
    \(buttonLink("Ajouter un lieu", to: "/logement/lieux/nouveau", .alt, icon: Icon.plus.html))\
    \(board.rooms.isEmpty ? nil : buttonLink("Noter une arrivée", to: "/logement/arrivees/nouvelle"))
    """ : nil
  return pageLayout(
    title: "Logement", section: .housing, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Logement</h1>\
      <p>\(member.structureName), le \(time(board.today)).</p></div>\
      <div class="row no-print">\(actions)</div></div>
      \(occupancy(board))\(due(board))
      <div class="cols"><div class="stack l">\(rooms(board))\(measures(board))</div>
      <aside class="stack l" aria-label="La semaine, et ce qui tient">\(moves(board))\
      \(held(board))</aside></div>
      """)
}

private func occupancy(_ board: HouseBoard) -> HTML? {
  guard board.keepsPlaces, !board.rooms.isEmpty else { return nil }
  let share =
    board.occupancy.capacity == 0
    ? 0 : min(100, board.occupancy.taken * 100 / board.occupancy.capacity)
  return """
    <section class="card stack" aria-labelledby="t-occ"><div class="card-h">\
    <h2 id="t-occ">Places occupées aujourd’hui</h2></div>\
    <p class="kpi"><strong>\(board.occupancy.text)</strong><span class="small muted">\
    \(French.count(board.occupancy.free, "place libre", "places libres")), enfants comptés</span></p>\
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
    <rect class="f-log" x="0" width="\(share)" height="8"/></svg></section>
    """
}

/// What waits in the measures: first signs, reviews, news.
private func due(_ board: HouseBoard) -> HTML? {
  let lines = board.measures.filter(\.mayNote).flatMap { line in
    dueLines(line.measure, board.today).map { (line, $0) }
  }
  guard !lines.isEmpty else { return nil }
  return """
    <section class="card flush" aria-labelledby="t-att"><div class="card-h">\
    <h2 id="t-att">À regarder avec elles et eux</h2><span class="count">\(lines.count)</span></div>\
    <ul class="list">\(lines.prefix(20).html { line, what in
      """
      <li><div><p class="what"><a href="/logement/mesures/\(line.measure.id)">\(line.name)</a></p>\
      <p class="meta">\(what)</p></div>\
      <a class="btn alt mini" href="/logement/mesures/\(line.measure.id)">Ouvrir\
      <span class="vh"> la mesure \(French.of(line.name))</span></a></li>
      """
    })</ul></section>
    """
}

private func dueLines(_ measure: HousingMeasure, _ today: Day) -> [HTML] {
  var lines: [HTML] = measure.openSigns.map { "\($0.kind.label), le \(time($0.seenOn))" }
  if let review = measure.nextReview, review.plannedOn <= today {
    lines.append("\(review.motive.label), prévu le \(time(review.plannedOn))")
  }
  if let check = measure.dueCheck(on: today) {
    lines.append("Nouvelles à prendre, \(check.round.label)")
  }
  return lines
}

private func rooms(_ board: HouseBoard) -> HTML? {
  guard board.keepsPlaces else { return nil }
  guard !board.rooms.isEmpty else {
    return emptyState(
      "Aucun lieu n’est noté. Une chambre, un appartement, une place d’urgence\u{A0}: chacun se compte une fois.",
      action: buttonLink("Ajouter un lieu", to: "/logement/lieux/nouveau"))
  }
  return """
    <section class="card wrap" aria-labelledby="t-lieux"><table class="table fold">\
    <caption id="t-lieux">Qui dort où<span>Les prénoms que vous pouvez lire\u{A0}; les autres personnes \
    sont comptées.</span></caption><thead><tr><th scope="col">Lieu</th><th scope="col">Qui</th>\
    <th scope="col" class="n">Places</th><th scope="col"><span class="vh">Agir</span></th></tr></thead>\
    <tbody>\(board.rooms.html(room))</tbody></table></section>
    """
}

private func room(_ room: HouseBoard.Room) -> HTML {
  let place = room.place
  let meta = [place.kind.label, room.commune].compactMap { $0 }.joined(separator: ", ")
  let others: HTML? =
    room.unnamed > 0
    ? "<span class=\"meta\">et \(French.count(room.unnamed, "autre personne", "autres personnes"))</span>"
    : nil
  let who: HTML =
    room.stays.isEmpty && room.unnamed == 0
    ? "<span class=\"muted\">Libre</span>"
    : "\(room.stays.html { guest in guest.mayWrite ? "<a href=\"/logement/sejours/\(guest.stay.id)\">\(guest.name)</a> " : "\(guest.name) " })\(others)"
  let enter: HTML? =
    room.taken < place.capacity
    ? "<a class=\"small\" href=\"/logement/arrivees/nouvelle?lieu=\(place.id)\">Arrivée<span class=\"vh\"> à \(place.name)</span></a>"
    : nil
  return """
    <tr><th scope="row"><a href="/logement/lieux/\(place.id)">\(place.name)</a>\
    <span class="meta">\(meta)</span></th><td data-th="Qui">\(who)</td>\
    <td class="n" data-th="Places">\(room.taken)/\(place.capacity)</td>\
    <td data-th="Agir">\(enter)</td></tr>
    """
}

private func measures(_ board: HouseBoard) -> HTML? {
  guard !board.measures.isEmpty else {
    return board.keepsPlaces
      ? nil : emptyState("Aucune mesure n’est en cours avec votre structure.")
  }
  let more: HTML? =
    board.hasMore
    ? "<p class=\"small muted\">Les cent premières, de la plus ancienne à la plus récente.</p>"
    : nil
  return """
    <section class="card wrap stack" aria-labelledby="t-mes"><table class="table fold">\
    <caption id="t-mes">Mesures en cours<span>Portées ou ouvertes par votre structure.</span></caption>\
    <thead><tr><th scope="col">Personne</th><th scope="col">Mesure</th>\
    <th scope="col">Accompagnement</th><th scope="col">Depuis</th></tr></thead>\
    <tbody>\(board.measures.html { line in
      let facts = line.measure.facts
      let gap: HTML? =
        line.measure.isMismatch
        ? "<span class=\"meta\">Besoin\u{A0}: \(facts.supportNeeded.label.lowercased())</span>"
        : nil
      return """
        <tr><th scope="row"><a href="/logement/mesures/\(line.measure.id)">\(line.name)</a></th>\
        <td data-th="Mesure">\(line.label)</td>\
        <td data-th="Accompagnement">\(facts.supportOffered.label)\(gap)</td>\
        <td data-th="Depuis">\(time(facts.startsOn))</td></tr>
        """
    })</tbody></table>\(more)</section>
    """
}

private func moves(_ board: HouseBoard) -> HTML? {
  guard board.keepsPlaces, !board.rooms.isEmpty else { return nil }
  let named = board.moves.filter { $0.name != nil }
  let hidden = board.moves.count - named.count
  let body: HTML =
    board.moves.isEmpty
    ? "<p class=\"muted\">Personne n’est arrivé ni parti cette semaine.</p>"
    : """
    <ul class="list bare">\(named.html { move in
      let detail: HTML? = move.detail.isEmpty ? nil : ". \(move.detail)"
      return """
        <li><div><p class="what">\(move.isArrival ? "Arrivée" : "Sortie"), \(move.name ?? "")</p>\
        <p class="meta">\(time(move.day))\(detail)</p></div></li>
        """
    })</ul>\(hidden > 0 ? "<p class=\"small muted\">Et \(French.count(hidden, "autre mouvement", "autres mouvements")).</p>" : nil)
    """
  return """
    <section class="stack" aria-labelledby="t-sem"><h2 id="t-sem">Arrivées et sorties</h2>\
    <p class="small muted">Du \(time(board.week.first)) au \(time(board.week.last))</p>\(body)</section>
    """
}

/// Each figure with its base; « non jointe » apart.
private func held(_ board: HouseBoard) -> HTML? {
  guard board.held.contains(where: { $0.held.due > 0 }) else { return nil }
  return """
    <section class="card wrap" aria-labelledby="t-tenir"><table class="table">\
    <caption id="t-tenir">Toujours dans leur logement<span>Mesures commencées depuis deux ans. \
    «\u{A0}Non jointe\u{A0}» reste à part.</span></caption><thead><tr><th scope="col">À</th>\
    <th scope="col" class="n">Toujours là</th><th scope="col" class="n">Non jointes</th>\
    <th scope="col" class="n">À demander</th></tr></thead><tbody>\(board.held.html { row in
      """
      <tr><th scope="row">\(row.month)\u{A0}mois</th>\
      <td class="n">\(row.held.stillHoused)/\(row.held.due)<span class="meta">\(row.held.share)</span></td>\
      <td class="n">\(row.held.notReached)</td><td class="n">\(row.held.unanswered)</td></tr>
      """
    })</tbody></table></section>
    """
}
