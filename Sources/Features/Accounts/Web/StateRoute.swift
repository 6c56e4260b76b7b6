import Hummingbird
import Kernel
import NIOCore
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/etat` | everyone | for who watches over the machines: « ok », or 503 |
  package mutating func addState(_ dependencies: Dependencies) {
    let check = CheckState(dependencies)
    get(statePath, .everyone, "dit si la maison répond ; rien de personnel, sans session") { _ in
      let isWell = await check()
      // Said here, `no-store` also keeps every cookie away from the answer.
      return Response(
        status: isWell ? .ok : .serviceUnavailable,
        headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
        body: .init(
          byteBuffer: ByteBuffer(string: isWell ? "ok\n" : "base de données injoignable\n")))
    }
  }
}
