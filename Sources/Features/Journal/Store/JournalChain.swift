import Domain
import Kernel
import SQL

extension Journal {
  /// Writes the first entries of a journal that does not exist yet, without asking for its head:
  /// for files made by the thousand.
  /// - Precondition: `subject` has no entry; the primary key refuses otherwise.
  package static func begin(
    _ subject: JournalSubject,
    with entries: [(event: JournalEvent, actor: JournalActor, at: Instant)],
    in session: any SQLSession
  ) throws {
    var previous = ""
    var step: (kind: JournalKind, at: Instant)?
    for (position, entry) in entries.enumerated() {
      let payload = payloadText(entry.event.facts)
      let payloadDigest = digest(payload)
      let (actorKind, actorID, actorStructure) = columns(entry.actor)
      let isStep = entry.event.kind.strand != nil
      previous = chainHash(
        previous: previous, subject: subject, sequence: position + 1, at: entry.at,
        actorKind: actorKind, actorID: actorID, actorStructure: actorStructure,
        kind: entry.event.kind.code, payloadDigest: payloadDigest)
      if isStep { step = (entry.event.kind, entry.at) }
      try session.run(
        """
        INSERT INTO journal_entry (subject_kind, subject_id, sequence, at, actor_kind, actor_id,
          actor_structure_id, kind, payload, payload_digest, hash, is_step)
        VALUES (\(subject.kind), \(subject.id), \(position + 1), \(entry.at), \(actorKind),
          \(actorID), \(actorStructure), \(entry.event.kind), \(payload), \(payloadDigest),
          \(previous), \(isStep))
        """)
    }
    try session.run(
      """
      INSERT INTO journal_head (subject_kind, subject_id, sequence, hash, step_kind, step_at)
      VALUES (\(subject.kind), \(subject.id), \(entries.count), \(previous), \(step?.kind),
        \(step?.at))
      """)
  }
}
