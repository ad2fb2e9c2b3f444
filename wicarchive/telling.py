"""What an import did, in lines of text."""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter

from documents.change import Change
from wicarchive.importing import Outcome

ACTIONS = ("review", "change", "create")  # as an editor reads them


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def printable(line: str) -> str:
    """Return a line as a terminal and a log may show it: a file's name can hold anything."""
    line = line.encode("utf-8", "backslashreplace").decode()
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", line)


def lines_of(outcome: Outcome, *, in_full: bool = False) -> list[str]:
    """Return what importing a report did: a line, its notices, and in full each change."""
    if outcome.held:
        head = outcome.held
    else:
        head = (
            f"{outcome.about}: {outcome.created_in_all} created, "
            f"{outcome.changed_in_all} changed"
        )
    if outcome.to_review:
        head += f", {outcome.to_review} to review since it tells them no more"
    if outcome.problems:
        head += f", {outcome.problems} for an editor to look at"
    lines = [f"{outcome.name}: {head}"]
    lines += [f"  note {notice}" for notice in outcome.notices]
    if in_full:
        lines += [f"  {change}" for change in outcome.changes]
    return lines


@dataclass(slots=True)
class Tally:
    """What a run of the import came to."""

    dry_run: bool = False
    asked: int = 0
    reports: int = 0
    unchanged: int = 0
    unread: int = 0
    problems: int = 0
    to_review: int = 0
    created: Counter = field(default_factory=Counter)
    changed: Counter = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome):
        self.reports += 1
        self.unchanged += outcome.is_unchanged
        self.unread += outcome.unread
        self.problems += outcome.problems
        self.to_review += outcome.to_review
        self.created.update(outcome.created)
        self.changed.update(outcome.changed)

    def summary(self) -> str:
        """Return the last line: what was created and changed, what was known, what is left to editors."""
        parts = ", ".join(
            f"{count} {name}" for name, count in sorted(self.created.items())
        )
        would = "would be " if self.dry_run else ""
        return (
            f"{self.reports} reports: {self.created.total()} {would}created, "
            f"{self.changed.total()} {would}changed, {self.unchanged} reports unchanged, "
            f"{self.problems + self.to_review} to review, {self.unread} passages unread"
            + (f" ({parts})" if parts else "")
        )

    def failure(self) -> str:
        """Return how many files could not be imported."""
        return f"{len(self.errors)} of {self.asked} could not be imported; the others were."

    def kept(self) -> str:
        """Return what stays of a run that was stopped."""
        if self.dry_run:
            return "Nothing was stored."
        if not self.reports:
            return "No report was stored."
        return f"The {self.reports} reports before it are stored, whole."


def grouped(changes: list[Change]) -> list[tuple[str, list[tuple[str, list[Change]]]]]:
    """Return changes by what is done and by kind of record: what editors should look at first."""
    groups = []
    for action, done in ((a, [c for c in changes if c.action == a]) for a in ACTIONS):
        kinds = groupby(done, key=attrgetter("kind"))
        if done:
            groups.append((action, [(kind, list(found)) for kind, found in kinds]))
    return groups
