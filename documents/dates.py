"""Dates known only in part, after EDTF (ISO 8601-2:2019).

The archive writes one point in time as one EDTF expression of level 0 or 1 with a year
from 1 to 9999 ("2019", "2019-10", "2019-10-20", "2019-21" for spring, "2016?", "201X"),
or, where a source gives no year, as "XXXX-11-19". A span is kept as two such points.
"""

import calendar
import datetime
import re
from functools import cache, lru_cache
from typing import NamedTuple

from babel.dates import format_date

NO_YEAR = "XXXX"
MONTHS = range(1, 13)
SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}

# EDTF has intervals, sets, times of day and years of a million, too: not these points.
_POINT = re.compile(
    r"""(?P<year> [0-9]{4} | XXXX(?=-[0-9]) | [0-9](?:[0-9][0-9]|[0-9]X|XX)X(?!-) )
    (?: -XX(?:-XX)? | -(?P<month>0[1-9]|1[0-2]|2[1-4]) (?:-(?P<day>[0-9]{2}|XX))? )?
    (?P<doubt>[?~%]?)""",
    re.VERBOSE,
)


class BadDate(ValueError):
    """The text is no EDTF date that the archive can keep."""


class _Point(NamedTuple):
    year: str
    month: int | None  # or the number of a season
    day: int | None
    doubt: str  # "?" uncertain, "~" approximate, "%" both


def _read(edtf: str) -> _Point | None:
    """Take a date apart; None if it has not the form of one."""
    found = _POINT.fullmatch(edtf)
    if not found:
        return None
    year, month, day, doubt = found.group("year", "month", "day", "doubt")
    if day == "XX":
        day = None
    return _Point(year, month and int(month), day and int(day), doubt)


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day that ``edtf`` may mean.

    Both are None where the year is not known ("XXXX-11-19", ""), so that such a date is
    never sorted or found as if it were exact. Raises BadDate for anything else.
    """
    if not edtf:
        return None, None
    point = _read(edtf)
    if point is None:
        raise BadDate(
            f"“{edtf}” is not one date such as 2019, 2019-10, 2019-10-20, 2016? or XXXX-11-19"
        )
    try:
        if point.year == NO_YEAR:
            datetime.date(2000, point.month, point.day or 1)  # there is such a day
            return None, None
        return _plain_bounds(point, edtf) or _edtf_bounds(point, edtf)
    except ValueError as error:
        raise BadDate(f"“{edtf}” is no day, month or year from 1 to 9999") from error


def _plain_bounds(
    point: _Point, edtf: str
) -> tuple[datetime.date, datetime.date] | None:
    """Return the bounds of a plain day, month or year; None of what is more than ISO 8601-1 knows."""
    if point.doubt or "X" in edtf or (point.month or 1) > 12:
        return None
    year, month = int(point.year), point.month
    if point.day:
        day = datetime.date(year, month, point.day)
        return day, day
    last = calendar.monthrange(year, month or 12)[1]
    return datetime.date(year, month or 1, 1), datetime.date(year, month or 12, last)


def _edtf_bounds(point: _Point, edtf: str) -> tuple[datetime.date, datetime.date]:
    # Here and not above: the package takes Django in, which the readers do without.
    from edtf import EDTFParseException, parse_edtf

    try:
        parsed = parse_edtf(edtf)
    except EDTFParseException as error:
        raise ValueError(edtf) from error
    first, last = parsed.lower_strict(), parsed.upper_strict()
    if SEASONS.get(point.month) == "Winter":  # of which year's end nobody says
        first, last = (first[0], 1, 1), (last[0], 12, 31)
    return datetime.date(*first[:3]), datetime.date(*last[:3])


def span_bounds(
    start: str, end: str
) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the earliest first day and the latest last day of a span of two EDTF dates.

    Where only one of the two is known, it bounds both sides.
    """
    first, last = bounds(start), bounds(end)
    return first[0] or last[0], last[1] or first[1]


def exactness(edtf: str) -> int:
    """Return how exact a date is: 0 unknown, 1 uncertain or no year, 2 year or season, 3 month, 4 day."""
    point = _read(edtf)
    if point is None:
        return 0
    if point.doubt or "X" in point.year:
        return 1
    return 2 + (point.month in MONTHS) + (point.day is not None)


@cache
def _month(number: int, locale: str) -> str:
    if number in SEASONS:
        return SEASONS[number]
    return format_date(datetime.date(2000, number, 1), "LLLL", locale=locale)


def _year(year: str) -> str:
    if year == NO_YEAR:
        return "(year not known)"
    if year.count("X") == 1:
        return year.replace("X", "0s")
    if "X" in year:
        return f"between {year.replace('X', '0')} and {year.replace('X', '9')}"
    return year


def display(edtf: str, locale: str = "en") -> str:
    """Return ``edtf`` as a reader writes it, never more exact than it is.

    '2016?' stays '2016?', '2016~' is 'about 2016', '2019-XX' is '2019', '201X' is '2010s'.
    """
    point = _read(edtf)
    if point is None:
        return edtf  # nothing that was stored by `EDTFField`
    words = [
        str(point.day) if point.day else "",
        _month(point.month, locale) if point.month else "",
        _year(point.year),
    ]
    text = " ".join(filter(None, words))
    if point.doubt in ("~", "%"):
        text = f"about {text}"
    return f"{text}?" if point.doubt in ("?", "%") else text


def display_span(start: str, end: str, locale: str = "en") -> str:
    """Return a start and an end in one: '3–5 May 2014', 'June – July 2014', '2016?'."""
    if not end or start == end:
        return display(start, locale)
    if not start:
        return f"until {display(end, locale)}"
    a, b = _read(start), _read(end)
    if (
        a
        and b
        and a.year == b.year
        and not (a.doubt or b.doubt)
        and a.month in MONTHS
        and b.month in MONTHS
    ):
        if a.month == b.month and a.day and b.day:
            return f"{a.day}–{display(end, locale)}"
        first = f"{a.day} " if a.day else ""
        return f"{first}{_month(a.month, locale)} – {display(end, locale)}"
    return f"{display(start, locale)} – {display(end, locale)}"
