import Hummingbird
import Testing
import WebSupport

@testable import Web

struct ClientAddressTests {
  private func address(_ header: String?, behindTLS: Bool = true) -> String {
    var headers = HTTPFields()
    headers[.init("X-Forwarded-For")!] = header
    return clientAddress(
      PageRequest(path: "/connexion", headers: headers), behindTLS: behindTLS)
  }

  @Test("Behind our TLS server, the last address is the one it saw")
  func last() {
    #expect(address("203.0.113.9") == "203.0.113.9")
    #expect(address("198.51.100.1, 203.0.113.9") == "203.0.113.9", "what comes before is hearsay")
    #expect(address(nil) == "")
  }

  @Test("Without a TLS server in front, nobody's word is taken")
  func direct() {
    #expect(address("203.0.113.9", behindTLS: false) == "")
  }

  @Test("An IPv6 network of 64 bits counts as one address")
  func network() {
    #expect(address("2001:db8:1:2:aaaa::1") == "2001:db8:1:2")
    #expect(address("2001:db8:1:2:bbbb::9") == "2001:db8:1:2")
    #expect(address("2001:db8:1:3::1") == "2001:db8:1:3")
    #expect(address("::ffff:203.0.113.9") == "::ffff:203.0.113.9")
  }
}
