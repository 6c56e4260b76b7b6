import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addRelays(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let read = ReadHandover(dependencies, readings: readings)
    let page = "/personnes/:id/relais"
    get(page, members: .companions, "le référent propose un relais") { request, member in
      let id = try request.id(of: Person.self)
      let choices = try await read.choices(of: id, by: member)
      if let open = choices.open { return .seeOther("/personnes/\(id)/relais/\(open)") }
      return .html(proposeRelayPage(choices, FormState(request.query), request, footer))
    }
    let propose = ProposeHandover(dependencies)
    post(page, members: .companions, "le référent propose un relais") { request, member in
      let id = try request.id(of: Person.self)
      do {
        let relay = try await propose(
          to: try newcomer(request.form),
          as: CircleRole(rawValue: request.form["role"]) ?? .socialWorker,
          because: request.form["raison"], of: id, by: member)
        return .seeOther(
          "/personnes/\(id)/relais/\(relay)",
          flash: "Le relais est proposé. Rien ne change avant deux oui.")
      } catch Refusal.invalid(let messages) {
        let choices = try await read.choices(of: id, by: member)
        return .html(
          proposeRelayPage(
            choices, FormState(request.form, messages: messages), request, footer),
          status: .unprocessableContent)
      }
    }
    addRelayAnswers(AnswerHandover(dependencies), read, footer)
  }

  private mutating func addRelayAnswers(
    _ answer: AnswerHandover, _ read: ReadHandover, _ footer: Footer
  ) {
    let page = "/personnes/:id/relais/:relais"
    get(page, members: .companions, "ceux que le relais concerne") { request, member in
      let relay = try await read(try request.id("relais"), of: try request.id(), by: member)
      return .html(
        relayPage(
          relay, FormState(Form([("jour", relay.today.description)])), request, footer))
    }
    @Sendable func shown(
      _ messages: [UserMessage], _ request: PageRequest, _ member: Member
    ) async throws -> Response {
      let relay = try await read(try request.id("relais"), of: try request.id(), by: member)
      return .html(
        relayPage(relay, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
    post("\(page)/reponse", members: .companions, "qui prend le relais répond") {
      request, member in
      let id = try request.id(of: Person.self)
      let relay = try request.id("relais", of: Handover.self)
      do {
        let state = try await answer.incoming(
          yes: request.form["reponse"] == "oui", words: request.form["mots"], to: relay, of: id,
          by: member)
        return .seeOther(
          state == .refusedByIncoming ? "/aujourd-hui" : "/personnes/\(id)/relais/\(relay)",
          flash: relayFlash(state))
      } catch Refusal.invalid(let messages) {
        return try await shown(messages, request, member)
      }
    }
    post("\(page)/elle", members: .companions, "le cercle note ce qu’elle répond") {
      request, member in
      let id = try request.id(of: Person.self)
      let relay = try request.id("relais", of: Handover.self)
      do {
        let text = request.form.filled("jour")
        if let text, Day(text) == nil {
          throw Refusal.invalid(UserMessage("Donner un jour qui existe.", field: "jour"))
        }
        let state = try await answer.noted(
          yes: request.form["reponse"] == "oui", on: text.flatMap { Day($0) },
          manner: AgreementManner(rawValue: request.form["maniere"]) ?? .spoken,
          words: request.form["mots"], to: relay, of: id, by: member)
        return .seeOther("/personnes/\(id)/relais/\(relay)", flash: relayFlash(state))
      } catch Refusal.invalid(let messages) {
        return try await shown(messages, request, member)
      }
    }
    post("\(page)/retrait", members: .companions, "qui a proposé retire") { request, member in
      let id = try request.id(of: Person.self)
      try await answer.withdraw(try request.id("relais"), of: id, by: member)
      return .seeOther(
        "/aujourd-hui", flash: "Le relais est retiré. Le référent reste le même.")
    }
  }
}

func relayFlash(_ state: HandoverState) -> String {
  switch state {
  case .proposed: "C’est noté. Il manque l’autre réponse."
  case .accepted: "Le relais est passé. Dites-le à la personne et au cercle."
  case .refusedByIncoming:
    "C’est noté. Le référent reste le même, et un autre relais peut être proposé."
  case .refusedByHer: "C’est noté. Le référent reste le même. Rien d’autre ne change pour elle."
  case .withdrawn: "Le relais est retiré."
  }
}

private func newcomer(_ form: Form) throws -> ProposeHandover.Newcomer {
  if let text = form.filled("courriel") {
    guard let email = Email(text) else {
      throw Refusal.invalid(
        UserMessage("Donner une adresse complète, avec @.", field: "courriel"))
    }
    return .elsewhere(email)
  }
  guard let seat = CircleSeat(formValue: form["a"]) else {
    throw Refusal.invalid(HandoverSentences.incomingUnknown)
  }
  return .seat(seat)
}
