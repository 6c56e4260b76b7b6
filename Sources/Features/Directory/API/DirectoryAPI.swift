import Domain
import Hummingbird
import Kernel
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/api/v1/suggestions/communes`, `/api/v1/suggestions/metiers` | everyone | public lists |
  package mutating func addDirectoryAPI(_ directory: LiveDirectory) {
    let search = SearchEmployers(directory)
    get("/api/v1/suggestions/communes", .everyone, "liste publique des communes") { request in
      .json(jsonList(search.communeSuggestions(String(request.query["q"].prefix(100))).map(jsonText)))
    }
    get("/api/v1/suggestions/metiers", .everyone, "liste publique des métiers") { request in
      .json(jsonList(search.tradeSuggestions(String(request.query["q"].prefix(100))).map(jsonText)))
    }
  }
}

func jsonList(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }
