"""Dates in running text, English and German, as EDTF."""

import datetime
import re
from dataclasses import replace

from documents.dates import bounds
from documents.reading.date_forms import ANCHOR, Part, find_parts
from documents.reading.date_read import NO_YEAR, DateRead, completed, in_year
from documents.reading.date_words import MONTH_NUMBERS, WHOLE_MONTHS
from documents.reading.quarters import find_quarters
from documents.reading.relative_dates import RELATIVE, find_relative
from documents.reading.spans import covered
from documents.reading.tense import tense
from documents.remembering import remembered

__all__ = [
    "MONTH_NUMBERS",
    "DateRead",
    "completed",
    "find_dates",
    "find_vague_dates",
    "in_year",
]
# Before a month without a year; the names of months are those of people, and of verbs, too.
_BEFORE_MONTH = re.compile(
    r"(?<!\w)(?:in|im|since|seit|until|till|bis|by|early|mid|late|Anfang|Mitte|Ende|last|next|this|ab|from|during|of)[\s-]$",
    re.IGNORECASE,
)
# Before numbers that are no years.
_BEFORE_NUMBER = re.compile(
    r"(?<!\w)(?:RFC|ISO|IEC|No\.|Nr\.|number|Nummer|resolution|res\.|Richtlinie|Verordnung|directive|regulation|article|art\.|Artikel|port|room|Raum"
    r"|Windows|page|p\.|Seite|S\.|paragraph|§|about|some|rund|etwa|over|than|als|nearly|approximately|around|circa|ca\.|fast|almost|€|\$)\s*$",
    re.IGNORECASE,
)
# Behind a day or month: of which year it is, told from the date of publication.
_YEAR_BEHIND = re.compile(
    r",?\s+(?:of\s+)?(?:(?:this|dieses|des\s+laufenden)|(?P<last>last|letzten|vergangenen|vorigen|des\s+(?:letzten|vergangenen|vorigen))"
    r"|(?P<next>next|nächsten|kommenden|des\s+(?:nächsten|kommenden)))\s+(?:year|Jahres)(?!\w|['’]s)"
    r"|\s+(?:(?:of\s+)?the\s+(?P<preceding>previous|preceding)\s+year|of\s+the\s+year\s+(?P<earlier>before)|des\s+(?P<vorjahr>Vorjahre?s))(?!\w|['’]s)|\s+d\.\s?J\.",
    re.IGNORECASE,
)
_LAST_YEAR = ("last", "preceding", "earlier", "vorjahr")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
_GOES_ON = 200  # characters
_LAST_WORD = re.compile(r"\w*$")


def _edtf(part: Part, day: int | None) -> str | None:
    """Return an EDTF date; None where the calendar has no such day."""
    year = f"{part.year:04}" if part.year else NO_YEAR
    if part.month is None:
        return year
    if day is None:
        return f"{year}-{part.month:02}"
    try:
        datetime.date(part.year or 2000, part.month, day)
    except ValueError:
        return None
    return f"{year}-{part.month:02}-{day:02}"


def _kind(part: Part) -> str:
    if part.month is None:
        return "year"
    if part.first is None:
        return "month" if part.month <= 12 else "season"
    return "day"


def _end(text: str, end: int) -> int:
    """Return where a date ends: "21. November." ends a sentence, "Nov." is short for a month."""
    if text[end - 1] == ".":
        word = _LAST_WORD.search(text[max(0, end - 12) : end - 1]).group().casefold()
        if not word.isalpha() or word in WHOLE_MONTHS:
            return end - 1
    return end


def _dates(text: str, here: Part, behind: Part) -> list[DateRead]:
    """Return the span from one part to another, or the two alone where they are the ends of none."""
    first, last = _edtf(here, here.first), _edtf(behind, behind.last)
    end = _end(text, behind.end)
    if first and last and first <= last:
        kind = max(_kind(here), _kind(behind))
        return [DateRead(here.start, end, first, last, kind, here.weekday)]
    if here is not behind:
        return [*_dates(text, here, here), *_dates(text, behind, behind)]
    if here.year:  # "31 February 2019" is at least a month
        month = replace(here, first=None, last=None)
        reason = "The calendar has no such day."
        return [replace(_dates(text, month, month)[0], reason=reason)]
    return []


