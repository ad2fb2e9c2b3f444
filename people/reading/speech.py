"""Direct speech: what is quoted as somebody's own words, and whose."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby

from documents.reading import DocumentReading, Piece, Span, TitleRead, tidy
from documents.reading.quotes import Quote, find_quotes
from people.reading.bodies import Bodies, BodyRead
from people.reading.persons import People, PersonRead
from people.reading.sight import by_passage
from people.reading.words import SAYING

SHORTEST_WORDS = 5
_SAID_BEHIND = re.compile(rf"\s*,?\s*(?P<verb>{SAYING})\b(?P<rest>[^.!?“„]{{0,240}})")
_NAMED_BEHIND = re.compile(
    rf"\s*,?\s*(?P<who>[^.,!?“„\"]{{2,120}}?)\s+(?:had\s+|has\s+)?{SAYING}\b"
)
_SAID_BEFORE = re.compile(
    rf"(?P<who>[^.!?“„\"]{{2,160}}?)\s+(?:had\s+|has\s+)?{SAYING}\b[^.!?“„\"]{{0,60}}[,:]?\s*$"
)
_REST = re.compile(r"[^.!?]*")
_NOTHING = re.compile(r"[\s.,;:]*")
_DOCUMENT = re.compile(
    r"\s*(?:the|this|that|its)\s+(?:[\w-]+\s+)?(?:report|document|declaration|statement|text|outlook|communiqué)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class QuotationRead:
    """Quoted words and their speaker: a person, a body, a document, or not known.

    ``doubt`` says why, where the speaker was inferred.
    """

    text: str
    spans: tuple[Span, ...]
    speaker: PersonRead | BodyRead | TitleRead | None
    doubt: str = ""


@dataclass(slots=True)
class _Paragraph:
    """The passages of one paragraph in one string."""

    pieces: list[Piece]
    text: str
    starts: list[int]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the spans of its passages that make up what lies between two places."""
        found = []
        for piece, offset in self.parts(start, end):
            a, b = max(start, offset), min(end, offset + len(piece.plain))
            if a < b and (span := piece.span(a - offset, b - offset)).words:
                found.append(span)
        return tuple(found)

    def parts(self, start: int, end: int) -> list[tuple[Piece, int]]:
        """Return the passages that reach into what lies between two places, with their own places."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        return list(zip(self.pieces[first:last], self.starts[first:last], strict=True))


def _paragraphs(pieces: tuple[Piece, ...]) -> list[_Paragraph]:
    paragraphs = []
    for _, group in groupby(pieces, key=lambda piece: piece.paragraph):
        group = list(group)
        starts, offset = [], 0
        for piece in group:
            starts.append(offset)
            offset += len(piece.plain)
        paragraphs.append(
            _Paragraph(group, "".join(piece.plain for piece in group), starts)
        )
    return paragraphs


class _Speakers:
    """Whom the words around a quotation name."""

    def __init__(self, document: DocumentReading, people: People, bodies: Bodies):
        self._places = by_passage((*people.all, *bodies.all))
        self._described = [d for d in document.documents if d.described]
        self._outcomes = self._described or [
            d for d in document.documents if d.sections
        ]

    def within(
        self, paragraph: _Paragraph, start: int, end: int
    ) -> PersonRead | BodyRead | None:
        """Return the first person, or else the first body, named between two places of a paragraph."""
        hits = []
        for piece, offset in paragraph.parts(start, end):
            places = self._places.get(piece.number, [])
            first = bisect_left(places, start - offset, key=lambda hit: hit[0])
            last = bisect_right(places, end - offset, key=lambda hit: hit[0])
            for a, b, speaker in places[first:last]:
                if offset + b <= end:
                    hits.append((isinstance(speaker, BodyRead), offset + a, speaker))
        return min(hits, key=lambda hit: hit[:2])[2] if hits else None

    def document(self, words: str) -> TitleRead | None:
        return self._outcomes[0] if self._outcomes and _DOCUMENT.match(words) else None


def _speaker(paragraph: _Paragraph, quote: Quote, speakers: _Speakers):
    """Return (speaker, where the sentence that names the speaker ends), or (None, None)."""
    text = paragraph.text
    if match := _SAID_BEHIND.match(text, quote.end):
        speaker = speakers.document(match["rest"]) or speakers.within(
            paragraph, match.start("rest"), match.end("rest")
        )
        if speaker:
            return speaker, match.end()
    if match := _NAMED_BEHIND.match(text, quote.end):
        speaker = speakers.document(match["who"]) or speakers.within(
            paragraph, match.start("who"), match.end("who")
        )
        if speaker:
            sentence = _REST.match(text, match.end())
            return speaker, sentence.end()
    begin = max(0, quote.start - 260)
    if match := _SAID_BEFORE.search(text, begin, quote.start):
        speaker = speakers.within(
            paragraph, match.start("who"), match.end("who")
        ) or speakers.document(match["who"])
        if speaker:
            return speaker, quote.end
    return None, None


def read_quotations(
    document: DocumentReading, people: People, bodies: Bodies
) -> list[QuotationRead]:
    """Return the direct speech of a report, and what its footnotes quote from documents."""
    speakers = _Speakers(document, people, bodies)
    titles = {(s.passage, s.words) for d in document.documents for s in d.spans}
    found: list[QuotationRead] = []
    for paragraph in _paragraphs(document.prose):
        last = last_end = None
        for quote in find_quotes(paragraph.text):
            words = tidy(paragraph.text[quote.inner_start : quote.inner_end])
            spans = paragraph.spans(quote.inner_start, quote.inner_end)
            if len(words.split()) < SHORTEST_WORDS or any(
                (s.passage, s.words) in titles for s in spans
            ):
                continue
            speaker, end = _speaker(paragraph, quote, speakers)
            doubt = ""
            if (
                speaker is None
                and last
                and _NOTHING.fullmatch(
                    paragraph.text, min(last_end, quote.start), quote.start
                )
            ):
                speaker, end = last, quote.end
                doubt = f"Nobody is named; the words quoted before are {getattr(last, 'name', None) or last.title}’s."
            if speaker:
                found.append(QuotationRead(words, spans, speaker, doubt))
                last, last_end = speaker, end
    found += _quoted_in_notes(document, speakers)
    return found


def _quoted_in_notes(
    document: DocumentReading, speakers: _Speakers
) -> list[QuotationRead]:
    found = []
    by_number = {piece.number: piece for piece in document.pieces}
    by_form = {form: d for d in reversed(document.documents) for form in d.forms}
    for note in document.notes:
        if not note.quotation:
            continue
        if cited := by_form.get(note.title):
            found.append(QuotationRead(note.quotation, note.quoted, cited))
        pieces = [by_number[span.passage] for span in note.quoted]
        (paragraph,) = _paragraphs(tuple(pieces))
        first = paragraph.text.find(note.quoted[0].words[0]) + 1
        for quote in find_quotes(" " * first + paragraph.text[first:]):
            words = tidy(paragraph.text[quote.inner_start : quote.inner_end])
            speaker, _ = _speaker(paragraph, quote, speakers)
            if speaker and len(words.split()) >= SHORTEST_WORDS:
                found.append(
                    QuotationRead(
                        words.rstrip(","),
                        paragraph.spans(quote.inner_start, quote.inner_end),
                        speaker,
                    )
                )
    return found
