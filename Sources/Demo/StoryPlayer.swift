import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Plays beats one after the other, each at its moment, each by its author.
struct StoryPlayer {
  let dependencies: Dependencies
  let clock: DemoClock
  let stories: [Story]
  let now: Moment
  /// The persons whose file is open, by story.
  var persons: [ID<Person>?]
  var handle: DemoHandle?
  var applications: [String: ID<JobApplication>] = [:]
  var meetings: [String: ID<Meeting>] = [:]
  private var members: [Seat: Member] = [:]
  private var generator: SeededGenerator

  private struct Seat: Hashable {
    let worker: DemoWorker
    let place: DemoPlace
  }

  init(
    _ dependencies: Dependencies, clock: DemoClock, stories: [Story], now: Moment, seed: UInt64
  ) {
    self.dependencies = dependencies
    self.clock = clock
    self.stories = stories
    self.now = now
    persons = Array(repeating: nil, count: stories.count)
    generator = SeededGenerator(seed: seed &+ 1)
  }

  /// Loads everyone as the database knows them.
  mutating func prepare() async throws {
    members = try await dependencies.database.read { session in
      var members: [Seat: Member] = [:]
      for worker in DemoWorker.allCases {
        for place in [worker.card.place] + worker.card.also {
          members[Seat(worker: worker, place: place)] = try AccountStore.member(
            worker.id, of: place.id, in: session)
        }
      }
      return members
    }
  }

  mutating func play(_ beat: Beat) async throws {
    clock.move(to: beat.at)
    let story = stories[beat.story]
    guard let step = beat.step else {
      persons[beat.story] = try await open(story)
      return
    }
    guard let person = persons[beat.story] else { throw DemoFault(story.key, "non ouvert") }
    do {
      try await play(step, of: story, person)
    } catch let fault as DemoFault {
      throw fault
    } catch {
      throw DemoFault(story.key, "il y a \(step.daysAgo) jours : \(error)")
    }
  }

  private mutating func play(_ step: Step, of story: Story, _ person: ID<Person>) async throws {
    let author = try member(step.by ?? story.referent, at: step.by == nil ? story.place : nil)
    switch step.event {
    case .wish(let words):
      try await say(wish: typeset(words), of: person, by: author)
    case .note(let item, let words):
      try await record(item, typeset(words), of: person, by: author)
    case .joins(let worker, let role, let place):
      try await join(try member(worker, at: place), role, person, by: author)
    case .agrees(let items, let place, let purpose, let months, let manner, let language):
      try await agree(
        items, to: place, purpose, months: months, manner, language, of: person, by: author)
    case .withdraws(let item, let place, let herself):
      try await withdraw(
        item, from: place, of: person, by: herself ? .herself : .member(author))
    case .reads: try await read(person, by: author)
    case .assesses(let talk): try await assess(talk, person, by: author)
    case .diagnoses(let criteria): try await diagnose(criteria, person, by: author)
    case .selfPrescribes(let key, let criteria):
      try await selfPrescribe(key, criteria, by: author)
    case .drafts(let application):
      applications[application.key] = try await draft(application, of: person, by: author)
    case .sends(let application):
      applications[application.key] = try await send(application, of: person, by: author)
    case .answers(let key, let answer):
      try await self.answer(key, answer, by: try employer(of: key, step.by))
    case .says(let key, let words):
      try await WriteMessage(dependencies)(typeset(words), about: try id(of: key), by: author)
    case .withdrawsApplication(let key):
      let application = try await load(key)
      try await WithdrawApplication(dependencies)(
        application.id, version: application.version, by: author)
    case .recordsPass(let key, let number):
      try await recordPass(number, person, by: try employer(of: key, step.by))
    case .suspendsPass(let key, let reason):
      try await suspendPass(reason, person, by: try employer(of: key, step.by))
    case .leaves(let key, let leaving):
      try await leave(person, leaving, by: try employer(of: key, step.by))
    case .letsNewsBeTaken(let channel, let isShared):
      try await letNewsBeTaken(channel, isShared, of: person, by: author)
    case .tellsNews(let month, let answer):
      try await tellNews(month, answer, of: person, by: author)
    case .followsRows(let rows, let place):
      try await FollowMyRows(dependencies)(rows, with: place.id, of: person, by: author)
    case .works(let key, let hours): try await work(hours, under: key, by: author)
    case .amends(let key, let hours): try await amend(key, hours: hours, by: author)
    case .keepsTimetable(let key, let text): try await keepTimetable(text, key, by: author)
    case .seenDoing(let key, let words):
      try await NoteSkillSeen(dependencies)(
        typeset(words), under: try await contract(of: key).id, by: author)
    case .meets(let meeting):
      meetings[meeting.key] = try await meet(meeting, about: person, by: author)
    case .writesMinutes(let minutes): try await tell(minutes, by: author)
    case .asksHome(let asked): try await askHome(asked, of: person, by: author)
    case .takesHandle(let pin): handle = try await giveSpace(person, pin: pin, by: author)
    }
  }

  /// Who acts for the employer of that application, unless somebody is named.
  private func employer(of key: String, _ named: DemoWorker?) throws -> Member {
    if let named { return try member(named) }
    for story in stories {
      for case .sends(let application) in story.steps.map(\.event) where application.key == key {
        return try member(application.place.answers)
      }
    }
    throw DemoFault(key, "candidature inconnue")
  }

  func member(_ worker: DemoWorker, at place: DemoPlace? = nil) throws -> Member {
    guard let member = members[Seat(worker: worker, place: place ?? worker.card.place)] else {
      throw DemoFault(worker.rawValue, "n’a pas de place à \(place?.rawValue ?? "sa structure")")
    }
    return member
  }

  mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
}

/// A story that cannot be played: a fault of the story, or of the house.
package struct DemoFault: Error, CustomStringConvertible, Sendable {
  package let description: String
  init(_ who: String, _ what: String) { description = "\(who) : \(what)" }
}
