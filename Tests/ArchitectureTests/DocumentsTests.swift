import Foundation
import Testing

struct DocumentsTests {
  private var documents: [Repository.File] {
    let top = (try? FileManager.default.contentsOfDirectory(atPath: Repository.root.path)) ?? []
    return top.filter { $0.hasSuffix(".md") }.sorted().map { Repository.File(path: $0) }
      + Repository.files("docs", ending: ".md") + Repository.files("Sources", ending: ".md")
      + Repository.files("Tests", ending: ".md").filter { !$0.path.contains("/.venv/") }
  }

  @Test("Every link of a document to a file of ours leads to one")
  func links() {
    var broken: [String] = []
    for document in documents {
      let folder = document.path.split(separator: "/").dropLast().joined(separator: "/")
      for link in document.text.matches(of: /\]\(([^)\s]+)\)/) {
        let target = String(link.1.split(separator: "#", omittingEmptySubsequences: false)[0])
        if target.isEmpty || target.contains(":") { continue }
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : "\(folder)/\(target)"
        if !Repository.exists(path) { broken.append("\(document.path): \(link.1)") }
      }
    }
    #expect(broken == [])
  }

  @Test("Each room says on one screen what it does")
  func rooms() {
    for room in Repository.folders("Sources/Features") {
      let readme = Repository.file("Sources/Features/\(room)/README.md")
      #expect(!readme.text.isEmpty, "\(readme.path) is missing")
      #expect(readme.lines.count <= 60, "\(readme.path) is longer than a screen")
    }
  }

  @Test("The stylesheet, script and icons in the program are those of the files")
  func embeddedAssets() {
    let embedded = Repository.file("Sources/WebSupport/Assets/EmbeddedAssets.swift").text
    for name in ["cordee.css", "cordee.js", "cordee-icone.svg", "cordee-logo.svg"] {
      let file = Repository.file("Sources/WebSupport/Assets/\(name)").text
      #expect(!file.isEmpty && embedded.contains(file), "run scripts/embed-assets: \(name)")
    }
  }

  @Test("The description of the API in the program is that of the file")
  func embeddedAPI() {
    let embedded = Repository.file("Sources/Features/Directory/API/OpenAPIDocument.swift").text
    let file = Repository.file("docs/openapi.yaml").text
    #expect(!file.isEmpty && embedded.contains(file), "run scripts/embed-assets")
  }

  @Test("No name of a machine or of a tool in what we publish")
  func noWorkshopNames() {
    var found: [String] = []
    let all =
      documents + Repository.files("Sources", ending: ".swift")
      + Repository.files("scripts", ending: "")
    for file in all {
      for (number, line) in file.lines.enumerated() where line.contains("/wor" + "k/") {
        found.append("\(file.path):\(number + 1)")
      }
    }
    #expect(found == [])
  }
}
