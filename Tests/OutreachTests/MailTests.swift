import Foundation
import Kernel
import Outreach
import Testing

struct MailTests {
  let mail = OutgoingMail(
    sender: "cordee@territoire.example", recipient: "julien@jardins.example",
    subject: "Leïla attend une réponse depuis 15 jours, à l’étude ou pas cette fois, dites-le nous",
    body: """
      Bonjour,

      Leïla a écrit à Les Jardins de la Boëme. Une ligne assez longue pour devoir être coupée quelque part.
      .
      http://127.0.0.1:8080/candidatures/abc=1

      Cordée
      """,
    id: "019a-lettre", writtenAt: Instant(milliseconds: 1_795_510_800_000))

  @Test("A message is ASCII, in short lines, and reads back as it was written")
  func message() throws {
    let text = MailMessage.text(mail)
    #expect(text.utf8.allSatisfy { $0 < 127 })
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") })
    #expect(lines.contains("Date: Tue, 24 Nov 2026 09:00:00 +0000"))
    #expect(lines.contains("Message-ID: <019a-lettre@territoire.example>"))
    #expect(!lines.contains("."))
    let body = text.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n")
    #expect(
      decoded(body.replacing("=\r\n", with: "")) == mail.body.replacing("\n", with: "\r\n") + "\r\n"
    )
    let subject = try #require(text.firstMatch(of: /Subject: ((?:.|\r\n )*?)\r\n\S/)).1
    let words = subject.matches(of: /=\?UTF-8\?Q\?([^?]*)\?=/).map {
      String($0.1).replacing("_", with: " ")
    }
    #expect(decoded(words.joined()) == mail.subject)
  }

  @Test("A calendar file goes beside the words, whole")
  func attached() throws {
    let calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Réunion (L. H.)\r\nEND:VCALENDAR\r\n"
    let text = MailMessage.text(
      OutgoingMail(
        sender: "a@b.example", recipient: "c@d.example", subject: "Bonjour", body: "Un mot.",
        id: "019b", writtenAt: Instant(milliseconds: 0), calendar: calendar))
    #expect(text.contains("Content-Type: multipart/mixed; boundary=\"=_019b\"\r\n"))
    let parts = text.components(separatedBy: "--=_019b")
    #expect(parts.count == 4 && parts[3] == "--\r\n")
    #expect(parts[1].hasSuffix("\r\n\r\nUn mot.\r\n"))
    #expect(parts[2].contains("Content-Type: text/calendar; charset=utf-8"))
    let file = try #require(parts[2].components(separatedBy: "\r\n\r\n").last)
    #expect(decoded(file.replacing("=\r\n", with: "")) == calendar)
  }

  @Test("A line break in a subject or an address begins no header")
  func injection() {
    let text = MailMessage.text(
      OutgoingMail(
        sender: "a@b.example", recipient: "c@d.example\r\nBcc: x@y.example",
        subject: "Bonjour\r\nBcc: x@y.example", body: "", id: "1",
        writtenAt: Instant(milliseconds: 0)))
    #expect(!text.contains("\r\nBcc:"))
  }

  @Test("A letter goes to a folder, once per identifier")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "courrier-\(UUID().uuidString)/ici").path
    let transport = try mailTransport("mail://file/\(folder)")
    try transport.carry(mail)
    try transport.carry(mail)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files == ["2026-11-24-019a-lettre.eml"])
    #expect(
      try String(contentsOfFile: "\(folder)/\(files[0])", encoding: .utf8)
        == MailMessage.text(mail))
  }

  @Test("A letter goes by SMTP, whole")
  func smtp() throws {
    let server = TinyMailServer()
    try mailTransport("smtp://127.0.0.1:\(server.port)").carry(mail)
    let received = try #require(server.settled().first)
    #expect(received.from.contains("<cordee@territoire.example>"))
    #expect(received.to.contains("<julien@jardins.example>"))
    #expect(received.text == MailMessage.text(mail).replacing("\r\n", with: "\n"))
  }

  @Test("A server that says later, or is not there, is a failure")
  func refused() {
    let server = TinyMailServer(refusing: true)
    #expect(throws: MailFailure.self) {
      try mailTransport("smtp://127.0.0.1:\(server.port)").carry(mail)
    }
    #expect(throws: MailFailure.self) { try mailTransport("smtp://127.0.0.1:1").carry(mail) }
  }

  @Test("URLs of servers: password decoded and kept out, TLS required but for this machine")
  func urls() throws {
    let server = try #require(
      SMTPServer(url: "smtp://moi%40ici.example:mot%3Apasse@mail.example:587"))
    #expect(server.url == "smtp://mail.example:587")
    #expect(server.user == "moi@ici.example")
    #expect(server.password == "mot:passe")
    #expect(server.requiresTLS)
    #expect(SMTPServer(url: "smtp://mail.example?tls=non")?.requiresTLS == false)
    #expect(SMTPServer(url: "smtp://127.0.0.1:25")?.requiresTLS == false)
    #expect(SMTPServer(url: "smtps://127.0.0.1")?.requiresTLS == true)
    #expect(SMTPServer(url: "http://mail.example") == nil)
    #expect(SMTPServer(url: "smtp://") == nil)
    #expect(throws: MailFailure.self) { try mailTransport("var/courrier") }
  }

  private func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "=") {
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)!)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TinyMailServer {
  /// What was received, once the last letter is put down (the client leaves first).
  func settled() -> [Received] {
    for _ in 0..<200 where received.isEmpty { usleep(10_000) }
    return received
  }
}
