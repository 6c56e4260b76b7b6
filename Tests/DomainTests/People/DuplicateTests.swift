import Domain
import Kernel
import Testing

struct DuplicateTests {
  @Test("Deux dossiers qui se ressemblent : la raison est dite")
  func reasons() {
    let leila = person("Leïla", "Haddad", "1992-05-14", "0600000012")
    let table: [(Person, [DuplicateReason])] = [
      (person("Leila", "HADDAD"), [.sameName]),
      (person("Haddad", "Leïla"), [.sameName]),
      (person("Leïla", "Hadad"), [.nearName]),
      (person("Leyla", "Haddad", "1992-05-14"), [.nearName, .sameBirth]),
      (person("Lëila", ""), [.sameFirstName]),
      (person("Leïla", ""), [.sameFirstName]),
      (person("Leïla", "", "1990-01-01"), []),
      (person("Leïla", "Haddad", "1990-01-01"), []),
      (person("Nour", "Khalil", nil, "06 00 00 00 12"), [.samePhone]),
      (person("Leïla", "Martin"), []),
      (person("Nour", "Khalil", "1992-05-14"), []),
      (person("Leïla", "Martin", "1992-05-14"), [.sameBirth]),
    ]
    for (other, expected) in table {
      let found = duplicateReasons(seen(leila), seen(other))
      #expect(found == expected, "\(other.firstName) \(other.lastName)")
      #expect(duplicateReasons(seen(other), seen(leila)) == expected, "the other way round")
    }
  }

  @Test("Ce qu’on ne peut pas lire n’est pas comparé")
  func onlyWhatIsRead() {
    let leila = person("Leïla", "Haddad", "1992-05-14", "0600000012")
    #expect(duplicateReasons(seen(leila), seen(leila, asColleague: true)) == [.sameFirstName])
  }

  @Test(
    "Une faute de frappe rapproche, deux non",
    arguments: [
      ("haddad", "hadad", true), ("haddad", "haddda", true), ("haddad", "hadadd", true),
      ("martin", "morten", false), ("ana", "eva", false), ("ana", "ana", true),
      ("karim", "karima", true), ("karim", "karimas", false),
    ])
  func typing(_ one: String, _ other: String, _ near: Bool) {
    #expect(isNear(one, other) == near)
    #expect(isNear(other, one) == near)
  }

  private func person(
    _ first: String, _ last: String, _ birth: String? = nil, _ phone: String? = nil
  ) -> Person {
    Person(
      id: ID("\(first)-\(last)"), openedBy: ID("chrs"), firstName: first, lastName: last,
      birth: birth.flatMap { Day($0) }, phone: phone.flatMap { Phone($0) },
      openedOn: Day("2026-11-01")!)
  }

  private func seen(_ person: Person, asColleague: Bool = false) -> Disclosed<Person> {
    let viewer = Member(
      account: ID("camille"), name: "Camille", structure: ID("chrs"), structureName: "CHRS",
      structureKind: .chrs, territory: nil, role: .member, isAdministrator: false)
    var facts = DisclosureFacts(openedBy: ID("chrs"))
    for item in ShareableItem.allCases { facts.recordedBy[item] = [ID("chrs")] }
    if !asColleague {
      facts.circle = [
        CircleMember(
          id: ID("c"), account: ID("camille"), structure: ID("chrs"), role: .socialWorker,
          isReferent: true, from: Day("2026-01-01")!)
      ]
    }
    return Disclosed(
      person, reading: Disclosure.reading(to: viewer, facts: facts, on: Day("2026-11-24")!))
  }
}
