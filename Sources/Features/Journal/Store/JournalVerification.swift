import Domain
import Kernel
import SQL

/// Walking the chains of the journal, link by link, in bounded memory.
package struct JournalWalk: Sendable {
  /// Where the walk stands: the last entry seen and its hash.
  private var subjectKind = ""
  private var subjectID = ""
  private var sequence = 0
  private var hash = ""
  package private(set) var check = JournalCheck()

  package init() {}

  /// Reads up to that many more entries; true when there are none left or a link is broken.
  package mutating func step(_ limit: Int, in session: any SQLSession) throws -> Bool {
    let links = try session.all(
      """
      SELECT subject_kind, subject_id, sequence, at, actor_kind, actor_id, actor_structure_id, kind,
        payload, payload_digest, hash
      FROM journal_entry
      WHERE (subject_kind, subject_id, sequence) > (\(subjectKind), \(subjectID), \(sequence))
      ORDER BY subject_kind, subject_id, sequence LIMIT \(limit)
      """, Link.init)
    for link in links where check.broken == nil {
      try take(link, in: session)
    }
    guard check.broken == nil, links.count < limit else { return check.broken != nil }
    try finish(in: session)
    return true
  }

  private mutating func take(_ link: Link, in session: any SQLSession) throws {
    if (link.subjectKind, link.subjectID) != (subjectKind, subjectID) {
      try closeChain(in: session)
      guard check.broken == nil else { return }
      (subjectKind, subjectID, sequence, hash) = (link.subjectKind, link.subjectID, 0, "")
      check.chains += 1
    }
    check.entries += 1
    if link.sequence != sequence + 1 {
      report(.missingEntry, at: link.sequence)
    } else if let payload = link.payload, Journal.digest(payload) != link.payloadDigest {
      report(.changedFacts, at: link.sequence)
    } else if link.expectedHash(after: hash) != link.hash {
      report(.changedEntry, at: link.sequence)
    }
    (sequence, hash) = (link.sequence, link.hash)
  }

  /// The head of a chain remembers its last entry: one that was cut off shows.
  private mutating func closeChain(in session: any SQLSession) throws {
    guard sequence > 0 else { return }
    let head = try session.first(
      """
      SELECT sequence, hash FROM journal_head
      WHERE subject_kind = \(subjectKind) AND subject_id = \(subjectID)
      """
    ) { (sequence: $0.integer(0), hash: $0.text(1)) }
    guard let head, head == (sequence, hash) else { return report(.changedHead, at: sequence) }
  }

  private mutating func finish(in session: any SQLSession) throws {
    try closeChain(in: session)
    guard check.broken == nil else { return }
    let lost = try session.first(
      """
      SELECT h.subject_kind, h.subject_id FROM journal_head h
      WHERE NOT EXISTS (
        SELECT 1 FROM journal_entry e
        WHERE e.subject_kind = h.subject_kind AND e.subject_id = h.subject_id AND e.sequence = 1)
      ORDER BY h.subject_kind, h.subject_id LIMIT 1
      """
    ) { (kind: $0.text(0), id: $0.text(1)) }
    if let lost {
      check.broken = BrokenLink(
        subjectKind: lost.kind, subjectID: lost.id, sequence: 1, reason: .missingChain)
    }
  }

  private mutating func report(_ reason: BrokenLink.Reason, at sequence: Int) {
    check.broken = BrokenLink(
      subjectKind: subjectKind, subjectID: subjectID, sequence: sequence, reason: reason)
  }
}

/// One entry as its row says it, whatever its codes mean.
private struct Link: Sendable {
  let subjectKind: String
  let subjectID: String
  let sequence: Int
  let at: Int
  let actor: [String?]
  let kind: String
  let payload: String?
  let payloadDigest: String
  let hash: String

  init(_ row: any SQLRow) {
    subjectKind = row.text(0)
    subjectID = row.text(1)
    sequence = row.integer(2)
    at = row.integer(3)
    actor = [row.text(4), row.text(ifPresent: 5), row.text(ifPresent: 6)]
    kind = row.text(7)
    payload = row.text(ifPresent: 8)
    payloadDigest = row.text(9)
    hash = row.text(10)
  }

  func expectedHash(after previous: String) -> String {
    Journal.digest(
      ([previous, subjectKind, subjectID, String(sequence), String(at)]
        + actor.map { $0 ?? "" } + [kind, payloadDigest])
        .joined(separator: "\u{1F}"))
  }
}
