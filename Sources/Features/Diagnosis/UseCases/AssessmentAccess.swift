import Domain
import Kernel
import SQL
import Store

/// Who may open the assessment of a person: those of her circle, for what their structure
/// recorded. A colleague outside the circle sees the small page of the file and none of the others.
enum AssessmentAccess {
  static func open(
    _ id: ID<Person>, to member: Member, on day: Day, in session: any SQLSession
  ) throws -> Disclosed<Person> {
    let person = try PeopleStore.disclosed(id, to: member, on: day, in: session)
    switch person.standing {
    case .inCircle: return person
    case .colleague, .employerConsidering, .employerOfHers, .formerEmployer, .technicalSupervisor,
      .volunteer, .housingService, .outside:
      throw Refusal.notFound
    }
  }

  static func write(
    _ id: ID<Person>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> Disclosed<Person> {
    let person = try open(id, to: member, on: day, in: session)
    guard person.standing.mayWrite else {
      throw Refusal.notAllowed(
        UserMessage("Votre rôle auprès de la personne ne permet pas d’écrire dans son dossier."))
    }
    return person
  }
}
