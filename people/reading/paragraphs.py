"""The passages of a paragraph as one string, with the way back to their spans."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import attrgetter

from documents.reading import Piece, Span
from documents.reading.language import language_of_all


@dataclass(slots=True)
class Paragraph:
    """The passages of one paragraph in one string."""

    pieces: list[Piece]
    text: str
    starts: list[int]

    @property
    def language(self) -> str | None:
        """Return its language, as far as its words tell."""
        return language_of_all([piece.plain for piece in self.pieces])

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the spans of its passages that make up what lies between two places."""
        found = []
        for piece, offset in self.parts(start, end):
            a, b = max(start, offset), min(end, offset + len(piece.plain))
            if a < b and (span := piece.span(a - offset, b - offset)).words:
                found.append(span)
        return tuple(found)

    def at(self, place: int) -> Piece:
        """Return the passage that holds a place."""
        return self.pieces[self._index(place)]

    def bounds(self, place: int) -> tuple[int, int]:
        """Return where the passage that holds a place begins and ends."""
        index = self._index(place)
        return self.starts[index], self.starts[index] + len(self.pieces[index].plain)

    def _index(self, place: int) -> int:
        return max(0, bisect_right(self.starts, place) - 1)

    def parts(self, start: int, end: int) -> list[tuple[Piece, int]]:
        """Return the passages that reach into what lies between two places, with their own places."""
        first = self._index(start)
        last = bisect_left(self.starts, end)
        return list(zip(self.pieces[first:last], self.starts[first:last], strict=True))


def paragraphs(pieces: Iterable[Piece]) -> list[Paragraph]:
    """Return the paragraphs that passages make up."""
    found = []
    for _, group in groupby(pieces, key=attrgetter("paragraph")):
        group = list(group)
        texts = [piece.plain for piece in group]
        *starts, _ = accumulate(map(len, texts), initial=0)
        found.append(Paragraph(group, "".join(texts), starts))
    return found
