"""Who speaks: the people, bodies and documents that the words around a quotation name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from documents.folding import fold
from documents.places import find_countries
from documents.reading import DocumentReading, Piece, Span, TitleRead
from people.reading.bodies import BodyRead
from people.reading.persons import PersonRead
from people.reading.positions import PositionRead
from people.reading.sight import by_passage

Speaker = PersonRead | BodyRead | TitleRead

DOCUMENT_NOUNS = (
    r"(?:report|document|declaration|statement|text|outlook|communiqué|paper)"
)
_DOCUMENT = re.compile(
    rf"\s*(?:the|this|that|its)\s+(?:[\w-]+\s+)?{DOCUMENT_NOUNS}\b", re.IGNORECASE
)
_BEFORE_TITLE = re.compile(r"(?:the|this)?\s*[“„\"‘«]?", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:^|.*\s)(?:he|she|er|sie)$", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?:^|.*\s)the\s+(?P<country>\S+)\s+(?P<title>leader|president|premier|(?:prime\s+)?minister|chancellor|head of state)$",
    re.IGNORECASE,
)


def name_of(speaker: Speaker) -> str:
    """Return what a speaker is called."""
    return getattr(speaker, "name", "") or speaker.title


@dataclass(slots=True)
class Paragraph:
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


def paragraphs(pieces: Iterable[Piece]) -> list[Paragraph]:
    """Return the paragraphs that passages make up."""
    found = []
    for _, group in groupby(pieces, key=lambda piece: piece.paragraph):
        group = list(group)
        starts, offset = [], 0
        for piece in group:
            starts.append(offset)
            offset += len(piece.plain)
        found.append(Paragraph(group, "".join(piece.plain for piece in group), starts))
    return found


class Speakers:
    """Whom words of a report name, or stand for: 'he', 'the report', 'the Chinese leader'."""

    def __init__(
        self,
        document: DocumentReading,
        people: Iterable[PersonRead],
        bodies: Iterable[BodyRead],
        positions: Iterable[PositionRead] = (),
    ):
        self._places = by_passage((*people, *bodies))
        self._positions = list(positions)
        self._described = [d for d in document.documents if d.described]
        self._listed = [d for d in document.documents if d.sections]
        self._titles = by_passage(document.documents)
        self.outcomes = self._described or self._listed

    def within(
        self, paragraph: Paragraph, start: int, end: int
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
        """Return the document that 'the report' and the like stand for."""
        return self.outcomes[0] if self.outcomes and _DOCUMENT.match(words) else None

    def meant(
        self, words: str, before: Speaker | None
    ) -> tuple[PersonRead | None, str]:
        """Return whom 'he' or 'the Chinese leader' stands for, and why; (None, '') where that is open.

        ``before`` is who spoke last in the paragraph.
        """
        words = words.strip()
        if _PRONOUN.match(words) and isinstance(before, PersonRead):
            he = words.split()[-1].lower()
            return before, f"“{he}” is taken for {before.name}, who speaks before."
        if holder := _HOLDER.match(words):
            codes = {country.code for country in find_countries(holder["country"])}
            holders = {
                id(p.person): p for p in self._positions if p.country in codes
            }.values()
            if len(holders) == 1:
                (position,) = holders
                meant = position.person
                phrase = f"the {holder['country']} {holder['title']}"
                return (
                    meant,
                    f"“{phrase}” is taken for {meant.name}, {position.title} of that country.",
                )
        return None, ""

    def with_chapter(self, number: int) -> TitleRead | None:
        """Return the one document of which the report lists a chapter of this number."""
        found = [d for d in self._listed if any(s.number == number for s in d.sections)]
        return found[0] if len(found) == 1 else None

    def titled_at(self, piece: Piece) -> tuple[TitleRead, int] | None:
        """Return the document with whose title a passage begins, and where the title ends."""
        for start, end, document in self._titles.get(piece.number, ()):
            if start > len("The “"):
                break
            if _BEFORE_TITLE.fullmatch(piece.plain, 0, start):
                return document, end
        return None

    def titled(self, words: str) -> TitleRead | None:
        """Return the document whose title stands within words that name another."""
        folded = f" {fold(words)} "
        return next(
            (d for d in self.outcomes if f" {fold(d.title)} " in folded),
            None,
        )
