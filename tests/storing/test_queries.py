"""What storing asks of the database: so many queries and no more, each by an index."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.models import Document, Fact, Passage
from people.models import Person
from tests.factories import ConferenceFactory, CoverageFactory, DocumentFactory
from tests.imports import FORUM
from tests.storing.made_up import multiply, various_report
from wicarchive.importing import read_arrival, store

pytestmark = pytest.mark.django_db

# Nothing of an archive is asked by them.
OF_NO_TABLE = ("sqlite_sequence", "nextval", "pg_advisory", "SAVEPOINT")


def asked(text, name="report.txt"):
    """Store a report; return the (look-ups, other queries) that this took.

    Rows of one table count once: how many go with one statement is each database's own.
    """
    report = read_arrival(name, text.encode())
    with CaptureQueriesContext(connection) as queries:
        store(report)
    told = [
        re.sub(r"^\d+ times: ", "", query["sql"])  # so Django tells of many rows
        for query in queries
        if not any(word in query["sql"] for word in OF_NO_TABLE)
    ]
    # PostgreSQL is asked for unions in brackets.
    look_ups = [sql for sql in told if sql.lstrip("(").startswith("SELECT")]
    others = [sql.partition(" VALUES ")[0] for sql in told if sql not in look_ups]
    inserts = {sql for sql in others if sql.startswith("INSERT")}
    updates = [sql for sql in others if sql not in inserts]
    return len(look_ups), len(inserts) + len(updates)


def test_a_report_takes_so_many_queries():
    store(read_arrival("other.txt", various_report(1).encode()))  # no other is empty

    assert asked(FORUM) == (16, 32)


def test_another_report_of_the_same_takes_so_many():
    asked(FORUM)

    assert asked(FORUM + "\nIt was cold in Oslo.\n", "other.txt") == (26, 20)


def test_the_queries_do_not_grow_with_the_archive():
    text = various_report(4)
    asked(text)
    before = asked(f"{text}\n", "before.txt")
    multiply(20)

    after = asked(f"{text}\n\n", "after.txt")

    assert Document.objects.filter(accessions__isnull=False).count() == 41
    assert after == before


@pytest.mark.skipif(
    "connection.vendor != 'sqlite'", reason="SQLite tells how it looks rows up"
)
def test_each_look_up_uses_an_index():
    for number in range(3):
        store(read_arrival(f"{number}.txt", various_report(number).encode()))
    seen = {}

    def note(execute, sql, params, many, context):
        if sql.startswith("SELECT") and "sqlite_sequence" not in sql:
            seen[sql] = params
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        asked(various_report(0) + "\nIt was cold in Oslo.\n", "other.txt")
        asked(FORUM)

    assert len(seen) > 20
    for sql, params in seen.items():
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
            steps = [step for *_, step in cursor.fetchall()]
        read_whole = [step for step in steps if re.match(r"SCAN (?!json_each)", step)]
        assert read_whole == [], sql


def test_what_is_gone_is_not_told():
    """A report that moves to another conference may leave nothing of the first."""
    from documents.store import Store

    told = Store()
    coverage = CoverageFactory(conference=ConferenceFactory(name="Cable Forum"))
    told.count_change(type(coverage).objects.get())
    told.count_change(DocumentFactory(title="Nets"))
    coverage.conference.delete()

    assert [change.what for change in told.changes()] == ["Nets"]


def test_an_archive_is_multiplied_whole():
    store(read_arrival("report.txt", various_report(1).encode()))
    people, passages = Person.objects.count(), Passage.objects.count()

    multiply(3)

    assert Person.objects.count() == 3 * people
    assert Passage.objects.count() == 3 * passages
    connection.check_constraints()
    for model in Fact.__subclasses__():
        assert not model.objects.filter(evidence__isnull=True).exists()
