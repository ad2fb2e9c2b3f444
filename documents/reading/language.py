"""Which language a text is in, as far as its commonest words tell."""

from collections.abc import Iterable

from documents.printed import letter_words

_COMMON = {
    "en": frozenset(
        "the of and to in was is that for with by on from which at as are were it be this has".split()
    ),
    "de": frozenset(
        "der die das und von zu im in den mit ist auf für wurde dem ein eine des sich war nicht".split()
    ),
}


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
