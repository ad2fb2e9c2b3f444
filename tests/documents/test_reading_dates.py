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
        ("5. Jänner 2019", [("2019-01-05", "2019-01-05")]),
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
        ("32 October 2019", [("2019-10", "2019-10")]),
        # No dates.
        ("", []),
        ("2019", []),
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


@pytest.mark.parametrize(
    "text",
    [
        "12.11.2018",
        "12. 11. 2018",
        "12/11/2018 and 13/11/2018, then 12.11.2018",  # the first could be December
        "2018/11/12",
        "2018.11.12",
        "2018-11-12T09:00:00Z",
        "12th of November 2018",
        "the 12th of November, 2018",
        "12 November, 2018",
        "November 12 2018",
        "November 12,2018",
        "November 12th, 2018",
        "Monday, November 12, 2018",
        "Monday 12 November 2018",
        "Mon, 12 Nov 2018 05:20:35 +1200",
        "Montag, den 12. November 2018",
        "Mo., 12. Nov. 2018",
        "12. November des Jahres 2018",
        "12November 2018",
        "12 November 12, 2018",
        "12-Nov-2018",
        "den 12ten November 2018",
    ],
)
def test_one_day_is_read_in_each_form(text):
    assert dates(text)[-1] == ("2018-11-12", "2018-11-12")


NOVEMBER = [("2018-11-12", "2018-11-14")]


@pytest.mark.parametrize(
    "text",
    [
        "12.–14.11.2018",
        "12.-14.11.2018",
        "12.11.-14.11.2018",
        "vom 12.11. bis 14.11.2018",
        "12.11.2018 – 14.11.2018",
        "2018-11-12 – 2018-11-14",
        "2018-11-12 to 2018-11-14",
        "from 12 till 14 November 2018",
        "from 12 through 14 November 2018",
        "between 12 and 14 November 2018",
        "from the 12th to the 14th of November 2018",
        "12, 13 and 14 November 2018",
        "12., 13. und 14. November 2018",
        "12-14 Nov. 2018",
        "12./14. November 2018",
        "12/14 November 2018",
        "November 12 to 14, 2018",
        "November 12th – 14th, 2018",
        "Nov 12-Nov 14, 2018",
        "November 12, 13, and 14, 2018",
        "12 November – 14 November 2018",
        "12 November 2018 to 14 November 2018",
        "November 12, 2018 – November 14, 2018",
        "12 November 2018 – 14 November",
        "Monday, 12 November to Wednesday, 14 November 2018",
        "Montag, den 12. bis Mittwoch, den 14. November 2018",
        "Mon 12 - Wed 14 November 2018",
        "vom 12. November bis zum 14. November 2018",
        "12. sowie 14. November 2018",
        "12th-14th of November, 2018",
        "Montag, 12. November, bis Mittwoch, 14. November 2018",
        "November 12 (Monday) to November 14, 2018",
        "Montagabend, dem 12., und Mittwochmittag, dem 14. November 2018",
    ],
)
def test_days_of_a_month_are_read_in_each_form(text):
    assert dates(text) == NOVEMBER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 December 2019 – 2 January 2020", ("2019-12-31", "2020-01-02")),
        ("28 December to 2 January 2020", ("2019-12-28", "2020-01-02")),
        ("30. November bis 1. Dezember 2019", ("2019-11-30", "2019-12-01")),
        ("30 June and 1 July 2019", ("2019-06-30", "2019-07-01")),
        ("May 30 – June 2, 2014", ("2014-05-30", "2014-06-02")),
        ("May 30 – 2 June 2014", ("2014-05-30", "2014-06-02")),
        ("December 2019 to February 2020", ("2019-12", "2020-02")),
        ("November bis März 2020", ("2019-11", "2020-03")),
        ("Jan.–März 2020", ("2020-01", "2020-03")),
        ("Anfang Juni bis Ende Juli 2020", ("2020-06", "2020-07")),
        ("early June to mid-July 2020", ("2020-06", "2020-07")),
        ("from June to the end of July 2020", ("2020-06", "2020-07")),
        ("Dezember 2019/Januar 2020", ("2019-12", "2020-01")),
        ("Nov. 30-Dec. 2, 2019", ("2019-11-30", "2019-12-02")),
        ("2019-11 – 2020-03", ("2019-11", "2020-03")),
    ],
)
def test_spans_run_over_months_and_years(text, expected):
    assert dates(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13 March and 25 June 2020", ["2020-03-13", "2020-06-25"]),
        (
            "on 3 May, 7 June and 9 July 2019",
            ["2019-05-03", "2019-06-07", "2019-07-09"],
        ),
        ("12 May 2018 and 14 May 2019", ["2018-05-12", "2019-05-14"]),
        ("12 May 2018, 14 May 2019", ["2018-05-12", "2019-05-14"]),
        ("1 – 5 and 8 – 12 June 2020", ["2020-06-01", "2020-06-08"]),
        ("on 7 April, on 8 April 2020", ["XXXX-04-07", "2020-04-08"]),
    ],
)
def test_days_that_are_no_span_stay_apart(text, expected):
    assert [first for first, last in dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("im Sommer 2021", "2021-22"),
        ("Herbst 2021", "2021-23"),
        ("im Frühjahr 2020", "2020-21"),
        ("in the spring of 2019", "2019-21"),
        ("Fall 2019", "2019-23"),
        ("in autumn 2020, the states", "2020-23"),
        ("early June 2019", "2019-06"),
        ("Ende Juni 2019", "2019-06"),
        ("May of 2019", "2019-05"),
        ("im Mai des Jahres 2019", "2019-05"),
        ("OKTOBER 2019", "2019-10"),
        ("17 May 1865", "1865-05-17"),
    ],
)
def test_less_exact_dates_are_no_more_exact_than_told(text, expected):
    assert dates(text) == [(expected, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "in spring",
        "the Arab Spring",
        "numbers fall 20 points",
        "winter 2019/20",  # of which year its months are nobody says
        "at 10:30 May came",
        "Theresa May 15 minutes later",
        "In March 15 countries signed it",
        "im Mai 20 Staaten",
        "They march 12 miles",
        "Jan Lange and Mar Vista",
        "2005-06",
        "2010-12",
        "1.2.2019.4",
        "Section 3.12.2019.1",
        "04/05/2019",
        "COVID-19",
        "RFC 2026",
        "$20 March",
        "Kap. 3.4 Mai",
        "12.11.",
        "31 February",
        "20 % May",
    ],
)
def test_look_alikes_are_no_dates(text):
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 2000 people came", "XXXX-05-03"),
        ("Am 3. Mai 1500 Teilnehmer", "XXXX-05-03"),
        ("On May 12, 1,500 people", "XXXX-05-12"),
        ("On May 12, 14 countries", "XXXX-05-12"),
        ("October 10:30 on 12 May 2019", "2019-05-12"),
        ("COVID-19 May 2020", "2020-05"),
        ("at 9:00 - 10:30 12 May 2019", "2019-05-12"),
        ("the 12 May 2019 event", "2019-05-12"),
    ],
)
def test_what_is_counted_is_no_part_of_a_date(text, expected):
    assert dates(text) == [(expected, expected)]


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
