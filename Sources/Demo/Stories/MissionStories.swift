/// Young people accompanied by the mission locale, and people the SIAO keeps in sight.
let missionStories: [Story] = [
  Story(
    "leo", "Léo", "Marchand", age: 19, from: "Angoulême", phone: true, opened: 88, by: .kenza,
    [
      .wish(88, "La mécanique vélo. Je démonte tout ce que je trouve"),
      .note(84, .skills, "Répare les vélos du quartier depuis deux ans"),
      .note(84, .mobility, "Vélo, partout"),
      .diagnoses(80, [.under26, .priorityDistrict]),
      .sends(
        40, "leo-velos", .bicycles,
        DemoMessage(
          "Léo répare les vélos de tout son immeuble. Il a appris seul, avec des vidéos, et il explique bien.",
          "Kenza le reçoit deux fois par mois, avec une aide pour le repas du midi.",
          "Il est venu vous parler un samedi, seul, avec un vélo à montrer.")),
      .sends(
        39, "leo-demontage", .dismantling,
        DemoMessage(
          "Léo aime comprendre comment une machine est faite. Il range les vis par taille, toujours.",
          "Kenza le reçoit deux fois par mois et appelle la veille de chaque rendez-vous.",
          "Il a fait deux jours de découverte dans un garage.")),
      .answer(35, "leo-velos", .interview(inDays: 5, hour: 14, "À l’atelier, avec Rachida")),
      .answer(34, "leo-demontage", .underReview),
      .answer(24, "leo-velos", .hired(inDays: 17, .cddi, hours: 24)),
    ]),
  Story(
    "chloe", "Chloé", "Dumas", age: 20, from: "La Couronne", phone: true, opened: 47, by: .kenza,
    [
      .wish(47, "Tatoueuse, mais en attendant dessiner des étiquettes"),
      .note(44, .skills, "Dessin, lettres à la main, logiciel de mise en page"),
      .sends(
        14, "chloe-paniers", .baskets, also: [.vegetables],
        DemoMessage(
          "Chloé écrit des ardoises qu’on a envie de lire. Elle est à l’heure et parle aux gens.",
          "Kenza la voit chaque semaine, et l’aide pour son permis.",
          "Elle habite à dix minutes à pied du jardin et a goûté vos carottes.")),
      .answer(10, "chloe-paniers", .underReview),
      .offers(
        4, "chloe-seconde", to: .seconde,
        DemoMessage(
          "Chloé peint des enseignes, répare des cadres et sait parler d’un objet.",
          "Kenza la voit chaque semaine.", "Elle a redessiné l’affiche des soldes de sa rue.")),
    ]),
  Story(
    "enzo", "Enzo", "Prévost", age: 18, from: "Ruffec", phone: true, opened: 25, by: .thomas,
    [
      .wish(25, "Sortir du canapé. Dehors, à plusieurs"),
      .note(23, .skills, "Foot en club, entraîne les petits le mercredi"),
      .note(23, .mobility, "Trottinette, habite à cent mètres de l’arrêt du minibus"),
      .diagnoses(18, [.under26, .ruralZone]),
      .sends(
        5, "enzo-berges", .river,
        DemoMessage(
          "Enzo entraîne huit enfants chaque mercredi et arrive toujours le premier. Il n’a pas encore travaillé, il veut commencer en équipe.",
          "Thomas Okoye l’appelle le lundi et vient à Mansle la première semaine.",
          "Il habite à cent mètres du minibus.")),
    ]),
  Story(
    "mariam", "Mariam", "Kanté", age: 22, from: "Angoulême", phone: true, opened: 114, by: .thomas,
    [
      .wish(114, "Aider à la cantine de mon ancienne école"),
      .note(110, .skills, "Animation au centre de loisirs, deux étés"),
      .diagnoses(104, [.under26]),
      .sends(
        92, "mariam-cantine", .canteen,
        DemoMessage(
          "Mariam sait où s’assoit un enfant qui n’a pas d’ami. Elle sert, elle écoute, elle range.",
          "Thomas la voit tous les quinze jours.", "Elle a son attestation de premiers secours.")),
      .answer(90, "mariam-cantine", .underReview),
      .answer(85, "mariam-cantine", .hired(inDays: 14, .cddu, hours: 12)),
      .recordsPass(68, "mariam-cantine", "999991600176", by: .francoise),
      .sends(
        60, "mariam-table", .dishes,
        DemoMessage(
          "Mariam travaille déjà à midi à la cantine. Elle cherche quelques heures le samedi, et apprend vite.",
          "Thomas coordonne les deux employeurs, avec son accord.",
          "Ses horaires sont fixes, nous pouvons vous les donner.")),
      .answer(
        55, "mariam-table",
        .later(inDays: 70, "Nous ouvrons le samedi au printemps. Votre nom est noté.")),
    ]),
  Story(
    "hugues", "Hugues", "Lambert", age: 24, from: "Soyaux", opened: 33, by: .kenza,
    [
      .wish(33, "Jouer du son, régler des lumières, être dans une salle"),
      .note(30, .skills, "Monte et démonte une scène, câble sans étiquette"),
      .drafts(
        3, "hugues-seconde", .sorter,
        DemoMessage(
          "Hugues câble, démonte, répare un ampli et arrive avant tout le monde quand une salle l’attend.",
          "",
          "Il vient aux ateliers du jeudi de la mission locale.")),
    ]),
  Story(
    "samia", "Samia", "Ouali", age: 25, from: "Angoulême", phone: true, opened: 58, by: .thomas,
    [
      .wish(58, "Travailler à mi-temps, garder mon après-midi pour mon petit"),
      .note(55, .household, "Une petite fille de trois ans, école le matin"),
      .note(55, .schedule, "De 9 h à 12 h, tous les jours d’école"),
      .diagnoses(48, [.rsa, .singleParent]),
      .sends(
        33, "samia-menage", .cleaning,
        DemoMessage(
          "Samia tient une maison et un budget au centime, et remarque ce que les autres ne voient pas.",
          "Thomas garde le lien chaque semaine et peut vous rappeler dans la journée.",
          "Elle peut venir à vélo électrique, prêté par la ville.")),
      .answer(30, "samia-menage", .underReview),
      .answer(
        27, "samia-menage",
        .refused(
          .training,
          "Vous commencez la formation d’aide à domicile en janvier. Nous vous attendons à la sortie, votre place est gardée.",
          recontactInDays: 120)),
      .says(26, "samia-menage", .thomas, "Parfait, c’est ce qu’elle voulait entendre. Merci."),
    ]),
  Story(
    "corentin", "Corentin", "Joubert", age: 21, from: "Barbezieux-Saint-Hilaire", phone: true,
    opened: 71, by: .thomas,
    [
      .wish(71, "Jardiner à droite à gauche, sans patron au-dessus de la tête"),
      .note(68, .skills, "Tond, taille, monte un mur en pierres sèches"),
      .note(68, .mobility, "Voiturette, permis en cours"),
      .diagnoses(60, [.under26, .ruralZone]),
      .sends(
        30, "corentin-jardin", .gardening,
        DemoMessage(
          "Corentin monte un mur en pierres sèches et le laisse plus beau que le voisin. Il a son matériel de tonte.",
          "Thomas passe à Barbezieux un mardi sur deux.",
          "Déclaration d’assurance du voiturette à jour.")),
      .answer(26, "corentin-jardin", .underReview),
      .answer(22, "corentin-jardin", .hired(inDays: 6, .cddu, hours: 14)),
    ]),
  Story(
    "yanis", "Yanis", "Hammadi", age: 23, from: "Angoulême", phone: true, opened: 140, by: .kenza,
    [
      .wish(140, "La sécurité, debout, tranquille, la nuit s’il faut"),
      .wish(36, "Finalement la logistique, j’ai vu un entrepôt et c’est propre"),
      .note(34, .skills, "Trois mois de réserve en magasin, inventaire compris"),
      .note(34, .mobility, "Bus jusqu’à 20 h, covoiturage possible depuis Soyaux"),
      .diagnoses(32, [.under26, .priorityDistrict]),
      .sends(
        32, "yanis-preparation", .picker,
        DemoMessage(
          "Yanis a fait un inventaire de nuit pour un magasin et n’a pas perdu un carton. Il aime que ce soit carré.",
          "Kenza reste joignable, et une voisine de Soyaux propose le covoiturage.",
          "Il a essayé le trajet avant 5 h, un jeudi, pour voir.")),
    ]),
  Story(
    "ghislain", "Ghislain", "Bertrand", age: 46, opened: 19, by: .vasseur,
    [
      .wish(19, "Une adresse. Après, le reste"),
      .note(18, .housing, "Voiture, parking de la gare, appelle le 115 chaque soir"),
      .agrees(17, to: .tilleuls, [.firstName, .wish, .housing], for: .housing),
    ]),
  Story(
    "noelle", "Noëlle", "Pichon", age: 34, from: "Angoulême", phone: true, opened: 55, by: .vasseur,
    [
      .wish(55, "Mettre à l’abri mes deux filles"),
      .note(54, .housing, "Nuits d’hôtel, demande d’hébergement déposée"),
      .note(54, .household, "Deux filles de sept et quatre ans"),
    ]),
  Story(
    "walid", "Walid", "Chennouf", age: 30, from: "Angoulême", opened: 102, by: .vasseur,
    [
      .wish(102, "Dormir la nuit, et travailler le jour"),
      .note(100, .rightToWork, "Carte de séjour valable deux ans, travail autorisé"),
      .agrees(90, to: .tilleuls, [.firstName, .housing, .rightToWork], for: .housing, .written),
      .withdraws(30, .rightToWork, from: .tilleuls),
    ]),
  Story(
    "odile", "Odile", "Chabot", age: 58, from: "La Rochefoucauld-en-Angoumois", opened: 150,
    by: .vasseur,
    [
      .wish(150, "Une petite maison, pas loin du marché"),
      .wish(45, "Faire quelques heures de ménage, pas plus, à La Rochefoucauld"),
      .note(44, .schedule, "Deux ou trois matins par semaine"),
      .note(44, .skills, "Trente ans d’entretien de bureaux"),
      .sends(
        31, "odile-menage", .cleaning,
        DemoMessage(
          "Odile a tenu quarante bureaux pendant trente ans. Elle est ponctuelle et discrète.",
          "Véronique Vasseur reste son contact et vous rappelle dans la journée.",
          "Elle s’est inscrite au transport à la demande.")),
      .answer(29, "odile-menage", .underReview),
    ]),
]
