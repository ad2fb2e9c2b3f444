"""Queries that are asked again and again: compiled once, then asked with other values.

Django builds and compiles a query anew each time, which takes ten times as long as it takes
SQLite to answer one of an import.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import cache

from django.db import DEFAULT_DB_ALIAS, connection, connections, models

from documents.rows import stored_record
from documents.statements import ask


class _Given(str):
    """Stands among the parameters of a query for the value of that name."""


class _GivenAll(_Given):
    """Stands among the parameters of a query for the values of that name."""


class _Is(models.Lookup):
    """``filter(field__given="name")``: the field is the value given under that name."""

    lookup_name = "given"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        left, params = self.process_lhs(compiler, connection)
        return f"{left} = %s", [*params, _Given(self.rhs)]


class _Among(models.Lookup):
    """``filter(field__among="name")``: the field is one of the values given under that name.

    However many they are, they are one parameter.
    """

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler, connection):
        left, params = self.process_lhs(compiler, connection)
        in_sqlite = connection.vendor == "sqlite"
        right = "IN (SELECT value FROM json_each(%s))" if in_sqlite else "= ANY(%s)"
        return f"{left} {right}", [*params, _GivenAll(self.rhs)]


for kind in (models.Field, models.ForeignKey):  # which does not look at other fields'
    kind.register_lookup(_Is)
    kind.register_lookup(_Among)


def _plain(parameter):
    """Return a parameter as the driver takes it without asking what it is: the text of a choice."""
    return parameter.value if isinstance(parameter, Enum) else parameter


class _Compiled:
    """A query in the words of one database."""

    def __init__(self, queryset: models.QuerySet):
        compiler = queryset.query.get_compiler(connection=connection)
        self._sql, parameters = compiler.as_sql()
        self._parameters = [_plain(one) for one in parameters]
        self._takes_json = connection.vendor == "sqlite"
        columns = [expression for expression, _, _ in compiler.select]
        self._converters = [
            (at, convert, column)
            for at, (converters, column) in compiler.get_converters(columns).items()
            for convert in converters
        ]
        self._model = queryset.model
        fields = [column.target for column in columns if hasattr(column, "target")]
        # What is added to a record stands behind its columns.
        self._attnames = [
            *(field.attname for field in fields),
            *(compiler.annotation_col_map or ()),
        ]
        self._is_binary = any(isinstance(one, models.BinaryField) for one in fields)

    def _parameter(self, parameter, given: dict):
        if not isinstance(parameter, _Given):
            return parameter
        value = given[parameter]
        if not isinstance(parameter, _GivenAll):
            return value
        return json.dumps(list(value)) if self._takes_json else list(value)

    def rows(self, given: dict) -> list:
        parameters = [self._parameter(one, given) for one in self._parameters]
        rows = ask(self._sql, parameters, self._is_binary)
        return list(map(self._converted, rows)) if self._converters else rows

    def _converted(self, row: Sequence) -> Sequence:
        """Return a row with its values as Python has them; nothing is nothing everywhere."""
        converted = row
        for at, convert, column in self._converters:
            if row[at] is not None:
                if converted is row:
                    converted = list(row)
                converted[at] = convert(converted[at], column, connection)
        return converted

    def records(self, given: dict) -> list[models.Model]:
        return [
            stored_record(self._model, self._attnames, row) for row in self.rows(given)
        ]


class Lookup:
    """A query that is compiled when it is first asked; ``build`` returns it with names for values."""

    def __init__(self, build: Callable[[], models.QuerySet]):
        self._build = build
        self._compiled: dict[str, _Compiled] = {}

    def _in_sql(self) -> _Compiled:
        vendor = connections[DEFAULT_DB_ALIAS].vendor
        compiled = self._compiled.get(vendor)
        if compiled is None:
            compiled = self._compiled[vendor] = _Compiled(self._build())
        return compiled

    def rows(self, **given) -> list:
        """Return the rows of a ``values_list``."""
        return self._in_sql().rows(given)

    def records(self, **given) -> list[models.Model]:
        """Return the records of a query for whole records, with what it annotates."""
        return self._in_sql().records(given)


@cache
def _of_keys(model: type[models.Model]) -> Lookup:
    # When a record was made and changed no page asks of many at a time, and dates take long to read.
    columns = model._meta.concrete_fields
    times = [one.name for one in columns if isinstance(one, models.DateTimeField)]
    of_keys = model._base_manager.filter(pk__among="keys").order_by()
    return Lookup(lambda: of_keys.defer(*times))


def by_key(model: type[models.Model], keys: set) -> dict:
    """Return the records of some keys, by their key."""
    if not keys:
        return {}
    return {record.pk: record for record in _of_keys(model).records(keys=keys)}


def attach_all(wanted: Iterable[tuple[Sequence[models.Model], str]]):
    """Give records what their foreign keys name, in one query for each kind of record that they name.

    ``wanted`` are pairs of records of one kind, and the name of a foreign key of theirs.
    """
    by_model: dict[type[models.Model], list] = {}
    for records, name in wanted:
        if records:
            model = records[0]._meta.get_field(name).related_model
            by_model.setdefault(model, []).append((records, name))
    for model, pairs in by_model.items():
        keys = {
            getattr(one, f"{name}_id") for records, name in pairs for one in records
        }
        found = by_key(model, keys - {None})
        for records, name in pairs:
            for record in records:
                setattr(record, name, found.get(getattr(record, f"{name}_id")))


def attach_paths(wanted: Iterable[tuple[Sequence[models.Model], str]]):
    """Do as ``attach_all`` for paths of one or two foreign keys, such as ``passage__document``."""
    paths = [(records, *path.split("__")) for records, path in wanted]
    attach_all([(records, name) for records, name, *_then in paths])
    attach_all(
        [
            ([one for record in records if (one := getattr(record, name))], then[0])
            for records, name, *then in paths
            if then
        ]
    )
