"""The words of a text as search knows them: folded, signs of Chinese and Japanese each a word. Pure: no Django."""

import re
from typing import NamedTuple

from documents.folding import fold

# Han with its extensions, hiragana and katakana: written without spaces between words.
_SIGN = "[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_SIGNS = re.compile(f"({_SIGN}[\u3099\u309a]?)")
_PIECE = re.compile(
    rf"{_SIGN}[\u3099\u309a]?|[^\W_](?:(?!{_SIGN})[\w\u00ad\u200d\u0300-\u036f])*+"
)
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
_HAS_UMLAUT = re.compile("[äöüÄÖÜ]|[aouAOU]\u0308")
LONGEST = 60  # characters of a word; the rest of a longer one is left out
# Stands as a word between the names of a record, so that no phrase goes over from one to the
# next: a character for private use, which is in no folded text.
BETWEEN = " \ue000 "


def folded_words(text: str) -> str:
    """Return the folded words of a text with one space between.

    >>> folded_words("José: 习近平!")
    'jose 习 近 平'
    """
    folded = fold(text)
    if not folded.isascii():
        folded = " ".join(_SIGNS.sub(r" \1 ", folded).split())
    if len(folded) > LONGEST:
        folded = " ".join(word[:LONGEST] for word in folded.split())
    return folded


def written_out(text: str) -> str:
    """Return the folded words of a text with its umlauts written as two letters; '' where it has none.

    >>> written_out("Otto Müller"), written_out("Otto Mueller")
    ('otto mueller', '')
    """
    if text.isascii() or not _HAS_UMLAUT.search(text):
        return ""
    composed = text.replace("\u0308", "e") if "\u0308" in text else text
    return folded_words(composed.translate(_UMLAUTS))


class Word(NamedTuple):
    """A word where it stands in a text; ``forms`` are the words that a search finds it by."""

    start: int
    end: int
    forms: tuple[str, ...]


def words_in(text: str) -> list[Word]:
    """Return the words of a text with their places, to mark them."""
    found = []
    for match in _PIECE.finditer(text):
        forms = dict.fromkeys((folded_words(match[0]), written_out(match[0])))
        if forms := tuple(filter(None, forms)):
            found.append(Word(match.start(), match.end(), forms))
    return found
