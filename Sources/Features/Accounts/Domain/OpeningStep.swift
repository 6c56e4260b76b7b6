import Kernel

/// What must be done before real persons are entered (docs/mise-en-service.md). Each step is dated
/// by whoever runs the instance; Cordée reminds of those that are not, and refuses nothing.
package enum OpeningStep: String, Labelled {
  case impactAssessment = "analyse_d_impact"
  case jointControllers = "coresponsabilite"
  case register = "registre"
  case dataProtectionOfficer = "delegue"
  case information
  case retention = "conservation"
  case healthData = "donnees_de_sante"
  case charter = "charte"
  case tls
  case backup = "sauvegarde"
  case letters = "lettres"
  case administrators = "administrateurs"
  case incident

  package var label: String {
    switch self {
    case .impactAssessment: "Analyse d’impact sur la protection des données"
    case .jointControllers: "Accord entre responsables de traitement"
    case .register: "Registre des traitements"
    case .dataProtectionOfficer: "Délégué à la protection des données"
    case .information: "Information des personnes accompagnées"
    case .retention: "Durées de conservation"
    case .healthData: "Données de santé"
    case .charter: "Engagement de confidentialité des équipes"
    case .tls: "Connexion chiffrée"
    case .backup: "Sauvegarde et restauration"
    case .letters: "Envoi des lettres"
    case .administrators: "Administrateurs nommés"
    case .incident: "Conduite à tenir en cas d’incident"
    }
  }

  /// What must be true for the step to be dated, in one or two sentences.
  package var explanation: String {
    switch self {
    case .impactAssessment:
      "Menée avant la première personne réelle, avec les équipes et des personnes concernées, et signée par chaque structure (RGPD, article 35)."
    case .jointControllers:
      "Les associations qui partagent une instance écrivent qui répond de quoi, et à qui la personne s’adresse (RGPD, article 26)."
    case .register:
      "Chaque structure inscrit Cordée à son registre, avec ses finalités et ses destinataires (RGPD, article 30)."
    case .dataProtectionOfficer:
      "Son nom et son adresse sont connus des équipes et affichés pour les personnes (RGPD, articles 37 à 39)."
    case .information:
      "Chaque personne apprend, à l’oral et sur papier, ce qui est noté, pourquoi, qui lit, et qu’un refus ne change rien à son hébergement ni à ses droits."
    case .retention:
      "La durée de vie d’un dossier après le dernier contact est décidée (deux ans au plus en base active, référentiel CNIL) et quelqu’un en a la charge."
    case .healthData:
      "Les équipes savent que Cordée ne demande aucune donnée de santé\u{A0}; si une structure en saisit quand même, l’hébergeur est certifié (HDS)."
    case .charter:
      "Chaque membre a signé son engagement de confidentialité\u{A0}; personne ne partage son compte."
    case .tls:
      "Cordée est servie derrière un certificat valide, lancée avec «\u{A0}--behind-tls\u{A0}»\u{A0}; le port direct n’est pas joignable de l’extérieur."
    case .backup:
      "Une sauvegarde quotidienne existe hors de la machine, chiffrée, et a été restaurée une fois pour de vrai."
    case .letters:
      "Une invitation d’essai est arrivée dans une boîte réelle, et ses liens mènent à la bonne adresse."
    case .administrators:
      "Chaque structure a deux administrateurs nommés\u{A0}; l’instance aussi. Les comptes d’essai sont fermés."
    case .incident:
      "Chacun sait qui prévenir\u{A0}; la CNIL est prévenue sous 72 heures et les personnes sans tarder (RGPD, articles 33 et 34)."
    }
  }
}

/// A step and the day it was done, if it was.
package struct OpeningMark: Sendable, Hashable {
  package let step: OpeningStep
  package let doneOn: Day
  /// The name of whoever dated it.
  package let notedBy: String

  package init(step: OpeningStep, doneOn: Day, notedBy: String) {
    self.step = step
    self.doneOn = doneOn
    self.notedBy = notedBy
  }
}

/// The list as it stands.
package struct OpeningChecklist: Sendable {
  package let marks: [OpeningStep: OpeningMark]
  /// A demonstration holds no real person: it reminds of nothing.
  package let isDemonstration: Bool

  package init(marks: [OpeningMark], isDemonstration: Bool) {
    self.marks = Dictionary(marks.map { ($0.step, $0) }, uniquingKeysWith: { $1 })
    self.isDemonstration = isDemonstration
  }

  package var missing: [OpeningStep] { OpeningStep.allCases.filter { marks[$0] == nil } }

  /// True on a real instance with a step that is not dated.
  package var reminds: Bool { !isDemonstration && !missing.isEmpty }
}
