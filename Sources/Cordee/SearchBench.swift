import ArgumentParser
import Domain
import Kernel
import SQL
import Store
import UseCases

/// Measures the search in this process; hidden, for `make bench` only.
struct SearchBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-search",
    abstract: "Mesure la recherche d’employeurs, sans réseau ni page.",
    discussion: "Exemple : cordee bench-search --database sqlite://var/annuaire.sqlite",
    shouldDisplay: false)

  @OptionGroup var database: DatabaseOption
  @Option(help: "Postes ajoutés en mémoire à ceux de la base.") var posts = 20_000
  @Option(help: "Nombre de recherches.") var searches = 2_000
  @Option(help: "Le même nombre donne les mêmes recherches.") var seed: UInt64 = 16

  func run() async throws {
    let base = try database.open()
    var draw = Draw(state: seed)
    let wanted = posts
    let (employers, trades, written) = try await base.read { session in
      (
        try DirectoryRows.employers(in: session), try TradeStore.trades(in: session),
        try DirectoryRows.openPosts(in: session)
      )
    }
    guard !employers.isEmpty else { throw ValidationError("Cette base n’a pas d’employeur.") }
    let invented = (0..<wanted).map { number in
      let employer = employers[draw.below(employers.count)].card
      let trade = trades.isEmpty ? nil : trades[draw.below(trades.count)]
      let hours = 4 + draw.below(22)
      return PostCard(
        id: ID("banc-\(number)"), structure: employer.id,
        title: trade?.label ?? "Poste \(number % 80)", rome: trade?.rome, contract: .cddi,
        hours: hours...(hours + draw.below(10)), setting: draw.below(2) == 0 ? .indoors : .outdoors,
        company: .unknown, city: nil, seats: 1, point: nil)
    }
    let clock = ContinuousClock()
    let began = clock.now
    let index = EmployerIndex(
      employers: employers.map { EmployerIndex.Employer($0.card, description: $0.description) },
      posts: written + invented)
    let directory = DirectoryIndex(
      trades: TradeIndex(trades, names: []), employers: index)
    let build = clock.now - began
    let places = employers.compactMap(\.card.point)
    let words = [
      "", "jardin", "maraicher", "nettoyage", "cuisine", "vente", "batiment", "logistike",
    ]
    var times: [Duration] = []
    var hits = 0
    for _ in 0..<searches {
      let least = 10 + draw.below(20)
      let criteria = EmployerCriteria(
        words: words[draw.below(words.count)],
        around: places.isEmpty ? nil : places[draw.below(places.count)], kilometres: 25,
        kinds: draw.below(2) == 0 ? [] : [.aci, .ei], hours: least...(least + 10),
        openPostsOnly: draw.below(2) == 0)
      let start = clock.now
      let page = SearchEmployers.employers(criteria, in: directory)
      times.append(clock.now - start)
      hits += page.hits.count
    }
    times.sort()
    let size = "\(employers.count) employers, \(written.count + invented.count) posts"
    print(
      "search in process, \(size), 25 km with filters, median\t\(microseconds(times[times.count / 2])) µs"
    )
    print(
      "the same, p99\t\(microseconds(times[times.count * 99 / 100])) µs (\(hits) hits in \(searches) searches)"
    )
    print("building that index\t\(microseconds(build) / 1000) ms")
    await base.close()
  }

  private func microseconds(_ duration: Duration) -> Int {
    Int(duration / .microseconds(1))
  }
}

/// Numbers that come again with the same seed (SplitMix64).
private struct Draw {
  var state: UInt64
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(bound))
  }
}
