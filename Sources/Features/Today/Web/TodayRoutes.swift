import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/aujourd-hui` | members | what waits for this member, by role |
  package mutating func addToday(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadToday(dependencies)
    get("/aujourd-hui", members: .anyMember, "ce qui attend chacun, selon son rôle") {
      request, member in
      let today = dependencies.moment.today
      let page = TodayPage(try await read(member), member: member, on: today)
      return .html(todayView(page, request: request, footer: footer))
    }
  }
}
