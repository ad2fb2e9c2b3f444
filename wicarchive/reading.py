"""Reading a report through all floors, from the ground up."""

from dataclasses import dataclass

import documents.reading
import events.reading
import people.reading
from documents.remembering import forget
from events.reading.lists import EventLists
from people.reading.known_bodies import BodyIndex
from wicarchive.garbage import no_garbage


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one report."""

    document: documents.reading.DocumentReading
    people: people.reading.PeopleReading
    events: events.reading.EventsReading


@dataclass(frozen=True, slots=True)
class Lists:
    """Well-known names to read with; None stands for the lists that come with the code."""

    bodies: BodyIndex | None = None
    events: EventLists | None = None


def read(text: str, published: str = "", lists: Lists = Lists()) -> Reading:  # noqa: B008
    """Read a report: documents, then people, then events. Nothing is looked up or stored.

    ``published`` is its date of publication (EDTF), where that is known from elsewhere;
    ``lists`` are the well-known names to read with.
    """
    with (
        no_garbage(),
        people.reading.known_bodies.using(lists.bodies),
        events.reading.lists.using(lists.events),
    ):
        try:
            return _read(text, published)
        finally:
            forget()


def _read(text: str, published: str) -> Reading:
    document = documents.reading.read(text, published)
    conferences = events.reading.find_conferences(document)
    who = people.reading.read(document, events.reading.no_bodies(document, conferences))
    return Reading(document, who, events.reading.read(document, who, conferences))
