"""Debian's Chromium, driven by Playwright, and what is noted of the pages that it shows."""

import shutil
from contextlib import contextmanager
from urllib.parse import urlsplit

# Nothing in it may look for anything outside: see `Watch`.
OPTIONS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@contextmanager
def opened():
    """Give a browser, and close it afterwards."""
    # Here, since it costs a second that only those who need it should pay.
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    assert chromium, "Chromium is needed: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=OPTIONS,
            chromium_sandbox=False,  # root has none, and it shows our own pages only
        )
        yield browser
        browser.close()


class Watch:
    """Notes what a page should never do: ask another host, or complain."""

    def __init__(self, origin):
        self.origin = origin
        self.documents = set()
        self.complaints = []

    def follow(self, page):
        page.on("request", self.see_request)
        page.on("console", self.see_console)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))

    def see_request(self, request):
        if request.is_navigation_request():
            self.documents.add(request.url)
        parts = urlsplit(request.url)
        outside = f"{parts.scheme}://{parts.netloc}" != self.origin
        if outside and parts.scheme not in ("about", "blob", "data"):
            self.complaints.append(f"asked another host: {request.url}")

    def see_console(self, message):
        if message.type not in ("error", "warning"):
            return
        # Chromium reports a page's own 404 here; a test sees that by its status.
        address = message.location["url"]
        if address in self.documents and message.text.startswith("Failed to load"):
            return
        self.complaints.append(f"{message.type}: {message.text} ({address})")
