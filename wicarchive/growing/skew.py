"""Numbers as uneven as those of a real archive: few are large, most are small. Pure: no Django."""

import random
from collections.abc import Iterator
from itertools import accumulate

# How fast the shares fall from the first on: 1 is Zipf's law.
_FALL = 0.8


def shares(total: int, among: int, rng: random.Random) -> list[int]:
    """Return ``among`` whole numbers that make up ``total``, in no order; the largest are many times the median."""
    weights = [1 / (rank + 3) ** _FALL for rank in range(among)]
    whole = sum(weights)
    edges = [0, *(round(total * part / whole) for part in accumulate(weights))]
    found = [after - before for before, after in zip(edges, edges[1:], strict=False)]
    rng.shuffle(found)
    return found


class Choice:
    """Draws one of some values, each as often as its weight says."""

    def __init__(self, **weights: int):
        self._values = tuple(name.replace("_", " ") for name in weights)
        self._weights = tuple(accumulate(weights.values()))

    def one(self, rng: random.Random) -> str:
        """Return one value."""
        return rng.choices(self._values, cum_weights=self._weights)[0]


class Draw:
    """Draws numbers below ``among``, the small ones far more often; each once before any is left out for good."""

    def __init__(self, among: int, rng: random.Random):
        self._rng = rng
        self._all = range(among)
        self._weights = list(accumulate(1 / (n + 3) ** _FALL for n in self._all))
        self._first = iter(rng.sample(self._all, among))

    def several(self, count: int) -> list[int]:
        """Return up to ``count`` numbers, none of them twice."""
        fresh = [n for _, n in zip(range(count // 3), self._first, strict=False)]
        drawn = self._rng.choices(self._all, cum_weights=self._weights, k=count * 2)
        return list(dict.fromkeys([*fresh, *drawn]))[:count]

    def one(self) -> int:
        """Return one number."""
        return self._rng.choices(self._all, cum_weights=self._weights)[0]


def cut(items: list, longest: int, rng: random.Random) -> Iterator[list]:
    """Cut a list into pieces of one to ``longest``."""
    at = 0
    while at < len(items):
        stop = at + rng.randint(1, longest)
        yield items[at:stop]
        at = stop
