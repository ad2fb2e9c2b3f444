"""Which language a text is in, as far as its commonest words tell."""

import re

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
    words = re.findall(r"[^\W\d_]+", text[:20_000].casefold())
    counts = {
        code: sum(map(common.__contains__, words)) for code, common in _COMMON.items()
    }
    best = max(counts, key=counts.get)
    other = sum(counts.values()) - counts[best]
    return best if counts[best] > other and counts[best] * 20 > len(words) else None
