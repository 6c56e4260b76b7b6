/// Passwords that are tried first, folded, without the digits around them. Gathered by hand from
/// the lists published each year of leaked passwords, French ones included.
enum CommonPasswords {
  static let all = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let list = """
    password passw0rd passwd pass motdepasse monmotdepasse mdp secret azerty azertyuiop azert
    azertyui azertyuio qsdfghjklm qsdfghjkl wxcvbn qwerty qwertyuiop qwertyui asdfghjkl asdfgh
    zxcvbnm zxcvbn qwertz qazwsx qazwsxedc azeqsd azeqsdwxc aqwzsx aqwzsxedc abcdef abcdefg
    abcdefgh abcdefghi abcdefghij abcdefghijkl abcabc abcd abc aaaaaa azazaz admin administrateur
    administrator adminadmin root toor test testtest essai user utilisateur invite guest
    bienvenue bienvenu welcome bonjour bonsoir salut coucou merci hello helloworld letmein
    login connexion compte access master superman batman spiderman pokemon pikachu naruto
    dragon dragonball monkey shadow sunshine princess princesse iloveyou jetaime jetaimetrop
    jtm amour monamour amoureux bisous bisou calin cheri cherie moncoeur coeur mapuce mapucette
    loulou louloute doudou doudoune loulou nounours chouchou choupette choupinette titi toto
    tata tonton papa maman papamaman famille mafamille mesenfants bebe monbebe mamour
    soleil lune etoile etoiles nuage arcenciel ciel mer montagne vacances plage ete printemps
    automne hiver noel joyeuxnoel lundi mardi mercredi jeudi vendredi samedi dimanche janvier
    fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    france lafrance vivelafrance paris marseille lyon toulouse nice nantes bordeaux lille
    strasbourg montpellier rennes angouleme charente bretagne corse cognac poitiers limoges
    psg olympique om olympiquedemarseille football foot rugby tennis handball basket zidane
    mbappe ronaldo messi barcelona barcelone realmadrid juventus arsenal liverpool chelsea
    ferrari porsche mercedes peugeot renault citroen clio twingo yamaha harley kawasaki
    chocolat nutella cacahuete fraise cerise banane orange citron caramel vanille cannelle
    pomme poire framboise chocolate cookie cookies cheese pizza burger coca cocacola cafe
    licorne papillon panthere tigre lion loup renard lapin chat chaton chien chienne minou
    minette felix medor rex lassie tigrou simba bambi mickey minnie donald garfield snoopy
    tintin milou asterix obelix gaston starwars darkvador skywalker matrix gandalf
    frodo hobbit harrypotter hermione voldemort dumbledore ninja samourai pirate guerrier
    nicolas alexandre thomas julien maxime kevin sebastien guillaume vincent antoine romain
    mathieu matthieu pierre paul jacques jean michel philippe patrick alain bernard daniel
    laurent olivier christophe stephane frederic david eric pascal thierry bruno gerard
    camille marie julie sarah laura celine sandrine stephanie nathalie isabelle sylvie valerie
    veronique christine catherine martine monique nadine brigitte francoise caroline sophie
    charlotte pauline manon lea emma chloe clara oceane marine melanie emilie aurelie virginie
    michael jennifer jessica ashley charlie michelle george andrew joshua matthew robert
    hunter killer trustno fuckyou putain merde connard salope encule nique niquetamere
    computer ordinateur internet google facebook instagram youtube twitter linkedin amazon
    samsung apple iphone android windows microsoft linux orangemail wanadoo laposte free sfr
    travail boulot bureau direction secretariat accueil association foyer chrs siao insertion
    emploi solidarite logement hebergement chantier social educateur formation prefecture
    mairie ecole college lycee universite docteur hopital pompier police gendarme
    changeme changezmoi changermoi provisoire temporaire default defaut nouveau nouvelle
    cestmoi moimeme personne rien jesaispas oublie motdepasseoublie sesame ouvretoi
    sesameouvretoi opensesame liberte egalite fraternite liberteegalitefraternite republique
    trololo lol mdr lolilol lolo lulu lili lala nana nini mimi momo zaza zozo kiki kikou
    cactus tulipe rose marguerite violette coquelicot pivoine jasmin muguet lavande
    """
}
