import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addFollowUps(
    _ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings
  ) {
    let desk = FollowUpDesk(dependencies, footer, readings)
    get("/suivis", members: .companions, "les nouvelles que chacun a à prendre") {
      try await desk.list($0, $1)
    }
    let agreed = "ceux à qui elle a accepté de répondre"
    get("/suivis/:id", members: .companions, agreed) { try await desk.show($0, $1) }
    let taker = "celui ou celle qui prend de ses nouvelles"
    post("/suivis/:id/reponse", members: .companions, taker) { try await desk.answer($0, $1) }
    post("/suivis/:id/non-joint", members: .companions, taker) { try await desk.unreached($0, $1) }
    post("/suivis/:id/arret", members: .companions, "qui note qu’elle dit stop") {
      try await desk.stop($0, $1)
    }
  }
}

private struct FollowUpDesk: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let read: ReadFollowUps

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    read = ReadFollowUps(dependencies, readings: readings)
  }

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    let lines = try await read.list(member)
    return .html(
      followUpsPage(due: lines.due, toCome: lines.toCome, member, request, footer))
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    let reading = try await read(try request.id(), by: member)
    return .html(followUpPage(reading, FormState(), request, footer))
  }

  func answer(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<AfterExitFollowUp> = try request.id()
    return try await typing(id, request, member) {
      guard let work = WorkNews(rawValue: request.form["travail"]) else {
        throw Refusal.invalid(ExitSentences.workNewsMissing)
      }
      let answer = FollowUpAnswer(
        work: work, housing: HousingNews(rawValue: request.form["logement"]) ?? .notSaid)
      try await TypeFollowUp(dependencies).answer(
        answer, to: id, month: Int(request.form["mois"]) ?? 0, by: member)
      return PathRestart.isOpened(by: answer)
        ? "C’est noté. Une suite s’ouvre\u{A0}: rien n’est fini."
        : "C’est noté. À la prochaine fois."
    }
  }

  func unreached(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<AfterExitFollowUp> = try request.id()
    return try await typing(id, request, member) {
      guard let channel = FollowUpChannel(rawValue: request.form["essai"]) else {
        throw Refusal.invalid(ExitSentences.channelTried)
      }
      let isOver = try await TypeFollowUp(dependencies).unreached(
        by: channel, id, month: Int(request.form["mois"]) ?? 0, by: member)
      return isOver
        ? "Deux moyens essayés\u{A0}: le tour est terminé. Cela ne compte contre personne."
        : "C’est noté. Un autre moyen peut s’essayer."
    }
  }

  func stop(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await StopFollowUp(dependencies)(try request.id(), by: member)
    return .seeOther("/suivis", flash: "C’est arrêté. Ses réponses ne se lisent plus.")
  }

  private func typing(
    _ id: ID<AfterExitFollowUp>, _ request: PageRequest, _ member: Member,
    _ act: () async throws -> String
  ) async throws -> Response {
    do {
      return .seeOther("/suivis/\(id)", flash: try await act())
    } catch Refusal.invalid(let messages) {
      let reading = try await read(id, by: member)
      return .html(
        followUpPage(reading, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }
}

func followUpsPage(
  due: [FollowUpLine], toCome: [FollowUpLine], _ member: Member, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let empty: HTML? =
    due.isEmpty && toCome.isEmpty
    ? emptyState(
      "Personne n’a encore accepté que vous preniez de ses nouvelles. L’accord se demande après une sortie."
    ) : nil
  return pageLayout(
    title: "Prendre des nouvelles", section: member.family == .employer ? .exits : .people,
    request: request, footer: footer,
    content: """
      <div class="head"><h1>Prendre des nouvelles</h1>\
      <p>Des personnes qui ont quitté un contrat et qui ont accepté. Chacune a choisi comment.</p></div>
      \(group("t-dues", "À prendre maintenant", due))\(group("t-venir", "À venir", toCome))\(empty)
      """)
}

private func group(_ id: String, _ title: String, _ lines: [FollowUpLine]) -> HTML? {
  guard !lines.isEmpty else { return nil }
  return """
    <section class="card flush" aria-labelledby="\(id)"><div class="card-h"><h2 id="\(id)">\(title)</h2>\
    <span class="count">\(lines.count)</span></div><ul class="list">\(lines.html { line in
      """
      <li><div><p class="what"><a href="/suivis/\(line.id)">\(line.name)</a>, \
      \(French.count(line.round.month, "mois", "mois")) après</p>\
      <p class="meta">A quitté \(line.employer). \(line.channel.label). Le \(time(line.round.dueOn)).</p>\
      </div></li>
      """
    })</ul></section>
    """
}
