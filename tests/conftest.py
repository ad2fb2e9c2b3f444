"""What every test may ask for; the browser's fixtures above all."""

import os
import sqlite3

import pytest
from django.db import connection
from hypothesis import settings as hypothesis_settings

from documents.search import rebuild as rebuild_search
from tests import chromium

hypothesis_settings.register_profile(
    "archive",
    deadline=None,
    derandomize="CI" in os.environ,  # in CI a change fails, not the day's luck
)
hypothesis_settings.register_profile("deep", deadline=None, max_examples=5_000)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "archive"))


def pytest_report_header():
    if connection.vendor == "sqlite":
        return f"database: SQLite {sqlite3.sqlite_version}"
    return "database: PostgreSQL, started by tests/postgresql.py"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Begin with the tests that take long."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, driven by Playwright."""
    with chromium.opened() as browser:
        yield browser


@pytest.fixture(autouse=True)
def nothing_left_to_find(request):
    """Empties the index of search behind tests whose records are flushed, not taken back."""
    yield
    mark = request.node.get_closest_marker("django_db")
    is_marked = mark is not None and mark.kwargs.get("transaction")
    if is_marked or {"live_server", "transactional_db"} & set(request.fixturenames):
        with request.getfixturevalue("django_db_blocker").unblock():
            rebuild_search(())


@pytest.fixture
def new_page(browser, live_server):
    """Opens a page of the site: new_page(java_script_enabled=False, viewport={...}).

    Addresses may be relative. The test fails when a page asks another host for
    anything or when the browser complains, of a breach of the policy for instance."""
    watch = chromium.Watch(live_server.url)
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
