"""Making many records and writing their rows at once, past what each costs that is made and saved by itself."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from operator import itemgetter
from types import NoneType
from typing import NamedTuple

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models.base import ModelState

from documents.batches import batches
from documents.statements import write

# Rows that one statement writes. SQLite keeps three statements for a table ready, for very
# many rows, for some and for a single one: with each it looks up and notes the last primary
# key. Another server gets as few statements as there may be.
OF_SQLITE = (200, 16, 1)
ROWS_AT_ONCE = 500
# What a column takes as it is; all else its field makes ready.
_TEXT, _NUMBER, _TRUTH, _NOTHING = {str, NoneType}, {int, NoneType}, {bool}, {NoneType}
_AS_IT_IS = {
    models.DateField: _NOTHING,
    models.CharField: _TEXT,
    models.TextField: _TEXT,
    models.IntegerField: _NUMBER,
    models.ForeignKey: _NUMBER,
    models.BooleanField: _TRUTH,
}


@dataclass(frozen=True, slots=True)
class _Columns:
    """How the values of a model's records are written."""

    names: tuple[str, ...]
    values: Callable[[dict], tuple]  # takes them out of a record, in this order
    compute: list[Callable]  # which let a record have what follows from its values
    fields: list[models.Field]
    # What must be made ready in a row: which of its values, and how; by the types of all.
    to_make_ready: dict[tuple[type, ...], list[tuple[int, Callable]]]


class _Shape(NamedTuple):
    """What the new records of a model begin with."""

    pk: str
    values: dict
    made: list[tuple[str, Callable]]  # what each record has of its own: lists
    related: dict[str, str]  # the columns of foreign keys


@cache
def _shape(model: type[models.Model]) -> _Shape:
    fields = model._meta.local_concrete_fields
    made = [f for f in fields if f.has_default() and callable(f.default)]
    return _Shape(
        model._meta.pk.attname,
        {field.attname: field.get_default() for field in fields if field not in made},
        [(field.attname, field.get_default) for field in made],
        {field.name: field.attname for field in fields if field.is_relation},
    )


def new_record(model: type[models.Model], pk: int, values: dict) -> models.Model:
    """Return a new record with its primary key; ``values`` are by the names of fields.

    It is what ``model(pk=pk, **values)`` makes, in a tenth of the time.
    """
    shape = _shape(model)
    record = model.__new__(model)
    record._state = state = ModelState()
    state.fields_cache = related = {}
    columns = record.__dict__
    columns.update(shape.values)
    for attname, make in shape.made:
        columns[attname] = make()
    columns[shape.pk] = pk
    for name, value in values.items():
        if attname := shape.related.get(name):
            columns[attname] = None if value is None else value.id
            related[name] = value
        elif name in columns:
            columns[name] = value
        else:
            raise TypeError(f"{model.__name__} has no field “{name}”")
    return record


def stored_record(
    model: type[models.Model], attnames: list[str], values: Iterable
) -> models.Model:
    """Return the record of a row of the database; the values are of all its columns.

    It is what ``model.from_db`` makes, in a fifth of the time; what a model notes of it besides,
    it notes in ``note_stored``.
    """
    record = model.__new__(model)
    record._state = state = ModelState()
    state.adding, state.db = False, DEFAULT_DB_ALIAS
    record.__dict__.update(zip(attnames, values, strict=True))
    if note_stored := getattr(record, "note_stored", None):
        note_stored()
    return record


def _computes(field: models.Field) -> bool:
    """Return whether a field gives a record its value when the record is written."""
    if isinstance(field, models.DateField):  # of a day, or a day and time
        return field.auto_now or field.auto_now_add
    return type(field).pre_save is not models.Field.pre_save


@cache
def _columns(model: type[models.Model]) -> _Columns:
    fields = model._meta.local_concrete_fields
    return _Columns(
        tuple(field.column for field in fields),
        itemgetter(*(field.attname for field in fields)),
        [field.pre_save for field in fields if _computes(field)],
        fields,
        {},
    )


def _to_make_ready(
    columns: _Columns, types: tuple[type, ...]
) -> list[tuple[int, Callable]]:
    """Return which values of a row must be made ready, and how, if they are of these types."""
    found = []
    for at, (field, kind) in enumerate(zip(columns.fields, types, strict=True)):
        as_it_is = next(
            (each for of, each in _AS_IT_IS.items() if isinstance(field, of)), set()
        )
        if kind not in as_it_is:
            found.append((at, field.get_db_prep_save))
    return found


@cache
def _head(table: str, columns: tuple[str, ...]) -> tuple[str, str]:
    """Return the statement that writes rows up to their values, and the places of one row."""
    quote = connection.ops.quote_name
    names = ", ".join(map(quote, columns))
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {quote(table)} ({names}) VALUES ", f"({places})"  # noqa: S608


