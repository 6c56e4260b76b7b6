"""F2: the unanswered application, to day sixty, and the answer that is still possible."""

import datetime
import re
import unittest

from house import Window
from story import Story


class Silence(Story):
    def test_sixty_days(self):
        sent = self.house.today

        # A CHRS sends an application; the person has a space of his own.
        bruno = self.of("bruno")
        bruno.open("/personnes")
        bruno.follow("Ouvrir un dossier")
        bruno.write("prenom", "Nadir")
        bruno.press("Ouvrir le dossier")
        person = re.match(r"/personnes/[^/?]+", bruno.path)[0]
        employer = self.employer_of(bruno, "Les Berges vives").split("/")[-1]
        bruno.open(f"{person}/candidatures/nouvelle?structure={employer}")
        bruno.write("texte_competences", "Nadir taille et débroussaille.")
        bruno.tick("point", "prenom")
        bruno.tick("point", "competences")
        bruno.press("Relire avec Nadir")
        bruno.press("Envoyer à")
        application = re.match(r"/candidatures/[^/?]+", bruno.path)[0]
        bruno.open(f"{person}/acces")
        bruno.press("Préparer son papier")
        handle, code = [
            one.text for one in bruno.driver.find_elements("css selector", ".kpi .num")]
        nadir = self.windows["nadir (son espace)"] = Window(self.house, width=390, height=844)
        nadir.open("/mon-espace")
        nadir.write("identifiant", handle)
        nadir.write("code", code)
        nadir.submit(nadir.driver.find_element("name", "code"))
        nadir.write("code", "7391")
        nadir.write("encore", "7391")
        nadir.submit(nadir.driver.find_element("name", "encore"))
        self.sees(nadir, "Attendre n’est pas un refus.")

        # A week: the employer sees it in its day, the sender a first reminder.
        self.later(sent, 7)
        laure = self.of("laure")
        laure.open("/aujourd-hui")
        self.sees(laure, "Candidatures à lire", "Nadir")
        bruno.open("/aujourd-hui")
        self.sees(bruno, "Nadir chez Les Berges vives", "Un premier rappel peut suffire.")

        # Two weeks: perhaps it has too much on its hands; one gesture answers.
        self.later(sent, 15)
        bruno.open("/aujourd-hui")
        self.sees(bruno, "La structure est peut-être surchargée.")
        bruno.open(application)
        self.sees(bruno, "15 jours sans réponse humaine", "Un appel aide souvent plus qu’un message")
        laure.open(application)
        for gesture in ("Je l’étudie", "Plus tard", "Pas cette fois"):
            self.sees(laure, gesture)
        nadir.open("/mon-espace")
        nadir.write("identifiant", handle)
        nadir.write("code", "7391")
        nadir.submit(nadir.driver.find_element("name", "code"))
        self.sees(nadir, "Pas encore de réponse depuis 15 jours.", "Bruno relance.")

        # A month: those who run the structure are told; for them it comes first.
        self.later(sent, 30)
        laure.open("/aujourd-hui")
        self.sees(laure, "Elles attendent depuis longtemps", "même pour dire plus tard")
        bruno.open("/aujourd-hui")
        self.sees(bruno, "Les administrateurs de la structure sont prévenus.")

        # Sixty days: a silence, counted apart from refusals; the coordinator sees a number.
        self.later(sent, 60)
        bruno.open(application)
        self.sees(
            bruno, "Sans réponse humaine depuis 60 jours", "compté à part des refus",
            "Une réponse reste possible")
        clara = self.of("clara")
        clara.open("/aujourd-hui")
        self.sees(clara, "Sans réponse humaine, 60 jours ou plus")
        self.does_not_see(clara, "Nadir")

        # And it is still answered, by one gesture.
        laure.open(application)
        laure.press("Je l’étudie")
        self.sees(laure, "À l’étude")
        bruno.open(application)
        self.sees(bruno, "À l’étude")
        self.does_not_see(bruno, "sans réponse humaine")

    def later(self, sent, days):
        self.house.travel(sent + datetime.timedelta(days=days))
        for account in ("bruno", "laure", "clara"):
            if account in self.windows:
                self.windows[account].sign_in(account)


if __name__ == "__main__":
    unittest.main()
