import Hummingbird
import Kernel
import NIOCore

extension Response {
  package static func html(_ page: HTML, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(bytes: page.bytes)))
  }

  /// After a POST: the browser asks for this page, which tells `flash` once.
  package static func seeOther(_ path: String, flash: String? = nil) -> Response {
    var response = Response(status: .seeOther, headers: [.location: localPath(path)])
    if let flash { response.setFlash(flash) }
    return response
  }

  package static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  package static func file(_ bytes: [UInt8], type: String, name: String, attached: Bool = true)
    -> Response
  {
    let safe = folded(name.replacing(".", with: " ")).replacing(" ", with: "-")
    let ending = name.split(separator: ".").last.map(String.init) ?? "bin"
    let stem = safe.hasSuffix("-\(ending)") ? String(safe.dropLast(ending.count + 1)) : safe
    return Response(
      status: .ok,
      headers: [
        .contentType: type,
        .contentDisposition:
          "\(attached ? "attachment" : "inline"); filename=\"\(stem).\(ending)\"",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  package mutating func setFlash(_ text: String) {
    setCookie(
      Cookie(
        name: CookieName.flash, value: percentEncoded(text), maxAge: 60, path: "/",
        httpOnly: true, sameSite: .lax))
  }
}

/// A path of our own site, never another's: an address that is not one becomes the first page.
package func localPath(_ path: String) -> String {
  guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
    path.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 })
  else { return "/" }
  return path
}

package enum CookieName {
  package static let session = "cordee_session"
  package static let browser = "cordee_navigateur"
  package static let flash = "cordee_message"
}
