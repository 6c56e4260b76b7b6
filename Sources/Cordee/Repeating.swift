import Logging
import ServiceLifecycle

/// Work done again and again while the program runs. A failure is logged and tried again next
/// time; the last round runs when the program stops.
struct Repeating: Service {
  let name: String
  let every: Duration
  let logger: Logger
  let work: @Sendable () async throws -> Void

  func run() async throws {
    while !Task.isCancelled, !Task.isShuttingDownGracefully {
      await once()
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: every) }
    }
    await once()
  }

  private func once() async {
    do {
      try await work()
    } catch {
      logger.error("repeated work failed", metadata: ["work": "\(name)", "error": "\(error)"])
    }
  }
}
