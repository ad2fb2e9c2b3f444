"""Which records fit what was asked for, and how many would fit each value of a facet.

A count is what the list would show with only that value chosen in its facet, and all other
filters as they are. Pages ask it; nothing here knows of forms or addresses.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from operator import and_, or_

import numpy as np
from django.db import models

from documents import facet_blocks
from documents.asked_years import Years
from documents.bitmaps import bitmap, is_member, unpacked
from documents.facet_rows import rows_model
from documents.key_lists import Among
from documents.lookups import Lookup
from documents.models import FacetTotal
from documents.models.facet import OF_MANY_VALUES

FEW = (
    1_000  # records that are looked up faster than all are gone through in their order
)


def _of_facets(column: str) -> Lookup:
    """Return the query for (facet, value, ``column``) of all values of some facets of a kind of record."""
    return Lookup(
        lambda: FacetTotal.objects.filter(
            kind__given="kind", facet__among="facets"
        ).values_list("facet", "value", column)
    )


_SETS, _CERTAIN_SETS, _TOTALS = map(_of_facets, ("bits", "certain_bits", "records"))


@dataclass
class Asked:
    """What a list was asked for: ``values`` by facet, years, words, and whether only certain facts count.

    ``facets`` are those that the list offers.
    """

    model: type[models.Model]
    values: dict[str, list[str]] = field(default_factory=dict)
    years: Years = Years()
    words: str = ""
    only_certain: bool = False
    facets: tuple[str, ...] = ()
    _found: dict[tuple, int | None] = field(default_factory=dict, init=False)
    _holding: dict[str, np.ndarray | None] = field(default_factory=dict, init=False)
    _had: dict[tuple, int] = field(default_factory=dict, init=False)

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
        return found if fits is None else found.filter(pk__in=Among(fits))

    def keys(self, order: tuple, first: int, last: int) -> list[int]:
        """Return the keys of what fits in an order, from one place to before another."""
        fits = self.fits()
        if fits is not None and (number := fits.bit_count()) > FEW:
            told = self.model.objects.told().order_by(*order)
            # Twice as many as hold enough where what fits is spread evenly.
            looked_at = 2 * last * fits.bit_length() // number
            pks = np.array(told.values_list("pk", flat=True)[:looked_at], np.int64)
            there = pks[is_member(fits, pks.max(initial=0) + 1)[pks]]
            if len(there) >= last:
                return there[first:last].tolist()
        found = self.fitting().order_by(*order).values_list("pk", flat=True)
        return list(found[first:last])

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

    def count(
        self, facet: str, values: Iterable[str] | None = None, most: int = 0
    ) -> list[tuple[str, int]]:
        """Return (value, number of records) of a facet, the most frequent first; of ``values`` alone where given."""
        without = "year" if facet == "decade" else facet
        if (fits := self.fits(without)) is None:
            counts = self._totals(facet, values, most)
        elif without in self._joint:
            counts = self._ranked(facet, self._told_jointly(facet), values, most)
        elif facet in OF_MANY_VALUES:
            counts = self._ranked(facet, self._told(facet, fits), values, most)
        else:
            counts = self._of_sets(facet, fits, values)
        counts = [(value, n) for value, n in counts if n]
        counts.sort(key=lambda one: (-one[1], one[0]))
        return counts[:most] if most else counts

    @property
    def _kind(self) -> str:
        return self.model._meta.model_name

    @property
    def _joint(self) -> tuple[str, ...]:
        """Return the facets that must hold of one participation."""
        return rows_model(self.model).joint

    @property
    def _of_few_values(self) -> list[str]:
        """Return the facets of few values."""
        # By their names, which the index knows: sets are not looked at for them.
        facets = (*self.facets, "year", "decade", "certain")
        return [facet for facet in facets if facet not in OF_MANY_VALUES]

    @cached_property
    def _bits(self) -> dict[str, dict[str, int]]:
        """Return the sets of the values of all facets of few values that need not hold of one participation."""
        sets = _CERTAIN_SETS if self.only_certain else _SETS
        facets = set(self._of_few_values) - set(self._joint)
        found: dict[str, dict[str, int]] = {}
        for facet, value, octets in sets.rows(kind=self._kind, facets=facets):
            found.setdefault(facet, {})[value] = unpacked(octets)
        return found

    @cached_property
    def _numbers(self) -> dict[str, dict[str, int]]:
        """Return how many records have the values of all facets of few values."""
        totals = _TOTALS.rows(kind=self._kind, facets=self._of_few_values)
        found: dict[str, dict[str, int]] = {}
        for facet, value, n in totals:
            found.setdefault(facet, {})[value] = n
        return found

    def _totals(self, facet, values, most):
        if facet not in OF_MANY_VALUES:
            counts = self._numbers.get(facet, {}).items()
            return [one for one in counts if values is None or one[0] in values]
        totals = FacetTotal.objects.filter(kind=self._kind, facet=facet)
        if values is not None:
            totals = totals.filter(value__in=list(values))
        totals = totals.order_by("-records", "value").values_list("value", "records")
        return totals[:most] if most else totals

    def _of_sets(self, facet, fits, values):
        return [
            (value, (fits & bits).bit_count())
            for value, bits in self._bits.get(facet, {}).items()
            if values is None or value in values
        ]

    def _ranked(self, facet, codes, values, most):
        """Return how often each code is there; where ``most`` are asked for, of those alone that may be among them."""
        numbers = np.bincount(codes)
        there = np.flatnonzero(numbers)
        if values is not None:
            there = there[np.isin(there, list(map(facet_blocks.code, values)))]
        elif most and len(there) > most:
            # Of values as frequent as the last one shown their names tell which comes first.
            least = np.partition(numbers[there], -most)[-most]
            there = there[numbers[there] >= least]
        there = there.tolist()
        values = facet_blocks.values(facet, there, self._numbers.get(facet, ()))
        return [(values[at], int(numbers[at])) for at in there if at in values]

    def _told(self, facet, fits):
        """Return the code of each value that what fits has of a facet of many values."""
        rows = facet_blocks.read(self._kind, (facet,))
        is_asked = is_member(fits, rows["record"].max(initial=0) + 1)[rows["record"]]
        if self.only_certain:
            is_asked &= rows["certain"]
        return rows[facet][is_asked]

    def _told_jointly(self, facet):
        """Return the code of each value of a facet, once for each record that fits and has it in such a participation as is asked for."""
        without = "year" if facet == "decade" else facet
        records, codes = self._rows["record"], self._rows[without]
        if (is_asked := self._participations(without)) is None:
            is_asked = np.ones(len(records), bool)
        if self.only_certain:
            is_asked = is_asked & self._rows["certain"]
        if without == "year" and self.only_certain:
            is_asked &= self._rows["dated"]
        if facet != "year":  # without which something is undated, and counted as that
            is_asked = is_asked & (codes != 0)
        if (fits := self.fits(without, joint=False)) is not None:
            is_asked = is_asked & is_member(fits, records.max(initial=0) + 1)[records]
        records, codes = records[is_asked], codes[is_asked]
        if facet == "decade":
            codes = codes // 10
        # Both in one number, of which each is kept once; NumPy's own ``unique`` takes ten times as long.
        both = records.astype(np.int64) << 32 | codes
        both.sort()
        return both[np.diff(both, prepend=-1) > 0] & 0xFFFFFFFF

    @cached_property
    def _rows(self) -> np.ndarray:
        """Return all participations."""
        return facet_blocks.read(self._kind, self._joint)

    def _participations(self, without: str) -> np.ndarray | None:
        """Return of which participations everything holds that is asked of one but for one name; None where nothing is asked."""
        key = without if without in self.names() else ""
        if key not in self._holding:
            holds = [
                self._holds(facet)
                for facet in self._joint
                if facet != without
                and (self.years if facet == "year" else self.values.get(facet))
            ]
            if holds and self.only_certain:
                holds.append(self._rows["certain"])
            self._holding[key] = reduce(and_, holds) if holds else None
        return self._holding[key]

    def _holds(self, facet: str) -> np.ndarray:
        """Return of which participations holds what is asked of a facet."""
        told = self._rows[facet]
        if facet == "year":
            within = self.years.within(told)
            return within & self._rows["dated"] if self.only_certain else within
        # Faster than NumPy's ``isin`` for so few.
        codes = map(facet_blocks.code, self.values[facet])
        return reduce(or_, (told == code for code in codes))

    def _sets(self, without: str, joint: bool) -> list[int]:
        """Return the set of records that fit each thing asked for."""
        sets = []
        if joint and (holds := self._participations(without)) is not None:
            sets.append(bitmap(self._rows["record"][holds]))
        for facet, values in self.values.items():
            if values and facet != without and facet not in self._joint:
                sets.append(self._having(facet, tuple(values)))
        if self.years and without != "year" and "year" not in self._joint:
            years = self.years.among(self._bits.get("year", ()))
            sets.append(self._having("year", tuple(years)))
        if self.words and without != "q":
            sets.append(self._worded)
        if self.only_certain:
            sets.append(self._having("certain", ("yes",)))
        return sets

    @cached_property
    def _worded(self) -> int:
        """Return the set of the records in which the words asked for are found."""
        found = self.model.objects.told().order_by().found(self.words)
        return bitmap(found.values_list("pk", flat=True))

    def _having(self, facet: str, values: tuple[str, ...]) -> int:
        """Return the set of the records that have one of some values; found once."""
        if (facet, values) not in self._had:
            self._had[facet, values] = (
                self._look_up(facet, values)
                if facet in OF_MANY_VALUES
                else self._in_sets(facet, values)
            )
        return self._had[facet, values]

    def _look_up(self, facet, values):
        rows = rows_model(self.model).objects.order_by()
        rows = rows.filter(facet=facet, value__in=values)
        if self.only_certain:
            rows = rows.filter(certain=True)
        return bitmap(rows.values_list("record_id", flat=True))

    def _in_sets(self, facet, values):
        sets = self._bits.get(facet, {})
        return reduce(or_, (sets[value] for value in values if value in sets), 0)
