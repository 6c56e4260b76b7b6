import Domain
import Kernel
import Testing

struct TimeShareTests {
  @Test(
    "K16 : F2.A1 à F2.A4 sur l’accompagnement ; héberger et alimenter à part ; rien noté n’est pas zéro"
  )
  func share() {
    #expect(TimeShare().permille == nil)
    var share = TimeShare()
    share.minutes = [.shelter: 300, .food: 60]
    #expect(share.permille == nil && share.besides == 360)
    share.minutes[.housing] = 95
    #expect(share.permille == 0)
    share.minutes[.access] = 5
    #expect(share.permille == 50 && share.work == 5 && share.accompaniment == 100)
    share.minutes[.welcome] = 50
    #expect(share.permille == 33)
  }

  @Test("Les quatre actes F2 sont du travail, et eux seuls")
  func acts() {
    #expect(
      SupportAct.allCases.filter(\.isWork).map(\.code) == ["F2.A1", "F2.A2", "F2.A3", "F2.A4"])
    #expect(SupportAct.usual(on: .activity).isWork)
    #expect(!SupportAct.usual(on: .housing).isWork)
    #expect(!SupportAct.usual(on: .healthAndRights).isWork)
  }

  @Test("Des minutes entières d’une journée, des deux derniers mois")
  func typed() {
    let today = Day("2026-11-24")!
    func fields(_ minutes: Int, _ days: Int = 0, _ words: String = "") -> [String?] {
      NewSupportMoment(
        person: ID("leila"), day: today.adding(days: -days), minutes: minutes, act: .access,
        words: words
      ).problems(today: today).map(\.field)
    }
    #expect(fields(1) == [] && fields(600) == [] && fields(30, 62) == [])
    #expect(fields(0) == ["minutes"] && fields(601) == ["minutes"])
    #expect(fields(30, -1) == ["jour"] && fields(30, 63) == ["jour"])
    #expect(fields(30, 0, String(repeating: "a", count: 301)) == ["mots"])
  }
}
