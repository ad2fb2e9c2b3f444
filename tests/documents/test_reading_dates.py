"""Dates in running text, English and German."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.reading.dates import find_dates
from tests.reports import awkward_text


def dates(text):
    return [(date.first, date.last) for date in find_dates(text)]


def words(text):
    return [text[date.start : date.end] for date in find_dates(text)]


SPAN = [("2019-10-20", "2019-10-22")]
DAY = [("2019-10-20", "2019-10-20")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two days.
        ("Oslo, 20 -22 October 2019", SPAN),
        ("20 - 22 October 2019", SPAN),
        ("20-22 October 2019", SPAN),
        ("20–22 October 2019", SPAN),
        ("20 — 22 October 2019", SPAN),
        ("20. – 22. Oktober 2019", SPAN),
        ("20. - 22. Oktober 2019", SPAN),
        ("20.- 22. Oktober 2019", SPAN),
        ("20 to 22 October 2019", SPAN),
        ("20 and 22 October 2019", SPAN),
        ("20 & 22 October 2019", SPAN),
        ("20. bis 22. Oktober 2019", SPAN),
        ("20. bis zum 22. Oktober 2019", SPAN),
        ("20. und 22. Oktober 2019", SPAN),
        ("20th to 22nd October 2019", SPAN),
        ("October 20-22, 2019", SPAN),
        ("Oct. 20-22, 2019", SPAN),
        ("20 October to 22 October 2019", SPAN),
        ("October 20 - October 22, 2019", SPAN),
        ("20 and 22October 2019", SPAN),
        ("from 28 June to 2 July 2019", [("2019-06-28", "2019-07-02")]),
        ("28. Juni – 2. Juli 2019", [("2019-06-28", "2019-07-02")]),
        ("June 28 – July 2, 2019", [("2019-06-28", "2019-07-02")]),
        # One day.
        ("20 October 2019", DAY),
        ("20. Oktober 2019", DAY),
        ("October 20, 2019", DAY),
        ("Oct 20, 2019", DAY),
        ("Oct. 20 2019", DAY),
        ("2019-10-20", DAY),
        ("20. OKTOBER 2019", DAY),
        ("Den Haag 17. Juni 2019", [("2019-06-17", "2019-06-17")]),
        ("Sept. 5, 2019", [("2019-09-05", "2019-09-05")]),
        ("5. März 2019", [("2019-03-05", "2019-03-05")]),
        ("5. Jänner 2019 and 5 May 2019", [("2019-05-05", "2019-05-05")]),
        ("29 February 2020", [("2020-02-29", "2020-02-29")]),
        # Months.
        ("November 2020", [("2020-11", "2020-11")]),
        ("2019-06", [("2019-06", "2019-06")]),
        ("Juli - September 2020", [("2020-07", "2020-09")]),
        ("January & March 2019", [("2019-01", "2019-03")]),
        # No year.
        ("vom 19. bis 21. November", [("XXXX-11-19", "XXXX-11-21")]),
        ("am 18. Dezember", [("XXXX-12-18", "XXXX-12-18")]),
        ("3. und 4. April", [("XXXX-04-03", "XXXX-04-04")]),
        ("from 23–27 June under", [("XXXX-06-23", "XXXX-06-27")]),
        ("29 February", [("XXXX-02-29", "XXXX-02-29")]),
        # Several.
        ("20 October 2019 and 3 May 2020", [*DAY, ("2020-05-03", "2020-05-03")]),
        # No such day.
        ("31 February 2019", [("2019-02", "2019-02")]),
        ("29 February 2019", [("2019-02", "2019-02")]),
        ("22 to 20 October 2019", DAY),
        ("28 December to 2 January 2019", None),
        ("32 October 2019", [("2019-10", "2019-10")]),
        # No dates.
        ("", []),
        ("2019", []),
        ("in Sommer 2021", []),
        ("on Thursday", []),
        ("prop-160, /44, (Res. A/70/125), A/RES/73/27", []),
        ("at 9:00 AM - 10:30 AM", []),
        ("IGF 13, ICANN 64", []),
        ("192.168.20.10", []),
        ("2019-13-01", []),
        ("may 20 people come", []),
        ("5 marchers, 3 Mayors", []),
        ("http://a.example/2019-10/20/x", []),
    ],
)
def test_dates_are_found(text, expected):
    if expected is None:  # no span that ends before it begins
        expected = [("XXXX-12-28", "XXXX-12-28"), ("2019-01-02", "2019-01-02")]

    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo, 20 -22 October 2019 (online)", ["20 -22 October 2019"]),
        ("vom 19. bis 21. November.", ["19. bis 21. November"]),
        ("On Oct. 20, 2019, in Oslo", ["Oct. 20, 2019"]),
    ],
)
def test_a_date_spans_its_words(text, expected):
    assert words(text) == expected


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_in_each_form(day):
    forms = [f"{day:%d} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}"]
    forms += [f"{day.day} {day:%b} {day.year}", day.isoformat()]

    assert [dates(form) for form in forms] == 4 * [[(day.isoformat(),) * 2]]


@given(awkward_text)
def test_dates_stand_in_order_and_apart(text):
    found = find_dates(text)

    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(date.first <= date.last for date in found)
