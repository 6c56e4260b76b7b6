import Domain
import Kernel
import TestSupport
import Testing

struct MeetingRulesTests {
  private let plan = Meeting.sample(seats: [Fixture.julien]).plan

  @Test("Une rencontre a un lieu ou une visio, une durée possible, et quelqu’un à inviter")
  func planned() {
    #expect(MeetingRules.check(plan).isEmpty)
    var odd = plan
    odd.place = ""
    odd.minutes = 5
    odd.seats = []
    #expect(Set(MeetingRules.check(odd).compactMap(\.field)) == ["lieu", "duree", "invites"])
    odd = plan
    odd.place = ""
    odd.link = "https://visio.example/salle-12"
    #expect(MeetingRules.check(odd).isEmpty)
    for link in ["http://visio.example/a", "javascript:alert(1)", "https://", "https://a b.fr/cd"] {
      odd.link = link
      #expect(MeetingRules.check(odd).map(\.field) == ["visio"], "\(link)")
    }
  }

  @Test("Un numéro de sécurité sociale n’entre nulle part")
  func secrets() {
    var odd = plan
    odd.agenda = [.words("2 92 05 16 015 123 45")]
    #expect(!MeetingRules.check(odd).isEmpty)
    let point = MinutesPoint(title: "Droits", said: "2920516015123", structure: ID("chrs"))
    #expect(MeetingRules.check([point], plain: "").map(\.field) == ["dit_1"])
    #expect(MeetingRules.check([], plain: "2920516015123").map(\.field) == ["simple"])
    #expect(MeetingRules.check([], plain: "").map(\.field) == ["simple"])
  }

  @Test(
    "Un lieu qui dit quelque chose d’elle ne part pas par courriel",
    arguments: [
      "CHRS Les Tilleuls", "au C.H.R.S., salle 2", "Foyer des Halles", "Hôpital de jour",
      "SPIP d’Angoulême", "Chantier des berges", "CSAPA", "Accueil de jour La Halte",
    ])
  func tellingPlaces(_ place: String) {
    #expect(MeetingRules.placeOutside(place) == nil)
  }

  @Test("Un lieu qui ne dit rien part")
  func plainPlaces() {
    #expect(MeetingRules.placeOutside("12 rue de la Paix") == "12 rue de la Paix")
    #expect(MeetingRules.placeOutside("Mairie, salle du conseil") != nil)
    #expect(MeetingRules.placeOutside("") == nil)
  }

  @Test("Une lettre ne dit ni pourquoi ni avec quelles structures, et rien d’elle au dehors")
  func letters() {
    var plan = plan
    plan.place = "CHRS Les Tilleuls"
    plan.reason = "Un loyer n’est pas payé"
    let address = Email("paul@cordee.test")!
    let inside = MeetingLetters.Subject(
      firstName: "Leïla", plan: plan, link: "https://cordee.test/rencontres/x")
    let outside = MeetingLetters.Subject(
      firstName: nil, plan: plan, link: nil, organiser: "Camille Rousset")
    for letter in [
      MeetingLetters.invitation(inside, to: address), MeetingLetters.changed(inside, to: address),
      MeetingLetters.cancelled(inside, to: address),
    ] {
      #expect(letter.body.contains("Leïla") && letter.body.contains("26\u{A0}novembre"))
      #expect(!letter.subject.contains("Leïla"))
      for secret in ["loyer", "CHRS", "Tilleuls", "Synthèse", "Haddad"] {
        #expect(!letter.body.contains(secret) && !letter.subject.contains(secret), "\(secret)")
      }
    }
    let letter = MeetingLetters.invitation(outside, to: address)
    #expect(letter.body.contains("Camille Rousset"))
    #expect(!letter.body.contains("Leïla") && !letter.body.contains("/rencontres/"))
  }

  @Test("L’agenda dit des initiales et une heure, sans rien de sa situation")
  func calendar() {
    var meeting = Meeting.sample(seats: [Fixture.julien])
    meeting.plan.place = "CHRS Les Tilleuls"
    meeting.plan.reason = "Un loyer n’est pas payé"
    meeting.sequence = 3
    let at = meeting.plan.startsAt
    let file = meeting.calendar(initials: Meeting.initials(of: "Leïla H."), at: at)
    #expect(file.contains("SUMMARY:Rencontre (L. H.)") && file.contains("SEQUENCE:3"))
    #expect(file.contains("DTSTART:20261126T130000Z") && file.contains("DTEND:20261126T140000Z"))
    #expect(file.contains("STATUS:CONFIRMED") && !file.contains("LOCATION"))
    #expect(!file.contains("Tilleuls") && !file.contains("loyer") && !file.contains("Leïla"))
    #expect(meeting.calendar(initials: nil, isOff: true, at: at).contains("STATUS:CANCELLED"))
    #expect(Meeting.initials(of: "Jean-Paul S.") == "J. P. S.")
    // The summer hour: 14 h in Paris is 12 h in universal time.
    meeting.plan.starts = LocalTime("2026-07-01T14:00")!
    #expect(meeting.calendar(initials: nil, at: at).contains("DTSTART:20260701T120000Z"))
  }

  @Test("Une décision a des mots, quelqu’un, et un jour à venir ou pas de jour")
  func decision() {
    let today = Day("2026-11-24")!
    func fields(_ words: String, _ carrier: DecisionCarrier, _ due: String?) -> [String?] {
      MeetingRules.check(
        MeetingDecision(
          id: ID("d"), words: words, strand: .activity, carrier: carrier,
          dueOn: due.flatMap { Day($0) }, structure: ID("chrs")), on: today
      ).map(\.field)
    }
    #expect(fields("Visiter", .herself, nil) == [])
    #expect(fields("Visiter", .named("Mme Petit"), "2026-11-24") == [])
    #expect(fields("", .named(""), "2026-11-23") == ["decision", "echeance", "qui"])
  }
}
