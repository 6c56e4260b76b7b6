import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/aujourd-hui` | signed in to work | what waits for this member, by role |
  package mutating func addToday(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadToday(dependencies)
    get("/aujourd-hui", .signedIn, "ce qui attend chacun, selon son rôle") { request in
      switch request.visitor {
      case .member(let member):
        let today = dependencies.moment.today
        let page = TodayPage(try await read(member), member: member, on: today)
        return .html(todayView(page, request: request, footer: footer))
      case .newcomer(let account):
        return .html(newcomerTodayView(account, request: request, footer: footer))
      // The instance administrator accompanies nobody.
      case .platform: throw Refusal.notFound
      case .nobody, .herself: throw SignInNeeded()
      }
    }
  }
}
