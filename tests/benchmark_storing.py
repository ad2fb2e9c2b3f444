"""Measures storing: python -m tests.benchmark_storing [sqlite|postgresql], or make benchmark.

Prints how many made-up reports of 5 kB a second are stored, where the time goes by stage and
by kind of query, and how the time for one report grows from an archive of 100 to one of 10,000.
"""

import gc
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

FIRST = 100  # reports in the small archive
BATCH = 60  # reports that are stored into the small archive and into the large one
TIMES = 100  # the large archive is so many times the small one
KINDS_SHOWN = 20
STAGES = {
    "hold": "document, passages",
    "store_documents": "documents cited",
    "store_people": "people, bodies",
    "store_events": "conferences",
    "infer_years": "inferred years",
}


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


class Watch:
    """The time that storing takes, by stage and by kind of query."""

    def __init__(self):
        self.stages: Counter = Counter()
        self.queries: Counter = Counter()
        self.spent: Counter = Counter()

    @contextmanager
    def over(self, importing):
        """While it lasts, what storing does is timed."""
        from django.db import connection

        before = {name: getattr(importing, name) for name in STAGES}
        for name, stage in before.items():
            setattr(importing, name, self._timed(STAGES[name], stage))
        try:
            with connection.execute_wrapper(self._ask):
                yield
        finally:
            for name, stage in before.items():
                setattr(importing, name, stage)

    def _timed(self, name, stage):
        def timed(*arguments, **named):
            began = time.perf_counter()
            try:
                return stage(*arguments, **named)
            finally:
                self.stages[name] += time.perf_counter() - began

        return timed

    def _ask(self, execute, sql, params, many, context):
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            kind = _kind(sql)
            self.queries[kind] += 1
            self.spent[kind] += time.perf_counter() - began


def _kind(sql: str) -> str:
    """Return what a query does with which table."""
    verb = sql.split(None, 1)[0]
    table = re.search(r'(?:FROM|INTO|UPDATE) "?(\w+)', sql)
    return f"{verb} {table[1]}" if table else verb


def _store(reports) -> tuple[float, float]:
    """Store reports; return the seconds of this process, and those of the clock, for one."""
    from wicarchive.importing import store

    began, clock = time.process_time(), time.perf_counter()
    for report in reports:
        store(report)
    spent = time.process_time() - began, time.perf_counter() - clock
    return tuple(seconds / len(reports) for seconds in spent)


@contextmanager
def _connected(ground, name: str):
    """While it lasts, Django works on a database of that name."""
    from django.db import connection

    connection.settings_dict["NAME"] = ground.name(name)
    try:
        yield
    finally:
        connection.close()


def _print_table(watch: Watch, reports: int, seconds: float):
    print(
        "\n ms a report  where (by the clock; with the watching, which takes time, too)"
    )
    for name, spent in watch.stages.most_common():
        print(f"{spent / reports * 1000:12.2f}  {name}")
    rest = seconds - watch.stages.total() / reports
    print(f"{rest * 1000:12.2f}  the rest: writing what is left, commit")
    print(f"{seconds * 1000:12.2f}  all\n")
    print(" ms a report  queries  kind")
    for kind, spent in watch.spent.most_common(KINDS_SHOWN):
        asked = watch.queries[kind] / reports
        print(f"{spent / reports * 1000:12.2f}  {asked:7.2f}  {kind}")
    asked = watch.queries.total() / reports
    print(f"{watch.spent.total() / reports * 1000:12.2f}  {asked:7.2f}  all queries\n")


def measure(kind: str):
    """Print how storing does on one kind of database."""
    with GROUNDS[kind]() as ground:
        ground.create("small")
        os.environ["DATABASE_URL"] = ground.url("small")
        os.environ["DJANGO_SETTINGS_MODULE"] = "wicarchive.settings"
        import django

        django.setup()
        from django.core.management import call_command

        from tests.storing.made_up import SIZE, multiply, various_report
        from wicarchive import importing

        reports = [
            importing.read_arrival(f"{number}.txt", various_report(number).encode())
            for number in range(FIRST + BATCH)
        ]
        batch = reports[FIRST:]
        gc.freeze()  # an import does not keep the reports that it has stored
        with _connected(ground, "small"):
            call_command("migrate", verbosity=0)
            _store(reports[:FIRST])
        for name in ("plain", "watched", "large"):
            ground.copy("small", name)
        with _connected(ground, "plain"):
            small = _store(batch)
        print(
            f"{kind}, {BATCH} reports of {SIZE:,} characters into an archive of {FIRST}: "
            f"{small[0] * 1000:.1f} ms each of this process ({1 / small[0]:.0f} a second), "
            f"{small[1] * 1000:.1f} ms by the clock"
        )
        watch = Watch()
        with _connected(ground, "watched"), watch.over(importing):
            _, seconds = _store(batch)
        _print_table(watch, BATCH, seconds)
        with _connected(ground, "large"):
            began = time.perf_counter()
            multiply(TIMES)
            filled = time.perf_counter() - began
        with _connected(ground, "large"):
            large = _store(batch)
        print(
            f"{kind}, the same reports into an archive of {FIRST * TIMES:,} "
            f"(filled in {filled:.0f} s): {large[0] * 1000:.1f} ms each of this process "
            f"({large[0] / small[0] - 1:+.0%}), {large[1] * 1000:.1f} ms by the clock "
            f"({large[1] / small[1] - 1:+.0%})\n"
        )


if __name__ == "__main__":
    if sys.argv[1:]:
        measure(sys.argv[1])
    else:  # each in a process of its own, since Django works on one kind of database
        for kind in GROUNDS:
            subprocess.run([sys.executable, "-m", __spec__.name, kind], check=True)
