import Domain
import Kernel
import TestSupport
import Testing

struct QuotaLedgerTests {
  private func adding(_ move: QuotaMove, to ledger: QuotaLedger) -> QuotaLedger {
    QuotaLedger(
      ledger.entries + [
        QuotaEntry(
          number: ledger.entries.count + 1, kind: move.kind, units: move.units,
          allocation: move.allocation, at: Instant(milliseconds: 0), by: nil)
      ])
  }

  @Test("Treize mesures dont dix attribuées : 10/13, soit 76,9 %")
  func charente() throws {
    var ledger = QuotaLedger()
    ledger = adding(try ledger.opening(13), to: ledger)
    for number in 1...10 {
      ledger = adding(try ledger.allocating(to: ID("cas-\(number)")), to: ledger)
    }
    #expect(ledger.fraction.text == "10/13")
    #expect(ledger.fraction.sentence == "10/13, soit 76,9\u{A0}%")
    #expect(ledger.free == 3)
    // The household says no: one comes back, and may be given to somebody else.
    ledger = adding(try ledger.returning(ID("cas-10")), to: ledger)
    #expect(ledger.fraction.text == "9/13")
    #expect(throws: QuotaRefusal.notHeld) { try ledger.returning(ID("cas-10")) }
    #expect(throws: QuotaRefusal.alreadyHeld) { try ledger.allocating(to: ID("cas-1")) }
    // At the end of the year, what is left goes on: the base follows.
    #expect(throws: QuotaRefusal.onlyFree(4)) { try ledger.carryingOut(5) }
    ledger = adding(try ledger.carryingOut(4), to: ledger)
    #expect(ledger.fraction.text == "9/9")
    #expect(throws: QuotaRefusal.nothingLeft) { try ledger.allocating(to: ID("cas-11")) }
  }

  @Test("Une fraction dit ses deux nombres, et le pourcentage après")
  func fractions() {
    #expect(QuotaFraction(0, of: 0).sentence == "0/0")
    #expect(QuotaFraction(1, of: 2).sentence == "1/2, soit 50\u{A0}%")
    #expect(QuotaFraction(2, of: 3).sentence == "2/3, soit 66,7\u{A0}%")
    #expect(QuotaFraction(13, of: 13).sentence == "13/13, soit 100\u{A0}%")
  }

  @Test(
    "Quoi qu’on écrive dans le registre, le reste est la somme des lignes et n’est jamais négatif")
  func neverNegative() {
    for seed: UInt64 in 1...200 {
      var random = SplitMix(seed: seed)
      var ledger = QuotaLedger()
      for step in 0..<60 {
        let held = Set(ledger.entries.compactMap(\.allocation)).filter(ledger.holds).sorted()
        let number = Int.random(in: 1...6, using: &random)
        let move: QuotaMove?
        switch Int.random(in: 0...6, using: &random) {
        case 0: move = try? ledger.opening(number)
        case 1: move = try? ledger.reducing(by: number)
        case 2, 3:
          move = try? ledger.allocating(to: ID("cas-\(Int.random(in: 0...20, using: &random))"))
        case 4: move = held.randomElement(using: &random).flatMap { try? ledger.returning($0) }
        case 5: move = try? ledger.carryingOut(number)
        default: move = try? ledger.carryingIn(number)
        }
        guard let move else { continue }
        ledger = adding(move, to: ledger)
        let sum = ledger.entries.reduce(0) { $0 + $1.units }
        #expect(
          ledger.free == sum && sum >= 0 && ledger.allocated >= 0
            && ledger.dedicated == ledger.allocated + ledger.free,
          "seed \(seed), step \(step)")
      }
    }
  }
}
