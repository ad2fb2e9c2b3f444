"""Which records fit what was asked for, and how many would fit each value of a facet.

A count is what the list would show with only that value chosen in its facet, and all other
filters as they are. Pages ask it; nothing here knows of forms or addresses.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Substr

from documents.facet_rows import rows_model
from documents.key_lists import among
from documents.models import UNDATED, FacetTotal

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


@dataclass(slots=True)
class Asked:
    """What a list was asked for: ``values`` by facet, years, words, and whether only certain facts count.

    ``joint`` maps the facets that must hold of one participation to their columns in the
    table of appearances, whose ``owner`` leads to the records of the list.
    """

    model: type[models.Model]
    values: dict[str, list[str]] = field(default_factory=dict)
    years: Years = Years()
    words: str = ""
    only_certain: bool = False
    joint: dict[str, str] = field(default_factory=dict)
    owner: str = ""
    _found: dict[tuple, list[int] | None] = field(default_factory=dict, init=False)

    @property
    def rows(self):
        rows = rows_model(self.model).objects.order_by()
        return rows.filter(certain=True) if self.only_certain else rows

    def names(self) -> list[str]:
        """Return what was asked for, by the names of facets; "q" for words, "year", "certain"."""
        names = ["q"] if self.words else []
        names += [facet for facet, values in self.values.items() if values]
        names += ["year"] if self.years else []
        return names + (["certain"] if self.only_certain else [])

    def fitting(self, without: str = "") -> models.QuerySet:
        """Return the records that fit everything asked for, but for one name."""
        if without == "certain":
            return replace(self, only_certain=False).fitting()
        found = self.model.objects.told().order_by()
        keys = self._keys(without)
        return found if keys is None else found.filter(pk__in=among(keys))

    def _keys(self, without: str, joint: bool = True) -> list[int] | None:
        """Return the keys of what fits but for one name, found once; None where nothing else is asked for."""
        if without not in self.names():
            without = ""
        key = (without, joint or self._appearances(without) is None)
        if key not in self._found:
            parts = self._parts(*key)
            found = self.model.objects.told().order_by()
            for part in parts:
                found = found.filter(pk__in=part)
            self._found[key] = (
                list(found.values_list("pk", flat=True)) if parts else None
            )
        return self._found[key]

    def count(self, facet: str, values: Iterable[str] | None = None, most: int = 0):
        """Return (value, number of records) of a facet, the most frequent first; of ``values`` alone where given."""
        without = "year" if facet == "decade" else facet
        appearances = self._appearances(without) if without in self.joint else None
        keys = self._keys(without, joint=appearances is None)
        if appearances is not None:
            if self.only_certain and without == "year":
                appearances = appearances.filter(dated=True)
            if facet == "decade":
                appearances = appearances.annotate(decade=Substr("year", 1, 3))
            column, owner = self.joint.get(facet, facet), self.owner
            found = appearances.exclude(**{column: None}).values_list(column)
            number = Count(owner, distinct=True)
        elif keys is not None:
            found = self.rows.filter(facet=facet).values_list("value")
            column, owner, number = "value", "record", Count("pk")
        else:
            column, owner, number = "value", "", F("records")
            found = FacetTotal.objects.filter(kind=self._kind, facet=facet)
            found = found.values_list("value")
        if keys is not None:
            found = found.filter(**{f"{owner}__in": among(keys)})
        if values is not None:
            found = found.filter(**{f"{column}__in": list(values)})
        found = found.annotate(n=number).order_by("-n", column)
        return [(str(value), n) for value, n in (found[:most] if most else found)]

    def count_short(self, facets: list[str]) -> dict[str, list[tuple[str, int]]]:
        """Return the counts of several facets of which nothing is chosen, by one query.

        Of those that hold of one participation only while nothing else is asked of it.
        """
        counted: dict[str, list[tuple[str, int]]] = {facet: [] for facet in facets}
        keys = self._keys("")
        if keys is not None:
            found = self.rows.filter(facet__in=facets, record__in=among(keys))
            found = found.values_list("facet", "value").annotate(n=Count("pk"))
        else:
            totals = FacetTotal.objects.filter(kind=self._kind, facet__in=facets)
            found = totals.values_list("facet", "value", "records")
        for facet, value, n in found.order_by():
            counted[facet].append((value, n))
        return counted

    @property
    def asks_of_participation(self) -> bool:
        """Return whether something is asked that must hold of one participation."""
        return self._appearances("") is not None

    @property
    def _kind(self):
        return self.model._meta.model_name

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

    def _parts(self, without: str, joint: bool = True) -> list[models.QuerySet]:
        """Return queries of the records that fit each thing asked for."""
        parts = []
        if joint and (appearances := self._appearances(without)) is not None:
            parts.append(appearances.values(self.owner))
        for facet, values in self.values.items():
            if values and facet != without and facet not in self.joint:
                found = self.rows.filter(facet=facet, value__in=values)
                parts.append(found.values("record"))
        if self.years and without != "year" and "year" not in self.joint:
            found = self.rows.filter(self.years.within("value"), facet="year")
            parts.append(found.values("record"))
        if self.words and without != "q":
            found = self.model.objects.order_by().found(self.words)
            parts.append(found.values("pk"))
        if self.only_certain:
            parts.append(self.rows.filter(facet="certain").values("record"))
        return parts
