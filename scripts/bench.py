"""The measures of docs/performance.md: a nation on SQLite, served on the loopback, asked by wrk."""

import datetime
import gzip
import http.cookiejar
import os
import pathlib
import platform
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = ROOT / ".build" / "release" / "cordee"
PASSWORD = "premiers pas en cordee"


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout


class Server:
    def __init__(self, database):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        began = time.monotonic()
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--database", database, "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                urllib.request.urlopen(self.address + "/connexion", timeout=5)
                break
            except OSError:
                if self.process.poll() is not None or time.monotonic() - began > 120:
                    raise SystemExit("le serveur n’a pas démarré")
                time.sleep(0.005)
        self.start_seconds = time.monotonic() - began

    @property
    def megabytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=20)


class Visitor:
    def __init__(self, server):
        self.server = server
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, path):
        request = urllib.request.Request(
            self.server.address + path, headers={"Accept-Encoding": "gzip"})
        with self.opener.open(request, timeout=60) as answer:
            body = answer.read()
            packed = len(body)
            if answer.headers.get("Content-Encoding") == "gzip":
                body = gzip.decompress(body)
            return body.decode(), packed

    def sign_in(self, email):
        page, _ = self.get("/connexion")
        token = re.search(r'name="_csrf" value="([0-9a-f]+)"', page)[1]
        form = urllib.parse.urlencode(
            {"_csrf": token, "courriel": email, "mot_de_passe": PASSWORD}).encode()
        self.opener.open(self.server.address + "/connexion", data=form, timeout=60)

    @property
    def cookies(self):
        return "; ".join(f"{c.name}={c.value}" for c in self.jar)


def wrk(server, path, cookies=""):
    command = ["wrk", "-t1", "-c16", "-d10s", "--latency", "-H", "Accept-Encoding: gzip"]
    if cookies:
        command += ["-H", f"Cookie: {cookies}"]
    text = run(*command, server.address + path)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    tail = re.search(r"99%\s+([\d.]+)(us|ms|s)", text)
    p99 = float(tail[1]) * {"us": 0.001, "ms": 1, "s": 1000}[tail[2]]
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    note = f" ({bad[1]} refus)" if bad else ""
    print(f"  {path} : {rate:.0f} requêtes/s, p99 {p99:.1f} ms{note}", flush=True)
    return rate, p99


def nation(persons):
    file = ROOT / "var" / f"nation-{persons}.sqlite"
    if not file.exists():
        print(f"→ Une nation de {persons} personnes", flush=True)
        fresh = file.with_suffix(".neuve")
        for old in fresh.parent.glob(fresh.name + "*"):
            old.unlink()
        subprocess.run(
            [PROGRAM, "demo", "--scale", "nation", "--persons", str(persons), "--seed", "16",
             "--database", f"sqlite://{fresh}"], check=True)
        for ending in ("-wal", "-shm", ""):
            part = pathlib.Path(str(fresh) + ending)
            if part.exists():
                part.rename(str(file) + ending)
    return f"sqlite://{file}"


def measure(persons, rows):
    server = Server(nation(persons))
    try:
        label = f"{persons:,}".replace(",", " ") + " personnes"
        rows.append((f"start to first answer, {label}", f"{server.start_seconds:.2f} s"))
        visitor = Visitor(server)
        visitor.sign_in("membre-1@nation.example")
        listing, packed = visitor.get("/candidatures")
        rows.append((f"applications list over the wire, {label}", f"{packed / 1024:.1f} KB"))
        rate, p99 = wrk(server, "/candidatures", visitor.cookies)
        rows.append((f"applications list, {label}", f"{rate:.0f} requests/s, p99 {p99:.1f} ms"))
        people, _ = visitor.get("/personnes")
        person = re.search(r'href="(/personnes/(?!nouvelle)[^"/?#]+)"', people)
        if person:
            _, packed = visitor.get(person[1])
            rows.append((f"person page over the wire, {label}", f"{packed / 1024:.1f} KB"))
            rate, p99 = wrk(server, person[1], visitor.cookies)
            rows.append((f"person page, {label}", f"{rate:.0f} requests/s, p99 {p99:.1f} ms"))
        desk = Visitor(server)
        desk.sign_in("siao@nation.example")
        _, packed = desk.get("/siao")
        rows.append((f"SIAO board over the wire, {label}", f"{packed / 1024:.1f} KB"))
        rate, p99 = wrk(server, "/siao", desk.cookies)
        rows.append((f"SIAO board, {label}", f"{rate:.0f} requests/s, p99 {p99:.1f} ms"))
        path = "/employeurs?commune=16015&rayon=25"
        _, packed = visitor.get(path)
        rows.append((f"`{path}` over the wire", f"{packed / 1024:.1f} KB"))
        rate, p99 = wrk(server, path)
        rows.append((f"`{path}`", f"{rate:.0f} requests/s, p99 {p99:.1f} ms"))
        rows.append((f"memory at most, {label}", f"{server.megabytes:.0f} MB"))
        sheet = re.search(r'href="(/statique/cordee\.[0-9a-f]+\.css)"', listing)[1]
        _, packed = visitor.get(sheet)
        rows.append(("stylesheet over the wire", f"{packed / 1024:.1f} KB"))
    finally:
        server.close()


def write(rows):
    page = ROOT / "docs" / "performance.md"
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1])
    head = (
        f"{datetime.date.today():%-d %B %Y}, {cpu[1] if cpu else platform.machine()}, "
        f"{os.cpu_count()} cores, {memory // 1024 // 1024} GB, SQLite on a local disk; wrk runs on the same "
        f"cores, with 16 connections for ten seconds.")
    table = "\n".join(f"| {what} | {figure} |" for what, figure in rows)
    text = re.sub(
        r"<!-- bench -->.*<!-- /bench -->",
        f"<!-- bench -->\n{head}\n\n| What | Measured |\n|---|---|\n{table}\n<!-- /bench -->",
        page.read_text(), flags=re.S)
    page.write_text(text)
    print(table)


def main():
    persons = int(sys.argv[1]) if len(sys.argv) > 1 else 300_000
    (ROOT / "var").mkdir(exist_ok=True)
    rows = []
    micro = subprocess.run([PROGRAM, "bench"], capture_output=True, text=True)
    if micro.returncode == 0:
        rows += [tuple(line.split("\t")) for line in micro.stdout.splitlines() if "\t" in line]
    with tempfile.TemporaryDirectory() as folder:
        passes = subprocess.run(
            [PROGRAM, "bench-pass", "--database", f"sqlite://{folder}/pass.sqlite"],
            capture_output=True, text=True)
    if passes.returncode == 0:
        rows += [tuple(line.split("\t")) for line in passes.stdout.splitlines() if "\t" in line]
    if persons > 10_000:
        measure(3_000, rows)
    measure(persons, rows)
    write(rows)


main()
