import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Sends what a meeting becomes to those at its table, through the outbox.
struct MeetingPost {
  enum News { case invitation, changed, cancelled }

  let dependencies: Dependencies

  /// - Parameter seats: who is told; whoever acts knows already.
  func tell(
    _ news: News, _ meeting: Meeting, to seats: [MeetingSeat], about person: Disclosed<Person>,
    by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    let accounts = seats.compactMap { seat -> ID<Account>? in
      guard case .member(let account, _) = seat.who, account != member.account else { return nil }
      return account
    }
    let addresses = try MailAddresses.of(Array(Set(accounts)).sorted(), in: session)
    let guests = seats.compactMap { seat -> Email? in
      guard case .guest(_, _, let email) = seat.who else { return nil }
      return email
    }
    let isOff = news == .cancelled
    let known = MeetingLetters.Subject(
      firstName: person.firstName, plan: meeting.plan,
      link: "\(dependencies.siteAddress)/rencontres/\(meeting.id)",
      calendar: meeting.calendar(
        initials: Meeting.initials(of: person.name), isOff: isOff, at: moment.instant))
    let outside = MeetingLetters.Subject(
      firstName: nil, plan: meeting.plan, link: nil, organiser: member.name,
      calendar: meeting.calendar(initials: nil, isOff: isOff, at: moment.instant))
    for (subject, recipients) in [(known, addresses), (outside, guests)] {
      for recipient in recipients {
        let letter =
          switch news {
          case .invitation: MeetingLetters.invitation(subject, to: recipient)
          case .changed: MeetingLetters.changed(subject, to: recipient)
          case .cancelled: MeetingLetters.cancelled(subject, to: recipient)
          }
        try MailOutbox.add(letter, id: dependencies.newID(), at: moment.instant, in: session)
      }
    }
  }
}
