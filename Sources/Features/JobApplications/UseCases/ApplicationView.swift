import Domain
import Kernel
import SQL
import Store

/// What one reader may see of an application, cut before anything else is done with it.
struct ApplicationView {
  let reader: ReadableApplication.Reader
  let name: String
  let parts: [(theme: MessageTheme, words: String)]
  let items: [SharedLine]
  /// The items open to this reader.
  let shared: Set<ShareableItem>
  let sharedUntil: Day?
  var unseenParts: [MessageTheme] = []

  /// The employer: while the application is open or she works there, what she agrees to share with
  /// them today. Afterwards a name at most, and nothing once she took it back.
  static func ofEmployer(
    _ application: JobApplication, _ member: Member, on today: Day, in session: any SQLSession
  ) throws -> ApplicationView {
    guard application.state.isOpen || application.state == .hired else {
      let shared = try AgreementStore.all(of: application.person, in: session)
        .contains {
          $0.recipient == application.structure && $0.item == .firstName
            && $0.isInForce(on: today)
        }
      let name =
        shared && application.state != .withdrawn
        ? try PeopleStore.load(application.person, in: session).map(shortName) : nil
      return ApplicationView(
        reader: .employer, name: name ?? ApplicationSentences.someone, parts: [], items: [],
        shared: [], sharedUntil: nil)
    }
    let person = try PeopleStore.disclosed(
      application.person, to: member, on: today, in: session)
    let ends = try AgreementStore.all(of: application.person, in: session)
      .filter { $0.recipient == application.structure && $0.isInForce(on: today) }
      .map(\.period.last)
    return ApplicationView(
      reader: .employer, name: person.name,
      parts: application.message.visible(with: person.items),
      items: lines(of: person, writtenBy: application.sender.structure, shown: person.items),
      shared: person.items, sharedUntil: ends.min())
  }

  /// Her circle: the whole message for the team that wrote it; for another structure, the parts
  /// whose items are shared with it.
  static func ofCircle(
    _ application: JobApplication, _ member: Member, on today: Day, in session: any SQLSession
  ) throws -> ApplicationView {
    let person = try PeopleStore.disclosed(
      application.person, to: member, on: today, in: session)
    guard case .inCircle = person.standing else { throw Refusal.notFound }
    let isOurs = member.structure == application.sender.structure
    let themes = isOurs ? Set(ShareableItem.allCases) : person.items
    let agreed = try AgreementStore.all(of: application.person, in: session)
      .filter { $0.recipient == application.structure && $0.isInForce(on: today) }
    let shown = application.state == .draft ? application.consent.items : Set(agreed.map(\.item))
    return ApplicationView(
      reader: .circle(mayWrite: person.standing.mayWrite), name: person.name,
      parts: application.message.visible(with: themes),
      items: lines(
        of: person, writtenBy: application.sender.structure,
        shown: shown.intersection(person.items)),
      shared: isOurs ? shown.union([.cv]) : person.items,
      sharedUntil: agreed.map(\.period.last).min(),
      unseenParts: MessageTheme.allCases.filter {
        application.message[$0] != nil && !application.message.items(of: $0).isSubset(of: shown)
      })
  }

  /// « Leïla H. », for a whole person: only where her first name is known to be shared.
  static func shortName(_ person: Person) -> String {
    person.firstName + (person.lastName.first.map { " \($0.uppercased())." } ?? "")
  }

  /// The items that stand beside the message, in the order of the list. Notes are those of the
  /// team that prepared the application: what was read again with her, and nothing else.
  static func lines(
    of person: Disclosed<Person>, writtenBy team: ID<Structure>, shown: Set<ShareableItem>
  ) -> [SharedLine] {
    ShareableItem.allCases.filter(shown.contains).compactMap { item in
      let words: String? =
        switch item {
        case .wish: person.wish.map { "« \($0.words) »" }
        case .phone: person.phone?.display
        case .email: person.email?.address
        case .identity: identity(person)
        case .firstName, .cv, .referentStructure: nil
        default: person.notes.first { $0.item == item && $0.recordedBy == team }?.words
        }
      guard let words, !words.isEmpty else { return nil }
      return SharedLine(item: item, words: words)
    }
  }

  private static func identity(_ person: Disclosed<Person>) -> String? {
    guard let lastName = person.lastName, !lastName.isEmpty else { return nil }
    let first = person.firstName ?? ""
    let birth = person.birth.map { ", née le \(FrenchDay.text($0))" } ?? ""
    return trimmed("\(first) \(lastName)") + birth
  }
}

/// « 14/05/1992 »: the one date that is printed inside a line of text here.
enum FrenchDay {
  static func text(_ day: Day) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(day.day))/\(two(day.month))/\(day.year)"
  }
}
