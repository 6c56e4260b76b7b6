import Testing

/// The table of docs/architecture.md is the rule; this reads it and every import of the sources.
/// The compiler alone does not hold it: an undeclared import of a module already built passes.
struct LayeringTests {
  @Test("Each file imports only what the table of its module allows")
  func imports() throws {
    let table = try #require(ImportTable(Repository.file("docs/architecture.md")))
    var wrong: [String] = []
    for file in Repository.files("Sources", ending: ".swift") {
      guard let module = module(of: file.path) else {
        wrong.append("\(file.path) is in no module of the table")
        continue
      }
      for line in file.lines {
        guard let match = line.firstMatch(of: importLine) else { continue }
        let imported = String(match.1)
        if !table.allows(imported, in: module, file: file.name) {
          wrong.append("\(file.path) imports \(imported), which \(module) may not")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("The table knows every module, and says why each imports what it does")
  func completeTable() throws {
    let table = try #require(ImportTable(Repository.file("docs/architecture.md")))
    let modules = Set(
      Repository.files("Sources", ending: ".swift").compactMap { module(of: $0.path) })
    #expect(table.modules == modules)
    #expect(table.withoutReason == [])
  }

  @Test("File names are unique in a module, so that a name finds one file")
  func uniqueNames() {
    var seen: [String: String] = [:]
    var twice: [String] = []
    for file in Repository.files("Sources", ending: ".swift") {
      let key = "\(module(of: file.path) ?? "?")/\(file.name)"
      if let other = seen.updateValue(file.path, forKey: key) {
        twice.append("\(file.path) and \(other)")
      }
    }
    #expect(twice == [])
  }

  private func module(of path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts[1] == "Features" else { return parts[1] }
    if parts[2] == "Schema.swift" { return "Store" }
    return parts.count > 4 && layers.contains(parts[3]) ? parts[3] : nil
  }
}

private let layers = ["Domain", "Store", "UseCases", "Web", "API"]
nonisolated(unsafe) private let importLine =
  /^(?:@\w+(?:\(\w+\))? )*(?:package |public |internal |private )?import (?:struct |enum |func |class )?(\w+)/

/// `| Module | May import | Because |`. « everything » allows all; `` `Foundation` (in `A.swift`) ``
/// allows it in that file only.
private struct ImportTable {
  private var allowed: [String: [String: Set<String>]] = [:]
  private var free: Set<String> = []
  private(set) var withoutReason: [String] = []
  var modules: Set<String> { Set(allowed.keys) }

  init?(_ file: Repository.File) {
    for line in file.lines {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count == 5, let head = cells[1].firstMatch(of: /^ ((?:`\w+`(?:, )?)+) $/) else {
        continue
      }
      for name in head.1.matches(of: /\w+/).map({ String($0.0) }) {
        var rules: [String: Set<String>] = [:]
        for item in cells[2].matches(of: /`(\w+)`(?: \(in ([^)]*)\))?/) {
          let files = item.2.map { $0.matches(of: /`([\w.]+)`/).map { String($0.1) } } ?? []
          rules[String(item.1)] = Set(files)
        }
        allowed[name] = rules
        if cells[2].contains("everything") { free.insert(name) }
        if cells[3].filter({ $0.isLetter }).count < 10 { withoutReason.append(name) }
      }
    }
    if allowed.isEmpty { return nil }
  }

  func allows(_ imported: String, in module: String, file: String) -> Bool {
    if free.contains(module) { return true }
    guard let files = allowed[module]?[imported] else { return false }
    return files.isEmpty || files.contains(file)
  }
}
