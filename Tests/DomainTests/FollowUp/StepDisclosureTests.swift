import Domain
import Kernel
import Testing

struct StepDisclosureTests {
  private let families: [(StructureKind, String)] = [
    (.chrs, "autre-chrs"), (.missionLocale, "mission"), (.aci, "jardins"), (.siao, "siao"),
  ]

  @Test("Ce qui n’est pas à elle : chaque brin, chaque famille de structures, avec et sans accord")
  func table() {
    let wanted: [String: [StepDisclosure.Reading]] = [
      // strand: without agreement and with housing, rights and health agreed
      "activity/employer": [.full, .full], "activity/other": [.full, .full],
      "housing/employer": [.hidden, .datesOnly], "housing/other": [.full, .full],
      "healthAndRights/employer": [.hidden, .hidden],
      "healthAndRights/other": [.hidden, .datesOnly],
    ]
    for (kind, structure) in families {
      let viewer = member(kind, structure)
      for strand in Strand.allCases {
        let key = "\(strand.code)/\(viewer.family == .employer ? "employer" : "other")"
        let readings = [Set<ShareableItem>(), [.housing, .rights, .healthSteps]].map {
          StepDisclosure.reading(
            of: strand, recordedBy: ID("chrs"), carrier: .herself, to: viewer, agreed: $0)
        }
        #expect(readings == wanted[key], "\(kind) \(strand)")
      }
    }
  }

  @Test("Qui l’a écrite et qui la porte lisent l’étape en entier")
  func ownSteps() {
    let julien = member(.aci, "jardins")
    #expect(
      StepDisclosure.reading(
        of: .healthAndRights, recordedBy: ID("jardins"), carrier: .herself, to: julien, agreed: [])
        == .full)
    #expect(
      StepDisclosure.reading(
        of: .housing, recordedBy: ID("chrs"), carrier: .member(ID("awa"), ID("jardins")),
        to: julien, agreed: []) == .full)
  }

  @Test("Ses mots sur sa santé restent là où elle les a dits, quoi qu’elle accorde par ailleurs")
  func goals() {
    func goal(_ strand: Strand) -> Goal {
      Goal(
        id: ID("g"), person: ID("leila"), strand: strand, words: "…", saidOn: Day("2026-11-24")!,
        recordedBy: ID("chrs"))
    }
    let thomas = member(.missionLocale, "mission")
    let julien = member(.aci, "jardins")
    #expect(!StepDisclosure.mayRead(goal(.activity), by: thomas, agreed: []))
    #expect(StepDisclosure.mayRead(goal(.activity), by: thomas, agreed: [.wish]))
    #expect(StepDisclosure.mayRead(goal(.housing), by: thomas, agreed: [.wish]))
    #expect(!StepDisclosure.mayRead(goal(.housing), by: julien, agreed: [.wish]))
    for viewer in [thomas, julien] {
      #expect(
        !StepDisclosure.mayRead(
          goal(.healthAndRights), by: viewer, agreed: Set(ShareableItem.allCases)))
    }
    #expect(StepDisclosure.mayRead(goal(.healthAndRights), by: member(.chrs, "chrs"), agreed: []))
  }

  @Test("Une étape se fait, se met de côté, se reprend : la table entière")
  func transitions() {
    let allowed: [StepState: Set<StepState>] = [
      .toDo: [.underWay, .done, .setAside], .underWay: [.toDo, .done, .setAside],
      .done: [.underWay], .setAside: [.toDo, .underWay],
    ]
    for state in StepState.allCases {
      #expect(Set(state.next) == allowed[state])
      #expect(state.isOpen == (state == .toDo || state == .underWay))
    }
  }

  @Test("A key of the timeline survives an address; nothing else passes for one")
  func keys() {
    let key = TimelineKey(sequence: 412, settledAt: Instant(milliseconds: 17), step: "0193-ab")
    #expect(TimelineKey(key.text) == key)
    #expect(TimelineKey(TimelineKey.start.text) == .start)
    for text in ["", "12", "a_b_c", "1_2", "1_x_3"] { #expect(TimelineKey(text) == nil) }
  }

  private func member(_ kind: StructureKind, _ structure: String) -> Member {
    Member(
      account: ID("compte-\(structure)"), name: "Quelqu’un", structure: ID(structure),
      structureName: structure, structureKind: kind, territory: nil, role: .member,
      isAdministrator: false)
  }
}
