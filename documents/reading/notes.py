"""Footnotes: what they cite, from whom, of when, where, and with which words."""

import re
from dataclasses import dataclass

from documents.places import find_city
from documents.reading.cutting import NOTE, NOTE_QUOTE
from documents.reading.dates import DateRead, find_dates
from documents.reading.spans import Piece, Span, tidy
from documents.web import is_web_address

URL = re.compile(r"https?://[^\s<>\"„“”»]+")
_MARKER = re.compile(r"\[(\d{1,4})\]")
_IN = re.compile(r"[\s,.;]*\b[Ii]n\s*:\s*[„“\"]?\s*$")
_QUOTES = '„“”"«»‘’'
_SMALL_IN_NAMES = frozenset(
    "of the and for on in de la du des der die das und für von & - – to".split()
)
LONGEST_PUBLISHER_WORDS = 9


@dataclass(frozen=True, slots=True)
class NoteRead:
    """What one footnote says; ``spans`` are all its passages, ``marker`` its place in the text.

    ``published`` is EDTF. ``quotation`` gives the quoted words without marks, ``quoted``
    where they stand. Empty where the note does not say it.
    """

    number: int
    title: str
    title_span: Span | None
    publisher: str
    publisher_span: Span | None
    place: str
    date_as_written: str
    published: str
    url: str
    quotation: str
    quoted: tuple[Span, ...]
    marker: Span | None
    spans: tuple[Span, ...]


@dataclass(slots=True)
class _Part:
    """A stretch of a note's head between two commas."""

    start: int
    end: int
    text: str


def _parts(text: str, start: int, end: int) -> list[_Part]:
    """Split a head at its commas, leaving quoted stretches and dates whole."""
    parts, begin, depth = [], start, 0
    for at in range(start, end + 1):
        char = text[at] if at < end else ","
        if char in "„“«" and not (char == "“" and depth):
            depth += 1
        elif char in "”»" or (char == "“" and depth):
            depth = max(0, depth - 1)
        if at == end or (
            char == ","
            and not depth
            and (at + 1 >= end or text[at + 1] == " ")
            and not _before_year(text, at, end)
        ):
            words = text[begin:at]
            lead = len(words) - len(words.lstrip())
            if words.strip():
                parts.append(
                    _Part(begin + lead, begin + len(words.rstrip()), words.strip())
                )
            begin = at + 1
    return parts


def _before_year(text: str, at: int, end: int) -> bool:
    """Return whether the comma stands inside a date such as 'May 3, 2014'."""
    return bool(
        re.match(r",\s*(?:19|20)\d\d\b", text[at:end])
        and re.search(r"[A-Za-z]{3,}\.?\s+\d{1,2}$", text[max(0, at - 20) : at])
    )


def _is_name(text: str) -> bool:
    """Return whether a part of a head looks like the name of a publisher."""
    words = text.split()
    if not words or len(words) > LONGEST_PUBLISHER_WORDS or not words[0][0].isalnum():
        return False
    return all(
        word[0].isupper()
        or word[0].isdigit()
        or not word[0].isalpha()
        or word in _SMALL_IN_NAMES
        for word in words
    ) or bool(re.fullmatch(r"[\w-]+(\.[\w-]+)+", text))


def _read_head(piece: Piece, start: int, end: int, places: frozenset[str]):
    """Return (title, publisher, place, date) of a head, each a _Part, a DateRead or None."""
    parts = _parts(piece.plain, start, end)
    date: DateRead | None = None
    place = publisher = None
    if len(parts) > 1:
        dates = find_dates(parts[-1].text)
        if dates and dates[-1].end >= len(parts[-1].text) - 1:
            last = parts.pop()
            found = dates[-1]
            date = DateRead(
                last.start + found.start,
                last.start + found.end,
                found.first,
                found.last,
            )
            before = last.text[: found.start].strip(" ,")
            if before and find_city(before):
                place = before
            elif before:
                parts.append(_Part(last.start, last.start + found.start, before))
    if len(parts) > 1 and (
        parts[-1].text in places or (date and find_city(parts[-1].text))
    ):
        place = parts.pop().text
    # Before a date even a publisher in small letters is one: "heise online".
    if len(parts) > 1 and (
        _is_name(parts[-1].text) or (date and len(parts[-1].text.split()) <= 2)
    ):
        publisher = parts.pop()
        if len(parts) > 1 and _is_name(parts[-1].text) and not date:
            first = parts.pop()
            publisher = _Part(
                first.start, publisher.end, piece.plain[first.start : publisher.end]
            )
    title = (
        _Part(
            parts[0].start, parts[-1].end, piece.plain[parts[0].start : parts[-1].end]
        )
        if parts
        else None
    )
    return title, publisher, place, date


