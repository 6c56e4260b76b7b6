import Foundation
import Testing

/// The files of the project, as they stand on the disk.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable, CustomTestStringConvertible {
    /// From the root: `Sources/Kernel/Day.swift`.
    let path: String
    var name: String { String(path.split(separator: "/").last ?? "") }
    var text: String {
      (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var testDescription: String { path }
  }

  /// All files under a folder whose name ends so, sorted by path.
  static func files(_ folder: String, ending: String) -> [File] {
    let start = root.appending(path: folder)
    let found = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String }
    return (found ?? []).filter { $0.hasSuffix(ending) && !$0.contains("/__") }
      .map { File(path: "\(folder)/\($0)") }.sorted { $0.path < $1.path }
  }

  static func file(_ path: String) -> File { File(path: path) }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The folders directly under one.
  static func folders(_ path: String) -> [String] {
    let inside = try? FileManager.default.contentsOfDirectory(
      at: root.appending(path: path), includingPropertiesForKeys: [.isDirectoryKey])
    return (inside ?? []).filter { $0.hasDirectoryPath }.map { $0.lastPathComponent }.sorted()
  }
}
