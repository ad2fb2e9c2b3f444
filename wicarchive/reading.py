"""Reading a report through all floors, from the ground up."""

from dataclasses import dataclass

import documents.reading
import events.reading
import people.reading
from documents.remembering import forget


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one report."""

    document: documents.reading.DocumentReading
    people: people.reading.PeopleReading
    events: events.reading.EventsReading


def read(text: str, published: str = "") -> Reading:
    """Read a report: documents, then people, then events. Nothing is looked up or stored.

    ``published`` is its date of publication (EDTF), where that is known from elsewhere.
    """
    try:
        document = documents.reading.read(text, published)
        conferences = events.reading.find_conferences(document)
        others = events.reading.no_bodies(document, conferences)
        who = people.reading.read(document, others)
        return Reading(document, who, events.reading.read(document, who, conferences))
    finally:
        forget()
