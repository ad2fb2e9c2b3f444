"""Measures storing: python -m tests.benchmark_storing [sqlite|postgresql], or make benchmark.

Prints how many made-up reports of 5 kB a second are stored, where the time goes by stage and
by kind of query, how the time for one report grows from an archive of 100 to one of 10,000, and
how long it takes afterwards until lists and search know them.
"""

import gc
import os
import re
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager

from tests.grounds import GROUNDS

FIRST = 100  # reports in the small archive
BATCH = 60  # reports that are stored into the small archive and into the large one
TIMES = 100  # the large archive is so many times the small one
KINDS_SHOWN = 20
STAGES = {
    "_store": "all but the commit",
    "hold": "document, passages",
    "store_documents": "documents cited",
    "store_people": "people, bodies",
    "store_events": "conferences",
    "infer_years": "inferred years",
}


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

    def share_among(self, reports: int):
        """Count the queries and the seconds of one report."""
        for counts in (self.stages, self.queries, self.spent):
            for name in counts:
                counts[name] /= reports


def _kind(sql: str) -> str:
    """Return what a query does with which table."""
    verb = sql.split(None, 1)[0]
    table = re.search(r'(?:FROM|INTO|UPDATE) "?(\w+)', sql)
    return f"{verb} {table[1]}" if table else verb


def _bring_up_to_date(reports) -> float:
    """Let lists and search know reports that are stored; return the seconds of this process for one."""
    from documents.upkeep import bring_up_to_date

    began = time.process_time()
    bring_up_to_date()
    return (time.process_time() - began) / len(reports)


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


def _print_table(small: Watch, large: Watch):
    """Print where the time goes, in ms for a report by the clock, in the small archive and in the large one."""
    print("\n  small   large  where (in ms; being watched takes time, too)")
    for name, spent in small.stages.most_common():
        print(f"{spent * 1000:7.2f} {large.stages[name] * 1000:7.2f}  {name}")
    print("\n  small   large  queries  of a kind")
    for kind, spent in large.spent.most_common(KINDS_SHOWN):
        times = large.queries[kind]
        print(
            f"{small.spent[kind] * 1000:7.2f} {spent * 1000:7.2f} {times:8.2f}  {kind}"
        )
    times = large.queries.total()
    print(
        f"{small.spent.total() * 1000:7.2f} {large.spent.total() * 1000:7.2f} {times:8.2f}  all\n"
    )


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
        ground.copy("small", "large")
        with _connected(ground, "large"):
            began = time.perf_counter()
            multiply(TIMES)
            filled = time.perf_counter() - began
        watches, seconds = [], []
        for name, held in (("small", FIRST), ("large", FIRST * TIMES)):
            ground.copy(name, "copy_of_" + name)
            with _connected(ground, name):
                _bring_up_to_date(reports)  # of those before
                seconds.append(spent := _store(batch))
                after = _bring_up_to_date(batch)
            print(
                f"{kind}, {BATCH} reports of {SIZE:,} characters into an archive of {held:,}: "
                f"{spent[0] * 1000:.1f} ms each of this process ({1 / spent[0]:.0f} a second), "
                f"{spent[1] * 1000:.1f} ms by the clock; {after * 1000:.1f} ms each of this "
                "process until lists and search know them"
            )
            watches.append(watch := Watch())
            with _connected(ground, "copy_of_" + name), watch.over(importing):
                _store(batch)
            watch.share_among(BATCH)
        (small, small_clock), (large, large_clock) = seconds
        print(
            f"{kind}, growth: {large / small - 1:+.0%} of this process, "
            f"{large_clock / small_clock - 1:+.0%} by the clock (filled in {filled:.0f} s)"
        )
        _print_table(*watches)


if __name__ == "__main__":
    if sys.argv[1:]:
        measure(sys.argv[1])
    else:  # each in a process of its own, since Django works on one kind of database
        for kind in GROUNDS:
            subprocess.run([sys.executable, "-m", __spec__.name, kind], check=True)
