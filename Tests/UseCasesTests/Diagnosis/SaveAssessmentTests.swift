import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport
import UseCases

struct SaveAssessmentTests {
  static let content: AssessmentContent = {
    var content = AssessmentContent()
    content.wish = "Travailler dehors. Pas avant 9 h, pour l’école."
    content.skills = [Skill(name: "Cultiver un potager", experience: .activity, origin: "CHRS")]
    content.work.tradesWanted = "jardin"
    content.work.days = [.monday]
    content.work.means = [.publicTransport]
    content.work.notBefore = 540
    content.steps = [StepTaken(what: "Crèche", byWhom: "Camille")]
    content.obstacles = [.childcare]
    content.levers = ["avip"]
    content.grid = SituationGrid([
      .resources: .level(.three), .justice: .doesNotWish, .mobility: .level(.three),
    ])
    return content
  }()

  @Test("Un point se garde entier et se relit tel quel", arguments: Engine.available)
  func keepsAll(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let save = SaveAssessment(fixture.dependencies)
    let outcome = try await save(Self.content, of: Fixture.leila.id, after: 0, by: Fixture.camille)
    guard case .saved(let point) = outcome else {
      Issue.record("pas enregistré")
      return
    }
    #expect(point.number == 1)
    let readings = FileReadings(database: fixture.database)
    let sheet = try await OpenAssessment(fixture.dependencies, readings: readings)(
      Fixture.leila.id, for: Fixture.camille)
    #expect(sheet.latest == point)
    #expect(sheet.latest?.content == Self.content)
    #expect(sheet.wish?.words == Self.content.wish)
    #expect(sheet.history.days(.mobility, .three) == [fixture.today])
    let notes = sheet.person.notes.map(\.item)
    #expect(Set(notes) == [.skills, .trades, .mobility, .schedule, .stepsTaken, .resources])
    try await readings.flush()
    let kinds = try await fixture.database.read { session in
      try session.all(
        "SELECT kind FROM journal_entry WHERE subject_id = 'leila' ORDER BY sequence"
      ) { $0.text(0) }
    }
    #expect(kinds == ["assessmentSaved", "wishSaid", "itemRecorded", "fileRead"])
  }

  @Test(
    "Deux points ouverts sur le même : le second est montré, rien n’est écrasé",
    arguments: Engine.available)
  func conflict(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let save = SaveAssessment(fixture.dependencies)
    let leila = Fixture.leila.id
    _ = try await save(Self.content, of: leila, after: 0, by: Fixture.camille)
    var other = Self.content
    other.remainsHard = "Commencer avant 9 h"
    guard
      case .changedMeanwhile(let theirs, by: let name) = try await save(
        other, of: leila, after: 0, by: Fixture.camille)
    else {
      Issue.record("le conflit n’est pas vu")
      return
    }
    #expect(theirs.number == 1)
    #expect(name == "Camille Rousset")
    guard case .saved(let second) = try await save(other, of: leila, after: 1, by: Fixture.camille)
    else {
      Issue.record("pas enregistré")
      return
    }
    #expect(second.number == 2)
    let history = try await fixture.database.read {
      try AssessmentStore.history(of: leila, by: ID("chrs"), in: $0)
    }
    #expect(history.map(\.number) == [2, 1])
    #expect(history[1].content.remainsHard == "")
  }

  @Test(
    "Enregistrés au même instant, un seul des deux points est gardé",
    arguments: Engine.available)
  func race(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let save = SaveAssessment(fixture.dependencies)
    let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let outcome = try await save(
            Self.content, of: Fixture.leila.id, after: 0, by: Fixture.camille)
          if case .saved = outcome { return true } else { return false }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(saved == 1)
  }

