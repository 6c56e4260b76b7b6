import Kernel

/// Finds documents by their words. A word asked for finds the words that begin with it, and, from
/// five letters on, those at one typing error from it (a letter missing, added, changed, or two
/// swapped). Immutable; built once from all the documents.
package struct WordIndex: Sendable {
  package let documentCount: Int
  /// All different words, sorted, one after the other.
  private let letters: [UInt8]
  private let starts: [Int32]
  /// The documents of each word, in order, one list after the other.
  private let documents: [Int32]
  private let documentStarts: [Int32]
  /// Each word of four letters or more with one letter left out, or none: a hash of what remains
  /// above, the number of the word below. Sorted.
  private let shortened: [UInt64]

  /// Words too common to tell anything.
  private static let ignored: Set<[UInt8]> = Set(
    [
      "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "un",
      "une",
    ]
    .map { Array($0.utf8) })

  /// The words of a text, as the index compares them.
  package static func words(of text: String) -> [[UInt8]] {
    Array(folded(text).utf8).split(separator: UInt8(ascii: " "))
      .map(Array.init).filter { !ignored.contains($0) }
  }

  /// - Parameter texts: one per document; its position is the number of the document.
  package init(_ texts: [String]) {
    documentCount = texts.count
    var lists: [[UInt8]: [Int32]] = [:]
    for (number, text) in texts.enumerated() {
      let document = Int32(number)
      for word in Self.words(of: text) where lists[word]?.last != document {
        lists[word, default: []].append(document)
      }
    }
    let words = lists.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var letters: [UInt8] = []
    var starts: [Int32] = [0]
    var documents: [Int32] = []
    var documentStarts: [Int32] = [0]
    var shortened: [UInt64] = []
    for (number, word) in words.enumerated() {
      letters += word
      starts.append(Int32(letters.count))
      documents += lists[word]!
      documentStarts.append(Int32(documents.count))
      guard word.count >= 4 else { continue }
      forms(of: word) { shortened.append(UInt64($0) << 32 | UInt64(number)) }
    }
    shortened.sort()
    self.letters = letters
    self.starts = starts
    self.documents = documents
    self.documentStarts = documentStarts
    self.shortened = shortened
  }

  /// The documents that hold every one of the words; all of them when there is no word.
  package func matches(_ words: [[UInt8]]) -> DocumentSet {
    guard let first = words.first else { return DocumentSet(count: documentCount, all: true) }
    var found = matches(first)
    for word in words.dropFirst() { found.formIntersection(matches(word)) }
    return found
  }

  private func matches(_ word: [UInt8]) -> DocumentSet {
    var found = DocumentSet(count: documentCount)
    let first = firstWord(notBefore: word)
    var number = first
    // One or two letters find only themselves: « AI » is a word, not a beginning.
    while number < wordCount, self.word(number).starts(with: word),
      word.count > 2 || self.word(number).count == word.count
    {
      insertDocuments(of: number, into: &found)
      number += 1
    }
    if word.count >= 5 {
      forms(of: word) { form in
        forEachWord(shortenedTo: form) { candidate in
          if !(first..<number).contains(candidate), isOneErrorAway(self.word(candidate), word) {
            insertDocuments(of: candidate, into: &found)
          }
        }
      }
    }
    return found
  }

  private var wordCount: Int { starts.count - 1 }

  private func word(_ number: Int) -> ArraySlice<UInt8> {
    letters[Int(starts[number])..<Int(starts[number + 1])]
  }

  private func insertDocuments(of word: Int, into found: inout DocumentSet) {
    for position in Int(documentStarts[word])..<Int(documentStarts[word + 1]) {
      found.insert(Int(documents[position]))
    }
  }

  private func firstWord(notBefore wanted: [UInt8]) -> Int {
    var low = 0
    var high = wordCount
    while low < high {
      let middle = (low + high) / 2
      if word(middle).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func forEachWord(shortenedTo form: UInt32, _ body: (Int) -> Void) {
    let wanted = UInt64(form) << 32
    var low = 0
    var high = shortened.count
    while low < high {
      let middle = (low + high) / 2
      if shortened[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    while low < shortened.count, shortened[low] >> 32 == UInt64(form) {
      body(Int(shortened[low] & 0xFFFF_FFFF))
      low += 1
    }
  }
}

/// Hashes (FNV-1a) of the word itself and of the word without each of its letters.
private func forms(of word: [UInt8], _ body: (UInt32) -> Void) {
  for left in -1..<word.count {
    var hash: UInt32 = 2_166_136_261
    for position in word.indices where position != left {
      hash = (hash ^ UInt32(word[position])) &* 16_777_619
    }
    body(hash)
  }
}

/// True when one letter added, removed or changed, or two neighbours swapped, makes one of the
/// other.
func isOneErrorAway(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
  let a = Array(left), b = Array(right)
  guard abs(a.count - b.count) <= 1 else { return false }
  var start = 0
  while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
  var end = 0
  while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
    end += 1
  }
  let restA = a[start..<(a.count - end)], restB = b[start..<(b.count - end)]
  if restA.count <= 1, restB.count <= 1 { return true }
  return restA.count == 2 && restB.count == 2 && restA.first == restB.last
    && restA.last == restB.first
}

/// A set of document numbers, one bit each.
package struct DocumentSet: Sendable, Hashable {
  private var bits: [UInt64]
  private let count: Int

  package init(count: Int, all: Bool = false) {
    self.count = count
    bits = Array(repeating: all ? .max : 0, count: (count + 63) / 64)
  }

  package func contains(_ number: Int) -> Bool { bits[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  package mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

  package mutating func formIntersection(_ other: DocumentSet) {
    for word in bits.indices { bits[word] &= other.bits[word] }
  }

  package mutating func formUnion(_ other: DocumentSet) {
    for word in bits.indices { bits[word] |= other.bits[word] }
  }

  /// The numbers in the set, in order.
  package var members: [Int] {
    var members: [Int] = []
    for (position, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        let number = position << 6 + rest.trailingZeroBitCount
        if number < count { members.append(number) }
        rest &= rest - 1
      }
    }
    return members
  }
}
