import Domain
import Kernel
import SQL

/// The only doors through which a person leaves the store to be read.
extension PeopleStore {
  /// The person as this viewer may read her that day.
  /// - Throws: `Refusal.notFound` when the viewer may not know that she is here.
  package static func disclosed(
    _ id: ID<Person>, to viewer: Member, on day: Day, in session: any SQLSession
  ) throws -> Disclosed<Person> {
    guard let person = try disclosed([id], to: viewer, on: day, in: session)[id] else {
      throw Refusal.notFound
    }
    return person
  }

  /// The same for a list, in as many statements as for one. Those the viewer may not know of are
  /// left out.
  package static func disclosed(
    _ ids: [ID<Person>], to viewer: Member, on day: Day, in session: any SQLSession
  ) throws -> [ID<Person>: Disclosed<Person>] {
    guard !ids.isEmpty else { return [:] }
    let persons = try bare(ids, in: session)
    let wishes = try wishes(of: ids, in: session)
    let notes = try notes(of: ids, in: session)
    let facts = try facts(of: persons, wishes: wishes, notes: notes, in: session)
    var seen: [ID<Person>: Disclosed<Person>] = [:]
    for var person in persons {
      let reading = Disclosure.reading(to: viewer, facts: facts[person.id]!, on: day)
      guard reading.standing != .outside else { continue }
      person.wish = wishes[person.id]?.first {
        reading.mayRead(.wish, recordedBy: $0.recordedBy)
      }
      person.notes = (notes[person.id] ?? []).filter {
        reading.mayRead($0.item, recordedBy: $0.recordedBy)
      }
      seen[person.id] = Disclosed(person, reading: reading)
    }
    return seen
  }

  /// What `Disclosure` decides from; nil when there is no such person, or her file was merged.
  package static func facts(_ id: ID<Person>, in session: any SQLSession) throws
    -> DisclosureFacts?
  {
    let persons = try bare([id], in: session)
    return try facts(
      of: persons, wishes: try wishes(of: [id], in: session),
      notes: try notes(of: [id], in: session), in: session)[id]
  }

  private static func facts(
    of persons: [Person], wishes: [ID<Person>: [Wish]], notes: [ID<Person>: [ItemNote]],
    in session: any SQLSession
  ) throws -> [ID<Person>: DisclosureFacts] {
    let ids = persons.map(\.id)
    let circles = try CircleStore.members(of: ids, in: session)
    let agreements = try AgreementStore.all(of: ids, in: session)
    let links = try EmployerLinks.of(ids, in: session)
    let standIns = try AbsenceStore.standIns(for: circles.values.joined(), in: session)
    let housing = try HousingLinks.of(ids, in: session)
    var all: [ID<Person>: DisclosureFacts] = [:]
    for person in persons {
      var recordedBy: [ShareableItem: Set<ID<Structure>>] = [:]
      // Identity, contact and commune are written down by the structure that opened the file.
      for item in [ShareableItem.firstName, .identity, .phone, .email, .mobility] {
        recordedBy[item, default: []].insert(person.openedBy)
      }
      for note in notes[person.id] ?? [] {
        recordedBy[note.item, default: []].insert(note.recordedBy)
      }
      for wish in wishes[person.id] ?? [] {
        recordedBy[.wish, default: []].insert(wish.recordedBy)
      }
      let near = links[person.id] ?? []
      all[person.id] = DisclosureFacts(
        openedBy: person.openedBy,
        circle: circles[person.id] ?? [],
        agreements: agreements[person.id] ?? [],
        recordedBy: recordedBy,
        considering: Set(near.filter { $0.relation == .considering }.map(\.structure)),
        employing: Set(near.filter { $0.relation == .employing }.map(\.structure)),
        formerlyEmploying: Set(near.filter { $0.relation == .employed }.map(\.structure)),
        housing: housing[person.id] ?? [], standIns: standIns)
    }
    return all
  }
}
