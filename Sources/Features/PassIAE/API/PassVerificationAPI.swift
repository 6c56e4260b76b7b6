import Domain
import Hummingbird
import Kernel
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/api/v1/pass/verification/{jeton}` | everyone | what the printed code says, no name |
  package mutating func addPassVerificationAPI(_ verify: VerifyPass) {
    get(
      "/api/v1/pass/verification/:jeton", .everyone,
      "valide, suspendu ou non valide, et la fin ; jamais par un numéro"
    ) { request in
      let token = request.parameters["jeton"] ?? ""
      guard let found = try await verify(token, from: request.address) else {
        var response = Response.json(
          "{\"code\":\"too_many_requests\",\"title\":\"Trop de demandes. Réessayez dans une minute.\"}",
          status: .tooManyRequests)
        response.headers[.retryAfter] = "60"
        return response
      }
      let end = found.endsOn.map { "\"\($0)\"" } ?? "null"
      return .json("{\"status\":\"\(found.code)\",\"endsOn\":\(end)}")
    }
  }
}
