"""Remembering what was found in a passage while a report is read: several readers ask the same of the same words."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

Found = TypeVar("Found")

MOST = 20_000  # passages; more than any but the longest texts have
_memories: list = []


def remembered(find: Callable[..., Found]) -> Callable[..., Found]:
    """Make ``find`` remember what it found in the texts that it was given last.

    What it returns is shared, and must be unchangeable: a tuple, a string.
    """
    memory = lru_cache(MOST)(find)
    _memories.append(memory)
    return memory


class kept:  # noqa: N801 (written as a decorator)
    """A property that is computed once for each object, when it is asked for first."""

    def __init__(self, find: Callable[[object], Found]):
        self._find = find

    def __set_name__(self, _, name: str):
        self._name = name

    def __get__(self, one: object, _=None) -> Found:
        found = one.__dict__[self._name] = self._find(one)
        return found


def forget():
    """Forget all that is remembered; done when a report has been read, for it may have been a large one."""
    for memory in _memories:
        memory.cache_clear()
