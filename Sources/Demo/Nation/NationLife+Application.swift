import Domain
import Kernel

extension NationLife {
  typealias Act = (event: JournalEvent, actor: JournalActor, at: Instant)

  /// One application, moved through the house's own table of transitions to where it stands today.
  static func application(
    of person: ID<Person>, sentAt: Instant, sender: Member, employer: Member, post: ID<JobPost>?,
    now: Moment, _ generator: inout SeededGenerator
  ) -> (JobApplication, [Act]) {
    let id = ID<JobApplication>(
      IDGenerator.uuid7(at: sentAt, random: (generator.next(), generator.next())))
    let draft = JobApplication(
      id: id, person: person, structure: employer.structure,
      sender: ApplicationSender(account: sender.account, structure: sender.structure),
      createdAt: sentAt, posts: post.map { [$0] } ?? [],
      message: ApplicationMessage([
        .skills: .init(pick(NationWords.skills, &generator)),
        .support: .init(pick(NationWords.support, &generator)),
      ]),
      consent: ApplicationConsent(
        items: Set(shared), until: ParisTime.day(of: sentAt).adding(months: 6)))
    let facts: [JournalFact: String] = [
      .application: id.text, .structure: employer.structure.text,
    ]
    do {
      var application = try draft.moving(to: .sent, by: .sender, at: sentAt)
      var acts: [Act] = [(JournalEvent(.applicationSent, facts), JournalActor(sender), sentAt)]
      let answer = destiny(sentAt: sentAt, now: now, &generator)
      if let answer, answer.at < now.instant {
        application = try application.moving(to: answer.status, by: answer.by, at: answer.at)
        acts.append(
          (
            JournalEvent(answer.kind, facts),
            answer.by == .employer
              ? JournalActor(employer) : answer.by == .system ? .system : JournalActor(sender),
            answer.at
          ))
      }
      return (application, acts)
    } catch {
      preconditionFailure("a move the table refuses: \(error)")
    }
  }

  private struct Destiny {
    let status: ApplicationStatus
    let by: ApplicationActor
    let kind: JournalKind
    let at: Instant
  }

  /// What became of it; nil when nobody answered yet.
  private static func destiny(
    sentAt: Instant, now: Moment, _ generator: inout SeededGenerator
  ) -> Destiny? {
    let at = sentAt.adding(seconds: 7200 + Int(generator.next() % 3_000_000))
    let isRecent = sentAt.seconds(to: now.instant) < 90 * 86_400
    let dice = Int(generator.next() % 100)
    let today = now.today
    switch (isRecent, dice) {
    case (true, ..<30), (false, ..<6): return nil
    case (true, ..<48):
      return Destiny(status: .underReview, by: .employer, kind: .applicationUnderReview, at: at)
    case (true, ..<56):
      let slot = LocalTime(day: today.adding(days: dice - 46), hour: 10, minute: 0)
      return Destiny(
        status: .interview(InterviewProposal(slots: [slot], place: "Sur place")), by: .employer,
        kind: .interviewProposed, at: at)
    case (true, ..<64):
      return Destiny(
        status: .later(until: today.adding(days: dice)), by: .employer, kind: .applicationLater,
        at: at)
    case (_, ..<80):
      return Destiny(
        status: .refused(
          EmployerRefusal(
            reason: RefusalReason.allCases[dice % 5], words: pick(NationWords.refusals, &generator),
            recontactFrom: dice % 2 == 0 ? today.adding(days: 40) : nil)),
        by: .employer, kind: .applicationRefused, at: at)
    case (_, ..<93):
      return Destiny(
        status: .hired(
          HireTerms(
            startsOn: ParisTime.day(of: at).adding(days: 7), endsOn: nil, contract: .cddi,
            hoursPerWeek: 20 + dice % 15)),
        by: .employer, kind: .hired, at: at)
    case (_, ..<97):
      return Destiny(
        status: .closedElsewhere, by: .system, kind: .applicationClosedElsewhere, at: at)
    default:
      return Destiny(status: .withdrawn, by: .sender, kind: .applicationWithdrawn, at: at)
    }
  }
}
