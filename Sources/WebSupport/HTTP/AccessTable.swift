import Domain

extension Site {
  /// docs/access.md: every route, who may ask for it at all, and why.
  package var accessDocument: String {
    var text = """
      # Who may ask for what

      Written by `cordee routes --markdown` from the routes themselves; a test compares the two, and
      another asks each route as each kind of visitor. This is the first door only: what may be done
      with the thing an address names (one person's file, one application) is decided after it, by
      the use case. Whoever may not know that a thing exists gets the same « page inconnue » as for
      one that does not.

      | Method | Address | Who | Why |
      |---|---|---|---|

      """
    for route in routes.sorted(by: {
      ($0.documentPath, $0.method.rawValue) < ($1.documentPath, $1.method.rawValue)
    }) {
      text +=
        "| \(route.method.rawValue) | `\(route.documentPath)` | \(route.access.label) | \(route.why) |\n"
    }
    return text
  }
}

extension Site.Route {
  /// The path, without the hash that changes with each edition of an asset.
  package var documentPath: String {
    guard path.hasPrefix("/statique/") else { return path }
    return path.split(separator: ".").enumerated().filter { $0.offset != 1 }
      .map { String($0.element) }.joined(separator: ".")
  }
}

extension RouteAccess {
  /// In French, for docs/access.md.
  package var label: String {
    switch self {
    case .everyone: "tout le monde"
    case .signedIn: "toute personne connectée pour travailler"
    case .members(let roles) where roles == Set(AccountRole.allCases):
      "tout membre d’une structure"
    case .members(let roles):
      AccountRole.allCases.filter(roles.contains).map { $0.label.lowercased() }
        .joined(separator: ", ")
    case .administrators: "administration de la structure"
    case .platform: "administration de la plateforme"
    case .herself: "la personne elle-même"
    }
  }
}
