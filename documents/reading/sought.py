"""Patterns that are searched for only in texts that hold letters which every match of theirs holds.

Most passages hold nothing that a given pattern looks for. What letters stand in a row in a passage
is gathered once; to ask for a few of them takes a small part of the time that a search takes.
"""

import re
from collections.abc import Iterable

# The parser is the one that ``re`` itself uses: what it understands is what will be matched.
from re import _constants as signs
from re import _parser as parser

from documents.remembering import remembered

MOST_STRINGS = 250  # that one pattern asks for; beyond them a search is as fast
_WIDEST = 6  # characters of a set that are written out: [sz]
_LENGTH = (
    4  # letters in a row that are gathered; of shorter strings three, and single signs
)
# They match letters that folding keeps apart from them: ſ is an s where case is ignored.
_ALIKE = frozenset("ſıİſtst")
_COMMON = "etaoinsrhldcumfpgwybvkxjqz"  # letters, the most usual ones first

Strings = frozenset[str]
_EMPTY: Strings = frozenset([""])


def _rows(text: str, length: int) -> set[str]:
    return {text[at : at + length] for at in range(len(text) - length + 1)}


@remembered
def _letters_of(text: str) -> frozenset[str] | None:
    """Return the letters in a row that ``text`` holds, and its characters; None where they cannot be told."""
    if not text.isascii():
        if not _ALIKE.isdisjoint(text):
            return None
        text = text.casefold()
    else:
        text = text.lower()
    return frozenset(_rows(text, _LENGTH) | _rows(text, _LENGTH - 1) | set(text))


def _row_of(string: str) -> str:
    """Return of a string the row of letters that is found least often."""
    length = min(len(string), _LENGTH)
    if length < _LENGTH - 1:
        length = 1
    return max(sorted(_rows(string, length)), key=_rareness)


def _rareness(row: str) -> int:
    return sum(_COMMON.find(char) if char in _COMMON else 30 for char in row)


def _shortest(strings: Strings) -> int:
    return min(map(len, strings))


def _better(one: Strings | None, other: Strings | None) -> Strings | None:
    """Return of two sets that a match needs the one that tells more: longer strings, fewer of them."""
    if not one or not other:
        return one or other
    return max(one, other, key=lambda each: (min(_LENGTH, _shortest(each)), -len(each)))


# What is known of a part of a pattern: (all strings that it matches, or None where they are too
# many; strings of which each match holds one, or None where nothing can be said).
Known = tuple[Strings | None, Strings | None]


def _in_turn(nodes) -> Known:
    """Return what is known of parts that follow one another."""
    end, best, whole = _EMPTY, None, True
    for sign, value in nodes:
        exact, needed = _part(sign, value)
        if exact is not None and len(end) * len(exact) <= MOST_STRINGS:
            end = frozenset(a + b for a in end for b in exact)
            continue
        whole = False
        best = _better(best, _better(needed, end if _shortest(end) else None))
        end = exact or _EMPTY
    if _shortest(end):
        best = _better(best, end)
    return end if whole else None, best


def _either(branches: list[Known]) -> Known:
    """Return what is known where one of several parts is matched."""
    exact, needed = ([known[n] for known in branches] for n in (0, 1))
    exact = None if None in exact else frozenset().union(*exact)
    needed = None if None in needed else frozenset().union(*needed)
    if exact and len(exact) > MOST_STRINGS:
        exact = None
    return exact, needed


def _part(sign, value) -> Known:
    """Return what is known of one part of a pattern, as the parser gives it."""
    if sign is signs.LITERAL:
        strings = frozenset([chr(value)])
        return strings, strings
    if sign is signs.IN:
        if len(value) <= _WIDEST and all(kind is signs.LITERAL for kind, _ in value):
            strings = frozenset(chr(char) for _, char in value)
            return strings, strings
        return None, None
    if sign in (signs.AT, signs.ASSERT, signs.ASSERT_NOT):
        return _EMPTY, None
    if sign is signs.SUBPATTERN:
        return _in_turn(value[-1])
    if sign is signs.ATOMIC_GROUP:
        return _in_turn(value)
    if sign is signs.BRANCH:
        return _either([_in_turn(branch) for branch in value[1]])
    if sign in (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT):
        least, most, inner = value
        exact, needed = _in_turn(inner)
        if least == 0 and most == 1 and exact is not None:
            return exact | _EMPTY, None
        return None, needed if least else None
    return None, None


def needed_of(pattern: str, flags: int = 0) -> Strings:
    """Return small strings of which each match of ``pattern`` holds one, without case; none if nothing can be said.

    >>> sorted(needed_of("(?:was|were) +held"))
    ['held']
    """
    needed = _in_turn(parser.parse(pattern, flags))[1] or _EMPTY
    if not _shortest(needed):
        return frozenset()
    rows = frozenset(_row_of(string.casefold()) for string in needed)
    # That a single letter stands in a text says nothing.
    says_nothing = len(rows) > MOST_STRINGS or any(
        len(row) == 1 and row.isalnum() for row in rows
    )
    return frozenset() if says_nothing else rows


class Sought:
    """A pattern that asks first whether a text holds what it needs; otherwise like any other."""

    __slots__ = ("compiled", "flags", "fullmatch", "match", "needed", "pattern")

    def __init__(self, compiled: re.Pattern, needed: Strings):
        self.compiled, self.needed = compiled, needed
        self.pattern, self.flags = compiled.pattern, compiled.flags
        self.match, self.fullmatch = compiled.match, compiled.fullmatch

    def may_be_in(self, text: str) -> bool:
        """Return whether ``text`` holds what every match needs."""
        held = _letters_of(text)
        return held is None or not self.needed.isdisjoint(held)

    def search(self, text: str, *within: int) -> re.Match | None:
        held = _letters_of(text)
        if held is not None and self.needed.isdisjoint(held):
            return None
        return self.compiled.search(text, *within)

    def finditer(self, text: str, *within: int):
        held = _letters_of(text)
        if held is not None and self.needed.isdisjoint(held):
            return ()
        return self.compiled.finditer(text, *within)


class Forms(tuple):
    """Rows with a pattern each, at place ``at``; a passage is mostly held against none of them."""

    def __new__(cls, rows: Iterable[tuple], at: int):
        forms = super().__new__(cls, rows)
        forms._needed = [getattr(row[at], "needed", None) for row in forms]
        forms._any = frozenset().union(*filter(None, forms._needed))
        forms._all_tell = None not in forms._needed
        return forms

    def that_may_be_in(self, text: str) -> Iterable[tuple]:
        """Return the rows whose pattern ``text`` may hold, in their order."""
        held = _letters_of(text)
        if held is None:
            return self
        there = self._any & held
        if not there and self._all_tell:
            return ()
        return [
            row
            for row, needed in zip(self, self._needed, strict=True)
            if needed is None or not needed.isdisjoint(there)
        ]


def sought(pattern: str, flags: int = 0) -> re.Pattern | Sought:
    """Return a compiled pattern for whole passages, which asks first whether one holds what it needs."""
    compiled = re.compile(pattern, flags)
    needed = needed_of(pattern, flags)
    return Sought(compiled, needed) if needed else compiled
