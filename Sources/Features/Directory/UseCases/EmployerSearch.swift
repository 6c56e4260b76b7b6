import Domain
import Kernel

/// One search over the index.
///
/// The order is by usefulness, the same for everybody: open posts with few applications, then
/// other open posts, then employers who take spontaneous applications, then the others; inside
/// each, from the nearest (to the metre), then by name.
struct EmployerSearch {
  private let index: EmployerIndex
  private let activity: EmployerActivity
  private let criteria: EmployerCriteria
  private let kinds: UInt16
  private let programme: UInt16
  private let hours: ClosedRange<UInt8>
  private let setting: UInt8
  private let words: MatchingWords?

  /// What the words asked for match: employers and posts by their own words, posts by their trade.
  private struct MatchingWords {
    var employers: DocumentSet
    var posts: DocumentSet
    var romes: [Bool]
  }

  init(_ criteria: EmployerCriteria, in directory: DirectoryIndex) {
    index = directory.employers
    activity = directory.activity
    self.criteria = criteria
    kinds =
      criteria.kinds.isEmpty
      ? .max : criteria.kinds.reduce(0) { $0 | EmployerIndex.bit(of: $1) }
    programme = criteria.programme.map(EmployerIndex.bit(of:)) ?? 0
    hours =
      criteria.hours.map {
        UInt8(clamping: $0.lowerBound)...UInt8(clamping: max($0.lowerBound, $0.upperBound))
      } ?? 0...255
    setting = criteria.setting.map(EmployerIndex.bits(of:)) ?? 3
    words = Self.matching(criteria.words, index, directory.trades)
  }

  private static func matching(_ text: String, _ index: EmployerIndex, _ trades: TradeIndex)
    -> MatchingWords?
  {
    let alternatives = text.split(separator: ",").map { WordIndex.words(of: String($0)) }
      .filter { !$0.isEmpty }.prefix(8)
    guard !alternatives.isEmpty else { return nil }
    var found = MatchingWords(
      employers: DocumentSet(count: index.employers.count),
      posts: DocumentSet(count: index.posts.count),
      romes: Array(repeating: false, count: index.romeCodes.count))
    for words in alternatives {
      let words = Array(words.prefix(12))
      found.employers.formUnion(index.employerWords.matches(words))
      found.posts.formUnion(index.postWords.matches(words))
      for code in trades.codes(of: words) {
        if let position = index.romeCodes[code] { found.romes[Int(position)] = true }
      }
    }
    return found
  }

  // MARK: - Answers

  func employers() -> EmployerPage<EmployerHit> {
    let keys = employerKeys()
    return page(of: keys) { key in
      let number = key.number
      let employer = index.employers[number]
      var posts: [PostHit] = []
      for post in Int(index.postStarts[number])..<Int(index.postStarts[number + 1])
      where fits(post) {
        if let kilometres = distance(toPost: post) {
          posts.append(hit(post, kilometres: kilometres))
        }
      }
      posts.sort { left, right in
        (left.hasFewApplications ? 0 : 1, left.kilometres ?? 0)
          < (right.hasFewApplications ? 0 : 1, right.kilometres ?? 0)
      }
      return EmployerHit(
        employer: employer, posts: posts,
        kilometres: criteria.around == nil ? nil : key.kilometres,
        habits: activity.habits[employer.id])
    }
  }

  func posts() -> EmployerPage<PostHit> {
    var keys: [OrderKey] = []
    forEachFittingPost { post, kilometres in
      keys.append(
        OrderKey(
          tier: activity.isCrowded[post] ? .openPost : .openPostWithFew, kilometres: kilometres,
          number: post))
    }
    return page(of: keys) { key in
      hit(key.number, kilometres: criteria.around == nil ? nil : key.kilometres)
    }
  }

  private func hit(_ post: Int, kilometres: Double?) -> PostHit {
    let card = index.posts[post]
    return PostHit(
      post: card, employer: index.employers[Int(index.postEmployers[post])],
      kilometres: criteria.around == nil ? nil : kilometres,
      applications: activity.applications[card.id, default: 0])
  }

