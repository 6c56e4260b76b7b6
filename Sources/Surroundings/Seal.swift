import Crypto
import Kernel

/// Closes a text so that only this instance can open it again, and only for the same owner
/// (AES-GCM; the owner is authenticated with the text).
package struct Seal: Sendable {
  private let key: SymmetricKey

  /// - Parameter secret: at least 256 bits of randomness, kept by the instance.
  package init(_ secret: Secret) {
    key = SymmetricKey(data: SHA256.hash(data: Array("cordee-seal:\(secret.text)".utf8)))
  }

  /// Hexadecimal text, different at each call.
  package func close(_ text: String, for owner: String) throws -> String {
    let box = try AES.GCM.seal(
      Array(text.utf8), using: key, authenticating: Array(owner.utf8))
    guard let sealed = box.combined else { throw SealingFailure() }
    return hexadecimal(sealed)
  }

  /// Nil when it was closed by another key, for another owner, or touched since.
  package func open(_ sealed: String, for owner: String) -> String? {
    guard let bytes = bytes(hexadecimal: sealed),
      let box = try? AES.GCM.SealedBox(combined: bytes),
      let plain = try? AES.GCM.open(box, using: key, authenticating: Array(owner.utf8))
    else { return nil }
    return String(validating: plain, as: UTF8.self)
  }
}

struct SealingFailure: Error {}

/// The bytes of an even number of hexadecimal digits; nil when there is anything else in it.
private func bytes(hexadecimal text: String) -> [UInt8]? {
  let digits = Array(text.utf8)
  guard digits.count.isMultiple(of: 2) else { return nil }
  func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(digits.count / 2)
  for position in stride(from: 0, to: digits.count, by: 2) {
    guard let high = value(digits[position]), let low = value(digits[position + 1]) else {
      return nil
    }
    bytes.append(high << 4 | low)
  }
  return bytes
}
