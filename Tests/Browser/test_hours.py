"""F3 with the network cut: hours typed offline are kept, sent later, once, in order."""

import json
import time
import unittest

from selenium.common.exceptions import WebDriverException

from house import PASSWORD, House, Window


class HoursOffline(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.window = Window(cls.house, width=390, height=844)
        cls.window.driver.execute_cdp_cmd("Network.enable", {})

    @classmethod
    def tearDownClass(cls):
        cls.window.close()
        cls.house.close()

    def cut(self, is_cut):
        self.window.driver.execute_cdp_cmd(
            "Network.emulateNetworkConditions",
            {"offline": is_cut, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1})

    def fields(self):
        return self.window.driver.find_elements("css selector", "[data-nom]")

    def type(self, value, at=0):
        field = self.fields()[at]
        field.clear()
        field.send_keys(value)

    def save(self):
        self.window.driver.find_element("css selector", "form[data-heures] button").click()

    def says(self, words):
        said = ""
        for _ in range(100):
            try:
                said = self.window.driver.find_element("id", "heures-dit").text
            except WebDriverException:
                pass  # The page is on its way.
            if words in said:
                return said
            time.sleep(0.05)
        self.fail(f"« {words} » n’est pas dit, mais « {said} »")

    def waits_for(self, count):
        """Until so many sendings wait in the browser; they are returned in their order."""
        for _ in range(100):
            waiting = [one for queue in self.kept() for one in queue]
            if len(waiting) == count:
                return waiting
            time.sleep(0.05)
        self.fail(f"{len(waiting)} envois attendent, et non {count}")

    def kept(self):
        """What the browser holds, for everybody who worked on it."""
        return self.window.driver.execute_script(
            "return Object.entries(localStorage).filter(([k]) => k.startsWith('heures-'))"
            ".map(([, v]) => JSON.parse(v))")

    def test_kept_then_sent_once_in_order(self):
        window = self.window
        window.sign_in("denis")
        window.open("/equipe/heures")
        self.assertTrue(self.fields(), "personne dans l’équipe de Denis")
        name = self.fields()[0].get_attribute("data-nom")

        # With the network: one sentence, nothing kept in the browser.
        self.type("5")
        self.save()
        self.says("Heures gardées pour 1")
        self.assertEqual(self.kept(), [])

        # The network is cut: two sendings wait, one after the other.
        self.cut(True)
        self.type("6,5")
        self.save()
        self.waits_for(1)
        self.says("gardé sur ce téléphone")
        self.type("7")
        self.save()
        waiting = self.waits_for(2)
        self.assertTrue(window.shows("Des heures attendent sur ce téléphone"))
        self.assertEqual([one["lignes"][0][2] for one in waiting], ["6,5", "7"])
        # First name, initial and hours: never a family name.
        self.assertRegex(waiting[0]["lignes"][0][1], r"^\S+( \S\.)?$")
        self.assertNotIn("RSA", json.dumps(waiting))

        # The network comes back: nothing leaves before a fresh sign-in, even after a reload.
        self.cut(False)
        window.open("/equipe/heures")
        self.waits_for(2)
        self.assertEqual(self.fields()[0].get_attribute("value"), "5")
        window.press("Me reconnecter et envoyer")
        self.assertIn("/connexion", window.path)
        window.write("courriel", "denis@cordee.example")
        window.write("mot_de_passe", PASSWORD)
        window.press("Me connecter")
        self.assertTrue(window.path.startswith("/equipe/heures"), window.path)
        self.says("Heures gardées pour 1")
        self.waits_for(0)
        self.assertEqual(self.kept(), [])
        window.open("/equipe/heures")
        self.assertEqual(self.fields()[0].get_attribute("value"), "7")
        self.assertEqual(self.fields()[0].get_attribute("data-nom"), name)

        # The answer is lost on the way: what is sent again counts once.
        window.driver.execute_script(
            "const vrai = fetch; window.fetch = async (...x) => { await vrai(...x); "
            "window.fetch = vrai; throw 0; };")
        self.type("8")
        self.save()
        self.waits_for(1)
        window.press("Me reconnecter et envoyer")
        window.write("courriel", "denis@cordee.example")
        window.write("mot_de_passe", PASSWORD)
        window.press("Me connecter")
        self.says("Heures gardées pour 1")
        window.open("/equipe/heures")
        self.assertEqual(self.fields()[0].get_attribute("value"), "8")
        self.assertEqual(
            [error for error in window.console_errors() if "INTERNET_DISCONNECTED" not in error],
            [])

    def test_without_script(self):
        """The plain form does the same work."""
        window = self.window
        window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        try:
            window.sign_in("denis")
            window.open("/equipe/heures")
            self.type("9", at=-1)
            self.save()
            for _ in range(100):
                try:
                    if window.shows("Heures gardées pour 1"):
                        break
                except WebDriverException:
                    pass  # The page is on its way.
                time.sleep(0.05)
            self.assertTrue(window.shows("Heures gardées pour 1"), window.text)
        finally:
            window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


if __name__ == "__main__":
    unittest.main()
