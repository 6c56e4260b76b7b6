import Domain
import Kernel
import Testing

/// The whole table: every way of standing near a person × every item, when she agreed to nothing
/// (`.`), and when she agreed to everything for that structure (`a`); `x` is read in both cases.
struct DisclosureTableTests {
  @Test("Qui lit quoi : la table entière")
  func wholeTable() {
    #expect(table() == golden, "\n\(table())")
  }

  private let golden = """
    prenom              xxxxaxxxx.....x.
    envie               xaa.aaa.........
    competences         xaa.aaa.........
    metiers             xaa.aaa.........
    demarches           xaa.aaa.........
    identite            xaa.aax.......x.
    telephone           xaa.aaa.........
    courriel            xaa.aaa.........
    cv                  xaa.aaa.........
    langues             xaa.aaa.........
    mobilite            xaa.aaa.........
    horaires            xaa.aaa.........
    conditions          xaa.aaa.........
    logement            xaa.aaa.........
    structure_referente xaa.aaa.........
    droit_au_travail    xaa.aaa.........
    droits              xaa.............
    ressources          xaa.............
    demarches_sante     xaa.............
    justice             xa..............
    foyer               xaa.............
    """

  /// One column per viewer, in this order.
  private let viewers: [(name: String, member: Member, near: Near)] = [
    ("her team, which wrote everything down", viewer(.chrs, "chrs"), .circle),
    ("another structure of her circle", viewer(.missionLocale, "ml"), .circle),
    ("the SIAO in her circle", viewer(.siao, "siao"), .circle),
    ("a colleague outside the circle", viewer(.chrs, "chrs"), .nothing),
    ("an employer that considers her", viewer(.aci, "aci"), .considering),
    ("an employer in her circle", viewer(.aci, "aci"), .circle),
    ("an employer that hired her", viewer(.aci, "aci"), .employing),
    ("its technical supervisor", viewer(.aci, "aci", .technicalSupervisor), .employing),
    ("a volunteer of her circle", viewer(.chrs, "chrs", .volunteer), .circle),
    ("a volunteer outside it", viewer(.chrs, "chrs", .volunteer), .nothing),
    ("a structure she agreed with, near in no way", viewer(.cada, "cada"), .nothing),
    ("an institution, even in a circle", viewer(.ddets, "ddets", .institution), .circle),
    ("a coordinator near in no way", viewer(.coordination, "co", .coordinator), .nothing),
    (
      "a supervisor of an employer that considers", viewer(.aci, "aci", .technicalSupervisor),
      .considering
    ),
    ("an employer she left", viewer(.aci, "aci"), .left),
    ("its technical supervisor", viewer(.aci, "aci", .technicalSupervisor), .left),
  ]

  private enum Near { case circle, considering, employing, left, nothing }

  private func table() -> String {
    ShareableItem.allCases.map { item in
      let cells = viewers.map { viewer in
        let without = read(item, viewer.member, viewer.near, agreed: false)
        let with = read(item, viewer.member, viewer.near, agreed: true)
        return without ? "x" : with ? "a" : "."
      }
      let name = item.code + String(repeating: " ", count: 20 - item.code.count)
      return name + cells.joined()
    }.joined(separator: "\n")
  }

  private func read(_ item: ShareableItem, _ member: Member, _ near: Near, agreed: Bool) -> Bool {
    var facts = DisclosureFacts(openedBy: ID("chrs"))
    for item in ShareableItem.allCases { facts.recordedBy[item] = [ID("chrs")] }
    switch near {
    case .circle:
      facts.circle = [
        CircleMember(
          id: ID("place"), account: member.account, structure: member.structure,
          role: member.role.circleRole(.socialWorker) ?? .other, isReferent: false,
          from: today.adding(days: -10))
      ]
    case .considering: facts.considering = [member.structure]
    case .employing: facts.employing = [member.structure]
    case .left: facts.formerlyEmploying = [member.structure]
    case .nothing: break
    }
    if agreed {
      facts.agreements = ShareableItem.allCases.map { agreement($0, to: member.structure) }
    }
    return Disclosure.items(to: member, facts: facts, on: today).contains(item)
  }

  @Test("Un accord se lit du premier au dernier jour, et plus dès son retrait")
  func periods() {
    let period = DayRange(today, today.adding(days: 10))!
    let cases: [(day: Day, withdrawn: Bool, reads: Bool)] = [
      (today.adding(days: -1), false, false), (today, false, true),
      (today.adding(days: 10), false, true), (today.adding(days: 11), false, false),
      (today.adding(days: 5), true, false),
    ]
    for (day, withdrawn, reads) in cases {
      var facts = DisclosureFacts(openedBy: ID("chrs"), considering: [ID("aci")])
      facts.agreements = [
        agreement(.mobility, to: ID("aci"), period, withdrawnAt: withdrawn ? .some(now) : nil)
      ]
      let items = Disclosure.items(to: viewer(.aci, "aci"), facts: facts, on: day)
      #expect(items.contains(.mobility) == reads, "\(day), withdrawn: \(withdrawn)")
    }
  }

