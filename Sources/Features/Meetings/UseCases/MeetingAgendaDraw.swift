import Domain
import Kernel
import SQL
import Store

/// What is due for a person, as one member may read it: the beginning of an agenda. Each room is
/// asked by a named function, and its own access rule decides.
enum MeetingAgendaDraw {
  /// A contract or a PASS that ends within four months is worth a word; an agreement within one.
  static let pathMonths = 4
  static let agreementMonths = 1

  static func of(
    _ person: Disclosed<Person>, for member: Member, on today: Day, in session: any SQLSession
  ) throws -> [AgendaPoint] {
    let soon = today.adding(months: pathMonths)
    let contracts = try ContractStore.ofPerson(person.id, in: session).compactMap { contract in
      contract.period.end.flatMap { end in
        contract.status(on: today) != .ended && end >= today && end <= soon
          ? AgendaPoint(.contractEnd, day: end, about: contract.employer.text) : nil
      }
    }
    var points = contracts
    if let pass = try PassIAEStore.place(of: person.id, in: session).last,
      pass.validity.last >= today, pass.validity.last <= soon
    {
      points.append(AgendaPoint(.passEnd, day: pass.validity.last))
    }
    if let restart = try RestartStore.open(of: person.id, in: session), restart.isShown(on: today) {
      points.append(AgendaPoint(.restart))
    }
    if person.standing.mayWrite {
      points += try FollowUpStepStore.open(of: person.id, in: session).compactMap { step in
        guard step.isLate(on: today),
          StepDisclosure.reading(of: step, to: member, agreed: person.agreed) == .full
        else { return nil }
        return AgendaPoint(
          .stepLate, words: step.wording, day: step.dueOn,
          about: "\(step.id) \(step.strand.code) \(step.recordedBy)")
      }
    }
    points += try agreements(person, for: member, on: today, in: session)
    let reading = MeetingReading(
      access: .write, viewer: member, standing: person.standing, items: person.items)
    return points.filter(reading.shows)
  }

  private static func agreements(
    _ person: Disclosed<Person>, for member: Member, on today: Day, in session: any SQLSession
  ) throws -> [AgendaPoint] {
    let last = today.adding(months: agreementMonths)
    var until: [ShareableItem: Day] = [:]
    for agreement in try AgreementStore.all(of: person.id, in: session)
    where agreement.isInForce(on: today) && agreement.isSeen(by: member) {
      until[agreement.item] = max(until[agreement.item] ?? today, agreement.period.last)
    }
    return until.filter { $0.value <= last }.sorted { $0.key.rank < $1.key.rank }.map {
      AgendaPoint(.agreementEnds, day: $0.value, about: $0.key.code)
    }
  }
}
