import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A hire has new dates: the PASS that has not begun starts with the earliest hire that rests on
/// it. Called by the use case that moves the hire, inside its own transaction.
func followMovedHire(
  _ application: ID<JobApplication>, to day: Day, by member: Member, at moment: Moment,
  in session: any SQLSession
) throws {
  guard let id = try PassHireStore.pass(of: application, in: session),
    let pass = try PassIAEStore.load(id, in: session)
  else { return }
  try PassHireStore.move(application, to: day, in: session)
  let first = try PassHireStore.hires(on: id, in: session).map(\.startsOn).min() ?? day
  guard let moved = pass.following(firstDayOfHires: first, on: moment.today) else { return }
  let place = try PassIAEStore.place(of: pass.person, in: session)
  guard try PassIAEStore.give(place, to: place.last?.id, in: session),
    try PassIAEStore.update(moved, in: session)
  else { throw Refusal.changedMeanwhile(PassMessages.changed) }
  try Journal.append(
    JournalEvent(
      .passStartMoved,
      [
        .pass: id.text, .application: application.text,
        .startsOn: moved.validity.first.description, .endsOn: moved.validity.last.description,
      ]),
    about: .person(pass.person), by: JournalActor(member), at: moment.instant, in: session)
}
