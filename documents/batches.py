"""Taking many things some at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice


def batches(things: Iterable, size: int) -> Iterator[list]:
    """Yield the things in lists of ``size``, the last one shorter; nothing where there are none."""
    left = iter(things)
    while some := list(islice(left, size)):
        yield some
