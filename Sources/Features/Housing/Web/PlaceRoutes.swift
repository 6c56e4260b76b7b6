import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addPlaces(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let desk = PlacePages(dependencies, footer, readings)
    get("/logement", members: .companions, "les lieux de sa structure, les mesures qu’elle porte") {
      try await desk.board($0, $1)
    }
    let keeps = "ceux qui tiennent les lieux de leur structure"
    get("/logement/lieux/nouveau", members: .companions, keeps) { try await desk.blank($0, $1) }
    post("/logement/lieux/nouveau", members: .companions, keeps) { try await desk.open($0, $1) }
    get("/logement/lieux/:id", members: .companions, keeps) { try await desk.place($0, $1) }
    post("/logement/lieux/:id", members: .companions, keeps) { try await desk.change($0, $1) }
    post("/logement/lieux/:id/fermeture", members: .companions, keeps) {
      try await desk.close($0, $1)
    }
    get("/logement/arrivees/nouvelle", members: .companions, keeps) {
      try await desk.arrival($0, $1)
    }
    post("/logement/arrivees/nouvelle", members: .companions, keeps) {
      try await desk.moveIn($0, $1)
    }
    get("/logement/sejours/:id", members: .companions, keeps) { try await desk.stay($0, $1) }
    post("/logement/sejours/:id/sortie", members: .companions, keeps) {
      try await desk.moveOut($0, $1)
    }
    let team = "l’équipe de son dossier dit avec qui elle vit"
    post("/personnes/:id/logement/menage", members: .companions, team) {
      try await desk.formHousehold($0, $1)
    }
    post("/personnes/:id/logement/menage/separer", members: .companions, team) {
      try await desk.partHousehold($0, $1)
    }
  }
}

private struct PlacePages: Sendable {
  private let dependencies: Dependencies
  private let footer: Footer
  private let arrivals: ReadArrivals
  private let readings: FileReadings

  init(_ dependencies: Dependencies, _ footer: Footer, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.footer = footer
    arrivals = ReadArrivals(dependencies)
    self.readings = readings
  }

  func board(_ request: PageRequest, _ member: Member) async throws -> Response {
    let board = try await ReadHouse(dependencies)(by: member)
    return .html(houseBoardPage(board, member, request, footer))
  }

  func blank(_ request: PageRequest, _ member: Member) async throws -> Response {
    guard HousingAccess.keepsPlaces(of: member.structure, member) else { throw Refusal.notFound }
    return .html(newPlacePage(FormState(PlaceForm.blank), request, footer))
  }