  private func page<Hit: Sendable>(of unsorted: [OrderKey], _ hit: (OrderKey) -> Hit)
    -> EmployerPage<Hit>
  {
    let keys = unsorted.sorted { $0.word < $1.word }
    let size = EmployerPage<Hit>.size
    let pageCount = max(1, (keys.count + size - 1) / size)
    let page = min(max(1, criteria.page), pageCount)
    let slice = keys[min(keys.count, (page - 1) * size)..<min(keys.count, page * size)]
    return EmployerPage(
      hits: slice.map(hit), total: keys.count, page: page, pageCount: pageCount)
  }

  // MARK: - Matching

  private func employerKeys() -> [OrderKey] {
    var best: [UInt64] = Array(repeating: .max, count: index.employers.count)
    forEachFittingPost { post, kilometres in
      let employer = Int(index.postEmployers[post])
      let key = OrderKey(
        tier: activity.isCrowded[post] ? .openPost : .openPostWithFew, kilometres: kilometres,
        number: employer)
      if key.word < best[employer] { best[employer] = key.word }
    }
    if !criteria.asksForPost {
      forEachPlacedEmployer { employer, kilometres in
        guard best[employer] == .max, admits(employer),
          words?.employers.contains(employer) ?? true
        else { return }
        best[employer] =
          OrderKey(
            tier: index.isSpontaneous[employer] ? .spontaneous : .nothingSaid,
            kilometres: kilometres, number: employer
          ).word
      }
    }
    return best.compactMap { $0 == .max ? nil : OrderKey(word: $0) }
  }

  private func forEachPlacedEmployer(_ body: (Int, Double) -> Void) {
    if let centre = criteria.around {
      index.employerPlaces.forEach(within: criteria.kilometres, of: centre, body)
    } else {
      for employer in index.employers.indices { body(employer, 0) }
    }
  }

  private func forEachFittingPost(_ body: (Int, Double) -> Void) {
    if let centre = criteria.around {
      index.postPlaces.forEach(within: criteria.kilometres, of: centre) { post, kilometres in
        if fits(post) { body(post, kilometres) }
      }
    } else {
      for post in index.posts.indices where fits(post) { body(post, 0) }
    }
  }

  private func admits(_ employer: Int) -> Bool {
    index.kindBits[employer] & kinds != 0 && index.programmeBits[employer] & programme == programme
  }

  private func fits(_ post: Int) -> Bool {
    let employer = Int(index.postEmployers[post])
    guard admits(employer), index.settingBits[post] & setting != 0,
      index.hoursLeast[post] <= hours.upperBound, hours.lowerBound <= index.hoursMost[post]
    else { return false }
    guard let words else { return true }
    let rome = index.romes[post]
    return words.posts.contains(post) || (rome >= 0 && words.romes[Int(rome)])
      || words.employers.contains(employer)
  }

  /// Nil when it is outside the circle or nowhere; 0 when no circle was asked for.
  private func distance(toPost post: Int) -> Double? {
    guard let centre = criteria.around else { return 0 }
    return index.postPlaces.kilometres(to: post, from: centre, within: criteria.kilometres)
  }
}

/// Where an answer stands, in one number: tier, metres, then its place in the index.
private struct OrderKey {
  enum Tier: UInt64 {
    case openPostWithFew, openPost, spontaneous, nothingSaid
  }

  let word: UInt64

  init(word: UInt64) { self.word = word }

  init(tier: Tier, kilometres: Double, number: Int) {
    let metres = UInt64(kilometres * 1000)
    word = tier.rawValue << 56 | metres << 24 | UInt64(number)
  }

  var number: Int { Int(word & 0xFF_FFFF) }
  var kilometres: Double { Double(word >> 24 & 0xFFFF_FFFF) / 1000 }
}
