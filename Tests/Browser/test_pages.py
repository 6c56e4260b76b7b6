"""Every type of page: no axe violation, nothing that sticks out, no error in the console."""

import re
import unittest

from house import House, Window

# Who looks at what. A pattern stands for the first page whose address matches it, found by walking
# the links from the visitor's own first pages: a new type of page is found by itself.
VISITORS = [
    None, "camille", "nadia", "helene", "maryse", "paul", "vasseur", "julien", "denis", "lucie",
    "martin", "clara", "admin",
]

NOWHERE = "/nulle-part"
OPEN_PAGES = ["/connexion", "/employeurs", "/regles", "/mon-espace", NOWHERE]


def kind(path):
    """`/personnes/0198…/diagnostic` → `/personnes/·/diagnostic`."""
    path = path.split("#")[0].split("?")[0]
    return "/".join(
        "·" if re.search(r"\d", part) or len(part) > 24 or part.startswith("demo-") else part
        for part in path.split("/"))


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.window = Window(cls.house)

    @classmethod
    def tearDownClass(cls):
        cls.window.close()
        cls.house.close()

    def look(self, who, seen):
        """Walks from the first page, one page of each kind, and looks at each."""
        window = self.window
        window.resize(1280)
        if who:
            window.sign_in(who)
        else:
            window.sign_out()
        window.console_errors()
        queue = [(path, "l’adresse") for path in (["/"] if who else OPEN_PAGES)]
        found, visited = [], set()
        while queue:
            path, origin = queue.pop(0)
            if kind(path) in visited:
                continue
            visited.add(kind(path))
            window.resize(1280)
            window.open(path)
            if window.driver.execute_script("return document.contentType") != "text/html":
                # A paper, in Chromium's own viewer: what it asks for besides is not ours.
                window.console_errors()
                continue
            here = f"{who or 'personne'} {kind(window.path)}"
            errors = window.console_errors()
            if "Repère à donner" in window.text:
                found.append(f"{here}: a failure of the program")
            elif any("404" in error for error in errors):
                if path != NOWHERE:
                    found.append(f"{here}: nothing there, though {origin} leads to {path}")
            else:
                found += [f"{here} console: {error}" for error in errors]
            found += [
                f"{here}: markup shown as words: {word}"
                for word in re.findall(r"</[a-z]+\d?>", window.text)]
            queue += [(link, kind(window.path)) for link in window.links(r"/(?!deconnexion|statique|api/)[^#]*")]
            # The same kind of page looks alike to two people of one role.
            looked = seen.setdefault(who_looks(who), set())
            if kind(window.path) in looked:
                continue
            looked.add(kind(window.path))
            for width in (1280, 390):
                window.resize(width)
                found += [f"{here} at {width}: {line}" for line in window.violations()]
            window.resize(360)
            found += [f"{here} at 360 sticks out: {line}" for line in window.sticks_out()]
        return found, len(visited)

    def test_every_type_of_page(self):
        seen = {}
        for who in VISITORS:
            with self.subTest(who=who or "personne"):
                found, count = self.look(who, seen)
                print(f"  {who or 'personne'} : {count} types de page", flush=True)
                if found:
                    self.fail("\n" + "\n".join(found))

    def test_own_space(self):
        if not self.house.handle:
            self.skipTest("la démonstration n’a pas encore de code pour Leïla")
        window = self.window
        window.sign_out()
        window.resize(1280)
        self.enter_own_space()
        found = []
        for path in ["/mon-espace"] + window.links(r"/mon-espace/[^#]*"):
            window.resize(1280)
            window.open(path)
            if window.driver.execute_script("return document.contentType") != "text/html":
                continue
            for width in (1280, 390):
                window.resize(width)
                found += [f"{kind(path)} at {width}: {line}" for line in window.violations()]
            window.resize(360)
            found += [f"{kind(path)} sticks out: {line}" for line in window.sticks_out()]
            found += window.console_errors()
        self.assertEqual(found, [])

    def enter_own_space(self):
        from test_main_path import enter_own_space
        enter_own_space(self.window, *self.house.handle)


def who_looks(who):
    """Members of a team see the same types of page; others have their own."""
    return {"camille": "equipe", "nadia": "equipe", "helene": "equipe", "paul": "equipe",
            "vasseur": "equipe", "julien": "employeur", "lucie": "employeur"}.get(who, who)


if __name__ == "__main__":
    unittest.main()
