"""The words of a passage that may stand in a name: those with a capital at their head."""

from itertools import compress, count

from documents.printed import Printed
from documents.reading.chunks import texts_of, words_from
from documents.remembering import remembered


def _is_capital(text: str) -> bool:
    word = next(words_from(text, 0))
    return word.is_capitalised or word.is_acronym


_capitals = Printed(_is_capital)


@remembered
def capitals_of(text: str) -> tuple[int, ...]:
    """Return which words of ``text`` are capitalised or in capitals throughout, each by its place in ``words_of``.

    >>> capitals_of("the Cable Forum of the ITU")
    (1, 2, 5)
    """
    return tuple(compress(count(), map(_capitals.__getitem__, texts_of(text))))
