import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Opens a measure inside the caller's transaction: the SIAO's committee that allocated it, the
/// operator, or whoever accompanies her. What differs is never refused; it asks for a sentence.
///
/// - Throws: `Refusal.invalid` when something differs and no reason is written, or when the same
///   measure already runs; `.notAllowed` when the member may not open one.
@discardableResult
package func openHousingMeasure(
  _ facts: HousingMeasureFacts, by member: Member, at moment: Moment, newID: () -> String,
  in session: any SQLSession
) throws -> ID<HousingMeasure> {
  let today = moment.today
  let person = try PeopleStore.disclosed(
    [facts.person], to: member, on: today, in: session)[facts.person]
  let file = try HousingDesk.reading(of: person, by: member, on: today, in: session)
  guard
    HousingAccess.mayOpen(
      by: member, operator: facts.operator, request: facts.request, standing: person?.standing,
      file: file)
  else {
    throw person == nil ? Refusal.notFound : Refusal.notAllowed(HousingMessages.mayNotOpen)
  }
  guard let house = try StructureStore.load(facts.operator, in: session),
    house.kind.family == .housing || house.kind.family == .shelter
      || house.id == member.structure || house.kind.family == .prescriber
  else { throw Refusal.invalid(HousingMessages.operatorUnknown) }
  if let place = facts.place {
    guard try HousingPlaceStore.load(place, in: session)?.structure == facts.operator else {
      throw Refusal.invalid(HousingMessages.placeNotTheirs)
    }
  }
  guard facts.startsOn <= today.adding(months: 6) else {
    throw Refusal.invalid(HousingMessages.startTooFar)
  }
  if try HousingMeasureStore.isRunning(
    facts.kind, of: facts.person, with: facts.operator, in: session)
  {
    throw Refusal.invalid(HousingMessages.sameRunning)
  }
  let fit = try HousingJob.fit(
    facts, for: member, standing: person?.standing, items: person?.items ?? [], on: today,
    in: session)
  if fit.asksReason, (facts.writtenReason ?? "").isEmpty {
    throw Refusal.invalid(
      fit.remarks.filter(\.asksReason).map { UserMessage($0.sentence) }
        + [HousingMessages.reasonMissing])
  }
  let measure = HousingMeasure(
    id: ID(newID()), facts: facts, openedBy: member.structure,
    mismatches: Set(fit.remarks.map(\.code)),
    reviews: plannedReviews(facts).map {
      HousingReview(id: ID(newID()), plannedOn: $0.day, motive: $0.motive)
    })
  try HousingMeasureStore.insert(measure, on: today, in: session)
  try HousingLinks.set(.measure, between: facts.person, and: facts.operator, in: session)
  // The SIAO that opened it knows its home; so does the territory's, when its request is answered.
  var siaos = member.structureKind == .siao ? [member.structure] : []
  if facts.request != nil {
    siaos += try HousingMeasureStore.siaos(in: house.territory, session)
  }
  for siao in Set(siaos).sorted() {
    try HousingLinks.set(.measure, between: facts.person, and: siao, in: session)
  }
  try HousingDesk.journal(
    .housingMeasureOpened, measure, [.startsOn: facts.startsOn.description], by: member,
    at: moment, in: session)
  return measure.id
}

/// The same as a use case of its own, from the page « Logement » of her file.
package struct OpenHousingMeasure: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ facts: HousingMeasureFacts, by member: Member) async throws
    -> ID<HousingMeasure>
  {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      try openHousingMeasure(
        facts, by: member, at: moment,
        newID: { dependencies.newID(HousingMeasure.self).text }, in: session)
    }
  }
}
