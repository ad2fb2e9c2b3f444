"""Databases for benchmarks: archives in a folder or on a server that are gone afterwards."""

import shutil
import tempfile
from pathlib import Path


class SQLite:
    """An archive in a file of a temporary folder."""

    def __enter__(self):
        self._folder = Path(tempfile.mkdtemp(prefix="wicarchive-"))
        return self

    def __exit__(self, *_):
        shutil.rmtree(self._folder)

    def url(self, name: str) -> str:
        return f"sqlite:///{self.name(name)}"

    def name(self, name: str) -> str:
        return f"{self._folder}/{name}.sqlite3"

    def create(self, name: str):
        pass

    def copy(self, name: str, to: str):
        shutil.copy(self.name(name), self.name(to))


class PostgreSQL:
    """An archive on the server that the tests use, too."""

    def __enter__(self):
        from tests.postgresql import Server

        self._server = Server()
        self._server.start()
        return self

    def __exit__(self, *_):
        self._server.stop()

    def url(self, name: str) -> str:
        return self._server.url.replace("/postgres?", f"/{name}?")

    def name(self, name: str) -> str:
        return name

    def _run(self, sql: str):
        import psycopg

        with psycopg.connect(self._server.url, autocommit=True) as connection:
            connection.execute(sql)

    def create(self, name: str):
        self._run(f"CREATE DATABASE {name}")

    def copy(self, name: str, to: str):
        self._run(f"CREATE DATABASE {to} TEMPLATE {name}")


GROUNDS = {"sqlite": SQLite, "postgresql": PostgreSQL}
