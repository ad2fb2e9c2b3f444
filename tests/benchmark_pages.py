"""Measures pages: python -m tests.benchmark_pages [sqlite|postgresql [N]], or make benchmark.

Grows an archive of N (10,000) conferences and asks for pages of each kind, each several times.
Prints the median and the 95th percentile of the time that an answer takes, by the clock and
without a web server, how many times that is the time of an empty page, the most queries of
one page and its size. The empty page is the list of conferences of an archive with nothing in
it, on the same kind of database; the frame of all pages is the page "about". Machines run
faster and slower by the second: the empty page is asked for before each page, in a process of
its own, and each answer is held against the median of the empty ones around it.
"""

import multiprocessing
import os
import random
import subprocess
import sys
import time
from importlib import import_module
from statistics import median
from urllib.parse import urlencode

from tests.grounds import GROUNDS

RECORDS = 20  # of a kind
TIMES = 5  # each page is asked for,
ASKED = 20  # and each kind of page, at least
AROUND = 4  # askings before and behind one, with which the empty page is measured
NOTHING = "/conferences/"  # the empty page
AT_MOST = 6  # times the empty page


def _some(queryset, rng: random.Random) -> list:
    """Return some records: the newest, and others at random."""
    pks = sorted(queryset.order_by().values_list("pk", flat=True))
    chosen = rng.sample(pks, min(RECORDS, len(pks)))
    return list(queryset.model._base_manager.filter(pk__in=chosen).order_by("pk"))


def addresses(rng: random.Random) -> dict[str, list[str]]:
    """Return addresses of pages of the archive at hand, by kind."""
    from django.urls import reverse

    from documents.models import Document, Passage
    from events.models import Conference, Series, Topic
    from people.models import Organisation, Person

    def asked(name: str, *queries: dict) -> list[str]:
        return [f"{reverse(name)}?{urlencode(query, doseq=True)}" for query in queries]

    conferences = _some(Conference.objects.told(), rng)
    people = _some(Person.objects.told(), rng)
    bodies = _some(Organisation.objects.told(), rng)
    series = _some(Series.objects.told(), rng)
    topics = _some(Topic.objects.told(), rng)
    documents = _some(Document.objects.told(), rng)
    held = _some(
        Document.objects.filter(pk__in=Passage.objects.values("document")), rng
    )
    pairs = list(zip(conferences, conferences[1:], strict=False))
    names = [one.name.split()[-1] for one in (*people[:4], *bodies[:4], *series[:4])]
    return {
        "about": [reverse("about")],
        "home": [reverse("home")],
        "conferences": [reverse("conference-list")],
        "conferences, filtered": asked(
            "conference-list",
            {"country": "DE"},
            {"country": ["DE", "FR"], "year_from": 2010},
            {"year_from": 2005, "year_to": 2015},
            {"role": "speaker"},
            {"role": "keynote", "country": "US"},
            {"certain": "1"},
            *({"person": one.slug} for one in people[:4]),
            *({"series": one.slug} for one in series[:4]),
            *({"topic": one.slug} for one in topics[:2]),
        ),
        "conferences, searched": asked("conference-list", *({"q": n} for n in names)),
        "series, all": [reverse("series-list")],
        "people": [reverse("person-list")],
        "people, filtered": asked(
            "person-list",
            {"role": "speaker"},
            {"role": "keynote"},
            {"country": "DE"},
            {"year_from": 2005, "year_to": 2015},
            *({"organisation": one.slug} for one in bodies[:4]),
            *({"series": one.slug} for one in series[:4]),
            *({"q": name} for name in names[:4]),
        ),
        "organisations": [reverse("organisation-list")],
        "organisations, filtered": asked(
            "organisation-list",
            {"country": "DE"},
            {"group": "government"},
            {"group": ["government", "academia"], "country": "FR"},
            *({"series": one.slug} for one in series[:4]),
            *({"q": name} for name in names[4:8]),
        ),
        "documents": [reverse("document-list")],
        "documents, filtered": asked(
            "document-list",
            {"kind": "report"},
            {"held": "yes"},
            {"held": "no"},
            {"language": "de"},
            {"year_from": 2005, "year_to": 2015},
        ),
        "topics": [reverse("topic-list")],
        "conference": [one.get_absolute_url() for one in conferences],
        "series": [one.get_absolute_url() for one in series],
        "person": [one.get_absolute_url() for one in people],
        "organisation": [one.get_absolute_url() for one in bodies],
        "document": [one.get_absolute_url() for one in documents],
        "text": [one.get_text_url() for one in held],
        "topic": [one.get_absolute_url() for one in topics],
        "search": asked(
            "search",
            *({"q": name} for name in names),
            {"q": "forum"},
            {"q": "internet governance"},
            {"q": "the"},
            {"q": "a*"},
        ),
        "search, one kind": asked(
            "search", *({"q": n, "kind": "people"} for n in names)
        ),
        "suggestions": asked("search-suggest", *({"q": name[:3]} for name in names)),
        "compare": asked("compare", *({"a": a.slug, "b": b.slug} for a, b in pairs)),
        "questions": [reverse("questions")],
        "together": [reverse("together", args=[one.slug]) for one in people],
        "at both": asked(
            "question-both", *({"a": a.slug, "b": b.slug} for a, b in pairs)
        ),
        "changed": asked(
            "question-changed", *({"a": a.slug, "b": b.slug} for a, b in pairs)
        ),
        "seen": asked("question-seen", *({"series": one.slug} for one in series)),
    }


