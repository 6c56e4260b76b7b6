"""Draws the pictures of docs/images again, from a fresh demonstration."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests" / "Browser"))

from house import ROOT, House, Window  # noqa: E402

PICTURES = ROOT / "docs" / "images"


def main():
    house = House()
    window = Window(house)
    window.sign_in("camille")

    def take(name, path, narrow=False, follow=None):
        window.resize(1280)
        window.open(path)
        if follow:
            window.follow(follow)
        if "Cette page n’existe pas" in window.text:
            print(f"  {name} : pas encore de page")
            return
        window.picture(PICTURES / f"{name}.png", 390 if narrow else 1280)
        print(f"  {name} : {window.path}")

    take("aujourd-hui", "/aujourd-hui")
    take("personne", "/personnes", follow="Leïla")
    person = window.path.split("?")[0]
    take("diagnostic", f"{person}/diagnostic")
    take("orientation", f"{person}/employeurs")
    take("personne-etroite", person, narrow=True)
    take("employeurs", "/employeurs")
    window.sign_in("julien")
    take("candidatures", "/candidatures")
    if house.handle:
        from test_main_path import enter_own_space
        window.sign_out()
        window.resize(1280)
        enter_own_space(window, *house.handle)
        take("mon-espace", "/mon-espace", narrow=True)
    window.close()
    house.close()


main()
