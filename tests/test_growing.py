"""The made-up archive that lists, searches and charts are measured on."""

import random
from collections import Counter

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from documents.models import Accession, Document, Evidence, Fact, Passage
from events.columns import consolidate
from events.models import Conference, Participation, Statement
from people.models import Organisation, Person
from tests.factories import DocumentFactory
from wicarchive.growing import grow
from wicarchive.growing.skew import Draw, shares

pytestmark = pytest.mark.django_db

CONFERENCES = 120


@pytest.fixture(scope="class")
def grown(django_db_setup, django_db_blocker):
    """A small archive for all tests of a class, taken back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield grow(CONFERENCES)
        transaction.set_rollback(True)


class TestGrown:
    def test_numbers_are_those_asked_for(self, grown):
        assert Conference.objects.count() == grown["conferences"] == CONFERENCES
        assert Person.objects.count() + Organisation.objects.count() == CONFERENCES * 4
        assert Participation.objects.count() == CONFERENCES * 10
        assert Passage.objects.count() >= CONFERENCES * 10

    def test_texts_hold_their_passages_and_evidence_its_words(self, grown):
        for accession in Accession.objects.all():
            passages = accession.passages.order_by("position")
            assert "".join(p.text for p in passages) == accession.text
        for item in Evidence.objects.filter(passage__isnull=False).select_related(
            "passage"
        ):
            assert item.passage.text[item.start : item.end] == item.words

    def test_conferences_show_what_their_statements_say(self, grown):
        for conference in Conference.objects.all():
            assert not consolidate(conference), conference

    def test_dates_and_states_are_as_uneven_as_real_ones(self, grown):
        starts = list(Conference.objects.values_list("start", flat=True))
        states = Counter(Participation.objects.values_list("state", flat=True))
        sizes = Counter(Participation.objects.values_list("conference", flat=True))

        assert "" in starts
        assert any(start.endswith("?") for start in starts)
        assert {4, 7, 10} <= {len(start) for start in starts}
        assert states[Fact.State.PROPOSED] > states[Fact.State.CONFIRMED]
        assert states[Fact.State.CONFIRMED] > states[Fact.State.REJECTED] > 0
        assert max(sizes.values()) > 5 * sorted(sizes.values())[len(sizes) // 2]

    def test_rows_keep_the_rules_of_the_data(self, grown):
        for model in (
            Conference,
            Person,
            Organisation,
            Document,
            Statement,
            Participation,
        ):
            for record in model._base_manager.all()[:200]:
                record.full_clean()


def test_tables_keep_their_keys_and_indexes():
    def kept():
        with connection.cursor() as cursor:
            names = connection.introspection.table_names(cursor)
            constraints = connection.introspection.get_constraints
            # SQLite notes what it knows of the rows in a table, too.
            ours = (name for name in names if not name.startswith("sqlite_"))
            return {name: constraints(cursor, name) for name in ours}

    before = kept()
    grow(5)

    assert kept() == before
    assert any(of["foreign_key"] for of in before["people_personfacet"].values())
    assert "personfacet_values" in before["people_personfacet"]


def test_same_number_gives_the_same_archive():
    def told():
        with transaction.atomic():
            grow(20)
            found = [
                *Passage.objects.values_list("text", flat=True),
                *Statement.objects.values_list("field", "value", "state"),
            ]
            transaction.set_rollback(True)
        return found

    assert told() == told()


def test_archive_that_holds_something_is_refused():
    DocumentFactory()

    with pytest.raises(CommandError, match=r"holds documents \(1\)"):
        call_command("grow_archive", conferences=10)

    assert Document.objects.count() == 1


def test_shares_make_up_the_whole():
    rng = random.Random(3)  # noqa: S311 - nothing secret

    assert sum(shares(1000, 70, rng)) == 1000
    drawn = Draw(50, rng).several(20)
    assert len(drawn) == len(set(drawn)) == 20