  @Test(
    "Seul le cercle lit et écrit le diagnostic ; la collègue qui a d’autres dossiers, non",
    arguments: [
      Fixture.nadia, Fixture.helene, Fixture.maryse, Fixture.paul, Fixture.julien, Fixture.denis,
      Fixture.vasseur, Fixture.etat, Fixture.clara,
    ])
  func whoMay(_ member: Member) async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let readings = FileReadings(database: fixture.database)
    await #expect(throws: Refusal.notFound) {
      _ = try await OpenAssessment(fixture.dependencies, readings: readings)(
        Fixture.leila.id, for: member)
    }
    await #expect(throws: Refusal.notFound) {
      _ = try await SaveAssessment(fixture.dependencies)(
        Self.content, of: Fixture.leila.id, after: 0, by: member)
    }
    await #expect(throws: Refusal.notFound) {
      try await EditItemSentences(fixture.dependencies, readings: readings).save(
        [.trades: "jardin"], of: Fixture.leila.id, by: member)
    }
  }

  @Test(
    "Une autre structure du cercle ne lit que les phrases accordées, jamais le point",
    arguments: Engine.available)
  func otherStructure(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.database.write {
      try CircleStore.add(
        CircleMember(
          id: ID("thomas-leila"), account: ID("thomas"), structure: ID("mission"),
          role: .employmentAdviser, isReferent: false, from: fixture.today),
        to: Fixture.leila.id, in: $0)
    }
    _ = try await SaveAssessment(fixture.dependencies)(
      Self.content, of: Fixture.leila.id, after: 0, by: Fixture.camille)
    try await fixture.agree([.mobility], to: ID("mission"), purpose: .followUp)
    let readings = FileReadings(database: fixture.database)
    let sheet = try await OpenAssessment(fixture.dependencies, readings: readings)(
      Fixture.leila.id, for: Fixture.thomas)
    #expect(sheet.latest == nil)
    #expect(sheet.history.days(.mobility, .three).isEmpty)
    #expect(sheet.sharedByOthers.map(\.item) == [.mobility])
    #expect(sheet.wish == nil)
  }

  @Test(
    "Un employeur ne lit jamais droits, ressources, santé ni justice, même avec un accord forcé",
    arguments: Engine.available)
  func neverForEmployers(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let leila = Fixture.leila.id
    try await fixture.database.write { session in
      for item in [ShareableItem.rights, .resources, .healthSteps, .justice, .household] {
        try PeopleStore.record(
          ItemNote(
            item: item, words: "secret", recordedBy: ID("chrs"), recordedOn: fixture.today),
          of: leila, in: session)
      }
      // An adviser of the employer, in her circle, with agreement rows that should not exist.
      try CircleStore.add(
        CircleMember(
          id: ID("awa-leila"), account: ID("awa"), structure: ID("jardins"),
          role: .employmentAdviser, isReferent: false, from: fixture.today),
        to: leila, in: session)
    }
    try await fixture.agree(
      [.rights, .resources, .healthSteps, .justice, .household], to: ID("jardins"))
    let readings = FileReadings(database: fixture.database)
    let open = OpenAssessment(fixture.dependencies, readings: readings)
    let sheet = try await open(leila, for: Fixture.awa)
    #expect(sheet.sharedByOthers.isEmpty)
    #expect(sheet.side == .employer)
    // Nor does it write them down by itself.
    _ = try await SaveAssessment(fixture.dependencies)(
      Self.content, of: leila, after: 0, by: Fixture.awa)
    let own = try await open(leila, for: Fixture.awa)
    #expect(own.latest?.content.grid[.resources] == .notYetDiscussed)
    #expect(own.latest?.content.grid[.justice] == .notYetDiscussed)
    #expect(own.latest?.content.grid[.mobility] == .level(.three))
    #expect(!own.person.notes.contains { $0.words == "secret" || $0.item == .resources })
  }

  @Test("Vider une phrase retire l’élément ; la modifier la garde", arguments: Engine.available)
  func sentences(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let leila = Fixture.leila.id
    let save = SaveAssessment(fixture.dependencies)
    _ = try await save(Self.content, of: leila, after: 0, by: Fixture.camille)
    let edit = EditItemSentences(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    try await edit.save(
      [.trades: "Le jardin d’abord", .resources: "", .justice: "interdit ici"], of: leila,
      by: Fixture.camille)
    var next = Self.content
    next.work.tradesWanted = "jardin, cuisine"
    _ = try await save(next, of: leila, after: 1, by: Fixture.camille)
    let sheet = try await edit.open(leila, for: Fixture.camille)
    let words = Dictionary(uniqueKeysWithValues: sheet.sentences.map { ($0.item, $0.words) })
    #expect(words[.trades] == "Le jardin d’abord")
    #expect(words[.justice] == nil)
    #expect(words[.mobility] == "Se déplace en bus, car ou train.")
    await #expect(throws: Refusal.self) {
      try await edit.save([.trades: "2850578006084"], of: leila, by: Fixture.camille)
    }
  }
}
