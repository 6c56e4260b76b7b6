/// People housed at the CHRS Les Tilleuls, in Angoulême.
let tilleulsStories: [Story] = [
  Story(
    "leila", "Leïla", "Haddad", age: 34, from: "Angoulême", phone: true, opened: 254, by: .camille,
    [
      .wish(254, "Trouver quelque chose, n’importe quoi"),
      .wish(198, "Faire la cuisine, mais pas pour beaucoup de monde"),
      .wish(83, "Travailler dehors, avec les plantes, dans une équipe où l’on se parle"),
      .note(
        250, .mobility,
        "Bus ligne A jusqu’à La Couronne, trajet fait ensemble le 12, trente-cinq minutes"),
      .note(250, .schedule, "Peut commencer à 9 h, après l’école. Mercredi après-midi pris"),
      .note(
        230, .skills,
        "A tenu le potager de ses grands-parents. Fait pousser des tomates sur le balcon de la maison commune, et les donne"
      ),
      .note(
        230, .trades,
        "Maraîchage, espaces verts, fleurs. Ne veut pas de ménage chez des particuliers"),
      .note(226, .languages, "Arabe, français parlé couramment, lit les textes courts"),
      .note(220, .household, "Vit avec son fils de six ans"),
      .note(220, .housing, "Hébergement d’insertion, appartement partagé"),
      .assesses(
        226,
        DemoAssessment(
          "Je veux gagner ma vie et que mon fils me voie partir travailler le matin.",
          done: [
            "Potager familial, dix ans", "Garde d’enfants au village",
            "Repas partagés de la maison collective",
          ],
          wants: "Travail en équipe, horaires de jour", refuses: "Le soir et le dimanche",
          grid: "33233343",
          work: .work(
            .outdoors, .team, hours: 24...30, from: 9, until: 17, within: 12, by: .publicTransport),
          hard: "Pas de solution de garde avant 8 h 30. Bus rare après 19 h",
          about: [.childcare, .mobility],
          steps: "Place demandée au périscolaire")),
      .assesses(
        71,
        DemoAssessment(
          "Dehors, avec les plantes. Je l’ai vu aux Jardins, je me suis sentie bien.",
          done: ["Deux matinées de découverte aux Jardins de la Boëme"],
          wants: "Maraîchage, 24 h par semaine pour commencer", refuses: "Le ménage",
          grid: "34233344",
          work: .work(
            .outdoors, .team, hours: 24...26, from: 9, until: 17, within: 12, by: .publicTransport,
            trades: "maraîchage, espaces verts", not: "ménage"),
          hard: "La carte de bus coûte cher les premiers mois", about: [.money],
          steps: "Périscolaire accepté, tarif solidaire de bus demandé")),
      .agrees(
        84, to: .jardins, [.firstName, .wish, .skills, .mobility, .schedule, .housing],
        for: .application, .signed),
      .agrees(60, to: .mission, [.firstName, .wish, .stepsTaken]),
      .joins(60, .clara, .coordinator),
      .withdraws(20, .housing, from: .jardins, byHerself: true),
      .diagnoses(70, [.rsa, .singleParent]),
      .sends(
        16, "leila-jardins", .vegetables,
        sharing: [.firstName, .wish, .skills, .mobility, .schedule, .phone],
        DemoMessage(
          "Leïla a grandi dans un potager et sait semer, repiquer, reconnaître une plante malade. Elle a passé deux matinées dans vos serres en septembre et veut y revenir pour de bon.",
          "Camille Rousset la voit chaque semaine et peut venir à un rendez-vous à trois au jardin. Le bus et les papiers sont suivis avec elle.",
          "Le trajet en bus est repéré et fait une fois ensemble. Les horaires du matin sont organisés depuis octobre.",
          "Elle ne peut pas commencer avant 9 h.")),
      .sends(
        62, "leila-berges", .river,
        DemoMessage(
          "Leïla aime travailler dehors, par tous les temps, et sait se servir d’outils à main.",
          "Un point par semaine avec Camille Rousset, y compris par téléphone à l’heure du repas.",
          "Elle a appelé pour connaître l’heure du minibus et s’est rendue à l’arrêt.",
          "Le minibus part à 7 h 30 et elle ne peut pas commencer avant 9 h : peut-elle rejoindre l’équipe autrement ?"
        )),
      .takesHandle(58, pin: "2468"),
      .reads(50, .camille), .reads(15, .aicha),
    ]),
  Story(
    "marc", "Marc", "Delorme", age: 52, from: "Angoulême", opened: 401, by: .camille,
    [
      .wish(401, "Qu’on me laisse le temps"),
      .wish(120, "Réparer des choses de mes mains, comme avant avec les mobylettes"),
      .note(
        118, .skills, "Mécanique deux-roues apprise chez son oncle, vingt ans de petits travaux"),
      .note(118, .mobility, "Marche, et vélo quand il en a un"),
      .note(90, .workingConditions, "Des pauses régulières, et un lieu calme pour manger"),
      .assesses(
        110,
        DemoAssessment(
          "Les vélos, je les entends. Je sais ce qui ne va pas avant de démonter.",
          done: ["Mécanique de mobylettes", "Entretien du matériel de la maison collective"],
          wants: "Un atelier, seul ou à deux", refuses: "Le bruit toute la journée",
          grid: "42223234",
          work: .work(
            .indoors, .both, hours: 15...20, within: 6, by: .bicycle, trades: "réparation de vélos"),
          hard: "A besoin de s’asseoir plusieurs fois par jour",
          steps: "A visité l’atelier vélo de La Seconde Main")),
      .diagnoses(100, [.jobSeekerOver24Months, .rsa]),
      .sends(
        95, "marc-seconde", .bicycles,
        DemoMessage(
          "Marc règle un dérailleur à l’oreille. Il a remis en état les sept vélos de ses voisins, et appris à deux d’entre eux à le faire.",
          "Nous le rencontrons chaque mardi. Il accepte qu’on vous dise quand une semaine est plus difficile.",
          "Il a visité l’atelier avec vous le mois dernier et est revenu seul le lendemain.")),
      .answer(92, "marc-seconde", .underReview),
      .says(
        92, "marc-seconde", .stephane,
        "Bonjour, Rachida l’a reconnu tout de suite. Peut-il passer une matinée à l’atelier ?"),
      .says(
        91, "marc-seconde", .camille, "Il est d’accord pour jeudi. Il viendra à vélo, avec le sien."
      ),
      .answer(88, "marc-seconde", .interview(inDays: 5, hour: 10, "À l’atelier, demander Rachida")),
      .answer(80, "marc-seconde", .hired(inDays: 10, .cddiCVG, hours: 20, months: 12)),
      .recordsPass(66, "marc-seconde", "999991600117", by: .stephane),
      .agrees(79, to: .convergence, [.firstName, .wish, .schedule, .housing]),
    ] + Step.works(67, "marc-seconde", .rachida, [20, 20, 16, 20, 0, 20, 20, 20, 20])),
  Story(
    "fatou", "Fatou", "Sané", age: 29, from: "Soyaux", phone: true, opened: 180, by: .nadia,
    [
      .wish(180, "Être vendeuse, j’aime parler avec les gens"),
      .note(175, .skills, "A tenu un étal de tissus au marché de Ziguinchor, compte vite et juste"),
      .note(175, .languages, "Français, wolof, diola"),
      .note(170, .mobility, "À pied dans Soyaux, bus pour le reste"),
      .note(160, .rightToWork, "Carte de résident, travail autorisé"),
      .assesses(
        168,
        DemoAssessment(
          "Quand je vends, je suis moi-même.",
          done: ["Étal de tissus, six ans", "Couture pour la famille"],
          wants: "Boutique, marché", refuses: "La nuit", grid: "34234344",
          work: .work(
            .indoors, .team, hours: 24...35, from: 9, until: 18, within: 8, by: .publicTransport,
            trades: "vente, couture"),
          steps: "CV fait à l’atelier de Maryse")),
      .diagnoses(165, [.priorityDistrict, .rsa]),
      .sends(
        44, "fatou-boutique", .shop,
        DemoMessage(
          "Fatou a tenu seule un étal pendant six ans : accueillir, conseiller, rendre la monnaie, négocier avec le sourire.",
          "Nadia Benali l’accompagne pour l’organisation des premières semaines et reste joignable le matin.",
          "Elle est venue acheter dans votre boutique pour voir, et a noté trois idées de vitrine.")
      ),
      .answer(40, "fatou-boutique", .underReview),
      .answer(
        36, "fatou-boutique",
        .interview(inDays: 6, hour: 14, "À la boutique, une heure avant l’ouverture")),
      .says(
        35, "fatou-boutique", .nadia,
        "Elle sera là à 13 h 45. Elle demande si elle peut apporter un tissu pour la vitrine."),
      .says(
        34, "fatou-boutique", .stephane, "Oui, avec plaisir. Dites-lui de demander Rachida ou moi."),
      .answer(26, "fatou-boutique", .hired(inDays: 12, .cddi, hours: 26, months: 6)),
    ]),
  Story(
    "yusuf", "Yusuf", "Karimi", age: 24, from: "Angoulême", phone: true, opened: 96, by: .nadia,
    [
      .wish(96, "Un métier du bâtiment, pour construire ma maison un jour"),
      .note(92, .skills, "Deux ans sur des chantiers à Téhéran : ferraillage, coffrage, mortier"),
      .note(92, .languages, "Dari, persan, français en progrès, cours trois fois par semaine"),
      .note(92, .rightToWork, "Carte de séjour pluriannuelle, travail autorisé"),
      .note(80, .mobility, "Trottinette et bus, permis B en cours"),
      .diagnoses(75, [.refugeeOrAsylumSeeker]),
      .sends(
        31, "yusuf-chantier", .labourer,
        DemoMessage(
          "Yusuf connaît le coffrage et le ferraillage, et prépare un mortier sans hésiter. Il apprend un mot de chantier en français par jour et les note.",
          "Un point par semaine, et une professeure bénévole le mercredi soir.",
          "Chaussures de sécurité achetées. Inscription à l’auto-école faite.",
          "Il parle mieux qu’il ne lit : montrer une fois le plan l’aide beaucoup.")),
      .sends(
        8, "yusuf-peinture", .painting,
        DemoMessage(
          "Yusuf a repeint un escalier de trois étages avec deux voisins, du ponçage à la dernière couche.",
          "Nadia peut vous appeler chaque vendredi le premier mois.",
          "Il est allé seul à Gond-Pontouvre pour voir le trajet : vingt minutes en bus.")),
    ]),
  Story(
    "sandrine", "Sandrine", "Morel", age: 46, from: "La Couronne", phone: true, opened: 610,
    by: .camille,
    [
      .wish(610, "Dormir tranquille d’abord"),
      .wish(330, "Retrouver des horaires, voir du monde"),
      .wish(61, "Cuisiner pour une cantine, comme avant"),
      .note(
        300, .skills, "Douze ans de cantine scolaire, sait faire un menu et tenir une commande"),
      .note(60, .schedule, "Le matin et le midi. Rendez-vous le jeudi après-midi"),
      .note(60, .healthSteps, "Rendez-vous le jeudi, toutes les deux semaines"),
      .note(60, .workingConditions, "Pas de charges de plus de 10 kg"),
      .assesses(
        290,
        DemoAssessment(
          "Je ne sais pas encore, j’ai besoin de respirer.", done: ["Cantine scolaire, douze ans"],
          grid: "42232n4-", work: .work(.indoors, .team, within: 10, by: .publicTransport),
          hard: "Fatigue l’après-midi")),
      .assesses(
        58,
        DemoAssessment(
          "J’ai envie de sentir une cuisine le matin.",
          done: [
            "Cantine scolaire, douze ans", "Repas du vendredi aux Tilleuls, pour trente personnes",
          ],
          wants: "Cuisine de collectivité, le midi", refuses: "Le service du soir",
          grid: "43333n43",
          work: .work(
            .indoors, .team, hours: 20...26, from: 8, until: 15, within: 45, by: .publicTransport,
            trades: "cuisine", not: "service en salle"),
          hard: "Un après-midi de rendez-vous sur deux",
          steps: "Visite de La Table du Fleuve faite")),
      .diagnoses(55, [.jobSeekerOver24Months]),
      .sends(
        48, "sandrine-table", .kitchenHand,
        sharing: [.firstName, .wish, .skills, .schedule, .workingConditions],
        DemoMessage(
          "Sandrine a nourri deux cents enfants par jour pendant douze ans. Elle connaît les règles d’hygiène, les allergies et les quantités.",
          "Camille la rencontre chaque semaine et peut ajuster les rendez-vous si votre planning change.",
          "Elle a préparé le repas du vendredi pour trente personnes, seule, six fois de suite.",
          "Pas de charges lourdes, et un après-midi pris toutes les deux semaines.")),
      .answer(41, "sandrine-table", .underReview),
      .answer(
        30, "sandrine-table",
        .later(
          inDays: 75,
          "Votre expérience nous intéresse. Une place se libère en cuisine après l’hiver, nous vous rappelons."
        )),
      .says(
        29, "sandrine-table", .camille,
        "Elle vous remercie d’avoir dit une date. Elle garde le repas du vendredi en attendant."),
    ]),
  Story(
    "joel", "Joël", "Pasquier", age: 57, from: "Angoulême", opened: 73, by: .camille,
    [
      .wish(73, "Plus de chantier, mon dos ne veut plus. Être utile autrement"),
      .note(70, .skills, "Maçon trente ans, a formé des apprentis"),
      .note(70, .workingConditions, "Alterner assis et debout"),
      .assesses(
        66,
        DemoAssessment(
          "J’ai appris le métier à des jeunes, ça je sais faire.",
          done: ["Maçonnerie, trente ans", "Maître d’apprentissage, cinq jeunes"],
          wants: "Transmettre, accueillir, conseiller", refuses: "Porter",
          grid: "42343244",
          work: .work(
            .indoors, .team, hours: 20...26, within: 10, by: .publicTransport,
            trades: "accueil, vente", not: "maçonnerie"), hard: "Porter n’est plus possible",
          about: [.age],
          steps: "Dossier déposé auprès de la maison départementale")),
      .drafts(
        2, "joel-accueil", .shop,
        DemoMessage(
          "Joël sait expliquer un geste sans énerver personne. Il reconnaît un outil à vingt mètres, ce qui manque souvent au rayon bricolage.",
          "Un point tous les quinze jours.", "Il est passé à la boutique deux samedis.")),
    ]),
  Story(
    "aminata", "Aminata", "Diallo", age: 21, from: "Angoulême", phone: true, opened: 38, by: .nadia,
    [
      .wish(38, "Apprendre la couture pour de vrai, avec un diplôme"),
      .note(33, .skills, "Coud des robes à la main et à la machine, prend les mesures à l’œil"),
      .note(33, .mobility, "Bus, connaît toutes les lignes du centre"),
      .joins(30, .kenza, .employmentAdviser),
      .agrees(30, to: .mission, [.firstName, .wish, .skills, .mobility], .written),
    ]),
  Story(
    "karim", "Karim", "Belhadj", age: 43, from: "Angoulême", [.phc], opened: 205, by: .camille,
    [
      .wish(205, "Me lever le matin pour quelque chose"),
      .wish(90, "Continuer au jardin, un peu plus d’heures si le corps suit"),
      .note(150, .skills, "Connaît les arbres, sait affûter une lame"),
      .note(150, .schedule, "Le matin seulement pour l’instant"),
      .asksHome(
        190, "Un toit à moi, quelqu'un qui passe souvent", [.chrs, .iml], .reinforced,
        because: "Il avance quand quelqu’un passe souvent, et aime savoir qui vient", [.phc],
        waitingFor: 115),
      .diagnoses(160, [.withoutHousing, .rsa]),
      .sends(
        150, "karim-phc", .firstHoursGarden,
        DemoMessage(
          "Karim veut se lever le matin pour quelque chose. Il connaît les arbres et les oiseaux.",
          "Camille le voit deux fois par semaine, et marche avec lui jusqu’au jardin s’il le souhaite.",
          "Il est venu au café du mardi trois fois.")),
      .answer(149, "karim-phc", .hired(inDays: 4, .cddiPHC, hours: 4, months: 8), by: .awa),
      .recordsPass(130, "karim-phc", "999991600084", by: .julien),
      .joins(144, .awa, .employmentAdviser),
      .agrees(144, to: .jardins, [.firstName, .wish, .schedule, .housing], for: .employment),
      .note(40, .housing, "Hébergement d’insertion, demande de logement accompagné faite"),
      .timetable(140, "karim-phc", "2-540-660 4-540-660", by: .awa),
      .amends(112, "karim-phc", hours: 8, by: .awa),
      .amends(77, "karim-phc", hours: 12, by: .awa),
      .amends(49, "karim-phc", hours: 16, by: .awa),
      .timetable(48, "karim-phc", "1-540-780 2-540-780 4-540-780 5-540-780", by: .awa),
      .seen(60, "karim-phc", .denis, doing: "Affûte et range les outils de toute l’équipe"),
      .seen(12, "karim-phc", .denis, doing: "Prépare seul les planches de semis"),
    ]
      + Step.works(
        143, "karim-phc", .denis,
        [4, 4, 4, 4, 8, 8, 0, 8, 8, 12, 12, 12, 12, 16, 16, 12, 16, 16, 18, 20])),
  Story(
    "nora", "Nora", alias: true, opened: 2, by: .nadia,
    [.wish(2, "Je ne veux pas dire mon nom. Je cherche des ménages, le matin")]),
  Story(
    "guillaume", "Guillaume", "Texeira", age: 38, from: "Soyaux", phone: true, opened: 142,
    by: .nadia,
    [
      .wish(142, "Conduire, être seul dans la cabine avec la radio"),
      .note(138, .skills, "Permis B, huit ans de livraisons à son compte"),
      .note(138, .mobility, "Permis B valide, pas de voiture en ce moment"),
      .assesses(
        130,
        DemoAssessment(
          "La route, c’est ma tête qui se repose.", done: ["Livraisons, huit ans"],
          wants: "Tournées de jour", refuses: "Les entrepôts fermés", grid: "44234233",
          work: .work(
            .both, .alone, hours: 35...35, within: 15, by: .publicTransport, trades: "livraison"),
          hard: "Une amende ancienne retient une partie des revenus", about: [.money],
          steps: "Plan de paiement accordé en août")),
      .diagnoses(128, [.jobSeekerOver24Months]),
      .sends(
        63, "guillaume-eco", .deliveries,
        DemoMessage(
          "Guillaume a livré seul pendant huit ans, sans un accrochage. Il connaît chaque rue de l’agglomération et sait charger dans l’ordre de la tournée.",
          "Nadia l’appelle chaque vendredi et reste joignable pour vous.",
          "Permis vérifié ensemble, trajet jusqu’au dépôt essayé un matin.")),
      .answer(60, "guillaume-eco", .underReview),
      .answer(
        50, "guillaume-eco",
        .refused(
          .noPosition,
          "Votre conduite nous convient. Le camion de la deuxième tournée n’arrive qu’au printemps. Nous vous rappellerons à ce moment.",
          recontactInDays: 54)),
      .says(
        49, "guillaume-eco", .nadia,
        "Merci d’avoir expliqué. Il préfère attendre une place chez vous, et garde votre date."),
    ]),
  Story(
    "rose", "Rose", "Ngoma", age: 33, from: "Ruelle-sur-Touvre", phone: true, opened: 88,
    by: .camille,
    [
      .wish(88, "Prendre soin des personnes âgées, comme de ma grand-mère"),
      .note(85, .skills, "A soigné sa grand-mère quatre ans, jour et nuit"),
      .note(85, .languages, "Français, lingala"),
      .note(85, .mobility, "Bus ligne B, scooter à prêter pour le soir"),
      .diagnoses(70, [.rsa, .singleParent]),
      .sends(
        41, "rose-menage", .cleaning,
        DemoMessage(
          "Rose a pris soin de sa grand-mère pendant quatre ans : lever, repas, linge, et beaucoup de patience.",
          "Un appel chaque semaine, et des horaires suivis de près.",
          "Le prêt de scooter est demandé, elle a le permis AM.")),
      .answer(33, "rose-menage", .underReview),
      .answer(28, "rose-menage", .hired(inDays: 8, .cddu, hours: 12)),
      .sends(
        34, "rose-cantine", .canteen,
        DemoMessage(
          "Rose aime servir, parler doucement, et n’a jamais perdu patience devant une assiette pleine.",
          "Le même accompagnement que pour son travail à domicile.",
          "Elle a préparé les papiers demandés par la mairie.")),
    ]),
  Story(
    "olivier", "Olivier", "Jaunet", age: 49, from: "Angoulême", opened: 520, by: .nadia,
    [
      .wish(520, "Me poser"),
      .wish(260, "Refaire des meubles, avec du vieux bois"),
      .wish(19, "Refaire des meubles, mais pas à plein temps"),
      .note(250, .skills, "Ébéniste de formation, ponce et assemble sans machine"),
      .note(18, .schedule, "Trois jours par semaine, pas d’affilée"),
      .sends(
        180, "olivier-seconde", .sorter,
        DemoMessage(
          "Olivier redonne vie à une chaise en deux heures, et explique comment il fait.",
          "Une visite par semaine au début.", "Il a réparé douze tables de café.")),
      .answer(176, "olivier-seconde", .interview(inDays: 4, hour: 9, "À la ressourcerie")),
      .answer(
        168, "olivier-seconde",
        .refused(
          .didNotComeToInterview,
          "Vous n’avez pas pu venir deux fois. La porte reste ouverte : dites-nous quand c’est plus simple pour vous.",
          recontactInDays: 60)),
      .diagnoses(17, [.jobSeekerOver24Months, .disabledWorker]),
      .sends(
        15, "olivier-reprend", .sorter, after: "olivier-seconde",
        DemoMessage(
          "Olivier a restauré six chaises au printemps, à l’atelier du quartier. Il revient avec une demande précise : trois jours par semaine.",
          "Nadia l’accompagne à pied au premier rendez-vous, c’est ce qui avait manqué.",
          "Il est repassé chez vous samedi et a parlé avec Rachida.",
          "Deux jours de suite sont encore difficiles.")),
      .answer(9, "olivier-reprend", .underReview),
      .says(
        9, "olivier-reprend", .stephane,
        "Bonjour, trois jours, c’est possible chez nous. Nous cherchons comment l’écrire."),
    ]),
  Story(
    "ines", "Inès", "Bakari", age: 27, from: "Angoulême", phone: true, opened: 54, by: .camille,
    [
      .wish(54, "M’occuper d’enfants. J’ai élevé mes deux frères"),
      .note(50, .skills, "Atelier dessin du mercredi aux Tilleuls, animé seule"),
      .note(50, .schedule, "Tous les jours sauf le mardi matin"),
      .assesses(
        45,
        DemoAssessment(
          "Les enfants m’écoutent parce que je les écoute.",
          done: ["Garde de ses frères, neuf ans", "Atelier dessin du mercredi"],
          wants: "Cantine, périscolaire", refuses: "Travailler seule la nuit", grid: "44232344",
          work: .work(
            .indoors, .team, hours: 14...24, within: 30, by: .publicTransport,
            trades: "cantine, animation"),
          steps: "Brevet d’animation : dossier demandé")),
      .drafts(
        4, "ines-cantine", .canteen,
        DemoMessage(
          "Inès tient un atelier de douze enfants sans élever la voix.", "",
          "Dossier du brevet d’animation demandé.")),
    ]),
  Story(
    "bernard", "Bernard", "Coutant", age: 60, from: "Angoulême", opened: 900, by: .nadia,
    [
      .wish(900, "Rien de spécial"),
      .wish(400, "Nourrir les bêtes, j’ai toujours eu des chiens"),
      .note(380, .skills, "Dressait des chiens de berger, connaît les brebis"),
      .agrees(500, to: .siao, [.firstName, .housing], for: .housing, months: 6),
      .agrees(60, to: .siao, [.firstName, .housing, .household], for: .housing, .signed),
      .note(58, .housing, "Souhaite une pension de famille où le chien est accepté"),
    ]),
  Story(
    "selma", "Selma", "Ozturk", age: 31, from: "Fléac", phone: true, opened: 120, by: .camille,
    [
      .wish(120, "Travailler dans un hôtel, faire des lits bien nets"),
      .note(116, .languages, "Turc, français appris ici, niveau A2 passé en juin"),
      .note(116, .skills, "Femme de chambre deux saisons à Antalya"),
      .note(110, .mobility, "Bus ligne 3, cherche un vélo"),
      .diagnoses(100, [.singleParent]),
      .sends(
        70, "selma-linge", .laundry,
        DemoMessage(
          "Selma faisait seize chambres par jour et pliait le linge au carré.",
          "Un rendez-vous par semaine, et l’atelier de français du jeudi qu’elle veut garder.",
          "Elle a passé son A2 en juin, avec la meilleure note du groupe.")),
      .answer(66, "selma-linge", .underReview),
      .answer(
        60, "selma-linge", .interview(inDays: 7, hour: 11, "À la blanchisserie, entrée par la cour")
      ),
      .answer(51, "selma-linge", .hired(inDays: 14, .cddi, hours: 26)),
      .answer(
        42, "selma-linge",
        .hireCancelled(
          "Aucun train ne permet d’arriver à Cognac à 7 h. Nous gardons le contact pour une place l’après-midi."
        )),
      .says(
        41, "selma-linge", .camille,
        "Elle est déçue et comprend. Merci de l’avoir appelée vous-même."),
      .sends(
        3, "selma-menage", .cleaning,
        DemoMessage(
          "Selma travaille vite et bien, et laisse une pièce nette. Elle aime repasser.",
          "Camille l’accompagne à la première adresse.",
          "Un vélo lui est prêté depuis lundi.")),
    ]),
  Story(
    "tarek", "Tarek", "Mansouri", age: 36, from: "Angoulême", opened: 15, by: .camille,
    [
      .wish(15, "Souffler une semaine, puis on verra"),
      .note(13, .languages, "Arabe, un peu de français"),
    ]),
  Story(
    "celine", "Céline", "Roux", age: 41, from: "Puymoyen", phone: true, opened: 233, by: .nadia,
    [
      .wish(233, "Un travail où l’on ne me crie pas dessus"),
      .wish(64, "Réparer des petits appareils, j’ai de la patience"),
      .note(62, .skills, "Soudure fine, deux ans de câblage en usine"),
      .note(62, .schedule, "De 9 h à 15 h"),
      .diagnoses(50, [.rsa, .jobSeekerOver24Months]),
      .sends(
        32, "celine-demontage", .dismantling,
        DemoMessage(
          "Céline a câblé des cartes pendant deux ans. Elle trie une vis d’un coup d’œil.",
          "Nous la voyons le lundi, et elle peut m’appeler à midi si la journée est dure.",
          "Elle a passé une heure dans votre atelier lors des portes ouvertes.",
          "Elle souhaite un poste loin de la presse, qui fait beaucoup de bruit.")),
      .answer(
        20, "celine-demontage",
        .interview(
          inDays: 24, hour: 9,
          "Gond-Pontouvre, bâtiment C. Nous montrerons l’établi près de la fenêtre")),
      .says(
        19, "celine-demontage", .nadia,
        "Elle viendra. Peut-elle rester debout ou assise, comme elle veut ?"),
      .says(18, "celine-demontage", .lucie, "Oui, les deux établis existent."),
    ]),
  Story(
    "pauline", "Pauline", "Gaudin", age: 23, from: "Angoulême", phone: true, opened: 66,
    by: .aicha, at: .tilleuls,
    [
      .wish(66, "Être avec des animaux ou avec des gens calmes"),
      .note(64, .skills, "A soigné des chevaux dans un centre équestre, un été"),
      .note(64, .mobility, "À pied et en bus, le sens de l’orientation n’est pas son fort"),
      .agrees(40, to: .mission, [.firstName, .wish, .mobility]),
      .withdraws(12, .mobility, from: .mission),
    ]),
]
