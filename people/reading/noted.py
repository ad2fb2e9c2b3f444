"""Words that a report quotes in its text and, at greater length, in a note: they show whose they are."""

from collections import defaultdict

from documents.folding import fold
from documents.reading import DocumentReading, TitleRead

FEWEST = 3  # words in common that are no chance
MOST_PLACES = (
    50  # where the same three words stand: a bound for texts made of repetition
)


class NotedWords:
    """What the notes of a report quote, found by any three words of it in a row."""

    def __init__(self, document: DocumentReading):
        by_form = {form: d for d in reversed(document.documents) for form in d.forms}
        self._notes: list[tuple[int, list[str], TitleRead]] = []
        self._places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
        for note in document.notes:
            if note.quotation and note.marker and note.title in by_form:
                words = fold(note.quotation).split()
                self._notes.append((note.marker.passage, words, by_form[note.title]))
                rows = zip(*(words[first:] for first in range(FEWEST)), strict=False)
                for at, row in enumerate(rows):
                    places = self._places[row]
                    if len(places) < MOST_PLACES:
                        places.append((len(self._notes) - 1, at))

    def source(self, words: str, passages: set[int]) -> TitleRead | None:
        """Return the document that a note, whose marker stands in one of ``passages``, quotes with ``words``."""
        said = fold(words).split()
        for index, at in self._places.get(tuple(said[:FEWEST]), ()):
            marker, quoted, cited = self._notes[index]
            if marker in passages and quoted[at : at + len(said)] == said:
                return cited
        return None
