import Domain
import Foundation
import Kernel
import Testing

struct HireDatesTests {
  struct Vector: Decodable, CustomTestStringConvertible, Sendable {
    struct Given: Decodable, Sendable {
      let company_kind: String
      let today: String
      let hiring_start_at: String
      let hiring_end_at: String?
      let latest_pass_end: String?
    }
    struct Expected: Decodable, Sendable { let errors: [String] }
    let id: String
    let given: Given
    let expect: Expected
    let source: String
    var testDescription: String { "\(id) \(given) → \(expect.errors) (\(source))" }
  }

  static let vectors: [Vector] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Vectors/accept-dates.json")
    return try! JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
  }()

  @Test("Les dates d’une embauche, comme Les emplois les regarde", arguments: vectors)
  func vector(_ vector: Vector) throws {
    let kind = try #require(StructureKind(rawValue: vector.given.company_kind.lowercased()))
    let remarks = HireDates.remarks(
      kind: kind, startsOn: try #require(Day(vector.given.hiring_start_at)),
      endsOn: vector.given.hiring_end_at.flatMap { Day($0) },
      passEnd: vector.given.latest_pass_end.flatMap { Day($0) },
      on: try #require(Day(vector.given.today)))
    #expect(Set(remarks.map(\.code)) == Set(vector.expect.errors))
  }

  @Test("Les vecteurs sont bien là")
  func vectorsAreThere() { #expect(Self.vectors.count >= 8) }

  @Test("Seule l’incohérence est refusée ; une pratique s’explique")
  func force() {
    #expect(HireDateRemark.allCases.filter(\.isRefused) == [.endBeforeStart])
  }
}
