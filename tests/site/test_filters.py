"""The filters of the list of conferences over the two seeds."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from documents.upkeep import bring_up_to_date
from tests.factories import (
    ConferenceFactory,
    ConferenceNameFactory,
    ParticipationFactory,
    PersonFactory,
)
from tests.html import by_id, links, main_of, parse, text_of, with_class

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeds")]

SIXTH = "6th World Internet Conference"
THIRD = "3rd World Internet Conference"


def ask(client, query=""):
    """Return the page and the conferences that it lists."""
    bring_up_to_date()
    response = client.get(f"/conferences/?{query}")
    assert response.status_code == 200
    page = parse(response)
    return page, [text_of(row.find(".//h2")) for row in with_class(page, "result")]


def chips(page):
    """Return what each chip says and where it leads."""
    return [
        (words.removeprefix("Remove the filter ").removesuffix(" ×"), target)
        for chip in with_class(page, "chips")
        for words, target in links(chip, "/conferences/")
    ]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", [SIXTH, THIRD]),
        ("country=CN", [SIXTH, THIRD]),
        ("country=CN&year_from=2019&year_to=2019", [SIXTH]),
        ("year_from=2020", []),
        ("year_to=2018", []),
        ("q=6th", [SIXTH]),
        ("q=WUZHEN", [SIXTH, THIRD]),
        ("q=common+future", [THIRD]),
        ("q=nothing+of+that+kind", []),
        ("series=world-internet-conference", [SIXTH, THIRD]),
        ("person=xi-jinping", [SIXTH, THIRD]),
        ("person=huang-kunming", [SIXTH]),
        ("organisation=cyberspace-administration-of-china", [SIXTH]),
        ("role=opening+speech", [SIXTH]),
        ("role=opening+speech&role=video+address", [SIXTH, THIRD]),
        ("person=xi-jinping&role=welcome+message", [SIXTH]),
        # Somebody opened it, and Xi took part; but it was not Xi who opened it.
        ("person=xi-jinping&role=opening+speech", []),
        ("person=xi-jinping&q=6th&country=CN", [SIXTH]),
    ],
)
def test_filter(client, query, names):
    assert ask(client, query)[1] == names


def test_several_countries_mean_any_of_them(client):
    ConferenceFactory(name="EuroDIG", country="NL", start="2020")
    ConferenceFactory(name="IGF", country="DE", start="2018")

    assert ask(client, "country=NL&country=CN")[1] == ["EuroDIG", SIXTH, THIRD]


def test_years_leave_out_the_undated_one_and_say_so(client):
    page, _names = ask(client, "country=CN&year_from=2019&year_to=2019")
    (hint,) = with_class(page, "undated")

    ((words, target),) = links(hint, "/conferences/")
    assert text_of(hint) == ("1 without a known date is not shown. Show them too")
    assert target == (
        "/conferences/?country=CN&year_from=2019&year_to=2019&undated=yes"
    )
    assert ask(client, urlsplit(target).query)[1] == [SIXTH, THIRD]


def test_undated_one_is_given_no_date(client):
    page, _names = ask(client, "q=3rd")
    (row,) = with_class(page, "result")

    assert text_of(with_class(row, "result-date")[0]) == "date not recorded"
    assert list(row.iter("time")) == []


ALL = [
    ("q", "wuzhen"),
    ("series", "world-internet-conference"),
    ("country", "CN"),
    ("person", "xi-jinping"),
    ("organisation", "cyberspace-administration-of-china"),
    ("role", "organiser"),
    ("role", "opening speech"),
    ("year_from", "2019"),
    ("year_to", "2019"),
]


def test_each_chip_takes_off_one_filter(client):
    query = "&".join(f"{name}={value}" for name, value in ALL)

    page, _names = ask(client, query)

    assert [words for words, _target in chips(page)] == [
        "Words: wuzhen",
        "Series: World Internet Conference",
        "Country: China",
        "Person: Xi Jinping",
        "Organisation: Cyberspace Administration of China",
        "In the role of: organiser",
        "In the role of: opening speech",
        "From year: 2019",
        "To year: 2019",
    ]
    for taken_off, (_words, target) in zip(ALL, chips(page), strict=True):
        assert sorted(parse_qsl(urlsplit(target).query)) == sorted(
            pair for pair in ALL if pair != taken_off
        )


@pytest.mark.parametrize(
    ("bad", "field", "message"),
    [
        ("year_from=abc", "year_from", "“abc”: Enter a whole number."),
        ("year_from=99999", "year_from", "“99999”: Ensure this value is less than"),
        ("year_to=0", "year_to", "“0”: Ensure this value is greater than"),
        ("year_to=" + "9" * 5000, "year_to", "“" + "9" * 60 + "”: "),
        ("country=XX&country=CN", "country", "“XX” is not in the archive"),
        ("country=XX&country=YY", "country", "“XX”, “YY” is not in the archive"),
        ("series=nope", "series", "“nope” is not in the archive"),
        ("series=%00", "series", "“�” is not in the archive"),
        ("person=nobody", "person", "“nobody” is not in the archive"),
        ("person=%00", "person", "“�” is not in the archive"),
        ("organisation=<b>", "organisation", "“<b>” is not in the archive"),
        ("organisation=%00", "organisation", "“�” is not in the archive"),
        ("role=x", "role", "“x” is not in the archive"),
        ("role=%00", "role", "“�” is not in the archive"),
        ("q=" + "x" * 10_000, "q", "“" + "x" * 60 + "”: Ensure this value has at"),
        ("year_from=2019&year_from=abc", "year_from", "“abc”: Enter a whole number."),
    ],
)
def test_bad_value_is_named_beside_its_field_and_the_rest_holds(
    client, bad, field, message
):
    page, names = ask(
        client, f"{bad}&q=6th" if field != "q" else f"{bad}&person=huang-kunming"
    )

    (problem,) = with_class(page, "field-problem")
    described = [
        part
        for part in page.iter()
        if part.get("aria-describedby") == problem.get("id")
    ]
    assert names == [SIXTH]
    assert text_of(problem).startswith(message)
    assert text_of(problem).endswith("left out.")
    assert {part.get("name") or part.tag for part in described} <= {field, "fieldset"}
    assert described != []
    assert next(page.iter("details")).get("open") is not None


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=%F0%9F%92%A9",
        "q=%FF",
        "q='",
        "q=%25",
        "q=_",
        "q=\\",
        "q=%E2%80%8B",
        "nonsense=1",
        "page=",
        "country=",
        "&&=&",
    ],
)
def test_any_words_are_answered(client, query):
    page, _names = ask(client, query)

    assert with_class(page, "field-problem") == []


@pytest.fixture
def sixty(seeds):
    for number in range(60):
        name = f"IGF {number:02}"
        conference = ConferenceFactory(name=name, country="DE", start="2018")
        ConferenceNameFactory(conference=conference, text=name)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("abc", 1),
        ("-1", 1),
        ("0", 1),
        ("99", 3),
        ("1e3", 1),
        ("9" * 5000, 1),
        ("%00", 1),
    ],
)
def test_page_that_is_not_there_is_the_nearest(client, sixty, asked, answered):
    page, names = ask(client, f"country=DE&page={asked}")

    (problem,) = with_class(page, "field-problem")
    assert text_of(problem).startswith("There is no page “")
    assert f"Page {answered} of 3" in text_of(with_class(page, "pagination")[0])
    assert len(names) == (10 if answered == 3 else 25)


def test_second_page_keeps_the_filters_and_shows_the_rest(client, sixty):
    first, _names = ask(client, "country=DE&q=igf")
    target = dict(links(with_class(first, "pagination")[0], "/conferences/"))["Next →"]

    second, names = ask(client, urlsplit(target).query)

    assert dict(parse_qsl(urlsplit(target).query)) == {
        "country": "DE",
        "q": "igf",
        "page": "2",
    }
    assert names == [f"IGF {number:02}" for number in range(25, 50)]
    assert [words for words, _target in chips(second)] == [
        "Words: igf",
        "Country: Germany",
    ]
    assert all("page" not in target for _words, target in chips(second))


def test_form_shows_what_was_asked_for(client):
    page, _names = ask(client, "q=6th&country=CN&person=xi-jinping&year_to=2019")
    checked = [
        part.get("value")
        for part in page.iter("input")
        if part.get("checked") is not None
    ]

    assert checked == ["CN", "xi-jinping"]
    assert by_id(page, "id_q").get("value") == "6th"
    assert by_id(page, "id_year_to").get("value") == "2019"


def test_filters_stand_open_only_for_a_problem(client):
    page, _names = ask(client, "country=CN")

    assert next(page.iter("details")).get("open") is None


def test_nothing_found_says_which_way_out(client):
    page, _names = ask(client, "year_from=2030")

    assert "Nothing fits all these filters." in text_of(main_of(page))


def test_role_and_person_must_hold_of_one_participation(client):
    person = PersonFactory(name="Ada", slug="ada")
    conference = ConferenceFactory(name="IGF")
    ParticipationFactory(conference=conference, person=person, role="speaker")
    ParticipationFactory(conference=conference, role="keynote")

    assert ask(client, "person=ada&role=speaker")[1] == ["IGF"]
    assert ask(client, "person=ada&role=keynote")[1] == []
