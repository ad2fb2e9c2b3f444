"""Direct speech: what is quoted as somebody's own words, and whose."""

import re
from dataclasses import dataclass

from documents.reading import DocumentReading, Span, tidy
from documents.reading.quotes import Quote, find_quotes
from people.reading.noted import NotedWords
from people.reading.saying import SAYING
from people.reading.speakers import (
    Before,
    Paragraph,
    Speaker,
    Speakers,
    name_of,
    paragraphs,
)

SHORTEST_WORDS = 5
_SAID_BEHIND = re.compile(rf"\s*,?\s*(?P<verb>{SAYING})\b(?P<rest>[^.!?“„]{{0,240}})")
_NAMED_BEHIND = re.compile(
    rf"(?!\s*,?\s*(?:and|but|when|whereas|while|und)\b)\s*,?\s*(?P<who>[^.,!?“„\"]{{2,120}}?)\s+(?:had\s+|has\s+)?{SAYING}\b(?!\s+that\b)"
)
_SAID_BEFORE = re.compile(
    rf"(?P<who>[^.!?“”„\"]{{2,160}}?)\s+(?:had\s+|has\s+)?{SAYING}\b(?P<rest>[^.!?“„\"]{{0,60}})[,:]?\s*$"
)
# "Bell said that Blum had told all: “…”"
_ANOTHER_SAID = re.compile(r"\b(?:who|said|told|had|claimed|declared|asked|wrote)\b")
_REST = re.compile(r"[^.!?]*")
# What goes on behind the marks may name somebody else: "…”, a poet wrote".
_ENDS = re.compile(r"\s*(?:[.;!?„“\"‘’«\[]|$)")
_NOTHING = re.compile(r"[\s.,;:]*")


@dataclass(frozen=True, slots=True)
class QuotationRead:
    """What somebody is quoted with: a person, a body, a document, or not known who.

    ``direct`` where the words are the speaker's own, not the report's. ``chapter`` is the
    number of the document's chapter that says so, where that is told. ``doubt`` says why,
    where the speaker was inferred.
    """

    text: str
    spans: tuple[Span, ...]
    speaker: Speaker | None
    doubt: str = ""
    direct: bool = True
    chapter: int | None = None


def _speaker(
    paragraph: Paragraph, quote: Quote, speakers: Speakers, before: Before
) -> tuple[Speaker | None, int | None, str]:
    """Return (speaker, where the sentence that names the speaker ends, why if inferred), or (None, None, '')."""
    text = paragraph.text
    latest = speakers.latest(paragraph.at(quote.start))
    if match := _SAID_BEHIND.match(text, quote.end):
        speaker = speakers.document(match["rest"], latest) or speakers.named_first(
            paragraph, *match.span("rest")
        )
        if speaker:
            return speaker, match.end(), ""
    if match := _NAMED_BEHIND.match(text, quote.end):
        speaker = speakers.document(match["who"], latest) or speakers.subject(
            paragraph, *match.span("who")
        )
        if speaker:
            sentence = _REST.match(text, match.end())
            return speaker, sentence.end(), ""
    begin = max(0, quote.start - 260)
    match = _SAID_BEFORE.search(text, begin, quote.start)
    if match and not _ANOTHER_SAID.search(match["rest"]):
        speaker = speakers.subject(paragraph, *match.span("who")) or speakers.document(
            match["who"], latest
        )
        if speaker:
            return speaker, quote.end, ""
        speaker, doubt = speakers.meant(paragraph, *match.span("who"), before)
        if speaker:
            return speaker, quote.end, doubt
    return None, None, ""


def read_quotations(
    document: DocumentReading,
    speakers: Speakers,
    no_speech: dict[int, list[tuple[int, int]]],
) -> list[QuotationRead]:
    """Return the direct speech of a report, and what its footnotes quote from documents.

    ``no_speech`` are, by passage, stretches known to be something else: names and themes.
    """
    titles = {(s.passage, s.words) for d in document.documents for s in d.spans}
    noted = NotedWords(document)
    found: list[QuotationRead] = []
    for paragraph in paragraphs(document.prose):
        last = last_end = None
        here = {piece.number for piece in paragraph.pieces}
        for quote in find_quotes(paragraph.text):
            words = tidy(paragraph.text[quote.inner_start : quote.inner_end])
            spans = paragraph.spans(quote.inner_start, quote.inner_end)
            if any((s.passage, s.words) in titles for s in spans) or any(
                start <= s.start and s.end <= end
                for s in spans
                for start, end in no_speech.get(s.passage, ())
            ):
                continue
            if cited := noted.source(words, here):
                found.append(QuotationRead(words, spans, cited))
                continue
            if len(words.split()) < SHORTEST_WORDS:
                continue
            speaker, end, doubt = _speaker(
                paragraph, quote, speakers, (last, last_end or 0)
            )
            if (
                speaker is None
                and last
                and _NOTHING.fullmatch(
                    paragraph.text, min(last_end, quote.start), quote.start
                )
                and _ENDS.match(paragraph.text, quote.end)
            ):
                speaker, end = last, quote.end
                doubt = (
                    f"Nobody is named; the words quoted before are {name_of(last)}’s."
                )
            if speaker:
                found.append(QuotationRead(words, spans, speaker, doubt))
                last, last_end = speaker, end
    found += _quoted_in_notes(document, speakers)
    return found


def _quoted_in_notes(
    document: DocumentReading, speakers: Speakers
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
        (paragraph,) = paragraphs(pieces)
        first = paragraph.text.find(note.quoted[0].words[0]) + 1
        for quote in find_quotes(" " * first + paragraph.text[first:]):
            words = tidy(paragraph.text[quote.inner_start : quote.inner_end])
            speaker, _, doubt = _speaker(paragraph, quote, speakers, (None, 0))
            if speaker and len(words.split()) >= SHORTEST_WORDS:
                found.append(
                    QuotationRead(
                        words.rstrip(","),
                        paragraph.spans(quote.inner_start, quote.inner_end),
                        speaker,
                        doubt,
                    )
                )
    return found
