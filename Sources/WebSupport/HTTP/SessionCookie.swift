import Hummingbird
import Kernel

extension PageRequest {
  /// The secret of the session cookie this browser sent, whether or not it still opens anything.
  package var sessionSecret: String? {
    for field in headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let sides = pair.split(separator: "=", maxSplits: 1)
        if sides.count == 2, trimmed(sides[0]) == CookieName.session {
          return trimmed(sides[1])
        }
      }
    }
    return nil
  }
}

extension Response {
  /// Gives the browser its session. The cookie outlives the session by a week: an ended session
  /// still says for whom to keep what was typed.
  package mutating func setSession(_ secret: String, behindTLS: Bool) {
    setCookie(
      Cookie(
        name: CookieName.session, value: secret, maxAge: 14 * 86_400, path: "/",
        secure: behindTLS, httpOnly: true, sameSite: .lax))
  }

  package mutating func clearSession() {
    setCookie(
      Cookie(
        name: CookieName.session, value: "", maxAge: 0, path: "/", httpOnly: true,
        sameSite: .lax))
  }
}
