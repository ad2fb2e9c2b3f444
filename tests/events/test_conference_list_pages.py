"""The list of conferences: its rows, each filter, bad values, pages."""

import pytest
from django.urls import reverse

from documents.upkeep import bring_up_to_date
from tests.factories import (
    ConferenceFactory,
    ConferenceNameFactory,
    FigureFactory,
    OrganisationFactory,
    OutcomeFactory,
    ParticipationFactory,
    PersonFactory,
    SeriesFactory,
)
from tests.html import by_id, links, main_of, parse, text_of, with_class

pytestmark = pytest.mark.django_db


def conference(name, **fields):
    """Return a conference that can be found by its name."""
    found = ConferenceFactory(name=name, **fields)
    ConferenceNameFactory(conference=found, text=name)
    return found


def listed(client, **query):
    """Return the page and the names that it lists."""
    bring_up_to_date()
    response = client.get(reverse("conference-list"), query)
    assert response.status_code == 200
    page = parse(response)
    rows = with_class(page, "result")
    return page, [text_of(row.find(".//h2")) for row in rows]


def problems(page):
    return [text_of(e) for e in with_class(page, "field-problem")]


def chips(page):
    return [text_of(e) for e in with_class(page, "chips")[0]]


@pytest.fixture
def three():
    """Conferences in China in 2019 and without a date, and in Germany in 2019."""
    wic = SeriesFactory(name="World Internet Conference", slug="wic")
    return [
        conference("Wuzhen", country="CN", start="2019-10-20", series=wic),
        conference("Berlin", country="DE", start="2019-11"),
        conference("Somewhere", country="CN", series=wic),
    ]


def test_row_shows_what_is_known(client):
    held = ConferenceFactory(
        name="6th WIC",
        start="2019-10-20",
        end="2019-10-22",
        city="Wuzhen",
        country="CN",
        theme="Openness",
        access="by invitation",
    )
    FigureFactory(conference=held, value=1600, qualifier="about", kind="people")
    FigureFactory(conference=held, value=110, kind="countries")
    OutcomeFactory(conference=held, document__title="Outlook")
    body = OrganisationFactory(name="CAC")
    ParticipationFactory(conference=held, role="organiser", organisation=body)

    page, _names = listed(client)

    assert text_of(with_class(page, "result")[0]) == (
        "20–22 October 2019 6th WIC Wuzhen, China · organised by CAC · by invitation "
        "Openness about 1,600 people110 countriesoutcome: Outlook"
    )


def test_row_says_what_is_not_recorded(client):
    ConferenceFactory(name="A conference")

    page, _names = listed(client)

    row = text_of(with_class(page, "result")[0])
    assert row == "date not recorded A conference place not recorded"


def test_latest_comes_first_and_undated_last(client, three):
    _page, names = listed(client)

    assert names == ["Berlin", "Wuzhen", "Somewhere"]


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_rows(client, django_assert_num_queries, count):
    for _number in range(count):
        row = ConferenceFactory(country="CN", start="2014", series=SeriesFactory())
        FigureFactory(conference=row)
        OutcomeFactory(conference=row)
        ParticipationFactory(
            conference=row, role="organiser", organisation=OrganisationFactory()
        )
        ParticipationFactory(conference=row, person=PersonFactory())

    bring_up_to_date()
    with django_assert_num_queries(14):
        client.get(reverse("conference-list"), {"country": "CN", "year_to": "2019"})


# Each filter


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "wuzhen"}, ["Wuzhen"]),
        ({"q": "WUZHÉN"}, ["Wuzhen"]),
        ({"q": "no such words"}, []),
        ({"series": "wic"}, ["Wuzhen", "Somewhere"]),
        ({"country": "CN"}, ["Wuzhen", "Somewhere"]),
        ({"country": ["CN", "DE"]}, ["Berlin", "Wuzhen", "Somewhere"]),
        ({"country": "CN", "q": "some*"}, ["Somewhere"]),
        ({"year_from": "2019"}, ["Berlin", "Wuzhen"]),
        ({"year_to": "2018"}, []),
        ({"year_from": "2019", "year_to": "2019", "country": "CN"}, ["Wuzhen"]),
        ({"q": "", "year_from": "", "person": ""}, ["Berlin", "Wuzhen", "Somewhere"]),
    ],
)
def test_filter(client, three, query, names):
    assert listed(client, **query)[1] == names


