"""Who and what comes back in a series: people, bodies and topics of more than one edition."""

from dataclasses import dataclass

from django.db.models import Count

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
    """Return what most editions share, by the facts that name it; at most four queries.

    ``editions`` are all of the series, in order.
    """
    of_series = facts.filter(
        conference__series=series, **{f"{kind}__isnull": False}
    ).order_by()
    counts = (
        of_series.values_list(kind)
        .annotate(n=Count("conference", distinct=True))
        .filter(n__gt=1)
        .order_by("-n", f"{kind}__name", kind)
    )
    most = list(counts[: SHOWN + 1])
    count = len(most) if len(most) <= SHOWN else counts.count()
    records = facts.model._meta.get_field(kind).related_model.objects.in_bulk(
        [pk for pk, _n in most[:SHOWN]]
    )
    places = {edition.pk: place for place, edition in enumerate(editions)}
    at = {pk: set() for pk in records}
    pairs = of_series.filter(**{f"{kind}__in": records})
    for pk, conference in pairs.values_list(kind, "conference").distinct():
        at[pk].add(places[conference])
    rows = []
    for pk, number in most[:SHOWN]:
        held = sorted(at[pk])
        marks = [f"{100 * (n + 0.5) / len(editions):.1f}%" for n in held]
        if len(editions) > DRAWN:
            marks = []
        first, last = editions[held[0]], editions[held[-1]]
        rows.append(Return(records[pk], number, first, last, marks))
    return Returns(rows, count)
