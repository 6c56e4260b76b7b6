import Domain
import Kernel
import Testing

struct TeamTests {
  private func membership(_ name: String, admin: Bool) -> Membership {
    Membership(account: ID(name), structure: ID("chrs"), role: .member, isAdministrator: admin)
  }

  /// Guide de la prescription, rights table (S4:1335-1344).
  @Test("Les droits de l’équipe sont ceux du guide")
  func rights() {
    let everyone = TeamRight.allCases.filter(\.isForEveryMember)
    #expect(everyone == [.seeMembers, .invite])
    let others: [TeamRight] = [
      .answerRequests, .editOrganisation, .removeMember, .nameAdministrator,
      .withdrawAdministrator, .changeRole, .withdrawInvitation,
    ]
    #expect(TeamRight.allCases == everyone + others)
  }

  @Test("Une structure ne reste jamais sans administrateur")
  func lastAdministrator() throws {
    let team = Team([membership("camille", admin: true), membership("nadia", admin: false)])
    #expect(throws: TeamRefusal.lastAdministrator) { try team.removing(ID("camille")) }
    #expect(throws: TeamRefusal.lastAdministrator) {
      try team.setting(ID("camille"), administrator: false)
    }
    #expect(try team.removing(ID("nadia")).account == ID("nadia"))
    #expect(try team.setting(ID("nadia"), administrator: true).isAdministrator)
    let two = Team([membership("camille", admin: true), membership("nadia", admin: true)])
    #expect(try two.setting(ID("camille"), administrator: false).isAdministrator == false)
    #expect(try two.removing(ID("camille")).account == ID("camille"))
  }

  @Test("La dernière personne d’une structure peut partir")
  func lastPerson() throws {
    let team = Team([membership("camille", admin: true)])
    #expect(try team.removing(ID("camille")).account == ID("camille"))
  }

  @Test("On ne change rien pour quelqu’un d’une autre structure")
  func stranger() {
    let team = Team([membership("camille", admin: true)])
    #expect(throws: TeamRefusal.notMember) { try team.removing(ID("julien")) }
    #expect(throws: TeamRefusal.notMember) {
      try team.setting(ID("julien"), administrator: true)
    }
  }

  @Test("Un rôle qui ouvre plus que le sien ne se donne que par un administrateur")
  func roles() {
    for family: StructureFamily in [.employer, .shelter, .housing, .prescriber] {
      #expect(
        AccountRole.offered(in: family, byAdministrator: true)
          == [.member, .headOfService, .technicalSupervisor, .volunteer])
      #expect(
        !AccountRole.offered(in: family, byAdministrator: false).contains(.headOfService))
    }
    #expect(AccountRole.offered(in: .institution, byAdministrator: true) == [.institution])
    #expect(AccountRole.offered(in: .coordination, byAdministrator: true) == [.coordinator])
  }
}
