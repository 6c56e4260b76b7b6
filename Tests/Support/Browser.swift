import Hummingbird
import Kernel
import Logging
import NIOCore
import NIOEmbedded
import WebSupport

/// A browser without a window: it asks the router, keeps cookies, follows redirections, and sends
/// the CSRF token of the page it is on.
package final class Browser {
  private let responder: any HTTPResponder<PageContext>
  package private(set) var cookies: [String: String] = [:]
  package private(set) var page = Page(status: .ok, headers: [:], body: "", path: "")

  package struct Page: Sendable {
    package let status: HTTPResponse.Status
    package let headers: HTTPFields
    package let body: String
    /// Where we are after redirections.
    package let path: String

    /// The text without tags, entities undone, spaces folded: what a reader reads.
    package var text: String {
      body.replacing(/<(script|style)[^>]*>.*?<\/(script|style)>/.dotMatchesNewlines(), with: "")
        .replacing(/<[^>]+>/, with: " ")
        .replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        .replacing(/\s+/, with: " ")
    }
    package func shows(_ text: String) -> Bool {
      self.text.contains(text.replacing("\u{A0}", with: " "))
    }
    package var csrf: String? {
      body.firstMatch(of: /name="_csrf" value="([0-9a-f]+)"/).map { String($0.1) }
    }
  }

  package init(_ router: Router<PageContext>) {
    responder = router.buildResponder()
  }

  /// Asks for a page, following redirections unless told not to.
  @discardableResult
  package func get(_ path: String, follow: Bool = true, headers: HTTPFields = [:]) async throws
    -> Page
  {
    try await send(.get, path, headers: headers, body: ByteBuffer(), follow: follow)
  }

  /// Sends a form from the page we are on.
  @discardableResult
  package func post(
    _ path: String, _ fields: [(String, String)] = [], csrf: String? = nil, follow: Bool = true
  ) async throws -> Page {
    let token = csrf ?? page.csrf ?? lastToken
    let pairs = [("_csrf", token)] + fields
    let body = pairs.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }
      .joined(separator: "&")
    return try await send(
      .post, path, headers: [.contentType: "application/x-www-form-urlencoded"],
      body: ByteBuffer(string: body), follow: follow)
  }

  /// Sends raw bytes, as a hostile or broken client would; without saying how many when
  /// `announced` is false.
  @discardableResult
  package func postRaw(
    _ path: String, type: String, bytes: [UInt8], headers: HTTPFields = [:],
    announced: Bool = true
  ) async throws -> Page {
    var headers = headers
    headers[.contentType] = type
    return try await send(
      .post, path, headers: headers, body: ByteBuffer(bytes: bytes), follow: false,
      announced: announced)
  }

  /// Sends a form with one file.
  @discardableResult
  package func post(
    _ path: String, _ fields: [(String, String)],
    file: (field: String, name: String, bytes: [UInt8])
  ) async throws -> Page {
    var body: [UInt8] = []
    for (name, value) in [("_csrf", page.csrf ?? lastToken)] + fields {
      body += Array(
        "--limite\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    body += Array(
      "--limite\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        .utf8)
    body += file.bytes + Array("\r\n--limite--\r\n".utf8)
    return try await send(
      .post, path, headers: [.contentType: "multipart/form-data; boundary=limite"],
      body: ByteBuffer(bytes: body), follow: true)
  }

  package func keepCookie(_ name: String, _ value: String) { cookies[name] = value }
  package func forgetCookie(_ name: String) { cookies[name] = nil }
  private var lastToken = ""

  private func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: ByteBuffer,
    follow: Bool, announced: Bool = true
  ) async throws -> Page {
    var headers = headers
    if !cookies.isEmpty {
      headers[.cookie] = cookies.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    if announced { headers[.contentLength] = String(body.readableBytes) }
    let channel = NIOAsyncTestingChannel()
    let context = PageContext(
      source: .init(
        channel: channel, logger: Logger(label: "essai", factory: { _ in SwiftLogNoOpLogHandler() })
      ))
    let response = try await responder.respond(
      to: Request(
        head: .init(
          method: method, scheme: "http", authority: "localhost", path: path,
          headerFields: headers),
        body: .init(buffer: body)),
      context: context)
    _ = try? await channel.finish()
    for field in response.headers[values: .setCookie] { keep(field) }
    if follow, response.status == .seeOther, let location = response.headers[.location] {
      return try await get(location)
    }
    let collector = BodyCollector()
    try await response.body.write(collector)
    page = Page(
      status: response.status, headers: response.headers,
      body: String(buffer: collector.buffer), path: path)
    if let token = page.csrf { lastToken = token }
    return page
  }

  private func keep(_ field: String) {
    let first = field.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
    let name = String(first[0])
    let value = first.count > 1 ? String(first[1]) : ""
    cookies[name] = value.isEmpty || field.contains("Max-Age=0") ? nil : value
  }
}
