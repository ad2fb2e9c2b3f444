"""One table of questions and what they find: the same, kind by kind, on both databases."""

import pytest

from documents.search import nearest, overview, parse
from documents.upkeep import bring_up_to_date
from tests.factories import (
    ConferenceFactory,
    ConferenceNameFactory,
    ContributionFactory,
    DocumentFactory,
    OrganisationFactory,
    OrganisationNameFactory,
    ParticipationFactory,
    PersonFactory,
    PersonNameFactory,
    SeriesFactory,
    SubjectFactory,
    TopicFactory,
    hold,
)
from wicarchive.search_results import KINDS
from wicarchive.suggesting import better, each_word, names_beginning, near_words

pytestmark = pytest.mark.django_db

XI, OTTO, MUELLER, JOSE, ELKIN = (
    ["Xi Jinping"],
    ["Otto Müller"],
    ["Otto Müller", "Jan Mueller"],
    ["José Núñez"],
    ["Иван Ёлкин"],
)
TALKS = ["Harbour Talks 2017", "Harbour Talks 2016"]
OPENED = "Otto Müller opened the Harbour Talks in Rostock."
QUERIES = {
    # Names in all their spellings
    "Xi Jinping": {"people": XI, "passages": ["President Xi Jinping sent a message."]},
    "XI JINPING": {"people": XI, "passages": ["President Xi Jinping sent a message."]},
    "习近平": {"people": XI},
    "习": {"people": XI},
    "近平": {"people": XI},
    "习平": {},
    "ｘｉ ｊｉｎｐｉｎｇ -message": {"people": XI},
    "Müller": {"people": MUELLER, "passages": [OPENED]},
    "mueller": {"people": MUELLER, "passages": [OPENED]},
    "muller": {"people": OTTO, "passages": [OPENED]},
    "MU\u0308LLER": {"people": MUELLER, "passages": [OPENED]},
    "jose nunez": {"people": JOSE},
    "Nu\u0301n\u0303ez": {"people": JOSE},
    "елкин": {"people": ELKIN},
    "ИВАН ЁЛКИН": {"people": ELKIN},
    "strasse": {"organisations": ["Bund der Straße"]},
    "STRAẞE": {"organisations": ["Bund der Straße"]},
    "ガバナンス": {"organisations": ["Acme Council"]},
    "カハナンス": {},
    # Conferences by name, series, theme, place and year together
    "harbour talks": {
        "conferences": TALKS,
        "series": ["Harbour Talks"],
        "passages": [OPENED],
    },
    "talks 2016": {"conferences": TALKS[1:]},
    "HT": {"conferences": TALKS, "series": ["Harbour Talks"]},
    "rostock lighthouses": {"conferences": TALKS[1:]},
    "germany 2016": {"conferences": TALKS[1:]},
    "third": {"conferences": TALKS[1:]},
    # Other kinds
    "acme": {"organisations": ["Acme Council"], "documents": ["On Beacons"]},
    "AC": {"organisations": ["Acme Council"]},
    "beacons": {"topics": ["Beacons"], "documents": ["On Beacons"]},
    "beacon": {"passages": ["A beacon, co-operation, 100% <b>light</b>."]},
    # Phrases, without, beginnings
    '"talks harbour"': {},
    '"the harbour talks"': {"passages": [OPENED]},
    "„Otto Müller“": {"people": OTTO, "passages": [OPENED]},
    '"jinping sent" xi': {"passages": ["President Xi Jinping sent a message."]},
    "otto -opened": {"people": OTTO},
    'harbour -"harbour talks"': {},
    "beac*": {
        "topics": ["Beacons"],
        "documents": ["On Beacons"],
        "passages": ["A beacon, co-operation, 100% <b>light</b>."],
    },
    "jos* nun*": {"people": JOSE},
    "b*": {"passages": ["A beacon, co-operation, 100% <b>light</b>."]},
    "co-operation": {"passages": ["A beacon, co-operation, 100% <b>light</b>."]},
    "100%": {"passages": ["A beacon, co-operation, 100% <b>light</b>."]},
    # Not there, not shown, not asked
    "flower": {},
    "withdrawn": {},
    "-otto": {},
    "NEAR(otto müller)": {},
    'otto" OR "xi': {},
    "words:otto": {},
    "": {},
}


