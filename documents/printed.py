"""Patterns that match within what is printed between two blanks; for each such print it is found out once."""

import re
from collections.abc import Callable

MOST_PRINTED = 20_000  # that are remembered, none longer than
LONGEST_PRINTED = 60


class Printed(dict):
    """What ``find`` returns of each stretch without blanks; texts print the same ones again and again.

    >>> shouted = Printed(re.compile("!$").search)
    >>> shouted.anywhere("Stop! And go."), shouted.anywhere("Stop. Go.")
    (True, False)
    """

    def __init__(self, find: Callable[[str], object]):
        super().__init__()
        self._find = find

    def __missing__(self, printed: str) -> object:
        found = self._find(printed)
        if isinstance(found, re.Match):
            found = True  # a match would keep its text
        if len(printed) <= LONGEST_PRINTED:
            if len(self) >= MOST_PRINTED:
                self.clear()
            self[printed] = found
        return found

    def anywhere(self, text: str) -> bool:
        """Return whether anything is found between any two blanks of ``text``."""
        return any(map(self.__getitem__, text.split()))

    def all_in(self, text: str) -> list:
        """Return what is found between each two blanks of ``text``."""
        return list(map(self.__getitem__, text.split()))
