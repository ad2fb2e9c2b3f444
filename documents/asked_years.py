"""Years that a list is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from documents.models import UNDATED

EARLIEST, LATEST = "0001", "9999"


@dataclass(frozen=True, slots=True)
class Years:
    """Years asked for, each side open where it is empty; with ``undated`` what has no known date, too."""

    first: str = ""
    last: str = ""
    undated: bool = False

    def __bool__(self):
        return bool(self.first or self.last or self.undated)

    def among(self, years: Iterable[str]) -> list[str]:
        """Return those of some years that are asked for."""
        first, last = self.first or EARLIEST, self.last or LATEST
        is_range = bool(self.first or self.last)
        return [
            year
            for year in years
            if (self.undated if year == UNDATED else is_range and first <= year <= last)
        ]

    def within(self, years: np.ndarray) -> np.ndarray:
        """Return which of some years, 0 for those not known, are asked for."""
        found = (years == 0) & self.undated
        if self.first or self.last:
            first, last = int(self.first or EARLIEST), int(self.last or LATEST)
            found |= (first <= years) & (years <= last)
        return found
