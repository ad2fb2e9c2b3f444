"""The words of a passage that may stand in a name: those with a capital at their head."""

from itertools import compress, count
from operator import attrgetter, or_

from documents.reading.chunks import words_of
from documents.remembering import remembered

_is_capitalised, _is_acronym = attrgetter("is_capitalised"), attrgetter("is_acronym")


@remembered
def capitals_of(text: str) -> tuple[int, ...]:
    """Return which words of ``text`` are capitalised or in capitals throughout, each by its place in ``words_of``.

    >>> capitals_of("the Cable Forum of the ITU")
    (1, 2, 5)
    """
    words = words_of(text)
    are_capital = map(or_, map(_is_capitalised, words), map(_is_acronym, words))
    return tuple(compress(count(), are_capital))