def test_filters_for_participants_hold_of_one_participation(client, three):
    wuzhen, berlin, _somewhere = three
    speaker, guest = PersonFactory(slug="speaker"), PersonFactory(slug="guest")
    ParticipationFactory(conference=wuzhen, person=speaker, role="keynote")
    ParticipationFactory(conference=wuzhen, person=guest)
    ParticipationFactory(conference=berlin, person=guest, role="keynote")
    body = OrganisationFactory(slug="cac")
    ParticipationFactory(conference=berlin, organisation=body, role="host")

    assert listed(client, person="speaker")[1] == ["Wuzhen"]
    assert listed(client, person="guest")[1] == ["Berlin", "Wuzhen"]
    assert listed(client, person="guest", role="keynote")[1] == ["Berlin"]
    assert listed(client, organisation="cac", role="host")[1] == ["Berlin"]
    assert listed(client, organisation="cac", role="keynote")[1] == []
    assert listed(client, role=["keynote", "host"])[1] == ["Berlin", "Wuzhen"]


def test_rejected_participation_does_not_filter(client, three):
    person = PersonFactory(slug="speaker")
    ParticipationFactory(conference=three[0], person=person)
    ParticipationFactory(conference=three[1], person=person, state="rejected")

    assert listed(client, person="speaker")[1] == ["Wuzhen"]


@pytest.mark.parametrize(
    ("start", "found"),
    [("2019", True), ("201X", True), ("2019?", True), ("2020-01", False), ("", False)],
)
def test_years_find_what_may_have_been_then(client, start, found):
    conference("A", start=start)

    assert listed(client, year_from="2019", year_to="2019")[1] == (
        ["A"] if found else []
    )


def test_conference_over_new_year_is_in_both_years(client):
    conference("A", start="2019-12-30", end="2020-01-02")

    assert listed(client, year_to="2019")[1] == ["A"]
    assert listed(client, year_from="2020")[1] == ["A"]


def test_undated_are_left_out_by_years_and_the_page_says_so(client, three):
    page, names = listed(client, year_from="2019", country="CN")

    assert names == ["Wuzhen"]
    (hint,) = with_class(page, "undated")
    assert text_of(hint) == ("1 without a known date is not shown. Show them too")
    assert listed(client, country="CN")[1] == ["Wuzhen", "Somewhere"]
    assert hint.find("a").get("href") == "?year_from=2019&country=CN&undated=yes"
    names = listed(client, year_from="2019", country="CN", undated="yes")[1]
    assert names == ["Wuzhen", "Somewhere"]
    assert listed(client, undated="yes")[1] == ["Somewhere"]


def test_without_years_nothing_is_left_out(client, three):
    page, _names = listed(client, country="CN")

    assert with_class(page, "undated") == []


# Chips


def test_each_chosen_value_has_a_chip_that_removes_it(client, three):
    # A browser without JavaScript sends what is empty, too; no link passes it on.
    page, _names = listed(
        client, q="w*", country=["CN", "DE"], year_from="2019", year_to="", find_city=""
    )

    (shown,) = with_class(page, "chips")
    assert {text_of(a): a.get("href") for a in shown.iter("a")} == {
        "Remove the filter Words: w* ×": (
            "/conferences/?country=CN&country=DE&year_from=2019"
        ),
        "Remove the filter From year: 2019 ×": (
            "/conferences/?q=w%2A&country=CN&country=DE"
        ),
        "Remove the filter Country: China ×": (
            "/conferences/?q=w%2A&country=DE&year_from=2019"
        ),
        "Remove the filter Country: Germany ×": (
            "/conferences/?q=w%2A&country=CN&year_from=2019"
        ),
    }


