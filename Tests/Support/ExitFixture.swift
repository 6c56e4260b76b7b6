import Domain
import Kernel
import SQL
import Store
import Surroundings

extension Fixture {
  /// Leïla works at the Jardins since that day, by a hire accepted there.
  package func employ(
    _ person: ID<Person> = leila.id, at employer: String = "jardins", since day: Day,
    until end: Day? = nil
  ) async throws {
    let now = world.now
    let application = try JobApplication(
      id: ID("embauche-\(person)-\(employer)-\(day)"), person: person, structure: ID(employer),
      sender: ApplicationSender(account: Self.camille.account, structure: ID("chrs")),
      createdAt: now
    ).moving(to: .sent, by: .sender, at: now).moving(
      to: .hired(HireTerms(startsOn: day, endsOn: end, contract: .cddiCVG, hoursPerWeek: 20)),
      by: .employer, at: now)
    try await database.write { session in
      try JobApplicationStore.insert(application, in: session)
      try JobApplicationStore.refreshEmployerLinks(
        of: person, with: application.structure, in: session)
    }
  }

  /// Leïla, known to the CHRS for longer than elsewhere: before the year her contract ended.
  package func openFileLongAgo() async throws {
    try await openFile(
      of: Person(
        id: Self.leila.id, openedBy: ID("chrs"), firstName: "Leïla", lastName: "Haddad",
        birth: Day("1992-05-14"), openedOn: Day("2025-03-12")!))
  }

  /// She is one more person, followed by Camille.
  package func openPerson(_ name: String) async throws -> ID<Person> {
    let person = Person(
      id: ID(name), openedBy: ID("chrs"), firstName: name.capitalizedFirst, lastName: "Test",
      openedOn: today.adding(days: -400))
    try await openFile(of: person)
    return person.id
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
