import Crypto
import Hummingbird
import Kernel
import NIOCore

/// A file the program carries in itself, served from memory under its hash and kept for ever by
/// browsers.
package struct Asset: Sendable {
  package let path: String
  let type: String
  let plain: ByteBuffer
  let compressed: ByteBuffer

  init(_ name: String, _ ending: String, type: String, _ text: StaticString) {
    let bytes = text.withUTF8Buffer { Array($0) }
    let hash = hexadecimal(SHA256.hash(data: bytes).prefix(6))
    path = "/statique/\(name).\(hash).\(ending)"
    self.type = type
    plain = ByteBuffer(bytes: bytes)
    compressed = gzip(plain, level: 12)
  }

  package static let stylesheet = Asset(
    "cordee", "css", type: "text/css; charset=utf-8", EmbeddedAssets.stylesheet)
  package static let script = Asset(
    "cordee", "js", type: "text/javascript; charset=utf-8", EmbeddedAssets.script)
  package static let icon = Asset(
    "cordee", "svg", type: "image/svg+xml", EmbeddedAssets.icon)
  /// Keeps hours when the network is cut; only on the page where they are typed.
  package static let offlineHours = Asset(
    "heures", "js", type: "text/javascript; charset=utf-8", EmbeddedAssets.offlineHours)
  static let all = [stylesheet, script, offlineHours, icon]

  /// How many bytes go over the wire to a browser that takes gzip.
  package var compressedSize: Int { compressed.readableBytes }

  func response(acceptsGzip: Bool) -> Response {
    var headers: HTTPFields = [
      .contentType: type, .cacheControl: "public, max-age=31536000, immutable",
      .vary: "Accept-Encoding",
    ]
    if acceptsGzip { headers[.contentEncoding] = "gzip" }
    return Response(
      status: .ok, headers: headers,
      body: .init(byteBuffer: acceptsGzip ? compressed : plain))
  }
}

extension Site {
  /// Stylesheet, scripts and icon.
  package mutating func addAssets() {
    for asset in Asset.all {
      get(asset.path, .everyone, "mise en forme, sans donnée") { request in
        asset.response(
          acceptsGzip: request.headers[.acceptEncoding]?.contains("gzip") == true)
      }
    }
  }
}
