import Domain
import Kernel
import SQL

/// Assessments, as rows that never change: each save adds one.
package enum AssessmentStore {
  /// - Throws: `SQLFailure` of kind `duplicate` when that number was taken meanwhile.
  package static func add(_ assessment: SupportAssessment, in session: any SQLSession) throws {
    let content = assessment.content, work = assessment.content.work
    try session.run(
      """
      INSERT INTO support_assessment (id, person_id, structure_id, author_id, number, made_on, wish,
        motivation, path, training, languages, trades_wanted, trades_refused, setting, company,
        hours_least, hours_most, days, not_before, not_after, furthest_kilometres, means,
        working_conditions, grid, obstacles, levers, remains_hard)
      VALUES (\(assessment.id), \(assessment.person), \(assessment.structure),
        \(assessment.author), \(assessment.number), \(assessment.madeOn), \(content.wish),
        \(content.motivation), \(content.path), \(content.training), \(content.languages),
        \(work.tradesWanted), \(work.tradesRefused), \(work.setting), \(work.company),
        \(work.hoursLeast), \(work.hoursMost), \(CodeList.text(work.days)), \(work.notBefore),
        \(work.notAfter), \(work.furthestKilometres), \(CodeList.text(work.means)),
        \(content.workingConditions), \(gridText(content.grid)),
        \(CodeList.text(content.obstacles)), \(content.levers.sorted().joined(separator: " ")),
        \(content.remainsHard))
      """)
    for (position, skill) in content.skills.enumerated() {
      try session.run(
        """
        INSERT INTO assessment_skill (assessment_id, position, name, experience, origin,
          recognised_by)
        VALUES (\(assessment.id), \(position), \(skill.name), \(skill.experience),
          \(skill.origin), \(skill.recognisedBy))
        """)
    }
    for (position, step) in content.steps.enumerated() {
      try session.run(
        """
        INSERT INTO assessment_step (assessment_id, position, what, by_whom)
        VALUES (\(assessment.id), \(position), \(step.what), \(step.byWhom))
        """)
    }
  }

  /// The last one of that structure; nil when it made none.
  package static func latest(
    of person: ID<Person>, by structure: ID<Structure>, in session: any SQLSession
  ) throws -> SupportAssessment? {
    guard
      let found = try session.first(
        """
        SELECT \(columns) FROM support_assessment
        WHERE person_id = \(person) AND structure_id = \(structure)
        ORDER BY number DESC LIMIT 1
        """, read)
    else { return nil }
    return try completed([found], in: session).first
  }

  /// What she knows how to do, as the last one of that structure says; empty when it made none.
  package static func skills(
    of person: ID<Person>, by structure: ID<Structure>, in session: any SQLSession
  ) throws -> [Skill] {
    try session.all(
      """
      SELECT k.name, k.experience, k.origin, k.recognised_by FROM assessment_skill k
      WHERE k.assessment_id = (SELECT a.id FROM support_assessment a
        WHERE a.person_id = \(person) AND a.structure_id = \(structure)
        ORDER BY a.number DESC LIMIT 1)
      ORDER BY k.position
      """
    ) { row in
      Skill(
        name: row.text(0), experience: try row.code(1), origin: row.text(2),
        recognisedBy: row.text(3))
    }
  }

  /// All of that structure, newest first.
  package static func history(
    of person: ID<Person>, by structure: ID<Structure>, in session: any SQLSession
  ) throws -> [SupportAssessment] {
    let found = try session.all(
      """
      SELECT \(columns) FROM support_assessment
      WHERE person_id = \(person) AND structure_id = \(structure)
      ORDER BY number DESC
      """, read)
    return try completed(found, in: session)
  }

  /// The grids that structure made with several persons, each earliest first.
  package static func grids(
    of persons: [ID<Person>], by structure: ID<Structure>, in session: any SQLSession
  ) throws -> [ID<Person>: [SituationGrid]] {
    var grids: [ID<Person>: [SituationGrid]] = [:]
    guard !persons.isEmpty else { return grids }
    try session.query(
      """
      SELECT person_id, grid FROM support_assessment
      WHERE structure_id = \(structure) AND person_id IN (\(list: persons))
      ORDER BY person_id, number
      """
    ) { row in grids[row.id(0), default: []].append(try grid(row.text(1))) }
    return grids
  }

  /// All that were ever made with her, whoever holds them, newest first: for herself only.
  package static func all(of person: ID<Person>, in session: any SQLSession) throws
    -> [SupportAssessment]
  {
    let found = try session.all(
      """
      SELECT \(columns) FROM support_assessment WHERE person_id = \(person)
      ORDER BY made_on DESC, structure_id, number DESC
      """, read)
    return try completed(found, in: session)
  }

  /// Skills and steps of several assessments, in two queries.
  private static func completed(_ found: [SupportAssessment], in session: any SQLSession) throws
    -> [SupportAssessment]
  {
    guard !found.isEmpty else { return [] }
    let ids = found.map(\.id)
    var skills: [ID<SupportAssessment>: [Skill]] = [:]
    try session.query(
      """
      SELECT assessment_id, name, experience, origin, recognised_by FROM assessment_skill
      WHERE assessment_id IN (\(list: ids)) ORDER BY assessment_id, position
      """
    ) { row in
      skills[row.id(0), default: []].append(
        Skill(
          name: row.text(1), experience: try row.code(2), origin: row.text(3),
          recognisedBy: row.text(4)))
    }
    var steps: [ID<SupportAssessment>: [StepTaken]] = [:]
    try session.query(
      """
      SELECT assessment_id, what, by_whom FROM assessment_step
      WHERE assessment_id IN (\(list: ids)) ORDER BY assessment_id, position
      """
    ) { row in
      steps[row.id(0), default: []].append(StepTaken(what: row.text(1), byWhom: row.text(2)))
    }
    return found.map { assessment in
      var content = assessment.content
      content.skills = skills[assessment.id] ?? []
      content.steps = steps[assessment.id] ?? []
      return SupportAssessment(
        id: assessment.id, person: assessment.person, structure: assessment.structure,
        author: assessment.author, number: assessment.number, madeOn: assessment.madeOn,
        content: content)
    }
  }

  private static let columns: SQLQuery = """
    id, person_id, structure_id, author_id, number, made_on, wish, motivation, path, training,
    languages, trades_wanted, trades_refused, setting, company, hours_least, hours_most, days,
    not_before, not_after, furthest_kilometres, means, working_conditions, grid, obstacles, levers,
    remains_hard
    """

  private static func read(_ row: any SQLRow) throws -> SupportAssessment {
    var content = AssessmentContent()
    content.wish = row.text(6)
    content.motivation = row.text(7)
    content.path = row.text(8)
    content.training = row.text(9)
    content.languages = row.text(10)
    content.work.tradesWanted = row.text(11)
    content.work.tradesRefused = row.text(12)
    content.work.setting = try row.code(13)
    content.work.company = try row.code(14)
    content.work.hoursLeast = row.integer(ifPresent: 15)
    content.work.hoursMost = row.integer(ifPresent: 16)
    content.work.days = try CodeList.set(row.text(17), column: 17)
    content.work.notBefore = row.integer(ifPresent: 18)
    content.work.notAfter = row.integer(ifPresent: 19)
    content.work.furthestKilometres = row.integer(ifPresent: 20)
    content.work.means = try CodeList.set(row.text(21), column: 21)
    content.workingConditions = row.text(22)
    content.grid = try grid(row.text(23))
    content.obstacles = try CodeList.set(row.text(24), column: 24)
    content.levers = Set(row.text(25).split(separator: " ").map(String.init))
    content.remainsHard = row.text(26)
    return SupportAssessment(
      id: row.id(0), person: row.id(1), structure: row.id(2), author: row.id(3),
      number: row.integer(4), madeOn: try row.day(5), content: content)
  }

  /// `langue=3 justice=0`: 0 says « ne souhaite pas en parler », no word says « pas encore abordé ».
  private static func gridText(_ grid: SituationGrid) -> String {
    GridTheme.allCases.compactMap { theme in
      switch grid[theme] {
      case .level(let level): "\(theme.code)=\(level.rawValue)"
      case .doesNotWish: "\(theme.code)=0"
      case .notYetDiscussed: nil
      }
    }.joined(separator: " ")
  }

  private static func grid(_ text: String) throws -> SituationGrid {
    var answers: [GridTheme: GridAnswer] = [:]
    for word in text.split(separator: " ") {
      let sides = word.split(separator: "=")
      guard sides.count == 2, let theme = GridTheme(rawValue: String(sides[0])),
        let number = Int(sides[1])
      else { throw UnreadableRow(column: 23, wanted: "grid") }
      if number == 0 {
        answers[theme] = .doesNotWish
      } else if let level = GridLevel(rawValue: number) {
        answers[theme] = .level(level)
      } else {
        throw UnreadableRow(column: 23, wanted: "grid")
      }
    }
    return SituationGrid(answers)
  }
}
