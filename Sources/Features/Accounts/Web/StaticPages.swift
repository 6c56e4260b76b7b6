import Hummingbird
import Kernel
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/aide` | everyone | help, also for those who cannot get in |
  /// | GET | `/accessibilite` | everyone | the statement the law asks for |
  /// | GET | `/donnees-personnelles` | everyone | what is held, why, and one's rights |
  package mutating func addStaticPages(_ footer: Footer) {
    let pages: [(path: String, title: String, content: HTML)] = [
      ("/aide", "Aide", helpText), ("/accessibilite", "Accessibilité", accessibilityText),
      ("/donnees-personnelles", "Données personnelles", personalDataText),
    ]
    for page in pages {
      get(page.path, .everyone, "texte, sans donnée") { request in
        .html(
          pageLayout(
            title: page.title, request: request, footer: footer, narrow: true,
            content: page.content))
      }
    }
  }
}

private let helpText: HTML = """
  <div class="head"><h1>Aide</h1><p>Les questions qui reviennent, et à qui parler.</p></div>
  <section class="card stack" aria-labelledby="t-entrer"><h2 id="t-entrer">Je n’arrive pas à entrer</h2>
  <p><strong>Je travaille dans une structure.</strong> Vérifiez l’adresse, puis \
  <a href="/mot-de-passe-oublie">demandez un lien pour choisir un autre mot de passe</a>. Après plusieurs essais, \
  il faut attendre un peu\u{A0}: c’est voulu, et cela protège votre compte.</p>
  <p><strong>Je n’ai pas de compte.</strong> Un collègue vous invite depuis la page de l’équipe, \
  ou vous <a href="/acces">demandez un accès</a> à votre structure.</p>
  <p><strong>J’ai un papier avec un identifiant.</strong> Écrivez les huit lettres, puis votre code. \
  Code oublié\u{A0}? La personne qui vous aide en donne un nouveau.</p></section>
  <section class="card stack" aria-labelledby="t-perdu"><h2 id="t-perdu">J’écrivais et la page m’a demandé de me reconnecter</h2>
  <p>Votre texte est gardé, fermé à clé, pour votre compte seulement. Reconnectez-vous\u{A0}: il revient tel quel. \
  Rien ne part sans que vous appuyiez.</p></section>
  <section class="card stack" aria-labelledby="t-voir"><h2 id="t-voir">Pourquoi je ne vois pas un dossier</h2>
  <p>On lit ce que la personne a accepté de partager, et seulement quand on est dans son cercle. \
  Si une page a disparu, un accord a peut-être été retiré\u{A0}: c’est normal, et cela s’applique tout de suite.</p>
  <p>Pour rejoindre le cercle d’une personne suivie dans votre structure, demandez à sa référente ou à son référent.</p></section>
  <section class="card stack" aria-labelledby="t-reponse"><h2 id="t-reponse">Une candidature reste sans réponse</h2>
  <p>Cordée compte les jours sans réponse humaine et le montre aux deux côtés à 7, 15 et 30 jours. \
  Rien n’est jamais refusé ni fermé par un minuteur. Un appel reste le plus court chemin.</p></section>
  <section class="card stack" aria-labelledby="t-parler"><h2 id="t-parler">À qui parler</h2>
  <ul class="bullets"><li>De votre compte ou de votre équipe\u{A0}: à un administrateur de votre structure.</li>
  <li>D’une habilitation\u{A0}: à la page «\u{A0}Habilitation\u{A0}» de votre structure, ou à la DDETS.</li>
  <li>D’un accord ou de ce qui est noté sur vous\u{A0}: à la personne qui vous aide, ou au délégué à la protection des données de la structure.</li>
  <li>D’une page qui ne répond pas\u{A0}: donnez le repère affiché à l’équipe du territoire.</li></ul></section>
  """

private let accessibilityText: HTML = """
  <div class="head"><h1>Accessibilité</h1><p>Niveau de conformité\u{A0}: <strong>non conforme</strong>.</p></div>
  <section class="card stack" aria-labelledby="t-etat"><h2 id="t-etat">Où nous en sommes</h2>
  <p>Aucun audit RGAA 4.1 n’a encore été fait. Tant qu’il ne l’est pas, nous écrivons «\u{A0}non conforme\u{A0}», \
  même si les pages sont faites pour être lues au clavier, à l’oreille, à 320 pixels de large, sans script et sur papier.</p>
  <p>Des contrôles automatiques (axe) passent sur chaque type de page à chaque version. \
  Ils trouvent une partie des défauts seulement\u{A0}: ils ne remplacent pas un audit ni l’avis des personnes.</p></section>
  <section class="card stack" aria-labelledby="t-limites"><h2 id="t-limites">Ce que nous savons imparfait</h2>
  <ul class="bullets"><li>Les textes de l’espace personnel sont en langage simple\u{A0}; leur relecture par des personnes concernées est à venir.</li>
  <li>Il n’y a pas encore de version audio ni de traduction.</li>
  <li>Les cartes ont une liste à côté, qui dit la même chose\u{A0}; la carte seule ne suffit pas à qui ne voit pas.</li></ul></section>
  <section class="card stack" aria-labelledby="t-signaler"><h2 id="t-signaler">Signaler un obstacle</h2>
  <p>Dites-le à la structure qui vous accompagne ou à l’équipe du territoire. Elle vous donne l’information autrement, \
  et fait suivre pour que la page soit corrigée.</p>
  <p>Sans réponse\u{A0}: le <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a> reçoit votre \
  demande par formulaire, par téléphone au 09\u{A0}69\u{A0}39\u{A0}00\u{A0}00, ou par l’un de ses délégués.</p>
  <p class="small muted">Loi n°\u{A0}2005-102 du 11 février 2005, article 47.</p></section>
  """

private let personalDataText: HTML = """
  <div class="head"><h1>Données personnelles</h1><p>Ce que Cordée garde, pourquoi, qui lit, et ce que vous pouvez demander.</p></div>
  <section class="card stack" aria-labelledby="t-qui"><h2 id="t-qui">Qui est responsable</h2>
  <p>Chaque structure est responsable des dossiers qu’elle ouvre. Quand plusieurs structures accompagnent la même personne, \
  elles écrivent ensemble qui répond de quoi (RGPD, article 26). Le nom et l’adresse du délégué à la protection des données \
  sont donnés par la structure qui vous accompagne.</p>
  <p>Cordée est un outil local entre structures qui se connaissent. Ce n’est pas un fichier de l’État.</p></section>
  <section class="card stack" aria-labelledby="t-quoi"><h2 id="t-quoi">Ce qui est noté</h2>
  <ul class="bullets"><li>De la personne accompagnée\u{A0}: un prénom ou un surnom suffit. Puis, si c’est utile et si elle le veut\u{A0}: \
  son envie, ses savoir-faire, ses démarches, ses disponibilités, ses candidatures, son PASS IAE.</li>
  <li>Du professionnel\u{A0}: son nom, son adresse électronique, ses structures, ses connexions.</li></ul>
  <p>Cordée ne demande ni numéro de sécurité sociale, ni donnée de santé, ni opinion, ni religion. \
  Elle ne calcule aucune note et ne classe personne. Aucune décision n’est prise par un automate.</p></section>
  <section class="card stack" aria-labelledby="t-lit"><h2 id="t-lit">Qui lit</h2>
  <p>Le cercle que la personne connaît, et les structures à qui elle a donné un accord, élément par élément, pour une durée. \
  Elle retire un accord quand elle veut\u{A0}: dès la page suivante, plus rien n’est visible. \
  Refuser ou retirer ne change rien à son hébergement ni à ses droits.</p>
  <p>Chaque lecture d’un dossier est inscrite dans un journal que la personne peut lire. \
  L’administration de l’instance voit les comptes et les structures, jamais les personnes.</p></section>
  <section class="card stack" aria-labelledby="t-temps"><h2 id="t-temps">Combien de temps</h2>
  <p>Deux ans au plus après le dernier contact en base active (référentiel de la CNIL sur l’accompagnement social), \
  puis effacement ou archivage restreint si un texte l’exige. Chaque structure dit sa durée.</p></section>
  <section class="card stack" aria-labelledby="t-droits"><h2 id="t-droits">Vos droits</h2>
  <p>Lire tout ce qui est écrit sur vous, le faire corriger, le faire effacer ou limiter, vous y opposer, en recevoir une copie\u{A0}: \
  demandez-le à la structure qui vous accompagne, seul·e ou avec une personne de confiance. Elle répond en moins d’un mois. \
  Sans réponse, la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a> reçoit votre plainte.</p></section>
  <section class="card stack" aria-labelledby="t-cookies"><h2 id="t-cookies">Cookies</h2>
  <p>Trois, tous nécessaires\u{A0}: votre session, la protection des formulaires, et le message affiché après une action. \
  Aucune mesure d’audience, aucun service extérieur, rien à accepter.</p></section>
  """
