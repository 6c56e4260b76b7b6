import Kernel

/// The file by which a structure asks the préfet to be an authorised prescriber: four axes, the
/// opinion of the CDIAE, an order for five years at most (guide de la prescription, p. 20). A
/// renewal is a new file, with the next number.
package struct AuthorisationFile: Sendable, Hashable {
  package let structure: ID<Structure>
  /// 1 for the first request, then one more for each renewal.
  package let number: Int
  package private(set) var stage: AuthorisationStage
  /// What the structure writes for each axis; absent when nothing is written yet.
  package var axes: [AuthorisationAxis: String]
  /// What the software cannot count: partners, local bodies it sits in.
  package var partnerships: String
  package var version: Int

  package init(
    structure: ID<Structure>, number: Int = 1, stage: AuthorisationStage = .preparing,
    axes: [AuthorisationAxis: String] = [:], partnerships: String = "", version: Int = 1
  ) {
    self.structure = structure
    self.number = number
    self.stage = stage
    self.axes = axes
    self.partnerships = partnerships
    self.version = version
  }

  /// The axes nothing is written for.
  package var missingAxes: [AuthorisationAxis] {
    AuthorisationAxis.allCases.filter { (axes[$0] ?? "").isEmpty }
  }

  /// Whether the structure may still change what it wrote.
  package var isOpen: Bool { stage == .preparing }

  package func submitted(on day: Day) throws(AuthorisationRefusal) -> AuthorisationFile {
    guard stage == .preparing else { throw .notPreparing }
    guard missingAxes.isEmpty else { throw .axesMissing(missingAxes) }
    return with(.submitted(on: day))
  }

  /// The opinion of the CDIAE, that the préfet hears before deciding.
  package func noting(_ opinion: CDIAEOpinion, on day: Day) throws(AuthorisationRefusal)
    -> AuthorisationFile
  {
    switch stage {
    case .submitted(let submitted), .opinion(_, _, let submitted):
      guard day >= submitted else { throw .beforeSubmission(submitted) }
      return with(.opinion(opinion, on: day, submittedOn: submitted))
    case .preparing, .granted, .declined: throw .notSubmitted
    }
  }

  /// An order of the préfet. The CDIAE has been heard before.
  package func granted(_ period: DayRange, reference: String) throws(AuthorisationRefusal)
    -> AuthorisationFile
  {
    guard case .opinion = stage else { throw .opinionFirst }
    guard lastDay(ofPrefectOrder: period) == period.last else { throw .tooLong }
    return with(.granted(period, reference: reference))
  }

  package func declined(on day: Day, reason: String) throws(AuthorisationRefusal)
    -> AuthorisationFile
  {
    guard case .opinion = stage else { throw .opinionFirst }
    guard !reason.isEmpty else { throw .reasonMissing }
    return with(.declined(on: day, reason: reason))
  }

  /// The next one, with what was written, to be read again and completed.
  package func renewed() throws(AuthorisationRefusal) -> AuthorisationFile {
    switch stage {
    case .granted, .declined:
      return AuthorisationFile(
        structure: structure, number: number + 1, axes: axes, partnerships: partnerships)
    case .preparing, .submitted, .opinion: throw .alreadyRunning
    }
  }

  private func with(_ stage: AuthorisationStage) -> AuthorisationFile {
    var copy = self
    copy.stage = stage
    return copy
  }
}

/// Where a file stands.
package enum AuthorisationStage: Sendable, Hashable {
  case preparing
  case submitted(on: Day)
  case opinion(CDIAEOpinion, on: Day, submittedOn: Day)
  case granted(DayRange, reference: String)
  case declined(on: Day, reason: String)

  package var label: String {
    switch self {
    case .preparing: "En préparation"
    case .submitted: "Déposé à la DDETS"
    case .opinion: "Avis du CDIAE rendu"
    case .granted: "Habilitation accordée"
    case .declined: "Demande non retenue"
    }
  }
}

