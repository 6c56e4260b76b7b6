import Kernel

/// A letter as RFC 5322 text: ASCII only, lines of at most 76 characters ended by CRLF, words of
/// other letters encoded (RFC 2047 in the subject, quoted-printable in the body).
package enum MailMessage {
  package static func text(_ mail: OutgoingMail) -> String {
    let domain = mail.sender.split(separator: "@").last.map(String.init) ?? "cordee"
    let lines = [
      "Date: \(date(mail.writtenAt))",
      "From: \(encodedWords("Cordée", first: 6)) <\(oneLine(mail.sender))>",
      "To: <\(oneLine(mail.recipient))>",
      "Subject: \(encodedWords(oneLine(mail.subject), first: 9))",
      "Message-ID: <\(mail.id)@\(oneLine(domain))>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
    ]
    guard let calendar = mail.calendar else {
      return joined(lines + textPart) + quotedPrintable(mail.body)
    }
    // A boundary no quoted-printable line can hold: the sign `=` is never followed by `_`.
    let edge = "=_\(oneLine(mail.id))"
    // The line break that ends the file stands before the boundary already.
    var file = calendar.replacing("\r\n", with: "\n")
    if file.hasSuffix("\n") { file.removeLast() }
    return joined(
      lines + ["Content-Type: multipart/mixed; boundary=\"\(edge)\"", "", "--\(edge)"] + textPart)
      + quotedPrintable(mail.body)
      + joined(
        [
          "--\(edge)", "Content-Type: text/calendar; charset=utf-8; name=\"rencontre.ics\"",
          "Content-Transfer-Encoding: quoted-printable",
          "Content-Disposition: attachment; filename=\"rencontre.ics\"", "",
        ]) + quotedPrintable(file) + joined(["--\(edge)--"])
  }

  private static let textPart = [
    "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
  ]

  private static func joined(_ lines: [String]) -> String {
    lines.joined(separator: "\r\n") + "\r\n"
  }

  /// `Tue, 24 Nov 2026 09:00:00 +0000`.
  static func date(_ instant: Instant) -> String {
    let seconds = Int((Double(instant.milliseconds) / 1000).rounded(.down))
    let day = Day(ordinal: Int((Double(seconds) / 86_400).rounded(.down)))
    let rest = seconds - day.ordinal * 86_400
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let clock = [rest / 3600, rest % 3600 / 60, rest % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return
      "\(names[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) \(clock) +0000"
  }

  /// Nothing may begin a header of its own.
  static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) })
  }

  /// As it is when plain ASCII fits the line; else encoded words, cut between letters.
  /// - Parameter first: columns already taken by the name of the header.
  static func encodedWords(_ text: String, first: Int) -> String {
    if text.utf8.allSatisfy({ $0 < 127 }), !text.contains("=?"), text.utf8.count + first < 76 {
      return text
    }
    var words: [String] = []
    var current = ""
    for scalar in text.unicodeScalars {
      let piece = encoded(scalar)
      if current.utf8.count + piece.utf8.count > 75 - 12 - (words.isEmpty ? first : 1) {
        words.append(current)
        current = ""
      }
      current += piece
    }
    words.append(current)
    return words.map { "=?UTF-8?Q?\($0)?=" }.joined(separator: "\r\n ")
  }

  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": String(scalar)
    case " ": "_"
    default: escaped(String(scalar).utf8)
    }
  }

  static func quotedPrintable(_ body: String) -> String {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { quotedLine($0.hasSuffix("\r") ? $0.dropLast() : $0) }
      .joined(separator: "\r\n") + "\r\n"
  }

  private static func quotedLine(_ line: Substring) -> String {
    var out = ""
    var width = 0
    let bytes = Array(line.utf8)
    for (position, byte) in bytes.enumerated() {
      let isLast = position == bytes.count - 1
      let isPlain =
        (33...126).contains(byte) && byte != UInt8(ascii: "=")
        || (byte == 32 || byte == 9) && !isLast
      // A dot alone on a line ends a letter: RFC 5321 has the client double it, and so does
      // libcurl; encoding it keeps the question away.
      let piece =
        isPlain && !(byte == UInt8(ascii: ".") && width == 0)
        ? String(UnicodeScalar(byte)) : escaped([byte])
      if width + piece.utf8.count > 75 {
        out += "=\r\n"
        width = 0
      }
      out += piece
      width += piece.utf8.count
    }
    return out
  }

  private static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { "=" + hexadecimal([$0]).uppercased() }.joined()
  }
}
