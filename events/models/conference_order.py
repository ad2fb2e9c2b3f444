"""Conferences in order of time, and what stands before and after one in its series."""

from functools import cache

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from documents.lookups import Lookup, by_key

NEWEST_FIRST = (
    F("first_day").desc(nulls_last=True),
    F("ordinal").desc(nulls_last=True),
    "name",
    "pk",
)


@cache
def _known_editions(model: type[models.Model]) -> Lookup:
    """Return the query for the keys of the editions of a series of which it is known where they stand, in order."""
    known = Q(first_day__isnull=False) | Q(ordinal__isnull=False)
    return Lookup(
        lambda: (
            model.objects.told()
            .filter(known, series__given="series")
            .in_order()
            .values_list("pk")
        )
    )


class ConferenceOrder(models.QuerySet):
    """The orders of a queryset of conferences."""

    def newest_first(self):
        """Latest first; undated ones last, on every database."""
        return self.order_by(*NEWEST_FIRST)

    def in_order(self):
        """By date; what has only a number stands behind the dated edition with the next lower one, or before all.

        What has neither comes last.
        """
        dated = self.model.objects.filter(
            series=OuterRef("series"), first_day__isnull=False
        )
        lower = dated.filter(ordinal__lt=OuterRef("ordinal")).order_by("-ordinal")
        higher = dated.filter(ordinal__gt=OuterRef("ordinal")).order_by("ordinal")
        place = Coalesce(
            "first_day",
            Subquery(lower.values("first_day")[:1]),
            Subquery(higher.values("first_day")[:1]),
        )
        return self.order_by(
            place.asc(nulls_last=True),
            F("ordinal").asc(nulls_last=True),
            "name",
            "pk",
        )

    def neighbours(self, conference):
        """Return the edition before and after ``conference`` in its series, as far as either is known. Two queries."""
        if not conference.series_id or not (conference.first_day or conference.ordinal):
            return {"previous": None, "next": None}
        editions = _known_editions(self.model).rows(series=conference.series_id)
        keys = [pk for (pk,) in editions]
        if conference.pk not in keys:
            return {"previous": None, "next": None}
        at = keys.index(conference.pk)
        around = {
            "previous": keys[at - 1 : at] if at else [],
            "next": keys[at + 1 : at + 2],
        }
        found = by_key(self.model, {pk for pks in around.values() for pk in pks})
        return {name: found[pks[0]] if pks else None for name, pks in around.items()}
