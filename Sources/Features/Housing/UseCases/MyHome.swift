import Domain
import Kernel
import SQL
import Store

/// Her home as her own space tells it: nothing is cut, and the words are plain.
package struct MyHome: Sendable {
  package struct Told: Sendable {
    package let on: Day
    package let words: String
  }
  /// « CHRS Les Tilleuls », since when; nil when nothing is noted.
  package let place: String?
  package let since: Day?
  /// The measures that run, with their true names: she knows her own home.
  package let measures: [String]
  /// Since when the lease is hers.
  package let leaseIsHersSince: Day?
  /// The next review.
  package let nextReview: Day?
  /// What was said at the reviews, the latest first.
  package let told: [Told]

  package var isEmpty: Bool { place == nil && measures.isEmpty && leaseIsHersSince == nil }
}

extension MyHome {
  static func load(_ person: ID<Person>, in session: any SQLSession) throws -> MyHome {
    let stay = try StayStore.current(of: person, in: session)
    let measures = try HousingMeasureStore.ofPerson(person, in: session)
    let running = measures.filter(\.isRunning)
    let structures = try StructureStore.load(
      Array(Set([stay?.structure].compactMap { $0 } + running.map(\.operator))), in: session)
    let place = try stay.flatMap { try HousingPlaceStore.load($0.place, in: session) }
    let house = stay.flatMap { structures[$0.structure]?.name }
    return MyHome(
      place: house.map { name in place.map { "\(name), \($0.name)" } ?? name },
      since: stay?.enteredOn,
      measures: running.map { measure in
        let carrier = structures[measure.operator].map { ", avec \($0.name)" } ?? ""
        return measure.kind.label + carrier
      },
      leaseIsHersSince: measures.compactMap(\.slidOn).max(),
      nextReview: running.compactMap { $0.nextReview?.plannedOn }.min(),
      told: measures.flatMap(\.reviews).compactMap { review in
        review.heldOn.map { MyHome.Told(on: $0, words: review.words) }
      }.sorted { $0.on > $1.on })
  }
}
