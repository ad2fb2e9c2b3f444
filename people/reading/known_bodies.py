"""The list of well-known bodies, and finding them in running text by any of their names."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from documents.folding import fold
from documents.reading.chunks import Word, words_of

LIST = Path(__file__).parent.parent / "data" / "bodies.toml"


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the list."""

    name: str
    acronym: str = ""
    also: tuple[str, ...] = ()
    group: str = ""
    country: str = ""
    part_of: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(form for form in (self.name, self.acronym, *self.also) if form)


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    """Return the list of well-known bodies."""
    rows = tomllib.loads(LIST.read_text(encoding="utf-8"))["body"]
    return tuple(
        KnownBody(**{**row, "also": tuple(row.get("also", ()))}) for row in rows
    )


def is_short(form: str) -> bool:
    """Return whether a form is an acronym or so short that its capitals count."""
    return form.upper() == form or len(form) <= 5


class BodyIndex:
    """Finds forms of known bodies in running text, the longest first."""

    def __init__(self, bodies: Iterable[KnownBody]):
        self.by_words: dict[tuple[str, ...], tuple[KnownBody, str]] = {}
        self.lengths: dict[str, set[int]] = {}  # of the forms that begin with a word
        for body in bodies:
            for form in body.forms:
                words = tuple(
                    word.text if is_short(form) else fold(word.text)
                    for word in words_of(form)
                )
                self.by_words.setdefault(words, (body, form))
                self.lengths.setdefault(words[0], set()).add(len(words))

    def find(self, words: list[Word]) -> list[tuple[int, int, KnownBody]]:
        """Return (first word, after the last word, body) for each form, none inside another."""
        found = []
        at = 0
        while at < len(words):
            length = 1
            first = words[at].text
            if first != first.lower():
                lengths = {
                    *self.lengths.get(first, ()),
                    *self.lengths.get(fold(first), ()),
                }
                for wanted in sorted(lengths, reverse=True):
                    end = at + wanted
                    run = [word.text for word in words[at:end]]
                    hit = end <= len(words) and (
                        self.by_words.get(tuple(run))
                        or self.by_words.get(tuple(map(fold, run)))
                    )
                    if hit:
                        found.append((at, end, hit[0]))
                        length = wanted
                        break
            at += length
        return found


@cache
def known_index() -> BodyIndex:
    """Return the index of the list of well-known bodies."""
    return BodyIndex(known_bodies())


def nearly_named(letters: str) -> KnownBody | None:
    """Return the one known body whose acronym differs from ``letters`` in one letter, or in two exchanged."""
    if len(letters) < 5:
        return None
    hits = {
        body
        for body in known_bodies()
        for form in body.forms
        if _one_slip(form.replace(" ", ""), letters)
    }
    return hits.pop() if len(hits) == 1 else None


def _one_slip(form: str, letters: str) -> bool:
    if not form.isupper() or len(form) != len(letters):
        return False
    slips = [(a, b) for a, b in zip(form, letters, strict=True) if a != b]
    return len(slips) == 1 or (len(slips) == 2 and slips[0] == slips[1][::-1])
