import CCurlShim
import Kernel

/// A mail server, as a URL names it.
package struct SMTPServer: Sendable, Hashable {
  /// Without user nor password: `smtp://host:587`.
  package let url: String
  package let user: String?
  package let password: String?
  package let requiresTLS: Bool

  /// Nil when it is not `smtp://…` or `smtps://…` with a host.
  package init?(url text: String) {
    guard let scheme = ["smtp", "smtps"].first(where: { text.hasPrefix("\($0)://") }) else {
      return nil
    }
    var rest = text.dropFirst(scheme.count + 3)
    var wantsNoTLS = false
    if let mark = rest.firstIndex(of: "?") {
      wantsNoTLS = rest[mark...].contains("tls=non")
      rest = rest[..<mark]
    }
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    if let at = rest.lastIndex(of: "@") {
      let sides = rest[..<at].split(
        separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      user = Self.decoded(sides[0])
      password = sides.count > 1 ? Self.decoded(sides[1]) : nil
      rest = rest[rest.index(after: at)...]
    } else {
      user = nil
      password = nil
    }
    let host = rest.split(separator: ":").first.map(String.init) ?? ""
    guard !host.isEmpty, rest.allSatisfy({ !$0.isWhitespace && $0 != "/" }) else { return nil }
    url = "\(scheme)://\(rest)"
    requiresTLS =
      scheme == "smtps" || !(wantsNoTLS || ["localhost", "127.0.0.1"].contains(host))
  }

  /// `%40` undone, in a user or a password.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Sends by SMTP through libcurl. A connection a letter: a few letters a minute is all there is.
struct SMTPTransport: MailTransport {
  let server: SMTPServer
  private static let isReady = cc_global_init() == CURLE_OK

  func carry(_ mail: OutgoingMail) throws {
    guard Self.isReady, let handle = curl_easy_init() else {
      throw MailFailure("libcurl does not start")
    }
    defer { curl_easy_cleanup(handle) }
    cc_setopt_str(handle, CURLOPT_URL, server.url)
    cc_setopt_long(
      handle, CURLOPT_USE_SSL, server.requiresTLS ? Int(CURLUSESSL_ALL.rawValue) : 0)
    cc_setopt_long(handle, CURLOPT_CONNECTTIMEOUT, 10)
    cc_setopt_long(handle, CURLOPT_TIMEOUT, 30)
    cc_setopt_long(handle, CURLOPT_NOSIGNAL, 1)
    if let user = server.user { cc_setopt_str(handle, CURLOPT_USERNAME, user) }
    if let password = server.password { cc_setopt_str(handle, CURLOPT_PASSWORD, password) }
    cc_setopt_str(handle, CURLOPT_MAIL_FROM, "<\(MailMessage.oneLine(mail.sender))>")
    let recipients = curl_slist_append(nil, "<\(MailMessage.oneLine(mail.recipient))>")
    defer { curl_slist_free_all(recipients) }
    cc_setopt_slist(handle, CURLOPT_MAIL_RCPT, recipients)
    var answer = 0
    var text = MailMessage.text(mail)
    let status = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cc_smtp_send(handle, $0.baseAddress, $0.count, &answer)
      }
    }
    guard status == CURLE_OK else {
      throw MailFailure("\(String(cString: curl_easy_strerror(status))) (\(answer))")
    }
  }
}
