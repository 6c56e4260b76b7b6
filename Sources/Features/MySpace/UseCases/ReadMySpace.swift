import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Everything her own space tells her.
package struct MySpaceContents: Sendable {
  package let person: Person
  package let applications: [Application]
  package let agreements: [AgreementLine]
  package let circle: [CirclePlace]
  /// Who of them is away, and who stands in.
  package let away: [CircleSeat: CircleContents.Away]
  /// How to reach the structure of her referent.
  package let phone: Phone?
  package let pass: PassIAE?
  /// What was asked to prolong it, the latest first.
  package let prolongations: [ProlongationRequest]
  /// What follows a contract that ended.
  package let afterWork: MyAfterWork
  package let work: MyWork?
  /// Her goals, her steps, who carries what.
  package let path: MyPath
  package let meetings: MyMeetings
  package let appointments: MyAppointments?
  package let home: MyHome
  /// Her request for a home; nil when she asks for none.
  package let housing: MyHousing?
  package let today: Day

  package struct Application: Sendable {
    package let line: ApplicationLine
    /// First name of whoever sent it with her, for « Camille relance ».
    package let companion: String
  }
}

/// Reads a person's space for herself. The whole of it is hers: nothing is cut.
package struct ReadMySpace: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Whether she must choose her code before anything else.
  package func mustChooseCode(_ person: ID<Person>) async throws -> Bool {
    try await dependencies.database.read { session in
      try SpaceAccessStore.load(person, in: session)?.mustChooseCode ?? false
    }
  }

  package func callAsFunction(_ id: ID<Person>) async throws -> MySpaceContents {
    let moment = dependencies.moment
    let today = moment.today
    let now = moment.instant
    return try await dependencies.database.read { session in
      guard let person = try PeopleStore.load(id, in: session) else { throw Refusal.notFound }
      let circle = try CircleNames.present(around: id, on: today, in: session)
      let lines = try ApplicationLines.ofPerson(id, in: session)
        .filter { $0.status.state != .draft }
      let names = try AccountStore.names(Array(Set(lines.map(\.sender))), in: session)
      let referent = circle.first { $0.member.isReferent } ?? circle.first
      let pass = try PassIAEStore.place(of: id, in: session).last
      let home = try referent.flatMap {
        try StructureStore.load($0.member.structure, in: session)
      }
      return MySpaceContents(
        person: person,
        applications: lines.map { line in
          MySpaceContents.Application(
            line: line, companion: firstWord(names[line.sender] ?? referent?.name ?? ""))
        },
        agreements: ReadAgreements.split(
          try ReadAgreements.lines(of: id, in: session), today: today
        ).standing,
        circle: circle,
        away: try CircleContents.away(circle.map(\.member), on: today, in: session),
        phone: home?.contact.phone, pass: pass,
        prolongations: try pass.map { try ProlongationRequestStore.of($0.id, in: session) } ?? [],
        afterWork: try MyAfterWork.load(id, on: today, in: session),
        work: try MyWork.load(id, on: today, in: session),
        path: try ReadMyPath.load(id, on: today, in: session),
        meetings: try MyMeetings.load(id, on: today, in: session),
        appointments: try MyAppointments.load(id, at: now, in: session),
        home: try MyHome.load(id, in: session),
        housing: try ReadMyHousing.load(id, in: session), today: today)
    }
  }

  /// One of her applications, with everything written in it.
  package func application(_ id: ID<JobApplication>, of person: ID<Person>) async throws
    -> MyApplication
  {
    try await dependencies.database.read { session in
      guard let application = try JobApplicationStore.load(id, in: session),
        application.person == person, application.state != .draft
      else { throw Refusal.notFound }
      let employer = try StructureStore.load(application.structure, in: session)
      return MyApplication(application: application, employer: employer?.name ?? "")
    }
  }

  /// One agreement that still stands, and what that structure had read of it.
  package func agreement(_ id: ID<SharingAgreement>, of person: ID<Person>) async throws
    -> MyAgreement
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let lines = try ReadAgreements.lines(of: person, in: session)
      guard
        let line = ReadAgreements.split(lines, today: today).standing
          .first(where: { $0.agreement.id == id })
      else { throw Refusal.notFound }
      let before = try ReadJournal.readings(of: person, limit: 100, in: session).filter {
        $0.structureID == line.agreement.recipient && $0.items.contains(line.agreement.item)
      }
      return MyAgreement(line: line, readBefore: before)
    }
  }

  /// Who read her file or an application, newest first.
  package func readers(of person: ID<Person>) async throws -> [ReadBefore] {
    try await dependencies.database.read { session in
      try ReadJournal.readings(of: person, limit: 60, in: session)
    }
  }
}

package struct MyApplication: Sendable {
  package let application: JobApplication
  package let employer: String
}

package struct MyAgreement: Sendable {
  package let line: AgreementLine
  package let readBefore: [ReadBefore]
}

/// « Camille » of « Camille Rousset ».
private func firstWord(_ name: String) -> String {
  name.split(separator: " ").first.map(String.init) ?? name
}
