"""What each variable of the environment does, good and bad values alike."""

import json
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as site
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command

import wicarchive.settings
from wicarchive.environment import (
    env_bool,
    env_database,
    env_hosts,
    env_port,
    env_secret_key,
)

KEY = "not a secret: 0123456789 abcdefghijklmnopqrstuvwxyz"
VARIABLES = {
    "ALLOWED_HOSTS",
    "BEHIND_PROXY",
    "DATABASE_URL",
    "DEBUG",
    "HTTPS",
    "PORT",
    "SECRET_KEY",
}


@pytest.fixture
def bare_site(tmp_path):
    """A folder with the settings and nothing else, as in a fresh clone."""
    package = tmp_path / "wicarchive"
    package.mkdir()
    for name in ("__init__", "environment", "settings"):
        shutil.copy(site.BASE_DIR / "wicarchive" / f"{name}.py", package)
    return tmp_path


def run_python(script, folder, **environment):
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )


def load(folder, **environment):
    """The settings as plain values, or the last line of the error."""
    script = (
        "import json, wicarchive.settings as s\n"
        "print(json.dumps({n: getattr(s, n) for n in dir(s) if n.isupper()}, default=str))"
    )
    done = run_python(script, folder, **environment)
    if done.returncode:
        return done.stderr.splitlines()[-1]
    assert done.stderr == ""
    return json.loads(done.stdout)


# Booleans


@pytest.mark.parametrize(("value", "expected"), [("True", True), ("False", False)])
def test_bool_is_read(monkeypatch, value, expected):
    monkeypatch.setenv("DEBUG", value)

    assert env_bool("DEBUG", default=not expected) is expected


@pytest.mark.parametrize("default", [True, False])
def test_bool_has_a_default(monkeypatch, default):
    monkeypatch.delenv("DEBUG", raising=False)

    assert env_bool("DEBUG", default=default) is default


@pytest.mark.parametrize("value", ["", "1", "0", "true", "false", "yes", "True "])
def test_bool_spelled_otherwise_is_refused(monkeypatch, value):
    monkeypatch.setenv("HTTPS", value)

    with pytest.raises(ImproperlyConfigured, match=r"^HTTPS must be True or False"):
        env_bool("HTTPS", default=False)


# Ports and hosts


@pytest.mark.parametrize("value", ["1", "8000", "65535"])
def test_port_is_read(monkeypatch, value):
    monkeypatch.setenv("PORT", value)

    assert env_port("PORT", 8000) == int(value)


@pytest.mark.parametrize(
    "value", ["", "0", "65536", "-1", "80a", " 80", "8_0", "٨٠", "9" * 5000]
)
def test_bad_port_is_refused(monkeypatch, value):
    monkeypatch.setenv("PORT", value)

    with pytest.raises(ImproperlyConfigured, match=r"^PORT must be a number"):
        env_port("PORT", 8000)


@pytest.mark.parametrize(
    ("value", "hosts"),
    [
        ("archive.example.org", ["archive.example.org"]),
        ("a.example, b.example", ["a.example", "b.example"]),
        ("127.0.0.1,[::1]", ["127.0.0.1", "[::1]"]),
        (".example.org", [".example.org"]),
    ],
)
def test_hosts_are_read(monkeypatch, value, hosts):
    monkeypatch.setenv("ALLOWED_HOSTS", value)

    assert env_hosts("ALLOWED_HOSTS", []) == hosts


@pytest.mark.parametrize(
    "value",
    [
        "",
        ",",
        "a.example,",
        "*",
        "*.example.org",
        "a.example b.example",
        "https://a.example",
        "a.example:8000",
        "a.example/x",
        "::1",
    ],
)
def test_bad_hosts_are_refused(monkeypatch, value):
    monkeypatch.setenv("ALLOWED_HOSTS", value)

    with pytest.raises(ImproperlyConfigured, match=r"^ALLOWED_HOSTS must be host"):
        env_hosts("ALLOWED_HOSTS", [])


# Database


