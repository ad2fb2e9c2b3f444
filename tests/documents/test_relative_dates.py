"""Dates that a text tells from the day on which it was published; here Friday, 25 April 2014."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.reading.dates import completed, find_dates, find_vague_dates, in_year
from tests.reports import awkward_text

FRIDAY = "2014-04-25"


def dates(text, published=FRIDAY):
    return [date.first for date in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The forum officially started today.", "2014-04-25"),
        ("Heute begann die Tagung.", "2014-04-25"),
        ("It ended yesterday.", "2014-04-24"),
        ("Gestern endete sie.", "2014-04-24"),
        ("It opened last night.", "2014-04-24"),
        ("It opened this\nmorning.", "2014-04-25"),
        ("It ended the day before yesterday.", "2014-04-23"),
        ("It opens the day after tomorrow.", "2014-04-27"),
        ("Die Tagung endete vorgestern.", "2014-04-23"),
        ("It opens tomorrow.", "2014-04-26"),
        ("Sie beginnt morgen in Oslo.", "2014-04-26"),
        ("It met in Oslo on Thursday.", "2014-04-24"),
        ("It met here Wednesday.", "2014-04-23"),
        ("Anna Bell told the forum on Friday.", "2014-04-25"),
        ("Those who came on Thursday did so late.", "2014-04-24"),
        ("Am Donnerstag sprach Otto Blum.", "2014-04-24"),
        ("It will open on Monday.", "2014-04-28"),
        ("Am Donnerstag tagte das Forum.", "2014-04-24"),
        ("Am Mittwochabend wurde es eröffnet.", "2014-04-23"),
        ("Am Montag wird es eröffnet.", "2014-04-28"),
        ("am vergangenen Montag", "2014-04-21"),
        ("last Friday", "2014-04-18"),
        ("am kommenden Freitag", "2014-05-02"),
        ("three days ago", "2014-04-22"),
        ("vor drei Tagen", "2014-04-22"),
        # No more exact than the words.
        ("It met last week.", "2014-04"),
        ("in der vergangenen Woche", "2014-04"),
        ("two weeks ago", "2014-04"),
        ("It met last month.", "2014-03"),
        ("im vergangenen Monat", "2014-03"),
        ("in diesem Monat", "2014-04"),
        ("next month", "2014-05"),
        ("nächsten Monat", "2014-05"),
        ("last November", "2013-11"),
        ("next March", "2015-03"),
        ("im vergangenen Januar", "2014-01"),
        ("in November last year", "2013-11"),
        ("im November vergangenen Jahres", "2013-11"),
    ],
)
def test_words_are_counted_from_the_day_of_publication(text, expected):
    assert dates(text) == [expected]


def test_reason_says_what_was_counted():
    [date] = find_dates("It met in Oslo on Thursday.", FRIDAY)

    assert (date.first, date.last) == ("2014-04-24", "2014-04-24")
    assert date.reason == (
        "“on Thursday” counted from the date of publication, 2014-04-25."
    )


@pytest.mark.parametrize(
    "text",
    [
        "today's Internet",
        "the Internet of today",
        "heute mit 31 Staaten",
        "every Monday they met",
        "Good Friday was cold",
        "Black Friday came",
        "the Sunday Times wrote",
        "next Thursday",  # in six days or in thirteen
        "Fridays were cold",
        "on Friday",  # before or behind, nobody says
        "over the last week",
        "in the past month",
        "the last week of June",
        "in den letzten Wochen",
        "last week's cables",
        "this may change",
        "am Morgen begann es",
        "“We met yesterday”, said Anna Bell",  # on whatever day she said so
        "„Gestern begann es“",
    ],
)
def test_words_that_tell_no_day_are_no_dates(text):
    assert dates(text) == []


@pytest.mark.parametrize(
    "text", ["on Thursday it met", "last week", "gestern", "last month", "today"]
)
def test_without_a_date_of_publication_they_are_no_dates(text):
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It met on Thursday.", "2014-04", []),
        ("It met last month.", "2014-04", ["2014-03"]),
        ("It met last month.", "2014-01", ["2013-12"]),
        ("It met last month.", "2014", []),
        (
            "It met last week.",
            "2014-05-07",
            [],
        ),  # a week of two months, and of one year
        ("It met yesterday.", "2014?", []),
        ("It met yesterday.", "XXXX-05-02", []),
        ("It met yesterday.", "0001-01-01", []),
    ],
)
def test_a_less_exact_publication_tells_less(text, published, expected):
    assert dates(text, published) == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("last year", FRIDAY, ["2013"]),
        ("in diesem Jahr", "2014", ["2014"]),
        ("im vergangenen Jahr", FRIDAY, ["2013"]),
        ("next year", FRIDAY, ["2015"]),
        ("It met last week.", "2014-05-07", ["2014"]),
        ("in March", "2014-04", ["2014-03"]),
        ("in November last year", FRIDAY, []),
        ("in March", "", ["XXXX-03"]),
        ("seit März", "", ["XXXX-03"]),
        ("Ende Juni", "", ["XXXX-06"]),
        ("in 2019 and 2020", "", ["2019", "2020"]),
        ("(2018)", "", ["2018"]),
        ("IGF 2018", "", ["2018"]),
        ("3 May 2019", "", []),
        ("May 2019", "", []),
        ("RFC 2026, ISO 2022, Resolution 2018, about 2000", "", []),
        ("1500 delegates and 2000 people", "", []),
        ("Theresa May met April Bell", "", []),
        ("They may march", "", []),
        ("A/RES/2019/1 and (2020)1", "", []),
    ],
)
def test_vague_dates_are_offered_apart(text, published, expected):
    assert [date.first for date in find_vague_dates(text, published)] == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Q4/2019 - 4th Cable Forum", "2019-10", "2019-12"),
        ("in Q1 2020", "2020-01", "2020-03"),
        ("the third quarter of 2019", "2019-07", "2019-09"),
        ("im vierten Quartal 2019", "2019-10", "2019-12"),
        ("2. Quartal des Jahres 2019", "2019-04", "2019-06"),
        ("the first half of 2019", "2019-01", "2019-06"),
        ("in der zweiten Hälfte des Jahres 2019", "2019-07", "2019-12"),
        ("im letzten Halbjahr 2019", "2019-07", "2019-12"),
    ],
)
def test_quarters_and_halves_run_from_month_to_month(text, first, last):
    [date] = find_vague_dates(text)

    assert (date.first, date.last, date.kind) == (first, last, "quarter")


@pytest.mark.parametrize("text", ["Q5/2019", "the third half", "Q4/20199", "FAQ4/2019"])
def test_look_alikes_are_no_quarters(text):
    assert [date for date in find_vague_dates(text) if date.kind == "quarter"] == []


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It met from 23 to 24 April.", FRIDAY, ("2014-04-23", "2014-04-24")),
        ("From November 12 to 14", "2018-11-20", ("2018-11-12", "2018-11-14")),
        ("on 28 December", "2019-01-05", ("2018-12-28", "2018-12-28")),
        ("It will be held on 3 November.", FRIDAY, ("2014-11-03", "2014-11-03")),
        ("Es wird am 3. November eröffnet.", FRIDAY, ("2014-11-03", "2014-11-03")),
        ("It was held on 3 November.", FRIDAY, ("2013-11-03", "2013-11-03")),
        ("on Monday, November 12", "2018-11-09", ("2018-11-12", "2018-11-12")),
        ("on Tuesday, 21 October", "2013-12-10", ("2014-10-21", "2014-10-21")),
        ("on 3 November last year", FRIDAY, ("2013-11-03", "2013-11-03")),
        ("on 3 November this year", "2014", ("2014-11-03", "2014-11-03")),
        ("am 3. November dieses Jahres", FRIDAY, ("2014-11-03", "2014-11-03")),
        ("3. Mai des vergangenen Jahres", FRIDAY, ("2013-05-03", "2013-05-03")),
        ("am 3. November d. J.", FRIDAY, ("2014-11-03", "2014-11-03")),
        ("on 3 May next year", FRIDAY, ("2015-05-03", "2015-05-03")),
        ("In 2014 it met on 3 May.", FRIDAY, ("2014-05-03", "2014-05-03")),
        ("In 1998 it met on 3 May.", FRIDAY, ("XXXX-05-03", "XXXX-05-03")),
        # Which year, nobody says.
        ("3 November", FRIDAY, ("XXXX-11-03", "XXXX-11-03")),
        ("on Monday, November 12", "2017-11-09", ("XXXX-11-12", "XXXX-11-12")),
        ("It met on 20 December.", "2014", ("XXXX-12-20", "XXXX-12-20")),
        ("29 February", "2014-03-01", ("XXXX-02-29", "XXXX-02-29")),
    ],
)
def test_day_without_year_takes_the_year_that_fits(text, published, expected):
    [date] = find_dates(text, published)

    assert (date.first, date.last) == expected
    assert bool(date.reason) == date.has_year


def test_a_date_is_completed_by_another():
    [date] = find_dates("on 28 December")

    near = completed(date, "2019-01-05", origin="the date of the forum")

    assert (near.first, near.reason) == (
        "2018-12-28",
        "The year is that nearest to the date of the forum, 2019-01-05.",
    )
    assert in_year(date, 2017, "So says the heading.").first == "2017-12-28"
    assert in_year(near, 2017, "So says the heading.") == near


@given(awkward_text, st.sampled_from(["2019-05-03", "2019-05", "2019", "2019-21"]))
def test_dates_with_a_publication_stand_in_order_and_apart(text, published):
    found = find_dates(text, published)

    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(date.first <= date.last for date in found)
