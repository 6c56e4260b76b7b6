import Foundation

/// Random numbers that come again: the same seed gives the same run (SplitMix64). A property test
/// prints its seed in its own name, and `CORDEE_SEED=n` runs it once more with that one.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Three seeds that never change, and one drawn anew at each run.
  package static let seeds: [UInt64] = {
    if let text = ProcessInfo.processInfo.environment["CORDEE_SEED"], let seed = UInt64(text) {
      return [seed]
    }
    return [1, 2, 3, UInt64.random(in: 100...999_999_999)]
  }()
}
