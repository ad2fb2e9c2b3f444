"""What a passage calls an event by."""

from dataclasses import dataclass

from events.reading.lists import KnownSeries


@dataclass(slots=True, eq=False)
class Sighting:
    """A place where a passage names an event.

    ``name`` is without number and year, ``form`` as written, ``short`` its abbreviation in
    brackets, ``stop`` where that ends. ``known`` is its series in the list. ``is_generic`` where the name says no more
    than "session"; ``body`` is then whose session it is, as written.
    ``is_other`` where its sentence tells that it is not the edition at hand.
    """

    start: int
    end: int
    form: str
    name: str
    ordinal: int | None = None
    year: int | None = None
    known: KnownSeries | None = None
    short: str = ""
    is_generic: bool = False
    body: str = ""
    stop: int = 0
    stands_in: bool = False
    turn: str = ""
    needs_both: bool = False
    is_other: bool = False

    @property
    def is_bare(self) -> bool:
        """Return whether it names a series without saying which edition."""
        return self.ordinal is None and self.year is None