def _quotation(pieces: list[Piece], head_end: int) -> tuple[str, tuple[Span, ...]]:
    """Return the words that a note quotes: from its first quotation mark to its address."""
    spans = []
    for index, piece in enumerate(pieces):
        start = head_end if index == 0 else 0
        end = len(piece.plain)
        if url := URL.search(piece.plain):
            end = url.start()
        words = piece.plain[start:end]
        words = words[: m.start()] if (m := _IN.search(words)) else words
        words = words.rstrip()
        lead = len(words) - len(words.lstrip())
        if len(words.strip(" " + _QUOTES + ".,:;")) > 1:
            spans.append(piece.span(start + lead, start + len(words)))
    if not spans or spans[0].words[0] not in _QUOTES:
        return "", ()
    text = tidy(" ".join(span.words for span in spans))
    opener = text[0]
    text = text[1:]
    # A closing mark at the very end belongs to the opening one, unless it closes a mark inside.
    if text and text[-1] in "“”»" or (opener == '"' and text.endswith('"')):
        text = text[:-1]
    return text.strip(), tuple(spans)


def find_markers(pieces: tuple[Piece, ...]) -> dict[int, Span]:
    """Return where the text first points to each note."""
    markers: dict[int, Span] = {}
    for piece in pieces:
        if piece.note is None:
            for match in _MARKER.finditer(piece.plain):
                markers.setdefault(
                    int(match[1]), piece.span(match.start(), match.end())
                )
    return markers


def _read_note(
    number: int, pieces: list[Piece], marker: Span | None, places: frozenset[str]
) -> NoteRead:
    first = pieces[0]
    start = NOTE.match(first.plain).end()
    quote = NOTE_QUOTE.search(
        first.plain + ("„" if len(pieces) > 1 and pieces[1].plain[:1] == "„" else ""),
        start + 1,
    )
    if quote is None and len(pieces) > 1 and first.plain.rstrip().endswith(":"):
        head_end = len(first.plain.rstrip()) - 1
    else:
        head_end = quote.start() if quote else len(first.plain)
    url = next((found for piece in pieces if (found := URL.search(piece.plain))), None)
    if url and not quote and (inside := URL.search(first.plain)):
        head_end = min(head_end, inside.start())
        head_end = start + len(_IN.sub("", first.plain[start:head_end]).rstrip(" ,.:"))
    address = url.group().rstrip(".,;:)]") if url else ""
    title, publisher, place, date = _read_head(
        first, start, min(head_end, len(first.plain)), places
    )
    quotation, quoted = _quotation(pieces, quote.end() if quote else len(first.plain))
    return NoteRead(
        number=number,
        title=tidy(title.text).rstrip(" .") if title else "",
        title_span=first.span(title.start, title.end) if title else None,
        publisher=tidy(publisher.text).rstrip(" .") if publisher else "",
        publisher_span=first.span(publisher.start, publisher.end)
        if publisher
        else None,
        place=place or "",
        date_as_written=first.plain[date.start : date.end] if date else "",
        published=date.first if date else "",
        url=address if is_web_address(address) else "",
        quotation=quotation,
        quoted=quoted,
        marker=marker,
        spans=tuple(piece.whole() for piece in pieces),
    )


def read_notes(pieces: tuple[Piece, ...]) -> tuple[NoteRead, ...]:
    """Return the footnotes of a report; of a number that is given twice, the first."""
    notes: dict[int, list[Piece]] = {}
    heads: dict[int, int] = {}
    places = set()
    for piece in pieces:
        if piece.role == "place line":
            places |= {part.strip() for part in piece.plain.split(",")[:-1]}
        if (
            piece.note is not None
            and heads.setdefault(piece.note, piece.paragraph) == piece.paragraph
        ):
            notes.setdefault(piece.note, []).append(piece)
    markers = find_markers(pieces)
    return tuple(
        _read_note(number, note, markers.get(number), frozenset(places))
        for number, note in sorted(notes.items())
    )