/// The four axes the services of the State look at (guide, p. 20).
package enum AuthorisationAxis: String, Labelled {
  case known = "identifiee"
  case mission
  case people = "professionnels"
  case need = "besoin"

  package var label: String {
    switch self {
    case .known: "Une structure identifiée sur le territoire"
    case .mission: "Une mission d’accueil ou d’accompagnement"
    case .people: "Des professionnels qui savent faire le diagnostic"
    case .need: "Un besoin que la liste nationale ne couvre pas"
    }
  }

  /// What helps to write it.
  package var hint: String {
    switch self {
    case .known: "Statut, conventions avec l’État, le département, les communes ; depuis quand."
    case .mission:
      "Qui est accueilli, combien de personnes par an, ce qui fait penser à l’insertion par l’activité économique."
    case .people:
      "Métiers et formations, connaissance des SIAE, temps consacré au diagnostic social et professionnel."
    case .need:
      "Personnes que les prescripteurs habilités du territoire ne voient pas, distances, délais."
    }
  }
}

package enum CDIAEOpinion: String, Labelled {
  case favourable = "favorable"
  case reserved = "reserve"
  case unfavourable = "defavorable"
  package var label: String {
    switch self {
    case .favourable: "Avis favorable"
    case .reserved: "Avis favorable avec réserves"
    case .unfavourable: "Avis défavorable"
    }
  }
}

/// What the work of an authorised structure has been, as the software counts it: evidence for the
/// renewal (guide, p. 20: number of prescriptions, partnerships with the structures of the
/// territory). Partnerships and local bodies it cannot count are written by hand.
package struct AuthorisationEvidence: Sendable, Hashable {
  package let period: DayRange
  package let prescriptions: Int
  package let applicationsSent: Int
  /// Distinct employers an application was sent to.
  package let employers: Int
  package let hires: Int

  package init(
    period: DayRange, prescriptions: Int, applicationsSent: Int, employers: Int, hires: Int
  ) {
    self.period = period
    self.prescriptions = prescriptions
    self.applicationsSent = applicationsSent
    self.employers = employers
    self.hires = hires
  }

  /// Under that many, an institution reads « moins de 5 ».
  package static let leastShownToInstitutions = 5
}

/// An order of the préfet that ends soon.
package enum PrefectOrderAlert {
  /// How long before its end it is told.
  package static let monthsBefore = 6

  /// Its end, when it is near or past; nil when there is time, or no order.
  package static func end(of authorisation: PrescriberAuthorisation, on day: Day) -> Day? {
    guard case .byPrefect(let period, _) = authorisation else { return nil }
    let end = lastDay(ofPrefectOrder: period)
    return day >= end.adding(months: -monthsBefore) ? end : nil
  }
}

package enum AuthorisationRefusal: Error, Sendable, Hashable {
  case notPreparing, notSubmitted, opinionFirst, tooLong, reasonMissing, alreadyRunning
  case axesMissing([AuthorisationAxis])
  case beforeSubmission(Day)
  /// The national list names the structure, or it recruits: nothing to ask.
  case notNeeded

  package var messages: [UserMessage] {
    switch self {
    case .notPreparing:
      [UserMessage("Ce dossier est déjà déposé.", detail: "La DDETS l’étudie.")]
    case .notSubmitted: [UserMessage("Ce dossier n’est pas déposé, ou il a déjà sa décision.")]
    case .opinionFirst:
      [
        UserMessage(
          "Noter d’abord l’avis du CDIAE.",
          detail: "Le conseil donne son avis avant la décision du préfet.", field: "avis")
      ]
    case .tooLong:
      [UserMessage("Un arrêté vaut cinq ans au plus.", field: "fin")]
    case .reasonMissing:
      [
        UserMessage(
          "Dire pourquoi la demande n’est pas retenue.",
          detail: "La structure pourra la reprendre.", field: "raison")
      ]
    case .alreadyRunning: [UserMessage("Une demande est déjà en cours.")]
    case .axesMissing(let axes):
      axes.map {
        UserMessage(
          "Écrire quelque chose pour «\u{A0}\($0.label)\u{A0}».", field: "axe_\($0.code)")
      }
    case .beforeSubmission(let day):
      [UserMessage("Le dossier a été déposé le \(French.day(day)).", field: "le")]
    case .notNeeded: [UserMessage("Cette structure n’a pas d’habilitation à demander.")]
    }
  }
}
