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
    let instant = dependencies.now()
    try await dependencies.database.write { session in
      guard var person = try PeopleStore.load(id, in: session) else { throw Refusal.notFound }
      person.commune = story.commune.flatMap { INSEECode(demoCommune($0).insee) }
      person.programmes = story.programmes
      guard person.commune != nil || !person.programmes.isEmpty else { return }
      guard try PeopleStore.update(person, in: session) else { throw Refusal.notFound }
      try Journal.append(
        JournalEvent(.identityChanged), about: .person(id), by: JournalActor(member),
        at: instant, in: session)
    }
    return id
  }

  func say(wish words: String, of person: ID<Person>, by member: Member) async throws {
    try await SayWish(dependencies)(words, saidOn: nil, of: person, by: member)
  }

  func record(
    _ item: ShareableItem, _ words: String, of person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      try PeopleStore.record(
        ItemNote(
          item: item, words: words, recordedBy: member.structure, recordedOn: moment.today),
        of: person, in: session)
      try Journal.append(
        JournalEvent(.itemRecorded, [.item: item.code]), about: .person(person),
        by: JournalActor(member), at: moment.instant, in: session)
    }
  }

  func join(
    _ newcomer: Member, _ role: CircleRole, _ person: ID<Person>, by author: Member
  ) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(CircleMember.self)
    try await dependencies.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: id, account: newcomer.account, structure: newcomer.structure, role: role,
          isReferent: false, from: moment.today),
        to: person, in: session)
      try Journal.append(
        JournalEvent(
          .circleJoined,
          [
            .account: newcomer.account.text, .structure: newcomer.structure.text,
            .role: role.code,
          ]),
        about: .person(person), by: JournalActor(author), at: moment.instant, in: session)
    }
  }

  func agree(
    _ items: [ShareableItem], to place: DemoPlace, _ purpose: AgreementPurpose, months: Int,
    _ manner: AgreementManner, _ language: String, of person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let until = moment.today.adding(months: months)
    guard let period = DayRange(moment.today, until) else { return }
    let ids = items.map { _ in dependencies.newID(SharingAgreement.self) }
    try await dependencies.database.write { session in
      for (id, item) in zip(ids, items) {
        try AgreementStore.add(
          SharingAgreement(
            id: id, person: person, item: item, recipient: place.id, purpose: purpose,
            period: period, given: manner, language: language, recordedBy: member.account,
            recordedAt: moment.instant),
          in: session)
        try Journal.append(
          JournalEvent(
            .agreementGiven,
            [
              .item: item.code, .recipient: place.id.text, .purpose: purpose.code,
              .endsOn: until.description,
            ]),
          about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
      }
    }
  }

  func withdraw(
    _ item: ShareableItem, from place: DemoPlace, of person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let given = try AgreementStore.all(of: person, in: session).filter {
        $0.item == item && $0.recipient == place.id && $0.isInForce(on: moment.today)
      }
      for agreement in given {
        _ = try AgreementStore.withdraw(agreement.id, at: moment.instant, in: session)
        try Journal.append(
          JournalEvent(.agreementWithdrawn, [.item: item.code, .recipient: place.id.text]),
          about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
      }
    }
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

func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
