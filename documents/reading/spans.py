"""Passages as they are cut, and the spans of words in them that facts are read from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from documents.folding import fold


class Span(NamedTuple):
    """Words of a passage: its number, first character, end (exclusive), and the words themselves."""

    passage: int
    start: int
    end: int
    words: str


@dataclass(slots=True)
class Piece:
    """A passage of a text before it is stored; nothing changes it.

    ``offset`` is where it begins in the text; ``text`` runs up to the next piece, so that
    the pieces joined give the whole text. ``plain`` is the same text, character by
    character, as patterns are to look at it (see ``markup``); ``hidden`` are the places behind
    words where it has a blank instead of what was taken out of the word. ``note`` is the
    number of its footnote.
    """

    number: int
    role: str
    paragraph: int
    note: int | None
    offset: int
    text: str
    plain: str
    hidden: frozenset[int] = frozenset()
    # Whether it is running text of the report itself.
    is_prose: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        self.is_prose = self.role in ("body", "list item")

    def span(self, start: int, end: int) -> Span:
        """Return the span of this passage from ``start`` to ``end``, without outer white space."""
        while end in self.hidden:
            end += 1
        within = self.text[start:end]
        words = within.strip()
        if len(words) < len(within):
            start += len(within) - len(within.lstrip())
        return Span(self.number, start, start + len(words), words)

    def whole(self) -> Span:
        """Return the span of all its words."""
        return self.span(0, len(self.text))


class Once(list):
    """A list that keeps each item once, in the order of arrival, and knows fast what it holds."""

    __slots__ = ("_held",)

    def __init__(self):
        self._held = set()

    def add(self, item):
        if item not in self._held:
            self._held.add(item)
            self.append(item)


def outermost(spans: Iterable[Span]) -> list[Span]:
    """Return the spans, in their order, without those that lie within another."""
    spans = list(dict.fromkeys(spans))
    # In this order what holds a span stands before it.
    inner, last = set(), None
    for span in sorted(spans, key=lambda s: (s.passage, s.start, -s.end)):
        if last and last.passage == span.passage and span.end <= last.end:
            inner.add(span)
        else:
            last = span
    return [span for span in spans if span not in inner]


def covered(text: str, stretches) -> bytearray:
    """Return a map of ``text``: 1 for each character that lies in one of the stretches.

    ``1 in covered(...)[start:end]`` asks at once whether anything there is taken.
    """
    taken = bytearray(len(text))
    for start, end in stretches:
        taken[start:end] = b"\x01" * (end - start)
    return taken


# How far back patterns look for what leads up to a name, in characters.
REACH = 250


def search_before(pattern: re.Pattern, text: str, end: int) -> re.Match | None:
    """Search for ``pattern``, which ends in ``$``, right before ``end``."""
    return pattern.search(text, end - REACH if end > REACH else 0, end)


_BLANK = re.compile("[\t\n\r\x0b\x0c\x85\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]")


_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")


def plain(text: str) -> str:
    """Return ``text`` with every kind of blank and hyphen as a plain one, of the same length."""
    text = _BLANK.sub(" ", text)
    if text.isascii():
        return text
    return text.replace("\u2010", "-").replace("\u2011", "-")


def tidy(text: str) -> str:
    """Return ``text`` in one line without outer, double or odd blanks and invisible characters."""
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def written(form: str, span: Span) -> str:
    """Return words of a span as they stand in its passage: with the tags between them, if there are any."""
    if form == span.words or fold(form) in fold(span.words):
        return form
    return tidy(span.words)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that could not be read or does not fit; stays with its passage for editors."""

    passage: int
    code: str
    text: str
