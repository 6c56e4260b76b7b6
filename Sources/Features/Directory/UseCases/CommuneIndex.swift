import Domain
import Kernel

/// The communes in memory: what the search field proposes, and what it understands.
package struct CommuneIndex: Sendable {
  /// By name, then postcode.
  private let communes: [Commune]
  private let names: [String]
  private let byCode: [INSEECode: Int]
  private let byName: [String: [Int]]
  private let byPostcode: [String: [Int]]
  private let words: WordIndex

  package init(_ unsorted: [Commune]) {
    let named = unsorted.map { (name: comparableCity($0.name), commune: $0) }
      .sorted { ($0.name, $0.commune.insee) < ($1.name, $1.commune.insee) }
    communes = named.map(\.commune)
    names = named.map(\.name)
    words = WordIndex(names)
    var byCode: [INSEECode: Int] = [:]
    var byName: [String: [Int]] = [:]
    var byPostcode: [String: [Int]] = [:]
    for (position, commune) in communes.enumerated() {
      byCode[commune.insee] = position
      byName[names[position], default: []].append(position)
      for postcode in commune.postcodes { byPostcode[postcode, default: []].append(position) }
    }
    self.byCode = byCode
    self.byName = byName
    self.byPostcode = byPostcode
  }

  package var isEmpty: Bool { communes.isEmpty }

  package subscript(_ insee: INSEECode) -> Commune? { byCode[insee].map { communes[$0] } }

  /// What a text typed for a commune means.
  package enum Reading: Sendable, Hashable {
    case found(Commune)
    /// Several bear that name or postcode, or none: the nearest ones, perhaps empty.
    case unclear([Commune])
  }

  /// Reads « Angoulême », « angouleme (16000) », « 16000 », « 16000 Angoulême » or the INSEE code
  /// « 16015 ». A postcode is tried before an INSEE code.
  package func reading(_ text: String) -> Reading {
    var name: [Substring] = []
    var postcode: String?
    let folded = folded(text)
    for word in folded.split(separator: " ") {
      if word.utf8.count == 5, word.utf8.allSatisfy({ (48...57).contains($0) }) {
        postcode = String(word)
      } else {
        name.append(word)
      }
    }
    let wanted = comparableCity(name.joined(separator: " "))
    if let postcode, wanted.isEmpty {
      let there = byPostcode[postcode] ?? []
      if there.count == 1 { return .found(communes[there[0]]) }
      if let insee = INSEECode(postcode), there.isEmpty, let commune = self[insee] {
        return .found(commune)
      }
      return .unclear(there.prefix(8).map { communes[$0] })
    }
    if let insee = INSEECode(text), let commune = self[insee] { return .found(commune) }
    var named = byName[wanted] ?? []
    if let postcode, named.count > 1 {
      let there = named.filter { communes[$0].postcodes.contains(postcode) }
      if !there.isEmpty { named = there }
    }
    if named.count == 1 { return .found(communes[named[0]]) }
    return .unclear(
      named.isEmpty ? suggestions(text, most: 5) : named.prefix(8).map { communes[$0] })
  }

  /// The communes that a beginning may mean: exact names, then names that begin so, then names that
  /// hold the words or nearly.
  package func suggestions(_ text: String, most: Int = 10) -> [Commune] {
    let wanted = comparableCity(text)
    guard !wanted.isEmpty else { return [] }
    if let postcode = readPostcode(trimmed(text)) {
      return (byPostcode[postcode] ?? []).prefix(most).map { communes[$0] }
    }
    var ranked: [(rank: Int, position: Int)] = []
    for position in words.matches(WordIndex.words(of: wanted)).members {
      let name = names[position]
      let rank = name == wanted ? 0 : name.hasPrefix(wanted) ? 1 : 2
      ranked.append((rank, position))
    }
    ranked.sort {
      ($0.rank, names[$0.position].utf8.count, $0.position)
        < ($1.rank, names[$1.position].utf8.count, $1.position)
    }
    return ranked.prefix(most).map { communes[$0.position] }
  }
}
