import Logging
import ServiceLifecycle
import UseCases

/// Writes who read which file, every second while the program serves, and once when it stops.
struct ReadingsFlush: Service {
  let readings: FileReadings
  let logger: Logger

  func run() async {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await flush()
        try? await Task.sleep(for: .seconds(1))
      }
    }
    await flush()
  }

  /// What could not be written stays for the next time.
  private func flush() async {
    do {
      try await readings.flush()
    } catch {
      logger.warning("readings wait", metadata: ["error": "\(type(of: error))"])
    }
  }
}
