import Domain
import Hummingbird
import Kernel
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/employeurs` | everyone | public facts about employers, none about persons |
  package mutating func addEmployers(_ directory: LiveDirectory, _ footer: Footer) {
    let search = SearchEmployers(directory)
    get("/employeurs", .everyone, "recherche d’employeurs, faits publics") { request in
      let page = EmployersPage(EmployerQuery(request.query), search)
      return .html(employersPage(page, request, footer))
    }
  }
}
