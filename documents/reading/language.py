"""Which language a text is in, as far as its commonest words tell."""

import re
from collections.abc import Iterable
from itertools import chain

from documents.printed import Printed
from documents.remembering import remembered

_COMMON = {
    "en": frozenset(
        "the of and to in was is that for with by on from which at as are were it be this has".split()
    ),
    "de": frozenset(
        "der die das und von zu im in den mit ist auf für wurde dem ein eine des sich war nicht".split()
    ),
}


_words = Printed(re.compile(r"[^\W\d_]+").findall)


@remembered
def letter_words(text: str) -> tuple[str, ...]:
    """Return the words of a passage that are made of letters: of "F-35" and "it's" these are F, it and s."""
    return tuple(chain.from_iterable(_words.all_in(text)))


def language_of(text: str) -> str | None:
    """Return 'en' or 'de', or None where the words tell neither.

    Only the first 20,000 characters are looked at.
    """
    return language_of_words(letter_words(text[:20_000]))


def language_of_words(words: Iterable[str]) -> str | None:
    """Return what language_of does, of the words of a text."""
    words = " ".join(words).casefold().split(" ")  # faster than word by word
    counts = {
        code: sum(map(common.__contains__, words)) for code, common in _COMMON.items()
    }
    best = max(counts, key=counts.get)
    other = sum(counts.values()) - counts[best]
    return best if counts[best] > other and counts[best] * 20 > len(words) else None
