import Domain
import Kernel
import WebSupport

/// What to enter on Les emplois de l'inclusion, on a page that prints.
func passSheetCard(_ page: PassPage) -> HTML? {
  guard let sheet = page.sheet else { return nil }
  let birth: HTML = sheet.birth.map { time($0) } ?? "à demander à la personne"
  return """
    <section class="card stack" aria-labelledby="t-fiche">\
    <div class="card-h"><h2 id="t-fiche">À saisir sur Les emplois de l’inclusion</h2>\
    <button class="btn alt no-print" type="button" data-imprimer>\(Icon.print.html)Imprimer</button>\
    </div>\
    <p>Seul Les emplois de l’inclusion délivre le PASS qui ouvre l’aide au poste. C’est \
    l’employeur qui y déclare l’embauche.</p>\
    \(facts([
      ("Prénom", "\(sheet.firstName)"),
      ("Nom", sheet.lastName.map { "\($0)" } ?? "à demander à la personne"),
      ("Date de naissance", birth),
      ("Sécurité sociale", "à demander à la personne\u{A0}: Cordée ne garde jamais ce numéro"),
      ("Employeur", sheet.employer.map { "\($0)" } ?? ""),
      ("SIRET", sheet.siret.map { "\($0)" } ?? ""),
      ("Premier jour", time(sheet.startsOn)),
    ]
      + contract(sheet) + [
      ("Fin prévue du PASS", "\(time(sheet.foreseenEnd)), soit \(PassIAE.days)\u{A0}jours"),
    ]))\
    <ol class="steps stack s"><li>Ouvrir la candidature, ou «\u{A0}Déclarer une embauche\u{A0}»</li>\
    <li>Recopier ces lignes et les dates du contrat</li>\
    <li>Noter ici les 12 chiffres du PASS</li></ol>\
    <p class="small muted">Son contrat peut commencer le jour prévu\u{A0}: attendre le numéro ne \
    change rien pour elle.</p>\
    \(buttonLink("Écrire son numéro", to: "/pass/\(page.id)/numero"))\
    <p class="only-print">Imprimé le \(French.day(page.today)).</p></section>
    """
}

/// Contract, hours and last day, from the hire itself.
private func contract(_ sheet: PassSheet) -> [(String, HTML)] {
  guard let terms = sheet.terms else { return [] }
  return [
    ("Contrat", "\(terms.contract.label)"),
    ("Heures par semaine", "\(terms.hoursPerWeek)\u{A0}h"),
    ("Dernier jour du contrat", terms.endsOn.map { time($0) } ?? "sans date de fin"),
  ]
}
