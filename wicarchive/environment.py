"""Reads the environment strictly: a value is understood, or named and refused."""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

# A name, an IPv4 address or an IPv6 address in brackets; ".example.org" is Django's
# way to write a domain and everything under it.
HOST = re.compile(r"\.?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\]", re.IGNORECASE)

KEY_LENGTH = 50
KEY_VARIETY = 5


def env_bool(name, default):
    """True or False, spelled exactly so."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value not in ("True", "False"):
        raise ImproperlyConfigured(f"{name} must be True or False, not {value!r}.")
    return value == "True"


def env_port(name, default):
    value = os.environ.get(name)
    if value is None:
        return default
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= 65535:
        raise ImproperlyConfigured(
            f"{name} must be a number from 1 to 65535, not {value!r}."
        )
    return int(value)


def env_hosts(name, default):
    """Host names separated by commas; "*" would switch the check off."""
    value = os.environ.get(name)
    if value is None:
        return default
    hosts = [host.strip() for host in value.split(",")]
    for host in hosts:
        if not HOST.fullmatch(host):
            raise ImproperlyConfigured(
                f"{name} must be host names separated by commas, without scheme, port "
                f"or wildcard, such as 'archive.example.org'; {host!r} is none."
            )
    return hosts


def env_database(name, default_file):
    """Django's settings for a database of one of the two kinds that the archive knows."""
    url = os.environ.get(name)
    if url is None:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": default_file}
    # The address may hold a password: no message shows it.
    scheme = url.partition("://")[0]
    if scheme not in ("sqlite", "postgresql"):
        raise ImproperlyConfigured(
            f"{name} must begin with sqlite:// or postgresql://."
        )
    try:
        database = dj_database_url.parse(url)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} cannot be read as an address; special characters in it must be "
            "written as %XX."
        ) from error
    if scheme == "sqlite" and not database["NAME"].startswith("/"):
        raise ImproperlyConfigured(
            f"{name} must give SQLite the absolute path of a file: sqlite:////path."
        )
    if not database["NAME"]:
        raise ImproperlyConfigured(
            f"{name} must end with the name of a database: postgresql://host/name."
        )
    return database


def env_secret_key(name, key_file):
    """The key that was set, else the one kept in a file of our own (if one may be)."""
    value = os.environ.get(name)
    if value is not None:
        check_secret_key(name, value)
        return value
    if key_file is None:
        raise ImproperlyConfigured(f"{name} must be set when ALLOWED_HOSTS is set.")
    try:
        value = kept_secret_key(Path(key_file))
    except OSError as error:
        raise ImproperlyConfigured(
            f"{name} is not set, and it cannot be kept in a file: {error}."
        ) from error
    check_secret_key(key_file, value)
    return value


def kept_secret_key(key_file):
    """Makes the file when missing; of processes that start together the first wins."""
    if not key_file.exists():
        key_file.parent.mkdir(parents=True, exist_ok=True)
        # Such a file can be read by its owner only, and is complete when linked.
        with NamedTemporaryFile("w", dir=key_file.parent, prefix=".key-") as new:
            new.write(secrets.token_urlsafe(64) + "\n")
            new.flush()
            os.fsync(new.fileno())
            with suppress(FileExistsError):
                os.link(new.name, key_file)
    return key_file.read_text().strip()


def check_secret_key(where, value):
    if len(value) < KEY_LENGTH or len(set(value)) < KEY_VARIETY:
        raise ImproperlyConfigured(
            f"{where} must hold at least {KEY_LENGTH} characters, {KEY_VARIETY} of "
            "them different."
        )
