/// Makes identifiers that sort by the time they were made: UUID version 7
/// (RFC 9562, section 5.7: 48 bits of milliseconds, then random bits).
package enum IDGenerator {
  /// - Parameters:
  ///   - instant: when it is made; its milliseconds lead the identifier.
  ///   - random: two words of randomness.
  /// - Returns: 36 characters, lower case, with hyphens.
  package static func uuid7(at instant: Instant, random: (UInt64, UInt64)) -> String {
    let time = UInt64(max(0, instant.milliseconds)) & 0xFFFF_FFFF_FFFF
    let high = time << 16 | 0x7000 | (random.0 & 0x0FFF)
    let low = 0x8000_0000_0000_0000 | (random.1 >> 2)
    let digits = hexadecimal(high) + hexadecimal(low)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (position, digit) in digits.enumerated() {
      if position == 8 || position == 12 || position == 16 || position == 20 {
        text.append(UInt8(ascii: "-"))
      }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The sixteen lower-case hexadecimal digits of a word.
package func hexadecimal(_ word: UInt64) -> [UInt8] {
  let alphabet = Array("0123456789abcdef".utf8)
  return (0..<16).map { alphabet[Int(word >> (60 - UInt64($0) * 4) & 0xF)] }
}

/// The lower-case hexadecimal text of some bytes, two digits each.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let alphabet = Array("0123456789abcdef".utf8)
  var digits: [UInt8] = []
  for byte in bytes {
    digits.append(alphabet[Int(byte >> 4)])
    digits.append(alphabet[Int(byte & 0xF)])
  }
  return String(decoding: digits, as: UTF8.self)
}
