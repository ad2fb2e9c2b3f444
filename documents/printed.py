"""What texts print between two blanks: the same again and again, so that each is looked at once.

A text is taken apart into such prints once; whoever reads it asks them for their words, or
whether they hold what a pattern needs. Each of these things has a bit of its own, and what a
passage holds is the bits of its prints.
"""

import re
from collections.abc import Callable
from functools import reduce
from itertools import accumulate
from operator import attrgetter, or_

from documents.needs import Strings, folded, marked
from documents.remembering import remembered

MOST_PRINTED = 20_000  # that are remembered, none longer than
LONGEST_PRINTED = 200  # addresses, too

# "Minister:innen", "Sprecher*in", "Vertreter_innen" are one word each.
_WORD = re.compile(r"[^\W_]+(?:[-’'.&/][^\W_]+|[:*_]in(?:nen)?(?![^\W_]))*")
LETTERS = re.compile(r"[^\W\d_]+")  # in a row
_OPENING = re.compile(r"(?<![^\W\d_])[^\W\d_]|\d")
_POSSESSIVE = ("'s", "’s")
_START = 3  # letters with which longer strings are looked up
# ſ, ı, İ and the ligatures of st match letters that folding keeps apart from them; others are taken apart by it.
_ODD = re.compile(
    "[\u017f\u0131\u0130\ufb05\ufb06\u0345\u01f0\u0390\u03b0\u1e96-\u1e99\u1f50-\u1f57\u1fb6-\u1ff7]"
)


class Print:
    """A stretch without blanks: its words, each (start, end, text, is capitalised, is an acronym), their texts alone, its bits.

    ``openings`` are the places in it of its digits, and of the first letter of each run of letters.
    """

    __slots__ = ("bits", "openings", "text", "texts", "width", "words")

    def __init__(self, text: str):
        self.text, self.width = text, len(text) + 1
        self.words = tuple(map(_word, _WORD.finditer(text)))
        self.texts = tuple(word for _, _, word, _, _ in self.words)
        self.openings = tuple(match.start() for match in _OPENING.finditer(text))
        self.bits = _bits_in(text)


class _Prints(dict):
    """The prints by their text."""

    def __missing__(self, text: str) -> Print:
        one = Print(text)
        if len(text) <= LONGEST_PRINTED:
            if len(self) >= MOST_PRINTED:
                self.clear()
            self[text] = one
        return one


def words_in(text: str, start: int = 0):
    """Yield the words of ``text`` from ``start`` on, where a word may begin, as a print has them."""
    return map(_word, _WORD.finditer(text, start))


def _word(match: re.Match) -> tuple[int, int, str, bool, bool]:
    word, at = match.group(), match.start()
    if word[-1] == "s" and word.endswith(_POSSESSIVE):
        word = word[:-2]
    acronym = word.isupper() and _is_acronym(word)
    return at, at + len(word), word, word[0].isupper(), acronym


def _is_acronym(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) >= 2 and all(c.isupper() for c in letters)


_prints = _Prints()


@remembered
def prints_of(text: str) -> tuple[Print, ...]:
    """Return what is printed between each two blanks of ``text``."""
    return tuple(map(_prints.__getitem__, text.split()))


@remembered
def starts_of(text: str) -> tuple[int, ...]:
    """Return where each of the prints of ``text`` begins."""
    begin = len(text) - len(text.lstrip())
    widths = map(_width_of_print, prints_of(text))
    *found, end = accumulate(widths, initial=begin)
    if end == len(text.rstrip()) + 1:  # one blank between each two
        return tuple(found)
    found, at = [], 0
    for one in prints_of(text):
        at = text.find(one.text, at)
        found.append(at)
        at += len(one.text)
    return tuple(found)


@remembered
def bits_of(text: str) -> int:
    """Return the bits of all that the prints of ``text`` hold."""
    return reduce(or_, map(_bits_of_print, prints_of(text)), 0)


