"""The words of a passage that may stand in a name: those with a capital at their head."""

from documents.reading.chunks import words_of
from documents.remembering import remembered


@remembered
def capitals_of(text: str) -> tuple[int, ...]:
    """Return which words of ``text`` are capitalised or in capitals throughout, each by its place in ``words_of``.

    >>> capitals_of("the Cable Forum of the ITU")
    (1, 2, 5)
    """
    return tuple(
        [
            at
            for at, word in enumerate(words_of(text))
            if word.is_capitalised or word.is_acronym
        ]
    )
