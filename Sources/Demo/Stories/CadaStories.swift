/// People housed at the CADA de la Touvre, in Ruelle-sur-Touvre. Some may work, some not yet.
let cadaStories: [Story] = [
  Story(
    "merhawi", "Merhawi", "Tesfay", age: 28, from: "Ruelle-sur-Touvre", phone: true, opened: 240,
    by: .sofia,
    [
      .wish(240, "Apprendre le français, c’est tout, pour l’instant"),
      .wish(52, "Le métal. J’étais soudeur à Asmara, cinq ans"),
      .note(50, .rightToWork, "Statut de réfugié obtenu, travail autorisé sans limite de durée"),
      .note(50, .languages, "Tigrigna, anglais, français niveau A2"),
      .note(50, .skills, "Soudure à l’arc, lecture de plan, échafaudage"),
      .assesses(
        49,
        DemoAssessment(
          "Le métal, je le comprends mieux que le français.",
          done: ["Soudure à l’arc, cinq ans", "Montage d’un abri à vélos au CADA"],
          wants: "Atelier ou chantier", grid: "23232444",
          work: .work(
            .both, .team, hours: 30...35, within: 12, by: .bicycle, trades: "soudure, démontage"),
          hard: "Lire une consigne écrite longue", about: [.language],
          steps: "Cours de français quatre fois par semaine")),
      .diagnoses(48, [.refugeeOrAsylumSeeker]),
      .sends(
        22, "merhawi-demontage", .dismantling,
        DemoMessage(
          "Merhawi a soudé cinq ans et lit un plan mieux qu’un texte. Il a construit un abri à vélos avec deux voisins.",
          "Sofia Marin reste son contact toute la première année. Un professeur de français peut venir sur site.",
          "Cours quatre fois par semaine, il connaît déjà les mots de sécurité.",
          "Une consigne avec des images vaut mieux qu’une page de texte.")),
      .answer(15, "merhawi-demontage", .underReview),
      .says(
        15, "merhawi-demontage", .lucie, "Nos consignes sont en images. Vient-il en bus ou à vélo ?"
      ),
      .says(
        14, "merhawi-demontage", .sofia, "À vélo, il a fait le trajet samedi : vingt-cinq minutes."),
    ]),
  Story(
    "amina", "Amina", "Warsame", age: 25, from: "Ruelle-sur-Touvre", opened: 130, by: .sofia,
    [
      .wish(130, "Étudier les soins, devenir infirmière"),
      .note(
        126, .rightToWork,
        "Demande d’asile en cours, accès au travail possible à partir de janvier prochain si l’autorisation est accordée"
      ),
      .note(126, .languages, "Somali, arabe, un peu de français"),
      .assesses(
        100,
        DemoAssessment(
          "Je veux soigner. En attendant j’apprends les mots.",
          done: ["Aide dans un dispensaire, un an"], grid: "1324n-41",
          work: .work(.indoors, .team, within: 12, by: .publicTransport, trades: "soin"),
          hard: "Pas encore le droit de travailler", about: [.rights, .language],
          steps: "Bénévolat à la distribution du samedi")),
    ]),
  Story(
    "besnik", "Besnik", "Hoxha", age: 40, from: "Ruelle-sur-Touvre", opened: 172, by: .hugo,
    [
      .wish(172, "Travailler tout de suite, nourrir ma famille"),
      .note(
        168, .rightToWork, "Autorisation de travail demandée par un employeur, réponse attendue"),
      .note(168, .skills, "Maçon, plâtrier, vingt ans"),
      .note(168, .household, "Trois enfants scolarisés à Ruelle"),
    ]),
  Story(
    "nadiia", "Nadiia", "Kovalenko", age: 36, from: "Ruelle-sur-Touvre", phone: true, opened: 210,
    by: .hugo,
    [
      .wish(210, "Retourner à mon métier : la comptabilité"),
      .wish(74, "Commencer petit, dans une cuisine, pour parler français"),
      .note(
        70, .rightToWork, "Protection temporaire, travail autorisé, document à renouveler en mars"),
      .note(70, .languages, "Ukrainien, russe, anglais, français niveau A2"),
      .note(70, .mobility, "Bus ligne B jusqu’à 20 h"),
      .agrees(
        68, to: .mission, [.firstName, .wish, .languages],
        in: "ukrainien, avec interprète au téléphone"),
      .diagnoses(60, [.singleParent]),
      .sends(
        40, "nadiia-cantine", .canteen,
        DemoMessage(
          "Nadiia organise, compte, et ne laisse rien au hasard. Elle veut entendre du français toute la journée.",
          "Hugo Lacroix l’appelle le mercredi. Ses disponibilités correspondent à vos horaires.",
          "Papiers demandés par la mairie déposés.")),
      .answer(37, "nadiia-cantine", .underReview),
      .answer(
        33, "nadiia-cantine",
        .refused(
          .notMobile,
          "Montmoreau est loin de Ruelle et le car ne passe pas à midi. Une place à la cantine de Garat peut s’ouvrir après les vacances d’hiver.",
          recontactInDays: 90)),
    ]),
  Story(
    "ahmad", "Ahmad", "Popal", age: 33, from: "Ruelle-sur-Touvre", phone: true, opened: 150,
    by: .sofia,
    [
      .wish(150, "Boulanger, comme mon père à Herat"),
      .note(146, .rightToWork, "Protection subsidiaire, travail autorisé"),
      .note(146, .skills, "Pain au feu de bois, se lève à trois heures sans réveil"),
      .note(146, .languages, "Dari, français niveau A1"),
      .diagnoses(110, [.refugeeOrAsylumSeeker]),
      .sends(
        98, "ahmad-plonge", .dishes,
        DemoMessage(
          "Ahmad fait le pain depuis l’enfance. Il propose d’aider en cuisine en attendant une place en boulangerie.",
          "Sofia passe vous voir la première semaine, avec un interprète au téléphone.",
          "Il a fait trois essais de pain pour une fête de quartier.",
          "Le premier bus arrive à Cognac à 8 h 10.")),
      .answer(
        95, "ahmad-plonge",
        .interview(inDays: 6, hour: 9, "Entrée des cuisines, un collègue traduit en dari")),
      .answer(87, "ahmad-plonge", .hired(inDays: 11, .cddi, hours: 20)),
      .recordsPass(75, "ahmad-plonge", "999991600186", by: .carole),
      .agrees(
        85, to: .table, [.firstName, .languages, .mobility], for: .employment,
        in: "dari, avec interprète"),
    ]),
  Story(
    "grace", "Grace", "Obi", age: 23, from: "Ruelle-sur-Touvre", phone: true, opened: 61,
    by: .sofia,
    [
      .wish(61, "Coiffer. Les tresses, c’est un vrai métier"),
      .note(
        58, .rightToWork,
        "Récépissé sans autorisation de travail pour l’instant, prochain rendez-vous en préfecture le mois prochain"
      ),
      .note(58, .skills, "Tresses, coupe et soin, huit clientes régulières dans le centre"),
      .note(58, .languages, "Anglais, français en cours de route"),
    ]),
  Story(
    "zaki", "Zaki", "Noori", age: 45, from: "Ruelle-sur-Touvre", opened: 300, by: .hugo,
    [
      .wish(300, "Un champ, de l’eau et la paix"),
      .note(290, .rightToWork, "Réfugié, travail autorisé sans limite"),
      .note(290, .skills, "Agriculteur, irrigation, élevage de chèvres"),
      .diagnoses(200, [.refugeeOrAsylumSeeker]),
      .sends(
        185, "zaki-jardins", .vegetables,
        DemoMessage(
          "Zaki a cultivé deux hectares irrigués à la main. Il sait l’eau, la terre et les bêtes.",
          "Hugo l’accompagne le premier mois, un interprète est joignable par téléphone.",
          "Le vélo est réparé, le trajet fait deux fois.")),
      .answer(182, "zaki-jardins", .underReview),
      .answer(175, "zaki-jardins", .hired(inDays: 10, .cddi, hours: 26, months: 9)),
      .recordsPass(160, "zaki-jardins", "999991600095", by: .julien),
      .agrees(
        170, to: .jardins, [.firstName, .languages, .mobility, .schedule], for: .employment,
        in: "dari, avec interprète"),
      .wish(33, "Un petit logement près du jardin, pour ma femme qui arrive"),
      .timetable(
        150, "zaki-jardins", "1-480-720 2-480-720 3-480-720 4-480-960 5-480-840", by: .julien),
      .seen(30, "zaki-jardins", .denis, doing: "Règle l’irrigation des serres, et l’explique"),
    ]
      + Step.works(
        164, "zaki-jardins", .denis,
        [26, 26, 26, 26, 26, 26, 0, 0, 26, 26, 24, 26, 26, 26, 26, 26, 26, 20, 26, 26, 26, 26, 26])),
  Story(
    "irina", "Irina", "Petrov", age: 51, from: "Ruelle-sur-Touvre", opened: 28, by: .hugo,
    [
      .wish(28, "Travailler avec des livres, ou nettoyer, cela m’est égal"),
      .note(
        26, .rightToWork,
        "Demande d’asile enregistrée le mois dernier, pas de travail avant six mois"),
    ]),
]
