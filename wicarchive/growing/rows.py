"""Rows of a made-up archive, with their primary keys, written in large parts."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import count
from typing import NamedTuple

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

from documents.models import Addressed, Fact
from documents.models.address import free_slugs
from documents.rows import (
    column_names,
    insert_made,
    insert_pairs,
    insert_values,
    made_rows,
    new_record,
)


@cache
def _defaults(model: type[models.Model]) -> dict[str, object]:
    """Return what each column of a row holds where nothing else is given."""
    fields = model._meta.local_concrete_fields
    return {field.attname: field.get_default() for field in fields}


def _last_keys() -> dict[type[models.Model], int]:
    """Return the last primary key of each model whose keys are counted."""
    return {
        model: model._base_manager.aggregate(last=models.Max("pk"))["last"] or 0
        for model in apps.get_models()
        if isinstance(model._meta.pk, models.AutoField)
    }


class Part(NamedTuple):
    """Rows that are written together, by models: of records, plain ones, and pairs of facts and evidence."""

    records: dict[type[models.Model], list[tuple]]
    plain: dict[type[models.Model], list[tuple]]
    links: dict[type[Fact], list[tuple[int, int]]]

    def write(self):
        """Write all, with free addresses for records."""
        for model, rows in self.records.items():
            if issubclass(model, Addressed):
                rows = _addressed(model, rows)
            insert_made(model, rows)
        for model, rows in self.plain.items():
            insert_values(model, list(_defaults(model)), rows)
        for model, pairs in self.links.items():
            table = model.evidence.through._meta.db_table
            insert_pairs(table, (f"{model._meta.model_name}_id", "evidence_id"), pairs)


def _addressed(model: type[Addressed], rows: list[tuple]) -> list[tuple]:
    """Return the rows of records with slugs that nobody else has."""
    at = column_names(model).index("slug")
    slugs = free_slugs(model, [row[at] for row in rows])
    return [
        (*row[:at], slug, *row[at + 1 :]) for row, slug in zip(rows, slugs, strict=True)
    ]


class Rows:
    """Records and plain rows that wait to be written; facts with what they stand on.

    The database is asked at the beginning and the end only: another process may make the rows.
    """

    def __init__(self):
        self._keys = {model: count(last + 1) for model, last in _last_keys().items()}
        self._records: dict[type[models.Model], list] = defaultdict(list)
        self._plain: dict[type[models.Model], list] = defaultdict(list)
        self._links: dict[type[Fact], list[tuple[int, int]]] = defaultdict(list)

    def make(self, model: type[models.Model], **values) -> models.Model:
        """Return a new record that waits to be written."""
        record = new_record(model, next(self._keys[model]), values)
        self._records[model].append(record)
        return record

    def put(self, model: type[models.Model], **values) -> int:
        """Let a row wait to be written of which nobody asks more than its key; return that.

        ``values`` are by columns and such as the database takes them; none may be computed
        from others.
        """
        pk = next(self._keys[model])
        row = _defaults(model) | values
        row["id"] = pk
        self._plain[model].append(tuple(row.values()))
        return pk

    def tell(self, model: type[Fact], evidence: Iterable[int], **values):
        """Let a fact wait that stands on ``evidence``, given by keys."""
        pk = self.put(model, **values)
        self._links[model] += [(pk, of) for of in evidence]

    def take(self) -> Part:
        """Return all that waits, as it will be written."""
        records = {model: _made(model, each) for model, each in self._records.items()}
        part = Part(records, dict(self._plain), dict(self._links))
        for waiting in (self._records, self._plain, self._links):
            waiting.clear()
        return part

    def end(self):
        """Let the database count on from the last keys."""
        with connection.cursor() as cursor:
            models_ = list(self._keys)
            for sql in connection.ops.sequence_reset_sql(no_style(), models_):
                cursor.execute(sql)


def _made(model: type[models.Model], records: list[models.Model]) -> list[tuple]:
    """Return the rows of records, with slugs that other records may have."""
    if issubclass(model, Addressed):
        for record in records:
            record.complete()
            record.slug = record.slug_base()
    return made_rows(model, records)
