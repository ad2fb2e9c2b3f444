"""The lists of well-known series and topics."""

from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from documents.folding import fold
from documents.lists import read_list

DATA = Path(__file__).parent.parent / "data"
SERIES, TOPICS = DATA / "series.toml", DATA / "topics.toml"
_NAMES = {"name": str, "also": tuple}
SERIES_KEYS = {
    **_NAMES,
    "acronym": str,
    "in_reports": tuple,
    "numbered": tuple,
    "organisation": str,
}


@dataclass(frozen=True, slots=True)
class KnownSeries:
    """A series of the list; what its keys mean stands at the head of the file.

    ``names`` are its own, ``forms`` also what reports call it, ``numbered`` names that are its
    only with a number. ``given`` are names that an editor gave it in the archive.
    """

    name: str
    acronym: str = ""
    also: tuple[str, ...] = ()
    in_reports: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()
    organisation: str = ""
    given: tuple[str, ...] = ()
    word: bool = False  # whether its names are common words, as some of bodies are

    @property
    def names(self) -> tuple[str, ...]:
        named = (self.name, self.acronym, *self.also, *self.given)
        return tuple(form for form in named if form)

    @property
    def forms(self) -> tuple[str, ...]:
        return (*self.names, *self.in_reports)


@dataclass(frozen=True, slots=True)
class KnownTopic:
    """A topic of the list and the words for it."""

    name: str
    also: tuple[str, ...] = ()
    given: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.also, *self.given)


def read_series(path: Path = SERIES) -> tuple[KnownSeries, ...]:
    """Return the series of a list. Raises BadList."""
    return tuple(KnownSeries(**row) for row in read_list(path, "series", SERIES_KEYS))


def read_topics(path: Path = TOPICS) -> tuple[KnownTopic, ...]:
    """Return the topics of a list. Raises BadList."""
    return tuple(KnownTopic(**row) for row in read_list(path, "topic", _NAMES))


class EventLists:
    """Series by their names, and topics, for one reading."""

    def __init__(self, series: Iterable[KnownSeries], topics: Iterable[KnownTopic]):
        self.series, self.topics = tuple(series), tuple(topics)
        self._alone: dict[str, KnownSeries] = {}
        self._numbered: dict[str, KnownSeries] = {}
        for one in self.series:
            for form in one.forms:
                self._alone.setdefault(fold(form), one)
            for form in one.numbered:
                self._numbered.setdefault(fold(form), one)

    def named(self, form: str, *, numbered: bool) -> KnownSeries | None:
        folded = fold(form)
        found = self._alone.get(folded)
        return self._numbered.get(folded) if numbered and not found else found


_current: ContextVar[EventLists | None] = ContextVar("event lists", default=None)


@cache
def _lists() -> EventLists:
    return EventLists(read_series(), read_topics())


def lists() -> EventLists:
    """Return the well-known series and topics: of the files, or what ``using`` gave for this reading."""
    return _current.get() or _lists()


@contextmanager
def using(chosen: EventLists | None):
    """Read with other lists within the block; with those of the files if None."""
    token = _current.set(chosen)
    try:
        yield
    finally:
        _current.reset(token)


def known_series() -> tuple[KnownSeries, ...]:
    """Return the well-known series."""
    return lists().series


def known_topics() -> tuple[KnownTopic, ...]:
    """Return the topics."""
    return lists().topics


def series_named(form: str, *, numbered: bool = False) -> KnownSeries | None:
    """Return the well-known series of that name or acronym.

    ``numbered`` says that a number stands with the name, or makes it the name of a series in
    another way: then it may be one that means a body where it stands alone (“IETF 106”).
    """
    return lists().named(form, numbered=numbered)