class Pages:
    """What pages take, asked for by the test client."""

    def __init__(self):
        from django.test import Client

        self._client = Client(headers={"host": "localhost"})

    def seconds(self, address: str) -> float:
        """Return how long an answer takes; raises what the page raises."""
        began = time.perf_counter()
        answer = self._client.get(address)
        spent = time.perf_counter() - began
        if answer.status_code != 200:
            raise SystemExit(f"{address}: {answer.status_code}")
        self.size = len(answer.content)
        return spent

    def queries(self, address: str) -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as queries:
            self.seconds(address)
        return len(queries)


def at(share: float, seconds: list[float]) -> float:
    """Return below which time a share of the answers was there."""
    seconds = sorted(seconds)
    return seconds[min(int(share * len(seconds)), len(seconds) - 1)]


def begin(url: str):
    """Have Django work on a database, with all loaded, as the application server has it."""
    os.environ["TEST_DATABASE_URL"] = url
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django

    django.setup()
    from django.core.management import call_command

    import_module("wicarchive.wsgi")
    call_command("migrate", verbosity=0)


def answer_with_nothing(url: str, pipe):
    """Ask for the empty page as often as the pipe says, and send back the seconds of each."""
    begin(url)
    pages = Pages()
    while pipe.recv():
        pipe.send(pages.seconds(NOTHING))


def fill(url: str, conferences: int):
    """Grow the archive. In a process of its own: what growing leaves behind no application server has."""
    begin(url)
    from django.core.management import call_command

    call_command("grow_archive", conferences=conferences)


def times_of(spent: list[float], nothing: list[float]) -> list[float]:
    """Return how many times the empty pages around it each answer took."""
    return [
        seconds / median(nothing[max(0, number - AROUND) : number + AROUND + 1])
        for number, seconds in enumerate(spent)
    ]


def measure(kind: str, conferences: int):
    """Print how long pages take on one kind of database."""
    with GROUNDS[kind]() as ground:
        ground.create("pages")
        ground.create("nothing")
        fresh = multiprocessing.get_context("spawn")
        growing = fresh.Process(target=fill, args=(ground.url("pages"), conferences))
        growing.start()
        growing.join()
        if growing.exitcode:
            raise SystemExit("The archive was not grown; why stands above.")
        ours, theirs = fresh.Pipe()
        empty = fresh.Process(
            target=answer_with_nothing, args=(ground.url("nothing"), theirs)
        )
        empty.start()

        def nothing() -> float:
            ours.send(True)
            return ours.recv()

        begin(ground.url("pages"))
        from django.db import connection

        pages = Pages()
        print(f"{kind}: the empty page takes {at(0.5, [nothing() for _ in range(50)]) * 1000:.1f} ms")  # fmt: skip
        print("  median    95 %  times   queries    kB  kind of page")
        slow = 0
        for name, some in addresses(random.Random(1)).items():  # noqa: S311
            if not some:
                continue
            pages.seconds(some[0])
            spent, beside = [], []
            for one in some * max(TIMES, -(-ASKED // len(some))):
                beside.append(nothing())
                spent.append(pages.seconds(one))
            asked = max(map(pages.queries, some))
            times = at(0.95, times_of(spent, beside))
            slow += times > AT_MOST
            print(
                f"{at(0.5, spent) * 1000:8.1f}{at(0.95, spent) * 1000:8.1f}{times:7.1f}"
                f"{asked:10}{pages.size // 1000:6}  {name}",
                flush=True,
            )
        print(f"{slow} kinds of pages take more than {AT_MOST} times the empty page.\n")
        ours.send(False)
        empty.join()
        connection.close()


if __name__ == "__main__":
    if sys.argv[1:]:
        measure(sys.argv[1], int(sys.argv[2]) if sys.argv[2:] else 10_000)
    else:  # each in a process of its own, since Django works on one kind of database
        for kind in GROUNDS:
            subprocess.run([sys.executable, "-m", __spec__.name, kind], check=True)
