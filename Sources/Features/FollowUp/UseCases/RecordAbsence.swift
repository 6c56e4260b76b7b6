import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The absences of a team, and who may stand in.
package struct TeamAbsences: Sendable {
  package struct Line: Sendable {
    package let absence: MemberAbsence
    package let name: String
    package let standIn: String
    package let mayEnd: Bool
  }
  package let lines: [Line]
  /// Members whose absence the reader may write down.
  package let absentees: [Member]
  package let standIns: [Member]
  package let today: Day
}

/// Reads the absences of the reader's own structure.
package struct ReadAbsences: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> TeamAbsences {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let team = try AccountStore.members(of: member.structure, in: session)
      let names = Dictionary(uniqueKeysWithValues: team.map { ($0.account, $0.name) })
      let standing = try AbsenceStore.standing(in: member.structure, on: today, session: session)
      return TeamAbsences(
        lines: standing.map {
          TeamAbsences.Line(
            absence: $0, name: names[$0.account] ?? "Compte fermé",
            standIn: names[$0.standIn] ?? "Compte fermé",
            mayEnd: MemberAbsence.mayRecord(of: $0.account, by: member))
        },
        absentees: team.filter {
          MemberAbsence.mayRecord(of: $0.account, by: member) && MemberAbsence.mayStandIn($0)
        },
        standIns: team.filter(MemberAbsence.mayStandIn), today: today)
    }
  }
}

/// Writes down that a member is away, and who stands in.
package struct RecordAbsence: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    of account: ID<Account>, standIn: ID<Account>, from first: Day, until last: Day,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(MemberAbsence.self)
    guard let period = DayRange(first, last) else {
      throw Refusal.invalid(
        UserMessage(
          "La fin vient avant le début.", detail: "Donner une date plus tard.", field: "fin"))
    }
    try await dependencies.database.write { session in
      guard MemberAbsence.mayRecord(of: account, by: member) else {
        throw Refusal.notAllowed(
          UserMessage(
            "Chacun note sa propre absence.",
            detail: "Le chef de service et l’administrateur notent celle de toute l’équipe."))
      }
      let team = try AccountStore.members(of: member.structure, in: session)
      guard team.contains(where: { $0.account == account }) else { throw Refusal.notFound }
      guard team.contains(where: { $0.account == standIn && MemberAbsence.mayStandIn($0) }) else {
        throw Refusal.invalid(
          UserMessage("Choisir un collègue qui accompagne des personnes.", field: "remplacant"))
      }
      let absence = MemberAbsence(
        id: id, account: account, structure: member.structure, standIn: standIn, period: period)
      let standing = try AbsenceStore.standing(
        in: member.structure, on: moment.today, session: session)
      let problems = absence.problems(today: moment.today, standing: standing)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      try AbsenceStore.insert(absence, by: member.account, at: moment.instant, in: session)
      try Journal.append(
        JournalEvent(
          .absenceNoted,
          [
            .account: account.text, .recipient: standIn.text, .startsOn: first.description,
            .until: last.description,
          ]),
        about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }
}

/// The absent one is back sooner: the stand-in reads no more, from now on.
package struct EndAbsence: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<MemberAbsence>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let absence = try AbsenceStore.load(id, in: session),
        absence.structure == member.structure,
        MemberAbsence.mayRecord(of: absence.account, by: member)
      else { throw Refusal.notFound }
      try AbsenceStore.end(
        absence, on: moment.today.adding(days: -1), at: moment.instant, in: session)
      try Journal.append(
        JournalEvent(
          .absenceEnded,
          [.account: absence.account.text, .recipient: absence.standIn.text]),
        about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }
}
