"""The demonstration, served on a free port, and a Chromium to look at it."""

import atexit
import base64
import datetime
import email
import email.policy
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.request

from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "cordee"
PASSWORD = "premiers pas en cordee"


class House:
    """One program over one fresh demonstration; ended when Python ends."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cordee-navigateur-"))
        atexit.register(self.close)
        database = f"sqlite://{self.folder}/demo.sqlite"
        opening = subprocess.run(
            [PROGRAM, "demo", "--database", database], capture_output=True, text=True)
        if opening.returncode != 0:
            raise SystemExit(f"cordee demo a échoué :\n{opening.stdout}{opening.stderr}")
        self.accounts = opening.stdout
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.log = open(self.folder / "serveur.log", "w")
        self.serving = [PROGRAM, "serve", "--database", database, "--port", str(port)]
        self.today = datetime.date.today()
        self._open()

    def _open(self, days_ahead=0):
        self.server = subprocess.Popen(
            self.serving + ["--days-ahead", str(days_ahead)],
            stdout=self.log, stderr=subprocess.STDOUT, cwd=self.folder)
        self._wait()

    def travel(self, day):
        """The same house on a later day. Everybody has to sign in again."""
        self._stop()
        self.today = day
        self._open((day - datetime.date.today()).days)

    def letters(self, to, count=1):
        """The letters that left for an account, the oldest first, once there are so many."""
        for _ in range(200):
            found = [
                text for file in sorted((self.folder / "var" / "courrier").glob("*.eml"))
                for text in [email.message_from_bytes(file.read_bytes(), policy=email.policy.default)]
                if f"{to}@cordee.example" in text["To"]]
            if len(found) >= count:
                return [letter.get_body(("plain",)).get_content() for letter in found]
            time.sleep(0.1)
        raise AssertionError(f"pas de lettre pour {to}")

    def _wait(self):
        for _ in range(100):
            try:
                urllib.request.urlopen(self.address + "/connexion", timeout=2)
                return
            except OSError:
                if self.server.poll() is not None:
                    break
                time.sleep(0.1)
        raise SystemExit("Le serveur n’a pas démarré :\n" + (self.folder / "serveur.log").read_text())

    @property
    def handle(self):
        """The printed handle and secret code of Leïla's own space, as `cordee demo` tells them."""
        found = re.search(r"avec le code (\S+) et le code secret (\S+?)\.", self.accounts)
        return found.groups() if found else None

    def _stop(self):
        server = getattr(self, "server", None)
        if server and server.poll() is None:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()

    def close(self):
        self._stop()
        shutil.rmtree(self.folder, ignore_errors=True)


