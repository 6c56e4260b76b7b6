import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What every gesture on a PASS has in common: it is loaded for whoever may read it, its version is
/// held, and its change is written with the place of its person.
struct PassActs {
  let member: Member
  let moment: Moment
  let session: any SQLSession

  func load(_ id: ID<PassIAE>, version: Int?) throws -> PassIAE {
    let pass = try allowedPass(id, to: member, on: moment.today, in: session)
    if let version, pass.version != version {
      throw Refusal.changedMeanwhile(PassMessages.changed)
    }
    return pass
  }

  /// One of two gestures made at once wins; the other is told.
  func save(_ pass: PassIAE) throws {
    let place = try PassIAEStore.place(of: pass.person, in: session)
    guard try PassIAEStore.update(pass, in: session),
      try PassIAEStore.give(place, to: place.last?.id, in: session)
    else { throw Refusal.changedMeanwhile(PassMessages.changed) }
  }

  func note(_ kind: JournalKind, _ pass: PassIAE, _ facts: [JournalFact: String]) throws {
    var facts = facts
    facts[.pass] = pass.id.text
    try Journal.append(
      JournalEvent(kind, facts), about: .person(pass.person), by: JournalActor(member),
      at: moment.instant, in: session)
  }

  /// The papers this member saw today.
  func note(_ papers: Set<ProlongationPaper>, for subject: String, of pass: ID<PassIAE>) throws {
    for paper in ProlongationPaper.allCases where papers.contains(paper) {
      try ProlongationPaperStore.add(
        SeenPaper(paper, account: member.account, structure: member.structure, on: moment.today),
        for: subject, of: pass, in: session)
    }
  }

  /// The last hire by a SIAE that rests on it, by its acceptance: who may declare a suspension today.
  func lastHire(of pass: ID<PassIAE>) throws -> PassHire? {
    let hires = try PassHireStore.hires(on: pass, in: session)
    let structures = try StructureStore.load(Array(Set(hires.map(\.structure))), in: session)
    return hires.filter { structures[$0.structure]?.kind.isSIAE ?? false }
      .max(by: PassHire.isEarlier)
  }
}
