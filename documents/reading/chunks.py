"""Words and runs of capitalised words: the raw material of names and titles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.reading.spans import covered

_WORD = re.compile(r"[^\W_]+(?:[-’'.&/][^\W_]+)*", re.UNICODE)
_POSSESSIVE = re.compile(r"['’]s$")
# Words of a personal name that are written small between its parts.
PARTICLES = frozenset(
    "de del della da das do dos di du van von der den ter bin ibn al el la le ben zu af of-the".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a passage; a possessive ending is no part of it."""

    start: int
    end: int
    text: str

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Return whether it is written in capitals throughout (digits allowed), as BRICS or G20."""
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) >= 2 and all(c.isupper() for c in letters)


def words_from(text: str, start: int) -> Iterator[Word]:
    """Yield the words of ``text`` from ``start`` on, where a word may begin."""
    for match in _WORD.finditer(text, start):
        word = match.group()
        if possessive := _POSSESSIVE.search(word):
            word = word[: possessive.start()]
        yield Word(match.start(), match.start() + len(word), word)


def words_of(text: str) -> list[Word]:
    """Return the words of ``text`` with their places."""
    return list(words_from(text, 0))


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of capitalised words with nothing but blanks between them."""

    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def chunks_of(text: str, blocked: list[tuple[int, int]] = ()) -> list[Chunk]:
    """Return the runs of capitalised words of ``text``, none reaching into a blocked stretch.

    Particles of names ("de", "van") may stand inside a run, not at its ends.
    """
    runs: list[list[Word]] = []
    run: list[Word] = []
    held: list[Word] = []

    def close():
        nonlocal run, held
        if run:
            runs.append(run)
        run, held = [], []

    taken = covered(text, blocked)
    for word in words_of(text):
        if 1 in taken[word.start : word.end]:
            close()
            continue
        last = (held or run)[-1] if run else None
        if last and text[last.end : word.start].strip(" "):
            between = text[last.end : word.start]
            # "J. Nye": the full stop of an initial does not part a name.
            if not (between == ". " and len(last.text) == 1 and last.is_capitalised):
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