  func open(_ request: PageRequest, _ member: Member) async throws -> Response {
    guard HousingAccess.keepsPlaces(of: member.structure, member) else { throw Refusal.notFound }
    do {
      try await KeepPlaces(dependencies).open(try PlaceForm.draft(request.form), by: member)
      return .seeOther("/logement", flash: "Le lieu est ouvert.")
    } catch Refusal.invalid(let messages) {
      return .html(
        newPlacePage(FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func place(_ request: PageRequest, _ member: Member) async throws -> Response {
    let opened = try await arrivals.place(try request.id(), by: member)
    return .html(placePage(opened, FormState(PlaceForm.form(opened)), request, footer))
  }

  func change(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await changing(request, member) { id, version in
      try await KeepPlaces(dependencies).change(
        id, to: try PlaceForm.draft(request.form), version: version, by: member)
      return .seeOther("/logement/lieux/\(id)", flash: "Le lieu est modifié.")
    }
  }

  func close(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await changing(request, member) { id, version in
      try await KeepPlaces(dependencies).close(id, version: version, by: member)
      return .seeOther("/logement", flash: "Le lieu n’est plus proposé.")
    }
  }

  private func changing(
    _ request: PageRequest, _ member: Member,
    _ change: (ID<HousingPlace>, Int) async throws -> Response
  ) async throws -> Response {
    let id: ID<HousingPlace> = try request.id()
    let opened = try await arrivals.place(id, by: member)
    do { return try await change(id, Int(request.form["version"]) ?? 0) } catch Refusal.invalid(
      let messages)
    {
      let typed = request.form.has("nom") ? request.form : PlaceForm.form(opened)
      return .html(
        placePage(opened, FormState(typed, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func arrival(_ request: PageRequest, _ member: Member) async throws -> Response {
    let page = try await arrivals(by: member)
    let form = Form([
      ("personne", request.query["personne"]), ("lieu", request.query["lieu"]),
      ("jour", page.today.description), ("avant", StayOrigin.notSaid.code),
    ])
    return .html(arrivalPage(page, FormState(form), request, footer))
  }

  func moveIn(_ request: PageRequest, _ member: Member) async throws -> Response {
    let page = try await arrivals(by: member)
    do {
      var problems: [UserMessage] = []
      let person = ID<Person>(parsing: request.form["personne"])
      if person == nil { problems.append(HousingMessages.personMissing) }
      let place = ID<HousingPlace>(parsing: request.form["lieu"])
      if place == nil { problems.append(HousingMessages.placeMissing) }
      let day = Day(request.form["jour"])
      if day == nil { problems.append(HousingMessages.dayMissing) }
      guard problems.isEmpty, let person, let place, let day else {
        throw Refusal.invalid(problems)
      }
      let stays = try await MoveIn(dependencies)(
        person, to: place, on: day,
        origin: StayOrigin(rawValue: request.form["avant"]) ?? .notSaid, by: member)
      return .seeOther(
        "/logement",
        flash: stays.count > 1
          ? "Bienvenue à tout le ménage\u{A0}: \(stays.count) arrivées sont notées."
          : "L’arrivée est notée.")
    } catch Refusal.invalid(let messages) {
      return .html(
        arrivalPage(page, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func stay(_ request: PageRequest, _ member: Member) async throws -> Response {
    let opened = try await arrivals.stay(try request.id(), by: member)
    return .html(
      stayPage(opened, FormState(Form([("jour", opened.today.description)])), request, footer))
  }

  func moveOut(_ request: PageRequest, _ member: Member) async throws -> Response {
    let id: ID<Stay> = try request.id()
    let opened = try await arrivals.stay(id, by: member)
    guard opened.mayWrite else { throw Refusal.notFound }
    do {
      guard let reason = StayEndReason(rawValue: request.form["vers"]) else {
        throw Refusal.invalid(UserMessage("Choisir où elle va.", field: "vers"))
      }
      try await MoveOut(dependencies)(
        id, StayEnd(on: try HousingForm.day(request.form), reason: reason),
        alone: request.form.has("seule", "oui"), by: member)
      return .seeOther(
        "/logement",
        flash: opened.together.isEmpty
          ? "La sortie est notée." : "La sortie de tout le ménage est notée.")
    } catch Refusal.invalid(let messages) {
      return .html(
        stayPage(opened, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }

  func formHousehold(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await household(
      request, member, done: "C’est noté\u{A0}: ils arrivent et partent ensemble."
    ) {
      person in
      guard let dependants = Int(request.form.filled("enfants") ?? "0") else {
        throw Refusal.invalid(HousingMessages.dependants)
      }
      try await KeepHousehold(dependencies).form(
        person, with: request.form.all("membre").compactMap { ID(parsing: $0) },
        dependants: dependants, by: member)
    }
  }

  func partHousehold(_ request: PageRequest, _ member: Member) async throws -> Response {
    try await household(request, member, done: "Le ménage est séparé.") { person in
      try await KeepHousehold(dependencies).part(of: person, by: member)
    }
  }

  private func household(
    _ request: PageRequest, _ member: Member, done: String,
    _ change: (ID<Person>) async throws -> Void
  ) async throws -> Response {
    let person: ID<Person> = try request.id()
    // A page nobody may read says nothing of what is wrong with its form.
    let homes = try await ReadHousing(dependencies, readings: readings)(
      of: person, by: member)
    do {
      try await change(person)
      return .seeOther("/personnes/\(person)/logement", flash: done)
    } catch Refusal.invalid(let messages) {
      return .html(
        personHomesPage(homes, FormState(request.form, messages: messages), request, footer),
        status: .unprocessableContent)
    }
  }
}

/// The form of a place.
enum PlaceForm {
  static let blank = Form([
    ("genre", HousingPlaceKind.room.code), ("places", "1"),
    ("transport", PublicTransport.some.code),
  ])

  static func form(_ opened: OpenedPlace) -> Form {
    let place = opened.place
    return Form([
      ("nom", place.name), ("genre", place.kind.code), ("places", String(place.capacity)),
      ("commune", opened.commune ?? ""), ("adresse", place.address),
      ("transport", place.transport.code), ("confidentiel", place.isConfidential ? "oui" : ""),
    ])
  }

  static func draft(_ form: Form) throws -> PlaceDraft {
    PlaceDraft(
      name: form["nom"], kind: HousingPlaceKind(rawValue: form["genre"]) ?? .room,
      capacity: Int(form["places"]) ?? 0, commune: form["commune"], address: form["adresse"],
      isConfidential: form.has("confidentiel", "oui"),
      transport: PublicTransport(rawValue: form["transport"]) ?? .notKnown)
  }
}
