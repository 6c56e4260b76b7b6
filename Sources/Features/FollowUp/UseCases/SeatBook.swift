import Domain
import Kernel
import SQL
import Store

/// Those who carry something for her: their names, and whether they are still around her.
struct SeatBook {
  let here: Set<CircleSeat>
  /// « Camille Rousset, CHRS Les Tilleuls ».
  let names: [CircleSeat: String]

  static let empty = SeatBook(here: [], names: [:])

  /// Three statements, whatever their number.
  static func load(
    _ seats: Set<CircleSeat>, around person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws -> SeatBook {
    guard !seats.isEmpty else { return .empty }
    return SeatBook(
      here: Set(
        try CircleStore.members(of: person, in: session).filter { $0.isPresent(on: day) }
          .map { CircleSeat($0) }),
      names: try SeatNames.load(seats, in: session))
  }
}

/// « Camille Rousset, CHRS Les Tilleuls », for each seat: two statements, whatever their number.
enum SeatNames {
  static func load(_ seats: Set<CircleSeat>, in session: any SQLSession) throws
    -> [CircleSeat: String]
  {
    guard !seats.isEmpty else { return [:] }
    let names = try AccountStore.names(seats.map(\.account), in: session)
    let places = try StructureStore.load(Array(Set(seats.map(\.structure))), in: session)
    return Dictionary(
      uniqueKeysWithValues: seats.map { seat in
        let name = names[seat.account] ?? "Compte fermé"
        return (seat, places[seat.structure].map { "\(name), \($0.name)" } ?? name)
      })
  }
}

extension StepCarrier {
  var seat: CircleSeat? {
    switch self {
    case .herself: nil
    case .member(let account, let structure): CircleSeat(account, structure)
    }
  }
}

extension ThemeCarrier {
  var seat: CircleSeat { CircleSeat(account, structure) }
}

extension StepLine {
  /// What of those steps a reader may read, in their order.
  static func shown(
    _ steps: [FollowUpStep], of person: Disclosed<Person>, to member: Member, in book: SeatBook
  ) -> [StepLine] {
    steps.compactMap { step -> StepLine? in
      switch StepDisclosure.reading(of: step, to: member, agreed: person.agreed) {
      case .hidden: nil
      case .datesOnly:
        StepLine(step, StepDisclosure.maskedWording(on: step.strand), isFull: false, book)
      case .full: StepLine(step, step.wording, isFull: true, book)
      }
    }
  }

  /// The same, with the names of those who carry them.
  static func shown(
    _ steps: [FollowUpStep], of person: Disclosed<Person>, to member: Member, on day: Day,
    in session: any SQLSession
  ) throws -> [StepLine] {
    shown(
      steps, of: person, to: member,
      in: try SeatBook.load(
        Set(steps.compactMap(\.carrier.seat)), around: person.id, on: day, in: session))
  }

  init(_ step: FollowUpStep, _ wording: String, isFull: Bool, _ book: SeatBook) {
    let seat = step.carrier.seat
    self.init(
      step: step, wording: wording, carrier: seat.flatMap { book.names[$0] },
      isOrphan: seat.map { !book.here.contains($0) } ?? false, isFull: isFull)
  }
}
