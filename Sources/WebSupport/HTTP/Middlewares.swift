import CDeflate
import Crypto
import Hummingbird
import Kernel
import Logging
import NIOCore

/// Headers every answer carries: no script but ours, nobody frames us, personal pages are kept by
/// no cache.
struct SecurityHeaders: RouterMiddleware {
  let behindTLS: Bool

  func handle(
    _ request: Request, context: PageContext,
    next: (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.init("Referrer-Policy")!] = "same-origin"
    response.headers[.init("Permissions-Policy")!] = "camera=(), microphone=(), geolocation=()"
    if behindTLS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

/// Compresses text answers for browsers that ask for it.
struct Compression: RouterMiddleware {
  func handle(
    _ request: Request, context: PageContext,
    next: (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard request.headers[.acceptEncoding]?.contains("gzip") == true,
      response.headers[.contentEncoding] == nil,
      let type = response.headers[.contentType],
      type.hasPrefix("text/") || type.hasPrefix("application/json") || type.contains("svg"),
      (response.body.contentLength ?? 0) > 1024
    else { return response }
    let collector = BodyCollector()
    try await response.body.write(collector)
    let compressed = gzip(collector.buffer)
    response.body = .init(byteBuffer: compressed)
    response.headers[.contentEncoding] = "gzip"
    response.headers[.vary] = "Accept-Encoding"
    response.headers[.contentLength] = String(compressed.readableBytes)
    return response
  }
}

/// Gathers a body in memory.
package final class BodyCollector: ResponseBodyWriter {
  package private(set) var buffer = ByteBuffer()
  package init() {}
  package func write(_ buffer: ByteBuffer) async throws { self.buffer.writeImmutableBuffer(buffer) }
  package consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// gzip (RFC 1952) of a buffer, by libdeflate. Level 1 unless asked (12 is the most): pages change
/// at each request.
package func gzip(_ input: ByteBuffer, level: Int32 = 1) -> ByteBuffer {
  let compressor = libdeflate_alloc_compressor(level)
  defer { libdeflate_free_compressor(compressor) }
  let bound = libdeflate_gzip_compress_bound(compressor, input.readableBytes)
  var output = ByteBuffer()
  output.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { room in
    input.withUnsafeReadableBytes {
      libdeflate_gzip_compress(compressor, $0.baseAddress, $0.count, room.baseAddress, room.count)
    }
  }
  return output
}

/// Where the instance says whether it answers. It knows no session: it must speak when the
/// database that holds them is gone.
package let statePath = "/etat"

/// Reads the cookies: who asks, the browser's key, and the message to tell once.
struct Cookies: RouterMiddleware {
  let identify: @Sendable (String) async throws -> Visitor
  let behindTLS: Bool

  func handle(
    _ request: Request, context: PageContext,
    next: (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path != statePath else { return try await next(request, context) }
    var context = context
    let session = request.cookies[CookieName.session]?.value ?? ""
    let browser = request.cookies[CookieName.browser]?.value ?? ""
    var isNew = false
    if !session.isEmpty {
      context.visitor = try await identify(session)
      context.browserKey = session
    } else if browser.utf8.count >= 32 {
      context.browserKey = browser
    } else {
      context.browserKey = SymmetricKey(size: .bits256).withUnsafeBytes { hexadecimal($0) }
      isNew = true
    }
    context.flash = request.cookies[CookieName.flash]
      .flatMap { percentDecoded(Array($0.value.utf8)) }
    var response = try await next(request, context)
    // Shared caches keep assets: those set no cookie.
    guard response.headers[.cacheControl] == nil else { return response }
    if isNew {
      response.setCookie(
        Cookie(
          name: CookieName.browser, value: context.browserKey, maxAge: 365 * 86_400, path: "/",
          secure: behindTLS, httpOnly: true, sameSite: .lax))
    }
    if context.flash != nil, response.headers[.contentType]?.hasPrefix("text/html") == true {
      response.setCookie(
        Cookie(name: CookieName.flash, value: "", maxAge: 0, path: "/", httpOnly: true))
    }
    return response
  }
}

/// Reads the form once, and refuses a POST that does not come from one of our own pages.
struct FormReader: RouterMiddleware {
  static let mostBytes = 6 * 1024 * 1024

  func handle(
    _ request: Request, context: PageContext,
    next: (Request, PageContext) async throws -> Response
  ) async throws -> Response {
    guard request.method != .get, request.method != .head else {
      return try await next(request, context)
    }
    var request = request
    var context = context
    if let site = request.headers[.init("Sec-Fetch-Site")!], site != "same-origin", site != "none" {
      throw ForeignForm()
    }
    if let length = request.headers[.contentLength].flatMap(Int.init), length > Self.mostBytes {
      throw HTTPError(.contentTooLarge)
    }
    let body = try await request.collectBody(upTo: Self.mostBytes)
    let type = request.headers[.contentType] ?? ""
    if type.hasPrefix("application/x-www-form-urlencoded") {
      guard let form = Form(urlEncoded: body.readableBytesView) else { throw UnreadableForm() }
      context.form = form
    } else if type.hasPrefix("multipart/form-data") {
      let boundary = type.split(separator: "boundary=").last.map { $0.filter { $0 != "\"" } } ?? ""
      guard let form = Multipart.form(Array(body.readableBytesView), boundary: String(boundary))
      else { throw UnreadableForm() }
      context.form = form
    }
    guard constantTimeEqual(context.form["_csrf"], csrfToken(context.browserKey)) else {
      throw StaleForm(form: context.form)
    }
    return try await next(request, context)
  }
}

/// A POST from another site.
package struct ForeignForm: Error {}
/// A form that is cut short, not well formed, or not UTF-8.
package struct UnreadableForm: Error {}
/// A form whose token is not this browser's of today: opened before signing in or out elsewhere.
package struct StaleForm: Error {
  package let form: Form
}

/// The token a page of ours puts in its forms: drawn from a cookie that no other site can read.
package func csrfToken(_ browserKey: String) -> String {
  hexadecimal(SHA256.hash(data: Array("cordee-form:\(browserKey)".utf8)).prefix(16))
}

package func constantTimeEqual(_ left: String, _ right: String) -> Bool {
  guard left.utf8.count == right.utf8.count else { return false }
  return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
