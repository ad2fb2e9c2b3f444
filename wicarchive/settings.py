"""Settings of the archive. What differs between sites comes from the environment:
.env.example lists the variables, environment.py refuses what it does not understand."""

import os
from pathlib import Path

from .environment import env_bool, env_database, env_hosts, env_port, env_secret_key

BASE_DIR = Path(__file__).resolve().parent.parent
# What the site makes for itself: database, key, collected static files.
VAR_DIR = BASE_DIR / "var"

# Who may ask: with nothing said only this machine may, over plain HTTP and with a
# key of its own. A site that is told its hosts is open to the world: it must be
# given a key, and uses HTTPS unless told not to.
IS_PUBLIC = "ALLOWED_HOSTS" in os.environ
ALLOWED_HOSTS = env_hosts("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
DEBUG = env_bool("DEBUG", default=False)
SECRET_KEY = env_secret_key(
    "SECRET_KEY", key_file=None if IS_PUBLIC else VAR_DIR / "secret-key"
)
PORT = env_port("PORT", 8000)

# Security

HTTPS = env_bool("HTTPS", default=IS_PUBLIC)
SECURE_SSL_REDIRECT = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
# Believed only when the operator says that a proxy of theirs sets this header
# and removes it from what visitors send.
if env_bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Whether other hosts under the same domain keep to HTTPS too, and whether browsers
# should ship that promise, is for the owner of the domain to say, not for us.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

# Application

INSTALLED_APPS = [
    "wicarchive",
    "events",
    "people",
    "documents",
    "django_filters",
    "django_htmx",
    "csp",
    "wicarchive.apps.ArchiveAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "wicarchive.urls"
WSGI_APPLICATION = "wicarchive.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Database

DATABASES = {
    "default": env_database("DATABASE_URL", default_file=VAR_DIR / "archive.sqlite3")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        # Readers go on while somebody writes; two writers wait for each other
        # instead of failing half-way. Django itself switches foreign keys on.
        # Up to 256 MB are read where the system holds them, without copying; who writes
        # much holds 32 MB, and writes a page of an index once and not many times.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA mmap_size=268435456; PRAGMA cache_size=-32768;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # Statements that ask for it (documents/statements.py) are prepared, at once; Django's never are.
    options = DATABASES["default"].setdefault("OPTIONS", {})
    options["prepare_threshold"] = 0
    # The archive lies in memory or on a disk without moving parts: a row by its index costs little
    # more than the next one, and whole tables need not be read. The address may say otherwise.
    options.setdefault("options", "-c random_page_cost=1.1")

# Accounts (editors only)

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Language and time

LANGUAGE_CODE = "en"
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
# Not USE_THOUSAND_SEPARATOR: it turns the year 2019 into 2,019. Figures take intcomma.
USE_TZ = True
TIME_ZONE = "UTC"

# Static files

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Logging: everything to stderr, where gunicorn's own messages go.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}
    },
    "filters": {
        # Whoever imports at a terminal reads there already what it tells.
        "not_told": {"()": "wicarchive.logs.NotToldAlready"},
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["not_told"],
        },
        "none": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "propagate": False},
        # A line for each report that is imported.
        "wicarchive.import": {"level": "INFO"},
        # Whoever tries names on us is answered 400; that is no news.
        "django.security.DisallowedHost": {"handlers": ["none"], "propagate": False},
    },
}
