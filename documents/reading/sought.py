"""Patterns that are searched for only in texts that hold letters which every match of theirs holds.

Most passages hold nothing that a given pattern looks for. Each set of letters that some pattern
needs has a bit of its own; which of them a word holds is found out once, and what a passage holds
is the bits of its words. To ask for a pattern, or for any of many, is then to look at a few bits.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from itertools import chain
from operator import or_

from documents.needs import firsts_of, needs_of
from documents.printed import (
    bit_of,
    bits_of,
    first_bit_of,
    match_at_openings,
    matches_at_openings,
)

MOST_HELD = 10_000  # sets of bits that are remembered


def _needed(pattern: str, flags: int = 0) -> int:
    """Return the bits that a text must have, each of them, to hold a match; 0 if nothing can be said."""
    return reduce(or_, map(bit_of, needs_of(pattern, flags)), 0)


class Sought:
    """A pattern that asks first whether a text holds what it needs; otherwise like any other."""

    __slots__ = (
        "compiled",
        "first",
        "flags",
        "fullmatch",
        "match",
        "needed",
        "pattern",
    )

    def __init__(self, compiled: re.Pattern, needed: int, first: int):
        self.compiled, self.needed, self.first = compiled, needed, first
        self.pattern, self.flags = compiled.pattern, compiled.flags
        self.match, self.fullmatch = compiled.match, compiled.fullmatch

    def may_be_in(self, text: str) -> bool:
        """Return whether ``text`` holds what every match needs."""
        return bits_of(text) & self.needed == self.needed

    def search(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> re.Match | None:
        if bits_of(text) & self.needed != self.needed:
            return None
        if self.first and not start and end == sys.maxsize:
            return match_at_openings(self.compiled, self.first, text)
        return self.compiled.search(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterable[re.Match]:
        if bits_of(text) & self.needed != self.needed:
            return ()
        if self.first and not start and end == sys.maxsize:
            return matches_at_openings(self.compiled, self.first, text)
        return self.compiled.finditer(text, start, end)


def _needs_of(one: "re.Pattern | Sought | Gate | Forms | int") -> tuple[int, ...]:
    """Return the bits that a text must have for a pattern, or those of any of several; or the bit itself."""
    if isinstance(one, int):
        return (one,)
    if isinstance(one, Gate | Forms):
        return one.needs
    if isinstance(one, Sought):
        return (one.needed,)
    return (_needed(one.pattern, one.flags),)


class _ByBits(dict):
    """What ``find`` returns for the bits that texts hold, remembered: most texts hold the same few."""

    def __init__(self, find: Callable[[int], object]):
        super().__init__()
        self._find = find

    def __missing__(self, held: int) -> object:
        if len(self) >= MOST_HELD:
            self.clear()
        found = self[held] = self._find(held)
        return found


class Gate:
    """What any of several patterns needs: it tells whether a text is worth being read for them."""

    __slots__ = ("_asked", "_known", "needs")

    def __init__(self, *patterns: "re.Pattern | Sought | Gate"):
        needs = set(chain.from_iterable(map(_needs_of, patterns)))
        # What needs more than another is asked for with it.
        self.needs = tuple(
            sorted(
                need
                for need in needs
                if not any(other & need == other != need for other in needs)
            )
        )
        self._asked = reduce(or_, self.needs, 0)
        self._known = _ByBits(self._is_met)

    def _is_met(self, held: int) -> bool:
        return any(held & need == need for need in self.needs)

    def may_be_in(self, text: str) -> bool:
        """Return whether ``text`` holds what a match of one of the patterns needs."""
        return self._known[bits_of(text) & self._asked]


class Readers:
    """Functions or forms that read a text, each with the patterns, gates or bits of which it needs one; without any it is always asked."""

    __slots__ = ("_asked", "_known", "_rows")

    def __init__(self, *rows: tuple):
        self._rows = [
            (need, read)
            for read, *patterns in rows
            for need in (Gate(*patterns).needs or [0])
        ]
        self._asked = reduce(or_, (need for need, _ in self._rows), 0)
        self._known = _ByBits(self._met_by)

    def __iter__(self) -> Iterator:
        return iter(dict.fromkeys(read for _, read in self._rows))

    def _met_by(self, held: int) -> tuple:
        met = [read for need, read in self._rows if held & need == need]
        return tuple(dict.fromkeys(met))

    def of(self, text: str) -> tuple:
        """Return those that may find something in ``text``, in their order."""
        return self._known[bits_of(text) & self._asked]


class Forms(tuple):
    """Rows with a pattern each, at place ``at``; a passage is mostly held against none of them."""

    def __new__(cls, rows: Iterable[tuple], at: int):
        forms = super().__new__(cls, rows)
        forms.needs = tuple(getattr(row[at], "needed", 0) for row in forms)
        forms._asked = reduce(or_, forms.needs, 0)
        forms._known = _ByBits(
            lambda held: tuple(
                row
                for need, row in zip(forms.needs, forms, strict=True)
                if held & need == need
            )
        )
        return forms

    def that_may_be_in(self, text: str) -> tuple[tuple, ...]:
        """Return the rows whose pattern ``text`` may hold, in their order."""
        return self._known[bits_of(text) & self._asked]


def sought(pattern: str, flags: int = 0) -> re.Pattern | Sought:
    """Return a compiled pattern for whole passages, which asks first whether one holds what it needs."""
    compiled = re.compile(pattern, flags)
    needed = _needed(pattern, flags)
    firsts = firsts_of(pattern, flags)
    first = first_bit_of(firsts) if firsts else 0
    return Sought(compiled, needed, first) if needed else compiled
