import Domain
import Kernel
import SQL
import Store

/// A hire is cancelled: the PASS that lived for it alone goes too, and the journal keeps it. One
/// that other hires rest on stays. Called by the cancelling, inside its own transaction.
package func releasePass(
  ofCancelledHire application: ID<JobApplication>, by member: Member, at moment: Moment,
  in session: any SQLSession
) throws {
  guard let id = try PassHireStore.pass(of: application, in: session),
    let pass = try PassIAEStore.load(id, in: session)
  else { return }
  let place = try PassIAEStore.place(of: pass.person, in: session)
  try PassHireStore.unlink(application, in: session)
  if try !pass.isBornOfHire || PassHireStore.count(on: id, in: session) > 0 {
    guard try PassIAEStore.give(place, to: place.last?.id, in: session) else {
      throw Refusal.changedMeanwhile(PassMessages.changed)
    }
    return
  }
  // Her place goes back to the PASS before it: its waiting period counts again.
  let before = try PassIAEStore.ofPerson(pass.person, in: session).first { $0.id != id }
  guard try PassIAEStore.give(place, to: before?.id, in: session) else {
    throw Refusal.changedMeanwhile(PassMessages.changed)
  }
  try PassIAEStore.delete(id, in: session)
  var facts: [JournalFact: String] = [
    .pass: id.text, .application: application.text, .state: pass.state.code,
    .startsOn: pass.validity.first.description, .endsOn: pass.validity.last.description,
    .reason: "embauche_annulee",
  ]
  facts[.number] = pass.number?.digits
  try Journal.append(
    JournalEvent(.passDeleted, facts), about: .person(pass.person), by: JournalActor(member),
    at: moment.instant, in: session)
}
