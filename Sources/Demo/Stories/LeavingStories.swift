import Domain
import Kernel

/// People who worked at the Jardins de la Boëme and left: what the yearly file counts.
let leavingStories: [Story] = [
  leaver(
    "nour", "Nour", "Benslimane", age: 31, by: .thomas, hired: 520, left: 252, number: "21",
    wish: "Un vrai contrat, et rentrer à la maison avant la nuit",
    skill: "Nour range un étal en dix minutes et connaît le prix de chaque légume.",
    [
      .leaves(252, "nour-jardins", .permanentElsewhere),
      .letsNewsBeTaken(250, .call, shared: true), .tells(218, month: 1, .sameJob),
      .tells(156, month: 3, .otherJob, .other), .notReached(64, month: 6),
    ]),
  leaver(
    "ismael", "Ismaël", "Traoré", age: 38, by: .camille, hired: 500, left: 201, number: "22",
    wish: "Conduire un petit camion et livrer les paniers",
    skill: "Ismaël connaît les routes du département et n’a jamais rendu un panier en retard.",
    rows: [.mobility, .housing], from: "33232333", to: "34344333",
    [
      .leaves(201, "ismael-jardins", .fixedTerm, lasting: 239),
      .letsNewsBeTaken(199, .sms, shared: true), .tells(166, month: 1, .sameJob),
      .tells(105, month: 3, .sameJob),
    ]),
  leaver(
    "seynabou", "Seynabou", "Sow", age: 27, by: .camille, hired: 480, left: 176, number: "23",
    wish: "Vendre sur les marchés, parler du matin au soir",
    skill: "Seynabou retient le prénom des clients et ce qu’ils ont acheté la semaine d’avant.",
    rows: [.french, .mobility], from: "22223232", to: "33223333",
    [
      .leaves(176, "seynabou-jardins", .fixedTerm, lasting: 84),
      .letsNewsBeTaken(173, .meeting), .tells(141, month: 1, .sameJob),
      .tells(12, month: 3, .noJob),
    ]),
  leaver(
    "kevin", "Kévin", "Bossis", age: 22, by: .kenza, hired: 400, left: 122, number: "24",
    wish: "Apprendre la taille des arbres, avec un diplôme au bout",
    skill: "Kévin grimpe, taille droit et pose ses outils propres le soir.",
    rows: [.workCapacity, .mobility], from: "43232333", to: "44244333",
    [
      .leaves(122, "kevin-jardins", .training, lasting: 240),
      .letsNewsBeTaken(120, .sms, shared: true), .tells(88, month: 1, .training),
    ]),
  leaver(
    "teddy", "Teddy", "Rambaud", age: 44, by: .bruno, hired: 430, left: 46, number: "25",
    wish: "Travailler pour la ville, aux espaces verts",
    skill: "Teddy tient une débroussailleuse toute la matinée et forme les plus jeunes.",
    rows: [.workCapacity, .housing], from: "42222333", to: "44344333",
    [
      .leaves(46, "teddy-jardins", .publicService),
      .suspends(45, "teddy-jardins", .contractFinished), .letsNewsBeTaken(44, .call),
    ]),
  leaver(
    "soraya", "Soraya", "Amrani", age: 35, by: .nadia, hired: 560, left: 288, number: "26",
    wish: "Coudre des costumes, ou au moins des rideaux",
    skill: "Soraya a repris les voiles d’ombrage de la serre à la machine, sans patron.",
    rows: [.french, .housing], from: "22222322", to: "33322322",
    [.leaves(288, "soraya-jardins", .anotherSIAE, lasting: 300)]),
  leaver(
    "josiane", "Josiane", "Marchand", age: 62, by: .elodie, hired: 600, left: 152, number: "27",
    wish: "Finir bien, et garder un carré de jardin",
    skill: "Josiane sait à l’odeur de la terre s’il faut arroser.",
    rows: [.mobility, .workCapacity], from: "44343333", to: "43344333",
    [.leaves(152, "josiane-jardins", .retirement)]),
  leaver(
    "gerard", "Gérard", "Pasquet", age: 51, by: .nadia, hired: 450, left: 97, number: "28",
    wish: "Un travail où l’on me dit bonjour",
    skill: "Gérard répare les arrosages et les brouettes avec ce qu’il trouve.",
    rows: [.mobility], from: "43232333", to: "44232333",
    [.leaves(97, "gerard-jardins", .jobSeeking)]),
  leaver(
    "malik", "Malik", "Cissé", age: 29, by: .kenza, hired: 470, left: 221, number: "29",
    wish: "M’occuper de mes filles cette année, travailler après",
    skill: "Malik prépare quarante paniers dans la matinée, sans une erreur.",
    [.leaves(221, "malik-jardins", .inactive)]),
  leaver(
    "lina", "Lina", "Kaddour", age: 33, by: .nadia, hired: 420, left: 61, number: "30",
    wish: "Cultiver des fleurs à couper",
    skill: "Lina compose les bouquets du vendredi et en vend vingt.",
    [.leaves(61, "lina-jardins", .unknown, neutralised: true)]),
  leaver(
    "brice", "Brice", "Tessier", age: 24, by: .thomas, hired: 92, left: 31, number: "31",
    wish: "Bouger, voir autre chose que la vallée",
    skill: "Brice porte, creuse et plante toute la journée en sifflant.",
    [.leaves(31, "brice-jardins", .fixedTerm, lasting: 200)]),
  leaver(
    "eva", "Eva", "Lopes", age: 40, by: .nadia, hired: 380, left: 13, number: "32",
    wish: "Tenir un petit magasin de producteurs",
    skill: "Eva tient la caisse, le cahier et la bonne humeur du stand.",
    [.leaves(13, "eva-jardins", .unknown)]),
]

/// One of them: prescribed, hired at the Jardins, followed there by Julien, and gone.
private func leaver(
  _ key: String, _ firstName: String, _ lastName: String, age: Int, by worker: DemoWorker,
  hired: Int, left: Int, number: String, wish: String, skill: String,
  rows: Set<GridTheme> = [], from first: String = "", to last: String = "", _ after: [Step]
) -> Story {
  let application = "\(key)-jardins"
  var steps: [Step] = [
    .wish(hired + 60, wish), .diagnoses(hired + 40, [.jobSeekerOver24Months]),
    .sends(
      hired + 30, application, .vegetables,
      DemoMessage(
        skill, "Nous restons joignables chaque semaine, et venons à la première rencontre.",
        "La visite des serres est faite, le trajet aussi.")),
    .answer(hired + 16, application, .underReview),
    .answer(hired + 10, application, .hired(inDays: 7, .cddi, hours: 24)),
    .recordsPass(hired, application, "9999916007\(number)", by: .julien),
  ]
  if !rows.isEmpty {
    steps += [
      .joins(hired - 10, .julien, .employmentAdviser),
      Step(
        daysAgo: hired - 20, by: .julien,
        event: .assesses(DemoAssessment("Au début, chaque matin est nouveau.", grid: first))),
      .followsRows(hired - 20, rows, with: .jardins),
      Step(
        daysAgo: left + 8, by: .julien,
        event: .assesses(DemoAssessment("Je sais ce que je sais faire.", grid: last))),
    ]
  }
  return Story(
    key, firstName, lastName, age: age, from: "Angoulême", phone: true, opened: hired + 60,
    by: worker, steps + after)
}