def test_year_with_a_leading_zero_is_removed_by_its_chip(client, three):
    page, _names = listed(client, year_from="02019")

    assert with_class(page, "chips")[0].find(".//a").get("href") == "/conferences/"


def test_no_filter_no_chip(client, three):
    page, _names = listed(client)

    assert with_class(page, "chips") == []


def test_empty_result_says_what_to_do(client, three):
    page, _names = listed(client, q="nothing like it")

    assert "Nothing fits all these filters." in text_of(main_of(page))


# Bad values: the others hold, the bad one is named beside its field


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        ({"year_from": "abc"}, "Enter a whole number. The value was left out."),
        ({"year_to": "0"}, "greater than or equal to 1. The value was left out."),
        ({"year_to": "99999999999999999999"}, "less than or equal to 9999. The value"),
        ({"series": "nowhere"}, "“nowhere” is not in the archive and was left out."),
        ({"person": "nobody"}, "“nobody” is not in the archive and was left out."),
        ({"organisation": "x"}, "“x” is not in the archive and was left out."),
        ({"role": "juggler"}, "“juggler” is not in the archive and was left out."),
        ({"series": "\x00"}, "is not in the archive and was left out."),
        ({"person": "\x00"}, "is not in the archive and was left out."),
        ({"organisation": "\x00"}, "is not in the archive and was left out."),
        ({"page": "\x01"}, "There is no page “\ufffd”; this is the nearest."),
        ({"role": "\x00"}, "is not in the archive and was left out."),
        ({"page": "999"}, "There is no page “999”; this is the nearest."),
        ({"page": "abc"}, "There is no page “abc”; this is the nearest."),
        ({"page": "0"}, "There is no page “0”; this is the nearest."),
    ],
)
def test_bad_value_is_named_and_left_out(client, three, bad, named):
    page, names = listed(client, country="CN", **bad)

    assert names == ["Wuzhen", "Somewhere"]
    (message,) = problems(page)
    assert named in message


@pytest.mark.parametrize("bad", ["QQ", "cn", "\x00", "<b>"])
def test_bad_value_beside_a_good_one_is_left_out_alone(client, three, bad):
    page, names = listed(client, country=["CN", bad], q="some*")

    assert names == ["Somewhere"]
    assert "is not in the archive and was left out." in problems(page)[0]


@pytest.mark.parametrize("value", ["\x00", "\x01", "<b>", "%"])
def test_words_may_be_anything(client, three, value):
    page, _names = listed(client, q=f"wuzhen {value}")

    assert problems(page) == []


def test_message_belongs_to_its_field(client, three):
    page, _names = listed(client, year_from="abc")

    field = by_id(page, "id_year_from")
    assert field.get("value") == "abc"
    assert field.get("aria-invalid") == "true"
    assert text_of(by_id(page, field.get("aria-describedby"))) == problems(page)[0]


def test_unknown_parameter_does_not_matter(client, three):
    assert listed(client, whatever="1", country="DE")[1] == ["Berlin"]


# Pages


def test_second_page_keeps_the_filters(client):
    for number in range(60):
        conference(f"Edition {number:02}", country="CN", start=f"{2000 + number}")
    conference("Elsewhere", country="DE", start="2010")
    query = {"country": "CN", "year_from": "2001"}

    first, names = listed(client, **query)
    assert len(names) == 25
    assert text_of(with_class(first, "result-count")[0]) == "59 conferences"
    address = dict(links(first, "/conferences/"))["Next →"]
    assert address == "/conferences/?country=CN&year_from=2001&page=2"

    second = parse(client.get(address))
    assert text_of(with_class(second, "result")[0].find(".//h2")) == "Edition 34"
    words = text_of(with_class(second, "pagination")[0])
    assert words == "← Previous Page 2 of 3 Next →"
    assert (
        "/conferences/?country=CN&year_from=2001&page=1"
        in dict(links(second, "/conferences/")).values()
    )
