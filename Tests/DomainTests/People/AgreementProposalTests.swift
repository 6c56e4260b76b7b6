import Domain
import Kernel
import Testing

struct AgreementProposalTests {
  private let today = Day("2026-11-24")!
  private var proposal: AgreementProposal {
    AgreementProposal(items: [.mobility], recipient: ID("jardins"), purpose: .application)
  }

  @Test("Un accord dure six mois si rien d’autre n’est dit")
  func sixMonths() {
    #expect(proposal.period(today: today) == DayRange(today, Day("2027-05-24")!))
    #expect(proposal.problems(to: .aci, by: .herself, today: today) == [])
  }

  @Test(
    "Ce qu’un employeur ne peut jamais recevoir est refusé, même si elle le demande",
    arguments: [ShareableItem.rights, .resources, .healthSteps, .justice, .household])
  func neverToEmployers(_ item: ShareableItem) {
    var proposal = proposal
    proposal.items = [item]
    proposal.sheAsks = true
    #expect(proposal.problems(to: .aci, by: .herself, today: today).count == 1)
  }

  @Test("La situation judiciaire ne se propose pas ; elle peut la demander")
  func justiceOnlyIfSheAsks() {
    var proposal = proposal
    proposal.items = [.justice]
    let worker = AgreementParty.member(member("chrs"))
    #expect(proposal.problems(to: .missionLocale, by: worker, today: today).count == 1)
    proposal.sheAsks = true
    #expect(proposal.problems(to: .missionLocale, by: worker, today: today) == [])
  }

  @Test("Personne ne note un accord pour sa propre structure")
  func notForOneself() {
    let problems = proposal.problems(
      to: .aci, by: .member(member("jardins")), today: today)
    #expect(problems.map(\.field) == ["structure"])
  }

  @Test("Une fin avant le début, une fin passée, rien de choisi : chaque chose a sa phrase")
  func badPeriods() {
    var proposal = proposal
    proposal.endsOn = today.adding(days: -1)
    #expect(proposal.problems(to: .aci, by: .herself, today: today).map(\.field) == ["fin"])
    proposal.startsOn = today.adding(days: -10)
    #expect(proposal.problems(to: .aci, by: .herself, today: today).map(\.field) == ["fin"])
    proposal.items = []
    proposal.endsOn = today
    proposal.language = ""
    #expect(
      proposal.problems(to: .aci, by: .herself, today: today).map(\.field) == ["element", "langue"])
  }

  private func member(_ structure: String) -> Member {
    Member(
      account: ID("m"), name: "M", structure: ID(structure), structureName: structure,
      structureKind: .chrs, territory: nil, role: .member, isAdministrator: false)
  }
}
