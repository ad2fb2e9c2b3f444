"""The list of series and the page of one: editions, charts, themes, who returns."""

import itertools

import pytest
from django.urls import reverse

from documents.upkeep import bring_up_to_date
from events.models import Conference
from tests.factories import (
    ConferenceFactory,
    FigureFactory,
    OrganisationFactory,
    ParticipationFactory,
    PersonFactory,
    SeriesFactory,
    SeriesNameFactory,
    StatementFactory,
    SubjectFactory,
    TopicFactory,
    hold,
    said,
)
from tests.html import link, links, parse, section, text_of, with_class
from wicarchive.series import EDITIONS_ADDED, EDITIONS_ON_A_PAGE

pytestmark = pytest.mark.django_db


def page_of(client, record, **query):
    response = client.get(record.get_absolute_url(), query)
    assert response.status_code == 200
    return parse(response)


def rows_of(part):
    return [[text_of(cell) for cell in row] for row in part.findall(".//tbody/tr")]


def held(number, **fields):
    """Return so many editions of one series, from 2001 on."""
    series = SeriesFactory(name="Cable Forum")
    return series, [
        ConferenceFactory(
            series=series, ordinal=n, name=f"{n}. Cable Forum", start=f"{2000 + n}"
        )
        for n in range(1, number + 1)
    ]


def test_series_shows_its_editions(client):
    series = SeriesFactory(name="World Internet Conference", acronym="WIC")
    SeriesNameFactory(series=series, text="世界互联网大会", language="zh-Hans")
    third = ConferenceFactory(series=series, ordinal=3, name="3rd", city="Wuzhen")
    FigureFactory(conference=third, value=1600, qualifier="about", state="confirmed")
    ConferenceFactory(series=series, ordinal=1, name="1st", start="2014-11")

    page = page_of(client, series)

    assert text_of(page.find(".//h1")) == "World Internet Conference (WIC)"
    (name,) = [e for e in page.iter("span") if e.get("lang") == "zh-Hans"]
    assert text_of(name) == "世界互联网大会"
    assert rows_of(section(page, "editions")) == [
        ["1st", "November 2014", "not recorded", "not recorded", "not recorded"],
        ["3rd", "date not recorded", "Wuzhen", "about 1,600 people", "not recorded"],
    ]


def test_claims_are_drawn_and_each_stands_with_its_source(client):
    series, (first, second) = held(2)
    (sentence,) = hold("More than 900 people came.", title="Report")
    FigureFactory(conference=first, value=800)
    FigureFactory(
        conference=second,
        value=900,
        qualifier="more than",
        evidence=[said(sentence, "900")],
    )
    FigureFactory(conference=second, value=700, state="rejected", key="no")

    page = page_of(client, series)

    drawn = [e for e in with_class(page, "point") if e.get("x")]
    assert [text_of(e) for e in drawn] == [
        "1. Cable Forum: 800 people",
        "2. Cable Forum: more than 900 people",
    ]
    assert "point-more-than" in drawn[1].get("class")
    (picture,) = [e for e in page.iter() if e.get("role") == "img"]
    assert picture.get("aria-labelledby") == "attendance-title attendance-about"
    part = section(page, "editions")
    assert link(part, "1") == sentence.get_absolute_url()
    assert [text_of(item) for item in with_class(page, "chart-key")[0]] == [
        "as counted",
        "more than so many",
    ]


def test_themes_stand_in_order_with_what_other_sources_say(client):
    series, (first, second) = held(2)
    second.theme = "Trust"
    second.save()
    StatementFactory(conference=second, field="theme", value="Thrust", key="a")
    StatementFactory(conference=second, field="theme", value="Trust", key="b")
    StatementFactory(conference=first, field="theme", value="Cables", key="c")

    (themes,) = with_class(page_of(client, series), "themes")

    mark = "○not yet reviewed"
    assert [text_of(item) for item in themes] == [
        f"1. Cable Forum, 2001Cables {mark}",
        f"2. Cable Forum, 2002Trust {mark} another source: Thrust {mark}",
    ]


def test_who_and_what_returns_is_told_with_first_and_last_edition(client):
    series, editions = held(3)
    amal, bela = PersonFactory(name="Amal Adir"), PersonFactory(name="Bela Bor")
    body, topic = OrganisationFactory(name="Acme"), TopicFactory(name="Cables")
    for edition in (editions[0], editions[2]):
        ParticipationFactory(conference=edition, person=amal)
        ParticipationFactory(conference=edition, organisation=body, role="organiser")
        SubjectFactory(conference=edition, topic=topic)
    ParticipationFactory(conference=editions[0], person=bela)
    # A message is not attendance; neither is another series, nor what was rejected.
    for at, more in (
        (editions[1], {"role": "message"}),
        (editions[2], {"presence": "absent"}),
        (ConferenceFactory(series=SeriesFactory(name="Other")), {}),
        (editions[1], {"state": "rejected"}),
    ):
        ParticipationFactory(conference=at, person=bela, **more)

    page = page_of(client, series)

    both = ["2", "1. Cable Forum 2001", "3. Cable Forum 2003"]
    assert rows_of(section(page, "people")) == [["Amal Adir", *both]]
    assert rows_of(section(page, "organisations")) == [["Acme", *both]]
    assert rows_of(section(page, "topics")) == [["Cables", *both]]


