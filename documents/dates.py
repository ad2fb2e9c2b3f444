"""Dates known only in part, after EDTF (ISO 8601-2:2019, levels 0 and 1, and XXXX-MM-DD of level 2).

The archive writes one point in time as one EDTF expression ("2019", "2019-10", "2016?",
"XXXX-11-19"). A span is kept as two such points, its start and its end.
"""

import datetime
from functools import lru_cache

from babel.dates import format_date
from edtf import EDTFParseException, parse_edtf

MONTHS = 12
SEASONS = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}


class BadDate(ValueError):
    """The text is no EDTF date that the archive can keep."""


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first and the last day that ``edtf`` may mean.

    Both are None where the year is not known ("XXXX-11-19", ""), so that such a date is
    never sorted or found as if it were exact. Raises BadDate for anything that is not one
    EDTF point in time with years 1 to 9999.
    """
    if not edtf:
        return None, None
    try:
        parsed = parse_edtf(edtf)
    except EDTFParseException as error:
        raise BadDate(f"“{edtf}” is not an EDTF date such as 2019, 2019-10, 2019-10-20 or 2016?") from error
    if "/" in edtf or ".." in edtf or edtf.startswith(("[", "{")):
        raise BadDate(f"“{edtf}” is a span or a set; give one date")
    if edtf.startswith("XXXX"):
        return None, None
    try:
        return datetime.date(*parsed.lower_strict()[:3]), datetime.date(*parsed.upper_strict()[:3])
    except (ValueError, TypeError, AttributeError) as error:
        raise BadDate(f"“{edtf}” is not a date between the years 1 and 9999") from error


def span_bounds(start: str, end: str) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the earliest first day and the latest last day of a span of two EDTF dates.

    Where only one of the two is known, it bounds both sides.
    """
    return bounds(start or end)[0], bounds(end or start)[1]


def exactness(edtf: str) -> int:
    """Return how exact a date is: 0 unknown, 1 uncertain or no year, 2 year, 3 month, 4 day."""
    if not edtf:
        return 0
    if edtf.startswith("XXXX") or edtf[-1] in "?~%" or "X" in edtf:
        return 1
    return 2 + edtf.count("-")


def _parts(edtf: str) -> tuple[str, int | None, int | None, str]:
    """Split a plain date into year, month or season, day and its mark of doubt."""
    doubt = edtf[-1] if edtf[-1] in "?~%" else ""
    year, *rest = edtf.rstrip("?~%").split("-")
    numbers = [int(part) if part.isdigit() else None for part in rest]
    return year, *(numbers + [None, None])[:2], doubt


def _month(number: int, locale: str) -> str:
    return format_date(datetime.date(2000, number, 1), "LLLL", locale=locale)


def display(edtf: str, locale: str = "en") -> str:
    """Return ``edtf`` as a reader writes it; never more exact than it is ('2016?' → '2016?')."""
    if not edtf:
        return ""
    year, month, day, doubt = _parts(edtf)
    words = []
    if day:
        words.append(str(day))
    if month:
        words.append(_month(month, locale) if month <= MONTHS else SEASONS.get(month, ""))
    if year != "XXXX":
        words.append(year)
    text = " ".join(word for word in words if word)
    if year == "XXXX":
        text += " (year not known)"
    about = "about " if doubt in ("~", "%") and doubt else ""
    return about + text + ("?" if doubt in ("?", "%") and doubt else "")


def display_span(start: str, end: str, locale: str = "en") -> str:
    """Return a start and an end in one: '20–22 October 2019', 'June 2019 – July 2019', '2016?'."""
    if not end or start == end:
        return display(start, locale)
    if not start:
        return f"until {display(end, locale)}"
    a, b = _parts(start), _parts(end)
    if not (a[3] or b[3]) and a[0] == b[0] != "XXXX" and a[1] and b[1] and max(a[1], b[1]) <= MONTHS:
        if a[1] == b[1] and a[2] and b[2]:
            return f"{a[2]}–{display(end, locale)}"
        first = f"{a[2]} " if a[2] else ""
        return f"{first}{_month(a[1], locale)} – {display(end, locale)}"
    return f"{display(start, locale)} – {display(end, locale)}"
