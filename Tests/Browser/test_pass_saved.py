"""F9: the contract stops, the PASS is saved, and runs again at the next hire."""

import datetime
import re
import unittest

from story import MONTHS, Story, french


class PassSaved(Story):
    def day_shown(self, window, sentence):
        """The day that follows these words on the page."""
        found = re.search(re.escape(sentence) + r" (\d+)(?:er)? (\S+) (\d{4})", window.text)
        self.assertTrue(found, f"« {sentence} » n’est pas sur {window.path} :\n{window.text}")
        day, month, year = found.groups()
        return datetime.date(int(year), MONTHS.index(month) + 1, int(day))

    def state(self, window):
        return window.driver.find_element("css selector", ".head .badge").text

    def test_contract_broken(self):
        today = self.house.today
        broken = today - datetime.timedelta(days=3)
        without = broken + datetime.timedelta(days=1)

        # The ACI notes that the contract stopped three days ago.
        julien = self.of("julien")
        julien.open("/salaries")
        julien.follow("Karim")
        person = re.match(r"/personnes/[^/?]+", julien.path)[0]
        julien.follow("Premières heures")
        julien.unfold("Dire qu’il est terminé")
        julien.write("fin", broken.isoformat())
        julien.write("cause", "salarie")
        julien.press("Terminer le contrat")
        self.sees(julien, "Terminé")

        # Camille, at the shelter: the PASS runs, and there is no contract.
        camille = self.of("camille")
        camille.open(f"{person}/pass")
        path = camille.path.split("?")[0]
        self.assertEqual(self.state(camille), "En cours")
        self.sees(
            camille, "seule la structure de la dernière embauche",
            "Les Jardins de la Boëme")
        end = self.day_shown(camille, "au")
        camille.follow("Lui préparer la demande")
        self.sees(camille, "Le guide de 2023 le permettait aussi", "vous pouvez continuer en disant")
        camille.write("motif", "CONTRACT_BROKEN")
        camille.write("debut", without.isoformat())
        camille.press("Envoyer à Les Jardins de la Boëme")
        self.sees(camille, "La demande est partie")

        # The SIAE opens the link of the letter: no name in it, the form already filled.
        letter = [one for one in self.house.letters("julien") if "/suspendre" in one][-1]
        self.assertNotIn("Belhadj", letter)
        address = re.search(r"http://\S+/suspendre\S*", letter)[0]
        julien.open(address.removeprefix(self.house.address))
        self.assertEqual(
            julien.driver.find_element("name", "debut").get_attribute("value"), without.isoformat())
        julien.write("debut", (today + datetime.timedelta(days=2)).isoformat())
        julien.press("Garder les jours qui restent")
        self.sees(julien, "ne peut pas commencer dans l’avenir")
        julien.write("debut", without.isoformat())
        julien.press("Garder les jours qui restent")
        self.sees(julien, "Les jours qui restent sont gardés")
        camille.open(path)
        self.assertEqual(self.state(camille), "Suspendu")

        # Three months later another SIAE hires him: sent by Camille, answered by Lucie.
        later = today + datetime.timedelta(days=90)
        self.travel(later)
        camille.open(path)
        self.assertEqual(self.state(camille), "Suspendu")
        employer = self.employer_of(camille, "Recycl’Éco Angoumois").split("/")[-1]
        camille.open(f"{person}/candidatures/nouvelle?structure={employer}")
        camille.write("texte_competences", "Karim affûte et range les outils de toute l’équipe.")
        camille.tick("point", "prenom")
        camille.tick("point", "competences")
        camille.press("Relire avec Karim")
        camille.press("Envoyer à")
        lucie = self.of("lucie")
        lucie.open("/candidatures")
        lucie.follow("Karim")
        lucie.unfold("L’embaucher")
        start = later + datetime.timedelta(days=7)
        lucie.write("debut", start.isoformat())
        lucie.write("contrat", "cddi")
        lucie.write("heures", "26")
        lucie.press("Confirmer l’embauche")
        self.sees(lucie, "Embauche")

        # His first day: the PASS runs again. Suspended from `without` to the eve of `start`, the
        # first day of it counting as used.
        self.travel(start)
        camille.open(path)
        self.assertEqual(self.state(camille), "En cours")
        expected = end + (start - without) - datetime.timedelta(days=1)
        self.sees(camille, french(expected))
        lucie.open(path)
        self.sees(lucie, french(expected))
        self.does_not_see(lucie, "Les Jardins de la Boëme")

        # Counted in front of the reader, day by day.
        lucie.open(f"{path}/jours?mois={without.isoformat()[:7]}")
        self.sees(
            lucie, f"Le dernier jour compté est le {french(expected)}",
            "C’est aussi la fin enregistrée.", "Premier jour de suspension, compté comme utilisé")


if __name__ == "__main__":
    unittest.main()
