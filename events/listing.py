"""What the rows of the list of conferences show, fetched by queries that are compiled once."""

from collections.abc import Iterable
from functools import cache

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from documents.lookups import Lookup, attach_all, by_key
from events.models import Conference, Figure, Outcome, Participation

MATCHES = 3  # participations that a row shows
# What is asked of one participation, and can be seen in it.
OF_ONE = ("person", "organisation", "role")

_of_rows = {"conference__among": "conferences"}
_ORGANISERS = Lookup(
    lambda: Participation.visible.filter(
        role=Participation.Role.ORGANISER.value, **_of_rows
    )
)
_FIGURES = Lookup(lambda: Figure.visible.filter(**_of_rows))
_OUTCOMES = Lookup(lambda: Outcome.visible.filter(document__isnull=False, **_of_rows))


def conference_rows(
    pks: Iterable[int], asked: dict[str, list[str] | None]
) -> list[Conference]:
    """Return conferences with the names of their ``organisers``, figures (``counted``), outcome documents (``issued``) and ``remarks``.

    Their ``matches`` are, where something of ``OF_ONE`` was asked for, the first participations
    for which each was found; ``more_matches`` tells how many more there are.
    """
    rows = by_key(Conference, set(pks))
    for row in rows.values():
        row.organisers, row.counted, row.issued, row.matches = [], [], [], []
        row.remarks = _remarks(row)
    organisers = _ORGANISERS.records(conferences=rows)
    issued = _OUTCOMES.records(conferences=rows)
    matches = _matches(rows, {name: keys for name, keys in asked.items() if keys})
    named = [(facts, name) for facts in (organisers, matches) for name in OF_ONE[:2]]
    attach_all([*named, (issued, "document")])
    for fact in organisers:
        rows[fact.conference_id].organisers.append(_organiser(fact))
    figures = _FIGURES.records(conferences=rows)
    for fact in sorted(figures, key=lambda figure: not figure.is_attendance):
        rows[fact.conference_id].counted.append(fact)
    for fact in issued:
        rows[fact.conference_id].issued.append(fact)
    return list(rows.values())


def _organiser(fact: Participation) -> str:
    return str(fact.organisation or fact.person or fact.name_as_written)


def _remarks(row: Conference) -> list[str]:
    """Return who could come and how, as far as it is known."""
    known = [(row.access, Conference.Access), (row.mode, Conference.Mode)]
    return [choices(value).label for value, choices in known if value]


def _matches(rows, asked) -> list[Participation]:
    """Give each row the first participations for which it was found; return all of them."""
    if not asked:
        return []
    found = _first_of_each(tuple(asked)).rows(conferences=rows, **asked)
    matches = by_key(Participation, {pk for pk, _number in found})
    for pk, number in found:
        match = matches[pk]
        match.conference = row = rows[match.conference_id]
        row.matches.append(match)
        row.more_matches = number - MATCHES
    return list(matches.values())


@cache
def _first_of_each(names: tuple[str, ...]) -> Lookup:
    """Return the query for (participation, how many there are) of the first that fit of each conference."""

    def query():
        wanted = {f"{name}__among": name for name in names}
        of_one = {"partition_by": F("conference")}
        return (
            Participation.visible.filter(**_of_rows, **wanted)
            # Of a thousand participants a row shows the first.
            .annotate(
                place=Window(RowNumber(), order_by="pk", **of_one),
                number=Window(Count("pk"), **of_one),
            )
            .filter(place__lte=MATCHES)
            .order_by("pk")
            .values_list("pk", "number")
        )

    return Lookup(query)
