"""Words and runs of capitalised words: the raw material of names and titles."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from documents.reading.spans import covered
from documents.remembering import remembered

_WORD = re.compile(r"[^\W_]+(?:[-’'.&/][^\W_]+)*", re.UNICODE)
_POSSESSIVE = ("'s", "’s")
MOST_PRINTED = (
    20_000  # words with what stands beside them that are remembered, none longer than
)
_LONGEST = 60
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


def _is_acronym(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) >= 2 and all(c.isupper() for c in letters)


class _Printed(dict):
    """Of what stands between two blanks: its words, each with where it stands in it."""

    def __missing__(self, printed: str) -> tuple[tuple, ...]:
        words = tuple(map(_word, _WORD.finditer(printed)))
        if len(printed) <= _LONGEST:
            if len(self) >= MOST_PRINTED:
                self.clear()
            self[printed] = words
        return words


_printed = _Printed()


def _word(match: re.Match) -> Word:
    word, at = match.group(), match.start()
    if word[-1] == "s" and word.endswith(_POSSESSIVE):
        word = word[:-2]
    acronym = word.isupper() and _is_acronym(word)
    return Word(at, at + len(word), word, word[0].isupper(), acronym)


def words_from(text: str, start: int) -> Iterator[Word]:
    """Yield the words of ``text`` from ``start`` on, where a word may begin."""
    return map(_word, _WORD.finditer(text, start))


@remembered
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` with their places."""
    found, at, new = [], 0, tuple.__new__
    # The same is printed again and again; a word has no blanks in it.
    for printed in text.split():
        at = text.find(printed, at)
        for start, end, word, capitalised, acronym in _printed[printed]:
            found.append(new(Word, (at + start, at + end, word, capitalised, acronym)))
        at += len(printed)
    return tuple(found)


class Chunk(NamedTuple):
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

    taken = covered(text, blocked) if blocked else None
    for word in words_of(text):
        if not run and not word.is_capitalised:
            continue
        if taken and taken.find(1, word.start, word.end) >= 0:
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
