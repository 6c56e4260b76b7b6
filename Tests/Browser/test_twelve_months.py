"""F10, its half about work: an exit, news for a year, a way on."""

import datetime
import re
import unittest

from house import Window
from story import Story, french


class TwelveMonthsAfter(Story):
    def durable(self, window, year):
        """How many durable exits the yearly file counts."""
        window.open("/sorties")
        window.follow("Dialogue de gestion")
        window.open(f"{window.path.split('?')[0]}?annee={year}")
        found = re.search(r"Emploi durable (\d+)", window.text)
        return int(found[1]) if found else 0

    def news(self, window, months, name):
        """Opens the round that is due from Today."""
        window.open("/aujourd-hui")
        self.sees(window, f"{name}, {months} mois après")
        row = window.driver.find_element(
            "xpath", f"//li[contains(., '{name}, {months} mois après')]//a[contains(., 'Prendre des nouvelles')]")
        window._click(row)

    def test_a_year(self):
        today = self.house.today
        last = today - datetime.timedelta(days=1)

        # The ACI writes that he left, to a contract of seven months.
        julien = self.of("julien")
        before = self.durable(julien, last.year)
        julien.open("/sorties")
        row = julien.driver.find_element(
            "xpath", "//li[contains(., 'Karim')]//a[contains(., 'Noter sa sortie')]")
        julien._click(row)
        julien.write("fin", last.isoformat())
        julien.write("suite", "cdd")
        julien.write("suite_debut", today.isoformat())
        julien.write("suite_fin", (today + datetime.timedelta(days=212)).isoformat())
        julien.press("Noter sa sortie")
        self.sees(julien, "Son dossier reste ouvert")
        exit = julien.path

        # Camille proposes to take his news; he chooses SMS, and the employer is not told who.
        camille = self.of("camille")
        camille.open("/personnes")
        camille.follow("Karim")
        person = re.match(r"/personnes/[^/?]+", camille.path)[0]
        camille.open(f"{person}/rebondir")
        camille.unfold("Lui proposer de prendre de ses nouvelles")
        camille.write("moyen", "sms")
        camille.press("Noter son accord")
        self.sees(camille, "prend de ses nouvelles par SMS")
        julien.open(exit)
        self.sees(julien, "une structure du territoire")
        self.does_not_see(julien, "Tilleuls", "Camille")

        # In his own space: who reads his answers, and how to stop.
        camille.open(f"{person}/acces")
        camille.press("Préparer son papier")
        handle, code = [
            one.text for one in camille.driver.find_elements("css selector", ".kpi .num")]
        karim = self.windows["karim (son espace)"] = Window(self.house, width=390, height=844)
        karim.open("/mon-espace")
        karim.write("identifiant", handle)
        karim.write("code", code)
        karim.submit(karim.driver.find_element("name", "code"))
        karim.write("code", "7391")
        karim.write("encore", "7391")
        karim.submit(karim.driver.find_element("name", "encore"))
        karim.open("/mon-espace/apres")
        self.sees(karim, "Camille Rousset", "Je dis stop")

        # One month, three months: everything holds, one press.
        for months, days in ((1, 31), (3, 92)):
            self.later(last + datetime.timedelta(days=days))
            self.news(camille, months, "Karim B.")
            camille.press("Tout tient")
            self.sees(camille, "Toujours dans le même emploi")
        self.assertEqual(self.durable(julien, last.year), before + 1)

        # Six months: the contract stopped. A way on opens; nothing closes.
        self.later(last + datetime.timedelta(days=184))
        self.news(camille, 6, "Karim B.")
        camille.unfold("Autre chose a changé")
        camille.tick("travail", "sans_emploi")
        camille.tick("logement", "meme_logement")
        camille.press("Garder ces nouvelles")
        self.sees(camille, "Une suite s’ouvre")
        camille.open("/aujourd-hui")
        self.sees(camille, "Karim B. : une suite à préparer")
        camille.open(f"{person}/rebondir")
        self.sees(camille, "Redire l’envie", "Refaire le point", "Chercher un autre chemin")
        camille.press("C’est reparti")

        # Nine months: not reached, by two ways; nobody insists.
        self.later(last + datetime.timedelta(days=276))
        self.news(camille, 9, "Karim B.")
        camille.unfold("Non joint")
        camille.write("essai", "sms")
        camille.press("non joint")
        self.sees(camille, "Un autre moyen peut s’essayer")
        camille.unfold("Non joint")
        camille.write("essai", "appel")
        camille.press("non joint")
        self.sees(camille, "Cela ne compte contre personne")
        camille.open("/aujourd-hui")
        self.does_not_see(camille, "9 mois après")

        # The yearly file: counted once, in its year, in the list behind the figure.
        self.assertEqual(self.durable(julien, last.year), before + 1)
        julien.follow(str(before + 1))
        self.sees(julien, "Karim B.", french(last))
        self.assertEqual(self.durable(julien, last.year + 1), 0)
        camille.open(person)
        self.sees(camille, "Karim B.")

    def later(self, day):
        """He is not asked to come back: only those who work do."""
        self.house.travel(day)
        for account in ("camille", "julien"):
            self.windows[account].sign_in(account)


if __name__ == "__main__":
    unittest.main()
