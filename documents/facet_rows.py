"""Writing the rows by which records are filtered, their totals and their blocks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import chain

from django.db import models
from django.db.models import Count

from documents import facet_blocks
from documents.batches import batches
from documents.bitmaps import bitmap, packed, unpacked
from documents.models.facet import OF_MANY_VALUES, FacetTotal
from documents.rows import insert_values, update_values

AT_ONCE = 500
_TOTAL = ("records", "bits", "certain_bits")
# The kinds of records of which totals are counted at the end, where that is so.
_to_recount: ContextVar[set | None] = ContextVar("to_recount", default=None)


@contextmanager
def counted_at_the_end():
    """Count totals once, at the end, while all records are brought up to date, and not with each part of them."""
    token = _to_recount.set(set())
    try:
        yield
        for model in _to_recount.get():
            recount(model)
    finally:
        _to_recount.reset(token)


def is_all_anew() -> bool:
    """Return whether all records are brought up to date, those on which others hang first: nobody need be told."""
    return _to_recount.get() is not None


def rows_model(model: type[models.Model]) -> type[models.Model]:
    """Return the model of the rows of a kind of record."""
    return model._meta.get_field("facets").related_model


def replace_rows(
    model: type[models.Model], pks: Iterable[int]
) -> set[tuple[int, str, str]]:
    """Write anew the rows of some records, of which some may be gone; return (record, facet, value) of what changed."""
    rows = rows_model(model)
    records = model.objects.told().filter(pk__in=pks)
    joint = facet_blocks.Told(rows.joint, records.joint_rows() if rows.joint else [])
    now: dict[tuple, bool] = {}
    for *row, certain in chain(records.facet_rows(), _one_by_one(joint)):
        now[tuple(row)] = certain or now.get(tuple(row), False)
    told = [joint, *_of_many_values(now, rows.joint)]
    facet_blocks.replace(model._meta.model_name, pks, told)
    gone, turned, changed = [], [], {}
    standing = rows.objects.filter(record__in=pks)
    for *row, certain, pk in standing.values_list(
        "record_id", "facet", "value", "certain", "pk"
    ):
        same = now.pop(tuple(row), None)
        if same is None:
            gone.append(pk)
            changed[tuple(row)] = None
        elif same != certain:
            turned.append((same, pk))
            changed[tuple(row)] = same
    for some in batches(gone, AT_ONCE):
        rows.objects.filter(pk__in=some).delete()
    update_values(rows, ["certain"], turned)
    insert_values(
        rows,
        ("record", "facet", "value", "certain"),
        [(*row, certain) for row, certain in now.items()],
    )
    changed |= now
    to_recount = _to_recount.get()
    if to_recount is not None:
        to_recount.add(model)
        return set(changed)
    _count_changed(model, changed)
    there = model._base_manager.filter(pk__in=pks).values_list("pk", flat=True)
    if set(pks) - set(there):
        # The rows went with their records, and nobody knows any more of what values.
        recount(model)
    return set(changed)


def _one_by_one(joint: facet_blocks.Told) -> Iterator[tuple[int, str, str, bool]]:
    """Yield what participations tell of a record, each value by itself."""
    for record, *values, certain, dated in joint.rows:
        for facet, value in zip(joint.facets, values, strict=True):
            if facet == "year":
                yield record, facet, value, certain and dated
                if value:
                    yield record, "decade", value[:3], certain and dated
            elif value:
                yield record, facet, str(value), certain
        if certain:
            yield record, "certain", "yes", True


def _of_many_values(
    now: dict[tuple, bool], joint: tuple[str, ...]
) -> list[facet_blocks.Told]:
    """Return what is told of each facet of many values, but for what participations tell."""
    told = {facet: [] for facet in sorted(OF_MANY_VALUES.difference(joint))}
    for (record, facet, value), certain in now.items():
        if facet in told:
            told[facet].append((record, int(value), certain, True))
    return [facet_blocks.Told((facet,), rows) for facet, rows in told.items()]


def _count_changed(model: type[models.Model], changed: dict[tuple, bool | None]):
    """Bring totals up to date: rows that changed, with whether they are certain now; None where they are gone."""
    sets, counts = defaultdict(list), defaultdict(set)
    for (record, facet, value), certain in changed.items():
        if facet in OF_MANY_VALUES:
            counts[facet].add(value)
        else:
            sets[facet, value].append((record, certain))
    for facet, values in counts.items():
        for some in batches(sorted(values), AT_ONCE):
            _write(model, facet, some, _counted(model, facet, some))
    for facet in {facet for facet, _value in sets}:
        turned = {value: rows for (f, value), rows in sets.items() if f == facet}
        for some in batches(sorted(turned), AT_ONCE):
            standing = FacetTotal.objects.filter(
                kind=model._meta.model_name, facet=facet, value__in=some
            ).values_list("value", "bits", "certain_bits")
            before = {value: bits for value, *bits in standing}
            _write(
                model,
                facet,
                some,
                {v: _turned(before.get(v, (b"", b"")), turned[v]) for v in some},
            )


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


def _write(model, facet: str, values: Iterable[str], totals: dict[str, dict]):
    """Write the totals of some values in place of those that stand."""
    kind = model._meta.model_name
    FacetTotal.objects.filter(kind=kind, facet=facet, value__in=values).delete()
    insert_values(
        FacetTotal,
        ("kind", "facet", "value", *_TOTAL),
        [
            (kind, facet, value, *(total.get(name) for name in _TOTAL))
            for value, total in totals.items()
            if total["records"]
        ],
    )


def recount(model: type[models.Model]):
    """Write all totals of a kind of record anew, from its rows."""
    FacetTotal.objects.filter(kind=model._meta.model_name).delete()
    rows = rows_model(model).objects.order_by()
    for facet in list(rows.values_list("facet", flat=True).distinct()):
        of_facet = rows.filter(facet=facet)
        if facet in OF_MANY_VALUES:
            values = of_facet.values_list("value", flat=True).distinct()
            for some in batches(values, AT_ONCE):
                _write(model, facet, some, _counted(model, facet, some))
            continue
        records, sure = defaultdict(list), defaultdict(list)
        for value, pk, certain in of_facet.values_list("value", "record_id", "certain"):
            records[value].append(pk)
            if certain:
                sure[value].append(pk)
        totals = {v: _total(bitmap(records[v]), bitmap(sure[v])) for v in records}
        _write(model, facet, list(totals), totals)
