import Domain
import Kernel
import SQL

/// Applications, as rows.
package enum JobApplicationStore {
  package static func insert(_ application: JobApplication, in session: any SQLSession) throws {
    let row = StatusColumns(application.status)
    try session.run(
      """
      INSERT INTO job_application (id, person_id, structure_id, sender_account_id,
        sender_structure_id, state, pile, listed_at, created_at, changed_at, sent_at,
        first_answer_at, last_employer_act_at, answer_read_at, consent_items, consent_given,
        consent_language, consent_until, follows_id, diagnosis_id, repeat_reason, interview_slots,
        interview_place, interview_last_on, later_until, refusal_reason, refusal_words,
        recontact_from, hire_starts_on, hire_ends_on, hire_contract, hire_hours, hire_reason,
        version)
      VALUES (\(application.id), \(application.person), \(application.structure),
        \(application.sender.account), \(application.sender.structure), \(application.state),
        \(application.pile), \(listedAt(application)), \(application.createdAt),
        \(application.changedAt), \(application.sentAt), \(application.firstAnswerAt),
        \(application.lastEmployerActAt), \(application.answerReadAt),
        \(itemsText(application.consent.items)), \(application.consent.given),
        \(application.consent.language), \(application.consent.until), \(application.follows),
        \(application.diagnosis), \(application.repeatReason), \(row.slots), \(row.place), \(row.lastSlotOn),
        \(row.laterUntil), \(row.reason), \(row.words), \(row.recontactFrom), \(row.startsOn),
        \(row.endsOn), \(row.contract), \(row.hours), \(row.hireReason), \(application.version))
      """)
    try writeParts(application, in: session)
  }

  /// Replaces the application nobody changed since `application.version`; false when somebody did.
  package static func update(_ application: JobApplication, in session: any SQLSession) throws
    -> Bool
  {
    let row = StatusColumns(application.status)
    let changed = try session.run(
      """
      UPDATE job_application SET state = \(application.state), pile = \(application.pile),
        listed_at = \(listedAt(application)), changed_at = \(application.changedAt),
        sent_at = \(application.sentAt), first_answer_at = \(application.firstAnswerAt),
        last_employer_act_at = \(application.lastEmployerActAt),
        answer_read_at = \(application.answerReadAt),
        consent_items = \(itemsText(application.consent.items)),
        consent_given = \(application.consent.given),
        consent_language = \(application.consent.language),
        consent_until = \(application.consent.until), follows_id = \(application.follows),
        diagnosis_id = \(application.diagnosis),
        repeat_reason = \(application.repeatReason), interview_slots = \(row.slots),
        interview_place = \(row.place), interview_last_on = \(row.lastSlotOn),
        later_until = \(row.laterUntil), refusal_reason = \(row.reason),
        refusal_words = \(row.words), recontact_from = \(row.recontactFrom),
        hire_starts_on = \(row.startsOn), hire_ends_on = \(row.endsOn),
        hire_contract = \(row.contract), hire_hours = \(row.hours),
        hire_reason = \(row.hireReason), version = version + 1
      WHERE id = \(application.id) AND version = \(application.version)
      """)
    return changed == 1
  }

  /// Notes that somebody wrote about it. The version stays: words do not make an answer that is
  /// being written out of date.
  package static func noteWords(_ application: JobApplication, in session: any SQLSession) throws {
    try session.run(
      """
      UPDATE job_application SET pile = \(application.pile), changed_at = \(application.changedAt),
        first_answer_at = \(application.firstAnswerAt),
        last_employer_act_at = \(application.lastEmployerActAt),
        answer_read_at = \(application.answerReadAt)
      WHERE id = \(application.id)
      """)
  }

  /// Notes that her side saw what the employer did last.
  package static func noteAnswerRead(
    _ id: ID<JobApplication>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE job_application SET answer_read_at = \(instant)
      WHERE id = \(id) AND answer_read_at IS NULL AND last_employer_act_at <= \(instant)
      """)
  }

  /// Writes again the posts and the parts of a draft.
  package static func rewriteDraft(_ application: JobApplication, in session: any SQLSession)
    throws
  {
    try session.run("DELETE FROM application_post WHERE application_id = \(application.id)")
    try session.run("DELETE FROM application_part WHERE application_id = \(application.id)")
    try writeParts(application, in: session)
  }

  /// Takes a draft away, with all that hangs on it. Never anything that was sent.
  package static func deleteDraft(_ id: ID<JobApplication>, in session: any SQLSession) throws {
    let isDraft = try session.count(
      "SELECT count(*) FROM job_application WHERE id = \(id) AND sent_at IS NULL")
    guard isDraft == 1 else { return }
    for table in draftTables {
      try session.run("DELETE FROM \(table) WHERE application_id = \(id)")
    }
    try session.run("DELETE FROM job_application WHERE id = \(id)")
  }

  private static let draftTables: [SQLQuery] = [
    "application_post", "application_part", "application_cv", "application_event",
  ]

  package static func load(_ id: ID<JobApplication>, in session: any SQLSession) throws
    -> JobApplication?
  {
    try whole(
      session.all("SELECT \(columns) FROM job_application a WHERE a.id = \(id)", read),
      in: session
    ).first
  }

  /// All of hers, the last ones first; 200 at most.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [JobApplication]
  {
    try whole(
      session.all(
        """
        SELECT \(columns) FROM job_application a WHERE a.person_id = \(person)
        ORDER BY a.listed_at DESC, a.id DESC LIMIT 200
        """, read),
      in: session)
  }

  /// What that employer received from her, the last ones first, drafts left out; 50 at most.
  package static func ofStructure(
    _ structure: ID<Structure>, from person: ID<Person>, in session: any SQLSession
  ) throws -> [JobApplication] {
    try whole(
      session.all(
        """
        SELECT \(columns) FROM job_application a
        WHERE a.person_id = \(person) AND a.structure_id = \(structure) AND a.sent_at IS NOT NULL
        ORDER BY a.sent_at DESC, a.id DESC LIMIT 50
        """, read),
      in: session)
  }

  /// Her draft for that employer, the one changed last.
  package static func draft(
    for structure: ID<Structure>, of person: ID<Person>, in session: any SQLSession
  ) throws -> JobApplication? {
    try whole(
      session.all(
        """
        SELECT \(columns) FROM job_application a
        WHERE a.person_id = \(person) AND a.structure_id = \(structure)
          AND a.pile = \(ApplicationPile.drafts)
        ORDER BY a.changed_at DESC LIMIT 1
        """, read),
      in: session
    ).first
  }

  /// The proposal made again after that one; nil when there is none.
  package static func follower(of id: ID<JobApplication>, in session: any SQLSession) throws
    -> ID<JobApplication>?
  {
    try session.first(
      "SELECT id FROM job_application WHERE follows_id = \(id) ORDER BY created_at LIMIT 1"
    ) { $0.id(0) }
  }

  /// Hers that are open, at any employer, the given one left out.
  package static func open(
    of person: ID<Person>, but id: ID<JobApplication>, in session: any SQLSession
  ) throws -> [JobApplication] {
    try whole(
      session.all(
        """
        SELECT \(columns) FROM job_application a
        WHERE a.person_id = \(person) AND a.id <> \(id)
          AND a.pile IN (\(ApplicationPile.waiting), \(ApplicationPile.followed))
        ORDER BY a.listed_at, a.id
        """, read),
      in: session)
  }

  /// What was agreed for each of those hires; those that are not hires are left out.
  package static func hireTerms(
    of ids: [ID<JobApplication>], in session: any SQLSession
  ) throws -> [ID<JobApplication>: HireTerms] {
    let found = try session.all(
      """
      SELECT a.id, a.state, \(StatusColumns.columns) FROM job_application a
      WHERE a.id IN (\(list: ids))
      """
    ) { row in
      (
        id: row.id(0, of: JobApplication.self),
        status: try StatusColumns.status(row, state: 1, from: 2)
      )
    }
    return Dictionary(
      uniqueKeysWithValues: found.compactMap {
        guard case .hired(let terms) = $0.status else { return nil }
        return ($0.id, terms)
      })
  }

  /// Says to `Disclosure` whether that employer considers her and employs her, from what stands in
  /// the applications now. To be called after each change of state.
  package static func refreshEmployerLinks(
    of person: ID<Person>, with structure: ID<Structure>, in session: any SQLSession
  ) throws {
    let open = try session.count(
      """
      SELECT count(*) FROM job_application
      WHERE person_id = \(person) AND structure_id = \(structure)
        AND pile IN (\(ApplicationPile.waiting), \(ApplicationPile.followed))
      """)
    // A hire she has left since is one no more.
    let hires = try session.count(
      """
      SELECT count(*) FROM job_application a
      WHERE a.person_id = \(person) AND a.structure_id = \(structure)
        AND a.pile = \(ApplicationPile.hired)
        AND NOT EXISTS (SELECT 1 FROM path_exit x
          WHERE x.person_id = a.person_id AND x.structure_id = a.structure_id
            AND x.left_on >= a.hire_starts_on)
      """)
    // Nor does a contract without a hire here end because an application moves.
    let contracts = try session.count(
      """
      SELECT count(*) FROM contract c
      WHERE c.person_id = \(person) AND c.employer_id = \(structure) AND c.hire_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM path_exit x
          WHERE x.person_id = c.person_id AND x.structure_id = c.employer_id
            AND x.left_on >= c.starts_on)
      """)
    if open > 0 {
      try EmployerLinks.set(.considering, between: person, and: structure, in: session)
    } else {
      try EmployerLinks.clear(.considering, between: person, and: structure, in: session)
    }
    if hires + contracts > 0 {
      try EmployerLinks.set(.employing, between: person, and: structure, in: session)
    } else {
      try EmployerLinks.clear(.employing, between: person, and: structure, in: session)
    }
  }

  static func listedAt(_ application: JobApplication) -> Instant {
    application.sentAt ?? application.createdAt
  }

  static func itemsText(_ items: Set<ShareableItem>) -> String {
    items.map(\.code).sorted().joined(separator: " ")
  }

  static func items(_ text: String, column: Int) throws -> Set<ShareableItem> {
    Set(
      try text.split(separator: " ").map {
        guard let item = ShareableItem(rawValue: String($0)) else {
          throw UnreadableRow(column: column, wanted: "shareable items")
        }
        return item
      })
  }

  private static func writeParts(_ application: JobApplication, in session: any SQLSession) throws {
    for post in application.posts {
      try session.run(
        """
        INSERT INTO application_post (application_id, post_id) VALUES (\(application.id), \(post))
        """)
    }
    for (theme, part) in application.message.parts {
      try session.run(
        """
        INSERT INTO application_part (application_id, theme, words, speaks_also_of)
        VALUES (\(application.id), \(theme), \(part.words), \(itemsText(part.speaksAlsoOf)))
        """)
    }
  }

  /// Adds posts and parts to bare applications: two statements, whatever their number.
  private static func whole(_ bare: [JobApplication], in session: any SQLSession) throws
    -> [JobApplication]
  {
    guard !bare.isEmpty else { return [] }
    let ids = bare.map(\.id)
    var posts: [ID<JobApplication>: [ID<JobPost>]] = [:]
    try session.query(
      """
      SELECT application_id, post_id FROM application_post
      WHERE application_id IN (\(list: ids)) ORDER BY post_id
      """
    ) { row in posts[row.id(0), default: []].append(row.id(1)) }
    var parts: [ID<JobApplication>: [MessageTheme: ApplicationMessage.Part]] = [:]
    try session.query(
      """
      SELECT application_id, theme, words, speaks_also_of FROM application_part
      WHERE application_id IN (\(list: ids))
      """
    ) { row in
      parts[row.id(0), default: [:]][try row.code(1)] = ApplicationMessage.Part(
        row.text(2), speaksAlsoOf: try items(row.text(3), column: 3))
    }
    return bare.map { application in
      var full = application
      full.posts = posts[application.id] ?? []
      full.message = ApplicationMessage(parts[application.id] ?? [:])
      return full
    }
  }

  private static let columns: SQLQuery = """
    a.id, a.person_id, a.structure_id, a.sender_account_id, a.sender_structure_id, a.state,
    a.created_at, a.changed_at, a.sent_at, a.first_answer_at, a.last_employer_act_at,
    a.answer_read_at, a.consent_items, a.consent_given, a.consent_language, a.consent_until,
    a.follows_id, a.repeat_reason, a.version, a.diagnosis_id, \(StatusColumns.columns)
    """

  private static func read(_ row: any SQLRow) throws -> JobApplication {
    JobApplication(
      id: row.id(0), person: row.id(1), structure: row.id(2),
      sender: ApplicationSender(account: row.id(3), structure: row.id(4)),
      createdAt: row.instant(6),
      consent: ApplicationConsent(
        items: try items(row.text(12), column: 12), given: try row.code(13),
        language: row.text(14), until: try row.day(ifPresent: 15)),
      follows: row.id(ifPresent: 16), diagnosis: row.id(ifPresent: 19),
      repeatReason: row.text(17),
      status: try StatusColumns.status(row, state: 5, from: 20), sentAt: row.instant(ifPresent: 8),
      firstAnswerAt: row.instant(ifPresent: 9), lastEmployerActAt: row.instant(ifPresent: 10),
      answerReadAt: row.instant(ifPresent: 11), changedAt: row.instant(7),
      version: row.integer(18))
  }
}
