import Domain
import Kernel
import SQL
import Store
import Surroundings
import Synchronization

/// What the code of an attestation answers, to anybody: whether the PASS holds, and until when.
package enum PassVerification: Sendable, Hashable {
  case valid(until: Day)
  case suspended(until: Day)
  case over(on: Day)
  /// No PASS has that code: never delivered here, or its hire was cancelled.
  case unknown

  /// Stable, for programs.
  package var code: String {
    switch self {
    case .valid: "valide"
    case .suspended: "suspendu"
    case .over, .unknown: "non_valide"
    }
  }

  package var endsOn: Day? {
    switch self {
    case .valid(let day), .suspended(let day), .over(let day): day
    case .unknown: nil
    }
  }
}

/// Answers the random token of a printed code, never a number. A few times a minute for each
/// address: a token cannot be guessed, and the house is not a machine to try.
package final class VerifyPass: Sendable {
  package static let mostAMinute = 30
  private let dependencies: Dependencies
  private let asked = Mutex<(minute: Int, counts: [String: Int])>((0, [:]))

  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: nil when that address has asked too often this minute.
  package func callAsFunction(_ token: String, from address: String) async throws
    -> PassVerification?
  {
    let moment = dependencies.moment
    guard mayAsk(address, at: moment.instant) else { return nil }
    guard token.utf8.count == 64, token.utf8.allSatisfy(isHexadecimal) else { return .unknown }
    return try await dependencies.database.read { session in
      guard let pass = try PassTokenStore.pass(token, in: session) else { return .unknown }
      switch pass.status(on: moment.today) {
      case .valid, .future: return .valid(until: pass.validity.last)
      case .suspended: return .suspended(until: pass.validity.last)
      case .expired: return .over(on: pass.validity.last)
      }
    }
  }

  private func mayAsk(_ address: String, at instant: Instant) -> Bool {
    let minute = Int(instant.milliseconds / 60_000)
    return asked.withLock { state in
      if state.minute != minute { state = (minute, [:]) }
      let count = state.counts[address, default: 0] + 1
      state.counts[address] = count
      return count <= Self.mostAMinute
    }
  }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...102).contains(byte)
}
