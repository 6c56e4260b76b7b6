import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes down what she wants, in her own words. Earlier wishes stay, each with its day.
package struct SayWish: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ words: String, saidOn: Day?, of person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let day = saidOn ?? moment.today
    var problems = PersonFileRules.checkWish(words, isRequired: true)
    if day > moment.today {
      problems.append(UserMessage("Donner le jour où elle l’a dit.", field: "jour"))
    }
    let found = problems
    let id = dependencies.newID(Wish.self)
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(
        person, to: member, on: moment.today, in: session)
      try seen.standing.requireWriting()
      guard found.isEmpty else { throw Refusal.invalid(found) }
      try PeopleStore.add(
        Wish(words: words, saidOn: day, recordedBy: member.structure), id: id, of: person,
        at: moment.instant, in: session)
      try PeopleStore.noteContact(with: person, on: day, in: session)
      try Journal.append(
        JournalEvent(.wishSaid, [.day: day.description]), about: .person(person),
        by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}

extension Standing {
  /// - Throws: what the page says to somebody who may read a little, and not write.
  package func requireWriting() throws {
    guard mayWrite else {
      switch self {
      case .inCircle:
        throw Refusal.notAllowed(
          UserMessage("Votre rôle auprès de la personne ne permet pas d’écrire dans son dossier."))
      default: throw Refusal.notFound
      }
    }
  }
}
