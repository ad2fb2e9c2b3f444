"""What an import does to one record. No Django."""

from dataclasses import dataclass
from typing import Literal

Action = Literal["create", "change", "review"]


@dataclass(frozen=True, order=True, slots=True)
class Change:
    """One record that an import creates or changes, or that an editor should look at.

    ``kind`` is the kind of record in words, ``what`` the record; ``was`` and ``now`` are what a
    change puts for what.
    """

    action: Action
    kind: str
    what: str
    was: str = ""
    now: str = ""

    def __str__(self):
        told = f"{self.action} {self.kind}: {self.what}"
        if self.was:
            return f"{told}: {self.was} → {self.now}"
        return f"{told}: {self.now}" if self.now else told
