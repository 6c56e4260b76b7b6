import CCurlShim
import Kernel

/// Posts a signed message to the address a structure chose. Over https and to public addresses
/// only, without following redirections: an address typed in a form must not reach inside.
package struct WebhookPost: Sendable {
  /// For tests: plain http, and this machine.
  private let reachesAnything: Bool
  private static let isReady = cc_global_init() == CURLE_OK

  package init() { reachesAnything = false }
  init(reachingAnything: Bool) { reachesAnything = reachingAnything }

  /// Blocks: call it from a thread that may wait.
  /// - Throws: `MailFailure` when it was not taken (anything but a status of 200 to 299).
  package func callAsFunction(
    _ body: String, to address: String, headers: [(name: String, value: String)]
  ) throws {
    guard Self.isReady, let handle = curl_easy_init() else {
      throw MailFailure("libcurl does not start")
    }
    defer { curl_easy_cleanup(handle) }
    cc_setopt_str(handle, CURLOPT_URL, address)
    cc_setopt_str(handle, CURLOPT_USERAGENT, "Cordee")
    cc_setopt_long(handle, CURLOPT_CONNECTTIMEOUT, 10)
    cc_setopt_long(handle, CURLOPT_TIMEOUT, 20)
    cc_setopt_long(handle, CURLOPT_NOSIGNAL, 1)
    var lines = curl_slist_append(nil, "Content-Type: application/json; charset=utf-8")
    for header in headers {
      lines = curl_slist_append(lines, MailMessage.oneLine("\(header.name): \(header.value)"))
    }
    defer { curl_slist_free_all(lines) }
    var status = 0
    var text = body
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cc_post(handle, $0.baseAddress, $0.count, lines, reachesAnything ? 1 : 0, &status)
      }
    }
    guard code == CURLE_OK else {
      throw MailFailure(String(cString: curl_easy_strerror(code)))
    }
    guard (200..<300).contains(status) else { throw MailFailure("status \(status)") }
  }
}
