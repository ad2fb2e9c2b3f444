"""Who and what comes back in a series: people, bodies and topics of more than one edition."""

from collections import defaultdict
from dataclasses import dataclass

from events.models import Conference, Participation, Subject

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


def people(series, editions):
    return _returns(Participation.visible.took_part(), "person", series, editions)


def organisations(series, editions):
    return _returns(Participation.visible.took_part(), "organisation", series, editions)


def topics(series, editions):
    return _returns(Subject.visible.all(), "topic", series, editions)


def _returns(facts, kind: str, series, editions: list[Conference]) -> Returns:
    """Return what most editions share, by the facts that name it, in two queries.

    ``editions`` are all of the series, in order.
    """
    places = {edition.pk: place for place, edition in enumerate(editions)}
    held = defaultdict(set)
    pairs = facts.filter(conference__series=series, **{f"{kind}__isnull": False})
    for pk, conference in pairs.order_by().values_list(kind, "conference"):
        if conference in places:
            held[pk].add(places[conference])
    returning = [pk for pk, at in held.items() if len(at) > 1]
    returning.sort(key=lambda pk: (-len(held[pk]), pk))
    model = facts.model._meta.get_field(kind).related_model
    records = model.objects.in_bulk(returning[:SHOWN])
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
