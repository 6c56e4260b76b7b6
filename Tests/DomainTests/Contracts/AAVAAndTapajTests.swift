import Domain
import Kernel
import TestSupport
import Testing

struct AAVARulesTests {
  private func remarks(
    _ start: String, _ end: String?, rate: Int?, _ kind: StructureKind = .chrs
  ) -> [String] {
    AAVARules.findings(
      ContractPeriod(Day(start)!, end.map { Day($0)! })!, rate: rate, in: kind
    ).map(\.rule.id)
  }

  @Test("Six mois, le dernier jour compris, puis l’accord du préfet")
  func sixMonths() {
    #expect(remarks("2026-09-01", "2027-02-28", rate: 50) == [])
    #expect(remarks("2026-09-01", "2027-03-01", rate: 50) == ["R16.duree"])
    #expect(remarks("2026-09-01", nil, rate: 50) == ["R16.duree"])
  }

  @Test("Un pécule de 30 à 80 % du SMIC, et rien au-delà de 100 %")
  func allowance() {
    for (rate, expected) in [(29, ["R16.pecule"]), (30, []), (80, []), (81, ["R16.pecule"])] {
      #expect(remarks("2026-09-01", "2026-12-31", rate: rate) == expected, "\(rate)")
    }
    #expect(remarks("2026-09-01", "2026-12-31", rate: nil) == ["R16.pecule"])
    for rate in [0, -5, 101] {
      let found = AAVARules.findings(
        ContractPeriod(Day("2026-09-01")!, Day("2026-12-31")!)!, rate: rate, in: .chrs)
      #expect(found.contains { $0.isRefused }, "\(rate)")
    }
    // Eighty hours at half of a SMIC of 12 euros.
    #expect(AAVARules.allowance(minutes: 80 * 60, rate: 50, hourlySMIC: 1200) == 48_000)
    #expect(AAVARules.allowance(minutes: 90, rate: 30, hourlySMIC: 1201) == 540)
  }

  @Test(
    "Portée par un CHRS, ou un centre d’adaptation à la vie active",
    arguments: StructureKind.allCases)
  func bearer(_ kind: StructureKind) {
    let found = remarks("2026-09-01", "2026-12-31", rate: 50, kind)
    #expect(found == (kind == .chrs || kind == .cava ? [] : ["R16.structure"]))
  }

  @Test("Quatre-vingts heures par mois : la minute de plus est dite")
  func eightyHours() {
    #expect(AAVARules.answer(minutesOfMonth: 4_800).isFitting)
    #expect(!AAVARules.answer(minutesOfMonth: 4_801).isFitting)
  }
}

struct TapajRulesTests {
  private func work(
    _ phase: TapajPhase, _ first: String = "2026-11-16", _ last: String? = nil,
    minutes: Int = 240, informed: String? = nil
  ) -> TapajWork {
    TapajWork(
      id: ID("t1"), person: ID("leo"), employer: ID("ai"), phase: phase,
      days: DayRange(Day(first)!, Day(last ?? first)!)!, minutes: minutes,
      representativeInformedOn: informed.map { Day($0)! })
  }
  private func remarks(_ work: TapajWork, birth: String?, _ kind: StructureKind = .ai)
    -> [String]
  {
    TapajRules.findings(work, birth: birth.map { Day($0)! }, employer: kind).map(\.rule.id)
  }

  @Test("De 16 à 25 ans : jusqu’à la veille des 26")
  func age() {
    let table: [(String?, [String])] = [
      ("2010-11-17", ["R17", "R17.mineur"]), ("2008-11-16", []), ("2000-11-17", []),
      ("2000-11-16", ["R17"]), (nil, ["R17"]),
    ]
    for (birth, expected) in table {
      #expect(remarks(work(.contact), birth: birth) == expected, "\(birth ?? "-")")
    }
  }

  @Test("Avant 18 ans, le représentant légal est informé avant le premier jour")
  func minor() {
    let birth = "2009-06-01"
    #expect(remarks(work(.contact), birth: birth) == ["R17.mineur"])
    #expect(remarks(work(.contact, informed: "2026-11-16"), birth: birth) == [])
    #expect(remarks(work(.contact, informed: "2026-11-17"), birth: birth) == ["R17.mineur"])
  }

  @Test("Trois phases : la première tient en une journée de 4 heures au moins")
  func phases() {
    #expect(remarks(work(.contact, minutes: 239), birth: "2004-01-01") == ["R17.phases"])
    #expect(
      remarks(work(.contact, "2026-11-16", "2026-11-17"), birth: "2004-01-01") == ["R17.phases"])
    #expect(
      remarks(work(.support, "2026-11-16", "2026-11-18", minutes: 60), birth: "2004-01-01") == [])
  }

  @Test("Payé le jour même, en fin de semaine, puis comme convenu")
  func payDue() {
    #expect(work(.contact).payDue == Day("2026-11-16"))
    #expect(work(.support, "2026-11-16", "2026-11-18").payDue == Day("2026-11-20"))
    // A last day on a Sunday is after Friday.
    #expect(work(.support, "2026-11-19", "2026-11-22").payDue == Day("2026-11-22"))
    #expect(work(.path, "2026-11-02", "2026-11-18").payDue == Day("2026-11-30"))
    #expect(work(.contact).isLate(on: Day("2026-11-17")!))
    #expect(!work(.contact).isLate(on: Day("2026-11-16")!))
  }

  @Test("Une association intermédiaire emploie", arguments: StructureKind.allCases)
  func employer(_ kind: StructureKind) {
    #expect(
      remarks(work(.contact), birth: "2004-01-01", kind) == (kind == .ai ? [] : ["R17.employeur"]))
  }
}
