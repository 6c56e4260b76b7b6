import Kernel
import TestSupport
import Testing

struct FoldedTextTests {
  @Test(
    "Un mot se retrouve sans ses accents ni ses ligatures",
    arguments: [
      ("L'Œuvre d'Été", "l oeuvre d ete"), ("Saint-Étienne", "saint etienne"),
      ("ÇELİK", "celik"), ("Noël\u{A0}!", "noel"), ("e\u{301}le\u{300}ve", "eleve"),
      ("Straße", "strasse"), ("Ægir", "aegir"), ("", ""), ("  —  ", ""), ("N’Diaye", "n diaye"),
      ("A1203", "a1203"), ("Ñandú", "nandu"),
    ])
  func folds(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  @Test("Les autres écritures restent lisibles et comparables")
  func otherScripts() {
    #expect(folded("ليلى") == "ليلى")
    #expect(folded("Олена") == folded("ОЛЕНА"))
  }

  @Test("Plier deux fois ne change rien", arguments: SeededRandom.seeds)
  func idempotent(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("aÉœ ß-’İı\u{301}9ñ\u{A0}ﬁЖ漢🙂'Æ.")
    for _ in 0..<300 {
      let text = String((0..<12).map { _ in alphabet.randomElement(using: &random)! })
      let once = folded(text)
      #expect(folded(once) == once, "\(text)")
      #expect(!once.hasPrefix(" ") && !once.hasSuffix(" ") && !once.contains("  "), "\(text)")
    }
  }

  @Test("Deux points se mesurent à vol d’oiseau")
  func distances() throws {
    let angouleme = try #require(GeoPoint(latitude: 45.6484, longitude: 0.1562))
    let cognac = try #require(GeoPoint(latitude: 45.6958, longitude: -0.3290))
    #expect(abs(angouleme.kilometres(to: cognac) - 38.1) < 0.3)
    #expect(angouleme.kilometres(to: angouleme) == 0)
    #expect(GeoPoint(latitude: 90.1, longitude: 0) == nil)
    #expect(GeoPoint(latitude: .nan, longitude: 0) == nil)
  }
}
