"""F1: a measure that may not fit; nobody is blocked, and nothing is hidden."""

import datetime
import re
import unittest

from story import Story


class WrongMeasure(Story):
    def test_lighter_than_needed(self):
        # Karim wants a CHRS, with somebody who comes often; he lets the SIAO read his work.
        camille = self.of("camille")
        camille.open("/personnes")
        camille.follow("Karim")
        person = re.match(r"/personnes/[^/?]+", camille.path)[0]
        asked = f"{person}/demande-siao"
        camille.open(f"{asked}/nouvelle")
        if "/nouvelle" in camille.path:
            camille.write("mots", "Un toit, et quelqu’un qui passe souvent.")
            camille.write("solution_1", "chrs")
            camille.write("etayage", "reinforced")
            camille.tick("travail", "oui")
            camille.tick("programme", "phc")
            camille.tick("accord", "oui")
            camille.press("Envoyer la demande avec elle")
            self.sees(camille, "La demande est partie.")
        for _ in range(2):
            camille.open(asked)
            if camille.has_button("Noter qu’elle est faite"):
                camille.press("Noter qu’elle est faite")

        # The committee: the measure is lighter than what he asks. The page says it, and waits.
        vasseur = self.of("vasseur")
        vasseur.open("/siao/commissions")
        if not vasseur.links(r"/siao/commissions/[^/?]+"):
            day = self.house.today + datetime.timedelta(days=1)
            vasseur.write("quand", f"{day}T09:30")
            vasseur.write("lieu", "À distance")
            vasseur.press("Prévoir cette commission")
        else:
            vasseur.open(vasseur.links(r"/siao/commissions/[^/?]+")[0])
        committee = vasseur.path.split("?")[0]
        box = vasseur.driver.find_elements(
            "xpath", "//label[contains(., 'Karim')]//input[@name='demande']")
        if box:
            vasseur.tick("demande", box[0].get_attribute("value"))
            vasseur.press("Ajouter à l’ordre du jour")
        vasseur.open(committee)
        vasseur.follow("Karim")
        case = vasseur.path.split("?")[0]
        self.sees(vasseur, "quelqu’un qui passe souvent")
        vasseur.tick("decision", "proposition")
        vasseur.write("mesure", "iml")
        operator = [
            one.get_attribute("value") for one in vasseur.driver.find_elements(
                "css selector", "[name='operateur'] option") if one.get_attribute("value")]
        self.assertTrue(operator, "aucun opérateur dans le territoire")
        vasseur.write("operateur", operator[0])
        vasseur.write("offert", "light")
        vasseur.write("raison", "Un logement est libre près de son chantier.")
        vasseur.press("Décider")
        self.sees(
            vasseur, "la mesure ne correspond peut-être pas", "Rien n’est bloqué.",
            "Faire le point à 15, 30, 60 et 90 jours")
        camille.open(asked)
        self.does_not_see(camille, "Une proposition attend sa réponse")

        # It decides all the same, writes why, and the relay is kept as proposed.
        vasseur.write("raison_ecart", "Le CHRS attend dix mois. Le renfort est écrit avec l’ESP.")
        vasseur.press("Décider")
        vasseur.open(case)
        self.sees(vasseur, "Le CHRS attend dix mois.", "besoin compté")

        # His referent reads the same; the household answers no, and loses nothing.
        camille.open(asked)
        self.sees(
            camille, "Une proposition attend sa réponse", "Un écart a été vu.",
            "Le CHRS attend dix mois.", "demande gardée avec son ancienneté")
        seniority = re.search(r"Ancienneté\n?(.*)", camille.text)[1]
        camille.unfold("Le ménage dit non")
        camille.write("motif", "loyer")
        camille.press("Noter que le ménage dit non")
        self.sees(camille, "Le ménage a dit non", "L’ancienneté reste la même.")
        self.assertEqual(re.search(r"Ancienneté\n?(.*)", camille.text)[1], seniority)

        # The need is counted, and nobody is named.
        vasseur.open("/besoins")
        self.sees(vasseur, "CHRS")
        self.does_not_see(vasseur, "Karim")


if __name__ == "__main__":
    unittest.main()
