"""Folding names and titles, so that spellings of one name compare as equal."""

import re
import unicodedata

_GERMAN = str.maketrans({"ß": "ss", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ı": "i"})


def fold(text: str) -> str:
    """Return ``text`` without accents, case, punctuation, soft hyphens or runs of space.

    >>> fold("Fadi  CHEHADÉ ")
    'fadi chehade'
    """
    text = unicodedata.normalize("NFKD", text.replace("\u00ad", "").translate(_GERMAN))
    text = "".join(c for c in text.casefold() if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", text).split())
