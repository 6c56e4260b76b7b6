import Kernel
import TestSupport
import Testing
import UseCases

struct ExitVectorTests {
  @Test("Les sorties se classent comme le guide les classe", arguments: Vector.rows("exits.json"))
  func replay(_ row: Vector) throws {
    let family = try #require(RuleFamily.all.first { $0.name == row.rule }, "\(row.text)")
    let answer = try family.answer(VectorFacts(try row.input(JSONValue.self)))
    #expect(answer == (try row.output(JSONValue.self)), "\(row.text)")
  }
}
