import Domain
import Kernel
import TestSupport
import Testing

struct MeetingAccessTests {
  private static let standings: [Standing] = [
    .inCircle(.socialWorker), .inCircle(.technicalSupervisor), .inCircle(.volunteer),
    .colleague(mayJoinAtOnce: true), .employerConsidering, .employerOfHers,
    .formerEmployer(isLast: true), .technicalSupervisor, .volunteer, .outside,
  ]

  /// Of the structure that organises, at the table, neither.
  private enum Link: CaseIterable { case organiser, table, none }

  private func access(_ standing: Standing, _ link: Link) -> MeetingAccess {
    let meeting = Meeting.sample(seats: [Fixture.julien])
    let viewer: Member =
      switch link {
      case .organiser: Fixture.nadia
      case .table: Fixture.julien
      case .none: Fixture.paul
      }
    return MeetingAccess(standing, of: viewer, to: meeting)
  }

  @Test("Qui lit, qui écrit, qui ne sait pas que la rencontre existe", arguments: standings)
  func whole(_ standing: Standing) {
    let found = Link.allCases.map { access(standing, $0) }
    switch standing {
    case .inCircle(.socialWorker): #expect(found == [.write, .minutes, .date])
    case .employerOfHers: #expect(found == [.write, .minutes, .none])
    default: #expect(found == [.none, .none, .none])
    }
  }

  @Test("Un collègue de la même structure qui n’était pas invité ne lit pas le compte rendu")
  func colleagueOfTheTable() {
    let meeting = Meeting.sample(seats: [Fixture.julien])
    #expect(MeetingAccess(.employerOfHers, of: Fixture.awa, to: meeting) == .none)
    #expect(MeetingAccess(.inCircle(.other), of: Fixture.awa, to: meeting) == .date)
  }

  private func reading(
    _ access: MeetingAccess, _ viewer: Member, _ standing: Standing,
    _ items: Set<ShareableItem> = [.firstName]
  ) -> MeetingReading {
    MeetingReading(access: access, viewer: viewer, standing: standing, items: items)
  }

  @Test("Un point qui parle du logement ne se lit ailleurs que tant qu’elle est d’accord")
  func pointsFollowAgreements() {
    let point = MinutesPoint(
      title: "Logement", said: "…", items: [.housing, .schedule], structure: ID("chrs"))
    #expect(!reading(.minutes, Fixture.julien, .employerOfHers, [.housing]).shows(point))
    #expect(
      reading(.minutes, Fixture.julien, .employerOfHers, [.housing, .schedule]).shows(point))
    #expect(reading(.write, Fixture.nadia, .inCircle(.other)).shows(point))
    #expect(!reading(.date, Fixture.paul, .inCircle(.other), [.housing, .schedule]).shows(point))
  }

  @Test("Un employeur ne lit pas ce qui est décidé sur la santé et les droits")
  func decisions() {
    func decision(_ strand: Strand) -> MeetingDecision {
      MeetingDecision(
        id: ID("d"), words: "…", strand: strand, carrier: .herself, dueOn: nil,
        structure: ID("chrs"))
    }
    let employer = reading(.minutes, Fixture.julien, .employerOfHers, [.firstName])
    #expect(Strand.allCases.map { employer.shows(decision($0)) } == [true, false, false])
    let told = reading(.minutes, Fixture.julien, .employerOfHers, [.housing])
    #expect(Strand.allCases.map { told.shows(decision($0)) } == [true, true, false])
    let circle = reading(.minutes, Fixture.paul, .inCircle(.other))
    #expect(Strand.allCases.map { circle.shows(decision($0)) } == [true, true, false])
    let shared = reading(.minutes, Fixture.paul, .inCircle(.other), [.healthSteps])
    #expect(Strand.allCases.allSatisfy { shared.shows(decision($0)) })
    let own = reading(.write, Fixture.nadia, .inCircle(.other))
    #expect(Strand.allCases.allSatisfy { own.shows(decision($0)) })
  }

  @Test("Qui n’était pas à la table en lit le jour, et rien d’autre")
  func dateOnly() {
    var meeting = Meeting.sample(agenda: [.words("Le bus du matin")])
    meeting.herPart.words = "Je veux garder mon chien"
    meeting.minutes = MeetingMinutes(
      points: [MinutesPoint(title: "Bus", said: "Repéré", structure: ID("chrs"))],
      plain: "Le bus est repéré.")
    let seen = meeting.seen(by: reading(.date, Fixture.paul, .inCircle(.other)))
    #expect(seen.plan.starts == meeting.plan.starts)
    #expect(seen.plan.agenda.isEmpty && seen.plan.seats.isEmpty && seen.plan.place.isEmpty)
    #expect(seen.herPart.words.isEmpty)
    #expect(seen.minutes.points.isEmpty && seen.minutes.plain.isEmpty)
  }

  @Test("Ce qui est tiré du dossier suit ce que chacun peut lire")
  func agenda() {
    let pass = AgendaPoint(.passEnd, day: Day("2027-01-10"))
    let contract = AgendaPoint(.contractEnd, day: Day("2027-01-10"), about: "jardins")
    let agreement = AgendaPoint(.agreementEnds, day: Day("2026-12-10"), about: "logement")
    let restart = AgendaPoint(.restart)
    let all = [pass, contract, agreement, restart]
    let employer = reading(.minutes, Fixture.julien, .employerOfHers)
    #expect(all.map(employer.shows) == [true, true, false, false])
    let other = reading(.minutes, Fixture.lucie, .employerOfHers)
    #expect(all.map(other.shows) == [true, false, false, false])
    let circle = reading(.minutes, Fixture.paul, .inCircle(.other), [.housing])
    #expect(all.map(circle.shows) == [true, true, true, true])
  }
}
