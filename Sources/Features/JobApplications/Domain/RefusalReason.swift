import Kernel

/// The thirteen reasons an employer may give in Les emplois de l'inclusion, by their official code
/// (itou/job_applications/enums.py; guide de la prescription, « motifs de refus »). The code and
/// `officialLabel` are for exports; the screen shows `label`, in words of ours.
package enum RefusalReason: String, Labelled {
  case noPosition = "no_position"
  case lackingSkills = "lacking_skills"
  case incompatible
  case preventObjectives = "prevent_objectives"
  case didNotCome = "did_not_come"
  case didNotComeToInterview = "did_not_come_to_interview"
  case hiredElsewhere = "hired_elsewhere"
  case training
  case notInterested = "not_interested"
  case notMobile = "not_mobile"
  case nonEligible = "non_eligible"
  case duplicate
  case other

  package var label: String {
    switch self {
    case .noPosition: "Pas de recrutement en cours"
    case .lackingSkills: "Le poste demande un savoir-faire en plus"
    case .incompatible: "Le poste ne s’accorde pas à sa situation d’aujourd’hui"
    case .preventObjectives: "Objectifs du dialogue de gestion"
    case .didNotCome: "Nous n’avons pas pu la joindre"
    case .didNotComeToInterview: "L’entretien n’a pas eu lieu"
    case .hiredElsewhere: "Elle travaille déjà"
    case .training: "Elle est en formation"
    case .notInterested: "Elle a choisi autre chose"
    case .notMobile: "Le trajet n’est pas possible pour le moment"
    case .nonEligible: "Les conditions d’entrée en insertion ne sont pas réunies"
    case .duplicate: "Candidature déjà reçue"
    case .other: "Autre raison"
    }
  }

  /// As Les emplois writes it. Official wording: never shown of a person on our pages.
  // texte officiel
  package var officialLabel: String {
    switch self {
    case .didNotCome: "Candidat non joignable"
    case .didNotComeToInterview: "Candidat ne s’étant pas présenté à l’entretien"
    case .hiredElsewhere: "Candidat indisponible : en emploi"
    case .training: "Candidat indisponible : en formation"
    case .nonEligible: "Candidat non éligible"
    case .notMobile: "Candidat non mobile"
    case .notInterested: "Candidat non intéressé"
    case .lackingSkills: "Le candidat n’a pas les compétences requises pour le poste"
    case .incompatible:
      "Un des freins à l’emploi du candidat est incompatible avec le poste proposé"
    case .preventObjectives:
      "L’embauche du candidat empêche la réalisation des objectifs du dialogue de gestion"
    case .noPosition: "Pas de recrutement en cours"
    case .duplicate: "Candidature en doublon"
    case .other: "Autre"
    }
  }

  /// A sentence she may read as it is, easy and without blame; the employer changes it as they
  /// like.
  package var exampleForHer: String {
    switch self {
    case .noPosition: "Nous n’embauchons pas en ce moment. Votre envie nous intéresse."
    case .lackingSkills:
      "Pour ce poste, il faut déjà connaître certains gestes. Une immersion peut aider à les apprendre."
    case .incompatible:
      "Ce poste n’est pas le bon pour vous aujourd’hui. Un autre poste peut mieux aller."
    case .preventObjectives:
      "Nous ne pouvons pas embaucher plus de personnes cette année. Ce n’est pas à cause de vous."
    case .didNotCome: "Nous avons essayé de vous appeler. Vous pouvez nous rappeler."
    case .didNotComeToInterview:
      "Nous ne nous sommes pas vus au rendez-vous. Nous pouvons en prendre un autre."
    case .hiredElsewhere: "Vous avez déjà un travail. Bravo à vous. Notre porte reste ouverte."
    case .training: "Vous êtes en formation. Nous pourrons nous voir après."
    case .notInterested: "Vous avez choisi autre chose. C’est votre choix."
    case .notMobile: "Le trajet est trop difficile pour le moment. Nous pourrons en reparler."
    case .nonEligible:
      "Pour ce contrat, il y a des conditions. Votre référent peut vous expliquer et chercher avec vous."
    case .duplicate: "Nous avions déjà reçu votre demande. Nous la gardons."
    case .other: "Ce n’est pas possible cette fois. Vous pouvez essayer de nouveau."
    }
  }

  /// The order of the official list, which ours on screen is not.
  package static let officialOrder: [RefusalReason] = [
    .didNotCome, .didNotComeToInterview, .hiredElsewhere, .training, .nonEligible, .notMobile,
    .notInterested, .lackingSkills, .incompatible, .preventObjectives, .noPosition, .duplicate,
    .other,
  ]

  /// The two reasons a GEIQ does not give (itou: `REFUSAL_REASONS` without them for that kind).
  package static func offered(to kind: StructureKind) -> [RefusalReason] {
    kind == .geiq ? allCases.filter { $0 != .preventObjectives && $0 != .nonEligible } : allCases
  }
}
