"""Remembering what was found in a passage: several readers ask the same of the same words."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Found = TypeVar("Found")

LONGEST = 2_000  # characters; longer texts are rare, and what is found in them is much
MOST = 1_000

_memories: list = []


def remembered(find: Callable[..., Found]) -> Callable[..., Found]:
    """Make ``find`` remember what it found in the last 1,000 texts of at most 2,000 characters.

    The text is what it is given first. What it returns is shared, and must be unchangeable:
    a tuple, a string.
    """
    remembering = lru_cache(MOST)(find)
    _memories.append(remembering)

    @wraps(find)
    def found(text: str, *more, **named) -> Found:
        ask = remembering if len(text) <= LONGEST else find
        return ask(text, *more, **named)

    return found


def forget():
    """Forget all that is remembered, so that the next reading takes as long as a first one."""
    for memory in _memories:
        memory.cache_clear()
