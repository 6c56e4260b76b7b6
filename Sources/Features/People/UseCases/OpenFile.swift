import Domain
import Kernel
import Store
import SQL
import Surroundings

/// What is needed to open a file: a first name or an alias. The rest may come later.
package struct NewFile: Sendable {
  package var firstName: String
  package var isAlias: Bool
  package var lastName: String
  package var birth: Day?
  package var phone: Phone?
  package var wish: String

  package init(
    firstName: String, isAlias: Bool = false, lastName: String = "", birth: Day? = nil,
    phone: Phone? = nil, wish: String = ""
  ) {
    self.firstName = firstName
    self.isAlias = isAlias
    self.lastName = lastName
    self.birth = birth
    self.phone = phone
    self.wish = wish
  }
}

/// Opens a file. Who opens it becomes her referent.
package struct OpenFile: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter role: what the opener does for her.
  package func callAsFunction(
    _ file: NewFile, role: CircleRole = .socialWorker, by member: Member
  ) async throws -> ID<Person> {
    let moment = dependencies.moment
    guard member.role.opensFiles else {
      throw Refusal.notAllowed(
        UserMessage("Votre rôle ne permet pas d’ouvrir un dossier."))
    }
    let problems =
      PersonFileRules.checkFirstName(file.firstName)
      + PersonFileRules.checkName(file.lastName, field: "nom")
      + (file.birth.map { PersonFileRules.checkBirth($0, today: moment.today) } ?? [])
      + PersonFileRules.checkWish(file.wish)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let id = dependencies.newID(Person.self)
    let wishID = dependencies.newID(Wish.self)
    let circleID = dependencies.newID(CircleMember.self)
    try await dependencies.database.write { session in
      let actor = JournalActor(member)
      func journal(_ event: JournalEvent) throws {
        try Journal.append(
          event, about: .person(id), by: actor, at: moment.instant, in: session)
      }
      try PeopleStore.insert(
        Person(
          id: id, openedBy: member.structure, firstName: file.firstName, isAlias: file.isAlias,
          lastName: file.lastName, birth: file.birth, phone: file.phone, openedOn: moment.today),
        in: session)
      try journal(JournalEvent(.fileOpened, [.structure: member.structure.text]))
      try CircleStore.add(
        CircleMember(
          id: circleID, account: member.account, structure: member.structure, role: role,
          isReferent: true, from: moment.today),
        to: id, in: session)
      try journal(
        JournalEvent(
          .circleJoined,
          [
            .account: member.account.text, .structure: member.structure.text, .role: role.code,
          ]))
      if !file.wish.isEmpty {
        try PeopleStore.add(
          Wish(words: file.wish, saidOn: moment.today, recordedBy: member.structure),
          id: wishID, of: id, at: moment.instant, in: session)
        try journal(JournalEvent(.wishSaid, [.day: moment.today.description]))
      }
    }
    return id
  }
}

extension AccountRole {
  /// Roles that accompany persons, and so may open a file.
  package var opensFiles: Bool {
    switch self {
    case .member, .headOfService, .coordinator: true
    case .technicalSupervisor, .volunteer, .institution: false
    }
  }
}
