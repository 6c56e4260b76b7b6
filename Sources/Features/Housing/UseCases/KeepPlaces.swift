import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A place as the form gives it.
package struct PlaceDraft: Sendable, Hashable {
  package var name: String
  package var kind: HousingPlaceKind
  package var capacity: Int
  /// As typed; empty when it is not said.
  package var commune: String
  package var address: String
  package var isConfidential: Bool
  package var transport: PublicTransport

  package init(
    name: String, kind: HousingPlaceKind, capacity: Int, commune: String = "",
    address: String = "", isConfidential: Bool = false, transport: PublicTransport = .notKnown
  ) {
    self.name = name
    self.kind = kind
    self.capacity = capacity
    self.commune = commune
    self.address = address
    self.isConfidential = isConfidential
    self.transport = transport
  }
}

/// Opens, changes and closes the places of one's structure.
package struct KeepPlaces: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  @discardableResult
  package func open(_ draft: PlaceDraft, from day: Day? = nil, by member: Member) async throws
    -> ID<HousingPlace>
  {
    let moment = dependencies.moment
    let id = dependencies.newID(HousingPlace.self)
    try await dependencies.database.write { session in
      try StayDesk.requireKeeper(member)
      let commune = try check(draft, except: nil, by: member, in: session)
      try HousingPlaceStore.insert(
        HousingPlace(
          id: id, structure: member.structure, name: draft.name, kind: draft.kind,
          capacity: draft.capacity, commune: commune, address: draft.address,
          isConfidential: draft.isConfidential, transport: draft.transport,
          openedOn: day ?? moment.today),
        in: session)
      try journal(.placeOpened, id, by: member, at: moment, in: session)
    }
    return id
  }

  package func change(
    _ id: ID<HousingPlace>, to draft: PlaceDraft, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      var place = try StayDesk.own(id, by: member, in: session)
      guard place.version == version else {
        throw Refusal.changedMeanwhile(HousingMessages.changed)
      }
      place.commune = try check(draft, except: id, by: member, in: session)
      let taken = try StayStore.present(in: id, session).reduce(0) { $0 + $1.persons }
      guard draft.capacity >= taken else {
        throw StayRefusal.capacityTooSmall(taken: taken).refusal
      }
      place.name = draft.name
      place.kind = draft.kind
      place.capacity = draft.capacity
      place.address = draft.address
      place.isConfidential = draft.isConfidential
      place.transport = draft.transport
      try save(place, by: member, at: moment, in: session)
    }
  }

  /// The place is offered no more from today on. Nobody sleeps there.
  package func close(_ id: ID<HousingPlace>, version: Int, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      var place = try StayDesk.own(id, by: member, in: session)
      guard place.version == version else {
        throw Refusal.changedMeanwhile(HousingMessages.changed)
      }
      let taken = try StayStore.present(in: id, session).reduce(0) { $0 + $1.persons }
      guard taken == 0 else { throw StayRefusal.capacityTooSmall(taken: taken).refusal }
      place.closedOn = max(moment.today, place.openedOn)
      try save(place, by: member, at: moment, in: session)
    }
  }

  private func save(
    _ place: HousingPlace, by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    guard try HousingPlaceStore.update(place, in: session) else {
      throw Refusal.changedMeanwhile(HousingMessages.changed)
    }
    try journal(.placeChanged, place.id, by: member, at: moment, in: session)
  }

  private func journal(
    _ kind: JournalKind, _ id: ID<HousingPlace>, by member: Member, at moment: Moment,
    in session: any SQLSession
  ) throws {
    try Journal.append(
      JournalEvent(kind, [.number: id.text]), about: .structure(member.structure),
      by: JournalActor(member), at: moment.instant, in: session)
  }

  /// All that is wrong with a draft; the commune it names otherwise.
  private func check(
    _ draft: PlaceDraft, except id: ID<HousingPlace>?, by member: Member,
    in session: any SQLSession
  ) throws -> INSEECode? {
    var problems: [UserMessage] = []
    if draft.name.isEmpty { problems.append(HousingMessages.placeNameMissing) }
    if !HousingPlace.possibleCapacities.contains(draft.capacity) {
      problems.append(HousingMessages.capacity)
    }
    let commune = try CommuneNames.code(of: draft.commune, in: session)
    if commune == nil, !draft.commune.isEmpty { problems.append(HousingMessages.communeUnknown) }
    if !draft.name.isEmpty,
      try HousingPlaceStore.isNameTaken(
        draft.name, at: member.structure, except: id, in: session)
    {
      problems.append(HousingMessages.placeNameTaken)
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return commune
  }
}
