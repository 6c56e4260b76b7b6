import Kernel

/// A name of a register written in capitals, made readable: « LES JARDINS DU PRADO » becomes
/// « Les Jardins du Prado ». Initials stay (« GEIQ BTP HDF »). A part between dashes that has a
/// small letter is left as it is.
package func readableRegisterName(_ name: String) -> String {
  trimmed(name).split(separator: " - ", omittingEmptySubsequences: false)
    .map { readablePart(String($0)) }.joined(separator: " - ")
}

private func readablePart(_ name: String) -> String {
  guard !name.contains(where: \.isLowercase) else { return name }
  var words: [String] = []
  for word in name.split(separator: " ") {
    words.append(readableWord(String(word), isFirst: words.isEmpty))
  }
  return words.joined(separator: " ")
}

private let smallWords: Set<String> = [
  "de", "du", "des", "la", "le", "les", "et", "en", "au", "aux", "sur", "sous", "pour", "par",
  "dans", "à", "a", "un", "une",
]

private let initials: Set<String> = [
  "GEIQ", "ETTI", "ESAT", "ADMR", "SARL", "EURL", "SCOP", "SCIC", "CCAS", "CIAS", "ADAPEI",
  "APAJH", "ADAPT", "EPIDE", "ARES", "INSER", "SAEM", "ADIE", "UDAF", "CIDFF", "ANEF", "AFEJI",
]

/// - Parameter inside: true for a part of a compound (« de », « Luz »): three letters are then a
///   word, not initials.
private func readableWord(_ word: String, isFirst: Bool, inside: Bool = false) -> String {
  for mark in ["-", "’", "'"] where word.contains(mark) {
    let parts = word.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    return parts.enumerated()
      .map { position, part in
        // The elided article before an apostrophe: « L’Atelier », « d’Insertion ».
        if mark != "-", position == 0, part.count == 1 {
          return isFirst ? part : part.lowercased()
        }
        return readableWord(part, isFirst: position == 0 && isFirst, inside: true)
      }
      .joined(separator: mark)
  }
  let low = word.lowercased()
  if low == "st" || low == "ste" { return low == "st" ? "Saint" : "Sainte" }
  if smallWords.contains(low) { return isFirst ? low.capitalisedFirst : low }
  let letters = word.filter(\.isLetter)
  let vowels = folded(letters).filter { "aeiouy".contains($0) }
  if initials.contains(word) || letters.count <= (inside ? 2 : 3) || vowels.isEmpty
    || letters.count < word.count
  {
    return word
  }
  return low.capitalisedFirst
}

extension String {
  fileprivate var capitalisedFirst: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
