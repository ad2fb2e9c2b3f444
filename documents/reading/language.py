"""Which language a text is in, as far as its commonest words tell."""

from collections.abc import Iterable
from itertools import chain

from documents.printed import LETTERS, Printed

_COMMON = {
    "en": frozenset(
        "the of and to in was is that for with by on from which at as are were it be this has".split()
    ),
    "de": frozenset(
        "der die das und von zu im in den mit ist auf für wurde dem ein eine des sich war nicht".split()
    ),
}
# How often words of each language stand in a text, and how many words there are, each in bits of its own.
_BITS = 40
_EACH = (1 << _BITS) - 1


def _count(printed: str) -> int:
    """Return the counts of what is printed between two blanks."""
    words = [word.casefold() for word in LETTERS.findall(printed)]
    counts = [sum(map(common.__contains__, words)) for common in _COMMON.values()]
    return len(words) | counts[0] << _BITS | counts[1] << 2 * _BITS


_counts = Printed(_count)


def language_of(text: str) -> str | None:
    """Return 'en' or 'de', or None where the words tell neither.

    Only the first 20,000 characters are looked at.
    """
    return language_of_all([text[:20_000]])


def language_of_all(passages: Iterable[str]) -> str | None:
    """Return what language_of does, of several passages."""
    printed = chain.from_iterable(map(str.split, passages))
    count = sum(map(_counts.__getitem__, printed))
    words = count & _EACH
    counts = dict(
        zip(_COMMON, (count >> _BITS & _EACH, count >> 2 * _BITS), strict=True)
    )
    best = max(counts, key=counts.get)
    other = sum(counts.values()) - counts[best]
    return best if counts[best] > other and counts[best] * 20 > words else None
