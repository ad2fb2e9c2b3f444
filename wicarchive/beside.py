"""Pairs of conferences to look at together, as plain links: for who does not know what to type."""

from typing import NamedTuple

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from events.models import Conference
from wicarchive.choosing import Choice

NEAR_SHOWN = 4  # before, and after
PAIRS_SHOWN = 8


class Group(NamedTuple):
    """Conferences to choose from, each with the query string that chooses it."""

    label: str
    links: list[tuple[Conference, str]]


def beside(query, a: Choice, b: Choice, editions: list[Conference]) -> list[Group]:
    """Return what may stand beside the one of two that is chosen; nothing where not exactly one is.

    ``editions`` are those of its series. At most two queries.
    """
    same = bool(a.record) and a.record == b.record
    kept, open_one = (a, b) if a.record else (b, a)
    if not kept.record or (open_one.record and not same) or open_one.near:
        return []

    def group(label, conferences):
        links = []
        for conference in conferences:
            wanted = query.copy()
            wanted[open_one.name] = conference.slug
            links.append((conference, wanted.urlencode()))
        return Group(label, links)

    chosen = kept.record
    others = [edition for edition in editions if edition != chosen]
    series = _("Other editions of %(series)s") % {"series": chosen.series}
    near = (
        group(_("Held around the same time"), _around(chosen))
        if chosen.first_day
        else group(_("The latest conferences"), _of_others(chosen).newest_first()[:8])
    )
    return [found for found in (group(series, others), near) if found.links]


def _of_others(chosen):
    """Return the conferences that are no edition of the same series."""
    others = Conference.objects.told().exclude(pk=chosen.pk)
    if chosen.series_id:
        others = others.exclude(series=chosen.series_id)
    return others


def _around(chosen):
    """Return those of other series that were held last before and first after, in order of time."""
    others = _of_others(chosen).filter(first_day__isnull=False)
    before = others.filter(first_day__lte=chosen.first_day).order_by("-first_day", "pk")
    after = others.filter(first_day__gt=chosen.first_day).order_by("first_day", "pk")
    return [*reversed(before[:NEAR_SHOWN]), *after[:NEAR_SHOWN]]


def last_two() -> list[list[Conference]]:
    """Return the last edition and the one before it of each of the series with most editions. One query."""
    of_one = {"partition_by": F("series")}
    newest = [F("first_day").desc(nulls_last=True), F("ordinal").desc(nulls_last=True)]
    editions = (
        Conference.objects.told()
        .filter(series__isnull=False)
        .annotate(
            place=Window(RowNumber(), order_by=[*newest, "name", "pk"], **of_one),
            number=Window(Count("pk"), **of_one),
        )
        .filter(number__gte=2, place__lte=2)
        .select_related("series")
        .order_by("-number", "series__name", "series", "place")
    )
    shown = list(editions[: 2 * PAIRS_SHOWN])
    return [shown[at : at + 2] for at in range(0, len(shown), 2)]
