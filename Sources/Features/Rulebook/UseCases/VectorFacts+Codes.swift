import Domain
import Kernel

/// Facts written in the codes of the vectors (`Tests/Vectors/README.md`).
extension VectorFacts {
  /// A case of a closed list, by its official code.
  func code<Code: Coded>(_ key: String, of: Code.Type = Code.self) throws -> Code {
    guard let code = Code(rawValue: try text(key)) else { throw UnreadableFact(key: key) }
    return code
  }

  /// Several of them; no order, none twice.
  func codes<Code: Coded>(_ key: String, of: Code.Type = Code.self) throws -> Set<Code> {
    Set(
      try list(key).map { value in
        guard let code = value.text.flatMap({ Code(rawValue: $0) }) else {
          throw UnreadableFact(key: key)
        }
        return code
      })
  }

  /// `ACI`, `GEIQ`…: the State writes kinds in capitals.
  func structureKind(_ key: String = "company_kind") throws -> StructureKind {
    guard let kind = StructureKind(rawValue: try text(key).lowercased()) else {
      throw UnreadableFact(key: key)
    }
    return kind
  }

  /// One of those words.
  func word(_ key: String, of words: [String]) throws -> String {
    let word = try text(key)
    guard words.contains(word) else { throw UnreadableFact(key: key) }
    return word
  }

  /// Who ticks criteria: true for `authorised_prescriber`, false for `employer` and `geiq`, and
  /// when it is not said.
  func isAuthorisedPrescriber(_ key: String = "author") throws -> Bool {
    guard !isNone(key) else { return false }
    return try word(key, of: ["authorised_prescriber", "prescriber", "employer", "geiq"])
      .hasSuffix("prescriber")
  }

  /// A closed pair of days `[first, last]`; nil when it is `null` or absent.
  func periodIfAny(_ key: String) throws -> DayRange? {
    guard !isNone(key) else { return nil }
    let days = try list(key).map { value in
      guard let day = value.day else { throw UnreadableFact(key: key) }
      return day
    }
    guard days.count == 2, let period = DayRange(days[0], days[1]) else {
      throw UnreadableFact(key: key)
    }
    return period
  }

  /// `2026-03-01T10:00`, with seconds or not. Vectors compare such moments with each other only,
  /// so that the hour is read as it is written, without a zone.
  func moment(_ key: String) throws -> Instant {
    let parts = try text(key).split(separator: "T")
    guard let day = parts.first.flatMap({ Day(String($0)) }), parts.count <= 2 else {
      throw UnreadableFact(key: key)
    }
    let clock = parts.count == 2 ? parts[1].split(separator: ":").map { Int($0) } : [0, 0]
    guard (2...3).contains(clock.count), let hour = clock[0], let minute = clock[1],
      let second = clock.count == 3 ? clock[2] : 0, (0..<24).contains(hour),
      (0..<60).contains(minute), (0..<60).contains(second)
    else { throw UnreadableFact(key: key) }
    return Instant(milliseconds: Int64(day.ordinal) * 86_400_000)
      .adding(seconds: hour * 3600 + minute * 60 + second)
  }
}

extension JSONValue {
  /// A list of codes, in that order.
  static func codes(_ codes: some Sequence<some Coded>) -> JSONValue {
    .list(codes.map { .text($0.code) })
  }
}
