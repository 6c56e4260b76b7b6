import ArgumentParser
import Domain
import Kernel
import Logging
import SQL
import Store
import Surroundings
import UseCases

/// Measures the dates of PASS and their alert list in this process; hidden, for `make bench` only.
struct PassBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-pass",
    abstract: "Mesure le calcul des fins de PASS et la liste des fins proches.",
    discussion: "Exemple : cordee bench-pass --database sqlite://var/banc.sqlite (base neuve)",
    shouldDisplay: false)

  @OptionGroup var database: DatabaseOption
  @Option(help: "Nombre de fins calculées.") var ends = 2_000_000
  @Option(help: "PASS de la structure.") var passes = 5_000
  @Option(help: "Nombre de listes lues.") var lists = 200

  func run() async throws {
    measureEnds()
    try await measureList()
  }

  /// Three suspensions and two prolongations each, drawn beforehand.
  private func measureEnds() {
    let origin = Day(year: 2024, month: 1, day: 1)!
    let lives = (0..<1024).map { number in
      let start = origin.adding(days: number)
      let suspensions = (0..<3).map {
        DayRange(from: start.adding(days: 100 + $0 * 150), days: 10 + (number + $0) % 90)
      }
      let end = PassEnd.lastDay(startingOn: start, suspensions: suspensions, prolongations: [])
      let first = DayRange(from: end, days: 100 + number % 200)
      let second = DayRange(from: first.last, days: 50 + number % 100)
      return (start: start, suspensions: suspensions, prolongations: [first, second])
    }
    let clock = ContinuousClock()
    var sum = 0
    let began = clock.now
    for number in 0..<ends {
      let life = lives[number & 1023]
      sum &+=
        PassEnd.lastDay(
          startingOn: life.start, suspensions: life.suspensions,
          prolongations: life.prolongations
        ).ordinal
    }
    let seconds = (clock.now - began) / .seconds(1)
    print(
      "PASS end dates with 3 suspensions and 2 prolongations, one core\t\(Int(Double(ends) / seconds)) a second (checksum \(sum))"
    )
  }

  private func measureList() async throws {
    let base = try database.open()
    let dependencies = liveDependencies(database: base, logger: Logger(label: "cordee"))
    try await schema.migrate(base, at: dependencies.now())
    let member = try await fill(base, dependencies)
    let list = ListEndingPasses(dependencies)
    let clock = ContinuousClock()
    var times: [Duration] = []
    var lines = 0
    for _ in 0..<lists {
      let start = clock.now
      lines += try await list(within: 12, for: member).lines.count
      times.append(clock.now - start)
    }
    times.sort()
    print(
      "alert list of a structure with \(passes) PASS, median\t\(Int(times[times.count / 2] / .microseconds(1))) µs (\(lines) lines)"
    )
    await base.close()
  }

  private func fill(_ base: any SQLDatabase, _ dependencies: Dependencies) async throws -> Member {
    let structure = Structure(
      id: dependencies.newID(), kind: .aci, name: "Banc d’essai", territory: nil,
      place: Place(
        address: "", postcode: "16000", city: "Angoulême", commune: nil, point: nil),
      isOpenToSpontaneous: false, programmes: [])
    let today = dependencies.moment.today
    let count = passes
    try await base.write { session in
      try StructureStore.insert(structure, in: session)
      for number in 0..<count {
        let person = Person(
          id: ID("banc-\(number)"), openedBy: structure.id, firstName: "Personne",
          lastName: "Banc\(number)", openedOn: today)
        try PeopleStore.insert(person, in: session)
        let start = today.adding(days: -(number % 720))
        let pass = PassIAE(
          id: ID("banc-pass-\(number)"), person: person.id, state: .expected,
          validity: PassIAE.validity(from: start), openedBy: structure.id)
        try PassIAEStore.insert(pass, in: session)
        try PassHireStore.link(
          ID("banc-\(number)"), of: structure.id, startingOn: start, to: pass.id, in: session)
        try EmployerLinks.set(
          .employing, between: person.id, and: structure.id, in: session)
      }
    }
    return Member(
      account: ID("banc"), name: "Banc", structure: structure.id, structureName: structure.name,
      structureKind: .aci, territory: nil, role: .member, isAdministrator: false)
  }
}
