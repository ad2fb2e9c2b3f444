"""A made-up archive in the real tables, as uneven as a real one."""

import random
from collections.abc import Iterator

from django.apps import apps
from django.db import connection, transaction

from documents.batches import batches
from documents.models import Accession, Document, FacetRow
from documents.upkeep import rebuild
from events.models import Conference, Series, SeriesName, Topic, TopicName
from people.models import Organisation, OrganisationName, Person, PersonName
from wicarchive.garbage import no_garbage
from wicarchive.growing import wording
from wicarchive.growing.ahead import ahead
from wicarchive.growing.participants import Cast
from wicarchive.growing.reports import Reports
from wicarchive.growing.rows import Part, Rows
from wicarchive.growing.skew import Draw, shares
from wicarchive.growing.unchecked import indexes_afterwards, keys_unchecked

# For each conference.
PEOPLE, BODIES, PARTICIPATIONS = 2.6, 1.4, 10
CONFERENCES_OF_A_SERIES = 40
AT_ONCE = 200  # conferences are written together


class NotEmpty(Exception):
    """The archive holds records already; the message says which."""


def grow(conferences: int, seed: int = 1) -> dict[str, int]:
    """Fill an empty archive with made-up records; return how many there are of each kind.

    The same numbers give the same archive. Raises NotEmpty where anything is held that did
    not come from the lists of well-known names.
    """
    with no_garbage(), transaction.atomic():
        _refuse_held()
        with keys_unchecked():
            with indexes_afterwards(apps.get_models(include_auto_created=True)):
                _fill(conferences, random.Random(f"{seed} {conferences}"))  # noqa: S311 - nothing secret
            _analyse()
            with indexes_afterwards(FacetRow.__subclasses__()):
                rebuild()
    may_note = connection.vendor == "postgresql" and not connection.in_atomic_block
    _analyse(with_vacuum=may_note)
    return {
        str(model._meta.verbose_name_plural): model._base_manager.count()
        for model in (Conference, Person, Organisation, Document)
    }


def _fill(conferences: int, rng: random.Random):
    rows = Rows()
    for part in ahead(_parts(rows, conferences, rng)):
        part.write()
    rows.end()


def _parts(rows: Rows, conferences: int, rng: random.Random) -> Iterator[Part]:
    """Make all that the archive holds; yield what is to be written, in parts."""
    cast = _cast(rows, rng, conferences)
    yield rows.take()
    reports = Reports(rows, cast, rng)
    sizes = shares(PARTICIPATIONS * conferences, conferences, rng)
    for some in batches(sizes, AT_ONCE):
        for size in some:
            reports.conference(size)
        yield rows.take()


def _refuse_held():
    for model in (Document, Accession, Conference, Person):
        if number := model._base_manager.count():
            raise NotEmpty(
                f"The archive holds {model._meta.verbose_name_plural} ({number}). "
                "Only an empty one is grown; name another by DATABASE_URL."
            )


def _cast(rows: Rows, rng: random.Random, conferences: int) -> Cast:
    """Make the people, bodies, series and topics of the archive."""
    countries = Draw(len(wording.TOWNS), rng)

    def country() -> str:
        return wording.TOWNS[countries.one()][1] if rng.random() < 0.7 else ""

    people = []
    for _ in range(round(PEOPLE * conferences)):
        name = wording.person(rng)
        person = rows.make(
            Person, name=name.latin, sort_name=name.sorted, country=country()
        )
        rows.make(PersonName, person=person, text=name.latin)
        if name.han:
            rows.make(PersonName, person=person, text=name.han, language="zh")
        people.append(person)
    bodies = []
    for _ in range(round(BODIES * conferences)):
        name, acronym, group = wording.body(rng)
        values = {"acronym": acronym, "group": group, "country": country()}
        body = rows.make(Organisation, name=name, sort_name=name, **values)
        for text in filter(None, (name, acronym)):
            rows.make(
                OrganisationName, organisation=body, text=text, identifies=text == name
            )
        bodies.append(body)
    lines = []
    for _ in range(conferences // CONFERENCES_OF_A_SERIES + 1):
        name, acronym = wording.series(rng)
        line = rows.make(Series, name=name, acronym=acronym)
        for text in (name, acronym):
            rows.make(SeriesName, series=line, text=text)
        lines.append(line)
    topics = [rows.make(Topic, name=name) for name in wording.topics()]
    for topic in topics:
        rows.make(TopicName, topic=topic, text=topic.name)
    return Cast(people, bodies, lines, topics)


def _analyse(with_vacuum: bool = False):
    """Let the database know its rows, as it does by itself in an archive that grew over years."""
    with connection.cursor() as cursor:
        # Which rows all may see PostgreSQL notes outside of transactions only.
        cursor.execute("VACUUM ANALYZE" if with_vacuum else "ANALYZE")
