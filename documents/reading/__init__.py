"""Reading a report, ground floor: its passages, its notes, the documents it names. Pure: no Django."""

from dataclasses import dataclass, field

from documents.decoding import is_visible
from documents.reading.chapters import read_chapters
from documents.reading.cutting import cut
from documents.reading.datelines import Dateline, find_datelines
from documents.reading.language import language_of
from documents.reading.markers import unfitting
from documents.reading.notes import NoteRead, read_notes
from documents.reading.published import find_published
from documents.reading.spans import (
    REACH,
    Once,
    Piece,
    Span,
    Trouble,
    covered,
    outermost,
    search_before,
    tidy,
    written,
)
from documents.reading.titles import SectionRead, TitleRead, read_titles

__all__ = [
    "REACH",
    "READER_VERSION",
    "Dateline",
    "DocumentReading",
    "NoteRead",
    "Once",
    "Piece",
    "SectionRead",
    "Span",
    "TitleRead",
    "Trouble",
    "covered",
    "outermost",
    "read",
    "search_before",
    "tidy",
    "written",
]

# Raised whenever the same text may be read otherwise than before.
READER_VERSION = 13


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """What the ground floor reads in a report; ``language`` is a BCP 47 tag or None.

    ``datelines`` are by passage. ``published`` is when the report itself was published, as
    EDTF; empty where that is not known.
    """

    text: str
    title: str
    title_span: Span
    language: str | None
    pieces: tuple[Piece, ...]
    notes: tuple[NoteRead, ...]
    documents: tuple[TitleRead, ...]
    troubles: tuple[Trouble, ...]
    datelines: dict[int, Dateline]
    published: str = ""
    published_span: Span | None = None
    # The passages of the report's own running text.
    prose: tuple[Piece, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        prose = tuple(piece for piece in self.pieces if piece.is_prose)
        object.__setattr__(self, "prose", prose)

    def cited_by(self, note: NoteRead) -> str:
        """Return the title that a note cites, be it by pointing back to another ('Ibid.'); '' if none."""
        by_number = {other.number: other for other in self.notes}
        # It points back, so that this ends; what points to itself or onwards cites nothing.
        while not note.title and (note.same_as or note.number) < note.number:
            if note.same_as not in by_number:
                break
            note = by_number[note.same_as]
        return note.title

    def title_spans(self) -> dict[int, list[tuple[int, int]]]:
        """Return, by passage, the stretches that name documents; no name is read inside them."""
        spans: dict[int, list[tuple[int, int]]] = {}
        for document in self.documents:
            for span in document.spans:
                spans.setdefault(span.passage, []).append((span.start, span.end))
        return spans


def _head(pieces: tuple[Piece, ...]) -> Piece:
    """Return the passage after which a report is called: its first heading, or else the first with words to be seen."""
    headings = (piece for piece in pieces if piece.role == "heading")
    for each in (headings, pieces):
        for piece in each:
            if is_visible(piece.text):
                return piece
    return next((piece for piece in pieces if piece.role == "heading"), pieces[0])


def read(text: str, published: str = "") -> DocumentReading:
    """Cut ``text``, which must hold more than white space, and read its notes and titles.

    It is called by its first heading, or else by the first words in it.

    ``published`` is its date of publication (EDTF), where that is known from elsewhere.
    """
    language = language_of(text)
    pieces = cut(text, language)
    head = _head(pieces)
    notes = read_notes(pieces)
    documents = read_titles(pieces, notes, language)
    datelines = find_datelines(pieces)
    own_date, own_span = find_published(pieces, datelines)
    list_troubles = read_chapters(pieces, documents, notes)
    return DocumentReading(
        text=text,
        title=tidy(head.plain)[:500] or tidy(head.text)[:500],
        title_span=head.span(
            len(head.plain) - len(head.plain.lstrip()), len(head.plain.rstrip())
        )
        if head.plain.strip()
        else head.whole(),
        language=language,
        pieces=pieces,
        notes=notes,
        documents=documents,
        troubles=(*unfitting(pieces, notes), *list_troubles),
        datelines=datelines,
        published=published or own_date,
        published_span=own_span,
    )
