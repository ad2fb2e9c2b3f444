"""Rows of a made-up archive, with their primary keys, written in large parts."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import count

from django.core.management.color import no_style
from django.db import connection, models

from documents.models import Addressed, Fact
from documents.models.address import free_slugs
from documents.rows import insert_pairs, insert_records, insert_values, new_record


@cache
def _defaults(model: type[models.Model]) -> dict[str, object]:
    """Return what each column of a row holds where nothing else is given."""
    fields = model._meta.local_concrete_fields
    return {field.attname: field.get_default() for field in fields}


class Rows:
    """Records and plain rows that wait to be written; facts with what they stand on."""

    def __init__(self):
        self._keys: dict[type[models.Model], Iterable[int]] = {}
        self._records: dict[type[models.Model], list] = defaultdict(list)
        self._plain: dict[type[models.Model], list] = defaultdict(list)
        self._links: dict[type[Fact], list[tuple[int, int]]] = defaultdict(list)

    def _next(self, model: type[models.Model]) -> int:
        if model not in self._keys:
            last = model._base_manager.aggregate(last=models.Max("pk"))["last"]
            self._keys[model] = count((last or 0) + 1)
        return next(self._keys[model])

    def make(self, model: type[models.Model], **values) -> models.Model:
        """Return a new record that waits to be written."""
        record = new_record(model, self._next(model), values)
        self._records[model].append(record)
        return record

    def put(self, model: type[models.Model], **values) -> int:
        """Let a row wait to be written of which nobody asks more than its key; return that.

        ``values`` are by columns and such as the database takes them; none may be computed
        from others.
        """
        pk = self._next(model)
        row = _defaults(model) | values
        row["id"] = pk
        self._plain[model].append(row)
        return pk

    def tell(self, model: type[Fact], evidence: Iterable[int], **values):
        """Let a fact wait that stands on ``evidence``, given by keys."""
        pk = self.put(model, **values)
        self._links[model] += [(pk, of) for of in evidence]

    def write(self):
        """Write all that waits."""
        for model, records in self._records.items():
            if issubclass(model, Addressed):
                _address(model, records)
            insert_records(model, records)
        for model, rows in self._plain.items():
            names = list(_defaults(model))
            insert_values(model, names, [tuple(row.values()) for row in rows])
        for model, pairs in self._links.items():
            table = model.evidence.through._meta.db_table
            insert_pairs(table, (f"{model._meta.model_name}_id", "evidence_id"), pairs)
        for waiting in (self._records, self._plain, self._links):
            waiting.clear()

    def end(self):
        """Write what is left, and let the database count on from the last keys."""
        self.write()
        with connection.cursor() as cursor:
            models_ = list(self._keys)
            for sql in connection.ops.sequence_reset_sql(no_style(), models_):
                cursor.execute(sql)


def _address(model: type[Addressed], records: list[Addressed]):
    for record in records:
        record.complete()
        record.slug = record.slug_base()
    free_slugs(model, records)
