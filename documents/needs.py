"""What strings each match of a pattern holds, as far as the pattern tells."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

# The parser is the one that ``re`` itself uses: what it understands is what will be matched.
from re import _constants as signs
from re import _parser as parser

MOST_STRINGS = 400  # that parts following one another are put together to
MOST_NEEDED = 4_000  # of which each match holds one
_WIDEST = 16  # characters of a set that are written out: [sz]
DIGIT = "0"  # stands for any digit
RIM = "\x00"  # stands where letters begin or end
_OPEN = "\x01"  # stands where what follows is known, too

Strings = frozenset[str]
_EMPTY: Strings = frozenset([""])
_BLANK: Strings = frozenset([" "])

# What is known of a part of a pattern: (all strings that it matches, or None where they are too
# many; sets of strings, of each of which a match holds one).
Known = tuple[Strings | None, tuple[Strings, ...]]


_DIGITS = re.compile(r"\d")
_RIMS = re.compile(
    r"(?<![^\W\d_])(?=[^\W\d_])|(?<=[^\W\d_])(?![^\W\d_])"
)  # of letters in a row


def folded(text: str) -> str:
    """Return ``text`` without case, and every digit as one and the same."""
    text = text.casefold()
    return text if text.isalpha() else _DIGITS.sub(DIGIT, text)


def marked(word: str) -> str:
    """Return a word with a mark wherever letters begin or end: a needed string may be a whole word."""
    return f"{RIM}{word}{RIM}" if word.isalpha() else _RIMS.sub(RIM, word)


def _size(string: str) -> int:
    return sum(map(len, string.split())) - string.count(RIM)


@lru_cache(MOST_NEEDED)
def _shortest(strings: Strings) -> int:
    return min(map(_size, strings))


def _best(needs: tuple[Strings, ...]) -> Strings | None:
    """Return of several sets that a match needs the one that tells most: longer strings, fewer of them."""
    return max(
        needs, key=lambda each: (min(4, _shortest(each)), -len(each)), default=None
    )


def _apart(nodes) -> Iterator[tuple]:
    """Yield the parts that follow one another, those of groups one by one."""
    for sign, value in nodes:
        if sign is signs.SUBPATTERN:
            yield from _apart(value[-1])
        else:
            yield sign, value


def _in_turn(nodes) -> Known:
    """Return what is known of parts that follow one another."""
    end, all_needs, whole = _EMPTY, (), True
    for sign, value in _apart(nodes):
        exact, needs = _part(sign, value)
        if exact is not None and len(end) * len(exact) <= MOST_STRINGS:
            end = frozenset(a + b for a in end for b in exact)
            if sign is signs.ASSERT:
                all_needs += needs
            continue
        whole = False
        times = _least(sign, value)
        if exact is None and times and len(end) * len(times) <= MOST_STRINGS:
            needs = (frozenset(a + b for a in end for b in times),)
        all_needs += (end, *needs)
        end = exact or times or _EMPTY
    needs = (each for each in (*all_needs, end) if _shortest(each))
    return end if whole else None, tuple(dict.fromkeys(needs))


def _least(sign, value) -> Strings | None:
    """Return what a part that may be repeated stands for where it is not: a match begins and ends with it."""
    if sign not in _REPEATS or not 0 < value[0] <= 4:
        return None
    exact = _in_turn(value[2])[0]
    if exact is None or len(exact) ** value[0] > _WIDEST:
        return None
    return frozenset(map("".join, product(exact, repeat=value[0])))


def _repeated(value) -> Known:
    """Return what is known of a part that stands as often as said."""
    least, most, inner = value
    exact, needs = _in_turn(inner)
    if exact == _BLANK:  # many are as good as one
        return (exact if least else exact | _EMPTY), ()
    if exact is not None and most == 1:
        return exact | _EMPTY if least == 0 else exact, needs if least else ()
    if least == most and (times := _least(signs.MAX_REPEAT, value)):
        return times, (times,)
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
    if part == (signs.CATEGORY, signs.CATEGORY_SPACE):
        return _BLANK
    digits = part == (signs.CATEGORY, signs.CATEGORY_DIGIT) or (
        part[0] is signs.RANGE and all(chr(end).isdecimal() for end in part[1])
    )
    return frozenset([DIGIT]) if digits else frozenset()


_REPEATS = (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT)
_NO_LETTERS = {
    (signs.CATEGORY, signs.CATEGORY_NOT_WORD),
    (signs.CATEGORY, signs.CATEGORY_DIGIT),
    (signs.LITERAL, ord("_")),
}


def _starts(nodes) -> Strings:
    """Return what parts that follow one another may begin with, as far as it is known; with _OPEN behind it if it is all."""
    found = frozenset([_OPEN])
    for sign, value in nodes:
        # What holds a whole word needs nothing more.
        known = {each for each in found if each[-1:] == _OPEN and " " not in each}
        if not known:
            break
        starts = _starts_of(sign, value)
        found -= known
        if len(known) * len(starts) > MOST_NEEDED:
            return found | {each[:-1] for each in known}
        found |= {before[:-1] + each for before in known for each in starts}
    return found


def _starts_of(sign, value) -> Strings:
    """Return what one part may begin with, as ``_starts`` does."""
    if sign is signs.SUBPATTERN:
        return _starts(value[-1])
    if sign is signs.ATOMIC_GROUP:
        return _starts(value)
    if sign is signs.BRANCH:
        return frozenset().union(*map(_starts, value[1]))
    if sign in _REPEATS:
        least, most, inner = value
        starts = _starts(inner)
        if _in_turn(inner)[0] == _BLANK:
            starts = frozenset([f" {_OPEN}"])
        elif most > 1:
            starts = frozenset(each.removesuffix(_OPEN) for each in starts)
        return starts if least else starts | {_OPEN}
    exact = _part(sign, value)[0]
    return frozenset([""] if exact is None else [each + _OPEN for each in exact])


def _holds_letters(nodes) -> bool:
    """Return whether parts of a pattern match any letter: behind "not" they bar all of them."""
    if len(nodes) != 1:
        return False
    [(sign, value)] = nodes
    if sign is signs.BRANCH:
        return any(map(_holds_letters, value[1]))
    if sign is not signs.IN:
        return False
    if value[0] == (signs.NEGATE, None):
        return set(value[1:]) <= _NO_LETTERS
    return (signs.CATEGORY, signs.CATEGORY_WORD) in value


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
        is_rim = (
            value is signs.AT_BOUNDARY if sign is signs.AT else _holds_letters(value[1])
        )
        return frozenset([RIM]) if is_rim else _EMPTY, ()
    if sign is signs.ATOMIC_GROUP:
        return _in_turn(value)
    if sign is signs.BRANCH:
        return _either([_in_turn(branch) for branch in value[1]])
    if sign in _REPEATS:
        return _repeated(value)
    return None, ()


def _words(string: str) -> list[str]:
    """Return what stands between the blanks of a string, with marks where it must be a whole word."""
    parts = string.split()
    words = []
    for at, part in enumerate(parts):
        begins = at > 0 or string[0].isspace() or part[0] == RIM
        ends = at < len(parts) - 1 or string[-1].isspace() or part[-1] == RIM
        word = marked(part.replace(RIM, ""))
        word = word if begins else word.removeprefix(RIM)
        words.append(word if ends else word.removesuffix(RIM))
    return words


def _asked(strings: Strings) -> list[Strings]:
    """Return of strings the words to ask for one by one: each in its place, or of each string the longest."""
    rows = [_words(string) for string in strings]
    if len(set(map(len, rows))) == 1:
        return [frozenset(column) for column in zip(*rows, strict=True)]
    return [frozenset(max(row, key=_size, default="") for row in rows)]


def _tells(word: str) -> bool:
    """Return whether it says anything that a text holds ``word``; of a single letter it does not."""
    return _size(word) > 1 or (_size(word) == 1 and not word.strip(RIM).isalpha())


@lru_cache(1)
def _parsed(pattern: str, flags: int):
    return parser.parse(pattern, flags)


def needs_of(pattern: str, flags: int = 0) -> tuple[Strings, ...]:
    """Return sets of strings: each match of ``pattern`` holds, without case, one of every set.

    Where nothing can be said there are none. What begins or ends a word is marked so.

    >>> [sorted(strings) for strings in needs_of("(?:was|were) *held")]
    [['was', 'were'], ['held']]
    """
    needs = _in_turn(_parsed(pattern, flags))[1]
    asked = [words for strings in needs for words in _asked(strings)]
    return tuple(dict.fromkeys(words for words in asked if all(map(_tells, words))))


def firsts_of(pattern: str, flags: int = 0) -> Strings:
    """Return strings: each match of ``pattern`` begins, without case, with one of them, up to a blank at most.

    All of them begin with a digit or with the first letter of a word. None where that cannot be said.

    >>> sorted(each.strip(RIM) for each in firsts_of(r"\\b(?:was|were) *held"))
    ['was', 'were']
    """
    firsts = set()
    for start in _starts(_parsed(pattern, flags)):
        words = _words(start.replace(_OPEN, ""))
        first = words[0] if words and not start[:1].isspace() else ""
        letter = first.lstrip(RIM)[:1]
        is_opening = letter == DIGIT or (first[:1] == RIM and letter.isalpha())
        if not is_opening or not (_tells(first) or first.count(RIM) == 2):
            return frozenset()
        firsts.add(first if letter.isalpha() else first.lstrip(RIM))
    return frozenset(firsts)
