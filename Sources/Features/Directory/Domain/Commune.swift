import Kernel

/// A commune of the official list (code officiel géographique), with the centre of its land.
package struct Commune: Sendable, Hashable {
  package let insee: INSEECode
  package var name: String
  /// `16`, `2A`, `974`.
  package var department: String
  /// Nil for the ninety that the list does not place.
  package var point: GeoPoint?
  /// In the order of the list; the first one tells homonyms apart on screen.
  package var postcodes: [String]

  package init(
    insee: INSEECode, name: String, department: String, point: GeoPoint?, postcodes: [String]
  ) {
    self.insee = insee
    self.name = name
    self.department = department
    self.point = point
    self.postcodes = postcodes
  }

  /// « Angoulême (16000) »: what the search field proposes and reads back.
  package var label: String {
    postcodes.first.map { "\(name) (\($0))" } ?? "\(name) (\(department))"
  }
}

/// A trade of the ROME register, with its code.
package struct Trade: Sendable, Hashable {
  package let rome: ROMECode
  package var label: String
  package init(rome: ROMECode, label: String) {
    self.rome = rome
    self.label = label
  }
}

/// One of the names people give a trade: an « appellation » of the ROME register.
package struct TradeName: Sendable, Hashable {
  /// The register's own number.
  package let code: String
  package var rome: ROMECode
  package var label: String
  package init(code: String, rome: ROMECode, label: String) {
    self.code = code
    self.rome = rome
    self.label = label
  }
}

/// A city's name made comparable across files: folded, « st » opened, without « cedex » nor the
/// number of an arrondissement. « ST-JEAN CEDEX 2 » and « Saint-Jean » give the same.
package func comparableCity(_ name: String) -> String {
  var words: [String] = []
  for word in folded(name).split(separator: " ") {
    if word == "cedex" { break }
    switch word {
    case "st": words.append("saint")
    case "ste": words.append("sainte")
    default: words.append(String(word))
    }
  }
  if words.count > 1, let last = words.last, last.first?.isNumber == true {
    words.removeLast()
  }
  return words.joined(separator: " ")
}