@remembered
def openings_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return the openings of the prints that may begin what a pattern looks for: the bits of the print, and where it is in ``text``."""
    return tuple(
        [
            (bits, start + opening)
            for one, start in zip(prints_of(text), starts_of(text), strict=True)
            if (bits := one.bits & _all_firsts)
            for opening in one.openings
        ]
    )


def matches_at_openings(pattern: re.Pattern, first: int, text: str) -> list[re.Match]:
    """Return what ``pattern.finditer`` yields, each match of which begins with what ``first`` is the bit of."""
    match, free, found = pattern.match, 0, []
    for bits, at in openings_of(text):
        if bits & first and at >= free and (one := match(text, at)):
            free = one.end()
            found.append(one)
    return found


def match_at_openings(pattern: re.Pattern, first: int, text: str) -> re.Match | None:
    """Return what ``pattern.search`` does, where each match begins with what ``first`` is the bit of."""
    match = pattern.match
    for bits, at in openings_of(text):
        if bits & first and (one := match(text, at)):
            return one
    return None


_all_firsts = 0
_bits_of_print = attrgetter("bits")
_width_of_print = attrgetter("width")  # with the blank behind it
_bits: dict[Strings, int] = {}  # of sets of strings, of which a print may hold one
_known: dict[
    str, int
] = {}  # the strings of all these sets, each with the bits of its sets
# How long those are that begin with the same letters; and those that have fewer letters.
_lengths: dict[str, set[int]] = {}
_short: set[str] = set()
_finders: list[tuple[Callable[[str], object], int]] = []


def _new_bit() -> int:
    """Return the next bit; what was found so far is found anew, for it knew nothing of it."""
    for memory in (_prints.clear, prints_of.cache_clear, bits_of.cache_clear):
        memory()
    return 1 << (len(_bits) + len(_finders))


def bit_of(strings: Strings) -> int:
    """Return the bit of prints that hold, without case, one of a set of strings (see ``needs``)."""
    if strings not in _bits:
        bit = _bits[strings] = _new_bit()
        for string in strings:
            _known[string] = _known.get(string, 0) | bit
            if len(string) < _START:
                _short.add(string)
            else:
                _lengths.setdefault(string[:_START], set()).add(len(string))
    return _bits[strings]


def first_bit_of(strings: Strings) -> int:
    """Return the bit of a set of strings with which what a pattern looks for begins; it is asked for by ``openings_of``."""
    global _all_firsts
    bit = bit_of(strings)
    _all_firsts |= bit
    openings_of.cache_clear()
    return bit


def bit_where(find: Callable[[str], object]) -> int:
    """Return the bit of prints in which ``find`` finds something.

    >>> shouted = bit_where(lambda printed: printed.endswith("!"))
    >>> bits_of("Stop! And go.") & shouted == shouted, bits_of("Stop. Go.") & shouted
    (True, 0)
    """
    bit = _new_bit()
    _finders.append((find, bit))
    return bit


def _bits_in(text: str) -> int:
    found = 0
    for find, bit in _finders:
        if find(text):
            found |= bit
    if not text.isascii() and _ODD.search(text):
        return found | reduce(or_, _bits.values(), 0)
    word = marked(folded(text))
    for at in range(len(word) - _START + 1):
        for length in _lengths.get(word[at : at + _START], ()):
            found |= _known.get(word[at : at + length], 0)
    for string in _short:
        if string in word:
            found |= _known[string]
    return found


class Printed(dict):
    """What ``find`` returns of each word or print, remembered.

    >>> shouted = Printed(lambda printed: printed.endswith("!"))
    >>> list(map(shouted.__getitem__, "Stop! And go.".split()))
    [True, False, False]
    """

    def __init__(self, find: Callable[[str], object]):
        super().__init__()
        self._find = find

    def __missing__(self, printed: str) -> object:
        found = self._find(printed)
        if len(printed) <= LONGEST_PRINTED:
            if len(self) >= MOST_PRINTED:
                self.clear()
            self[printed] = found
        return found
