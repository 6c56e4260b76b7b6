import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Contracts and the hours of each week.
extension StoryPlayer {
  func contract(of key: String) async throws -> Contract {
    let hire = try id(of: key)
    let found = try await dependencies.database.read { try ContractStore.ofHire(hire, in: $0) }
    guard let found else { throw DemoFault(key, "pas de contrat") }
    return found
  }

  func work(_ hours: Int, under key: String, by member: Member) async throws {
    let contract = try await contract(of: key)
    let week = WorkWeek(containing: dependencies.moment.today)
    guard contract.period.overlaps(week.days), let time = WorkedTime(minutes: hours * 60) else {
      return
    }
    _ = try await RecordHours(dependencies)(
      HoursSheet(
        week: week, key: dependencies.newID(HoursSheet.self).text,
        lines: [HoursSheet.Line(contract: contract.id, time: time, seen: nil)]),
      by: member)
  }

  func amend(_ key: String, hours: Int, by member: Member) async throws {
    let contract = try await contract(of: key)
    try await AmendContract(dependencies)(
      contract.id, from: dependencies.moment.today,
      to: ContractTerms(endsOn: contract.period.end, weeklyHours: hours), reason: "",
      version: contract.version, by: member)
  }

  func keepTimetable(_ text: String, _ key: String, by member: Member) async throws {
    let contract = try await contract(of: key)
    guard let timetable = WeeklyTimetable(text: text) else {
      throw DemoFault(key, "emploi du temps illisible")
    }
    try await SetTimetable(dependencies)(
      timetable, of: contract.id, version: contract.version, by: member)
  }
}
