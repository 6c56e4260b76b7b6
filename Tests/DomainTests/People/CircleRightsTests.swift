import Domain
import Kernel
import Testing

/// « Qui peut faire quoi » in a circle: every kind of viewer × every act.
struct CircleRightsTests {
  private let today = Day("2026-11-24")!

  @Test("Qui fait entrer, qui fait sortir, qui passe le relais")
  func wholeTable() {
    let referent = place("camille", "chrs", .socialWorker, referent: true)
    let peer = place("paul", "chrs", .socialWorker)
    let other = place("thomas", "ml", .employmentAdviser)
    let volunteer = place("maryse", "chrs", .volunteer)
    let circle = [referent, peer, other, volunteer]
    // viewer, invites, hands over, ends: herself-referent, peer of chrs, of ml, volunteer
    let table: [(Member, Bool, Bool, [Bool])] = [
      (member("camille", "chrs"), true, true, [true, true, true, true]),
      (member("paul", "chrs"), true, false, [true, true, false, true]),
      (member("paul", "chrs", .headOfService), true, true, [true, true, false, true]),
      (member("thomas", "ml"), true, false, [false, false, true, false]),
      (member("thomas", "ml", .headOfService), true, false, [false, false, true, false]),
      (member("maryse", "chrs", .volunteer), false, false, [false, false, false, true]),
      (member("nadia", "chrs"), false, false, [false, false, false, false]),
      (member("helene", "chrs", .headOfService), false, false, [false, false, false, false]),
    ]
    for (viewer, invites, handsOver, ends) in table {
      let rights = CircleRights(of: viewer, in: circle, on: today)
      #expect(rights.mayInvite == invites, "\(viewer.name) invites")
      #expect(rights.mayChangeReferent == handsOver, "\(viewer.name) hands over")
      #expect(circle.map(rights.mayEnd) == ends, "\(viewer.name) ends")
    }
  }

  @Test("Sans référent, qui écrit dans le dossier peut le devenir")
  func nobodyHoldsIt() {
    let circle = [place("thomas", "ml", .employmentAdviser)]
    #expect(CircleRights(of: member("thomas", "ml"), in: circle, on: today).mayChangeReferent)
  }

  @Test("Hier n’est plus aujourd’hui : une présence finie ne donne plus aucun droit")
  func past() {
    let circle = [place("camille", "chrs", .socialWorker, until: today.adding(days: -1))]
    let rights = CircleRights(of: member("camille", "chrs"), in: circle, on: today)
    #expect(!rights.mayInvite && !rights.mayChangeReferent && !rights.mayEnd(circle[0]))
  }

  private func place(
    _ account: String, _ structure: String, _ role: CircleRole, referent: Bool = false,
    until: Day? = nil
  ) -> CircleMember {
    CircleMember(
      id: ID("p-\(account)"), account: ID(account), structure: ID(structure), role: role,
      isReferent: referent, from: Day("2026-03-12")!, until: until)
  }

  private func member(_ account: String, _ structure: String, _ role: AccountRole = .member)
    -> Member
  {
    Member(
      account: ID(account), name: account, structure: ID(structure), structureName: structure,
      structureKind: structure == "ml" ? .missionLocale : .chrs, territory: nil, role: role,
      isAdministrator: false)
  }
}
