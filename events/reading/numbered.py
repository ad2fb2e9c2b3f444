"""Events named with a number in figures: 'ICANN 67', 'WCIT-12', 'the XV Cable Forum', 'Cable Forum No. 12'."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from documents.printed import bit_where
from documents.reading import Piece, tidy
from documents.reading.dates import DateRead
from documents.reading.numbers import NUMBER_WORDS
from documents.reading.sought import sought
from events.reading.event_names import (
    HEAD,
    is_event,
    is_generic,
    name_end,
    series_of,
)
from events.reading.lists import series_named
from events.reading.sighting import Sighting
from people.reading.words import ARTICLES

_THIS_CENTURY = 50  # "WCIT-88" was in 1988, "WCIT-12" in 2012
NUMBERED = sought(
    r"(?<![\w-])(?P<series>(?=[a-z]*[A-Z][a-z]*[A-Z])[A-Za-z]++)(?:\s|(?P<hyphen>-)|(?P<apostrophe>['’])(?=\d\d(?!\d)))?#?(?P<number>\d{1,3})(?![\w/]|[.,]\d)"
)
_ROMAN = re.compile(
    r"(?<![\w.'’-])(?P<tens>XL|L?X{0,3})(?P<units>IX|IV|V?I{0,3})(?P<dot>\.)?\s+(?=[A-ZÄÖÜ][\w-])"
)
# What a passage must hold beside it: a word with two capitals; a print that ends in a Roman numeral, and the noun of an event.
MAY_BE_NUMBERED = NUMBERED.needed | bit_where(re.compile(r"[A-Z][a-z]*[A-Z]").search)
MAY_BE_ROMAN = HEAD.needed | bit_where(re.compile(r"(?<![\w.'’-])[IVXL]+\.?$").search)
_ROMAN_TENS = {"": 0, "X": 10, "XX": 20, "XXX": 30, "XL": 40, "L": 50, "LX": 60}
_ROMAN_UNITS = {
    sign: number
    for number, sign in enumerate(
        ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    )
}
_NAME_BEFORE = re.compile(r"[A-ZÄÖÜ][\w'’-]*\s+$")


def date_behind(dates: list[DateRead], start: int, text: str) -> int:
    """Return where the next date behind ``start`` begins, at which a name must end."""
    at = bisect_left(dates, start, key=lambda date: date.start)
    return dates[at].start if at < len(dates) else len(text)


def by_number(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what is named as 'ICANN 67': a known series and its number; or as 'WCIT-12' or "WCIT'12", with its year."""
    for match in NUMBERED.finditer(piece.plain):
        known = series_named(match["series"], numbered=True)
        if not known or 1 in taken[match.start() : match.end()]:
            continue
        number = int(match["number"])
        has_year = match["apostrophe"] or (
            match["hyphen"] and len(match["number"]) == 2 and not known.numbered
        )
        year = (1900 if number > _THIS_CENTURY else 2000) + number if has_year else None
        yield Sighting(
            match.start(),
            match.end(),
            tidy(match.group()),
            match["series"],
            None if year else number,
            year,
            known,
        )


def by_roman(
    piece: Piece, taken: bytearray, dates: list[DateRead]
) -> Iterator[Sighting]:
    """Yield the events named with a Roman numeral: 'the XV Cable Forum', 'IV. Cable-Gipfel'; not 'World War II Summit'."""
    text = piece.plain
    for match in _ROMAN.finditer(text):
        number = _ROMAN_TENS.get(match["tens"], 0) + _ROMAN_UNITS[match["units"]]
        start, at = match.span()
        if (
            not match["tens"] + match["units"]
            or (number == 1 and not match["dot"])
            or (before := _NAME_BEFORE.search(text, max(0, start - 30), start))
            and before.group().strip().casefold() not in ARTICLES
        ):
            continue
        end = name_end(text, at, date_behind(dates, start, text))
        name = tidy(text[at:end])
        if (
            name
            and is_event(name)
            and not is_generic(name)
            and 1 not in taken[start:end]
        ):
            known = series_of(name)
            yield Sighting(start, end, tidy(text[start:end]), name, number, known=known)


NUMBER_BEHIND = sought(
    r"(?:(?P<body>[A-Z][\w-]+):\s+)?(?P<name>(?:[A-ZÄÖÜ][\w'’-]+\s){0,6}[A-ZÄÖÜ][\w'’-]+)(?:\s(?:No|Nr)\.\s?(?P<number>\d{1,3})(?![\w/]|[.,]\d)|,?\s(?:number|Nummer)\s(?P<word>\d{1,3}|[a-zäöüß]{3,6})(?![\w-]))"
)


def by_number_behind(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield what is named as 'Cable Forum No. 12' or 'Acme: Annual Meeting No. 12'."""
    for match in NUMBER_BEHIND.finditer(piece.plain):
        name, body = tidy(match["name"]), match["body"] or ""
        words = match["number"] or match["word"]
        number = int(words) if words.isdigit() else NUMBER_WORDS.get(words)
        if number is None:
            continue
        start, end = match.start("body" if body else "name"), match.end()
        if is_event(name) and 1 not in taken[start:end]:
            generic = is_generic(name)
            yield Sighting(
                start,
                end,
                tidy(match.group()),
                name,
                number,
                known=series_of(body if generic else name)
                if body or not generic
                else None,
                is_generic=generic,
                body=body if generic else "",
            )
