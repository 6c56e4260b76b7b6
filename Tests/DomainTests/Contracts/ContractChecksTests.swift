import Domain
import Kernel
import TestSupport
import Testing

struct ContractChecksTests {
  private func proposal(
    _ kind: ContractKind, _ employer: StructureKind = .aci, from start: String = "2026-09-01",
    to end: String? = "2027-04-30", hours: Int = 26, other: Int? = nil, birth: String? = nil,
    path: String? = nil, earlier: [Contract] = []
  ) -> ContractProposal {
    ContractProposal(
      kind: kind, employer: employer, start: Day(start)!, end: end.map { Day($0)! },
      weeklyHours: hours, otherWeeklyHours: other, birth: birth.flatMap { Day($0) },
      pathStart: path.flatMap { Day($0) }, earlier: earlier)
  }

  private func remarks(_ proposal: ContractProposal) -> [String] {
    ContractChecks.remarks(proposal).map(\.rule.id)
  }

  /// The whole table: every kind × every kind of employer.
  @Test("Chaque contrat a ses structures", arguments: ContractKind.allCases)
  func employers(_ kind: ContractKind) {
    let usual: [ContractKind: Set<StructureKind>] = [
      .cddi: [.aci, .ei, .ai], .cumulative: [.aci, .ei, .ai], .cddiPHC: [.aci],
      .cddiCVG: [.aci], .cddu: [.ai], .mission: [.etti, .eatt],
      .cdiInclusion: [.aci, .ei, .ai, .etti], .bridge: [.aci, .ei],
    ]
    for employer in StructureKind.allCases {
      let end = kind.isOpenEnded ? nil : "2027-04-30"
      let found = remarks(proposal(kind, employer, to: end)).contains("R11.employeur")
      let expected = usual[kind].map { !$0.contains(employer) } ?? false
      #expect(found == expected, "\(kind) \(employer)")
    }
  }

  @Test("Un CDDI dure quatre mois au moins, le dernier jour compris")
  func fourMonths() {
    #expect(remarks(proposal(.cddi, to: "2026-12-31")).isEmpty)
    #expect(remarks(proposal(.cddi, to: "2026-12-30")) == ["R11.duree"])
    #expect(remarks(proposal(.cddi, to: nil)) == ["R11.duree"])
    // 31 October plus four months is 28 February.
    #expect(remarks(proposal(.cddi, from: "2026-10-31", to: "2027-02-27")).isEmpty)
    #expect(remarks(proposal(.cddi, from: "2026-10-31", to: "2027-02-26")) == ["R11.duree"])
    #expect(!remarks(proposal(.mission, .etti, to: "2026-09-03")).contains("R11.duree"))
  }

  @Test("Un renouvellement sans jour d’écart peut être plus court")
  func renewal() {
    let before = Contract.sample("k0", .cddi, from: "2026-03-01", to: "2026-08-31", hours: 26)
    #expect(remarks(proposal(.cddi, to: "2026-10-31", earlier: [before])).isEmpty)
    let apart = Contract.sample("k0", .cddi, from: "2026-03-01", to: "2026-08-30", hours: 26)
    #expect(remarks(proposal(.cddi, to: "2026-10-31", earlier: [apart])) == ["R11.duree"])
  }

