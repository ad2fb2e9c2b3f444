"""Patterns that are searched for only in texts that hold letters which every match of theirs holds.

Most passages hold nothing that a given pattern looks for. Each set of letters that some pattern
needs has a bit of its own; which of them a word holds is found out once, and what a passage holds
is the bits of its words. To ask for a pattern, or for any of many, is then to look at a few bits.
"""

import re
from collections.abc import Iterable
from functools import reduce
from operator import or_

from documents.reading.needs import Strings, folded, marked, needs_of
from documents.remembering import remembered

MOST_WORDS = 20_000  # that are remembered
_LONGEST_WORD = 150  # characters of a word that is remembered
_START = 3  # letters with which longer strings are looked up
_EVERY_BIT = -1
# ſ, ı, İ and the ligatures of st match letters that folding keeps apart from them; others are taken apart by it.
_ODD = re.compile(
    "[\u017f\u0131\u0130\ufb05\ufb06\u0345\u01f0\u0390\u03b0\u1e96-\u1e99\u1f50-\u1f57\u1fb6-\u1ff7]"
)


class _Words(dict):
    """The bits of each word: of the sets of strings of which it holds one."""

    def __init__(self):
        super().__init__()
        self._bits: dict[Strings, int] = {}
        # Strings and their bits, by their first letters if they have so many.
        self._starting: dict[str, dict[str, int]] = {}
        self._short: dict[str, int] = {}

    def bit_of(self, strings: Strings) -> int:
        """Return the bit that stands for a set of strings, of which a word may hold one."""
        if strings not in self._bits:
            self.clear()
            bits_of.cache_clear()
            bit = self._bits[strings] = 1 << len(self._bits)
            for string in strings:
                is_short = len(string) < _START
                start = string[:_START]
                known = (
                    self._short if is_short else self._starting.setdefault(start, {})
                )
                known[string] = known.get(string, 0) | bit
        return self._bits[strings]

    def __missing__(self, word: str) -> int:
        bits = self._find(word)
        if len(word) <= _LONGEST_WORD:
            if len(self) >= MOST_WORDS:
                self.clear()
            self[word] = bits
        return bits

    def _find(self, word: str) -> int:
        if not word.isascii() and _ODD.search(word):
            return _EVERY_BIT
        word, found = marked(folded(word)), 0
        rows = {word[at : at + _START] for at in range(len(word) - _START + 1)}
        starting = (self._starting[row] for row in rows & self._starting.keys())
        for strings in (self._short, *starting):
            for string, bits in strings.items():
                if string in word:
                    found |= bits
        return found


@remembered
def bits_of(text: str) -> int:
    """Return the bits of all that ``text`` holds of what patterns need."""
    return reduce(or_, map(_words.__getitem__, text.split()), 0)


_words = _Words()


def _needed(pattern: str, flags: int = 0) -> int:
    """Return the bits that a text must have, each of them, to hold a match; 0 if nothing can be said."""
    return reduce(or_, map(_words.bit_of, needs_of(pattern, flags)), 0)


class Sought:
    """A pattern that asks first whether a text holds what it needs; otherwise like any other."""

    __slots__ = ("compiled", "flags", "fullmatch", "match", "needed", "pattern")

    def __init__(self, compiled: re.Pattern, needed: int):
        self.compiled, self.needed = compiled, needed
        self.pattern, self.flags = compiled.pattern, compiled.flags
        self.match, self.fullmatch = compiled.match, compiled.fullmatch

    def may_be_in(self, text: str) -> bool:
        """Return whether ``text`` holds what every match needs."""
        return bits_of(text) & self.needed == self.needed

    def search(self, text: str, *within: int) -> re.Match | None:
        if bits_of(text) & self.needed != self.needed:
            return None
        return self.compiled.search(text, *within)

    def finditer(self, text: str, *within: int) -> Iterable[re.Match]:
        if bits_of(text) & self.needed != self.needed:
            return ()
        return self.compiled.finditer(text, *within)


class Gate:
    """What any of several patterns needs: it tells whether a text is worth being read for them."""

    __slots__ = ("_needs",)

    def __init__(self, *patterns: "re.Pattern | Sought"):
        needs = [
            each.needed
            if isinstance(each, Sought)
            else _needed(each.pattern, each.flags)
            for each in patterns
        ]
        # What needs more than another is asked for with it.
        self._needs = tuple(
            sorted(
                need
                for need in set(needs)
                if not any(other & need == other != need for other in needs)
            )
        )

    def may_be_in(self, text: str) -> bool:
        """Return whether ``text`` holds what a match of one of the patterns needs."""
        held = bits_of(text)
        for need in self._needs:  # noqa: SIM110 (faster than any)
            if held & need == need:
                return True
        return False


class Forms(tuple):
    """Rows with a pattern each, at place ``at``; a passage is mostly held against none of them."""

    def __new__(cls, rows: Iterable[tuple], at: int):
        forms = super().__new__(cls, rows)
        forms._rows = [(getattr(row[at], "needed", 0), row) for row in forms]
        needed = [need for need, _ in forms._rows]
        forms._any = reduce(or_, needed, 0) if all(needed) else _EVERY_BIT
        return forms

    def that_may_be_in(self, text: str) -> Iterable[tuple]:
        """Return the rows whose pattern ``text`` may hold, in their order."""
        held = bits_of(text)
        if not held & self._any and self._any != _EVERY_BIT:
            return ()
        return [row for need, row in self._rows if held & need == need]


def sought(pattern: str, flags: int = 0) -> re.Pattern | Sought:
    """Return a compiled pattern for whole passages, which asks first whether one holds what it needs."""
    compiled = re.compile(pattern, flags)
    needed = _needed(pattern, flags)
    return Sought(compiled, needed) if needed else compiled