class Window:
    """A browser window that speaks as a reader does: pages, links, fields by their label."""

    def __init__(self, house, width=1280, height=1000):
        self.house = house
        options = webdriver.ChromeOptions()
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
            "--lang=fr-FR", "--force-prefers-reduced-motion",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        if chromium:
            options.binary_location = chromium
        self.driver = webdriver.Chrome(
            options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_page_load_timeout(30)
        self.resize(width, height)

    def resize(self, width, height=1000):
        # The window of Chromium has a least width: the viewport is set apart from it.
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})

    def close(self):
        self.driver.quit()

    # Going somewhere

    def open(self, path):
        self.driver.get(self.house.address + path)

    @property
    def path(self):
        return self.driver.current_url.removeprefix(self.house.address)

    def sign_in(self, account):
        self.sign_out()
        self.open("/connexion")
        self.driver.find_element(By.NAME, "courriel").send_keys(f"{account}@cordee.example")
        self.driver.find_element(By.NAME, "mot_de_passe").send_keys(PASSWORD)
        self.press("Me connecter")
        assert "/connexion" not in self.path, f"{account} ne peut pas se connecter : {self.text[:300]}"

    def sign_out(self):
        if self.driver.current_url.startswith(self.house.address):
            self.driver.delete_all_cookies()

    # Reading

    @property
    def text(self):
        body = self.driver.find_element(By.TAG_NAME, "body").text
        return body.replace("\u00a0", " ").replace("\u202f", " ")

    @property
    def title(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text.replace("\u00a0", " ")

    def shows(self, words):
        return words in self.text

    # Acting, by what one sees

    def _visible(self, candidates):
        return [one for one in candidates if one.is_displayed()]

    def press(self, words):
        """A button, by its words."""
        found = self._visible(self.driver.find_elements(
            By.XPATH, f"//button[contains(normalize-space(translate(., '\u00a0\u202f', '  ')), {quoted(words)})]"))
        assert found, f"pas de bouton « {words} » sur {self.path}"
        self._click(found[0])

    def follow(self, words):
        """A link, by its words."""
        found = self._visible(self.driver.find_elements(
            By.XPATH, f"//main//a[contains(normalize-space(translate(., '\u00a0\u202f', '  ')), {quoted(words)})]"))
        assert found, f"pas de lien « {words} » sur {self.path}"
        self._click(found[0])

    def _click(self, element):
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        page = self.driver.find_element(By.TAG_NAME, "html")
        element.click()
        # A click that leads to another page: wait until the old one is gone.
        for _ in range(100):
            try:
                page.is_enabled()
            except Exception:
                break
            if self.driver.execute_script("return document.readyState") == "complete":
                time.sleep(0.05)
                try:
                    page.is_enabled()
                    break
                except Exception:
                    break
            time.sleep(0.05)
        for _ in range(200):
            if self.driver.execute_script("return document.readyState") == "complete":
                return
            time.sleep(0.02)

    def write(self, field, words):
        """A field, by its name; where several forms have it, the one that is seen."""
        named = self.driver.find_elements(By.NAME, field)
        assert named, f"pas de champ {field} sur {self.path}"
        element = (self._visible(named) or named)[0]
        if element.tag_name == "select":
            Select(element).select_by_value(words)
            return
        if element.get_attribute("type") in ("date", "datetime-local", "month", "time"):
            self.driver.execute_script("arguments[0].value = arguments[1]", element, words)
            return
        element.clear()
        element.send_keys(words)

    def tick(self, field, value, on=True):
        named = self.driver.find_elements(By.CSS_SELECTOR, f"[name='{field}'][value='{value}']")
        assert named, f"pas de case {field} {value} sur {self.path}"
        box = (self._visible(named) or named)[0]
        if box.is_selected() != on:
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", box)
            box.click()

    def untick(self, field, value):
        if self.driver.find_elements(By.CSS_SELECTOR, f"[name='{field}'][value='{value}']"):
            self.tick(field, value, on=False)

    def unfold(self, words):
        """A foldable part of the page, by the words one clicks on."""
        for summary in self._visible(self.driver.find_elements(By.CSS_SELECTOR, "summary")):
            if words in summary.text:
                self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", summary)
                summary.click()
                return summary.find_element(By.XPATH, "./..")
        raise AssertionError(f"rien à déplier « {words} » sur {self.path}")

    def submit(self, field):
        """The form that holds this field, by its own button."""
        form = field.find_element(By.XPATH, "./ancestor::form")
        self._click(self._visible(form.find_elements(By.CSS_SELECTOR, "button"))[0])

    def download(self, address):
        """What the browser is given at an address, as bytes, with its own session."""
        content = self.driver.execute_async_script(
            "const done = arguments[1];"
            "fetch(arguments[0]).then((r) => r.blob()).then((blob) => {"
            "  const reader = new FileReader();"
            "  reader.onload = () => done(reader.result.split(',')[1] || '');"
            "  reader.readAsDataURL(blob);"
            "}).catch((failure) => done('!' + failure))", address)
        assert not content.startswith("!"), f"{address} : {content}"
        return base64.b64decode(content)

    def has_button(self, words):
        return any(words in one.text for one in self._visible(
            self.driver.find_elements(By.TAG_NAME, "button")))

    # Looking

    def violations(self):
        """What axe finds, one line each; also in the parts that are folded at first."""
        self.driver.execute_script(
            "document.querySelectorAll('details').forEach("
            "(one) => { one.removeAttribute('name'); one.open = true; })")
        result = Axe().run(self.driver)
        lines = []
        for violation in result["violations"]:
            for node in violation["nodes"]:
                lines.append(f"{violation['id']}: {' '.join(map(str, node['target']))} — {node['html'][:160]}")
        return lines

    def sticks_out(self):
        """The elements wider than the window; empty when nothing scrolls sideways."""
        script = """
          const wide = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= wide) return [];
          return [...document.querySelectorAll('body *')]
            .filter((e) => e.getBoundingClientRect().right > wide + 1)
            .slice(0, 5).map((e) => e.outerHTML.slice(0, 120));
        """
        return self.driver.execute_script(script)

    def console_errors(self):
        return [
            entry["message"] for entry in self.driver.get_log("browser")
            if entry["level"] == "SEVERE"
        ]

    def links(self, pattern):
        """The addresses of this page's links that match, each once, in order."""
        seen = {}
        for link in self.driver.find_elements(By.CSS_SELECTOR, "a[href]"):
            href = (link.get_attribute("href") or "").removeprefix(self.house.address)
            if re.fullmatch(pattern, href):
                seen[href] = True
        return list(seen)

    def picture(self, file, width, height=None):
        """The whole page as a PNG."""
        self.resize(width, height or 900)
        full = height or self.driver.execute_script("return document.documentElement.scrollHeight")
        self.resize(width, full)
        pathlib.Path(file).parent.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(file))


def quoted(words):
    return "'" + words + "'" if "'" not in words else '"' + words + '"'
