import Crypto
import Kernel

/// How a message to another program proves where it comes from: HMAC-SHA256 of its very bytes, in
/// hexadecimal, under the header RDV-Insertion uses, so that its readers can read ours.
package enum WebhookSignature {
  package static let header = "X-RDVI-SIGNATURE"

  package static func value(of body: String, secret: Secret) -> String {
    hexadecimal(
      HMAC<SHA256>.authenticationCode(
        for: Array(body.utf8), using: SymmetricKey(data: Array(secret.text.utf8))))
  }
}