def database(monkeypatch, url):
    monkeypatch.setenv("DATABASE_URL", url)
    read = env_database("DATABASE_URL", default_file="unused")
    kept = ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
    return {key: read[key] for key in kept if read.get(key)}


def test_database_defaults_to_a_file_of_any_name(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    odd = tmp_path / "50% of #1?" / "archive.sqlite3"

    assert env_database("DATABASE_URL", default_file=odd) == {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": odd,
    }


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "sqlite:////srv/archive.sqlite3",
            {"ENGINE": "django.db.backends.sqlite3", "NAME": "/srv/archive.sqlite3"},
        ),
        (
            "postgresql://ann:p%40ss%2Fword@db.example:5433/archive",
            {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": "archive",
                "USER": "ann",
                "PASSWORD": "p@ss/word",
                "HOST": "db.example",
                "PORT": 5433,
            },
        ),
        (
            "postgresql:///archive?host=/run/postgresql",
            {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": "archive",
                "OPTIONS": {"host": "/run/postgresql"},
            },
        ),
        (
            "postgresql://%2Frun%2Fpostgresql/archive",
            {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": "archive",
                "HOST": "/run/postgresql",
            },
        ),
    ],
)
def test_database_is_read(monkeypatch, url, expected):
    assert database(monkeypatch, url) == expected


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", "must begin with sqlite"),
        ("archive.sqlite3", "must begin with sqlite"),
        ("mysql://u:hush@h/n", "must begin with sqlite"),
        ("postgres:hush", "must begin with sqlite"),
        ("sqlite://", "absolute path"),
        ("sqlite://:memory:", "absolute path"),
        ("sqlite:///archive.sqlite3", "absolute path"),
        ("postgresql://u:hush@h", "must end with the name"),
        ("postgresql://u:hush#@h/n", "XX|must end"),
        ("postgresql://u:hush@h:port/n", "cannot be read"),
        ("postgresql://u:hush@h:99999/n", "cannot be read"),
        ("postgresql://u:hush@[h/n", "cannot be read"),
    ],
)
def test_bad_database_is_refused_without_showing_a_password(monkeypatch, url, message):
    with pytest.raises(ImproperlyConfigured, match=message) as refused:
        database(monkeypatch, url)

    assert str(refused.value).startswith("DATABASE_URL")
    assert "hush" not in str(refused.value)


# Secret key


def test_key_is_taken_from_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY", KEY)

    assert env_secret_key("SECRET_KEY", tmp_path / "key") == KEY
    assert not (tmp_path / "key").exists()


@pytest.mark.parametrize("value", ["", "x" * 49, "x" * 80])
@pytest.mark.parametrize("with_file", [True, False])
def test_weak_key_is_refused(monkeypatch, tmp_path, value, with_file):
    monkeypatch.setenv("SECRET_KEY", value)

    with pytest.raises(ImproperlyConfigured, match=r"^SECRET_KEY must hold") as refused:
        env_secret_key("SECRET_KEY", tmp_path / "key" if with_file else None)

    assert not value or value not in str(refused.value)


