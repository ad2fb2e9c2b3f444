"""Takes pictures of every kind of page: python -m tests.screenshots, or make screenshots.

From an archive of its own of the seeds and the practice reports, served by a server of its own; at
three widths, light and dark, into var/screenshots/. Fails where a page complains, scrolls sideways,
asks another host or answers otherwise than it should.
"""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from tests.chromium import SIDEWAYS, Watch, opened
from tests.page_kinds import PAGES, STATUS, addresses
from tests.reports import PRACTICE, SEEDS

ROOT = Path(__file__).parent.parent
WIDTHS = (390, 820, 1440)
SCHEMES = ("light", "dark")
HEIGHT = 900
HIGHEST = 16_000  # of a picture, in pixels; Chromium makes none much higher
PATIENCE = 60  # seconds until a server must answer


def environment(archive: Path, **more: str) -> dict[str, str]:
    """Return what the programs of the site are told; nothing of the caller's settings."""
    told = ("ALLOWED_HOSTS", "BEHIND_PROXY", "DEBUG", "HTTPS", "PORT", "SECRET_KEY")
    kept = {name: value for name, value in os.environ.items() if name not in told}
    return kept | {"DATABASE_URL": f"sqlite:///{archive}"} | more


def manage(env: dict[str, str], *arguments: str | Path):
    subprocess.run(
        [sys.executable, "manage.py", *map(str, arguments)],
        cwd=ROOT,
        env=env,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


def answers(origin: str) -> bool:
    try:
        urllib.request.urlopen(f"{origin}/about/", timeout=5).close()  # noqa: S310
    except (urllib.error.URLError, TimeoutError):
        return False
    return True


@contextmanager
def served(env: dict[str, str]):
    """Serve the archive; give its origin."""
    port = free_port()
    origin = f"http://localhost:{port}"
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn"],
        cwd=ROOT,
        env=env | {"PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + PATIENCE
        while not answers(origin):
            assert server.poll() is None, "The server has ended."
            assert time.monotonic() < until, "The server does not answer."
            time.sleep(0.2)
        yield origin
    finally:
        server.terminate()
        server.wait()


def take(page, name: str, address: str, picture: Path) -> list[str]:
    """Take a picture of a page; return what is wrong with it."""
    faults = []
    response = page.goto(address)
    if response.status != STATUS.get(name, 200):
        faults.append(f"answers {response.status}")
    if over := page.evaluate(SIDEWAYS):
        faults.append(f"scrolls {over} px sideways")
    width = page.viewport_size["width"]
    height = page.evaluate("document.documentElement.scrollHeight")
    page.screenshot(
        path=picture,
        full_page=True,
        clip={"x": 0, "y": 0, "width": width, "height": min(height, HIGHEST)},
    )
    return faults


def take_all(origin: str, pages: dict[str, str], into: Path) -> list[str]:
    """Take pictures of the pages at each width in each scheme; return all that is wrong."""
    faults = []
    with opened() as browser:
        for scheme in SCHEMES:
            for width in WIDTHS:
                watch = Watch(origin)
                context = browser.new_context(
                    base_url=origin,
                    color_scheme=scheme,
                    viewport={"width": width, "height": HEIGHT},
                )
                context.on("page", watch.follow)
                page = context.new_page()
                for name, address in pages.items():
                    picture = f"{name}-{width}-{scheme}.png"
                    found = take(page, name, address, into / picture)
                    found += watch.complaints
                    watch.complaints.clear()
                    faults += [f"{picture}: {fault}" for fault in found]
                context.close()
    return faults


def main(texts: Path, into: Path, only: list[str]) -> int:
    pages = {
        name: address
        for name, address in addresses().items()
        if not only or name in only
    }
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        env = environment(Path(folder) / "archive.sqlite3")
        manage(env, "migrate")
        manage(env, "collectstatic", "--no-input")
        manage(env, "import_seeds", SEEDS, texts)
        with served(env) as origin:
            faults = take_all(origin, pages, into)
    print(*faults, sep="\n", end="\n" if faults else "")
    taken = len(pages) * len(WIDTHS) * len(SCHEMES)
    print(f"{taken} pictures in {into}, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=PRACTICE, help="the reports")
    parser.add_argument("--into", type=Path, default=ROOT / "var" / "screenshots")
    parser.add_argument("only", nargs="*", choices=[*PAGES, []], help="of these pages")
    options = parser.parse_args()
    sys.exit(main(options.texts, options.into, options.only))
