"""Writing the rows by which records are filtered, with their totals and their blocks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import chain

from django.db import models

from documents import facet_blocks
from documents.batches import batches
from documents.facet_totals import Tally, count_changed, recount, rows_model
from documents.models.facet import OF_MANY_VALUES
from documents.rows import insert_values, update_values

AT_ONCE = 500


class _Anew:
    """What is known while all records of every kind are brought up to date."""

    def __init__(self):
        self.tallies = defaultdict(Tally)
        self._began_empty = {}

    def began_empty(self, model: type[models.Model]) -> bool:
        """Return whether no record of a kind had rows at the beginning; asked before any are written."""
        if model not in self._began_empty:
            self._began_empty[model] = not rows_model(model).objects.exists()
        return self._began_empty[model]


_anew: ContextVar[_Anew | None] = ContextVar("anew", default=None)


@contextmanager
def all_anew():
    """Count totals once, at the end, while all records are brought up to date, and not with each part of them."""
    token = _anew.set(_Anew())
    try:
        yield
        for model, tally in _anew.get().tallies.items():
            tally.write(model)
    finally:
        _anew.reset(token)


def is_all_anew() -> bool:
    """Return whether all records are brought up to date, those on which others hang first: nobody need be told."""
    return _anew.get() is not None


def replace_rows(
    model: type[models.Model], pks: Iterable[int]
) -> set[tuple[int, str, str]]:
    """Write anew the rows of some records, of which some may be gone; return (record, facet, value) of what changed."""
    rows, anew = rows_model(model), _anew.get()
    records = model.objects.told().filter(pk__in=pks)
    joint = facet_blocks.Told(rows.joint, records.joint_rows() if rows.joint else [])
    now: dict[tuple, bool] = {}
    for *row, certain in chain(records.facet_rows(), _one_by_one(joint)):
        now[tuple(row)] = certain or now.get(tuple(row), False)
    told = [joint, *_of_many_values(now, rows.joint)]
    facet_blocks.replace(model._meta.model_name, pks, told)
    if anew:
        anew.tallies[model].add(now)
        none_stand = anew.began_empty(model)
        return set(_write_changed(rows, () if none_stand else pks, now))
    changed = _write_changed(rows, pks, now)
    count_changed(model, changed)
    there = model._base_manager.filter(pk__in=pks).values_list("pk", flat=True)
    if set(pks) - set(there):
        # The rows went with their records, and nobody knows any more of what values.
        recount(model)
    return set(changed)


def _write_changed(
    rows: type[models.Model], pks: Iterable[int], now: dict[tuple, bool]
) -> dict[tuple, bool | None]:
    """Write the rows of records that may have some; return those that changed, with whether they are certain, None of those gone."""
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
    return changed | now


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
