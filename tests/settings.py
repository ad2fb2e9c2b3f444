"""The site's own settings for a test run, whatever the caller's environment holds."""

import os

for name in (
    "ALLOWED_HOSTS",
    "BEHIND_PROXY",
    "DATABASE_URL",
    "DEBUG",
    "HTTPS",
    "PORT",
    "SECRET_KEY",
):
    os.environ.pop(name, None)
os.environ["SECRET_KEY"] = "only for tests: " + "0123456789" * 5
# tests/postgresql.py says this; without it the tests run on SQLite.
if "TEST_DATABASE_URL" in os.environ:
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]

from wicarchive.settings import *  # noqa: E402, F403

# Playwright's sync API keeps an event loop running in the thread of the tests, which
# Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

# A file, as on the site: the live server's threads each have a connection of their
# own. Each run has its own file, and Django removes it.
if "TEST_DATABASE_URL" not in os.environ:
    DATABASES["default"]["TEST"] = {  # noqa: F405
        "NAME": VAR_DIR / f"test-{os.getpid()}.sqlite3"  # noqa: F405
    }

# Nor does a thread of the live server keep one, with which PostgreSQL would not let the
# tests remove their database.
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405

# Tests ask for static files by their plain names; one test collects them as `make run`.
STORAGES = STORAGES | {  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