  @Test("Vingt heures au moins, sauf en chantier, en Premières heures ou en cumul")
  func twentyHours() {
    let table: [(ContractKind, StructureKind, Int, [String])] = [
      (.cddi, .ei, 20, []), (.cddi, .ei, 19, ["R11.heures"]), (.cddi, .ai, 19, ["R11.heures"]),
      (.cddi, .aci, 19, []), (.cddiCVG, .aci, 12, []),
      (.cddiPHC, .aci, 3, ["R18"]), (.cddiPHC, .aci, 4, []), (.cddiPHC, .aci, 20, []),
      (.cddiPHC, .aci, 21, ["R18"]), (.cddu, .ai, 3, []),
    ]
    for (kind, employer, hours, expected) in table {
      #expect(
        remarks(proposal(kind, employer, hours: hours)) == expected, "\(kind) \(employer) \(hours)")
    }
  }

  @Test("Vingt-quatre mois en tout, les jours suspendus en moins")
  func twentyFourMonths() {
    #expect(remarks(proposal(.cddi, from: "2026-01-01", to: "2027-12-31")).isEmpty)
    // A leap year inside: 731 days are still 24 months.
    #expect(remarks(proposal(.cddi, from: "2027-01-01", to: "2028-12-31")).isEmpty)
    #expect(remarks(proposal(.cddi, from: "2026-01-01", to: "2028-01-01")) == ["R11.total"])
    let before = Contract.sample("k0", .cddiPHC, from: "2025-01-01", to: "2025-12-31")
    let after = proposal(.cddi, from: "2026-01-01", to: "2027-01-10", earlier: [before])
    #expect(remarks(after) == ["R11.total"])
    let held = Contract.sample(
      "k0", .cddiPHC, from: "2025-01-01", to: "2025-12-31",
      suspensions: [.sample("2025-03-01", "2025-03-10")])
    #expect(
      remarks(proposal(.cddi, from: "2026-01-01", to: "2027-01-10", earlier: [held])).isEmpty)
  }

  @Test("Les exceptions : 50 ans, Convergence, et jamais plus de 60 mois sans qu’un humain décide")
  func exceptions() {
    let long = { (kind: ContractKind, birth: String?, end: String) in
      self.remarks(self.proposal(kind, from: "2026-01-01", to: end, birth: birth))
    }
    #expect(long(.cddi, "1970-01-01", "2028-06-30").isEmpty)
    #expect(long(.cddi, "1990-01-01", "2028-06-30") == ["R11.total"])
    #expect(long(.cddi, nil, "2028-06-30") == ["R11.total"])
    #expect(long(.cddiCVG, nil, "2030-12-31").isEmpty)
    #expect(long(.cddiCVG, nil, "2031-01-01") == ["R11.total"])
    #expect(long(.cddi, "1960-01-01", "2031-01-01") == ["R11.total"])
  }

  @Test("CDI inclusion : 57 ans et 12 mois de parcours ; ce qu’on ne sait pas est demandé")
  func openEnded() {
    let cases: [(birth: String?, path: String?, remarked: Bool)] = [
      ("1969-09-01", "2025-09-01", false), ("1969-09-02", "2025-09-01", true),
      ("1960-01-01", "2025-09-02", true), (nil, "2020-01-01", true),
      ("1960-01-01", nil, true),
    ]
    for (birth, path, remarked) in cases {
      let found = remarks(proposal(.cdiInclusion, to: nil, birth: birth, path: path))
      #expect(found == (remarked ? ["R12"] : []), "\(birth ?? "-") \(path ?? "-")")
    }
  }

  @Test("Passerelle : trois mois, une fois renouvelable, après quatre mois de parcours")
  func bridge() {
    #expect(remarks(proposal(.bridge, to: "2026-11-30", path: "2026-05-01")).isEmpty)
    #expect(
      remarks(proposal(.bridge, to: "2026-12-01", path: "2026-05-01")) == ["R11.passerelle"])
    #expect(
      remarks(proposal(.bridge, to: "2026-11-30", path: "2026-05-02")) == ["R11.passerelle"])
    let one = Contract.sample("p1", .bridge, from: "2026-03-01", to: "2026-05-31", hours: 26)
    let two = Contract.sample("p2", .bridge, from: "2026-06-01", to: "2026-08-31", hours: 26)
    let again = { (earlier: [Contract]) in
      self.remarks(
        self.proposal(.bridge, to: "2026-11-30", path: "2026-01-01", earlier: earlier))
    }
    #expect(again([one]).isEmpty)
    #expect(again([one, two]) == ["R11.passerelle"])
  }

  @Test("Une mission dure 24 mois au plus")
  func mission() {
    #expect(remarks(proposal(.mission, .etti, to: "2028-08-31", hours: 35)).isEmpty)
    #expect(remarks(proposal(.mission, .etti, to: "2028-09-01", hours: 35)) == ["R11.mission"])
  }

  @Test("Cumul : 24 heures ensemble au moins, 48 au plus")
  func cumulation() {
    let found = { (other: Int?) in
      ContractChecks.remarks(self.proposal(.cumulative, hours: 10, other: other))
    }
    #expect(found(14).isEmpty)
    #expect(found(13).map(\.rule.id) == ["R11.cumul"])
    #expect(found(nil).map(\.rule.id) == ["R11.cumul"])
    #expect(found(39).first?.isRefused == true)
  }

  @Test("Seule l’incohérence est refusée ; pour le reste, un humain décide")
  func onlyIncoherent() {
    let refused: [ContractProposal] = [
      proposal(.cddi, to: "2026-08-31"), proposal(.cddi, hours: 49), proposal(.cddi, hours: 0),
      proposal(.cddi, hours: -3), proposal(.cdiInclusion, to: "2027-01-01"),
    ]
    for one in refused {
      #expect(ContractChecks.findings(one).contains { $0.isRefused })
    }
    for kind in ContractKind.allCases {
      for employer in StructureKind.allCases {
        for hours in [1, 12, 20, 35, 48] {
          let end = kind.isOpenEnded ? nil : "2031-12-31"
          let found = ContractChecks.findings(proposal(kind, employer, to: end, hours: hours))
          #expect(!found.contains { $0.isRefused }, "\(kind) \(employer) \(hours)")
        }
      }
    }
  }

  @Test("Chaque remarque dit pourquoi, et chaque règle a sa source et sa date")
  func explained() {
    for rule in ContractRules.all {
      #expect(!rule.source.isEmpty && !rule.explanation.isEmpty)
      #expect(Rulebook.all.contains(rule))
    }
    let found = ContractChecks.remarks(proposal(.cddi, .ei, to: "2026-10-01", hours: 12))
    #expect(found.map(\.rule.id) == ["R11.duree", "R11.heures"])
    #expect(found.allSatisfy { $0.message?.title.isEmpty == false && $0.field != nil })
    // The numbers of the explanations are those that are applied.
    #expect(ContractRules.leastMonths.title.contains("\(ContractChecks.leastMonths)"))
    #expect(ContractRules.openEnded.title.contains("\(ContractChecks.openEndedAge)"))
    #expect(ContractRules.openEnded.title.contains("\(ContractChecks.openEndedPathMonths)"))
    #expect(ContractRules.bridge.title.contains("\(ContractChecks.bridgeMonths)"))
    #expect(ContractRules.cumulation.title.contains("\(ContractChecks.cumulatedHours)"))
  }
}
