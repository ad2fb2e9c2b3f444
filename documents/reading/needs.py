"""What strings each match of a pattern holds, as far as the pattern tells."""

import re
from itertools import product

# The parser is the one that ``re`` itself uses: what it understands is what will be matched.
from re import _constants as signs
from re import _parser as parser

MOST_STRINGS = 400  # that parts following one another are put together to
MOST_NEEDED = 4_000  # of which each match holds one
_WIDEST = 16  # characters of a set that are written out: [sz]
DIGIT = "0"  # stands for any digit

Strings = frozenset[str]
_EMPTY: Strings = frozenset([""])

# What is known of a part of a pattern: (all strings that it matches, or None where they are too
# many; sets of strings, of each of which a match holds one).
Known = tuple[Strings | None, tuple[Strings, ...]]


_DIGITS = re.compile(r"\d")


def folded(text: str) -> str:
    """Return ``text`` without case, and every digit as one and the same."""
    return _DIGITS.sub(DIGIT, text.casefold())


def _shortest(strings: Strings) -> int:
    return min(map(len, strings))


def _best(needs: tuple[Strings, ...]) -> Strings | None:
    """Return of several sets that a match needs the one that tells most: longer strings, fewer of them."""
    return max(
        needs, key=lambda each: (min(4, _shortest(each)), -len(each)), default=None
    )


def _in_turn(nodes) -> Known:
    """Return what is known of parts that follow one another."""
    end, all_needs, whole = _EMPTY, (), True
    for sign, value in nodes:
        exact, needs = _part(sign, value)
        if exact is not None and len(end) * len(exact) <= MOST_STRINGS:
            end = frozenset(a + b for a in end for b in exact)
            if sign is signs.ASSERT:
                all_needs += needs
            continue
        whole = False
        all_needs += (end, *needs)
        end = exact or _EMPTY
    needs = (each for each in (*all_needs, end) if _shortest(each))
    return end if whole else None, tuple(dict.fromkeys(needs))


def _repeated(value) -> Known:
    """Return what is known of a part that stands as often as said."""
    least, most, inner = value
    exact, needs = _in_turn(inner)
    if exact is not None and most == 1:
        return exact | _EMPTY if least == 0 else exact, needs if least else ()
    if exact is not None and 0 < least <= 4 and len(exact) ** least <= _WIDEST:
        times = frozenset(map("".join, product(exact, repeat=least)))
        return times if least == most else None, (times,) if _shortest(times) else ()
    return None, needs if least else ()


def _either(branches: list[Known]) -> Known:
    """Return what is known where one of several parts is matched."""
    exacts = [exact for exact, _ in branches]
    exact = None if None in exacts else frozenset().union(*exacts)
    if exact and len(exact) > MOST_STRINGS:
        exact = None
    best = [_best(needs) for _, needs in branches]
    needed = None if None in best else frozenset().union(*best)
    return exact, (needed,) if needed and len(needed) <= MOST_NEEDED else ()


def _of_set(part) -> Strings:
    """Return the characters that a part of a set stands for, folded; none where they are too many."""
    if part[0] is signs.LITERAL:
        return frozenset([folded(chr(part[1]))])
    digits = part == (signs.CATEGORY, signs.CATEGORY_DIGIT) or (
        part[0] is signs.RANGE and all(chr(end).isdecimal() for end in part[1])
    )
    return frozenset([DIGIT]) if digits else frozenset()


def _part(sign, value) -> Known:
    """Return what is known of one part of a pattern, as the parser gives it."""
    if sign is signs.LITERAL:
        strings = frozenset([folded(chr(value))])
        return strings, (strings,)
    if sign is signs.IN:
        strings = _EMPTY.union(*map(_of_set, value)) - _EMPTY
        told = len(value) <= _WIDEST and all(map(_of_set, value))
        return (strings, (strings,)) if told else (None, ())
    if sign is signs.ASSERT:
        return _EMPTY, _in_turn(value[1])[1]
    if sign in (signs.AT, signs.ASSERT_NOT):
        return _EMPTY, ()
    if sign is signs.SUBPATTERN:
        return _in_turn(value[-1])
    if sign is signs.ATOMIC_GROUP:
        return _in_turn(value)
    if sign is signs.BRANCH:
        return _either([_in_turn(branch) for branch in value[1]])
    if sign in (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT):
        return _repeated(value)
    return None, ()


def _without_blanks(string: str) -> str:
    """Return the longest part of a string between blanks: words are asked for one by one."""
    return max(string.split(), key=len, default="")


def needs_of(pattern: str, flags: int = 0) -> tuple[Strings, ...]:
    """Return sets of strings: each match of ``pattern`` holds, without case, one of every set.

    Where nothing can be said there are none.

    >>> [sorted(strings) for strings in needs_of("(?:was|were) +held")]
    [['was', 'were'], ['held']]
    """
    found = []
    for strings in _in_turn(parser.parse(pattern, flags))[1]:
        words = frozenset(map(_without_blanks, strings))
        # That a single letter stands in a text says nothing.
        if all(len(word) > 1 or word and not word.isalpha() for word in words):
            found.append(words)
    return tuple(dict.fromkeys(found))
