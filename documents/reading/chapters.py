"""The chapters of a document: as a report lists them, and as words quoted from it head them."""

import re

from documents.folding import fold
from documents.reading.notes import NoteRead
from documents.reading.numbers import NUMBER_WORDS
from documents.reading.sought import sought
from documents.reading.spans import Piece, Span, Trouble, tidy
from documents.reading.titles import SectionRead, TitleRead

_SECTIONS = sought(
    r"\b(?:comprises|contains|consists of|has|is divided into|umfasst|enthält)\s+(?P<number>\w+)\s+"
    r"(?:chapters|sections|parts|Kapitel|Abschnitte|Teile)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\(\s*(\d{1,2})\s*\)")
_ROMAN = re.compile(
    r"[\s„“”\"«»‘’']*(?P<number>(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))\.\s+(?=\S)"
)
# "V. Bell said": an initial.
_NAME = re.compile(
    r"[^\W\d_][\w'’-]+(?::|\s+(?:and\s+[A-Z]|added|argued|asked|explained|noted|said|says|stated|stressed|thinks|told|tells|warned|wrote)\b)"
)
_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50}
_HEADING_ENDS = re.compile(r":\s+(?=[^\W\d_])|$")


def roman(numeral: str) -> int:
    """Return the number that a Roman numeral up to 89 writes.

    >>> [roman(numeral) for numeral in ("III", "IV", "XIX")]
    [3, 4, 19]
    """
    values = [_NUMERALS[letter] for letter in numeral]
    return sum(
        -value if value < max(values[at:]) else value for at, value in enumerate(values)
    )


def read_chapters(
    pieces: tuple[Piece, ...],
    documents: tuple[TitleRead, ...],
    notes: tuple[NoteRead, ...],
) -> tuple[Trouble, ...]:
    """Add to ``documents`` the chapters that a report tells of; return what does not fit."""
    troubles = _read_listed(pieces, documents)
    _read_quoted(pieces, documents, notes)
    return tuple(troubles)


def _read_listed(
    pieces: tuple[Piece, ...], documents: tuple[TitleRead, ...]
) -> list[Trouble]:
    """Read the chapters of a document listed as '(1) …, (2) …' behind 'comprises five chapters'."""
    troubles = []
    named: dict[int, TitleRead] = {}
    for document in documents:
        for span in document.spans:
            named.setdefault(span.passage, document)
    for piece, behind in zip(pieces, [*pieces[1:], None], strict=True):
        if not piece.is_prose or not (match := _SECTIONS.search(piece.plain)):
            continue
        document = named.get(piece.number)
        listed = piece if _ITEM.search(piece.plain, match.end()) else behind
        if document is None or listed is None:
            continue
        start = match.end() if listed is piece else 0
        items = list(_ITEM.finditer(listed.plain, start))
        if not items:
            continue
        starts = [(int(item[1]), item.end()) for item in items]
        ends = [item.start() for item in items[1:]] + [len(listed.plain)]
        lead = listed.plain[start : items[0].start()].strip(" ,:;")
        if starts[0][0] == 2 and lead:
            starts.insert(0, (1, start))
            ends.insert(0, items[0].start())
            troubles.append(
                Trouble(
                    listed.number,
                    "list-without-first",
                    "The list has no (1); its words before (2) are taken for it.",
                )
            )
        for (number, begin), end in zip(starts, ends, strict=True):
            words = listed.plain[begin:end].rstrip(" ,.;")
            span = listed.span(begin, begin + len(words))
            if span.words:
                document.sections.append(SectionRead(number, tidy(span.words), span))
        said = match["number"].casefold()
        said = int(said) if said.isdecimal() else NUMBER_WORDS.get(said)
        if said and said != len(document.sections):
            troubles.append(
                Trouble(
                    piece.number,
                    "list-length",
                    f"The text speaks of {said} chapters and lists {len(document.sections)}.",
                )
            )
    return troubles


def _read_quoted(
    pieces: tuple[Piece, ...],
    documents: tuple[TitleRead, ...],
    notes: tuple[NoteRead, ...],
):
    """Read 'I. … II. …' in the words that a note quotes from a document: the headings of its chapters.

    What is quoted on behind a heading stands behind a colon.
    """
    by_number = {piece.number: piece for piece in pieces}
    by_form = {fold(form): d for d in reversed(documents) for form in d.forms}
    for note in notes:
        if not (document := by_form.get(fold(note.title))):
            continue
        headings: list[SectionRead] = []
        for span in note.quoted:
            heading = _heading(by_number[span.passage], span)
            # What does not follow the one before is an initial.
            if heading and heading.number == (
                headings[-1].number + 1 if headings else heading.number
            ):
                headings.append(heading)
        document.sections += headings


def _heading(piece: Piece, span: Span) -> SectionRead | None:
    """Return the heading with whose Roman numeral a sentence begins."""
    numeral = _ROMAN.match(piece.plain, span.start, span.end)
    if not numeral or _NAME.match(piece.plain, numeral.end(), span.end):
        return None
    begin = numeral.end()
    end = _HEADING_ENDS.search(piece.plain, begin, span.end).start()
    words = piece.plain[begin:end].rstrip(' ,.;“”»"')
    if not words:
        return None
    heading = piece.span(begin, begin + len(words))
    return SectionRead(
        roman(numeral["number"]), tidy(heading.words), heading, listed=False
    )
