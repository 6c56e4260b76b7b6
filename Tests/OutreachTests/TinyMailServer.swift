import Foundation
import Synchronization

/// A socket that listens on this machine, on a port of its own.
func listenHere() -> (listener: Int32, port: UInt16) {
  let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  withUnsafeMutablePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      _ = bind(listener, $0, length)
      _ = listen(listener, 4)
      _ = getsockname(listener, $0, &length)
    }
  }
  return (listener, UInt16(bigEndian: address.sin_port))
}

/// A mail server that takes one letter at a time on a port of its own, and can be told to refuse.
final class TinyMailServer: Sendable {
  struct Received: Sendable {
    var from = ""
    var to = ""
    var text = ""
  }
  let port: UInt16
  private let listener: Int32
  private let letters = Mutex<[Received]>([])
  var received: [Received] { letters.withLock { $0 } }

  init(refusing: Bool = false) {
    let (listener, port) = listenHere()
    self.listener = listener
    self.port = port
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else {
          // Closed by the thread that waits on it: its number may serve another at once.
          close(listener)
          return
        }
        let letter = Self.talk(client, refusing: refusing)
        if let letter { self?.letters.withLock { $0.append(letter) } }
        close(client)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private static func talk(_ client: Int32, refusing: Bool) -> Received? {
    var letter = Received()
    var isData = false
    var isDone = false
    var pending = ""
    func say(_ line: String) { _ = (line + "\r\n").withCString { send(client, $0, strlen($0), 0) } }
    say("220 essai")
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return isDone ? letter : nil }
      pending += String(decoding: buffer[0..<count], as: UTF8.self)
      while let end = pending.range(of: "\r\n") {
        let line = String(pending[..<end.lowerBound])
        pending = String(pending[end.upperBound...])
        if isData {
          if line == "." {
            isData = false
            isDone = true
            say("250 pris")
          } else {
            letter.text += (line.hasPrefix("..") ? String(line.dropFirst()) : line) + "\n"
          }
          continue
        }
        switch line.prefix(4).uppercased() {
        case "EHLO", "HELO": say("250 essai")
        case "MAIL":
          letter.from = line
          say("250 bien")
        case "RCPT":
          letter.to = line
          say(refusing ? "451 plus tard" : "250 bien")
        case "DATA":
          isData = true
          say("354 dites")
        case "QUIT":
          say("221 au revoir")
          return isDone ? letter : nil
        default: say("250 bien")
        }
      }
    }
  }
}
