"""Statements go past Django's cursors, and are what they are there."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from documents.models import FormerAddress
from documents.models.facet import FacetBlock
from documents.rows import (
    OF_SQLITE,
    ROWS_AT_ONCE,
    insert_pairs,
    insert_records,
    new_record,
    update_values,
)
from documents.statements import ask, write
from people.models import Person
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db

INSERT = "INSERT INTO documents_formeraddress (kind, slug, current) VALUES (%s, %s, %s)"
SELECT = "SELECT slug FROM documents_formeraddress WHERE kind = %s ORDER BY slug"
ROWS = [("person", "100% net", "a"), ("person", "is it?", "b"), ("topic", "ü", "c")]


def count(listens: bool):
    if not listens:
        write(INSERT, ROWS)
        return ask(SELECT, ["person"])
    with CaptureQueriesContext(connection) as queries:
        write(INSERT, ROWS)
        found = ask(SELECT, ["person"])
    assert len(queries) == 2
    return found


@pytest.mark.parametrize("listens", [False, True])
def test_values_arrive_as_they_are_whether_anybody_listens_or_not(listens):
    assert count(listens) == [("100% net",), ("is it?",)]


def test_a_sign_of_django_s_own_stands_for_itself():
    write(INSERT, ROWS)

    assert ask("SELECT slug FROM documents_formeraddress WHERE slug LIKE '%%net'", [])


def test_what_the_database_refuses_is_told_as_django_tells_it():
    with pytest.raises(IntegrityError), transaction.atomic():
        write(INSERT, [ROWS[0], ROWS[0]])


def test_nothing_is_asked_in_a_transaction_that_failed():
    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(TransactionManagementError):
            ask(SELECT, ["person"])
        with pytest.raises(TransactionManagementError):
            write(INSERT, ROWS)


@pytest.mark.parametrize("number", [0, 1, 15, 16, 17, 32, 217, 500, 501, 1001])
def test_any_number_of_rows_is_written(number):
    pairs = [(str(at), "pair") for at in range(number)]
    records = [
        new_record(FormerAddress, 1000 + at, {"kind": "topic", "slug": str(at)})
        for at in range(number)
    ]

    insert_records(FormerAddress, records)
    FormerAddress.objects.update(kind="person")
    # Of the table's columns only those that have no default are written here.
    table = FormerAddress._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE pairs (a varchar(9), b varchar(9))")
    insert_pairs("pairs", ("a", "b"), pairs)

    assert ask(f"SELECT count(*) FROM {table}", []) == [(number,)]  # noqa: S608
    assert sorted(ask("SELECT a, b FROM pairs", [])) == sorted(pairs)
    # The numbers above are of less, as many and more than one statement writes.
    assert OF_SQLITE == (200, 16, 1)
    assert ROWS_AT_ONCE == 500


@pytest.mark.parametrize("number", [0, 1, 500, 501, 1001])
def test_pairs_that_are_there_are_written_once(number):
    pairs = [(str(at), "pair") for at in range(number)]
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE once (a varchar(9) UNIQUE, b varchar(9))"
        )

    for _ in range(2):
        insert_pairs("once", ("a", "b"), pairs, " ON CONFLICT DO NOTHING")

    assert sorted(ask("SELECT a, b FROM once", [])) == sorted(pairs)


@pytest.mark.parametrize("number", [0, 1, 500, 501])
def test_values_of_any_number_of_rows_are_changed(number):
    people = PersonFactory.create_batch(2)
    # Far behind the keys that the database gives: it counts on from test to test.
    first = 10_000_000
    more = [
        new_record(
            Person, first + at, {"name": "Anna", "sort_name": "Anna", "slug": f"a{at}"}
        )
        for at in range(number)
    ]
    insert_records(Person, more)
    day = date(2020, 2, 29)

    rows = [(at, day if at % 2 else None, first + at) for at in range(number)]
    update_values(Person, ["conference_count", "first_seen"], rows)

    found = Person.objects.filter(pk__gte=first).order_by("pk")
    assert list(found.values_list("conference_count", "first_seen", "pk")) == rows
    for person in people:
        person.refresh_from_db()
        assert (person.conference_count, person.first_seen) == (0, None)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite plans at once")
def test_postgresql_plans_a_statement_once_for_all_values():
    for slug in ("a", "b", "c"):
        ask("SELECT current FROM documents_formeraddress WHERE slug = %s", [slug])

    prepared = ask("SELECT statement FROM pg_prepared_statements", [])
    assert sum("WHERE slug = $1" in statement for (statement,) in prepared) == 1


def test_octets_arrive_as_they_are():
    octets = bytes(range(256))
    FacetBlock.objects.create(kind="topic", name="a", number=1, octets=octets)

    found = ask("SELECT octets, name FROM documents_facetblock", [], binary=True)

    assert found == [(octets, "a")]
