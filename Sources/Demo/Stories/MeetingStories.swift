import Domain
import Kernel

/// A meeting of the demonstration. Days count from the day it is proposed. Nothing happens on a
/// Saturday or a Sunday, so minutes come four days or more after the meeting, to be sure.
package struct DemoMeeting: Sendable {
  let key: String
  let kind: MeetingKind
  let inDays: Int
  let hour: Int
  let place: String
  let reason: String
  let points: [String]
  let with: [DemoWorker]
  let choice: HerChoice
  let words: String
}

/// What was said at one of them.
package struct DemoMinutes: Sendable {
  let key: String
  let points: [(title: String, said: String, items: Set<ShareableItem>)]
  let plain: [String]
  let decisions: [(words: String, strand: Strand, by: DemoWorker?, inDays: Int)]
  let isReadBack: Bool
}

/// The meetings of some persons, by story.
let meetingSteps: [String: [Step]] = [
  "karim": [
    .meets(
      41,
      DemoMeeting(
        key: "karim-1", kind: .synthesis, inDays: 6, hour: 14, place: "Jardins, salle du fond",
        reason: "Les heures montent. Voir ce que cela change pour le logement et l'argent.",
        points: ["Ce qui va bien au jardin", "Le rythme des heures", "La demande de logement"],
        with: [.awa, .julien], choice: .comes,
        words: "Je veux bien plus d'heures, mais pas d'un coup.")),
    .tellsMeeting(
      30,
      DemoMinutes(
        key: "karim-1",
        points: [
          (
            "Ce qui va bien au jardin",
            "Karim affûte les outils de toute l'équipe et apprend le geste à deux collègues. Il arrive en avance.",
            []
          ),
          (
            "Le rythme des heures",
            "Seize heures tiennent bien. Le palier de vingt heures se reparle dans un mois, avec lui.",
            [.schedule]
          ),
          (
            "La demande de logement",
            "Il préfère attendre une place avec une équipe sur place plutôt qu'un studio seul.",
            [.housing]
          ),
        ],
        plain: [
          "Tout le monde a dit que votre travail au jardin va bien.",
          "Vous avez dit : plus d'heures, mais pas d'un coup.",
          "On en reparle dans un mois, avec vous.",
          "Pour le logement, vous préférez un endroit avec une équipe sur place.",
        ],
        decisions: [
          ("Faire le calcul des aides avant vingt heures", .healthAndRights, .camille, 20),
          ("Visiter une pension de famille", .housing, .camille, 45),
          ("Essayer un quatrième matin", .activity, .awa, 30),
        ],
        isReadBack: true)),
    .meets(
      4,
      DemoMeeting(
        key: "karim-2", kind: .followUp, inDays: 7, hour: 10, place: "12 rue de la Paix",
        reason: "Le contrat se termine dans trois mois : préparer la suite.",
        points: ["Ce que Karim veut après", "Les heures"], with: [.awa, .julien],
        choice: .invited, words: "")),
  ],
  "marc": [
    .meets(
      46,
      DemoMeeting(
        key: "marc-1", kind: .trialEnd, inDays: 3, hour: 9, place: "Atelier vélo",
        reason: "La période d'essai se termine : ce qui va, ce qui peut changer.",
        points: ["L'atelier", "Les pauses"], with: [.stephane], choice: .comes,
        words: "L'atelier me va. Le midi, il y a trop de bruit.")),
    .tellsMeeting(
      39,
      DemoMinutes(
        key: "marc-1",
        points: [
          ("L'atelier", "Rachida confirme : neuf vélos remis en état, aucun retour.", []),
          ("Les pauses", "Il mange dans la réserve, au calme. L'équipe est d'accord.", []),
        ],
        plain: [
          "L'essai est fini. Votre contrat continue.",
          "Vous pouvez manger au calme dans la réserve.",
        ],
        decisions: [("Installer une table dans la réserve", .activity, .stephane, 10)],
        isReadBack: true)),
  ],
  "leila": [
    .meets(
      33,
      DemoMeeting(
        key: "leila-1", kind: .synthesis, inDays: 5, hour: 11, place: "Mairie, salle 2",
        reason: "Faire le point sur le travail et sur l'école de son fils.",
        points: ["Ce qui avance", "Les horaires"], with: [.clara], choice: .comes,
        words: "Je veux commencer après 9 h, pour déposer mon fils.")),
    .tellsMeeting(
      23,
      DemoMinutes(
        key: "leila-1",
        points: [
          ("Ce qui avance", "Deux matinées aux Jardins, et l'envie d'y revenir.", [.skills]),
          ("Les horaires", "Début possible à 9 h, grâce au périscolaire.", [.schedule]),
        ],
        plain: [
          "Vous voulez travailler au jardin.",
          "Vous pouvez commencer à 9 heures, après l'école.",
          "Camille prépare la candidature avec vous.",
        ],
        decisions: [("Préparer la candidature aux Jardins", .activity, .camille, 12)],
        isReadBack: false)),
    .meets(
      3,
      DemoMeeting(
        key: "leila-2", kind: .consultation, inDays: 6, hour: 14, place: "Mairie, salle 2",
        reason: "La carte de bus coûte cher : trouver une solution ensemble.",
        points: ["Le bus et son prix"], with: [.clara], choice: .invited, words: "")),
  ],
]

extension Step {
  static func meets(_ daysAgo: Int, _ meeting: DemoMeeting) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .meets(meeting))
  }
  static func tellsMeeting(_ daysAgo: Int, _ minutes: DemoMinutes) -> Step {
    Step(daysAgo: daysAgo, by: nil, event: .writesMinutes(minutes))
  }
}
