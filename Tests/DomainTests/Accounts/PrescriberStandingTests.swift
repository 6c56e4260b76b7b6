import Domain
import Kernel
import Testing

struct PrescriberStandingTests {
  /// The standing of every kind by itself. Source: arrêté du 1er septembre 2021, list of the guide
  /// p. 14; kinds as Les emplois names them (prescribers/enums.py). H authorised, O refers only,
  /// V to be checked.
  private static let golden: [StructureKind: Character] = [
    .aci: "O", .ei: "O", .ai: "O", .etti: "O", .eiti: "O", .geiq: "O", .ea: "O", .eatt: "O",
    .esat: "O", .opcs: "O", .chrs: "H", .chu: "H", .hu: "V", .huda: "H", .cada: "H", .cph: "H",
    .dayCentre: "V", .siao: "O", .oacas: "H", .pension: "H", .socialResidence: "H",
    .rentalIntermediary: "H", .franceTravail: "H", .capEmploi: "H", .missionLocale: "H",
    .caf: "H", .msa: "H", .departmentCouncil: "H", .childWelfare: "H",
    .delegatedByDepartment: "H", .ccas: "H", .plie: "H", .spip: "H", .pjj: "H", .cidff: "H",
    .preventionClub: "H", .afpa: "H", .youthInformation: "H", .cava: "H", .csapa: "H",
    .caarud: "H", .epide: "H", .e2c: "H", .ddets: "O", .coordination: "O", .company: "O",
    .other: "O",
  ]

  private func letter(_ standing: PrescriberStanding) -> Character {
    switch standing {
    case .authorised: "H"
    case .referrerOnly: "O"
    case .toBeChecked: "V"
    }
  }

  @Test("Chaque structure est habilitée, orienteuse ou à vérifier, selon la liste nationale")
  func byKind() {
    for kind in StructureKind.allCases {
      let today = Day("2026-11-24")!
      let found = standing(of: kind, authorisation: .byKind, on: today)
      #expect(letter(found) == Self.golden[kind], "\(kind)")
      if case .authorised(let source) = found {
        #expect(source == .nationalList(NationalListEntry.naming(kind)!))
      }
      // The list has a date: the day before, nobody holds anything from it.
      let before = standing(of: kind, authorisation: .byKind, on: Day("2021-08-31")!)
      #expect(letter(before) == (Self.golden[kind] == "H" ? "V" : Self.golden[kind]!), "\(kind)")
      let first = standing(of: kind, authorisation: .byKind, on: Day("2021-09-01")!)
      #expect(letter(first) == Self.golden[kind], "\(kind)")
    }
  }

  @Test("Un arrêté du préfet habilite toute structure, entre ses deux dates comprises")
  func byPrefect() {
    let order = PrescriberAuthorisation.byPrefect(
      DayRange(Day("2024-03-01")!, Day("2027-02-28")!)!, reference: "16-2024-12")
    let source = AuthorisationSource.prefect(
      reference: "16-2024-12", until: Day("2027-02-28")!)
    for kind in StructureKind.allCases {
      for day in ["2024-03-01", "2026-11-24", "2027-02-28"] {
        #expect(standing(of: kind, authorisation: order, on: Day(day)!) == .authorised(source))
      }
      for day in ["2024-02-29", "2027-03-01"] {
        #expect(
          letter(standing(of: kind, authorisation: order, on: Day(day)!)) == Self.golden[kind],
          "\(kind) le \(day)")
      }
    }
  }

  @Test("Un arrêté du préfet ne vaut jamais plus de cinq ans")
  func fiveYears() {
    let order = PrescriberAuthorisation.byPrefect(
      DayRange(Day("2024-02-29")!, Day("2034-02-28")!)!, reference: "trop long")
    let last = Day("2029-02-27")!
    #expect(
      standing(of: .dayCentre, authorisation: order, on: last)
        == .authorised(.prefect(reference: "trop long", until: last)))
    #expect(
      standing(of: .dayCentre, authorisation: order, on: last.adding(days: 1)) == .toBeChecked)
  }
}
