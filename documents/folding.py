"""Folding names and titles, so that spellings of one name compare as equal."""

import unicodedata
from functools import cache, lru_cache

# Letters that Unicode does not take apart into a plain one and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i"}
    | {"æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"}
)
_ASCII = str.maketrans(
    {chr(n): chr(n).lower() if chr(n).isalnum() else " " for n in range(128)}
)
# In Japanese these marks make another sound: ガ is not カ.
_KANA_MARKS = "\u3099\u309a"
LONGEST_REMEMBERED = 60


@cache
def _kept(char: str) -> str:
    """Return what folding leaves of one character of decomposed text."""
    if char.isalnum() or char in _KANA_MARKS:
        return char
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return ""  # accents, soft hyphens, marks of direction
    return char if unicodedata.category(char).startswith("M") else " "


def fold(text: str) -> str:
    """Return ``text`` without accents, case, punctuation, soft hyphens or runs of space.

    >>> fold("José  NUÑEZ ")
    'jose nunez'
    """
    return _short(text) if len(text) <= LONGEST_REMEMBERED else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
        text = "".join(map(_kept, unicodedata.normalize("NFKD", text)))
    return " ".join(text.translate(_ASCII).split())


# Words and names are folded again and again.
_short = lru_cache(10_000)(_fold)