@pytest.fixture
def archive():
    """Made-up records, brought up to date as an import or an editor does."""
    series = SeriesFactory(name="Harbour Talks", acronym="HT")
    later = ConferenceFactory(
        name="Harbour Talks 2017", series=series, start="2017-06-01"
    )
    conference = ConferenceFactory(
        name="Harbour Talks 2016",
        series=series,
        theme="Lighthouses for all",
        city="Rostock",
        country="DE",
        start="2016-05-03",
    )
    ConferenceNameFactory(conference=conference, text="Third Talks")
    xi = PersonFactory(name="Xi Jinping")
    PersonNameFactory(person=xi, text="习近平")
    PersonNameFactory(person=xi, text="Flower", rejected=True)
    otto = PersonFactory(name="Otto Müller")
    ParticipationFactory(person=otto, conference=later)
    for name in ("Jan Mueller", "José Núñez", "Иван Ёлкин"):
        PersonFactory(name=name)
    council = OrganisationFactory(name="Acme Council", acronym="AC")
    OrganisationNameFactory(organisation=council, text="インターネット・ガバナンス")
    OrganisationFactory(name="Bund der Straße")
    SubjectFactory(topic=TopicFactory(name="Beacons"), conference=conference)
    document = DocumentFactory(title="On Beacons")
    ContributionFactory(document=document, name_as_written="Acme Press")
    *_, withdrawn = hold(
        OPENED,
        "President Xi Jinping sent a message.",
        "A beacon, co-operation, 100% <b>light</b>.",
        "This was withdrawn.",
    )
    withdrawn.position = None
    withdrawn.save()
    bring_up_to_date()


def found(asked):
    """Return the hits of each kind in their order, as texts."""
    hits = overview(parse(asked), [kind.number for kind in KINDS], 10)
    shown = {}
    for kind in KINDS:
        number, pks = hits[kind.number]
        assert number == len(pks)
        records = kind.model.objects.in_bulk(pks)
        if pks:
            field = "text" if kind.slug == "passages" else "name"
            field = "title" if kind.slug == "documents" else field
            shown[kind.slug] = [getattr(records[pk], field) for pk in pks]
    return shown


def test_questions_find_the_same_on_both_databases(archive):
    assert len(QUERIES) >= 40
    assert {asked: found(asked) for asked in QUERIES} == QUERIES


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("jinpign", "Jinping"),
        ("hrabour talks", "Harbour talks"),
        ("harbour tlaks", "harbour Talks"),
        ("Acne Council", "Acme Council"),
        ("mulller", "Müller"),
        ("елкни", "Ёлкин"),
        ("otto jose", ""),
        ("opened", ""),
        ("qqqq", ""),
    ],
)
def test_what_is_there_is_offered_for_what_is_not(archive, asked, expected):
    assert better(asked, near_words(each_word(asked)), 0) == expected


def test_words_that_are_gone_are_offered_no_more(archive):
    assert nearest("jinpin") == ["jinping"]

    PersonFactory._meta.model.objects.get(name="Xi Jinping").delete()
    bring_up_to_date()

    assert nearest("jinpin") == []


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("jin", ["Xi Jinping"]),
        ("otto mu", ["Otto Müller"]),
        ("otto mue", ["Otto Müller"]),
        ("习近", ["Xi Jinping"]),
        ("harb", [*TALKS, "Harbour Talks"]),
        ("beac", ["Beacons"]),
        ('"', []),
        ("", []),
    ],
)
def test_names_are_suggested_by_their_beginnings(archive, typed, names):
    assert [str(record) for record in names_beginning(typed)] == names
