import Crypto
import Domain
import Kernel
import SQL

/// The one journal, append-only. Each entry is written in the transaction of the state it tells,
/// and carries the hash of the entry before it in its own chain, so that tampering shows. The hash
/// covers a digest of the facts, so that facts can be purged later while the chain still holds.
package enum Journal {
  package static func append(
    _ event: JournalEvent, about subject: JournalSubject, by actor: JournalActor,
    at instant: Instant, in session: any SQLSession
  ) throws {
    let head = try session.first(
      """
      SELECT sequence, hash FROM journal_head
      WHERE subject_kind = \(subject.kind) AND subject_id = \(subject.id)
      """
    ) { (sequence: $0.integer(0), hash: $0.text(1)) }
    let sequence = (head?.sequence ?? 0) + 1
    // The head also remembers the last step of her path, for lists.
    let stepKind: JournalKind? = event.kind.strand == nil ? nil : event.kind
    let stepAt: Instant? = event.kind.strand == nil ? nil : instant
    let payload = payloadText(event.facts)
    let payloadDigest = digest(payload)
    let (actorKind, actorID, actorStructure) = columns(actor)
    let hash = chainHash(
      previous: head?.hash ?? "", subject: subject, sequence: sequence, at: instant,
      actorKind: actorKind, actorID: actorID, actorStructure: actorStructure,
      kind: event.kind.code, payloadDigest: payloadDigest)
    try session.run(
      """
      INSERT INTO journal_entry (subject_kind, subject_id, sequence, at, actor_kind, actor_id,
        actor_structure_id, kind, payload, payload_digest, hash, is_step)
      VALUES (\(subject.kind), \(subject.id), \(sequence), \(instant), \(actorKind), \(actorID),
        \(actorStructure), \(event.kind), \(payload), \(payloadDigest), \(hash),
        \(event.kind.strand != nil))
      """)
    try session.run(
      """
      INSERT INTO journal_head (subject_kind, subject_id, sequence, hash, step_kind, step_at)
      VALUES (\(subject.kind), \(subject.id), \(sequence), \(hash), \(stepKind), \(stepAt))
      ON CONFLICT (subject_kind, subject_id)
      DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
        step_kind = COALESCE(excluded.step_kind, journal_head.step_kind),
        step_at = COALESCE(excluded.step_at, journal_head.step_at)
      """)
    // What others did for her is told her by the way she chose.
    if case .person = subject, actorKind != "herself", let notice = HerNotice(event.kind) {
      try HerNoticeStore.note(
        notice, of: subject.id, sequence: sequence, at: instant, in: session)
    }
  }

  static func chainHash(
    previous: String, subject: JournalSubject, sequence: Int, at: Instant, actorKind: String,
    actorID: String?, actorStructure: String?, kind: String, payloadDigest: String
  ) -> String {
    digest(
      [
        previous, subject.kind, subject.id, String(sequence), String(at.milliseconds), actorKind,
        actorID ?? "", actorStructure ?? "", kind, payloadDigest,
      ].joined(separator: "\u{1F}"))
  }

  static func digest(_ text: String) -> String {
    hexadecimal(SHA256.hash(data: Array(text.utf8)))
  }

  static func columns(_ actor: JournalActor) -> (kind: String, id: String?, structure: String?) {
    switch actor {
    case .member(let account, let structure): ("member", account.text, structure.text)
    case .account(let account): ("account", account.text, nil)
    case .herself(let person): ("herself", person.text, nil)
    case .system: ("system", nil, nil)
    }
  }

  /// `key=value` lines in the order of the keys: the same facts always give the same text. A line
  /// break or a backslash in a value is escaped.
  static func payloadText(_ facts: [JournalFact: String]) -> String {
    facts.sorted { $0.key.code < $1.key.code }
      .map {
        "\($0.key.code)="
          + $0.value.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      }
      .joined(separator: "\n")
  }

  static func facts(of payload: String) -> [JournalFact: String] {
    var facts: [JournalFact: String] = [:]
    for line in payload.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let key = JournalFact(rawValue: String(parts[0])) else { continue }
      facts[key] = unescaped(parts[1])
    }
    return facts
  }

  private static func unescaped(_ text: Substring) -> String {
    var out = ""
    var escaping = false
    for character in text {
      if escaping {
        out.append(character == "n" ? "\n" : character)
        escaping = false
      } else if character == "\\" {
        escaping = true
      } else {
        out.append(character)
      }
    }
    return out
  }
}