def _stream(head: str, rows: list[Sequence]):
    """Write very many rows, such as those of a whole made-up archive."""
    copied = head.replace("INSERT INTO", "COPY").replace("VALUES", "FROM STDIN")
    with connection.cursor() as cursor, cursor.copy(copied) as copy:
        for row in rows:
            copy.write_row(row)


def _insert(
    table: str, columns: tuple[str, ...], rows: list[Sequence], conflict: str = ""
):
    """Write rows, several with one statement; ``conflict`` says what to do of those that are there."""
    head, places = _head(table, columns)
    is_sqlite = connection.vendor == "sqlite"
    if not is_sqlite and len(rows) > ROWS_AT_ONCE and not conflict:
        _stream(head, rows)
        return
    sizes = OF_SQLITE if is_sqlite else (ROWS_AT_ONCE, len(rows) % ROWS_AT_ONCE or 1)
    for at_once in sizes:
        if end := len(rows) - len(rows) % at_once:
            parts = (rows[at : at + at_once] for at in range(0, end, at_once))
            write(
                head + ", ".join([places] * at_once) + conflict,
                [list(chain.from_iterable(part)) for part in parts],
            )
        rows = rows[end:]


def insert_pairs(
    table: str, columns: tuple[str, str], pairs: Iterable[tuple], conflict: str = ""
):
    """Write rows of two values; ``conflict`` is the clause ON CONFLICT, where some may be there."""
    _insert(table, columns, list(pairs), conflict)


def insert_values(
    model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence]
):
    """Write rows whose primary keys the database gives; ``names`` are those of the fields that are given.

    The values must be such as the database takes: text, numbers, true and false.
    """
    columns = tuple(model._meta.get_field(name).column for name in names)
    _insert(model._meta.db_table, columns, list(rows))


def update_values(
    model: type[models.Model], names: Sequence[str], rows: Iterable[Sequence]
):
    """Write values into rows that are there; each of ``rows`` is the values, then the primary key.

    Nobody is told of it: it is for what is computed from other rows.
    """
    database = connections[DEFAULT_DB_ALIAS]
    fields = [*(model._meta.get_field(name) for name in names), model._meta.pk]
    make_ready = [field.get_db_prep_save for field in fields]
    made_ready = [
        [make(value, database) for make, value in zip(make_ready, row, strict=True)]
        for row in rows
    ]
    if not made_ready:
        return
    quote = database.ops.quote_name
    table = quote(model._meta.db_table)
    *columns, key = (quote(field.column) for field in fields)
    if database.vendor == "sqlite":
        given = ", ".join(f"{column} = %s" for column in columns)
        write(f"UPDATE {table} SET {given} WHERE {key} = %s", made_ready)  # noqa: S608
        return
    # Another server gets all rows of a part with one statement, a list for each column.
    lists = ", ".join(f"%s::{field.rel_db_type(database)}[]" for field in fields)
    new = ", ".join(f"{column} = new.{column}" for column in columns)
    for some in batches(made_ready, ROWS_AT_ONCE):
        write(
            f"UPDATE {table} SET {new} FROM unnest({lists}) "  # noqa: S608
            f"AS new ({', '.join([*columns, key])}) WHERE {table}.{key} = new.{key}",
            [list(map(list, zip(*some, strict=True)))],
        )


def column_names(model: type[models.Model]) -> tuple[str, ...]:
    """Return the columns of which the rows of new records are made, in their order."""
    return _columns(model).names


def made_rows(
    model: type[models.Model], records: Iterable[models.Model]
) -> list[tuple]:
    """Return the rows of new records that have their primary keys, with what their fields compute as for ``save``."""
    columns = _columns(model)
    for record in records:
        for compute in columns.compute:
            compute(record, True)
    return [columns.values(record.__dict__) for record in records]


def insert_made(model: type[models.Model], made: Iterable[tuple]):
    """Write the rows of new records; their values are made ready as for ``save``."""
    database = connections[DEFAULT_DB_ALIAS]  # past the look-up at each use
    columns = _columns(model)
    rows = []
    for row in made:
        types = tuple(map(type, row))
        to_make_ready = columns.to_make_ready.get(types)
        if to_make_ready is None:
            to_make_ready = _to_make_ready(columns, types)
            columns.to_make_ready[types] = to_make_ready
        if to_make_ready:
            row = list(row)
            for at, make_ready in to_make_ready:
                row[at] = make_ready(row[at], database)
        rows.append(row)
    _insert(model._meta.db_table, columns.names, rows)


def insert_records(model: type[models.Model], records: list[models.Model]):
    """Write new records that have their primary keys.

    Django's ``bulk_create`` does the same and compiles one statement for each column of each
    row, which took two thirds of the time of an import.
    """
    insert_made(model, made_rows(model, records))
    for record in records:
        record._state.adding, record._state.db = False, DEFAULT_DB_ALIAS
