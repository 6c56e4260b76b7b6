/// People who come to the day centre La Halte, in Angoulême. La Halte may propose, not validate:
/// the employer records the eligibility itself, with the proofs they bring.
let halteStories: [Story] = [
  Story(
    "tony", "Tony", "Lefort", age: 41, from: "Angoulême", opened: 66, by: .paul,
    [
      .wish(66, "Bosser à la journée, être payé vite"),
      .wish(22, "Le démontage, on m’a dit que c’était calme"),
      .note(60, .skills, "Ferrailleur, sait trier les métaux à l’aimant et à l’œil"),
      .note(60, .mobility, "À pied et en bus, carte solidaire obtenue"),
      .sends(
        21, "tony-demontage", .dismantling,
        sharing: [.firstName, .wish, .skills, .mobility],
        DemoMessage(
          "Tony a vécu du fer et du cuivre. Il sépare les métaux plus vite que la machine et se protège bien les mains.",
          "Paul Ferrer le voit chaque matin avant l’embauche. Il peut vous appeler si une journée devient difficile.",
          "Carte de bus obtenue, papiers et compte bancaire en ordre.")),
      .answer(19, "tony-demontage", .underReview),
      .says(
        19, "tony-demontage", .lucie,
        "Bonjour, peut-il apporter lui-même ses attestations ? Nous enregistrons l’éligibilité chez nous."
      ),
      .says(18, "tony-demontage", .paul, "Il les a dans son sac. Nous venons mercredi à deux."),
      .selfPrescribes(11, "tony-demontage", [.rsa], by: .lucie),
      .answer(11, "tony-demontage", .hired(inDays: 15, .cddi, hours: 33)),
    ]),
  Story(
    "yvon", "Yvon", "Barbot", age: 53, from: "Soyaux", opened: 150, by: .paul,
    [
      .wish(150, "Conduire un engin, ou au moins m’asseoir dessus"),
      .note(146, .skills, "Ancien cariste, range au centimètre"),
      .sends(
        140, "yvon-demontage", .dismantling, sharing: [.firstName, .wish, .skills],
        DemoMessage(
          "Yvon a conduit des chariots pendant douze ans et charge sans rien abîmer.",
          "Paul Ferrer vient avec lui le premier jour.",
          "Chaussures de sécurité trouvées, trajet repéré ensemble.")),
      .selfPrescribes(131, "yvon-demontage", [.rsa], by: .lucie),
      .answer(131, "yvon-demontage", .hired(inDays: 7, .cddi, hours: 26)),
      .recordsPass(120, "yvon-demontage", "999991600741", by: .lucie),
    ]),
  Story(
    "sabrina", "Sabrina", "Leroux", age: 47, from: "Angoulême", opened: 118, by: .aicha,
    [
      .wish(118, "Que mes mains servent, et finir avant l’école"),
      .note(115, .skills, "Répare de petits appareils pour ses voisines"),
      .sends(
        108, "sabrina-demontage", .dismantling, sharing: [.firstName, .wish, .skills],
        DemoMessage(
          "Sabrina ouvre un grille-pain et trouve la panne. Elle voudrait en faire son métier.",
          "Aïcha Traoré reste joignable, et garde les mercredis avec elle.",
          "Périscolaire accepté, trajet fait ensemble.")),
      .selfPrescribes(101, "sabrina-demontage", [.ass], by: .lucie),
      .answer(101, "sabrina-demontage", .hired(inDays: 8, .cddi, hours: 26)),
      .recordsPass(90, "sabrina-demontage", "999991600742", by: .lucie),
    ]),
  Story(
    "michel", "Michel", alias: true, opened: 1, by: .paul,
    [
      .wish(1, "Je cherche rien, je bois mon café. Si y a un jardin, peut-être")
    ]),
  Story(
    "estelle", "Estelle", "Vigier", age: 28, from: "Angoulême", opened: 44, by: .aicha,
    [
      .wish(44, "Être au chaud et coudre, ou trier des habits"),
      .note(40, .skills, "Trie et plie vite, a tenu le vestiaire de La Halte trois mois"),
      .sends(
        8, "estelle-tri", .sorter,
        DemoMessage(
          "Estelle a rangé un vestiaire entier : tailles, saisons, réparations à part. Personne n’avait pensé aux saisons.",
          "Aïcha Traoré l’accompagne le premier matin.",
          "Elle est passée voir la ressourcerie jeudi et a noté les horaires du bus.")),
    ]),
  Story(
    "jeanpaul", "Jean-Paul", "Sorin", age: 54, from: "Angoulême", [.phc], opened: 133, by: .paul,
    [
      .wish(133, "Une heure, pour voir si je tiens"),
      .wish(48, "Deux matins, le même jour que les copains"),
      .note(120, .skills, "Ancien bûcheron, sait lire un arbre avant de couper"),
      .sends(
        121, "jeanpaul-phc", .firstHoursRiver,
        DemoMessage(
          "Jean-Paul connaît la forêt et le poids d’une tronçonneuse. Il veut commencer par une heure.",
          "Paul monte dans le minibus avec lui les deux premières fois.",
          "Il se lève à six heures depuis trois semaines, pour s’habituer.")),
      .selfPrescribes(119, "jeanpaul-phc", [.rsa], by: .laure),
      .answer(119, "jeanpaul-phc", .hired(inDays: 6, .cddiPHC, hours: 4, months: 8)),
      .recordsPass(104, "jeanpaul-phc", "999991600166", by: .laure),
      .joins(112, .laure, .employmentAdviser),
      .joins(112, .clara, .coordinator),
      .agrees(112, to: .berges, [.firstName, .wish, .schedule], for: .employment),
      .note(50, .schedule, "Mardi et jeudi matin"),
    ]),
  Story(
    "lila", "Lila", alias: true, age: 19, opened: 12, by: .aicha,
    [
      .wish(12, "Travailler loin du centre. Je ne veux croiser personne que je connais")
    ]),
  Story(
    "sergio", "Sergio", "Almeida", age: 47, from: "Angoulême", phone: true, opened: 100, by: .paul,
    [
      .wish(100, "Le carrelage. C’est droit ou c’est pas droit"),
      .note(97, .skills, "Carreleur, vingt-deux ans, au Portugal et ici"),
      .note(97, .languages, "Portugais, français parlé"),
      .sends(
        61, "sergio-chantier", .labourer,
        DemoMessage(
          "Sergio pose du carrelage depuis vingt-deux ans. Il accepte de commencer comme manœuvre pour se remettre en rythme.",
          "Paul Ferrer peut lui passer vos messages dans la journée.",
          "Son ancien patron, à Soyaux, accepte qu’on l’appelle.")),
    ]),
  Story(
    "didier", "Didier", "Mounier", age: 50, from: "Angoulême", opened: 260, by: .paul,
    [
      .wish(260, "Dormir dedans"),
      .sends(
        148, "didier-phc", .firstHoursRiver,
        DemoMessage(
          "Didier a entretenu des talus pendant douze ans. Il revient avec une heure, puis deux.",
          "Paul prend de ses nouvelles le matin, avant le minibus.",
          "Chaussures et gants trouvés, rendez-vous noté sur son carnet.")),
      .selfPrescribes(140, "didier-phc", [.rsa], by: .laure),
      .answer(140, "didier-phc", .hired(inDays: 6, .cddiPHC, hours: 4, months: 8)),
      .recordsPass(128, "didier-phc", "999991600167", by: .laure),
      .wish(35, "Retrouver un atelier, même petit"),
      .joins(90, .nadia, .socialWorker, at: .tilleuls),
      .agrees(90, to: .tilleuls, [.firstName, .wish, .housing, .healthSteps], .written),
      .note(88, .housing, "En attente d’une place aux Tilleuls, nuits au 115"),
    ]),
  Story(
    "monique", "Monique", "Tessier", age: 56, from: "Gond-Pontouvre", opened: 48, by: .paul,
    [
      .wish(48, "Faire des ménages, je l’ai toujours fait, et bien"),
      .note(45, .skills, "Ménage de bureaux la nuit, onze ans"),
      .note(45, .mobility, "À pied dans Gond-Pontouvre"),
      .sends(
        7, "monique-menage", .cleaning,
        DemoMessage(
          "Monique nettoie un étage pendant qu’on cherche la lumière. Elle travaille seule et ferme bien les portes.",
          "Paul reste son contact les premières semaines, puis une collègue prendra la suite.",
          "Un accompagnement plus long est demandé pour la suite.")),
      .answer(
        5, "monique-menage",
        .interview(inDays: 12, hour: 9, "Permanence d’Angoulême, rue de Périgueux")),
    ]),
  Story(
    "raoul", "Raoul", "Ferreira", age: 35, from: "Soyaux", opened: 23, by: .paul,
    [
      .wish(23, "Un contrat pour garder mes papiers et mon fils"),
      .note(21, .household, "Garde alternée d’un fils de neuf ans, une semaine sur deux"),
      .note(21, .schedule, "Une semaine sur deux, pas avant 8 h 45"),
    ]),
  Story(
    "angele", "Angèle", "Petit-Jean", age: 62, from: "Angoulême", opened: 29, by: .aicha,
    [
      .wish(29, "Tricoter avec d’autres, et qu’on vende ce qu’on fait"),
      .note(27, .skills, "Tricote depuis toujours, apprend le point jacquard aux autres"),
    ]),
]
