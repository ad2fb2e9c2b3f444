"""What strings each match of a pattern holds, as far as the pattern tells."""

# The parser is the one that ``re`` itself uses: what it understands is what will be matched.
from re import _constants as signs
from re import _parser as parser

MOST_STRINGS = 400  # that parts following one another are put together to
MOST_NEEDED = 4_000  # of which each match holds one
_WIDEST = 6  # characters of a set that are written out: [sz]

Strings = frozenset[str]
_EMPTY: Strings = frozenset([""])

# What is known of a part of a pattern: (all strings that it matches, or None where they are too
# many; sets of strings, of each of which a match holds one).
Known = tuple[Strings | None, tuple[Strings, ...]]


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


def _either(branches: list[Known]) -> Known:
    """Return what is known where one of several parts is matched."""
    exacts = [exact for exact, _ in branches]
    exact = None if None in exacts else frozenset().union(*exacts)
    if exact and len(exact) > MOST_STRINGS:
        exact = None
    best = [_best(needs) for _, needs in branches]
    needed = None if None in best else frozenset().union(*best)
    return exact, (needed,) if needed and len(needed) <= MOST_NEEDED else ()


def _part(sign, value) -> Known:
    """Return what is known of one part of a pattern, as the parser gives it."""
    if sign is signs.LITERAL:
        strings = frozenset([chr(value).casefold()])
        return strings, (strings,)
    if sign is signs.IN:
        if len(value) <= _WIDEST and all(kind is signs.LITERAL for kind, _ in value):
            strings = frozenset(chr(char).casefold() for _, char in value)
            return strings, (strings,)
        return None, ()
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
        least, most, inner = value
        exact, needs = _in_turn(inner)
        if least == 0 and most == 1 and exact is not None:
            return exact | _EMPTY, ()
        return None, needs if least else ()
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
        if all(len(word) > 1 or word and not word.isalnum() for word in words):
            found.append(words)
    return tuple(dict.fromkeys(found))
