"""Interviews and minutes: paragraphs that begin with the name of who speaks, as 'Anna Bell: We need new nets.'"""

import re
from collections.abc import Iterator

from documents.reading import DocumentReading, tidy
from people.reading.paragraphs import Paragraph, paragraphs
from people.reading.persons import PersonRead
from people.reading.speakers import Speakers
from people.reading.speech import QuotationRead

# "Anna Bell:", "**Minister Anna Bell** (Kenya):" — what stands before the colon is looked up.
_LABEL = re.compile(
    r"\s*[*_]{0,3}(?P<who>[^:.?!“”„\"«»]{2,80}?)[*_]{0,3}:[*_]{0,3}(?=\s|$)"
)
_LONGEST_LABEL = 90  # characters
_BEHIND_NAME = re.compile(r"\s*(?:\([^()]{0,60}\))?\s*[*_]{0,3}\s*")
FEWEST_LABELS = 2  # one line with a name and a colon may be anything
FEWEST_WORDS = 5


def _labels(
    document: DocumentReading, speakers: Speakers
) -> Iterator[tuple[Paragraph, PersonRead, int]]:
    """Yield the paragraphs that name who speaks: (paragraph, who, where the words begin)."""
    pieces = [p for p in document.pieces if p.is_prose or p.role == "heading"]
    for paragraph in paragraphs(pieces):
        if ":" not in paragraph.text.lstrip()[:_LONGEST_LABEL]:
            continue
        match = _LABEL.match(paragraph.text)
        if match and (
            who := speakers.labelled(paragraph, *match.span("who"), _BEHIND_NAME)
        ):
            yield paragraph, who, match.end()


def read_interview(
    document: DocumentReading, speakers: Speakers, found: list[QuotationRead]
) -> list[QuotationRead]:
    """Return what is said in an interview or in minutes, each paragraph under the name of who speaks.

    ``found`` is the direct speech read so far: what is quoted within an answer stays apart.
    """
    labels = list(_labels(document, speakers))
    if len(labels) < FEWEST_LABELS:
        return []
    known = {span for quotation in found for span in quotation.spans}
    following = _following(document)
    read = []
    for paragraph, who, at in labels:
        if not paragraph.text[at:].strip():
            # The name has a line of its own; the next paragraph is what is said.
            paragraph = following.get(paragraph.pieces[-1].number)
            if paragraph is None or _LABEL.match(paragraph.text):
                continue
            at = 0
        words = tidy(paragraph.text[at:])
        spans = paragraph.spans(at, len(paragraph.text))
        if len(words.split()) >= FEWEST_WORDS and not known.issuperset(spans):
            read.append(QuotationRead(words.strip(' “”„"«»'), spans, who))
    return read


def _following(document: DocumentReading) -> dict[int, Paragraph]:
    """Return the paragraph of running text that follows each passage that ends a paragraph."""
    pieces = [p for p in document.pieces if p.is_prose or p.role == "heading"]
    found = paragraphs(pieces)
    return {
        before.pieces[-1].number: after
        for before, after in zip(found, found[1:], strict=False)
        if after.pieces[0].is_prose
    }
