import Domain
import Kernel
import Testing

struct HandoverTests {
  private let now = ParisTime.start(of: Day("2026-11-24")!)
  private var proposed: Handover {
    Handover(
      id: ID("relais"), person: ID("leila"), outgoing: CircleSeat(ID("camille"), ID("chrs")),
      incoming: CircleSeat(ID("nadia"), ID("chrs")), role: .socialWorker, reason: "Départ",
      proposedBy: CircleSeat(ID("camille"), ID("chrs")), proposedAt: now)
  }
  private let herYes = HandoverAnswer.her(
    yes: HerYes(on: Day("2026-11-24")!, manner: .spoken, notedBy: ID("camille")))
  private let incomingYes = HandoverAnswer.incoming(yes: true, words: "")

  @Test("Il faut deux oui, dans n’importe quel ordre ; un seul ne change rien")
  func twoYes() throws {
    for order in [[herYes, incomingYes], [incomingYes, herYes]] {
      let first = try proposed.answered(order[0], at: now)
      #expect(first.state == .proposed && first.settledAt == nil)
      let second = try first.answered(order[1], at: now)
      #expect(second.state == .accepted && second.settledAt == now)
    }
    #expect(throws: HandoverRefusal.alreadySaid) {
      try proposed.answered(incomingYes, at: now).answered(incomingYes, at: now)
    }
    #expect(throws: HandoverRefusal.alreadySaid) {
      try proposed.answered(herYes, at: now).answered(herYes, at: now)
    }
  }

  @Test("Un non, ou un retrait, clôt le relais ; plus rien ne s’y répond")
  func settled() throws {
    let no: [(HandoverAnswer, HandoverState)] = [
      (.incoming(yes: false, words: "Trop de dossiers"), .refusedByIncoming),
      (.herNo(words: ""), .refusedByHer), (.withdrawal, .withdrawn),
    ]
    for (answer, state) in no {
      let closed = try proposed.answered(answer, at: now)
      #expect(closed.state == state && closed.settledAt == now)
      for late in [herYes, incomingYes, .withdrawal, .herNo(words: "")] {
        #expect(throws: HandoverRefusal.settled(state)) { try closed.answered(late, at: now) }
      }
    }
  }

  @Test("Qui arrive répond pour soi ; son oui à elle est noté par quelqu’un d’autre")
  func rights() {
    func rights(_ account: String, _ structure: String, role: AccountRole = .member, writes: Bool)
      -> HandoverRights
    {
      HandoverRights(
        of: Member(
          account: ID(account), name: account, structure: ID(structure), structureName: structure,
          structureKind: .chrs, territory: nil, role: role, isAdministrator: false),
        in: proposed, writes: writes)
    }
    let nadia = rights("nadia", "chrs", writes: true)
    #expect(nadia.mayAnswer && !nadia.mayNoteHerAnswer && !nadia.mayWithdraw)
    let camille = rights("camille", "chrs", writes: true)
    #expect(!camille.mayAnswer && camille.mayNoteHerAnswer && camille.mayWithdraw)
    let other = rights("thomas", "mission", writes: true)
    #expect(!other.mayAnswer && other.mayNoteHerAnswer && !other.mayWithdraw)
    let head = rights("helene", "chrs", role: .headOfService, writes: false)
    #expect(!head.mayAnswer && !head.mayNoteHerAnswer && head.mayWithdraw)
    // The same account in another structure is somebody else here.
    #expect(!rights("nadia", "mission", writes: true).mayAnswer)
  }

  @Test("K17 : les jours sans référent, les changements, les relais acceptés")
  func continuity() {
    let period = DayRange(Day("2026-01-01")!, Day("2026-12-31")!)!
    var count = ReferentContinuity()
    func stretch(_ from: String, _ until: String?, _ isHandover: Bool = false)
      -> ReferentContinuity.Stretch
    {
      .init(from: Day(from)!, until: until.flatMap { Day($0) }, isHandover: isHandover)
    }
    // Opened before the period, never alone.
    count.count(
      .init(openedOn: Day("2025-06-01")!, stretches: [stretch("2025-06-01", nil)]), in: period)
    #expect(count.days == 365 && count.daysWithout == 0 && count.changes == 0)
    // A gap of nine days, then a relay both accepted.
    count.count(
      .init(
        openedOn: Day("2026-03-01")!,
        stretches: [
          stretch("2026-03-01", "2026-05-31"), stretch("2026-06-10", "2026-09-30"),
          stretch("2026-09-30", nil, true),
        ]), in: period)
    #expect(count.daysWithout == 9 && count.changes == 2 && count.accepted == 1)
    // Nobody any more since the 21st of December: eleven days.
    count.count(
      .init(openedOn: Day("2026-12-01")!, stretches: [stretch("2026-12-01", "2026-12-20")]),
      in: period)
    #expect(count.daysWithout == 20)
    // Never anybody.
    count.count(.init(openedOn: Day("2026-12-30")!, stretches: []), in: period)
    #expect(count.daysWithout == 22 && count.files == 4)
    count.count(.init(openedOn: Day("2027-02-01")!, stretches: []), in: period)
    #expect(count.files == 4)
  }

  @Test("Une absence ne croise ni une autre absence, ni un remplacement")
  func absences() {
    let today = Day("2026-11-24")!
    func absence(_ id: String, _ account: String, by standIn: String, _ from: Int, _ to: Int)
      -> MemberAbsence
    {
      MemberAbsence(
        id: ID(id), account: ID(account), structure: ID("chrs"), standIn: ID(standIn),
        period: DayRange(today.adding(days: from), today.adding(days: to))!)
    }
    let standing = [absence("a", "camille", by: "nadia", 0, 7)]
    func fields(_ tried: MemberAbsence) -> [String?] {
      tried.problems(today: today, standing: standing).map(\.field)
    }
    #expect(fields(absence("b", "helene", by: "nadia", 0, 3)) == [])
    #expect(fields(absence("b", "camille", by: "helene", 7, 9)) == ["debut"])
    #expect(fields(absence("b", "camille", by: "helene", 8, 9)) == [])
    #expect(fields(absence("b", "helene", by: "camille", 5, 9)) == ["remplacant"])
    #expect(fields(absence("b", "nadia", by: "helene", 5, 9)) == ["debut"])
    #expect(fields(absence("b", "helene", by: "helene", 0, 1)) == ["remplacant"])
    #expect(fields(absence("b", "helene", by: "nadia", -9, -1)) == ["fin"])
    #expect(fields(absence("b", "helene", by: "nadia", 0, 400)) == ["fin"])
  }
}