  @Test("Une équipe du cercle lit ses propres notes, pas celles d’une autre sur le même sujet")
  func ownNotesOnly() {
    var facts = DisclosureFacts(openedBy: ID("chrs"))
    facts.recordedBy[.housing] = [ID("chrs"), ID("ml")]
    let member = viewer(.missionLocale, "ml")
    facts.circle = [
      CircleMember(
        id: ID("place"), account: member.account, structure: ID("ml"), role: .employmentAdviser,
        isReferent: false, from: today)
    ]
    var reading = Disclosure.reading(to: member, facts: facts, on: today)
    #expect(reading.mayRead(.housing, recordedBy: ID("ml")))
    #expect(!reading.mayRead(.housing, recordedBy: ID("chrs")))
    facts.agreements = [agreement(.housing, to: ID("ml"))]
    reading = Disclosure.reading(to: member, facts: facts, on: today)
    #expect(reading.mayRead(.housing, recordedBy: ID("chrs")))
  }

  @Test("Qui l’a employée garde son identité, et ne lit que ce qu’elle a accepté pour la suite")
  func formerEmployer() {
    var facts = DisclosureFacts(openedBy: ID("chrs"), formerlyEmploying: [ID("aci")])
    let employer = viewer(.aci, "aci")
    #expect(
      Disclosure.standing(of: employer, facts: facts, on: today) == .formerEmployer(isLast: true))
    facts.agreements = [
      agreement(.mobility, to: ID("aci")),
      agreement(.phone, to: ID("aci"), purpose: .followUp),
    ]
    #expect(
      Disclosure.items(to: employer, facts: facts, on: today) == [.firstName, .identity, .phone])
    facts.employing = [ID("ei")]
    let standing = Disclosure.standing(of: employer, facts: facts, on: today)
    #expect(standing == .formerEmployer(isLast: false))
    #expect(PassAccess(standing) == .none)
    #expect(PassAccess(.formerEmployer(isLast: true)) == .full)
  }

  @Test("Le nom de la structure qui accompagne est caché sans accord")
  func masksThePrescriber() {
    #expect(
      Disclosure.prescriberName("CHRS Les Tilleuls", items: [.wish])
        == "une structure du territoire")
    #expect(
      Disclosure.prescriberName("CHRS Les Tilleuls", items: [.referentStructure])
        == "CHRS Les Tilleuls")
  }

  @Test("La remplaçante lit comme l’absente, pour la période")
  func standIn() {
    let absent = viewer(.chrs, "chrs")
    let present = Member(
      account: ID("autre"), name: "Autre", structure: ID("chrs"), structureName: "CHRS",
      structureKind: .chrs, territory: nil, role: .member, isAdministrator: false)
    var facts = DisclosureFacts(openedBy: ID("chrs"))
    facts.circle = [
      CircleMember(
        id: ID("place"), account: absent.account, structure: ID("chrs"), role: .socialWorker,
        isReferent: true, from: today)
    ]
    #expect(
      Disclosure.standing(of: present, facts: facts, on: today) == .colleague(mayJoinAtOnce: false))
    facts.standIns = [
      StandIn(
        absent: absent.account, structure: ID("chrs"), account: present.account,
        period: DayRange(from: today, days: 3))
    ]
    for days in 0...2 {
      #expect(
        Disclosure.standing(of: present, facts: facts, on: today.adding(days: days))
          == .inCircle(.socialWorker))
    }
    for days in [-1, 3] {
      #expect(
        Disclosure.standing(of: present, facts: facts, on: today.adding(days: days))
          == .colleague(mayJoinAtOnce: false))
    }
    // In another structure where both work, she is nobody's stand-in.
    facts.standIns = [
      StandIn(
        absent: absent.account, structure: ID("halte"), account: present.account,
        period: DayRange(from: today, days: 3))
    ]
    #expect(
      Disclosure.standing(of: present, facts: facts, on: today) == .colleague(mayJoinAtOnce: false))
  }
}

private let today = Day("2026-11-24")!
private let now = ParisTime.start(of: today)

private func viewer(_ kind: StructureKind, _ structure: String, _ role: AccountRole = .member)
  -> Member
{
  Member(
    account: ID("viewer-\(structure)"), name: "Viewer", structure: ID(structure),
    structureName: structure, structureKind: kind, territory: nil, role: role,
    isAdministrator: false)
}

private func agreement(
  _ item: ShareableItem, to recipient: ID<Structure>,
  _ period: DayRange = DayRange(from: today, days: 30), withdrawnAt: Instant? = nil,
  purpose: AgreementPurpose = .application
) -> SharingAgreement {
  SharingAgreement(
    id: ID("\(recipient)-\(item.code)"), person: ID("leila"), item: item, recipient: recipient,
    purpose: purpose, period: period, given: .spoken, language: "français", recordedBy: nil,
    recordedAt: now, withdrawnAt: withdrawnAt)
}
