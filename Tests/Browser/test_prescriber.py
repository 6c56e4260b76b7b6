"""F5: an orienteur who cannot validate, what she does instead, and the way to be authorised."""

import datetime
import re
import unittest

from story import Story, french


class FromOrienteurToPrescriber(Story):
    def test_day_centre(self):
        today = self.house.today

        # « Suis-je prescripteur ? », without an account: she picks her organisation.
        anybody = self.of(None)
        anybody.open("/suis-je-prescripteur")
        anybody.write("type", "accueil_de_jour")
        anybody.press("Voir la réponse")
        self.sees(
            anybody, "Habilitation à vérifier", "8° du I de l’article L. 312-1",
            "arrêté du 1er septembre 2021", "la traite comme un orienteur",
            "Demander à un collègue habilité", "Préparer une demande au préfet")
        anybody.write("type", "chrs")
        anybody.press("Voir la réponse")
        self.sees(anybody, "Prescripteur habilité")

        # Her own structure says the same, and who on the territory may validate.
        paul = self.of("paul")
        paul.open("/structures")
        paul.follow("Habilitation")
        self.sees(
            paul, "Ce qu’il faut vérifier", "8° du I de l’article L. 312-1",
            "Mission locale des Trois Vallées", "trois critères de niveau 2 pour un chantier")
        standing = paul.path

        # A person comes in. Nothing to validate: what to do instead is there.
        paul.open("/personnes")
        paul.follow("Ouvrir un dossier")
        paul.write("prenom", "Nino")
        paul.write("nom", "Castel")
        paul.press("Ouvrir le dossier")
        person = re.match(r"/personnes/[^/?]+", paul.path)[0]
        prescription = f"{person}/diagnostic/prescription"
        paul.open(prescription)
        self.sees(paul, "Votre habilitation est à vérifier", "Demander à un prescripteur habilité")
        self.assertFalse(paul.has_button("Valider son éligibilité"))

        # The papers gathered with him: a date is asked for what is ticked, and only that.
        date = paul.driver.find_element("name", "preuve_RSA")
        self.assertFalse(date.is_displayed())
        paul.tick("critere", "RSA")
        self.assertTrue(date.is_displayed())
        paul.write("preuve_RSA", today.isoformat())
        paul.press("Garder cette liste")
        self.sees(paul, "La liste est gardée")

        # The declaration « sans hébergement », on paper, to be signed by hand.
        paul.open(prescription)
        form = paul.driver.find_element("css selector", "form[action$='/declaration']")
        words = self.paper(paul, form.get_attribute("action") + "?situation=sans_hebergement")
        self.assertIn("Nino Castel", words)
        self.assertIn("sans hébergement", words)
        self.assertIn("Accueil de jour La Halte", words)
        self.assertNotIn("RSA", words)

        # Sent with the criteria: the employer validates by itself, on what he hands over.
        employer = self.employer_of(paul, "Les Jardins de la Boëme").split("/")[-1]
        paul.open(f"{person}/candidatures/nouvelle?structure={employer}")
        paul.write("texte_competences", "Nino a tenu un potager.")
        paul.tick("point", "prenom")
        paul.tick("point", "competences")
        paul.press("Relire avec Nino")
        paul.press("Envoyer à")
        julien = self.of("julien")
        julien.open("/candidatures")
        julien.follow("Nino")
        application = julien.path.split("?")[0]
        julien.open(f"{application}/eligibilite")
        month = today - datetime.timedelta(days=30)
        for criterion in ("PSH_PR", "CAP_BEP"):
            julien.tick("critere", criterion)
            julien.write(f"preuve_{criterion}", month.isoformat())
        julien.press("Enregistrer l’éligibilité")
        self.assertFalse(julien.shows("Enregistrée par votre structure"), "deux critères suffisent")
        julien.tick("critere", "QPV")
        julien.write("preuve_QPV", month.isoformat())
        julien.press("Enregistrer l’éligibilité")
        julien.open(f"{application}/eligibilite")
        self.sees(julien, f"Enregistrée par votre structure le {french(today)}")

        # The file for the préfet: kept, then sent once its four axes are written.
        paul.open(standing)
        paul.follow("Préparer la demande au préfet")
        paul.write("axe_mission", "Trois cents personnes accueillies par an.")
        paul.press("Déposer à la DDETS")
        self.sees(paul, "Il reste 3 choses à corriger")
        martin = self.of("martin")
        martin.open("/habilitations")
        self.does_not_see(martin, "La Halte")
        for axis in ("identifiee", "professionnels", "besoin"):
            paul.write(f"axe_{axis}", f"Texte de l’axe {axis}.")
        paul.press("Garder pour plus tard")
        self.sees(paul, "Le dossier est gardé.")
        paul.press("Déposer à la DDETS")
        self.sees(paul, "Déposé à la DDETS")

        # The DDETS: the opinion first, then the decision.
        martin.open("/aujourd-hui")
        self.sees(martin, "1 dossier d’habilitation à étudier")
        martin.open("/habilitations")
        martin.follow("La Halte")
        self.sees(martin, "Trois cents personnes accueillies par an.")
        martin.write("avis", "favorable")
        martin.write("le", today.isoformat())
        martin.press("Noter l’avis")
        end = today + datetime.timedelta(days=5 * 365 - 1)
        martin.write("debut", today.isoformat())
        martin.write("fin", end.isoformat())
        martin.write("reference", "16-2026-12")
        martin.press("Noter l’habilitation")
        self.sees(martin, "Habilitation accordée", french(end))

        # Now she may validate, without any criterion.
        paul.open(prescription)
        self.does_not_see(paul, "Votre habilitation est à vérifier")
        paul.press("Valider son éligibilité")
        paul.open(prescription)
        self.sees(paul, "Éligibilité validée")

        # Six months before its end, Today says so.
        self.travel(end - datetime.timedelta(days=170))
        paul.open("/aujourd-hui")
        self.sees(paul, f"prend fin le {french(end)}")


if __name__ == "__main__":
    unittest.main()
