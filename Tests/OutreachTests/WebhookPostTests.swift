import Foundation
import Synchronization
import Testing

@testable import Outreach

struct WebhookPostTests {
  @Test("A message arrives whole, with its headers, and a status other than 2xx is a failure")
  func arrives() throws {
    let server = TinyWebServer(status: "204 No Content")
    try WebhookPost(reachingAnything: true)(
      "{\"texte\":\"à demain\"}", to: "http://127.0.0.1:\(server.port)/textes?a=1",
      headers: [("X-RDVI-SIGNATURE", "abc\r\nX-Other: 1")])
    let text = server.received
    #expect(text.hasPrefix("POST /textes?a=1 HTTP/1.1\r\n"))
    #expect(text.contains("\r\nX-RDVI-SIGNATURE: abc  X-Other: 1\r\n"))
    #expect(text.hasSuffix("{\"texte\":\"à demain\"}"))
    let refusing = TinyWebServer(status: "302 Found\r\nLocation: http://127.0.0.1:1/")
    #expect(throws: MailFailure("status 302")) {
      try WebhookPost(reachingAnything: true)(
        "x", to: "http://127.0.0.1:\(refusing.port)/", headers: [])
    }
  }

  @Test(
    "Neither plain http nor an address inside is ever reached",
    arguments: ["http://127.0.0.1", "https://127.0.0.1", "https://localhost", "https://[::1]"])
  func staysOutside(_ address: String) {
    let server = TinyWebServer(status: "200 OK")
    #expect(throws: MailFailure.self) {
      try WebhookPost()("x", to: "\(address):\(server.port)/", headers: [])
    }
    #expect(server.received.isEmpty)
  }
}

/// Answers one request, and remembers it.
private final class TinyWebServer: Sendable {
  let port: UInt16
  private let listener: Int32
  private let text = Mutex("")
  var received: String { text.withLock { $0 } }

  init(status: String) {
    let (listener, port) = listenHere()
    self.listener = listener
    self.port = port
    Thread.detachNewThread { [weak self] in
      let client = accept(listener, nil, nil)
      defer { close(listener) }
      guard client >= 0 else { return }
      var buffer = [UInt8](repeating: 0, count: 8192)
      var request = ""
      while true {
        let count = recv(client, &buffer, buffer.count, 0)
        guard count > 0 else { break }
        request += String(decoding: buffer[0..<count], as: UTF8.self)
        if let end = request.range(of: "\r\n\r\n"),
          request[end.upperBound...].hasSuffix("}")
            || request[end.upperBound...] == "x"
        {
          break
        }
      }
      self?.text.withLock { $0 = request }
      let answer = "HTTP/1.1 \(status)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
      _ = answer.withCString { send(client, $0, strlen($0), 0) }
      close(client)
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }
}