def _is_month(text: str, date: DateRead) -> bool:
    if (
        text[date.start - 1 : date.start] == "("
        and text[date.end : date.end + 1] == ")"
    ):
        return True
    return _BEFORE_MONTH.search(text, max(0, date.start - 12), date.start) is not None


def _is_year(text: str, date: DateRead) -> bool:
    if _BEFORE_NUMBER.search(text, max(0, date.start - 20), date.start):
        return False
    return date.first[:2] in ("19", "20")


def _is_known(published: str) -> bool:
    return bool(published) and bounds(published)[0] is not None


@remembered
def _told(text: str) -> tuple[DateRead, ...]:
    """Return what ``text``, without blanks at its end, tells of days, months and seasons, and of years that stand alone."""
    return tuple(
        [
            date
            for here, behind in find_parts(text)
            for date in _dates(text, here, behind)
        ]
    )


def find_dates(text: str, published: str = "") -> tuple[DateRead, ...]:
    """Return the dates that stand in ``text``, in their order, none inside another.

    These are days, months and seasons of a year, and days of which the year is not told
    ("XXXX-11-19"). Where it is known when the text was ``published`` (EDTF), such days take
    the year that fits, and "on Thursday" and "last month" are dates, too, with a reason.
    """
    if not (ANCHOR.may_be_in(text) or (published and RELATIVE.may_be_in(text))):
        return ()
    return _find_dates(text, published)


@remembered
def _find_dates(text: str, published: str) -> tuple[DateRead, ...]:
    found = [
        date
        for date in _told(text.rstrip())
        if date.kind == "day"
        or (date.kind != "year" and date.has_year)
        or (date.kind == "month" and published and _YEAR_BEHIND.match(text, date.end))
    ]
    if not _is_known(published):
        return tuple(found)
    found = [_with_year(text, date, published) for date in found]
    relative = [d for d in find_relative(text, published) if d.kind != "year"]
    return _apart(
        text, [date for date in found if date.kind == "day" or date.has_year], relative
    )


@remembered
def find_vague_dates(text: str, published: str = "") -> tuple[DateRead, ...]:
    """Return what `find_dates` leaves out: years that stand alone, quarters, and months without a year ("XXXX-06").

    A month is one behind "in", "since", "early" and the like. "This year" is one where it is
    known when the text was ``published``.
    """
    found = [
        date
        for date in _told(text.rstrip())
        if (date.kind == "year" and _is_year(text, date))
        or (date.kind == "month" and not date.has_year and _is_month(text, date))
    ]
    found = _apart(text, list(find_quarters(text)), found)
    if not _is_known(published):
        return found
    taken = find_dates(text, published)
    relative = [d for d in find_relative(text, published) if d.kind == "year"]
    found = _apart(
        text, [_with_year(text, date, published) for date in found], relative
    )
    exact = covered(text, [(date.start, date.end) for date in taken])
    return tuple(date for date in found if 1 not in exact[date.start : date.end])


def _with_year(text: str, date: DateRead, published: str) -> DateRead:
    if date.has_year:
        return date
    first, last = bounds(published)
    if (said := _YEAR_BEHIND.match(text, date.end)) and first.year == last.year:
        year = first.year - any(said.group(*_LAST_YEAR)) + bool(said["next"])
        words = " ".join(said.group().split())
        reason = f"“{words}” counted from the date of publication, {published}."
        return replace(in_year(date, year, reason), end=said.end())
    direction = tense(text, date.start, date.end)
    found = completed(date, published, direction=direction)
    # "In 1998 it met on 3 May": a year that is told before goes on.
    told = _YEAR.findall(text, max(0, date.start - _GOES_ON), date.start)
    return date if told and told[-1] != found.first[:4] else found


def _apart(
    text: str, dates: list[DateRead], more: list[DateRead]
) -> tuple[DateRead, ...]:
    """Return dates with those of ``more`` that touch none of them, in their order."""
    if not more:
        return tuple(sorted(dates, key=lambda date: date.start))
    taken = covered(text, [(date.start, date.end) for date in dates])
    new = [date for date in more if 1 not in taken[date.start : date.end]]
    return tuple(sorted([*dates, *new], key=lambda date: date.start))
