import Domain
import Kernel

/// The trades in memory: from the names people use to ROME codes.
package struct TradeIndex: Sendable {
  private struct Entry: Sendable {
    let label: String
    let rome: ROMECode
    /// Trades come before their other names.
    let isTrade: Bool
  }

  private let entries: [Entry]
  private let words: WordIndex
  private let labels: [ROMECode: String]

  package init(_ trades: [Trade], names: [TradeName]) {
    let all =
      trades.map { Entry(label: $0.label, rome: $0.rome, isTrade: true) }
      + names.map { Entry(label: $0.label, rome: $0.rome, isTrade: false) }
    // Folded once each, not at every comparison: eleven thousand names are sorted at start.
    let keyed = all.map { (key: folded($0.label), entry: $0) }
    entries = keyed.sorted {
      ($0.entry.isTrade ? 0 : 1, $0.key, $0.entry.rome)
        < ($1.entry.isTrade ? 0 : 1, $1.key, $1.entry.rome)
    }
    .map(\.entry)
    words = WordIndex(entries.map(\.label))
    labels = Dictionary(trades.map { ($0.rome, $0.label) }, uniquingKeysWith: { first, _ in first })
  }

  package func label(_ code: ROMECode) -> String? { labels[code] }

  /// The codes of the trades that bear those words in one of their names, or whose code is given.
  package func codes(of words: [[UInt8]]) -> Set<ROMECode> {
    guard !words.isEmpty else { return [] }
    if words.count == 1, let code = ROMECode(String(decoding: words[0], as: UTF8.self)) {
      return [code]
    }
    return Set(self.words.matches(words).members.map { entries[$0].rome })
  }

  /// The code a text names exactly: a code, a trade or one of its names, whatever the accents.
  package func code(named text: String) -> ROMECode? {
    if let code = ROMECode(text) { return code }
    let wanted = folded(text)
    guard !wanted.isEmpty else { return nil }
    return words.matches(WordIndex.words(of: text)).members
      .first { folded(entries[$0].label) == wanted }.map { entries[$0].rome }
  }

  /// The names that a beginning may mean, shortest first, each once.
  package func suggestions(_ text: String, most: Int = 10) -> [String] {
    let wanted = WordIndex.words(of: text)
    guard !wanted.isEmpty else { return [] }
    let beginning = folded(text)
    let found = words.matches(wanted).members.map { position in
      let label = entries[position].label
      return (begins: folded(label).hasPrefix(beginning) ? 0 : 1, position: position, label: label)
    }
    let sorted = found.sorted {
      ($0.begins, $0.label.utf8.count, $0.position) < ($1.begins, $1.label.utf8.count, $1.position)
    }
    return sorted.prefix(most).map(\.label)
  }
}
