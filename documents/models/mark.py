"""Marks: of which records lists and search are to be brought up to date.

Whatever stores a record, a name or a fact marks the records that it is of, in its own
transaction; ``documents.upkeep`` takes the marks afterwards.
"""

from collections.abc import Iterable
from functools import cache

from django.apps import apps
from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.rows import insert_pairs


class Mark(models.Model):
    """A record that something was stored about.

    One record may be marked several times. Marks are only ever added, so that two who store
    at once never wait for each other, and none is taken for another's.
    """

    kind = models.CharField(_("kind of record"), max_length=60)
    record = models.BigIntegerField(_("primary key"))

    class Meta:
        verbose_name = _("mark")
        verbose_name_plural = _("marks")

    def __str__(self):
        return f"{self.kind} {self.record}"


class Marking:
    """What marks the records that it is of, whenever it is saved or deleted."""

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        mark_records([self])

    def delete(self, *args, **kwargs):
        mark_records([self])
        return super().delete(*args, **kwargs)


class MarkingQuerySet(models.QuerySet):
    """A query of what marks records: also where rows are changed or deleted together."""

    def update(self, **kwargs):
        mark_records(self._chain())
        return super().update(**kwargs)

    def delete(self):
        mark_records(self._chain())
        return super().delete()


def kind_of(model: type[models.Model]) -> str:
    """Return how marks call a kind of record."""
    return model._meta.label_lower


@cache
def listed_models() -> tuple[type[models.Model], ...]:
    """Return the kinds of records that have pages; those on which others hang come first."""
    from documents.models.address import Addressed

    models = [model for model in apps.get_models() if issubclass(model, Addressed)]
    return tuple(sorted(models, key=lambda model: not model.others_hang_on_it))


@cache
def _owners(model: type[models.Model]) -> tuple[tuple[str, str], ...]:
    """Return of which records a row of ``model`` is: kinds, and the attributes that hold primary keys."""
    fields = [field for field in model._meta.concrete_fields if field.many_to_one]
    owners = [(field.related_model, field.attname) for field in fields]
    if model in listed_models():
        owners.append((model, model._meta.pk.attname))
    return tuple(
        (kind_of(owner), attname)
        for owner, attname in owners
        if owner in listed_models()
    )


def records_of(rows: Iterable[models.Model]) -> set[tuple[str, int]]:
    """Return of which records rows are: their kinds, as marks call them, and primary keys."""
    found = set()
    for row in rows:
        values = row.__dict__
        for kind, attname in _owners(type(row)):
            # A row may have been fetched without some of its columns.
            pk = values[attname] if attname in values else getattr(row, attname)
            if pk is not None:
                found.add((kind, pk))
    return found


def mark_records(rows: Iterable[models.Model]):
    """Mark the records that rows are of."""
    write_marks(records_of(rows))


def mark(model: type[models.Model], pks: Iterable[int]):
    """Mark records of a kind by their primary keys, of which some may be gone."""
    write_marks((kind_of(model), pk) for pk in pks)


def write_marks(records: Iterable[tuple[str, int]]):
    """Write marks of records, given by kinds and primary keys."""
    if records := sorted(set(records)):
        insert_pairs(Mark._meta.db_table, ("kind", "record"), records)
