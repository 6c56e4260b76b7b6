/// A trade of the demonstration: a ROME code, its label, and a few of the names people use.
package struct DemoTrade: Sendable, Hashable {
  package let rome: String
  package let label: String
  /// Appellation code and words, from the register.
  package let names: [(code: String, label: String)]

  package static func == (left: DemoTrade, right: DemoTrade) -> Bool { left.rome == right.rome }
  package func hash(into hasher: inout Hasher) { hasher.combine(rome) }
}

/// Trades inclusive employers often offer, from the ROME register (France Travail, open data).
package let demoTrades: [DemoTrade] = [
  trade(
    "A1203", "Aménagement et entretien des espaces verts",
    [
      ("16067", "Jardinier / Jardinière"),
      ("38436", "Aide jardinier / jardinière"),
      ("17487", "Ouvrier / Ouvrière du paysage"),
      ("17515", "Ouvrier / Ouvrière paysagiste"),
    ]),
  trade(
    "A1414", "Horticulture et maraîchage",
    [
      ("16384", "Maraîcher / Maraîchère"),
      ("17530", "Ouvrier / Ouvrière serriste"),
      ("17504", "Ouvrier / Ouvrière horticole"),
      ("17516", "Ouvrier / Ouvrière pépiniériste"),
    ]),
  trade(
    "A1201", "Bûcheronnage et élagage",
    [
      ("38435", "Homme / Femme de pied"),
      ("12755", "Commis / Commise de coupe"),
      ("17483", "Ouvrier / Ouvrière d'exploitation forestière"),
      ("11105", "Arboriste"),
    ]),
  trade(
    "A1416", "Polyculture, élevage",
    [
      ("17493", "Ouvrier / Ouvrière en polyculture élevage"),
      ("17387", "Ouvrier / Ouvrière agricole de grandes cultures"),
      ("17399", "Ouvrier agricole polyvalent / Ouvrière agricole polyvalente"),
      ("11726", "Céréalier / Céréalière"),
    ]),
  trade(
    "A1405", "Arboriculture et viticulture",
    [
      ("17403", "Ouvrier / Ouvrière arboricole"),
      ("17498", "Ouvrier / Ouvrière en viticulture"),
      ("17490", "Ouvrier / Ouvrière en arboriculture"),
      ("17540", "Ouvrier viticole / Ouvrière viticole"),
    ]),
  trade(
    "A1401", "Aide agricole de production fruitière ou viticole",
    [
      ("10862", "Aide viticole"),
      ("10815", "Aide arboricole"),
      ("10814", "Aide agricole en viticulture"),
      ("10806", "Aide agricole en arboriculture"),
    ]),
  trade(
    "A1402", "Aide agricole de production légumière ou végétale",
    [
      ("10849", "Aide horticole"),
      ("10853", "Aide maraîcher / maraîchère"),
      ("10808", "Aide agricole en polyculture"),
      ("10809", "Aide agricole en production florale"),
    ]),
  trade(
    "A1202", "Entretien des espaces naturels",
    [
      ("10664", "Agent / Agente d'entretien de la nature"),
      ("10677", "Agent / Agente d'entretien des rivières"),
      ("10667", "Agent / Agente d'entretien de l'espace rural"),
      ("10685", "Agent / Agente d'entretien nature du littoral"),
    ]),
  trade(
    "A1407", "Élevage bovin ou équin",
    [
      ("17456", "Ouvrier / Ouvrière de production bovine"),
      ("17471", "Ouvrier / Ouvrière d'élevage laitier bovin"),
      ("17389", "Ouvrier / Ouvrière agricole en production bovine"),
      ("17394", "Ouvrier / Ouvrière agricole en production équine"),
    ]),
  trade(
    "A1501", "Aide aux soins animaux",
    [
      ("11464", "Auxiliaire vétérinaire"),
      ("11452", "Auxiliaire de vétérinaire"),
      ("11449", "Auxiliaire de santé animale"),
      ("11450", "Auxiliaire de soins aux animaux"),
    ]),
  trade(
    "B1802", "Réalisation d'articles en cuir et matériaux souples (hors vêtement)",
    [
      ("11562", "Bottier / Bottière"),
      ("15177", "Gainier / Gainière"),
      ("15185", "Gantier / Gantière"),
      ("19406", "Sellier / Sellière"),
    ]),
  trade(
    "B1803", "Réalisation de vêtements sur mesure ou en petite série",
    [
      ("13812", "Couturier / Couturière"),
      ("17538", "Ouvrier tailleur / Ouvrière tailleuse"),
      ("13820", "Couturier tailleur / Couturière tailleuse"),
      ("17985", "Première main"),
    ]),
  trade(
    "D1101", "Boucherie",
    [
      ("17406", "Ouvrier boucher / Ouvrière bouchère"),
      ("11564", "Boucher / Bouchère"),
      ("12005", "Chef boucher / bouchère"),
      ("11565", "Boucher / Bouchère chevalin"),
    ]),
  trade(
    "D1106", "Vente en alimentation",
    [
      ("20530", "Vendeur / Vendeuse de primeurs"),
      ("20570", "Vendeur / Vendeuse en crèmerie"),
      ("20576", "Vendeur / Vendeuse en épicerie"),
      ("20558", "Vendeur / Vendeuse en boucherie"),
    ]),
  trade(
    "D1103", "Charcuterie - traiteur",
    [
      ("17413", "Ouvrier charcutier / Ouvrière charcutière"),
      ("19288", "Rôtisseur / Rôtisseuse"),
      ("11741", "Charcutier / Charcutière"),
      ("10869", "Aide-charcutier / Aide-charcutière"),
    ]),
  trade(
    "D1104", "Pâtisserie, confiserie, chocolaterie et glacerie",
    [
      ("17514", "Ouvrier pâtissier / Ouvrière pâtissière"),
      ("15376", "Glacier / Glacière"),
      ("13345", "Confiseur / Confiseuse"),
      ("17576", "Pâtissier / Pâtissière"),
    ]),
  trade(
    "D1214", "Vente en habillement et accessoires de la personne",
    [
      ("20596", "Vendeur / Vendeuse en lingerie"),
      ("20556", "Vendeur / Vendeuse en bijouterie"),
      ("20566", "Vendeur / Vendeuse en chaussures"),
      ("20569", "Vendeur / Vendeuse en cosmétique"),
    ]),
  trade(
    "D1507", "Mise en rayon libre-service",
    [
      ("14778", "Employé / Employée de rayon"),
      ("38100", "Employé / Employée de rayon bazar"),
      ("38106", "Employé / Employée de rayon sport"),
      ("38113", "Employé / Employée de rayon jouets"),
    ]),
  trade(
    "D1505", "Personnel de caisse",
    [
      ("17599", "Péagiste"),
      ("17598", "Péager / Péagère"),
      ("11640", "Caissier / Caissière"),
      ("15487", "Hôte / Hôtesse de caisse"),
    ]),
  trade(
    "F1602", "Électricité bâtiment",
    [
      ("14855", "Enseigniste"),
      ("12448", "Chef d'équipe électricien"),
      ("14643", "Electricien / Electricienne tertiaire"),
      ("14617", "Electricien / Electricienne de chantier"),
    ]),
  trade(
    "F1603", "Installation d'équipements sanitaires et thermiques",
    [
      ("38414", "Aide plombier / plombière"),
      ("17473", "Ouvrier / Ouvrière d'entretien de chaufferie"),
      ("11981", "Chauffagiste"),
      ("17837", "Plombier / Plombière"),
    ]),
  trade(
    "F1606", "Peinture en bâtiment",
    [
      ("38415", "Aide peintre"),
      ("17624", "Peintre en lettres"),
      ("17618", "Peintre d'intérieur"),
      ("17619", "Peintre en bâtiment"),
    ]),
  trade(
    "F1607", "Pose de fermetures menuisées",
    [
      ("38497", "Aide poseur / poseuse de menuiseries"),
      ("17525", "Ouvrier poseur / Ouvrière poseuse de menuiserie"),
      ("17526", "Ouvrier poseur / Ouvrière poseuse de menuiseries extérieures"),
      ("20715", "Vitrier / Vitrière"),
    ]),
  trade(
    "F1608", "Pose de revêtements rigides",
    [
      ("38416", "Aide carreleur / carreleuse"),
      ("17408", "Ouvrier carreleur / Ouvrière carreleuse"),
      ("16900", "Mosaïste"),
      ("11690", "Carreleur / Carreleuse"),
    ]),
  trade(
    "F1609", "Pose de revêtements souples",
    [
      ("17902", "Poseur / Poseuse d'adhésifs"),
      ("17922", "Poseur / Poseuse de linoléum"),
      ("17924", "Poseur / Poseuse de moquette"),
      ("19451", "Solier-moquettiste / Solière-moquettiste"),
    ]),
  trade(
    "F1610", "Pose et restauration de couvertures",
    [
      ("38499", "Aide couvreur / couvreuse"),
      ("13822", "Couvreur / Couvreuse"),
      ("20738", "Zingueur / Zingueuse"),
      ("12407", "Chef d'équipe de couvreurs"),
    ]),
  trade(
    "F1701", "Construction en béton",
    [
      ("17486", "Ouvrier / Ouvrière du béton"),
      ("17503", "Ouvrier / Ouvrière génie civil"),
      ("16271", "Maçon-monteur industriel / Maçonne-monteuse industrielle"),
      ("11551", "Boiseur / Boiseuse"),
    ]),
  trade(
    "F1702", "Construction de routes et voies",
    [
      ("17499", "Ouvrier / Ouvrière en voiries"),
      ("10665", "Agent / Agente d'entretien de la voie ferrée"),
      ("17528", "Ouvrier régleur / Ouvrière régleuse d'enrobés"),
      ("16257", "Maçon / Maçonne Voiries et Réseaux Divers -VRD-"),
    ]),
  trade(
    "F1703", "Maçonnerie",
    [
      ("16250", "Maçon / Maçonne"),
      ("16256", "Maçon / Maçonne pierre"),
      ("16252", "Maçon / Maçonne du paysage"),
      ("16254", "Maçon / Maçonne en rénovation"),
    ]),
  trade(
    "F1704", "Préparation du gros oeuvre et des travaux publics",
    [
      ("17491", "Ouvrier / Ouvrière en démolition"),
      ("10851", "Aide maçon / maçonne Voiries et Réseaux Divers VRD"),
      ("16279", "Magasinier / Magasinière de dépôt d'entreprise du BTP"),
      ("11558", "Borneur / Borneuse"),
    ]),
  trade(
    "F1503", "Réalisation - installation d'ossatures bois",
    [
      ("38496", "Aide charpentier / charpentière"),
      ("11952", "Charpentier / Charpentière"),
      ("11955", "Charpentier / Charpentière de marine"),
      ("20393", "Traceur / Traceuse de charpentes en bois"),
    ]),
  trade(
    "F1601", "Application et décoration en plâtre, stuc et staff",
    [
      ("15461", "Gypsier / Gypsière"),
      ("17828", "Plâtrier / Plâtrière"),
      ("19516", "Staffeur / Staffeuse"),
      ("19539", "Stucateur / Stucateuse"),
    ]),
  trade(
    "F1302", "Conduite d'engins de terrassement et de carrière",
    [
      ("12886", "Conducteur / Conductrice de benne"),
      ("12971", "Conducteur / Conductrice de jumbo"),
      ("13003", "Conducteur / Conductrice de locos"),
      ("13118", "Conducteur / Conductrice de pelle"),
    ]),
  trade(
    "G1501", "Personnel d'étage",
    [
      ("12764", "Commis / Commise d'étage"),
      ("14793", "Employé / Employée d'étage"),
      ("14775", "Employé / Employée de ménage d'hôtel"),
      ("14794", "Employé / Employée d'étage en hôtellerie"),
    ]),
  trade(
    "G1502", "Personnel polyvalent d'hôtellerie",
    [
      ("14796", "Employé / Employée d'hôtel"),
      ("10752", "Agent polyvalent / Agente polyvalente d'hôtellerie"),
      ("14815", "Employé(e) polyvalent(e) en établissement hôtelier"),
      ("14814", "Employé polyvalent / Employée polyvalente d'hôtellerie"),
    ]),
  trade(
    "G1602", "Personnel de cuisine",
    [
      ("13861", "Cuisinier / Cuisinière"),
      ("12756", "Commis / Commise de cuisine"),
      ("126512", "Cuisinier / Cuisinière à domicile"),
      ("13864", "Cuisinier / Cuisinière de laboratoire"),
    ]),
  trade(
    "G1603", "Personnel polyvalent en restauration",
    [
      ("12762", "Commis / Commise de self"),
      ("20526", "Vendeur / Vendeuse de glaces"),
      ("14760", "Employé / Employée de cantine"),
      ("14765", "Employé / Employée de friterie"),
    ]),
  trade(
    "G1605", "Plonge en restauration",
    [
      ("10826", "Aide de cuisine"),
      ("10427", "Agent / Agente de cuisine"),
      ("10827", "Aide de cuisine de collectivité"),
      ("17846", "Plongeur / Plongeuse en restauration"),
    ]),
  trade(
    "G1803", "Service en restauration",
    [
      ("12761", "Commis / Commise de salle"),
      ("19424", "Serveur / Serveuse de banquet"),
      ("12760", "Commis / Commise de restaurant"),
      ("19427", "Serveur / Serveuse de restaurant"),
    ]),
  trade(
    "G1703", "Réception en hôtellerie",
    [
      ("10591", "Agent / Agente de réservation en hôtellerie"),
      ("14783", "Employé / Employée de réservation en hôtellerie"),
      ("14780", "Employé / Employée de réception en établissement hôtelier"),
      ("16991", "Night audit"),
    ]),
  trade(
    "G1801", "Café, bar brasserie",
    [
      ("12753", "Commis / Commise de bar"),
      ("19425", "Serveur / Serveuse de bar"),
      ("19429", "Serveur / Serveuse de salon de thé"),
      ("19426", "Serveur / Serveuse de bar-brasserie"),
    ]),
  trade(
    "H2202", "Conduite d'équipement de fabrication de l'ameublement et du bois",
    [
      ("10736", "Agent / Agente d'usinage du bois"),
      ("10737", "Agent / Agente d'usinage sur machines à bois traditionnelles"),
      ("16241", "Machiniste en menuiserie"),
      ("20370", "Toupilleur / Toupilleuse"),
    ]),
  trade(
    "H2206", "Réalisation de menuiserie bois et tonnellerie",
    [
      ("18215", "Prototypiste bois"),
      ("15156", "Foudrier / Foudrière"),
      ("16611", "Menuisier / Menuisière"),
      ("16377", "Maquettiste naval / navale"),
    ]),
  trade(
    "H2207", "Réalisation de meubles en bois",
    [
      ("17488", "Ouvrier / Ouvrière ébéniste"),
      ("14541", "Ebéniste"),
      ("14542", "Ebéniste d'art"),
      ("11497", "Bâtonnier / Bâtonnière d'art"),
    ]),
  trade(
    "H2402", "Assemblage - montage de vêtements et produits textiles",
    [
      ("13815", "Couturier(ère) industriel(le) de l'habillement"),
      ("17535", "Ouvrier / Ouvrière sur machine spéciale de bonneterie"),
      ("13817", "Couturier industriel / Couturière industrielle sur tissu"),
      ("17534", "Ouvrier(ère) machine cycle semi-automatique en bonneterie"),
    ]),
  trade(
    "H2406", "Conduite de machine de traitement textile",
    [
      ("12273", "Chef de rame textile"),
      ("12970", "Conducteur / Conductrice de jigger"),
      ("11094", "Apprêteur / Apprêteuse en industrie textile"),
      ("14827", "Enducteur / Enductrice en industrie textile"),
    ]),
  trade(
    "H2101", "Abattage et découpe des viandes",
    [
      ("17417", "Ouvrier / Ouvrière d'abattoir"),
      ("17518", "Ouvrier plumeur / Ouvrière plumeuse"),
      ("18020", "Préparateur / Préparatrice de volailles"),
      ("17429", "Ouvrier / Ouvrière de découpe de viandes"),
    ]),
  trade(
    "H2102", "Conduite d'équipement de production alimentaire",
    [
      ("10448", "Agent / Agente de fabrication de production alimentaire"),
      ("17484", "Ouvrier / Ouvrière d'extraction en industrie alimentaire"),
      ("17444", "Ouvrier / Ouvrière de macération en industrie alimentaire"),
      ("17455", "Ouvrier(ère) de presserie de corps gras en ind alimentaire"),
    ]),
  trade(
    "H2913", "Soudage manuel",
    [
      ("11588", "Braseur / Braseuse"),
      ("12603", "Chef soudeur / soudeuse"),
      ("19462", "Soudeur / Soudeuse au plasma"),
      ("19479", "Soudobraseur / Soudobraseuse"),
    ]),
  trade(
    "H3301", "Conduite d'équipement de conditionnement",
    [
      ("10407", "Agent / Agente de conditionnement sur machine automatisée"),
      ("17755", "Pilote de soutireuse"),
      ("12184", "Chef de ligne conditionnement"),
      ("14745", "Embouteilleur / Embouteilleuse"),
    ]),
  trade(
    "H3302", "Opérations manuelles d'assemblage, tri ou emballage",
    [
      ("20449", "Trieur / Trieuse de placage"),
      ("10729", "Agent / Agente d'opérations manuelles"),
      ("10406", "Agent / Agente de conditionnement manuel"),
      ("20451", "Trieur / Trieuse en industrie de transformation"),
    ]),
  trade(
    "I1203", "Maintenance des bâtiments et des locaux",
    [
      ("10679", "Agent / Agente d'entretien du bâtiment"),
      ("10663", "Agent / Agente d'entretien de casernement"),
      ("10489", "Agent / Agente de maintenance des bâtiments"),
      ("10672", "Agent / Agente d'entretien des collectivités"),
    ]),
  trade(
    "I1604", "Mécanique automobile et entretien de véhicules",
    [
      ("18016", "Préparateur / Préparatrice de véhicules automobiles"),
      ("18019", "Préparateur(trice) de voitures de compétition automobile"),
      ("38822", "Préparateur(trice) réparateur(trice) véhicules de loisirs"),
      ("18017", "Préparateur/Préparatrice de véhicules neufs et/ou d'occasion"),
    ]),
  trade(
    "I1606", "Réparation de carrosserie",
    [
      ("17612", "Peintre automobile"),
      ("17620", "Peintre en carrosserie"),
      ("10817", "Aide carrossier / carrossière"),
      ("17628", "Peintre en véhicules industriels"),
    ]),
  trade(
    "I1607", "Réparation de cycles, motocycles et motoculteurs de loisirs",
    [
      ("38336", "Préparateur / Préparatrice de cycles et motocycles"),
      ("16905", "Motociste"),
      ("16521", "Mécanicien / Mécanicienne motocycles"),
      ("16513", "Mécanicien / Mécanicienne en motoculture"),
    ]),
  trade(
    "K1301", "Accompagnement médicosocial",
    [
      ("10856", "Aide médico-psychologique"),
      ("11457", "Auxiliaire d'Intégration Scolaire -AIS-"),
      ("11466", "Avéjiste"),
      ("14592", "Educateur / Educatrice en locomotion"),
    ]),
  trade(
    "K1302", "Assistance auprès d'adultes",
    [
      ("11453", "Auxiliaire de vie"),
      ("11459", "Auxiliaire familiale"),
      ("11446", "Auxiliaire de gériatrie"),
      ("10816", "Aide aux personnes âgées"),
    ]),
  trade(
    "K1303", "Assistance auprès d'enfants",
    [
      ("14750", "Employé / Employée au pair"),
      ("11462", "Auxiliaire parental / parentale"),
      ("10854", "Aide maternel / maternelle d'école"),
      ("11455", "Auxiliaire de vie sociale auprès d'enfants"),
    ]),
  trade(
    "K1304", "Services domestiques",
    [
      ("10805", "Aide à domicile"),
      ("10348", "Agent / Agente à domicile"),
      ("10846", "Aide familial / familiale"),
      ("14771", "Employé / Employée de maison"),
    ]),
  trade(
    "K1305", "Intervention sociale et familiale",
    [
      ("28965", "Maître / Maîtresse de maison familiale"),
      ("16325", "Maître / Maîtresse de maison de retraite"),
      ("15389", "Gouvernant / Gouvernante en maison de retraite"),
      ("28966", "Maître(sse) de maison d'établissement à caractère social"),
    ]),
  trade(
    "K2202", "Lavage de vitres",
    [
      ("16166", "Laveur / Laveuse de vitres"),
      ("16165", "Laveur / Laveuse de carreaux"),
      ("16979", "Nettoyeur / Nettoyeuse de vitres"),
      ("12413", "Chef d'équipe de laveurs de vitres"),
    ]),
  trade(
    "K2203", "Management et inspection en propreté de locaux",
    [
      ("12373", "Chef de site nettoyage de locaux"),
      ("12335", "Chef de section nettoyage de locaux"),
      ("12097", "Chef de chantier nettoyage de locaux"),
      ("12523", "Chef d'exploitation nettoyage de locaux"),
    ]),
  trade(
    "K2204", "Nettoyage de locaux",
    [
      ("10571", "Agent / Agente de propreté de locaux"),
      ("10575", "Agent / Agente de propreté tertiaire"),
      ("10749", "Agent / Agente machiniste en propreté"),
      ("10537", "Agent / Agente de nettoyage industriel"),
    ]),
  trade(
    "K2303", "Nettoyage des espaces urbains",
    [
      ("10596", "Agent / Agente de salubrité"),
      ("10355", "Agent / Agente anti-graffiti"),
      ("10432", "Agent / Agente de déchetterie"),
      ("10718", "Agent / Agente d'hydrogommage"),
    ]),
  trade(
    "K2304", "Revalorisation de produits industriels",
    [
      ("20503", "Valoriste"),
      ("20445", "Trieur / Trieuse de linges"),
      ("20446", "Trieur / Trieuse de métaux"),
      ("20447", "Trieur / Trieuse de palettes"),
    ]),
  trade(
    "K2503", "Sécurité et surveillance privées",
    [
      ("10613", "Agent / Agente de sûreté"),
      ("10435", "Agent / Agente de démarque"),
      ("10599", "Agent / Agente de sécurité"),
      ("10616", "Agent / Agente de sûreté fret"),
    ]),
  trade(
    "M1601", "Accueil et renseignements",
    [
      ("10372", "Agent / Agente d'accueil"),
      ("10719", "Agent / Agente d'information"),
      ("14754", "Employé / Employée d'accueil"),
      ("19518", "Standardiste"),
    ]),
  trade(
    "M1602", "Opérations administratives",
    [
      ("11445", "Auxiliaire de bureau"),
      ("14757", "Employé / Employée de bureau"),
      ("14751", "Employé / Employée aux archives"),
      ("10349", "Agent administratif / Agente administrative"),
    ]),
  trade(
    "M1605", "Assistanat technique et administratif",
    [
      ("19401", "Secrétaire technique"),
      ("19373", "Secrétaire d'affaires"),
      ("30556", "Secrétaire du bâtiment"),
      ("19402", "Secrétaire technique bureau d'études"),
    ]),
  trade(
    "M1607", "Secrétariat",
    [
      ("19364", "Secrétaire"),
      ("20304", "Télésecrétaire"),
      ("19367", "Secrétaire bilingue"),
      ("19396", "Secrétaire juridique"),
    ]),
  trade(
    "N1101", "Conduite d'engins de déplacement des charges",
    [
      ("11679", "Cariste"),
      ("11684", "Cariste d'entrepôt"),
      ("11688", "Cariste réceptionnaire"),
      ("11686", "Cariste manutentionnaire"),
    ]),
  trade(
    "N1103", "Magasinage et préparation de commandes",
    [
      ("16276", "Magasinier / Magasinière"),
      ("10612", "Agent / Agente de stockage"),
      ("10479", "Agent / Agente de magasinage"),
      ("10660", "Agent / Agente d'entreposage"),
    ]),
  trade(
    "N1105", "Manutention manuelle de charges",
    [
      ("10579", "Agent / Agente de quai manutentionnaire"),
      ("10523", "Agent / Agente de manutention de charges lourdes"),
      ("16361", "Manutentionnaire"),
      ("11484", "Bagagiste manutentionnaire"),
    ]),
  trade(
    "N4101", "Conduite de transport de marchandises sur longue distance",
    [
      ("11989", "Chauffeur / Chauffeuse de poids lourd"),
      ("11994", "Chauffeur / Chauffeuse porte voitures"),
      ("11996", "Chauffeur routier / Chauffeuse routière"),
      ("38919", "Chauffeur / Chauffeuse porte char - porte engins"),
    ]),
  trade(
    "N4102", "Conduite de transport de particuliers",
    [
      ("140954", "Chauffeur / Chauffeuse VTC"),
      ("11992", "Chauffeur / Chauffeuse de taxi"),
      ("11988", "Chauffeur / Chauffeuse de maître"),
      ("11984", "Chauffeur / Chauffeuse de direction"),
    ]),
  trade(
    "N4105", "Conduite et livraison par tournées sur courte distance",
    [
      ("16204", "Livreur / Livreuse"),
      ("16208", "Livreur / Livreuse en alimentation"),
      ("16209", "Livreur-vendeur / Livreuse-vendeuse"),
      ("11998", "Chauffeur-jockey / Chauffeuse-jockey"),
    ]),
  trade(
    "A1411", "Élevage porcin",
    [
      ("17458", "Ouvrier / Ouvrière de production porcine"),
      ("17398", "Ouvrier / Ouvrière agricole en production porcine"),
      ("17470", "Ouvrier / Ouvrière d'élevage en production porcine"),
      ("17400", "Ouvrier(ère) agricole polyvalent(e) en élevage porcin"),
    ]),
  trade(
    "A1101", "Conduite d'engins agricoles et forestiers",
    [
      ("11987", "Chauffeur / Chauffeuse de machines agricoles"),
      ("20404", "Tractoriste agricole"),
      ("13886", "Débardeur / Débardeuse"),
      ("17751", "Pilote de machines d'abattage"),
    ]),
  trade(
    "D1105", "Poissonnerie",
    [
      ("14773", "Employé / Employée de marée"),
      ("14803", "Employé / Employée en poissonnerie"),
      ("15080", "Fileteur / Fileteuse"),
      ("16391", "Mareyeur / Mareyeuse"),
    ]),
  trade(
    "L1509", "Régie générale",
    [
      ("11250", "Assistant / Assistante de régie"),
      ("18406", "Régisseur / Régisseuse de salle"),
      ("18404", "Régisseur / Régisseuse de plateau"),
      ("18408", "Régisseur / Régisseuse de tournée"),
    ]),
  trade(
    "N1104", "Manoeuvre et conduite d'engins lourds de manutention",
    [
      ("17884", "Pontier / Pontière"),
      ("14560", "Eclusier / Eclusière"),
      ("17887", "Pontonnier / Pontonnière"),
      ("17899", "Portiqueur / Portiqueuse"),
    ]),
]

private func trade(_ rome: String, _ label: String, _ names: [(String, String)]) -> DemoTrade {
  DemoTrade(rome: rome, label: label, names: names.map { (code: $0.0, label: $0.1) })
}
