/// Words a generated nation is written with. The territory has its own, person by person; here they
/// only have the length of real ones.
enum NationWords {
  static let firstNames = [
    "Adèle", "Amine", "Anaïs", "Awa", "Bastien", "Bilal", "Carmen", "Chantal", "Dounia", "Éric",
    "Fanta", "Gaël", "Hawa", "Idriss", "Jeanne", "Kévin", "Lamine", "Malika", "Nina", "Omar",
    "Paula", "Quentin", "Rachid", "Sylvie", "Tenin", "Ugo", "Vera", "Willy", "Xavier", "Yasmina",
    "Zohra", "Antoine", "Béatrice", "Cédric", "Djibril", "Elsa", "Farid",
  ]
  static let lastNames = [
    "Abadie", "Barry", "Cissé", "Dubois", "Evrard", "Fofana", "Garnier", "Haidara", "Issa",
    "Jacquet", "Konaté", "Lopez", "Mendy", "Nicolas", "Ouedraogo", "Perrin", "Quilliot", "Renard",
    "Sow", "Touré", "Urbain", "Vidal", "Weber", "Xiong", "Yahiaoui", "Zidane", "Blanchard",
    "Chevalier", "Diarra", "Étienne", "Fontaine",
  ]
  static let wishes = [
    "Travailler dehors, avec les plantes", "Apprendre la cuisine", "Conduire et livrer",
    "Réparer des choses", "Prendre soin des personnes âgées", "Coudre et retoucher",
    "Un travail le matin seulement", "Retrouver des horaires et du monde",
    "Un métier du bâtiment", "Accueillir et renseigner",
  ]
  static let skills = [
    "Sait tenir un potager, repiquer et récolter. A travaillé deux saisons en maraîchage.",
    "Cuisine pour vingt personnes chaque semaine et connaît les règles d’hygiène.",
    "A livré pendant quatre ans sans accident, connaît bien l’agglomération.",
    "Répare des vélos et des petits appareils, range les pièces avec soin.",
    "A accompagné un proche âgé pendant plusieurs années, avec patience.",
  ]
  static let support = [
    "Un point chaque semaine avec son travailleur social, et un appel en cas de besoin.",
    "Les rendez-vous sont placés hors des heures de travail.",
    "Le trajet et les papiers sont suivis avec elle.",
  ]
  static let refusals = [
    "Nous n’embauchons pas en ce moment. Votre envie nous intéresse.",
    "Le trajet est trop long pour le moment. Nous pourrons en reparler.",
    "Nous avons choisi une autre personne cette fois. La porte reste ouverte.",
  ]
}
