"""By what each kind of record is found."""

import pytest
from django.core.management import call_command

from documents.search import hits, parse, reindex, reindex_all, searched_models
from documents.upkeep import bring_up_to_date
from events.models import Conference, Series
from people.models import Person
from tests.factories import (
    ConferenceFactory,
    ConferenceNameFactory,
    ContributionFactory,
    DocumentFactory,
    DocumentTitleFactory,
    OrganisationFactory,
    ParticipationFactory,
    PersonFactory,
    PersonNameFactory,
    SeriesFactory,
    SeriesNameFactory,
    SubjectFactory,
    TopicFactory,
    TopicNameFactory,
    hold,
)

pytestmark = pytest.mark.django_db


def found(asked):
    """Return what is found, each record by what it says of itself, the kinds in their order."""
    models = {model.search_kind: model for model in searched_models()}
    return [
        str(models[hit.kind].objects.get(pk=hit.pk))
        for hit in hits(parse(asked), models)
    ]


@pytest.fixture
def harbour():
    """A series with an edition, and what was told of it."""
    series = SeriesFactory(name="Harbour Talks", acronym="HT")
    SeriesNameFactory(series=series, text="Hafengespräche")
    conference = ConferenceFactory(
        name="Harbour Talks 2016",
        series=series,
        theme="Lighthouses for all",
        city="Rostock",
        country="DE",
        start="2016-05-03",
    )
    ConferenceNameFactory(conference=conference, text="Third Talks")
    return conference


@pytest.mark.parametrize(
    "asked",
    ["third talks", "lighthouses", "rostock 2016", "germany", "HT 2016"]
    + ["hafengespraeche lighthouses"],
)
def test_conference_is_found_by_names_series_theme_place_and_year(harbour, asked):
    reindex_all()

    assert found(asked) == ["Harbour Talks 2016"]


def test_records_are_found_by_all_their_names(harbour):
    person = PersonFactory(name="Ada Blum")
    PersonNameFactory(person=person, text="布卢姆")
    PersonNameFactory(person=person, text="Ada Flower", rejected=True)
    OrganisationFactory(name="Acme Council", acronym="ACC")
    topic = TopicFactory(name="Beacons")
    TopicNameFactory(topic=topic, text="Leuchtfeuer")
    TopicFactory(name="Unused beacons")
    SubjectFactory(topic=topic, conference=harbour)
    document = DocumentFactory(title="On Beacons")
    DocumentTitleFactory(document=document, text="Über Leuchtfeuer")
    ContributionFactory(document=document, name_as_written="Acme Press")
    reindex_all()

    assert found("布卢姆") == found("blum") == ["Ada Blum"]
    assert found("flower") == []
    assert found("ACC") == ["Acme Council"]
    assert found("leuchtfeuer") == ["On Beacons", "Beacons"]
    assert found("beacons -on") == ["Beacons"]
    assert found("acme press") == ["On Beacons"]
    assert found("hafengespräche") == ["Harbour Talks 2016", "Harbour Talks"]


def test_standing_passages_are_found_unless_only_quotations_may_be_shown():
    shown, gone = hold("The beacon was lit. ", "The beacon went out.")
    gone.position = None
    gone.save()
    (quoted,) = hold("A beacon of another.", title="Other", source_key="x")
    quoted.document.rights = "quoted"
    quoted.document.save()
    reindex_all()

    assert found("beacon") == [str(shown)]


def test_those_who_appear_most_often_come_first():
    often = PersonFactory(name="Ada Blum")
    writing = PersonFactory(name="Cato Blum")
    ParticipationFactory(person=often)
    for _ in range(2):
        ParticipationFactory(person=writing, presence="by message")
    bring_up_to_date()

    assert found("blum") == ["Ada Blum", "Cato Blum"]


def test_records_are_brought_up_to_date_with_what_goes_along(harbour):
    person = PersonFactory(name="Ada Blum")
    reindex_all()
    SeriesNameFactory(series=harbour.series, text="Port Parley")
    person.names.create(text="Ada Flower")
    reindex(Person, [person.pk, 10**6])
    reindex(Series, [harbour.series_id])

    assert found("flower") == ["Ada Blum"]
    assert found("parley") == ["Harbour Talks 2016", "Harbour Talks"]

    Conference.objects.filter(pk=harbour.pk).update(city="Kiel")
    Person.objects.filter(pk=person.pk).delete()
    reindex(Conference, [harbour.pk])
    reindex(Person, [person.pk])

    assert found("kiel") == ["Harbour Talks 2016"]
    assert found("rostock") == found("blum") == []


def test_command_builds_the_index_anew_each_time_the_same(harbour, capsys):
    call_command("rebuild_search")
    call_command("rebuild_search")

    assert capsys.readouterr().out.splitlines()[-1].startswith("2 records can be found")
    assert found("harbour") == ["Harbour Talks 2016", "Harbour Talks"]
