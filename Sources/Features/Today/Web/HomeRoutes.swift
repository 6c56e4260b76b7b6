import Hummingbird
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/` | everyone | leads each visitor to her own first page |
  package mutating func addHome() {
    get("/", .everyone, "mène chacun à sa première page") { request in
      switch request.visitor {
      case .nobody: .seeOther("/connexion")
      case .member: .seeOther("/aujourd-hui", flash: request.flash)
      case .newcomer: .seeOther("/compte", flash: request.flash)
      case .platform: .seeOther("/administration", flash: request.flash)
      case .herself: .seeOther("/mon-espace", flash: request.flash)
      }
    }
  }
}
