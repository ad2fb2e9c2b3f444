"""Totals of facets: how many records have each value, and which; counted where rows change, not for each page."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from django.db import models
from django.db.models import Count

from documents.batches import batches
from documents.bitmaps import bitmap, packed, unpacked
from documents.models.facet import OF_MANY_VALUES, FacetTotal
from documents.rows import insert_values

AT_ONCE = 500
_TOTAL = ("records", "bits", "certain_bits")


def rows_model(model: type[models.Model]) -> type[models.Model]:
    """Return the model of the rows of a kind of record."""
    return model._meta.get_field("facets").related_model


class Tally:
    """Counts which records have each value, while all the rows of a kind go by."""

    def __init__(self):
        self._records, self._sure = defaultdict(list), defaultdict(list)
        self._numbers = Counter()  # of facets of many values

    def add(self, rows: Mapping[tuple[int, str, str], bool]):
        """Count rows: (record, facet, value), and whether each is certain."""
        for (record, facet, value), certain in rows.items():
            if facet in OF_MANY_VALUES:
                self._numbers[facet, value] += 1
                continue
            self._records[facet, value].append(record)
            if certain:
                self._sure[facet, value].append(record)

    def add_numbers(self, numbers: Iterable[tuple[str, str, int]]):
        """Count (facet, value, number of records) of facets of many values."""
        for facet, value, number in numbers:
            self._numbers[facet, value] += number

    def write(self, model: type[models.Model]):
        """Write what was counted in place of all totals of a kind of record."""
        FacetTotal.objects.filter(kind=model._meta.model_name).delete()
        totals = {key: {"records": n} for key, n in self._numbers.items()}
        for key, records in self._records.items():
            totals[key] = _total(bitmap(records), bitmap(self._sure[key]))
        _insert(model, totals)


def recount(model: type[models.Model]):
    """Write all totals of a kind of record anew, from its rows."""
    rows = rows_model(model).objects.order_by()
    tally = Tally()
    of_many = rows.filter(facet__in=OF_MANY_VALUES).values_list("facet", "value")
    tally.add_numbers(of_many.annotate(n=Count("pk")))
    of_few = rows.exclude(facet__in=OF_MANY_VALUES)
    columns = ("record_id", "facet", "value", "certain")
    tally.add({tuple(row): sure for *row, sure in of_few.values_list(*columns)})
    tally.write(model)


def count_changed(
    model: type[models.Model], changed: dict[tuple[int, str, str], bool | None]
):
    """Bring totals up to date: rows that changed, with whether they are certain now; None where they are gone."""
    sets, counts = defaultdict(list), defaultdict(set)
    for (record, facet, value), certain in changed.items():
        if facet in OF_MANY_VALUES:
            counts[facet].add(value)
        else:
            sets[facet, value].append((record, certain))
    for facet, values in counts.items():
        for some in batches(sorted(values), AT_ONCE):
            _replace(model, facet, some, _counted(model, facet, some))
    for facet in {facet for facet, _value in sets}:
        turned = {value: rows for (f, value), rows in sets.items() if f == facet}
        for some in batches(sorted(turned), AT_ONCE):
            standing = FacetTotal.objects.filter(
                kind=model._meta.model_name, facet=facet, value__in=some
            ).values_list("value", "bits", "certain_bits")
            before = {value: bits for value, *bits in standing}
            now = {v: _turned(before.get(v, (b"", b"")), turned[v]) for v in some}
            _replace(model, facet, some, now)


def _turned(before: Iterable[bytes], rows: Iterable[tuple[int, bool | None]]) -> dict:
    """Return a total after rows changed."""
    bits, certain_bits = map(unpacked, before)
    turned = bitmap(record for record, _certain in rows)
    bits = bits & ~turned | bitmap(r for r, certain in rows if certain is not None)
    certain_bits = certain_bits & ~turned | bitmap(r for r, certain in rows if certain)
    return _total(bits, certain_bits)


def _total(bits: int, certain_bits: int) -> dict:
    return {
        "records": bits.bit_count(),
        "bits": packed(bits),
        "certain_bits": packed(certain_bits),
    }


def _counted(model, facet: str, values: Iterable[str]) -> dict[str, dict]:
    rows = rows_model(model).objects.filter(facet=facet, value__in=values).order_by()
    counts = rows.values_list("value").annotate(n=Count("pk"))
    return {value: {"records": n} for value, n in counts}


def _replace(model, facet: str, values: Iterable[str], totals: dict[str, dict]):
    """Write the totals of some values in place of those that stand."""
    kind = model._meta.model_name
    FacetTotal.objects.filter(kind=kind, facet=facet, value__in=values).delete()
    _insert(model, {(facet, value): total for value, total in totals.items()})


def _insert(model, totals: dict[tuple[str, str], dict]):
    insert_values(
        FacetTotal,
        ("kind", "facet", "value", *_TOTAL),
        [
            (model._meta.model_name, *key, *map(total.get, _TOTAL))
            for key, total in totals.items()
            if total["records"]
        ],
    )
