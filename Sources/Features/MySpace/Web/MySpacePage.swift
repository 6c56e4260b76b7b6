import Domain
import Kernel
import UseCases

/// What her space says, in plain sentences: one idea each.
struct MySpacePage {
  let firstName: String
  let wish: String?
  let applications: [Application]
  let agreements: [Agreement]
  /// The same, one line for each structure and last day: what the paper shows.
  let sharedWith: [SharedWith]
  let helpers: [Helper]
  let pass: [String]
  /// What became of the last request to prolong it; empty when there was none.
  let prolongation: [String]
  /// What the prescriber wrote with a refusal.
  let prolongationWords: String?
  /// After a contract; empty when none ended and nothing is prepared.
  let afterWork: [String]
  let work: MyWork?
  let path: MyPath
  let meetings: MyMeetings
  let appointments: MyAppointments?
  let home: MyHome
  /// Her request for a home; empty when she asks for none.
  let housing: [String]
  /// Something ended or went « pas cette fois »: she may try again.
  let mayStartAgain: [String]
  let today: Day

  struct Application {
    let id: ID<JobApplication>
    let employer: String
    let work: String?
    let sentences: [String]
    /// What the employer wrote for her.
    let words: String?
  }

  struct Agreement {
    let id: ID<SharingAgreement>
    let recipient: String
    let sees: String
    let until: Day
  }

  struct SharedWith {
    let recipient: String
    let until: Day
    let what: [String]
  }

  struct Helper {
    let name: String
    let place: String
    let phone: String?
    let phoneNumber: String?
    /// Away: who stands in, until when.
    let away: String?
  }

  init(_ contents: MySpaceContents) {
    let day = contents.today
    today = day
    firstName = contents.person.firstName
    wish = contents.person.wish?.words
    applications = contents.applications.map { Application($0, on: day) }
    agreements = contents.agreements.map {
      Agreement(
        id: $0.agreement.id, recipient: $0.recipientName,
        sees: "Ils voient \($0.agreement.item.plainLabel).", until: $0.agreement.period.last)
    }
    sharedWith = Self.grouped(contents.agreements)
    helpers = contents.circle.map { place in
      let phone = place.member.isReferent ? contents.phone : nil
      return Helper(
        name: place.name, place: place.structure, phone: phone?.display,
        phoneNumber: phone?.number,
        away: contents.away[CircleSeat(place.member)].map {
          "En ce moment, cette personne n’est pas là. \($0.standIn) la remplace jusqu’au \(French.day($0.until))."
        })
    }
    work = contents.work
    path = contents.path
    meetings = contents.meetings
    appointments = contents.appointments
    home = contents.home
    housing = contents.housing.map(MyHousingSentences.state) ?? []
    pass = contents.pass.map { MySpaceSentences.pass($0, on: day) } ?? []
    prolongation = contents.prolongations.first.map(MySpaceSentences.prolongation) ?? []
    prolongationWords = contents.prolongations.first?.wordsOfRefusal
    afterWork = MyExitSentences.summary(contents.afterWork)
    mayStartAgain = MySpaceSentences.startAgain(contents.applications.map(\.line))
  }

  private static func grouped(_ agreements: [AgreementLine]) -> [SharedWith] {
    var groups: [SharedWith] = []
    for line in agreements {
      let until = line.agreement.period.last
      let what = line.agreement.item.plainLabel
      if let index = groups.firstIndex(where: {
        $0.recipient == line.recipientName && $0.until == until
      }) {
        groups[index] = SharedWith(
          recipient: line.recipientName, until: until, what: groups[index].what + [what])
      } else {
        groups.append(SharedWith(recipient: line.recipientName, until: until, what: [what]))
      }
    }
    return groups
  }
}

extension MySpacePage.Application {
  init(_ application: MySpaceContents.Application, on day: Day) {
    let line = application.line
    id = line.id
    employer = line.structureName
    work =
      line.posts.isEmpty ? nil : "Pour le travail\u{A0}: \(line.posts.joined(separator: ", "))."
    sentences = MySpaceSentences.application(line, companion: application.companion, on: day)
    words =
      if case .refused(let refusal) = line.status, !refusal.words.isEmpty { refusal.words } else {
        nil
      }
  }
}