def test_key_is_made_once_and_for_the_owner_only(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY")
    key_file = tmp_path / "var" / "key"

    made = env_secret_key("SECRET_KEY", key_file)

    assert env_secret_key("SECRET_KEY", key_file) == made
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert list(key_file.parent.iterdir()) == [key_file]


def test_keys_of_two_sites_differ(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY")

    assert env_secret_key("SECRET_KEY", tmp_path / "a") != env_secret_key(
        "SECRET_KEY", tmp_path / "b"
    )


def test_processes_that_start_together_share_one_key(bare_site):
    script = "from wicarchive.settings import SECRET_KEY as key; print(key)"

    together = [
        subprocess.Popen(
            [sys.executable, "-c", script],
            cwd=bare_site,
            env={},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(6)
    ]
    printed = {process.communicate()[0] for process in together}

    assert printed == {(bare_site / "var" / "secret-key").read_text()}


def test_kept_key_that_was_cut_short_is_refused(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY")
    key_file = tmp_path / "key"
    key_file.write_text("short")

    with pytest.raises(ImproperlyConfigured, match=re.escape(str(key_file))):
        env_secret_key("SECRET_KEY", key_file)


def test_key_that_cannot_be_kept_is_named(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY")
    (tmp_path / "file").touch()

    with pytest.raises(ImproperlyConfigured, match=r"^SECRET_KEY is not set"):
        env_secret_key("SECRET_KEY", tmp_path / "file" / "key")


# The settings as a whole


def test_with_nothing_set_the_site_is_for_this_machine(bare_site):
    settings = load(bare_site)

    assert settings["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert settings["DEBUG"] is False
    assert settings["SECRET_KEY"] == (bare_site / "var/secret-key").read_text().strip()
    assert settings["SECURE_SSL_REDIRECT"] is False
    assert settings["SECURE_HSTS_SECONDS"] == 0
    assert settings["PORT"] == 8000
    assert settings["DATABASES"]["default"] == {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(bare_site / "var" / "archive.sqlite3"),
        "OPTIONS": {
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
            "PRAGMA mmap_size=268435456; PRAGMA cache_size=-32768;",
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
        },
    }


def test_told_its_hosts_the_site_wants_a_key(bare_site):
    # One made earlier for this machine alone does not do.
    load(bare_site)

    assert load(bare_site, ALLOWED_HOSTS="archive.example.org").endswith(
        "ImproperlyConfigured: SECRET_KEY must be set when ALLOWED_HOSTS is set."
    )


def test_told_its_hosts_the_site_is_safe_without_being_told_more(bare_site):
    settings = load(bare_site, ALLOWED_HOSTS="archive.example.org", SECRET_KEY=KEY)

    assert settings["ALLOWED_HOSTS"] == ["archive.example.org"]
    assert settings["DEBUG"] is False
    assert settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SECURE_HSTS_SECONDS"] == 31_536_000
    assert settings["SESSION_COOKIE_SECURE"] is True
    assert settings["CSRF_COOKIE_SECURE"] is True
    assert "SECURE_PROXY_SSL_HEADER" not in settings
    assert not (bare_site / "var" / "secret-key").exists()


def test_each_thing_can_be_said_otherwise(bare_site):
    settings = load(
        bare_site,
        ALLOWED_HOSTS="archive.example.org",
        BEHIND_PROXY="True",
        DATABASE_URL="postgresql:///archive?host=/run/postgresql",
        DEBUG="True",
        HTTPS="False",
        PORT="8001",
        SECRET_KEY=KEY,
    )

    assert settings["DEBUG"] is True
    assert settings["SECURE_SSL_REDIRECT"] is False
    assert settings["SESSION_COOKIE_SECURE"] is False
    assert settings["SECURE_PROXY_SSL_HEADER"] == [
        "HTTP_X_FORWARDED_PROTO",
        "https",
    ]
    assert settings["PORT"] == 8001
    assert settings["DATABASES"]["default"]["OPTIONS"] == {
        "host": "/run/postgresql",
        "options": "-c random_page_cost=1.1",
        "prepare_threshold": 0,
    }


def test_address_says_what_else_postgresql_is_told(bare_site):
    url = "postgresql:///archive?options=-c%20random_page_cost%3D2"
    settings = load(
        bare_site, ALLOWED_HOSTS="h.example", DATABASE_URL=url, SECRET_KEY=KEY
    )

    options = settings["DATABASES"]["default"]["OPTIONS"]
    assert options["options"] == "-c random_page_cost=2"


@pytest.mark.parametrize("name", sorted(VARIABLES))
def test_bad_value_stops_the_site_and_is_named(bare_site, name):
    good = {"ALLOWED_HOSTS": "archive.example.org", "SECRET_KEY": KEY}

    message = load(bare_site, **good | {name: "nonsense *"})

    assert f"ImproperlyConfigured: {name} must " in message


def test_example_lists_each_variable_and_no_other():
    example = (site.BASE_DIR / ".env.example").read_text()

    assert set(re.findall(r"^# ([A-Z_]+)=", example, re.MULTILINE)) == VARIABLES


def test_tests_do_not_depend_on_the_callers_environment():
    hostile = dict.fromkeys(VARIABLES, "nonsense *")

    done = run_python("import tests.settings", site.BASE_DIR, **hostile)

    assert done.stderr == ""


# The site as it answers

ASK = """
import json, sys, django
django.setup()
from django.test import Client
asked = json.loads(sys.stdin.read())
answer = Client().get("/admin/", **asked)
print(json.dumps([answer.status_code, dict(answer.headers)]))
"""


def ask(environment, **asked):
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=site.BASE_DIR,
        env={"DJANGO_SETTINGS_MODULE": "wicarchive.settings", **environment},
        input=json.dumps(asked),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def public():
    return {"ALLOWED_HOSTS": "archive.example.org", "SECRET_KEY": KEY}


def test_public_site_leads_to_https(public):
    status, headers = ask(public, HTTP_HOST="archive.example.org")

    assert status == 301
    assert headers["Location"] == "https://archive.example.org/admin/"


def test_public_site_answers_over_https_and_asks_to_stay_there(public):
    status, headers = ask(
        public, HTTP_HOST="archive.example.org", **{"wsgi.url_scheme": "https"}
    )

    assert status == 302
    assert headers["Location"] == "/admin/login/?next=/admin/"
    assert headers["Strict-Transport-Security"] == "max-age=31536000"


def test_public_site_refuses_other_hosts(public):
    status, _ = ask(public, HTTP_HOST="other.example.org")

    assert status == 400


@pytest.mark.parametrize(("believed", "status"), [("True", 302), ("False", 301)])
def test_proxy_is_believed_only_when_told(public, believed, status):
    answered, _ = ask(
        public | {"BEHIND_PROXY": believed},
        HTTP_HOST="archive.example.org",
        HTTP_X_FORWARDED_PROTO="https",
    )

    assert answered == status


def test_page_forbids_what_it_does_not_need(client, db):
    headers = client.get("/admin/login/").headers

    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert set(headers["Content-Security-Policy"].split("; ")) == {
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    }


def test_static_files_are_collected_under_names_that_change_with_them(
    settings, tmp_path
):
    settings.STORAGES = wicarchive.settings.STORAGES
    settings.STATIC_ROOT = tmp_path

    call_command("collectstatic", interactive=False, verbosity=0)

    manifest = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    hashed = tmp_path / manifest["admin/css/base.css"]
    assert re.fullmatch(r"base\.[0-9a-f]{12}\.css", hashed.name)
    assert hashed.exists()
    assert Path(f"{hashed}.gz").exists()


def test_sqlite_is_set_up_for_readers_beside_a_writer(db):
    from django.db import connection

    if connection.vendor != "sqlite":
        pytest.skip("for SQLite")
    with connection.cursor() as cursor:
        pragmas = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        }

    assert pragmas == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 20_000}


def test_admin_works_under_the_policy(page, django_user_model):
    django_user_model.objects.create_superuser("editor", password="let me in")

    page.goto("/admin/")
    page.fill("#id_username", "editor")
    page.fill("#id_password", "let me in")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    page.click("#content-main a:text-is('Users')")
    page.click(".object-tools .addlink")
    page.fill("#id_username", "second")
    page.fill("#id_password1", "quite long enough")
    page.fill("#id_password2", "quite long enough")
    page.click("[name=_save]")
    page.wait_for_url("**/change/")
    # Scripts of the admin's own ran: the chooser of permissions is built by one.
    page.click("#id_user_permissions_add_all")

    assert page.locator("#id_user_permissions_to option").count() > 10
    assert django_user_model.objects.filter(username="second").exists()


def test_the_application_is_loaded_before_the_first_visitor():
    load = (
        "import sys, wicarchive.wsgi\n"
        "from documents.cities import _all_names\n"
        "assert 'wicarchive.urls' in sys.modules\n"
        "assert _all_names.cache_info().currsize == 1\n"
    )

    subprocess.run([sys.executable, "-c", load], check=True)
