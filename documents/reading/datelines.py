"""Datelines: where and when an agency or paper writes, before its first sentence begins.

'GENEVA, Nov. 10, 2022 /PRNewswire/ — CNN Online: The forum opened …'. It is no statement on
the event: an agency may write in a capital of what happens elsewhere.
"""

import re
from dataclasses import dataclass

from documents.places import City, find_city, find_countries
from documents.reading.dates import DateRead, find_dates
from documents.reading.spans import Piece, Span

# How far a dateline may reach, in characters.
LONGEST_DATELINE = 160
_BREAK = re.compile(r"\s*--\s*|\s+[-–—|·•]\s+|(?<=[A-Z)/])[–—](?=[A-Z])|\s*:\s+")
_BREAKING = re.compile("[-–—|·•:]")  # one of these is in every break
_AGENCY = re.compile(
    r"\s*+,?\s*+(?:\((?P<round>[^\W\d_][\w.+ /&-]{1,40})\)|/(?P<slash>[^\W\d_][\w.+ &-]{1,40})/)"
)
# "(ddp/sn, 07.12.2010, 20.04)"
_BRACKET = re.compile(
    r"\((?P<agency>[^\W\d_][\w.+/&-]{1,20})\s*,(?P<when>[^()]{6,40})\)\s*$"
)
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)\b"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b(?:\s*[ap]\.?m\.?)?", re.IGNORECASE)
_PART = re.compile(r"[^,|/]+")
_PLACE = re.compile(
    r"[^\W\d_][\w.'’-]*+(?:\s+(?:de|do|da|la|del|am|an|der|of|and|[^\W\d_][\w.'’-]*+)){0,3}"
)
_SENDER = re.compile(r"[A-Z][\w.]*+(?:\s[A-Z][\w.]*+){0,3}:\s+(?=[A-Z])")
# A sentence follows: so many words at least.
_FEWEST_WORDS = 5
_LARGE = 1_000_000
_USUAL = 100_000


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: its whole span, up to the sentence; the place as written, the date, the agency.

    ``date`` is read within the passage; ``agency`` is empty where none is named.
    """

    span: Span
    place: Span
    date: DateRead | None
    agency: str

    @property
    def end(self) -> int:
        """Return where the sentence begins."""
        return self.span.end


def _without(text: str, start: int, end: int) -> str:
    """Return ``text`` with a stretch of it blanked, of the same length."""
    return text[:start] + " " * (end - start) + text[end:]


def _is_place(name: str, sure: bool) -> bool:
    """Return whether a dateline may begin so; ``sure`` where a date or an agency follows."""
    city: City | None = find_city(name)
    if name.isupper():
        return sure or (bool(city) and (len(name) > 3 or city.population >= _LARGE))
    return city is not None or (
        sure and any(not c.is_adjective for c in find_countries(name))
    )


def _read_head(piece: Piece, end: int, lone: bool) -> Dateline | None:
    """Read what stands before ``end`` as a dateline; None where it is something else."""
    head = piece.plain[:end]
    agency = ""
    if (match := _BRACKET.search(head)) and find_dates(match["when"]):
        agency = match["agency"]
        head = _without(head, match.start(), match.start("when"))
        head = _without(head, match.end("when"), match.end())
    elif match := _AGENCY.search(head):
        agency = (match["round"] or match["slash"]).strip()
        head = _without(head, *match.span())
    dates = find_dates(head)
    if len(dates) > 1:
        return None
    for date in dates:
        head = _without(head, date.start, date.end)
    for pattern in (_WEEKDAY, _CLOCK):
        if match := pattern.search(head):
            head = _without(head, *match.span())
    parts = [part for part in _PART.finditer(head) if part.group().strip(" ([*_.")]
    if not 1 <= len(parts) <= 3:
        return None
    if not all(_PLACE.fullmatch(part.group().strip(" ([*_.")) for part in parts):
        return None
    first = parts[0].group()
    begin = parts[0].start() + len(first) - len(first.lstrip(" ([*_"))
    place = piece.span(begin, parts[0].start() + len(first.rstrip()))
    sure = bool(dates or agency)
    if not place.words[:1].isupper() or not _is_place(place.words, sure):
        return None
    if not (sure or lone or place.words.isupper()):
        return None
    return Dateline(piece.span(0, end), place, dates[0] if dates else None, agency)


def _is_sure(line: Dateline) -> bool:
    return bool(line.date or line.agency or line.place.words.isupper())


# "BERLIN." and "ATHEN, 5. November." are sentences of their own.
_CAPITALS = re.compile(r"\s*(?P<place>[A-ZÄÖÜ][A-ZÄÖÜ -]{3,30})(?:,[^!?]{4,40})?\.\s*$")


def _in_capitals(piece: Piece) -> Dateline | None:
    """Read a passage that is nothing but a city in capitals, perhaps with the day, as newspapers begin."""
    match = _CAPITALS.match(piece.plain)
    city = match and find_city(match["place"])
    if not city or city.population < _USUAL:
        return None
    dates = find_dates(piece.plain)
    if len(dates) > 1 or (not dates and "," in piece.plain):
        return None
    if dates and piece.plain[match.end("place") : dates[0].start].strip(" ,"):
        return None
    if dates and piece.plain[dates[0].end :].strip(" ."):
        return None
    place = piece.span(*match.span("place"))
    return Dateline(
        piece.span(0, len(piece.plain)), place, dates[0] if dates else None, ""
    )


def dateline(piece: Piece, lone: bool = True) -> Dateline | None:
    """Return the dateline with which a passage of running text begins, if it does.

    ``lone``: whether a place alone ('New Delhi: …', without date, agency or capitals) may be
    one; in an interview so begin the lines of somebody called Jordan.
    """
    if piece.role != "body":
        return None
    if len(piece.plain) < LONGEST_DATELINE and (line := _in_capitals(piece)):
        return line
    sign = _BREAKING.search(piece.plain, 0, LONGEST_DATELINE)
    for match in _BREAK.finditer(piece.plain, 0, LONGEST_DATELINE) if sign else ():
        rest = piece.plain[match.end() : match.end() + LONGEST_DATELINE]
        if not rest[:1].isupper() and rest[:1] not in "„“«\"'‘(":
            continue
        words = len(rest.split(maxsplit=_FEWEST_WORDS))
        found = _read_head(piece, match.start(), lone)
        # A place alone needs more of a sentence behind it: "Geneva: Anna Bell" is a list.
        if found and (words >= _FEWEST_WORDS or (words > 1 and _is_sure(found))):
            end = match.end()
            if found.agency and (sender := _SENDER.match(piece.plain, end)):
                end = sender.end()
            return Dateline(piece.span(0, end), found.place, found.date, found.agency)
    return None


def find_datelines(pieces: tuple[Piece, ...]) -> dict[int, Dateline]:
    """Return the datelines of a report by the number of their passage.

    They stand at the head of a paragraph; a place alone only at the head of the first.
    """
    found: dict[int, Dateline] = {}
    paragraph = None
    lone = True
    for piece in pieces:
        if not piece.is_prose or piece.paragraph == paragraph:
            continue
        paragraph = piece.paragraph
        if (line := dateline(piece, lone)) is not None:
            found[piece.number] = line
        lone = False
    return found
