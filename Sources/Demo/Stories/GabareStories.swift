/// People housed at the CHRS La Gabare, in Cognac.
let gabareStories: [Story] = [
  Story(
    "stephanie", "Stéphanie", "Bouchet", age: 37, from: "Cognac", phone: true, opened: 310,
    by: .bruno,
    [
      .wish(310, "Avoir mes enfants le week-end"),
      .wish(140, "Travailler la vigne, je connais chaque rang de la maison de mon père"),
      .note(136, .skills, "Taille Guyot, tirage des bois, conduite de l’enjambeur"),
      .note(136, .mobility, "À pied dans Cognac, transport à organiser vers Segonzac"),
      .note(130, .household, "Deux enfants confiés, visites le samedi"),
      .assesses(
        128,
        DemoAssessment(
          "La vigne, c’est mon père. Quand je taille, je respire.",
          done: ["Taille et vendanges, quinze saisons"], wants: "Taille, de novembre à mars",
          refuses: "Travailler le samedi", grid: "44222332",
          work: .work(
            .outdoors, .both, hours: 30...35, within: 15, by: .carPool, trades: "viticulture"),
          hard: "Le samedi appartient aux enfants", about: [.family],
          steps: "A rappelé deux anciens employeurs")),
      .diagnoses(120, [.rsa, .jobSeekerOver24Months]),
      .sends(
        110, "stephanie-vigne", .vineyard,
        DemoMessage(
          "Stéphanie taille depuis l’âge de seize ans et peut montrer le geste à une équipe.",
          "Bruno Castaing organise le trajet avec vous la première semaine.",
          "Elle a remis ses sécateurs en état et trouvé des bottes à sa taille.",
          "Le samedi n’est pas possible pour elle.")),
      .answer(
        106, "stephanie-vigne",
        .refused(
          .noPosition,
          "La saison de taille commence en novembre. Votre nom est noté en tête de la liste.",
          recontactInDays: 95)),
      .says(
        105, "stephanie-vigne", .bruno,
        "Merci. Nous nous rappelons mi-novembre, après un nouveau point avec elle."),
      .assesses(
        14,
        DemoAssessment(
          "Toujours la vigne. Et le samedi pour les petits.",
          done: ["Taille et vendanges, quinze saisons", "Jardin de La Gabare, tout l’été"],
          wants: "Taille, dès maintenant", refuses: "Travailler le samedi", grid: "44332333",
          work: .work(
            .outdoors, .both, hours: 30...35, within: 15, by: .carPool,
            trades: "viticulture, taille"),
          steps: "Trajet Cognac-Segonzac repéré avec une collègue")),
      .diagnoses(13, [.rsa]),
    ]),
  Story(
    "mickael", "Mickaël", "Robin", age: 30, from: "Cognac", opened: 190, by: .bruno,
    [
      .wish(190, "Faire à manger, mais sans le stress des grands restaurants"),
      .note(186, .skills, "Trois ans d’apprentissage de cuisine, n’a pas passé l’examen"),
      .note(186, .schedule, "Le midi. Pas le soir en ce moment"),
      .diagnoses(170, [.rsa]),
      .sends(
        100, "mickael-table", .kitchenHand,
        DemoMessage(
          "Mickaël épluche, taille, envoie, et garde son plan de travail propre. Il sait faire une sauce.",
          "Un point le vendredi matin, avant votre réunion d’équipe si cela vous aide.",
          "Il cuisine chaque mercredi pour vingt personnes.")),
      .answer(97, "mickael-table", .underReview),
      .answer(
        90, "mickael-table", .interview(inDays: 4, hour: 15, "Au restaurant, après le service")),
      .says(89, "mickael-table", .bruno, "Il demande s’il peut visiter la cuisine avant."),
      .says(89, "mickael-table", .carole, "Bien sûr, qu’il vienne à 14 h 30."),
      .answer(84, "mickael-table", .hired(inDays: 9, .cddi, hours: 24)),
      .recordsPass(70, "mickael-table", "999991600203", by: .carole),
      .agrees(80, to: .table, [.firstName, .wish, .schedule, .mobility], for: .employment),
    ]),
  Story(
    "adama", "Adama", "Coulibaly", age: 26, from: "Cognac", phone: true, opened: 77, by: .bruno,
    [
      .wish(77, "Chauffeur-livreur, et un jour mon camion à moi"),
      .note(74, .languages, "Bambara, français"),
      .note(
        74, .rightToWork, "Récépissé de demande de carte de séjour avec autorisation de travail"),
      .note(74, .skills, "Mécanique simple, orientation, sens du commerce"),
      .note(70, .mobility, "Code obtenu, quinze heures de conduite faites"),
      .diagnoses(60, [.refugeeOrAsylumSeeker]),
      .sends(
        18, "adama-preparation", .picker,
        DemoMessage(
          "Adama range, compte et porte sans se presser ni s’arrêter. Il a tenu la réserve d’une épicerie de quartier pendant cinq mois.",
          "Élodie Pineau prend le relais le lundi, quand je ne suis pas là.",
          "Dix-sept heures de conduite faites, code obtenu.",
          "Pas de bus avant 5 h depuis Cognac : le trajet est la vraie question.")),
      .answer(
        11, "adama-preparation",
        .later(
          inDays: 30,
          "Une navette depuis Jarnac est à l’étude avec la communauté d’agglomération. Nous vous disons oui ou non avant la fin du mois prochain."
        )),
    ]),
  Story(
    "valerie", "Valérie", "Nadeau", age: 55, from: "Châteaubernard", opened: 430, by: .elodie,
    [
      .wish(430, "Ne plus avoir peur du courrier"),
      .wish(200, "Coudre, repriser, redonner une vie aux draps"),
      .note(195, .skills, "Vingt ans de retouches chez elle, machine industrielle comprise"),
      .note(195, .mobility, "Cyclomoteur"),
      .note(190, .workingConditions, "Lumière du jour, lunettes de travail commandées"),
      .diagnoses(180, [.jobSeekerOver24Months]),
      .sends(
        20, "valerie-linge", .laundry,
        DemoMessage(
          "Valérie voit une couture qui va lâcher. Elle repasse une nappe damassée sans un pli.",
          "Élodie l’aide encore pour les courriers, le reste se fait sans nous.",
          "Elle a acheté ses lunettes de travail avec l’aide de sa mutuelle.")),
      .answer(
        17, "valerie-linge", .interview(inDays: 20, hour: 10, "Rue Basse, demander Carole Bonnin")),
    ]),
  Story(
    "dylan", "Dylan", "Meunier", age: 22, from: "Cognac", phone: true, opened: 51, by: .elodie,
    [
      .wish(51, "Un truc avec de l’eau, la rivière, les bateaux"),
      .note(48, .skills, "Pêche, connaît les écluses, sait nager et manœuvrer une barque"),
      .note(48, .mobility, "Stop et vélo"),
      .joins(40, .thomas, .employmentAdviser),
      .agrees(40, to: .mission, [.firstName, .wish, .skills, .mobility]),
      .diagnoses(35, [.under26]),
      .sends(
        17, "dylan-berges", .river,
        DemoMessage(
          "Dylan passe ses journées au bord de la Charente. Il sait lire le courant et ne se décourage pas sous la pluie.",
          "Élodie et son conseiller de la mission locale se relaient, un appel chacun par semaine.",
          "Il peut prendre le minibus à Ruffec toute la semaine, c’est convenu avec sa tante.")),
    ]),
  Story(
    "patricia", "Patricia", "Girard", age: 48, from: "Cognac", phone: true, opened: 275,
    by: .bruno,
    [
      .wish(275, "Qu’on arrête de me demander si je suis motivée"),
      .wish(150, "Accueillir les gens dans un lieu, leur dire où aller"),
      .note(146, .skills, "Standard d’une clinique, neuf ans, sourire au téléphone"),
      .note(146, .schedule, "Toute la semaine sauf le vendredi"),
      .diagnoses(140, [.jobSeekerOver24Months, .ruralZone]),
      .sends(
        133, "patricia-accueil", .switchboard,
        DemoMessage(
          "Patricia a tenu neuf ans un standard où les gens appelaient inquiets. Elle savait les rassurer.",
          "Bruno reste joignable le mardi et le jeudi.",
          "Elle a refait son CV et suivi une journée bureautique.")),
      .answer(125, "patricia-accueil", .underReview),
      .sends(
        131, "patricia-boutique", .shop,
        DemoMessage(
          "Patricia aime accueillir et se souvient des visages. Elle a tenu la caisse d’une kermesse chaque année.",
          "Bruno reste joignable le mardi et le jeudi.",
          "Le trajet en train jusqu’à Angoulême est repéré, avec le bus 5 ensuite.")),
      .takesBack(122, "patricia-boutique"),
      .answer(118, "patricia-accueil", .hired(inDays: 11, .cddi, hours: 20)),
      .recordsPass(100, "patricia-accueil", "999991600158", by: .stephane),
    ]),
  Story(
    "bob", "Bob", alias: true, age: 45, from: "Jarnac", opened: 9, by: .elodie,
    [
      .wish(9, "Un jardin, une clé, et qu’on m’appelle Bob"),
      .note(8, .housing, "Arrivé de la rue le mois dernier"),
    ]),
  Story(
    "lucette", "Lucette", "Arnaud", age: 59, from: "Segonzac", opened: 160, by: .bruno,
    [
      .wish(160, "Garder mes horaires et finir tranquillement jusqu’à la retraite"),
      .note(157, .skills, "Aide à domicile, trente et un ans, connaît tout le canton"),
      .diagnoses(150, [.jobSeekerOver24Months]),
      .sends(
        145, "lucette-menage", .cleaning,
        DemoMessage(
          "Lucette entre dans une maison et sait ce qui manque. Les familles la redemandent.",
          "Bruno passe une fois par mois, elle n’en demande pas plus.",
          "Elle a gardé sa voiture et son assurance à jour.")),
      .answer(144, "lucette-menage", .hired(inDays: 7, .cddu, hours: 16)),
      .recordsPass(131, "lucette-menage", "999991600149", by: .francoise),
    ]),
  Story(
    "florian", "Florian", "Berthier", age: 33, from: "Cognac", opened: 118, by: .elodie,
    [
      .wish(118, "Reprendre là où je m’étais arrêté : le bois"),
      .wish(27, "Reprendre le bois, mais sans machine bruyante au début"),
      .note(115, .skills, "CAP de charpente, deux ans de chantier"),
      .note(
        26, .workingConditions,
        "Casque antibruit, et quelqu’un qui prévient avant de changer le planning"),
      .assesses(
        110,
        DemoAssessment(
          "Sur un toit, je sais où je suis.", done: ["Charpente, deux ans"],
          wants: "Le bois, dehors ou en atelier", grid: "4233n342",
          work: .work(
            .both, .team, hours: 26...35, within: 20, by: .publicTransport,
            trades: "charpente, menuiserie"),
          hard: "Le bruit, pour l’instant")),
      .assesses(
        25,
        DemoAssessment(
          "Je veux recommencer par un atelier calme.",
          done: ["Charpente, deux ans", "Atelier bois de La Gabare, chaque jeudi"],
          wants: "Petit atelier", refuses: "Les scies circulaires au début", grid: "4333n343",
          work: .work(
            .indoors, .both, hours: 20...26, within: 20, by: .publicTransport, trades: "menuiserie"),
          steps: "Découverte d’un atelier prévue avec la mission locale de Cognac")),
    ]),
  Story(
    "khadija", "Khadija", "El Amrani", age: 39, from: "Cognac", phone: true, opened: 84, by: .bruno,
    [
      .wish(84, "Cuisiner les plats de chez moi et les vendre au marché"),
      .note(80, .skills, "Traiteur pour des mariages, jusqu’à cent vingt personnes"),
      .note(80, .languages, "Arabe, français parlé"),
      .agrees(
        60, to: .table, [.firstName, .wish, .skills], for: .application, in: "arabe, avec une amie"),
      .diagnoses(58, [.rsa]),
      .sends(
        9, "khadija-plonge", .dishes,
        DemoMessage(
          "Khadija a nourri cent vingt personnes pour un mariage, seule avec sa sœur. Elle commence par la plonge pour connaître votre cuisine.",
          "Bruno l’accompagne le premier matin, et une bénévole continue le français le lundi.",
          "Elle a goûté votre plat du jour et vous propose son pain pour un vendredi.")),
      .answer(6, "khadija-plonge", .underReview),
      .says(
        6, "khadija-plonge", .carole,
        "Bonjour, l’idée du pain nous plaît beaucoup. Je reviens vers vous lundi."),
    ]),
  Story(
    "damien", "Damien", "Faucher", age: 44, from: "Cognac", opened: 365, by: .elodie,
    [
      .wish(365, "Arrêter de tourner en rond"),
      .note(350, .skills, "Cariste dix ans, certificat à renouveler"),
      .agrees(340, to: .tremplin, [.firstName, .skills], for: .application, months: 3),
      .diagnoses(330, [.jobSeekerOver24Months]),
      .sends(
        320, "damien-tremplin", .picker,
        DemoMessage(
          "Damien a conduit un chariot dix ans sans accident et connaît la préparation au casque vocal.",
          "Élodie appelle le lundi.", "Certificat à renouveler, date prise.")),
      .answer(318, "damien-tremplin", .hired(inDays: 3, .mission, hours: 35)),
      .recordsPass(300, "damien-tremplin", "999991600022", by: .ines),
      .wish(30, "Rester dans le même entrepôt, avec l’équipe du matin"),
    ]),
]
