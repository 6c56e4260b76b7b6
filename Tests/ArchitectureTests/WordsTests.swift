import Testing

/// What people read: the words of docs/glossary.md, and those the interface avoids.
struct WordsTests {
  @Test("Aucun mot qui réduit une personne à sa difficulté ne paraît à l’écran")
  func refusedWords() {
    var found: [String] = []
    for file in Repository.files("Sources", ending: ".swift") {
      for literal in Literal.all(in: file) where !literal.isOfficial {
        if let word = literal.text.firstMatch(of: refused) {
          found.append("\(file.path):\(literal.line): \(word.0)")
        }
      }
    }
    #expect(
      found == [], "mark an official wording « // texte officiel », a quoted word « // mot cité »")
  }

  @Test("Ni style ni script dans une page : la politique de sécurité les refuserait")
  func nothingInline() {
    var found: [String] = []
    for file in Repository.files("Sources", ending: ".swift")
    where file.name != "EmbeddedAssets.swift" {
      for literal in Literal.all(in: file) {
        if let match = literal.text.firstMatch(
          of: /\bstyle=\\?"|<script>|\bon[a-z]+=\\?"|javascript:/)
        {
          found.append("\(file.path):\(literal.line): \(match.0)")
        }
      }
    }
    #expect(found == [])
  }

  @Test("Nothing is left to do in the code: docs/unfinished.md says it instead")
  func nothingLeftToDo() {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    var found: [String] = []
    for folder in ["Sources", "Tests", "docs"] {
      for ending in [".swift", ".py", ".css", ".js", ".md", ".yaml"] {
        for file in Repository.files(folder, ending: ending) {
          for (number, line) in file.lines.enumerated() {
            let words = line.split { !$0.isLetter }.map(String.init)
            for mark in marks where words.contains(mark) {
              found.append("\(file.path):\(number + 1): \(mark)")
            }
          }
        }
      }
    }
    #expect(found == [])
  }

  @Test("The reader of literals sees them, and official marks")
  func readsLiterals() {
    let text = """
      let a = "un frein" // texte officiel
      // pas "un texte"
      let b = "deux \\"mots\\"" + f("trois")
      // texte officiel
      let c = \"\"\"
        quatre
        \"\"\"
      let d = \"\"\"
        cinq \\(x)
        \"\"\"
      // texte officiel
      var e: String {
        switch self {
        case .a: "six"
        }
      }
      let f = "sept"
      """
    let seen = Literal.all(in: text.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(
      seen.map(\.text) == [
        "un frein", #"deux \"mots\""#, "trois", "  quatre", "  cinq \\(x)", "six", "sept",
      ])
    #expect(seen.map(\.isOfficial) == [true, false, false, true, false, true, false])
  }
}

nonisolated(unsafe) private let refused =
  /\b(?:freins?|employabilité|inemployables?|bénéficiaires?|usag(?:er|ère)s?|profils?|échecs?|abandons?)\b/
  .ignoresCase()

/// A piece of text between quotes, line by line. Good enough for our own sources; not a parser.
private struct Literal {
  let line: Int
  let text: String
  /// Marked on its line, on the line before it, its quotes or its declaration, or for the file.
  let isOfficial: Bool

  static func all(in file: Repository.File) -> [Literal] { all(in: file.lines) }

  static func all(in lines: [Substring]) -> [Literal] {
    let wholeFile = lines.prefix(12).contains { $0.contains("// textes officiels") }
    var literals: [Literal] = []
    var inside = false
    var officialBlock = false
    /// The indentation of the declaration that a mark on the line before makes official.
    var officialDeclaration: Int?
    for (number, line) in lines.enumerated() {
      let before = number > 0 ? lines[number - 1] : ""
      let markedBefore = before.isComment && before.isMark
      let marked = wholeFile || line.isMark || markedBefore || officialDeclaration != nil
      if markedBefore, line.hasSuffix("{") { officialDeclaration = line.indentation }
      if line.contains("\"\"\"") {
        inside.toggle()
        officialBlock = inside && marked
      } else if inside {
        literals.append(
          Literal(line: number + 1, text: String(line), isOfficial: marked || officialBlock))
      } else if !line.isComment {
        for match in line.matches(of: /"((?:[^"\\]|\\.)*)"/) {
          literals.append(Literal(line: number + 1, text: String(match.1), isOfficial: marked))
        }
      }
      if line.hasSuffix("}"), line.indentation == officialDeclaration, !line.contains("{") {
        officialDeclaration = nil
      }
    }
    return literals
  }
}

extension Substring {
  fileprivate var indentation: Int { prefix { $0 == " " }.count }
  fileprivate var isComment: Bool { drop { $0 == " " }.hasPrefix("//") }
  /// « texte officiel »: the wording of an administration. « mot cité »: a word we speak about.
  fileprivate var isMark: Bool { contains("// texte officiel") || contains("// mot cité") }
}
