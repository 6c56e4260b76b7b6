"""A story of several people, each at work in a browser of her own, over one house."""

import pathlib
import subprocess
import tempfile
import unittest

from house import House, Window


class Story(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House()
        cls.windows = {}

    @classmethod
    def tearDownClass(cls):
        for window in cls.windows.values():
            window.close()
        cls.house.close()

    def of(self, account, width=1280):
        """The browser of that account, signed in; of nobody without an account."""
        if account not in self.windows:
            self.windows[account] = Window(self.house, width=width)
            if account:
                self.windows[account].sign_in(account)
        return self.windows[account]

    def travel(self, day):
        """Everybody comes back on a later day and signs in again."""
        self.house.travel(day)
        for account, window in self.windows.items():
            if account:
                window.sign_in(account)

    def sees(self, window, *words):
        for one in words:
            self.assertTrue(
                window.shows(one), f"« {one} » n’est pas sur {window.path} :\n{window.text}")

    def does_not_see(self, window, *words):
        for one in words:
            self.assertFalse(window.shows(one), f"« {one} » est sur {window.path}")

    def paper(self, window, address):
        """The words of a PDF that this browser is given."""
        content = window.download(address)
        self.assertTrue(content.startswith(b"%PDF-"), f"{address} n’est pas un PDF : {content[:60]}")
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "papier.pdf"
            file.write_bytes(content)
            words = subprocess.run(
                ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
        return " ".join(words.stdout.replace("\u00a0", " ").replace("\u202f", " ").split())

    def employer_of(self, window, name):
        """The address of an employer, found by its name as anybody does."""
        window.open("/employeurs?commune=16015&rayon=50")
        window.follow(name)
        return window.path.split("?")[0]


MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre").split()


def french(day):
    """« 1er février 2027 », as every page writes it."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"
