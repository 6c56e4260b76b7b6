import Kernel

/// She agreed that one structure reads one item, for a purpose and a time. The core object of
/// Cordée (docs/adr/0004).
package struct SharingAgreement: Sendable, Hashable {
  package let id: ID<SharingAgreement>
  package let person: ID<Person>
  package let item: ShareableItem
  package let recipient: ID<Structure>
  package let purpose: AgreementPurpose
  /// Both ends count.
  package let period: DayRange
  package let given: AgreementManner
  /// The language of the conversation, as she names it: « français », « arabe, avec interprète ».
  package let language: String
  /// Who wrote it down; nil when she gave it from her own space.
  package let recordedBy: ID<Account>?
  package let recordedAt: Instant
  package let withdrawnAt: Instant?

  package init(
    id: ID<SharingAgreement>, person: ID<Person>, item: ShareableItem, recipient: ID<Structure>,
    purpose: AgreementPurpose, period: DayRange, given: AgreementManner, language: String,
    recordedBy: ID<Account>?, recordedAt: Instant, withdrawnAt: Instant? = nil
  ) {
    self.id = id
    self.person = person
    self.item = item
    self.recipient = recipient
    self.purpose = purpose
    self.period = period
    self.given = given
    self.language = language
    self.recordedBy = recordedBy
    self.recordedAt = recordedAt
    self.withdrawnAt = withdrawnAt
  }

  /// In force that day. Withdrawing works at once: a withdrawn agreement is in force no more,
  /// whatever the day.
  package func isInForce(on day: Day) -> Bool { withdrawnAt == nil && period.contains(day) }

  /// Six months unless she says otherwise, as long as a diagnosis stays useful.
  package static let defaultMonths = 6
}

/// Why she shares it.
package enum AgreementPurpose: String, Labelled {
  case application = "candidature"
  case followUp = "accompagnement"
  case housing = "logement"
  case employment = "contrat"

  package var label: String {
    switch self {
    case .application: "Étudier sa candidature"
    case .followUp: "L’accompagner ensemble"
    case .housing: "Chercher un logement"
    case .employment: "Préparer ou suivre son contrat"
    }
  }
}

package enum AgreementManner: String, Labelled {
  case spoken = "oral"
  case written = "ecrit"
  case signed = "signe"
  case ownSpace = "espace_personnel"

  package var label: String {
    switch self {
    case .spoken: "À l’oral"
    case .written: "Par écrit"
    case .signed: "Signé"
    case .ownSpace: "Depuis son espace"
    }
  }
}
