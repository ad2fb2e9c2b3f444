"""Whatever is stored, judged or deleted: the index is as one that is built anew."""

import pytest
from django.db import connection
from django.urls import reverse

from documents.models import Document, Fact
from documents.search import Hit, hits, parse, reindex_all, searched_models, vocabulary
from documents.search.sqlite import TABLE
from documents.upkeep import bring_up_to_date
from events.models import Conference, Participation
from people.models import Person
from tests.factories import ConferenceFactory, SeriesFactory
from tests.imports import FORUM
from wicarchive.importing import read_arrival, store

pytestmark = pytest.mark.django_db

OTHER = FORUM.replace("4th", "5th").replace("2019", "2020").replace("Oslo", "Turku")


def index():
    """Return all that the index holds."""
    key = "rowid" if connection.vendor == "sqlite" else "key"
    words = "words, umlauts" if connection.vendor == "sqlite" else "words::text"
    rows = []
    with connection.cursor() as cursor:
        for what in (
            f"{key}, names, weight, {words} FROM {TABLE}",
            f"word, records FROM {vocabulary.WORDS}",
            f"slip, word FROM {vocabulary.SLIPS}",
        ):
            cursor.execute(f"SELECT {what} ORDER BY 1, 2")  # noqa: S608
            rows += cursor.fetchall()
    return rows


def assert_as_built_anew():
    bring_up_to_date()
    kept = index()
    reindex_all()
    assert kept == index()


def found(asked):
    return hits(parse(asked), [model.search_kind for model in searched_models()])


def hit(record):
    return Hit(record.search_kind, record.pk)


def test_index_follows_imports_and_what_is_judged_and_deleted(admin_client):
    for name, text in (("one.txt", FORUM), ("two.txt", OTHER)):
        store(read_arrival(name, text.encode()))
        assert_as_built_anew()
    anna = Person.objects.get(name="Anna Bell")
    forum = Conference.objects.get(city="Turku")
    assert hit(anna) in found("anna bell")
    assert hit(forum) in found("cable forum turku")

    # An import that brings a text anew withdraws passages.
    store(read_arrival("one.txt", FORUM.replace("2,700", "3,100").encode()))
    assert_as_built_anew()

    # An editor rejects all that is told of somebody, in the admin.
    for model in Fact.__subclasses__():
        if "person" in {field.name for field in model._meta.fields}:
            model.objects.filter(person=anna).update(state=Fact.State.REJECTED)
    assert_as_built_anew()
    assert hit(anna) not in found("anna bell")
    fact = Participation.objects.filter(person=anna).first()
    page = reverse("admin:events_participation_changelist")
    admin_client.post(page, {"action": "confirm", "_selected_action": [fact.pk]})
    assert hit(anna) in found("anna bell")
    assert_as_built_anew()

    # Names come and go, of a record and of the series that others are found by.
    anna.names.create(text="安娜")
    series = SeriesFactory(name="Cable Talks")
    Conference.objects.filter(pk=forum.pk).update(series=series)
    forum.refresh_from_db()
    forum.save()
    series.names.create(text="Kabelgespräche")
    assert_as_built_anew()
    assert found("安娜") == [hit(anna)]
    assert hit(forum) in found("kabelgespraeche turku")
    anna.names.filter(text="安娜").update(rejected=True)
    assert_as_built_anew()
    assert found("安娜") == []

    # Records go, one that nothing hangs on and one with its editions.
    alone = ConferenceFactory(name="Lonely Summit", series=series)
    assert_as_built_anew()
    assert hit(alone) in found("lonely kabelgespräche")
    alone.delete()
    assert_as_built_anew()
    assert found("lonely") == []


def test_text_of_which_only_quotations_may_be_shown_is_found_no_more():
    store(read_arrival("one.txt", FORUM.encode()))
    bring_up_to_date()
    assert found("attended by some")

    document = Document.objects.get(accessions__isnull=False)
    document.rights = Document.Rights.QUOTED
    document.save()

    assert_as_built_anew()
    assert found("attended by some") == []
