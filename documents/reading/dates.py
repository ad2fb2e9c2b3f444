"""Dates in running text, English and German (month names from CLDR), as EDTF."""

import datetime
import re
from dataclasses import dataclass

from babel.dates import get_month_names

LOCALES = ("en", "de")


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date or span of dates: where it stands, and its first and last day as EDTF.

    ``kind`` is what it is exact to: day, month, season or year. ``reason`` says how it
    follows from the words and another date; empty where the words say it themselves.
    """

    start: int
    end: int
    first: str
    last: str
    kind: str = "day"
    reason: str = ""


def _month_numbers() -> dict[str, int]:
    months = {}
    for locale in LOCALES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=locale).items():
                months[name.rstrip(".").casefold()] = number
    return months | {"sept": 9}


MONTH_NUMBERS = _month_numbers()
_WHOLE_NAMES = tuple(
    name.casefold()
    for locale in LOCALES
    for name in get_month_names("wide", locale=locale).values()
)
_MONTH = r"(?P<{}>" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<{}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_TO = r"\s*(?:-|–|—|to|and|until|bis(?: zum)?|und|&)\s*"


def _form(*parts: str) -> re.Pattern:
    return re.compile(r"(?<![\w/])" + "".join(parts), re.IGNORECASE)


# The longer forms stand before the shorter ones that they contain.
_FORMS = [
    # 28 June to 2 July 2019
    _form(
        _DAY.format("d1"),
        r"\s*",
        _MONTH.format("m1"),
        _TO,
        _DAY.format("d2"),
        r"\s*",
        _MONTH.format("m2"),
        r",?\s*",
        _YEAR,
    ),
    # June 28 – July 2, 2019
    _form(
        _MONTH.format("m1"),
        r"\s*",
        _DAY.format("d1"),
        _TO,
        _MONTH.format("m2"),
        r"\s*",
        _DAY.format("d2"),
        r",?\s*",
        _YEAR,
    ),
    # 3 -5 May 2014, 12. – 27. November 2019, 3 to 5 May 2014
    _form(
        _DAY.format("d1"),
        _TO,
        _DAY.format("d2"),
        r"\s*",
        _MONTH.format("m2"),
        r",?\s*",
        _YEAR,
    ),
    # May 3-5, 2014
    _form(
        _MONTH.format("m2"),
        r"\s+",
        _DAY.format("d1"),
        _TO,
        _DAY.format("d2"),
        r",?\s*",
        _YEAR,
    ),
    # 3 May 2014, 3. Mai 2014
    _form(_DAY.format("d1"), r"\s*", _MONTH.format("m1"), r",?\s*", _YEAR),
    # May 3, 2014
    _form(_MONTH.format("m1"), r"\s+", _DAY.format("d1"), r",?\s+", _YEAR),
    # July to September 2020
    _form(_MONTH.format("m1"), _TO, _MONTH.format("m2"), r"\s+", _YEAR),
    # 2014-05-03
    re.compile(
        r"(?<![\w/-])(?P<year>(?:19|20)\d\d)-(?P<n1>0[1-9]|1[0-2])(?:-(?P<d1>0[1-9]|[12]\d|3[01]))?(?![\w/-])"
    ),
    # May 2014
    _form(_MONTH.format("m1"), r"\s+", _YEAR),
    # 19 to 21 November, 9 and 10 November
    _form(
        _DAY.format("d1"),
        _TO,
        _DAY.format("d2"),
        r"\s*",
        _MONTH.format("m2"),
        r"(?!\w)",
    ),
    # 18 December
    _form(_DAY.format("d1"), r"\s*", _MONTH.format("m1"), r"(?!\w)"),
]


def _edtf(year: str | None, month: int | None, day: int | None) -> str | None:
    """Return an EDTF date; None where the calendar has no such day."""
    if day and month:
        try:
            datetime.date(int(year or 2000), month, day)
        except ValueError:
            return None
        return f"{year or 'XXXX'}-{month:02}-{day:02}"
    return f"{year}-{month:02}" if year and month else None


def _read(match: re.Match) -> DateRead | None:
    got = {key: value for key, value in match.groupdict().items() if value}
    months = [
        MONTH_NUMBERS[got[key].casefold()] if key in got else None
        for key in ("m1", "m2")
    ]
    if "n1" in got:
        months[0] = int(got["n1"])
    days = [int(got[key]) if key in got else None for key in ("d1", "d2")]
    first_month = months[0] or months[1]
    last_month = months[1] or months[0]
    first = _edtf(got.get("year"), first_month, days[0])
    last = _edtf(
        got.get("year"),
        last_month,
        days[1] or (None if months[1] and "d2" not in got else days[0]),
    )
    if not first or not last or (first > last):
        return None
    # "19. bis 21. November." ends a sentence, "Nov." is short for a month.
    words = match.group().rstrip(".")
    end = match.end()
    if words.casefold().endswith(_WHOLE_NAMES):
        end = match.start() + len(words)
    return DateRead(match.start(), end, first, last)


def find_dates(text: str, published: str = "") -> list[DateRead]:
    """Return the dates that stand in ``text``, in their order, none inside another.

    ``published`` is the EDTF date of publication of the text, as far as it is known.
    """
    found: list[DateRead] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if all(
                match.end() <= other.start or match.start() >= other.end
                for other in found
            ):
                date = _read(match)
                if date:
                    found.append(date)
    return sorted(found, key=lambda date: date.start)
