"""Rows of a made-up archive: records with their primary keys, written in large parts."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import count

from django.core.management.color import no_style
from django.db import connection, models

from documents.models import Addressed, Evidence, Fact
from documents.models.address import free_slugs
from documents.rows import insert_pairs, insert_records, new_record


class Rows:
    """Records that wait to be written; facts with what they stand on."""

    def __init__(self):
        self._keys: dict[type[models.Model], Iterable[int]] = {}
        self._waiting: dict[type[models.Model], list] = defaultdict(list)
        self._links: dict[type[Fact], list[tuple[int, int]]] = defaultdict(list)

    def make(self, model: type[models.Model], **values) -> models.Model:
        """Return a new record that waits to be written."""
        if model not in self._keys:
            last = model._base_manager.aggregate(last=models.Max("pk"))["last"]
            self._keys[model] = count((last or 0) + 1)
        record = new_record(model, next(self._keys[model]), values)
        self._waiting[model].append(record)
        return record

    def tell(self, model: type[Fact], evidence: Iterable[Evidence], **values) -> Fact:
        """Return a new fact that stands on ``evidence``."""
        fact = self.make(model, **values)
        self._links[model] += [(fact.pk, item.pk) for item in evidence]
        return fact

    def write(self):
        """Write all that waits."""
        for model, records in self._waiting.items():
            if issubclass(model, Addressed):
                _address(model, records)
            insert_records(model, records)
        for model, pairs in self._links.items():
            table = model.evidence.through._meta.db_table
            insert_pairs(table, (f"{model._meta.model_name}_id", "evidence_id"), pairs)
        self._waiting.clear()
        self._links.clear()

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