def test_many_editions_come_in_pages_the_newest_first(client):
    number = EDITIONS_ON_A_PAGE + EDITIONS_ADDED + 1
    series, _editions = held(number)

    newest, oldest = page_of(client, series), page_of(client, series, page="1")

    assert rows_of(section(newest, "editions"))[-1][0] == f"{number}. Cable Forum"
    assert len(rows_of(section(newest, "editions"))) == EDITIONS_ADDED + 1
    assert link(newest, "← Earlier editions") == "?page=1"
    assert rows_of(section(oldest, "editions"))[0][0] == "1. Cable Forum"
    assert link(oldest, "Later editions →") == "?page=2"
    assert page_of(client, series, page="x").find(".//h1") is not None


def test_editions_stand_in_order_of_time_whatever_has_a_number(client):
    series = SeriesFactory()
    editions = [
        ConferenceFactory(series=series, name=name, start=start, ordinal=ordinal)
        for name, start, ordinal in [
            ("Neither", "", None),
            ("Fifth", "2005", 5),
            ("Fourth", "", 4),
            ("Of 2004", "2004", None),
            ("Second", "2002", 2),
            ("First", "", 1),
            ("Ninth", "", 9),
        ]
    ]
    in_order = ["First", "Second", "Fourth", "Of 2004", "Fifth", "Ninth", "Neither"]

    assert [
        row[0] for row in rows_of(section(page_of(client, series), "editions"))
    ] == in_order
    around = {
        edition.name: Conference.objects.neighbours(edition) for edition in editions
    }
    for before, after in itertools.pairwise(in_order[:-1]):
        assert around[before]["next"].name == after
        assert around[after]["previous"].name == before
    ends = around["First"]["previous"], around["Ninth"]["next"]
    assert {*ends, *around["Neither"].values()} == {None}


def test_list_of_series(client):
    series = SeriesFactory(name="World Internet Conference")
    ConferenceFactory(series=series, start="2014")
    ConferenceFactory(series=series, start="2019")
    SeriesFactory(name="Empty")
    bring_up_to_date()

    page = parse(client.get(reverse("series-list")))

    assert ("World Internet Conference", series.get_absolute_url()) in links(page)
    rows = [[text_of(cell) for cell in row] for row in page.findall(".//tbody/tr")]
    assert rows == [
        ["Empty", "0", "not recorded"],
        ["World Internet Conference", "2", "2014–2019"],
    ]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "forum"}, ["Beta Forum"]),
        ({"q": "nothing"}, []),
        ({"sort": "editions"}, ["Beta Forum", "Alpha"]),
        ({"sort": "latest"}, ["Beta Forum", "Alpha"]),
        ({"sort": "size"}, ["Alpha", "Beta Forum"]),
    ],
)
def test_series_are_found_and_sorted(client, query, names):
    alpha, beta = SeriesFactory(name="Alpha"), SeriesFactory(name="Beta Forum")
    ConferenceFactory(series=alpha)
    ConferenceFactory(series=beta, start="2014")
    ConferenceFactory(series=beta)
    bring_up_to_date()

    page = parse(client.get(reverse("series-list"), query))

    assert [text_of(name) for name in page.findall(".//tbody/tr/th")] == names
    assert len(with_class(page, "field-problem")) == (query.get("sort") == "size")


@pytest.mark.parametrize("count", [2, 4])
def test_queries_of_series_do_not_grow(client, django_assert_num_queries, count):
    series, topic = SeriesFactory(), TopicFactory()
    people = [PersonFactory(name=f"Name {n}") for n in range(count)]
    (passage,) = hold("It was so.")
    evidence = [said(passage)]
    for number in range(count):
        SeriesFactory()
        conference = ConferenceFactory(series=series)
        FigureFactory(conference=conference, evidence=evidence)
        StatementFactory(
            conference=conference, field="theme", value="Trust", evidence=evidence
        )
        SubjectFactory(conference=conference, topic=topic)
        for n, person in enumerate(people):
            body = OrganisationFactory(name=f"Body {n}") if not number else None
            ParticipationFactory(
                conference=conference, person=person, organisation=body
            )

    with django_assert_num_queries(2):
        client.get(reverse("series-list"))
    with django_assert_num_queries(14):
        client.get(series.get_absolute_url())
