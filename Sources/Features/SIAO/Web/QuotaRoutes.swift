import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addQuotas(_ dependencies: Dependencies, _ footer: Footer) {
    let room = QuotaRoom(dependencies, footer)
    let roles = RouteAccess.members([.member, .headOfService, .coordinator, .institution])
    let why = "le SIAO et l’État tiennent le registre, la coordination le lit"
    get("/quotas", members: roles, why) { try await room.list($0, $1) }
    post("/quotas", members: roles, why) { try await room.open($0, $1) }
    get("/quotas/:id", members: roles, why) { try await room.show($0, $1) }
    post("/quotas/:id", members: roles, why) { try await room.change($0, $1) }
    post("/quotas/:id/report", members: roles, why) { try await room.carry($0, $1) }
  }
}

private struct QuotaRoom: Sendable {
  private let read: ReadQuotas
  private let manage: ManageQuotas
  private let footer: Footer

  init(_ dependencies: Dependencies, _ footer: Footer) {
    read = ReadQuotas(dependencies)
    manage = ManageQuotas(dependencies)
    self.footer = footer
  }

  func list(_ request: PageRequest, _ member: Member) async throws -> Response {
    let list = try await read(by: member)
    let state = FormState(Form([("annee", String(list.today.year))]))
    return .html(quotasPage(list, state, request, footer))
  }

  func open(_ request: PageRequest, _ member: Member) async throws -> Response {
    let list = try await read(by: member)
    do {
      var opening = QuotaOpening()
      opening.year = Int(request.form["annee"])
      opening.kind = HousingMeasureKind(rawValue: request.form["type"])
      opening.count = Int(request.form["nombre"])
      opening.programmes = Set(
        request.form.all("programme").compactMap { Programme(rawValue: $0) }
          .filter(HousingWant.reservable.contains))
      opening.reason = request.form["raison"]
      let id = try await manage.open(opening, by: member)
      return .seeOther("/quotas/\(id)", flash: "Le quota est ouvert.")
    } catch Refusal.invalid(let messages) {
      return .html(
        quotasPage(list, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func show(_ request: PageRequest, _ member: Member) async throws -> Response {
    .html(quotaPage(try await read(try request.id(), by: member), FormState(), request, footer))
  }

  func change(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<ReservedQuota> = try request.id()
    let reading = try await read(id, by: member)
    do {
      try await manage.change(
        id, by: number(request), reason: request.form["raison"], version: version(request),
        by: member)
      return .seeOther("/quotas/\(id)", flash: "La ligne est écrite.")
    } catch Refusal.invalid(let messages) {
      return again(reading, messages, request)
    }
  }

  func carry(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<ReservedQuota> = try request.id()
    let reading = try await read(id, by: member)
    do {
      let next = try await manage.carryOver(
        id, count: number(request), reason: request.form["raison"], version: version(request),
        by: member)
      return .seeOther("/quotas/\(next)", flash: "Le report est écrit dans les deux registres.")
    } catch Refusal.invalid(let messages) {
      return again(reading, messages, request)
    }
  }

  private func number(_ request: PageRequest) -> Int {
    Int(request.form["nombre"].replacing("−", with: "-").replacing("+", with: "")) ?? 0
  }
  private func version(_ request: PageRequest) -> Int { Int(request.form["version"]) ?? 0 }

  private func again(
    _ reading: QuotaReading, _ messages: [UserMessage], _ request: PageRequest
  ) -> Response {
    .html(
      quotaPage(reading, FormState(request.form, messages: messages), request, footer),
      status: .unprocessableContent)
  }
}
