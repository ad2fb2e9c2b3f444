"""Which records fit what was asked for, and how many would fit each value of a facet.

A count is what the list would show with only that value chosen in its facet, and all other
filters as they are. Pages ask it; nothing here knows of forms or addresses.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from operator import and_, or_

from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Cast, Concat, Substr

from documents.bitmaps import bitmap, members, unpacked
from documents.facet_rows import rows_model
from documents.key_lists import among
from documents.models import UNDATED, FacetTotal
from documents.models.facet import OF_MANY_VALUES

FEW = 3_000  # among so many records any value is counted fast
LOOKED_AT, MOST_LOOKED_AT = 250, 1_000  # values of a facet of many

EARLIEST, LATEST = "0001", "9999"


@dataclass(frozen=True, slots=True)
class Years:
    """Years asked for, each side open where it is empty; with ``undated`` what has no known date, too."""

    first: str = ""
    last: str = ""
    undated: bool = False

    def __bool__(self):
        return bool(self.first or self.last or self.undated)

    def within(self, column: str) -> Q:
        """Return the condition on the column that holds a year."""
        found = Q()
        if self.first or self.last:
            # What is undated sorts before every year.
            found |= Q(**{f"{column}__gte": self.first or EARLIEST}) & Q(
                **{f"{column}__lte": self.last or LATEST}
            )
        if self.undated:
            found |= Q(**{column: UNDATED})
        return found

    def among(self, years: Iterable[str]) -> list[str]:
        """Return those of some years that are asked for."""
        first, last = self.first or EARLIEST, self.last or LATEST
        is_range = bool(self.first or self.last)
        return [
            year
            for year in years
            if (self.undated if year == UNDATED else is_range and first <= year <= last)
        ]


@dataclass
class Asked:
    """What a list was asked for: ``values`` by facet, years, words, and whether only certain facts count.

    ``joint`` maps the facets that must hold of one participation to their columns in the
    table of appearances, whose ``owner`` leads to the records of the list. ``facets`` are
    those that the list offers.
    """

    model: type[models.Model]
    values: dict[str, list[str]] = field(default_factory=dict)
    years: Years = Years()
    words: str = ""
    only_certain: bool = False
    joint: dict[str, str] = field(default_factory=dict)
    owner: str = ""
    facets: tuple[str, ...] = ()
    _found: dict[tuple, int | None] = field(default_factory=dict, init=False)

    def names(self) -> list[str]:
        """Return what was asked for, by the names of facets; "q" for words, "year", "certain"."""
        names = ["q"] if self.words else []
        names += [facet for facet, values in self.values.items() if values]
        names += ["year"] if self.years else []
        return names + (["certain"] if self.only_certain else [])

    def fitting(self, without: str = "") -> models.QuerySet:
        """Return the records that fit everything asked for, but for one name."""
        found = self.model.objects.told().order_by()
        fits = self.fits(without)
        return found if fits is None else found.filter(pk__in=among(members(fits)))

    def number(self, without: str = "") -> int:
        """Return how many records fit everything asked for, but for one name."""
        fits = self.fits(without)
        return self.fitting(without).count() if fits is None else fits.bit_count()

    def fits(self, without: str = "", joint: bool = True) -> int | None:
        """Return the set of what fits but for one name; None where nothing else is asked for.

        Found once; where ``joint`` is false, what must hold of one participation is left out.
        """
        if without == "certain":
            return replace(self, only_certain=False).fits()
        key = (without if without in self.names() else "", joint)
        if key not in self._found:
            sets = self._sets(*key)
            self._found[key] = reduce(and_, sets) if sets else None
        return self._found[key]

    def count(self, facet: str, values: Iterable[str] | None = None, most: int = 0):
        """Return (value, number of records) of a facet, the most frequent first; of ``values`` alone where given."""
        without = "year" if facet == "decade" else facet
        if without in self.joint and self._appearances(without) is not None:
            counts = self._count_appearances(facet, without, values, most)
        elif facet in OF_MANY_VALUES:
            is_all = self.fits(without) is None
            count = self._totals if is_all else self._count_rows
            counts = count(facet, values, most)
        else:
            fits = self.fits(without)
            counts = (
                self._numbers.get(facet, {}).items()
                if fits is None
                else (
                    (value, (fits & bits).bit_count())
                    for value, bits in self._bits.get(facet, {}).items()
                )
            )
            if values is not None:
                counts = [(value, n) for value, n in counts if value in values]
        counts = [(str(value), n) for value, n in counts if n]
        counts.sort(key=lambda one: (-one[1], one[0]))
        return counts[:most] if most else counts

    @cached_property
    def _bits(self) -> dict[str, dict[str, int]]:
        """Return the sets of the values of all facets of few values."""
        column = "certain_bits" if self.only_certain else "bits"
        sets = FacetTotal.objects.filter(kind=self._kind, bits__isnull=False)
        found: dict[str, dict[str, int]] = {}
        for facet, value, octets in sets.values_list("facet", "value", column):
            found.setdefault(facet, {})[value] = unpacked(octets)
        return found

    @cached_property
    def _numbers(self) -> dict[str, dict[str, int]]:
        """Return how many records have the values of all facets of few values."""
        # By its facets, which the index knows; the sets themselves are not looked at.
        few = [facet for facet in self.facets if facet not in OF_MANY_VALUES]
        totals = FacetTotal.objects.filter(
            kind=self._kind, facet__in=[*few, "year", "decade"]
        )
        found: dict[str, dict[str, int]] = {}
        for facet, value, n in totals.values_list("facet", "value", "records"):
            found.setdefault(facet, {})[value] = n
        return found

    @property
    def _kind(self):
        return self.model._meta.model_name

    @property
    def _rows(self):
        rows = rows_model(self.model).objects.order_by()
        return rows.filter(certain=True) if self.only_certain else rows

    def _totals(self, facet, values, most):
        totals = FacetTotal.objects.filter(kind=self._kind, facet=facet)
        if values is not None:
            totals = totals.filter(value__in=list(values))
        totals = totals.order_by("-records", "value").values_list("value", "records")
        return totals[:most] if most else totals

    def _count_rows(self, facet, values, most):
        """Count a facet of many values among what fits."""
        fits = self.fits(facet)
        rows = self._rows.filter(facet=facet)
        if values is not None:
            rows = rows.filter(value__in=list(values))
        elif most and fits.bit_count() > FEW:
            counts = self._count_most_frequent(rows, facet, set(members(fits)), most)
            if counts is not None:
                return counts
        rows = rows.filter(record__in=among(members(fits)))
        # Not by the column itself: SQLite would go through all records, in its order.
        of_value = rows.annotate(of=Concat("value", models.Value("")))
        counts = of_value.values_list("of").annotate(n=Count("pk"))
        counts = counts.order_by("-n", "of")
        return counts[:most] if most else counts

    def _count_most_frequent(self, rows, facet, fitting, most):
        """Count the values that are the most frequent of all, until no other can be among the first; None where many can."""
        counts: Counter = Counter()
        totals = list(self._totals(facet, None, MOST_LOOKED_AT))
        for at in range(0, len(totals), LOOKED_AT):
            best = sorted(counts.values(), reverse=True)[most - 1 : most]
            # Of a value as frequent as the last one shown the order tells which comes first.
            if best and totals[at][1] < best[0]:
                return counts.items()
            some = [value for value, _n in totals[at : at + LOOKED_AT]]
            found = rows.filter(value__in=some).values_list("value", "record_id")
            counts.update(value for value, pk in found if pk in fitting)
        return counts.items() if len(totals) < MOST_LOOKED_AT else None

    def _count_appearances(self, facet, without, values, most):
        """Count a facet among the participations of which all else holds that is asked of one."""
        found = self._appearances(without)
        if self.only_certain and without == "year":
            found = found.filter(dated=True)
        if facet == "decade":
            found = found.annotate(decade=Substr("year", 1, 3)).exclude(decade="")
        column = self.joint.get(facet, facet)
        fits = self.fits(without, joint=False)
        if fits is not None:
            found = found.filter(**{f"{self.owner}__in": among(members(fits))})
        if values is not None:
            found = found.filter(**{f"{column}__in": list(values)})
        counts = found.exclude(**{column: None}).values_list(column)
        counts = counts.annotate(n=Count(self.owner, distinct=True))
        if facet not in OF_MANY_VALUES:
            return counts  # the database takes a third more time to put them in order
        counts = counts.order_by("-n", Cast(column, models.CharField()))
        return counts[:most] if most else counts

    def _appearances(self, without: str) -> models.QuerySet | None:
        """Return the appearances of which everything holds that is asked of one; None where nothing is."""
        asked, dated = Q(), False
        for facet, column in self.joint.items():
            if facet == without:
                continue
            if facet == "year" and self.years:
                asked &= self.years.within(column)
                dated = True
            elif self.values.get(facet):
                asked &= Q(**{f"{column}__in": self.values[facet]})
        if not asked:
            return None
        model = self.model._meta.get_field("appearances").related_model
        found = model.objects.filter(asked).order_by()
        if self.only_certain:
            found = found.filter(certain=True)
            found = found.filter(dated=True) if dated else found
        return found

    def _sets(self, without: str, joint: bool) -> list[int]:
        """Return the set of records that fit each thing asked for."""
        sets = []
        if joint and (appearances := self._appearances(without)) is not None:
            owners = appearances.exclude(**{self.owner: None})
            sets.append(bitmap(owners.values_list(self.owner, flat=True).distinct()))
        for facet, values in self.values.items():
            if values and facet != without and facet not in self.joint:
                sets.append(self._having(facet, values))
        if self.years and without != "year" and "year" not in self.joint:
            sets.append(
                self._having("year", self.years.among(self._bits.get("year", ())))
            )
        if self.words and without != "q":
            found = self.model.objects.told().order_by().found(self.words)
            sets.append(bitmap(found.values_list("pk", flat=True)))
        if self.only_certain:
            sets.append(self._having("certain", ["yes"]))
        return sets

    def _having(self, facet: str, values: Iterable[str]) -> int:
        """Return the set of the records that have one of some values."""
        if facet in OF_MANY_VALUES:
            rows = self._rows.filter(facet=facet, value__in=values)
            return bitmap(rows.values_list("record_id", flat=True))
        sets = self._bits.get(facet, {})
        return reduce(or_, (sets[value] for value in values if value in sets), 0)
