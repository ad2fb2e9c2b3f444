"""Words and runs of capitalised words: the raw material of names and titles."""

from collections.abc import Iterator
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from documents.printed import prints_of, starts_of, words_in
from documents.remembering import remembered

# Words of a personal name that are written small between its parts.
PARTICLES = frozenset(
    "de del della da das do dos di du van von der den ter bin ibn al el la le ben zu af of-the".split()
)


class Word(NamedTuple):
    """One word of a passage; a possessive ending is no part of it.

    ``is_acronym`` where it is written in capitals throughout (digits allowed), as BRICS or G20.
    """

    start: int
    end: int
    text: str
    is_capitalised: bool
    is_acronym: bool


def words_from(text: str, start: int) -> Iterator[Word]:
    """Yield the words of ``text`` from ``start`` on, where a word may begin."""
    return map(Word._make, words_in(text, start))


@remembered
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` with their places."""
    new = tuple.__new__
    return tuple(
        [
            new(Word, (at + start, at + end, word, capitalised, acronym))
            for one, at in zip(prints_of(text), starts_of(text), strict=True)
            for start, end, word, capitalised, acronym in one.words
        ]
    )


_texts_of_print = attrgetter("texts")


@remembered
def texts_of(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` alone."""
    return tuple(chain.from_iterable(map(_texts_of_print, prints_of(text))))


class Chunk(NamedTuple):
    """A run of capitalised words with nothing but blanks between them."""

    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def chunks_of(text: str, taken: bytearray) -> list[Chunk]:
    """Return the runs of capitalised words of ``text``, none reaching into what ``taken`` marks.

    Particles of names ("de", "van") may stand inside a run, not at its ends.
    """
    runs: list[list[Word]] = []
    run: list[Word] = []
    held: list[Word] = []
    any_taken = 1 in taken

    def close():
        nonlocal run, held
        if run:
            runs.append(run)
        run, held = [], []

    for word in words_of(text):
        if not run and not word.is_capitalised:
            continue
        if any_taken and taken.find(1, word.start, word.end) >= 0:
            close()
            continue
        if run:
            last = (held or run)[-1]
            between = text[last.end : word.start]
            # "J. Nye": the full stop of an initial does not part a name.
            if between.strip(" ") and not (
                between == ". " and len(last.text) == 1 and last.is_capitalised
            ):
                close()
        if word.is_capitalised:
            run += [*held, word]
            held = []
        elif run and word.text in PARTICLES:
            held.append(word)
        else:
            close()
    close()
    return [Chunk(run[0].start, run[-1].end, tuple(run)) for run in runs]
