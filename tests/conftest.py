"""What every test may ask for; the browser's fixtures above all."""

import os
import shutil
import sqlite3
from urllib.parse import urlsplit

import pytest
from django.db import connection
from hypothesis import settings as hypothesis_settings

from documents.search import rebuild as rebuild_search

hypothesis_settings.register_profile(
    "archive",
    deadline=None,
    derandomize="CI" in os.environ,  # in CI a change fails, not the day's luck
)
hypothesis_settings.register_profile("deep", deadline=None, max_examples=5_000)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "archive"))

# Nothing in it may look for anything outside: see `new_page`.
CHROMIUM_OPTIONS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]


def pytest_report_header():
    if connection.vendor == "sqlite":
        return f"database: SQLite {sqlite3.sqlite_version}"
    return "database: PostgreSQL, started by tests/postgresql.py"


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, driven by Playwright."""
    # Here, since it costs a second that only browser tests should pay.
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    assert chromium, "The browser tests need Chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=CHROMIUM_OPTIONS,
            chromium_sandbox=False,  # root has none, and it shows our own pages only
        )
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def nothing_left_to_find(request):
    """Empties the index of search behind tests whose records are flushed, not taken back."""
    yield
    if {"live_server", "transactional_db"} & set(request.fixturenames):
        with request.getfixturevalue("django_db_blocker").unblock():
            rebuild_search(())


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


@pytest.fixture
def new_page(browser, live_server):
    """Opens a page of the site: new_page(java_script_enabled=False, viewport={...}).

    Addresses may be relative. The test fails when a page asks another host for
    anything or when the browser complains, of a breach of the policy for instance."""
    watch = Watch(live_server.url)
    contexts = []

    def open_page(**options):
        context = browser.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.on("page", watch.follow)
        return context.new_page()

    yield open_page

    for context in contexts:
        context.close()
    assert watch.complaints == []


@pytest.fixture
def page(new_page):
    """One page with the browser's usual settings."""
    return new_page()
