import Domain
import Kernel
import UseCases

/// What the page of a PASS tells, already in French and already cut to what the viewer may read.
struct PassPage {
  let id: ID<PassIAE>
  let person: ID<Person>
  let name: String
  let mayOpenFile: Bool
  let number: String?
  let state: PassState
  let status: PassStatus
  let isDemonstration: Bool
  let validity: DayRange
  let bar: PassBar
  let hires: [Hire]
  let events: [Event]
  let sheet: PassSheet?
  /// Set once it has ended and until two years later.
  let waiting: WaitingPeriod?
  let today: Day
  let version: Int

  struct Hire {
    let startsOn: Day
    let employer: String
    /// « CDDI, 26 h par semaine, jusqu’au … »; empty when it is not for this reader.
    let terms: String
  }

  struct Event {
    let at: Instant
    let what: String
    let detail: String
    let who: String
  }

  init(_ reading: PassReading, on today: Day) {
    let pass = reading.pass
    id = pass.id
    person = pass.person
    name = reading.person.name
    mayOpenFile = reading.person.standing.mayOpenFile
    number = pass.number?.display
    state = pass.state
    status = pass.status(on: today)
    isDemonstration = pass.isDemonstration
    validity = pass.validity
    bar = PassBar(pass, on: today)
    hires = reading.hires.map {
      Hire(
        startsOn: $0.startsOn, employer: $0.employer, terms: $0.terms.map(Self.words) ?? "")
    }
    events = reading.events.map { event in
      Event(
        at: event.at, what: event.kind.label, detail: Self.detail(event),
        who: event.structure.isEmpty ? event.author : "\(event.author), \(event.structure)")
    }
    sheet = pass.isExpected ? PassSheet(reading) : nil
    let waiting = WaitingPeriod(after: pass)
    self.waiting = waiting.contains(today) ? waiting : nil
    self.today = today
    version = pass.version
  }

  private static func words(_ terms: HireTerms) -> String {
    var parts = [terms.contract.label, "\(terms.hoursPerWeek)\u{A0}h par semaine"]
    if let end = terms.endsOn { parts.append("jusqu’au \(French.day(end))") }
    return parts.joined(separator: ", ")
  }

  private static func detail(_ event: PassReading.Event) -> String {
    let number = event.facts[.number].flatMap { PassNumber($0)?.display }
    let start = event.facts[.startsOn].flatMap { Day($0) }
    let end = event.facts[.endsOn].flatMap { Day($0) }
    let dates =
      if let start, let end { "du \(French.day(start)) au \(French.day(end))" } else { "" }
    switch event.kind {
    case .passExpected:
      return "L’embauche est acceptée. Dates prévues\u{A0}: \(dates)."
    case .passIssued: return "Numéro \(number ?? ""), \(dates)."
    case .passRecorded: return "Numéro \(number ?? "") écrit d’après l’attestation, \(dates)."
    case .passReused:
      return dates.isEmpty
        ? "Une nouvelle embauche reprend ce PASS avec les jours qui restent."
        : "Une nouvelle embauche commence plus tôt\u{A0}: le PASS va maintenant \(dates)."
    case .passStartMoved:
      return
        "L’embauche a changé de dates avant de commencer\u{A0}: le PASS va maintenant \(dates)."
    case .waitingPeriodLifted:
      return event.facts[.reason] == "envoi"
        ? "Un prescripteur habilité a envoyé la candidature."
        : "Un prescripteur habilité a fait un diagnostic."
    case .passSuspended, .suspensionChanged:
      return "Suspendu \(dates). \(newEnd(event))"
    case .suspensionEnded: return "Ses jours comptent de nouveau. \(newEnd(event))"
    case .suspensionDeleted: return "La suspension n’a pas eu lieu. \(newEnd(event))"
    case .suspensionPrepared:
      return "Une demande est partie vers la structure de la dernière embauche."
    case .passProlonged: return "\(reason(event)) \(newEnd(event))"
    case .prolongationAsked: return "\(reason(event)) Un prescripteur habilité doit répondre."
    case .prolongationDenied:
      return event.facts[.reason].flatMap { ProlongationDenial(rawValue: $0)?.label } ?? ""
    default: return ""
    }
  }

  private static func newEnd(_ event: PassReading.Event) -> String {
    event.facts[.until].flatMap { Day($0) }.map { "Nouvelle fin\u{A0}: \(French.day($0))." } ?? ""
  }

  private static func reason(_ event: PassReading.Event) -> String {
    event.facts[.reason].flatMap { ProlongationReason(rawValue: $0) }.map { "\($0.label)." } ?? ""
  }
}

/// The days of a PASS, in four parts that add up.
struct PassBar {
  let used: Int
  let suspended: Int
  /// Of the first 730 days.
  let remaining: Int
  /// Remaining too, because they were added.
  let prolonged: Int

  init(_ pass: PassIAE, on today: Day) {
    let left = pass.remainingDays(on: today)
    prolonged = min(left, pass.prolongedDays)
    remaining = left - prolonged
    used = pass.usedDays(on: today)
    suspended = pass.keptDays
  }

  var left: Int { remaining + prolonged }
  var total: Int { used + suspended + left }
}

/// What to enter on Les emplois de l'inclusion to have an expected PASS delivered.
struct PassSheet {
  let firstName: String
  let lastName: String?
  let birth: Day?
  let employer: String?
  let siret: String?
  let startsOn: Day
  let foreseenEnd: Day
  /// Of the hire: contract, hours and last day, as Les emplois asks for them.
  let terms: HireTerms?

  init(_ reading: PassReading) {
    firstName = reading.person.firstName ?? reading.person.name
    lastName = reading.person.lastName.flatMap { $0.isEmpty ? nil : $0 }
    birth = reading.person.birth
    let hire = reading.hires.first
    employer = hire?.employer
    siret = hire?.siret?.digits
    terms = hire?.terms
    startsOn = reading.pass.validity.first
    foreseenEnd = reading.pass.validity.last
  }
}
