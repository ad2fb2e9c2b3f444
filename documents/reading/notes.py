"""Footnotes: what they cite, from whom, of when, where, and with which words."""

import re
from dataclasses import dataclass

from documents.reading.cutting import NOTE, NOTE_QUOTE
from documents.reading.note_heads import cited_by, read_head
from documents.reading.spans import Piece, Span, tidy
from documents.web import is_web_address

URL = re.compile(r"https?://[^\s<>\"„“”»]+")
_MARKER = re.compile(r"\[\^?(\d{1,4})\]")
_IN = re.compile(r"[\s,.;]*\b[Ii]n\s*:\s*[„“\"]?\s*$")
_QUOTES = '„“”"«»‘’'
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|ist|sind|war|waren|wird|wurde|wurden|hat|haben|hatte|hatten)\b"
)
_COUNTS = re.compile(r":\s*\d")
LONGEST_UNSOURCED_TITLE = 12  # words


@dataclass(frozen=True, slots=True)
class NoteRead:
    """What one footnote says; ``spans`` are all its passages, ``marker`` its place in the text.

    ``published`` is EDTF. ``author`` is who wrote or said it, where the note tells him apart;
    ``same_as`` the number of the note that it points back to ("Ibid."). ``quotation`` gives the quoted words without marks, ``quoted``
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
    author: str = ""
    same_as: int | None = None


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
        if piece.note is None and "[" in piece.plain:
            for match in _MARKER.finditer(piece.plain):
                markers.setdefault(
                    int(match[1]), piece.span(match.start(), match.end())
                )
    return markers


def _address(pieces: list[Piece]) -> re.Match | None:
    """Return the address of a note: the first behind 'in:', else the first."""
    found = [match for piece in pieces for match in URL.finditer(piece.plain)]
    cited = (
        m for m in found if _IN.search(m.string, max(0, m.start() - 20), m.start())
    )
    return next(cited, found[0] if found else None)


def _is_remark(text: str, more: bool) -> bool:
    """Return whether a note without source, date, address or quotation is a remark, no title.

    A remark is a sentence: it ends so, is long, or goes on, and its words are not those of a title.
    """
    if _COUNTS.search(text) or (text.endswith(".") and _VERB.search(text)):
        return True
    words = _LONGER_WORD.findall(text)
    small = sum(word[0].islower() for word in words)
    if small * 3 <= len(words):
        return False
    return (
        more
        or text.endswith((".", "…", "!", "?"))
        or len(text.split()) > LONGEST_UNSOURCED_TITLE
    )


def _read_note(
    number: int,
    pieces: list[Piece],
    marker: Span | None,
    places: frozenset[str],
    before: int | None,
) -> NoteRead:
    """Read the note ``number`` from its pieces; ``before`` is the number of the note before it."""
    first = pieces[0]
    start = NOTE.match(first.plain).end()
    whole = first.plain[start:].strip()
    named = first  # where the publisher is named
    by, behind = cited_by("".join(piece.plain for piece in pieces[:2]), start)
    if by:
        # The title may begin a passage of its own.
        start = behind
        if start >= len(named.plain):
            first, start = pieces[1], start - len(named.plain)
    quote = (
        None
        if by
        else NOTE_QUOTE.search(
            first.plain
            + ("„" if len(pieces) > 1 and pieces[1].plain[:1] == "„" else ""),
            start + 1,
        )
    )
    if (
        quote is None
        and not by
        and len(pieces) > 1
        and first.plain.rstrip().endswith(":")
    ):
        head_end = len(first.plain.rstrip(" :"))
    else:
        head_end = quote.start() if quote else len(first.plain.rstrip(" :"))
    url = _address(pieces)
    if url and not quote and (inside := URL.search(first.plain)):
        head_end = min(head_end, inside.start())
        lead = _IN.sub("", first.plain[start:head_end])
        head_end = start + len(lead.rstrip(' ,.:;–-„“"'))
    address = url.group().rstrip(".,;:)]") if url else ""
    head = read_head(first.plain, start, min(head_end, len(first.plain)), places)
    quotation, quoted = "", ()
    if by:
        head.publisher = by
    else:
        quotation, quoted = _quotation(
            pieces, quote.end() if quote else len(first.plain)
        )
    title, publisher, date = head.title, head.publisher, head.date
    sourced = publisher or date or address or quotation or head.author
    if title and not sourced and _is_remark(whole, len(pieces) > 1):
        title = None
    return NoteRead(
        number=number,
        title=tidy(title.text).rstrip(" .") if title else "",
        title_span=first.span(title.start, title.end) if title else None,
        publisher=tidy(publisher.text).rstrip(" .") if publisher else "",
        publisher_span=named.span(publisher.start, publisher.end)
        if publisher
        else None,
        place=head.place,
        date_as_written=first.plain[date.start : date.end] if date else "",
        published=date.first if date else "",
        url=address if is_web_address(address) else "",
        quotation=quotation,
        quoted=quoted,
        marker=marker,
        spans=tuple(piece.whole() for piece in pieces),
        author=tidy(head.author.text) if head.author else "",
        same_as=head.same_as or before if head.same_as is not None else None,
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
    numbers = sorted(notes)
    return tuple(
        _read_note(
            number, notes[number], markers.get(number), frozenset(places), before
        )
        for before, number in zip([None, *numbers], numbers, strict=False)
    )
