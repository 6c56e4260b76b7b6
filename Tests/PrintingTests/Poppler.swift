import Foundation

/// The readers of PDF that come with the tests (`scripts/setup tests`).
enum Poppler {
  static func text(_ pdf: [UInt8]) throws -> String {
    try run("pdftotext", ["-layout"], pdf, ["-"])
  }
  static func structure(_ pdf: [UInt8]) throws -> String {
    try run("pdfinfo", ["-struct-text"], pdf, [])
  }
  static func fonts(_ pdf: [UInt8]) throws -> String { try run("pdffonts", [], pdf, []) }

  private static func run(
    _ tool: String, _ options: [String], _ pdf: [UInt8], _ rest: [String]
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("papier-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + options + [file.path] + rest
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ReaderFailure(tool: tool) }
    return String(decoding: data, as: UTF8.self)
  }
}

struct ReaderFailure: Error { let tool: String }

extension String {
  /// Non-breaking spaces and runs of spaces as one space: what a reader hears.
  var plainSpaces: String {
    String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
      .split(separator: " ").joined(separator: " ")
  }
}
