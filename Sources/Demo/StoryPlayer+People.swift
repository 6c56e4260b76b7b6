import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Opening files, wishes, notes, circles and agreements.
extension StoryPlayer {
  mutating func open(_ story: Story) async throws -> ID<Person> {
    let member = try member(story.referent, at: story.place)
    let birth = story.age.map { birthDay($0, on: dependencies.moment.today) }
    let phone = story.hasPhone ? Phone("06 00 00 \(pair(draw(0...99))) \(pair(draw(0...99)))") : nil
    let role: CircleRole = story.place == .mission ? .employmentAdviser : .socialWorker
    let id = try await OpenFile(dependencies)(
      NewFile(
        firstName: story.firstName, isAlias: story.isAlias, lastName: story.lastName,
        birth: birth, phone: phone),
      role: role, by: member)
    if story.commune != nil || !story.programmes.isEmpty {
      try await change(id, by: member) { entry in
        entry.commune = story.commune ?? ""
        entry.programmes = story.programmes
      }
    }
    return id
  }

  /// Reads the file's form, changes it, and sends it back, as the page does.
  private func change(
    _ person: ID<Person>, by member: Member, _ how: (inout FileEntry) -> Void
  ) async throws {
    let form = try await ReadFileForm(dependencies)(person, by: member)
    var entry = form.entry
    how(&entry)
    try await ChangeFile(dependencies)(entry, version: form.version, of: person, by: member)
  }

  func say(wish words: String, of person: ID<Person>, by member: Member) async throws {
    try await SayWish(dependencies)(words, saidOn: nil, of: person, by: member)
  }

  func record(
    _ item: ShareableItem, _ words: String, of person: ID<Person>, by member: Member
  ) async throws {
    try await change(person, by: member) { $0.notes[item] = words }
  }

  func join(
    _ newcomer: Member, _ role: CircleRole, _ person: ID<Person>, by author: Member
  ) async throws {
    let email = DemoWorker.allCases.first { $0.id == newcomer.account }?.email
    guard let email else { throw DemoFault(newcomer.name, "compte inconnu") }
    try await BringIntoCircle(dependencies)(
      newcomer.structure == author.structure ? .colleague(newcomer.account) : .elsewhere(email),
      as: role, around: person, by: author)
  }

  func agree(
    _ items: [ShareableItem], to place: DemoPlace, _ purpose: AgreementPurpose, months: Int,
    _ manner: AgreementManner, _ language: String, of person: ID<Person>, by member: Member
  ) async throws {
    try await GiveAgreement(dependencies)(
      AgreementProposal(
        items: items, recipient: place.id, purpose: purpose,
        endsOn: dependencies.moment.today.adding(months: months), given: manner,
        language: language),
      of: person, by: .member(member))
  }

  func withdraw(
    _ item: ShareableItem, from place: DemoPlace, of person: ID<Person>, by party: AgreementParty
  ) async throws {
    try await WithdrawAgreement(dependencies)(item, from: place.id, of: person, by: party)
  }

  func read(_ person: ID<Person>, by member: Member) async throws {
    let readings = FileReadings(database: dependencies.database)
    readings.note(person, by: member, at: dependencies.now())
    try await readings.flush()
  }

  private mutating func birthDay(_ age: Int, on today: Day) -> Day {
    today.adding(years: -age).adding(days: -draw(1...360))
  }
}

extension StoryPlayer {
  /// A handle on paper, then the code she chooses at her first entry.
  func giveSpace(_ person: ID<Person>, pin: String, by member: Member) async throws -> DemoHandle {
    let paper = try await GiveSpaceAccess(dependencies)(person, by: member)
    clock.move(to: dependencies.now().adding(seconds: 5400))
    let opened = try await OpenSpace(dependencies)(
      handle: paper.handle.letters, code: paper.firstCode.digits, address: "", replacing: nil)
    try await ChooseSpaceCode(dependencies)(
      pin, again: pin, present: "", of: person, session: opened.secret.text)
    return DemoHandle(handle: paper.handle.letters, pin: pin)
  }
}

func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
