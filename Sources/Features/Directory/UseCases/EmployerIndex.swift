import Domain
import Kernel

/// The employers and their open posts in memory, in columns. Immutable; built from the rows, and
/// replaced as a whole when they change.
package final class EmployerIndex: Sendable {
  /// An employer as it is put into the index.
  package struct Employer: Sendable {
    package let card: EmployerCard
    package let description: String
    package init(_ card: EmployerCard, description: String) {
      self.card = card
      self.description = description
    }
  }

  // Employers, by name: their number is also the last word of the order.
  let employers: [EmployerCard]
  let employerPlaces: GeoColumns
  let kindBits: [UInt16]
  let programmeBits: [UInt16]
  let isSpontaneous: [Bool]
  let employerWords: WordIndex
  /// The posts of employer n are those from `postStarts[n]` to before `postStarts[n + 1]`.
  let postStarts: [Int32]

  // Open posts, by employer, then title.
  let posts: [PostCard]
  let postPlaces: GeoColumns
  let postEmployers: [Int32]
  /// 0 and 255 when not said, so that any range meets them.
  let hoursLeast: [UInt8]
  let hoursMost: [UInt8]
  let settingBits: [UInt8]
  /// Position in `romeCodes`; −1 without one.
  let romes: [Int16]
  let romeCodes: [ROMECode: Int16]
  let postWords: WordIndex

  package init(employers unsorted: [Employer], posts unsortedPosts: [PostCard]) {
    let sorted = unsorted.map { (name: folded($0.card.name), employer: $0) }
      .sorted { ($0.name, $0.employer.card.id) < ($1.name, $1.employer.card.id) }
      .map(\.employer)
    employers = sorted.map(\.card)
    employerPlaces = GeoColumns(employers.map(\.point))
    kindBits = employers.map { Self.bit(of: $0.kind) }
    programmeBits = employers.map { card in
      card.programmes.reduce(0) { $0 | Self.bit(of: $1) }
    }
    isSpontaneous = employers.map(\.isOpenToSpontaneous)
    employerWords = WordIndex(
      sorted.map {
        "\($0.card.name) \($0.card.kind.shortLabel) \($0.card.kind.label) \($0.description)"
      })

    let numbers = Dictionary(
      uniqueKeysWithValues: employers.enumerated().map { ($0.element.id, $0.offset) })
    let placed =
      unsortedPosts
      .compactMap { post in numbers[post.structure].map { (number: $0, post: post) } }
      .sorted { ($0.number, $0.post.title, $0.post.id) < ($1.number, $1.post.title, $1.post.id) }
    let posts = placed.map(\.post)
    self.posts = posts
    postEmployers = placed.map { Int32($0.number) }
    var starts = Array(repeating: Int32(0), count: employers.count + 1)
    for entry in placed { starts[entry.number + 1] += 1 }
    for number in employers.indices { starts[number + 1] += starts[number] }
    postStarts = starts
    let places = employers.map(\.point)
    postPlaces = GeoColumns(placed.map { $0.post.point ?? places[$0.number] })
    hoursLeast = posts.map { UInt8(clamping: $0.hours?.lowerBound ?? 0) }
    hoursMost = posts.map { UInt8(clamping: $0.hours?.upperBound ?? 255) }
    settingBits = posts.map { Self.bits(of: $0.setting) }
    var codes: [ROMECode: Int16] = [:]
    romes = posts.map { post in
      guard let rome = post.rome else { return -1 }
      if let known = codes[rome] { return known }
      codes[rome] = Int16(codes.count)
      return codes[rome]!
    }
    romeCodes = codes
    let names = employers.map(\.name)
    postWords = WordIndex(placed.map { "\($0.post.title) \(names[$0.number])" })
  }

  package convenience init() { self.init(employers: [], posts: []) }

  static func bit(of kind: StructureKind) -> UInt16 {
    StructureKind.employers.firstIndex(of: kind).map { 1 << UInt16($0) } ?? 0
  }

  static func bit(of programme: Programme) -> UInt16 {
    1 << UInt16(Programme.allCases.firstIndex(of: programme)!)
  }

  /// 1 indoors, 2 outdoors; both when both, or when not said.
  static func bits(of setting: WorkSetting) -> UInt8 {
    switch setting {
    case .indoors: 1
    case .outdoors: 2
    case .both, .unknown: 3
    }
  }
}

/// What changes often beside the employers: how many applied to each post, how each employer
/// answers. Replaced without rebuilding the index.
package struct EmployerActivity: Sendable {
  package var applications: [ID<JobPost>: Int]
  package var habits: [ID<Structure>: AnswerHabits]
  /// By number of post in the index it was made for.
  let isCrowded: [Bool]

  package init(
    applications: [ID<JobPost>: Int] = [:], habits: [ID<Structure>: AnswerHabits] = [:],
    for index: EmployerIndex
  ) {
    self.applications = applications
    self.habits = habits
    isCrowded = index.posts.map { applications[$0.id, default: 0] >= JobPost.fewApplications }
  }
}
