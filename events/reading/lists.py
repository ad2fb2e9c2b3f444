"""The lists of well-known series and topics."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from documents.folding import fold

DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class KnownSeries:
    """A series of the list; ``organisation`` is the name of the body behind it."""

    name: str
    acronym: str = ""
    also: tuple[str, ...] = ()
    organisation: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(form for form in (self.name, self.acronym, *self.also) if form)


@dataclass(frozen=True, slots=True)
class KnownTopic:
    """A topic of the list and the words for it."""

    name: str
    also: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.also)


def _rows(file: str, table: str) -> list[dict]:
    rows = tomllib.loads((DATA / file).read_text(encoding="utf-8"))[table]
    return [{**row, "also": tuple(row.get("also", ()))} for row in rows]


@cache
def known_series() -> tuple[KnownSeries, ...]:
    """Return the list of well-known series."""
    return tuple(KnownSeries(**row) for row in _rows("series.toml", "series"))


@cache
def known_topics() -> tuple[KnownTopic, ...]:
    """Return the list of topics."""
    return tuple(KnownTopic(**row) for row in _rows("topics.toml", "topic"))


@cache
def _series_by_form() -> dict[str, KnownSeries]:
    return {fold(form): series for series in known_series() for form in series.forms}


def series_named(form: str) -> KnownSeries | None:
    """Return the well-known series of that name or acronym."""
    return _series_by_form().get(fold(form))
