"""Writing the rows by which records are filtered, and their totals."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import models
from django.db.models import Count, Q

from documents.models.facet import FacetTotal

AT_ONCE = 500


def _chunks(items: Iterable) -> Iterable[list]:
    items = list(items)
    for at in range(0, len(items), AT_ONCE):
        yield items[at : at + AT_ONCE]


def rows_model(model: type[models.Model]) -> type[models.Model]:
    """Return the model of the rows of a kind of record."""
    return model._meta.get_field("facets").related_model


def replace_rows(
    model: type[models.Model], pks: Iterable[int]
) -> set[tuple[int, str, str]]:
    """Write anew the rows of some records, of which some may be gone; return (record, facet, value) of what changed."""
    rows = rows_model(model)
    now: dict[tuple, bool] = {}
    for *row, certain in model.objects.told().filter(pk__in=pks).facet_rows():
        now[tuple(row)] = certain or now.get(tuple(row), False)
    gone, turned, changed = [], [], []
    standing = rows.objects.filter(record__in=pks)
    for *row, certain, pk in standing.values_list(
        "record_id", "facet", "value", "certain", "pk"
    ):
        same = now.pop(tuple(row), None)
        if same is None:
            gone.append(pk)
        elif same != certain:
            turned.append(rows(pk=pk, certain=same))
        if same != certain:
            changed.append(tuple(row))
    for some in _chunks(gone):
        rows.objects.filter(pk__in=some).delete()
    rows.objects.bulk_update(turned, ["certain"], batch_size=AT_ONCE)
    rows.objects.bulk_create(
        (
            rows(record_id=record, facet=facet, value=value, certain=certain)
            for (record, facet, value), certain in now.items()
        ),
        batch_size=AT_ONCE,
    )
    changed = {*changed, *now}
    touched = defaultdict(set)
    for _record, facet, value in changed:
        touched[facet].add(value)
    for facet, values in touched.items():
        _count_anew(model, facet, values)
    return changed


def _count_anew(model: type[models.Model], facet: str, values: Iterable[str]):
    """Write the totals of some values of a facet, as their rows are now."""
    kind = model._meta.model_name
    for some in _chunks(sorted(values)):
        FacetTotal.objects.filter(kind=kind, facet=facet, value__in=some).delete()
        counted = (
            rows_model(model)
            .objects.filter(facet=facet, value__in=some)
            .values_list("value")
            .annotate(n=Count("pk"), sure=Count("pk", filter=Q(certain=True)))
            .order_by()
        )
        FacetTotal.objects.bulk_create(
            FacetTotal(kind=kind, facet=facet, value=value, records=n, certain=sure)
            for value, n, sure in counted
        )
