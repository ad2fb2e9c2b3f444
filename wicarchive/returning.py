"""Who and what comes back in a series: people, bodies and topics of more than one edition."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet

from documents.lookups import Lookup, by_key
from events.models import Conference, Participation, Subject, Topic
from people.models import Organisation, Person

SHOWN = 20
DRAWN = 40  # editions that a line of marks has room for


@dataclass(slots=True)
class Return:
    """A record with the number of editions that it belongs to, the first and the last, and marks on their line."""

    record: object
    count: int
    first: Conference
    last: Conference
    marks: list[str]


@dataclass(slots=True)
class Returns:
    """The records of one kind that come back in most editions, and how many do in all."""

    rows: list[Return]
    count: int

    @property
    def left_out(self):
        return self.count - len(self.rows)


def _pairs(facts: Callable[[], QuerySet], kind: str) -> Lookup:
    """Return the query for (record, edition) of the facts of a series that name a record of a kind."""
    return Lookup(
        lambda: (
            facts()
            .filter(conference__series__given="series", **{f"{kind}__isnull": False})
            .order_by()
            .values_list(kind, "conference")
        )
    )


_PEOPLE = _pairs(lambda: Participation.visible.took_part(), "person")
_BODIES = _pairs(lambda: Participation.visible.took_part(), "organisation")
_TOPICS = _pairs(lambda: Subject.visible.all(), "topic")


def people(series, editions):
    return _returns(_PEOPLE, Person, series, editions)


def organisations(series, editions):
    return _returns(_BODIES, Organisation, series, editions)


def topics(series, editions):
    return _returns(_TOPICS, Topic, series, editions)


def _returns(pairs: Lookup, model, series, editions: list[Conference]) -> Returns:
    """Return what most editions share, by the facts that name it, in two queries.

    ``editions`` are all of the series, in order.
    """
    places = {edition.pk: place for place, edition in enumerate(editions)}
    held = defaultdict(set)
    for pk, conference in pairs.rows(series=series.pk):
        if conference in places:
            held[pk].add(places[conference])
    returning = [pk for pk, at in held.items() if len(at) > 1]
    returning.sort(key=lambda pk: (-len(held[pk]), pk))
    records = by_key(model, set(returning[:SHOWN]))
    rows = []
    for pk in returning[:SHOWN]:
        at = sorted(held[pk])
        marks = [f"{100 * (place + 0.5) / len(editions):.1f}%" for place in at]
        rows.append(
            Return(
                records[pk],
                len(at),
                editions[at[0]],
                editions[at[-1]],
                marks if len(editions) <= DRAWN else [],
            )
        )
    rows.sort(key=lambda row: (-row.count, str(row.record)))
    return Returns(rows, len(returning))
